# deep/chain: iterators chains of chains
from itertools import chain
x=[]
for i in range(1000000): x=chain(x,[1])
list(x)
