# deep/setter: the same through setter()
p = property(None)
for i in range(4_000_000):
    p = p.setter(p)
