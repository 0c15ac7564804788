# deputy: a named tuple whose name runs code when it is described
from collections import namedtuple
class S(str):
    n = 0
    def __str__(self):
        return self
    def isidentifier(self):
        return True
    def startswith(self, *a):
        return False
T = namedtuple(S("Evil"), "a b")
e = T(1, 2)
raise ValueError("x")
