def kind(x):
    match x:
        case 0 | 1: return "bit"
        case int() if x < 0: return "negative"
        case int() | float(): return "number"
        case "": return "empty"
        case str(): return "text"
        case []: return "nothing"
        case [only]: return f"one {only}"
        case [first, *rest]: return f"{first}+{len(rest)}"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": t, **rest}: return f"{t} {sorted(rest)}"
        case (a, b) if a == b: return "pair"
        case None | True | False: return "const"
        case _: return "other"
print([kind(x) for x in (0, -5, 2.5, "", "hi", [], [7], [1, 2, 3], {"type": "circle", "r": 2}, {"type": "sq", "s": 1}, None, {1}, (1, 1))])
command = "go north fast"
match command.split():
    case ["go", ("north" | "south") as direction, *how]:
        print(direction, how)
    case ["quit"]:
        print("bye")
match {"a": {"b": [1, {"c": 5}]}}:
    case {"a": {"b": [_, {"c": c}]}}:
        print(c)
match -1.5, "x":
    case (-1.5, s): print(s)
