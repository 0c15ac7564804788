# memory: a list extended by an iterator over itself
x = [1]
x += iter(x)
print(len(x))
