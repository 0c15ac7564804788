# bigint: division of numbers read from long hexadecimal texts
x = int('f' * 4 * 10**6, 16)
print((x * x // x) == x)
