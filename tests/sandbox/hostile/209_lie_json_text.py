# lie/json: text a text hides its length from json.loads
import json
class S(str):
    def __len__(self): return 1
x=json.loads(S('['+'[],'*9_000_000+'1]'))
