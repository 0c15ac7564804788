# native-crash: deques nested a million deep
from collections import deque
d = deque()
for i in range(300000):
    d = deque([d])
del d
raise RuntimeError('let go')
