# pieces/json: items a JSON text with millions of items
import json
x=json.loads('['+'1,'*14_000_000+'1]')
