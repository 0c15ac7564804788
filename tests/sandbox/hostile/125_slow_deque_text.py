# slow/deque: text a deque that keeps one letter of a long text
from collections import deque
x='a'*28_000_000
while True:
    deque(x,maxlen=1)
