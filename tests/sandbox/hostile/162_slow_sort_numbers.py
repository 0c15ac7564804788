# slow/sort: numbers two million numbers are sorted in one call [may finish]
import random
r=random.Random(1)
x=[r.random() for i in range(2_000_000)]
x.sort()
