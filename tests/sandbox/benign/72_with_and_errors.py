
class Timer:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print("enter", self.name); return self
    def __exit__(self, exc_type, exc, tb):
        print("exit", exc_type.__name__ if exc_type else None, exc)
        return exc_type is ValueError
with Timer("a") as t, Timer("b"):
    print(t.name)
with Timer("c"):
    raise ValueError("boom")
try:
    with Timer("d"):
        {}["missing"]
except KeyError as e:
    print("caught", e, e.args, repr(e))
else:
    print("no")
finally:
    print("done")
try:
    x = int("12")
except ValueError:
    x = None
else:
    print("parsed", x)
def f():
    try:
        return "try"
    finally:
        print("cleanup")
print(f())
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, type(e))
class MyError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg); self.code = code
try:
    raise MyError(5, "bad")
except (MyError, ValueError) as e:
    print(e.code, str(e), isinstance(e, Exception))
