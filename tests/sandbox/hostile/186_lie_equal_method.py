# lie/equal: method a text's own method becomes __eq__
big='x'*10_000_000
class A:
    __eq__=big.count
print([A()]*100000==[A()]*100000)
