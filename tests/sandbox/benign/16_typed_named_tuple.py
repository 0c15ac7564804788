from typing import NamedTuple
class P(NamedTuple):
    x: int
    y: int = 2
    def area(self):
        return self.x * self.y
p = P(3)
print(p, p.area(), p._replace(x=1), p._asdict(), P._fields, p == (3, 2))
