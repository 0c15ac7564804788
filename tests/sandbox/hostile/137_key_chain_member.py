# key/chain: member membership in a ChainMap hashes a shared structure
from collections import ChainMap
a=(1,)
for i in range(60):
    a=(a,a)
print(a in ChainMap({}))
