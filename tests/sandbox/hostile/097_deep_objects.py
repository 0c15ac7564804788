# native-crash: objects linked a million deep
class N:
    def __init__(self, n):
        self.n = n
x = None
for i in range(10**6):
    x = N(x)
del x
raise RuntimeError('let go')
