# late-code: a generator kept in a function's default
def g():
    try:
        yield 1
    finally:
        print('PWNED')
        while True:
            pass
def f(x=g()):
    return next(x)
f()
raise RuntimeError('left behind')
