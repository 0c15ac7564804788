
from dataclasses import dataclass, field, asdict, replace, astuple, fields
from typing import List, Optional, Dict, Generic, TypeVar, Union, Any, Callable
T = TypeVar("T")
@dataclass(order=True)
class Finding:
    score: float
    text: str = field(compare=False)
    tags: List[str] = field(default_factory=list, compare=False)
    page: Optional[int] = None
    def short(self) -> str:
        return self.text[:10]
fs = [Finding(2.5, "second finding"), Finding(1.0, "first", ["x"], 3), Finding(2.5, "third", page=1)]
print(fs[0], fs[1].short())
print(min(fs[:2]), fs[0] == Finding(2.5, "other"), [f.text for f in sorted(fs[:2], reverse=True)])
print(asdict(fs[1]), astuple(fs[1]), replace(fs[1], score=9.0), [f.name for f in fields(fs[0])])
@dataclass(frozen=True)
class P:
    x: int
    y: int = 0
print({P(1), P(1), P(2)} == {P(2), P(1)}, P(1) in [P(1)], [[P(1)], [P(2)]] == [[P(1)], [P(2)]])
try:
    P(1).x = 2
except Exception as e:
    print(type(e).__name__, e)
class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: List[T] = []
    def push(self, item: T) -> None:
        self._items.append(item)
    def pop(self) -> T:
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __bool__(self): return bool(self._items)
s = Stack(); s.push(1); s.push(2); print(s.pop(), len(s), bool(s))
