
from collections import defaultdict, Counter, OrderedDict, ChainMap, deque
by_len = defaultdict(list)
for w in "the quick brown fox jumps over the lazy dog".split():
    by_len[len(w)].append(w)
for k in sorted(by_len):
    print(k, by_len[k])
print(dict(by_len))
a, b = Counter("abracadabra"), Counter("cadabra")
print(a - b, a + b, a & b, a | b, sorted((a - b).elements()))
print(a.most_common(2), a.total(), sum(a.values()))
a.subtract("aaa"); print(a, +a, -a)
a.update({"z": 3}); print(sorted(a.items()))
print(by_len, OrderedDict(x=1, y=2), deque([1, 2], maxlen=3), ChainMap({"a": 1}, {"b": 2}))
print(Counter(a=1) == Counter(a=1, b=0), Counter("aab") < Counter("aabb"))
