# deep/property: properties of properties are taken down by recursion
p = None
for i in range(4_000_000):
    p = property(p)
