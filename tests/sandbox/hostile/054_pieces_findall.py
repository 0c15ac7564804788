# memory: findall with very many matches
import re
print(len(re.findall('..', 'abc' * 6000000)))
