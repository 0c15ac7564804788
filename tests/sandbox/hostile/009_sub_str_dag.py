# native-hang: str subclass constructor given a shared structure
class S(str):
    pass
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
print(len(S(a)))
