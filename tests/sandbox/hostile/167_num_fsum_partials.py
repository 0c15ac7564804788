# num/fsum: partials fsum() with numbers of every size [may finish]
import math
x=[10.0**(i%600-300) for i in range(2_000_000)]
while True:
    math.fsum(x)
