# key/ordered: view membership in the keys of an OrderedDict hashes a shared structure
from collections import OrderedDict
a=(1,)
for i in range(60):
    a=(a,a)
print(a in OrderedDict(x=1).keys())
