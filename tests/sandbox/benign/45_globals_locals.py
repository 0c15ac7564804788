x = 5
print("x" in globals(), "zzz" in locals(), globals()["x"])
def f():
    return "y" in globals()
print(f(), callable(f), type(f).__name__, id(x) == id(x), len(dir([])) > 5)
if "counter" not in globals():
    counter = 0
counter = 1
print(counter)
try:
    print(undefined)
except NameError as e:
    print(e)
def outer(n):
    fs = []
    for i in range(n):
        def g(i=i): return i * n
        fs.append(g)
    return [f() for f in fs], [lam(1) for lam in [lambda v, k=k: v + k for k in range(3)]]
print(outer(3))
if __name__ == "__main__":
    print("main")
