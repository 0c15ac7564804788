# cpu: max over many long, nearly equal texts
a = 'x' * 10**7
b = 'x' * 10**7 + 'y'
print(len(max([a, b] * 10**5)))
