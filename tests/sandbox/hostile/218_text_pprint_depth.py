# text/pprint: depth pprint() indents deep and wide
from pprint import pprint
a=[1]*1000
for i in range(300): a=[a]
pprint(a,indent=100)
