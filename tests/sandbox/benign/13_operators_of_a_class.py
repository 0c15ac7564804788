class V:
    def __init__(self, x):
        self.x = x
    def __add__(self, o):
        return V(self.x + o.x)
    def __mul__(self, k):
        return V(self.x * k)
    __rmul__ = __mul__
    def __eq__(self, o):
        return self.x == o.x
    def __lt__(self, o):
        return self.x < o.x
    def __repr__(self):
        return f'V({self.x})'
v = V(2)
v += V(3)
print(v, v * 2, 3 * v, v == V(5), sorted([V(3), V(1)]), max(V(1), V(9)))
