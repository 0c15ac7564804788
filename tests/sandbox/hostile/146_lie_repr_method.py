# lie/repr: method a text's own method becomes __repr__
big='x'*10_000_000
class A:
    __repr__=big.lower
print([A()]*1000)
