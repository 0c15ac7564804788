# escape/lying-subclass: a tuple whose __iter__ is empty hides a shared structure from hash
class T(tuple):
    def __iter__(self):
        return iter(())
t = T()
for i in range(60):
    t = T((t, t))
print(hash(t))
