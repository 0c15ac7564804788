# native-hang: an uncaught exception that holds a shared list
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
raise ValueError(a)
