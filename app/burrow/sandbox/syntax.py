"""Small pieces of Python's syntax tree: what the rewriting puts in, and what it asks about what is there."""

import ast
from typing import Any


def load(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(load(name), list(arguments), [])


STEP = "_step_"


def step() -> ast.For:
    """`for _step_ in _steps_: break`: takes one step, or ends the block when none is left to take."""
    return ast.For(ast.Name(STEP, ast.Store()), load("_steps_"), [ast.Break()], [])


def one_step() -> ast.Call:
    """The same as an expression, which is true."""
    return call("_next_", load("_steps_"))


def is_type(name: str, kind: str) -> ast.Compare:
    return ast.Compare(call("_type_", load(name)), [ast.Is()], [load(kind)])


def is_scalar(name: str) -> ast.Compare:
    return ast.Compare(call("_type_", load(name)), [ast.In()], [load("_scalars_")])


def is_constant(node: ast.expr) -> bool:
    """A literal scalar, with a sign or without."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        node = node.operand
    return isinstance(node, ast.Constant)


def is_long(node: ast.expr) -> bool:
    """A literal that takes a while to compare."""
    value = node.value if isinstance(node, ast.Constant) else 0
    return len(value) > 1000 if isinstance(value, (str, bytes)) else isinstance(value, int) and abs(value) > 1 << 1000


def is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        node = node.operand
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def is_simple(node: ast.expr) -> bool:
    """Cheap to say twice, and free of effects."""
    return isinstance(node, (ast.Name, ast.Constant))


def is_cheap(node: ast.expr) -> bool:
    return is_simple(node) or (
        isinstance(node, (ast.List, ast.Tuple, ast.Set)) and all(map(is_simple, node.elts)) and len(node.elts) < 20
    )


def is_small_display(node: ast.expr) -> bool:
    return (
        isinstance(node, (ast.List, ast.Tuple))
        and len(node.elts) < 50
        and not any(isinstance(e, ast.Starred) for e in node.elts)
    )


def is_short_slice(part: ast.Slice) -> bool:
    """`[:9]`, `[2:5]`, `[-3:]`, `[i:i + 9]`: what is cut out is short whatever it is cut from."""
    if part.step is not None:
        return False
    lower, upper = part.lower, part.upper
    if isinstance(upper, ast.Constant):
        return (lower is None or _within(lower, 0)) and _within(upper, 0)
    if upper is None:
        return isinstance(lower, ast.UnaryOp) and isinstance(lower.op, ast.USub) and _within(lower.operand, 0)
    grown = isinstance(upper, ast.BinOp) and isinstance(upper.op, ast.Add) and _within(upper.right, 0)
    return grown and isinstance(lower, ast.Name) and ast.dump(upper.left) == ast.dump(lower)  # type: ignore[attr-defined]


def _within(node: ast.expr, least: int) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and least <= node.value <= SHORT


SHORT = 10_000


def has_star(target: ast.expr) -> bool:
    """A target such as `first, *rest`, which makes a list in one call into C."""
    return any(isinstance(part, ast.Starred) for part in ast.walk(target))


def same_type(name: str) -> ast.Compare:
    """The name still means the type that it meant at the start."""
    return ast.Compare(load(name), [ast.Is()], [load(f"_kind_{name}_")])


def at(made: ast.stmt, node: ast.stmt) -> ast.stmt:
    return ast.copy_location(made, node)


def with_value(node: ast.AugAssign, target: Any, value: ast.expr) -> ast.stmt:
    node.target, node.value = target, value
    return node


def is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def lightened(source: ast.expr, visited: ast.expr) -> ast.expr:
    if isinstance(source, ast.Name):
        return ast.IfExp(is_scalar(source.id), visited, call("_light_", load(source.id)))
    return call("_light_", visited)


def folds(node: ast.BinOp) -> bool:
    """Two literals whose result is small: `10 ** 6`, `"-" * 40`."""
    left, right = node.left, node.right
    if not (isinstance(left, ast.Constant) and isinstance(right, ast.Constant)):
        return False
    if isinstance(node.op, ast.Pow):
        return _whole(left, 1000) and _whole(right, 64)
    if isinstance(node.op, ast.LShift):
        return _whole(left, 1000) and _whole(right, 64)
    if isinstance(node.op, ast.Mult):
        if isinstance(left.value, (int, float)) and isinstance(right.value, (int, float)):
            return True
        text, times = (left, right) if isinstance(left.value, (str, bytes)) else (right, left)
        return isinstance(text.value, (str, bytes)) and len(text.value) < 1000 and _whole(times, 1000)
    return isinstance(node.op, ast.Add)


def _whole(node: ast.Constant, limit: int) -> bool:
    return type(node.value) is int and 0 <= node.value <= limit


def unfolded(node: ast.AST) -> int:
    """The nodes that a compiler writes out, at least: a `finally` once for each way out of its `try`."""
    own = 1
    for name, field in ast.iter_fields(node):
        parts = field if isinstance(field, list) else [field]
        size = sum(unfolded(part) for part in parts if isinstance(part, ast.AST))
        if name == "finalbody" and isinstance(node, ast.Try):
            size *= 2 + _ways_out(node)
        own += size
    return own


def _ways_out(node: ast.Try) -> int:
    """Statements that leave the `try`, each of which takes the `finally` along."""
    waiting: list[ast.AST] = [*node.body, *node.handlers, *node.orelse]
    found = 0
    while waiting:
        part = waiting.pop()
        if isinstance(part, (ast.FunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        found += isinstance(part, (ast.Return, ast.Break, ast.Continue))
        waiting.extend(ast.iter_child_nodes(part))
    return found
