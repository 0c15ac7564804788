i = 10
print([i for i in range(3)], i)
print([(j := k) for k in range(3)], j)
