a, *b = range(4)
(c, [d, e]), f = (1, [2, 3]), 4
print(a, b, c, d, e, f, [*b, *'xy'], {**{'k': 1}, 'j': 2}, (*b,))
