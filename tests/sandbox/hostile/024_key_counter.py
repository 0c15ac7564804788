# native-hang: Counter hashes a shared tuple
from collections import Counter
t = ()
for i in range(60):
    t = (t, t)
print(Counter([t]))
