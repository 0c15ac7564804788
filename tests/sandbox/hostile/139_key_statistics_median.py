# key/statistics: median median() compares shared structures
import statistics
a=(1,)
b=(1,)
for i in range(60):
    a=(a,a)
    b=(b,b)
statistics.median([a,b])
