# reach/cm_throw: cm throw
from contextlib import contextmanager
@contextmanager
def f():
    try: yield
    except ZeroDivisionError as e: print('PWNED', e.__context__)
with f(): 1/0
