class Bag:
    def __init__(self, items=()):
        self._items = list(items)
    def __repr__(self): return f"Bag({self._items!r})"
    def __str__(self): return ",".join(map(str, self._items))
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)
    def __contains__(self, x): return x in self._items
    def __getitem__(self, i): return Bag(self._items[i]) if isinstance(i, slice) else self._items[i]
    def __setitem__(self, i, v): self._items[i] = v
    def __delitem__(self, i): del self._items[i]
    def __eq__(self, o): return isinstance(o, Bag) and self._items == o._items
    def __hash__(self): return hash(tuple(self._items))
    def __lt__(self, o): return self._items < o._items
    def __add__(self, o): return Bag(self._items + o._items)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __iadd__(self, o): self._items.extend(o); return self
    def __mul__(self, n): return Bag(self._items * n)
    def __neg__(self): return Bag(reversed(self._items))
    def __bool__(self): return bool(self._items)
    def __call__(self, f): return Bag(map(f, self._items))
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None); return True
    def __reversed__(self): return reversed(self._items)
b = Bag([3, 1, 2])
b[0] = 7
del b[1]
b += [9]
print(b, repr(b), len(b), 9 in b, b[-1], b[:2], b == Bag([7, 2, 9]), hash(b) == hash(Bag([7, 2, 9])))
print(sum([Bag([1]), Bag([2])]), -b, b * 2, b(lambda x: x + 1), list(reversed(b)), sorted([Bag([2]), Bag([1])]))
with b as q:
    print(q is b)
    raise KeyError("swallowed")
print(min(b), max(b), sum(b), sorted(b), any(b), list(zip(b, "abc")), [*b], {*b} == {7, 2, 9})
first, *rest = b
print(first, rest, bool(Bag()), "x" if Bag() else "y")
print(f"{b}", f"{b!r:>20}", "%s|%r" % (b, b), "{} {!r}".format(b, b))
