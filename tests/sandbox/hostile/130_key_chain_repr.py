# key/chain: repr a ChainMap shows a shared structure
from collections import ChainMap
a=[1]
for i in range(60):
    a=[a,a]
print(ChainMap({'a':a}))
