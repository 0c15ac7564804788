# sort: a list made so that all of it falls into one bucket
import random
n=3_000_000
x=[random.random() for _ in range(n//3)]*3
for i in range(0,n,n//2000): x[i]=-1.0
y=sorted(x)
