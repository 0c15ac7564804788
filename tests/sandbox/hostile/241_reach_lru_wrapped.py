# reach/lru_wrapped: lru wrapped
from functools import lru_cache
@lru_cache
def f(): pass
print('PWNED', f.__wrapped__.__globals__)
