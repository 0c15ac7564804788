# native-hang: ** of an own mapping hashes what its keys() gives
t = ()
for i in range(60):
    t = (t, t)
class M:
    def keys(self):
        return [t]
    def __getitem__(self, k):
        return 1
print({**M()})
