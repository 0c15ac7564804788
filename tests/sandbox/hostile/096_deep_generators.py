# native-crash: unstarted generators nested a million deep
def g(x):
    yield x
it = g(0)
for i in range(10**6):
    it = g(it)
del it
raise RuntimeError('let go')
