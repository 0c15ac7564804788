# escape/type: make a class from a façade's type
import collections
class C(type(collections)):
    pass
print('PWNED')
