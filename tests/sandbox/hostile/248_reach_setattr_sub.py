# reach/setattr_sub: setattr sub
class S(str): pass
class A: pass
setattr(A, S('__getattr__'), lambda s,n: 1)
print('PWNED')
