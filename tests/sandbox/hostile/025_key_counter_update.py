# native-hang: Counter.update hashes a shared tuple
from collections import Counter
c = Counter()
t = ()
for i in range(60):
    t = (t, t)
c.update([t])
