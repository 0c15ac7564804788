# memory: a list extended by an object that walks it
x = [1]
class W:
    def __iter__(self):
        return iter(x)
    def __len__(self):
        return 1
x += W()
print(len(x))
