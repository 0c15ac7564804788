# swallow/json: hook a text's own method reads the numbers of JSON
import json
x='a'*28_000_000
json.loads('['+'1,'*40000+'1]',parse_int=x.find)
