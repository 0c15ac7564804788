import itertools as it
print(list(it.islice(it.count(3), 2)), list(it.chain('ab', [1])), [list(g) for k, g in it.groupby('aab')],
      list(it.product('ab', repeat=2))[:2], list(it.accumulate([1, 2, 3])), list(it.zip_longest('a', 'bc')))
