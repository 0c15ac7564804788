# escape/lying-subclass: a dict whose items() is empty hides a shared structure from ==
class D(dict):
    def items(self):
        return []
    def values(self):
        return []
a = D()
b = D()
for i in range(60):
    a = D(x=a, y=a)
    b = D(x=b, y=b)
print(a == b)
