# reach/slot: class a slot with the name __class__
class A:
    __slots__=['__class__']
print('PWNED')
