# lie/deque: text a text hides its length from deque()
from collections import deque
class S(str):
    def __len__(self): return 1
x=S('a'*29_000_000)
l=[deque(x) for i in range(9)]
