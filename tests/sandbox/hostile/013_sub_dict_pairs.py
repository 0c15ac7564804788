# native-hang: dict subclass constructor hashes a shared tuple
class D(dict):
    pass
t = ()
for i in range(60):
    t = (t, t)
print(len(D([(t, 1)])))
