# native-hang: super().__setitem__ hashes a shared tuple
class D(dict):
    def put(self, k):
        super().__setitem__(k, 1)
t = ()
for i in range(60):
    t = (t, t)
D().put(t)
