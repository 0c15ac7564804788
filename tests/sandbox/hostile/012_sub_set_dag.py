# native-hang: set subclass constructor hashes a shared tuple
class S(set):
    pass
t = ()
for i in range(60):
    t = (t, t)
print(len(S([t])))
