# escape/lying-subclass: a list whose __len__ is zero, doubled by +=
class L(list):
    def __len__(self):
        return 0
x = L([0] * 1000)
while True:
    x += x
