# native-hang: an unbound set method mapped over shared tuples
s = set()
t = ()
for i in range(60):
    t = (t, t)
print(list(map(s.add, [t])))
