# escape/type: three-argument type through a value's class
class A:
    pass
T = type(type(A))
print('PWNED', T('B', (), {'__del__': print}))
