x = [1, 2, 3, 4]
x[1:3] = 'abc'
print(x)
x[::2] = [0] * len(x[::2])
print(x)
del x[1:3]
print(x)
