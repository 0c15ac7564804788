# escape/lying-subclass: an int whose comparisons lie to the multiplication guard
class I(int):
    def __lt__(self, o):
        return True
    __gt__ = __lt__
x = I(7)
while True:
    x = I(int(x) * int(x))
