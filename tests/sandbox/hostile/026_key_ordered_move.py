# native-hang: OrderedDict.move_to_end hashes a shared tuple
from collections import OrderedDict
d = OrderedDict()
t = ()
for i in range(60):
    t = (t, t)
d.move_to_end(t)
