# native-crash: closures nested a million deep
f = lambda: 0
for i in range(10**6):
    f = (lambda g: (lambda: g))(f)
del f
raise RuntimeError('let go')
