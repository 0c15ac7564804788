# escape/lying-subclass: a str whose __len__ is zero, repeated
class S(str):
    def __len__(self):
        return 0
print(str(S('x' * 1000000) * 10**8)[:3])
