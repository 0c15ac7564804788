# native-crash: bound methods nested through partial
import functools
f = len
for i in range(10**6):
    f = functools.partial(f)
del f
raise RuntimeError('let go')
