def f(*a, k=1, **kw):
    return a, k, sorted(kw.items())
print(f(*[1, 2], **{'k': 3, 'z': 4}), f(1, *(2,), k=0))
