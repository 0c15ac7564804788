# text/json: indent json.dumps indents deep and wide
import json
a=[1]*40000
for i in range(100):
    a=[a]
json.dumps(a,indent=100)
