# steps: a function without a name that calls itself
f = lambda n: f(n - 1) if n else 0
while True:
    f(500)
