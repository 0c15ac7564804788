# bigint: pow through starmap
import itertools
print(max(itertools.starmap(pow, [(10, 10**9)])) > 0)
