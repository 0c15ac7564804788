# reach/property_get: property get
class A:
    x=property(len)
print('PWNED', getattr(A.x,'fget'))
