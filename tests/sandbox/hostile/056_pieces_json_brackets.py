# memory: JSON of very many small lists
import json
print(len(json.loads('[' + '[],' * 15000000 + '[]]')))
