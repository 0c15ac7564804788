# reach/slot: iterator the same from an iterator
class A:
    __slots__=(n for n in ['__class__'])
print('PWNED')
