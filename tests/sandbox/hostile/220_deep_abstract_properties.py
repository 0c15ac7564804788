# deep/abstract: properties properties of properties in an abstract class
from abc import ABC
p=property(None)
for i in range(3_000_000): p=property(p)
class A(ABC):
    x=p
