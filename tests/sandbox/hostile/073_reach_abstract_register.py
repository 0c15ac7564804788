# escape/typing: register a class with an abstract base class of the host
from collections.abc import Iterable
class A:
    pass
Iterable.register(A)
print('PWNED', isinstance(A(), Iterable))
