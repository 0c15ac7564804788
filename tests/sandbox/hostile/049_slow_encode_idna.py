# cpu: a quadratic codec
print(len(('a' * 10**7).encode('punycode')))
