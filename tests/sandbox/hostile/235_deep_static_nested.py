# deep/static: static methods of static methods
p = len
for i in range(4_000_000):
    p = staticmethod(p)
