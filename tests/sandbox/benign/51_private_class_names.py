from dataclasses import dataclass, field, asdict
from collections import namedtuple
class _Token:
    pass
def _helper(): return 1
print(_Token.__name__, _helper.__name__, _Token().__class__.__name__)
@dataclass
class _Rec:
    _id: int
    name: str = "x"
    _tags: list = field(default_factory=list)
r = _Rec(1)
r._tags.append("a")
print(r, r._id, _Rec(_id=3, name="q"))
print(vars(r))
class Base:
    def __init__(self): self.__secret = 1; self._x = 2
    def get(self): return self.__secret
class Child(Base):
    def __init__(self):
        super().__init__()
        self.__secret = 5
    def mine(self): return self.__secret
c = Child()
print(c.get(), c.mine(), sorted(vars(c)))
def kw(**kwargs): return kwargs
print(kw(_a=1, b=2), sorted(kw(_z=1)))
P = namedtuple("P", "x y", rename=False)
print(P(1, 2)._fields, P(1,2)._asdict())
Q = namedtuple("Q", ["a", "def", "a"], rename=True)
print(Q(1,2,3), Q._fields)
