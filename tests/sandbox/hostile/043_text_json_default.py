# native-hang: json.dumps default= returns ever new structures
import json
class A:
    pass
def more(x):
    return [A()] * 1000
json.dumps(A(), default=more)
