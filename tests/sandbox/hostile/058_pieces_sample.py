# memory: random.sample of a huge range
import random
print(len(random.sample(range(10**12), 10**9)))
