_x = 1
_x += 2
print(_x)
class A:
    def __init__(self):
        self._y = 5
print(A()._y, vars(A()))
