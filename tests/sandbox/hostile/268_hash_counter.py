# hash: whole numbers that share a hash, counted
from collections import Counter
k=[i*(2**61-1) for i in range(1,400001)]
s=Counter(k)
