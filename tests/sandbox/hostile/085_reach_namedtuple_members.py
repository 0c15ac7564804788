# escape/codegen: members smuggled into namedtuple
from collections import namedtuple
T = namedtuple('T', 'a', members={'__getattribute__': lambda s, n: 'PWNED'})
print(T(1).b)
