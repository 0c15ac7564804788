# bigint: round with many digits of a large number
x = 10**4000
print(round(x, -10**9))
