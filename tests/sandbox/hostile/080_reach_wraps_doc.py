# escape/functools: wraps on a host function
import functools
@functools.wraps(llm_query, assigned=('__call__',))
def f():
    pass
print('PWNED')
