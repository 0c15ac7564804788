print(list(map(str, [1, 2])), list(filter(None, [0, 1])), list(zip('ab', [1, 2])), dict(enumerate('ab')), sum([[1], [2]], []))
