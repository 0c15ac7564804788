s = 'x'
for i in range(5):
    s += str(i)
print(s, s * 2, 2 * s, s in 'ax01234', 'x0' in s, s > 'a', s[::-1])
