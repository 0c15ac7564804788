# reach/shared: the class of a result is one for all, and takes an attribute
from functools import lru_cache
@lru_cache
def f():
    pass
@lru_cache
def g():
    pass
type(f.cache_info()).hits = "PWNED"
print(g.cache_info().hits)
print(f.cache_info().hits)
1 / 0
