# lie/range: arguments f(*range) makes a tuple of the claimed length
print(*range(3*10**8))
