from pprint import pprint, pformat
import pprint as pp
d = {"b": [1, 2, 3], "a": {"x": "long text " * 5, "y": ["item %d" % i for i in range(12)]}}
pprint(d)
pprint(d, width=40, indent=2)
print(pformat([1, 2, 3]))
pp.pprint({"z": 1, "a": 2}, sort_dicts=False)
