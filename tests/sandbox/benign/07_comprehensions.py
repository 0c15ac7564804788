print([y for x in range(3) if x for y in range(x)], {k: v for k, v in zip('ab', range(2))}, {c for c in 'aab'} == {'a', 'b'})
