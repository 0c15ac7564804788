# native-hang: str.format indexes its way to a shared list
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
print(len('{0[0]}'.format([a])))
