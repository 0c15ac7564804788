# key/chain: equal ChainMaps compare shared structures
from collections import ChainMap
a=[1]
b=[1]
for i in range(60):
    a=[a,a]
    b=[b,b]
print(ChainMap({'a':a})==ChainMap({'a':b}))
