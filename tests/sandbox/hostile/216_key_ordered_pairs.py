# key/ordered: pairs the same for an OrderedDict
from collections import OrderedDict
a=[1]
for i in range(60): a=[a,a]
d=OrderedDict({0:1,1:1,2:1,3:a,4:1})
print(d.items(), d.values())
