d = {'a': {'b': 1}}
d['a']['b'] += 4
d['a']['c'] = d['a'].get('c', 0) + 1
print(d, d.setdefault('z', []), d.pop('z'))
