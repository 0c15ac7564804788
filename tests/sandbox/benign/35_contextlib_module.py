from contextlib import contextmanager, suppress, nullcontext
@contextmanager
def section(title):
    print(f"<{title}>")
    try:
        yield title.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{title}>")
with section("a") as t:
    print(t)
with section("b"):
    raise ValueError("inside")
with suppress(KeyError, IndexError):
    {}["x"]
    print("not here")
with nullcontext(5) as five:
    print(five)
try:
    with section("c"):
        raise KeyError("out")
except KeyError as e:
    print("outer", e)
