import collections
c = collections.Counter('banana')
c['z'] += 1
print(c.most_common(2), c + c, c - c, c & c, c | c, sum(c.values()))
