# escape/lying-subclass: join of parts whose __len__ is zero
class S(str):
    def __len__(self):
        return 0
p = S('x' * 10**6)
print(''.join([p] * 10**6)[:1])
