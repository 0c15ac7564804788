# swallow/suppress: all suppress(BaseException) around an endless loop
from contextlib import suppress
while True:
    with suppress(BaseException):
        while True: pass
