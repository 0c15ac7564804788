# deputy: statistics hands a fraction to a constructor [may finish]
import statistics
got = []
class N:
    def __init__(self, v=0):
        got.append(v)
    def as_integer_ratio(self):
        return (3, 2)
try:
    statistics.mean([N(), N()])
except Exception as e:
    print(e)
f = got[-1]
print(type(f))
f ** (10**9)
