# memory: reduce doubles a text
import functools, operator
s = functools.reduce(operator.add, ['x' * 10**6] * 10**5)
print(len(s))
