def f(x):
    match x:
        case {'t': 'a', **r}:
            return r
        case [1, *rest] | (2, *rest):
            return rest
        case str() | bytes():
            return 's'
        case -1 | None:
            return 'n'
        case _ if x:
            return 'y'
print(f({'t': 'a', 'z': 1}), f([1, 2]), f('q'), f(-1), f(None), f(7), f(0))
