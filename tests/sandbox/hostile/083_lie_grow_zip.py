# memory: a list extended by zip over itself
x = [1]
x += zip(x)
print(len(x))
