# late-code: a cycle of closures around a generator
def make():
    def g():
        try:
            yield f
        finally:
            while True:
                pass
    it = g()
    f = lambda: it
    next(it)
for i in range(100):
    make()
raise RuntimeError('left behind')
