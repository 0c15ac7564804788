from functools import lru_cache, wraps, partial, cache
@lru_cache(maxsize=None)
def fib(n):
    """doc"""
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info().hits > 0, fib.cache_info().currsize, fib.__name__, fib.__doc__)
info = fib.cache_info()
print(info)
def log(f):
    @wraps(f)
    def inner(*a, **k):
        print("call", f.__name__, a, k)
        return f(*a, **k)
    return inner
@log
def add(a, b=2):
    "adds"
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__)
p = partial(add, 10)
print(p(1))
int2 = partial(int, base=2)
print(int2("1011"))
