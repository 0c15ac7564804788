from collections import defaultdict, OrderedDict, deque
d = defaultdict(list)
d[1].append(2)
q = deque([1, 2], maxlen=2)
q.append(3)
print(d, q, OrderedDict(a=1), isinstance(d, dict), type(q).__name__)
