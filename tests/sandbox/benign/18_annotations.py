x: int = 3
y: 'not evaluated(' = 4
def f(a: 'undefined(', b: list[int] = None) -> 'undefined':
    return a
print(f(x) + y)
