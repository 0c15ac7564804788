# escape/dataclass: field names that read special attributes
from dataclasses import dataclass, asdict
@dataclass
class A:
    __getattribute__: object
    x: int = 1
print('PWNED', asdict(A(1, 2))['__getattribute__']('__class__'))
