# native-hang: named tuples of named tuples as a key
from collections import namedtuple
P = namedtuple('P', 'a b')
t = P(1, 1)
for i in range(60):
    t = P(t, t)
print({t: 1})
