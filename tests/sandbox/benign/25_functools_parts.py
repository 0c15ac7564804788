import functools, operator
print(functools.reduce(operator.add, [1, 2]), functools.partial(int, base=2)('101'),
      sorted('bca', key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
@functools.lru_cache
def f(n):
    return n if n < 2 else f(n - 1) + f(n - 2)
print(f(50))
