# memory: fromkeys of an endless iterator
import itertools
print(len(dict.fromkeys(itertools.count())))
