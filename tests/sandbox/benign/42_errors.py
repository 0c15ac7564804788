class AppError(Exception):
    """Base"""
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"
class NotFound(AppError): pass
def f(x):
    try:
        if x == 0: raise NotFound("zero", code=404)
        if x == 1: return 10 / 0
        if x == 2: return {}["k"]
        if x == 3: return int("abc")
        if x == 4: return [1][5]
        if x == 5: return "a" + 1
        if x == 6: return None.foo
        if x == 7: raise AppError("seven") from ValueError("inner")
        if x == 8: return undefined_name
    except AppError as e:
        return f"app {e} {e.code} {type(e).__name__}"
    except (ZeroDivisionError, KeyError) as e:
        return f"{type(e).__name__}: {e}"
    except Exception as e:
        return f"{e.__class__.__name__}: {e}"
    else:
        return "else"
    finally:
        print("finally", x)
for i in range(10):
    print(f(i))
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise RuntimeError("b") from e
except RuntimeError as e:
    print(e, e.args)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    next(iter([]))
except StopIteration:
    print("stop")
