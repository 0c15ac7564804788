class A:
    n = 0
a = A()
a.n += 2
A.n -= 1
a.t = 'x'
a.t *= 3
print(a.n, A.n, a.t)
