# native-crash: property objects nested a million deep
p = None
for i in range(10**6):
    p = property(p)
del p
raise RuntimeError('let go')
