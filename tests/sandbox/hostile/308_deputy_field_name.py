# deputy: a named tuple with a field called __class__
from collections import namedtuple
class S(str):
    def __str__(self):
        return self
    def isidentifier(self):
        return True
    def startswith(self, *a):
        return False
T = namedtuple("T", [S("__class__")])
print(isinstance(T(str), str))
print("PWNED")
