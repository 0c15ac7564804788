class C:
    def __enter__(self):
        return 'in'
    def __exit__(self, t, v, tb):
        return t is ValueError
with C() as c:
    print(c)
    raise ValueError
print('after')
