# bigint: accumulate squares without end
import itertools
for x in itertools.accumulate(itertools.repeat(3), lambda a, b: a * a):
    pass
