# swallow/context: manager a context manager that swallows everything
from contextlib import contextmanager
@contextmanager
def c():
    try:
        yield
    except BaseException:
        pass
while True:
    with c():
        while True: pass
