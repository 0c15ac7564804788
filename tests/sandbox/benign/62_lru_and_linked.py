class _Node:
    __slots__ = ("key", "value", "_prev", "_next")
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self._prev = self._next = None
class LRU:
    def __init__(self, size):
        self._size, self._map = size, {}
        self._head, self._tail = _Node(), _Node()
        self._head._next, self._tail._prev = self._tail, self._head
    def _unlink(self, n): n._prev._next, n._next._prev = n._next, n._prev
    def _front(self, n):
        n._prev, n._next = self._head, self._head._next
        self._head._next._prev = n; self._head._next = n
    def __contains__(self, k): return k in self._map
    def __len__(self): return len(self._map)
    def __getitem__(self, k):
        n = self._map[k]; self._unlink(n); self._front(n); return n.value
    def __setitem__(self, k, v):
        if k in self._map: self._unlink(self._map[k])
        elif len(self._map) >= self._size:
            old = self._tail._prev; self._unlink(old); del self._map[old.key]
        n = self._map[k] = _Node(k, v); self._front(n)
    def __iter__(self):
        n = self._head._next
        while n is not self._tail:
            yield n.key
            n = n._next
c = LRU(2); c["a"] = 1; c["b"] = 2; _ = c["a"]; c["c"] = 3
print(list(c), "b" in c, len(c), c["a"], [*c])
try: c["zz"]
except KeyError as e: print("missing", e)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def walk(self, depth=0):
        yield depth, self.v
        for k in self.kids: yield from k.walk(depth + 1)
    def __len__(self): return 1 + sum(map(len, self.kids))
    def __str__(self): return "\n".join("  " * d + str(v) for d, v in self.walk())
t = Tree("root", Tree("a", Tree("a1"), Tree("a2")), Tree("b"))
print(t, len(t), max(d for d, _ in t.walk()), sep="\n")
