# escape/dataclass: a forged table of fields
from dataclasses import asdict
class A:
    _dataclass = {'__getattribute__': 1}
    _fields = ('__class__',)
print('PWNED', asdict(A()))
