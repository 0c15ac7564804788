# native-hang: Template with a shared list
import string
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
print(len(string.Template('$x').substitute(x=a)))
