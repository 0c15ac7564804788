# memory: bytes subclass constructor with a huge size
class B(bytes):
    pass
print(len(B(10**11)))
