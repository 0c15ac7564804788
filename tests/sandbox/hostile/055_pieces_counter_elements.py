# memory: Counter.elements with a huge count
from collections import Counter
print(len(list(Counter({'a': 10**12}).elements())))
