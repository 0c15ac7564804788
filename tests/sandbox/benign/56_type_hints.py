from __future__ import annotations
from typing import List, Dict, Optional, Tuple, Any, Callable, Iterable, Union, NamedTuple, TypedDict, Generic, TypeVar, Protocol, Literal, cast
from dataclasses import dataclass, field, replace, asdict, astuple, fields
T = TypeVar("T")
class Row(NamedTuple):
    name: str
    score: float = 0.0
    def grade(self) -> str: return "A" if self.score > 1 else "B"

class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> Stack[T]:
        self.items.append(x)
        return self
    def pop(self) -> Optional[T]: return self.items.pop() if self.items else None
@dataclass(order=True, frozen=True)
class V:
    x: int
    y: int = 0
    tags: Tuple[str, ...] = field(default=(), compare=False, repr=False)
    def norm(self) -> float: return (self.x ** 2 + self.y ** 2) ** 0.5
@dataclass
class Doc:
    title: str
    pages: List[int] = field(default_factory=list)
    meta: Dict[str, Any] = field(default_factory=dict)
    total: int = field(init=False, default=0)
    def __post_init__(self): self.total = sum(self.pages)
def f(a: int, *args: str, b: Optional[int] = None, **kw: Any) -> Union[int, str]: return a if b is None else str(b)
d = Doc("t", [1, 2]); print(d, asdict(d), d == Doc("t", [1, 2]), replace(d, title="u").title, [x.name for x in fields(d)])
r: Row = Row("a", 2.0); print(r, r.grade(), r._asdict(), Row("z"), f(1), f(1, b=2), sorted([V(2, 1), V(1, 5)]), V(3, 4).norm(), {V(1): 1}[V(1)], astuple(V(1, 2)))
try:
    V(1).x = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    Doc()
except TypeError as e:
    print("TypeError", e)
s: Stack[int] = Stack(); print(s.push(1).push(2).pop(), s.items, cast(int, "x"), isinstance([], list), isinstance(3, (int, str)), isinstance(3, int | str))
handlers: Dict[str, Callable[[int], int]] = {"double": lambda v: v * 2, "neg": lambda v: -v}
print({k: h(5) for k, h in handlers.items()})
