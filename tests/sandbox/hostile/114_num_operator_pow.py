# bigint: operator.pow through map
import operator
print(max(map(operator.pow, [10], [10**9])) > 0)
