# native-hang: an argument of a cached function is hashed
import functools
@functools.cache
def f(x):
    return 1
t = ()
for i in range(60):
    t = (t, t)
print(f(t))
