# native-crash: staticmethod nested a million deep
f = len
for i in range(10**6):
    f = staticmethod(f)
print(f('x'))
