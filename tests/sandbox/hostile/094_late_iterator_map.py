# late-code: a half-used map over a generator with a finally
def g():
    try:
        yield 1
        yield 2
    finally:
        while True:
            pass
m = map(str, g())
next(m)
raise RuntimeError('left behind')
