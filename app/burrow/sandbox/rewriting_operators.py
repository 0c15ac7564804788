"""Guarded arithmetic and comparisons: a look before what can explode, and a moment for other threads after what takes
long.

The interpreter lets other threads run at calls and at the ends of loops only. A row of operations that each take long
(a division of long numbers, a search in a long text) would keep everybody waiting, so every second one on any
way through the code is handed through a function.
"""

import ast
from collections.abc import Iterable, Sequence

from burrow.sandbox.names import WATCHED
from burrow.sandbox.syntax import (
    at,
    call,
    folds,
    is_cheap,
    is_constant,
    is_long,
    is_number,
    is_scalar,
    is_simple,
    is_small_display,
    is_super,
    is_type,
    lightened,
    load,
    with_value,
)

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitAnd: "&", ast.BitXor: "^", ast.MatMult: "@",
}  # fmt: skip
_BINARY: dict[type[ast.operator], str] = {
    ast.Add: "_add_", ast.Mult: "_mul_", ast.Pow: "_pow_", ast.LShift: "_shl_", ast.Mod: "_mod_",
    ast.BitOr: "_or_", ast.BitAnd: "_and_", ast.BitXor: "_xor_", ast.Sub: "_sub_",
}  # fmt: skip
_VALUE: dict[type[ast.operator], str] = {
    ast.Add: "_add_value_", ast.Mult: "_mul_value_", ast.Pow: "_pow_value_", ast.LShift: "_shl_value_",
    ast.BitOr: "_hashed_value_", ast.BitAnd: "_hashed_value_", ast.BitXor: "_hashed_value_", ast.Sub: "_hashed_value_",
}  # fmt: skip
_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Eq: "_eq_", ast.NotEq: "_ne_", ast.Lt: "_lt_", ast.LtE: "_le_", ast.Gt: "_gt_", ast.GtE: "_ge_",
}  # fmt: skip
_ADDITIVE = (ast.Add, ast.Sub)
_HASHING = (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub)
_EXPLODING = (ast.Pow, ast.LShift, ast.Mult)
_LONG = 2
"""Operations that may take long, without a call between them, on any way through the code."""


class Operators(ast.NodeTransformer):
    """The part of the rewriting that knows operators. `watched` are more attribute names that are read through a
    guard."""

    def __init__(self, watched: Iterable[str] = ()) -> None:
        self._watched = WATCHED | frozenset(watched)
        self._in_class = False
        self._long = 0
        """Operations that may take long, since the last that was handed through a function."""

    def _expr(self, node: ast.expr) -> ast.expr:
        visited: ast.expr = self.visit(node)
        return visited

    def _all(self, nodes: Sequence[ast.expr]) -> list[ast.expr]:
        return [self._expr(node) for node in nodes]

    # What takes long

    def _costly(self, made: ast.expr) -> ast.expr:
        self._long += 1
        if self._long < _LONG:
            return made
        self._long = 0
        return call("_pass_", made)

    def _perhaps(self, node: ast.expr) -> ast.expr:
        """An expression that is evaluated or not."""
        before = self._long
        made = self._expr(node)
        self._long = max(before, self._long)
        return made

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        node.test = self._expr(node.test)
        before = self._long
        node.body = self._expr(node.body)
        after, self._long = self._long, before
        node.orelse = self._expr(node.orelse)
        self._long = max(after, self._long)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        node.values = [self._expr(node.values[0]), *map(self._perhaps, node.values[1:])]
        return node

    # Arithmetic

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        if folds(node):
            return node
        left, right = self._expr(node.left), self._expr(node.right)
        name = _BINARY.get(type(node.op))
        plain = ast.BinOp(left, node.op, right)
        if self._bounded(node):
            return plain
        if name is None:
            return self._costly(plain)
        if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Name) and is_simple(node.right):
            number = plain if is_number(node.right) else self._costly(plain)
            return ast.IfExp(is_type(node.left.id, "_int_"), number, call(name, load(node.left.id), right))
        if isinstance(node.op, ast.Mult) and (is_number(node.left) or is_number(node.right)):
            if not isinstance(node.left, ast.Name):
                return call("_scale_", left, right)
        elif isinstance(node.op, ast.Add) and (is_constant(node.left) or is_constant(node.right)):
            return call("_glue_", left, right)
        return self._looked_at(node, name, left, right)

    def _looked_at(self, node: ast.BinOp, name: str, left: ast.expr, right: ast.expr) -> ast.expr:
        value = _VALUE.get(type(node.op))
        if value is None or not isinstance(node.left, ast.Name) or isinstance(node.op, _HASHING):
            return call(name, left, right)
        usual = (isinstance(node.op, ast.Add) and is_simple(node.right)) or (
            isinstance(node.op, ast.Mult) and is_number(node.right)
        )
        checked: ast.expr = call(value, load(node.left.id), right)
        if usual:
            checked = ast.IfExp(is_type(node.left.id, "_int_"), right, checked)
        return ast.BinOp(left, node.op, checked)

    def _bounded(self, node: ast.BinOp) -> bool:
        """What can grow by no more than the source shows, in a moment."""
        if isinstance(node.op, _EXPLODING):
            return False
        if isinstance(node.op, ast.Mod):
            return is_number(node.left)
        return is_number(node.left) or is_number(node.right)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        lengthened = isinstance(node.value, ast.List) and is_small_display(node.value)
        bounded = isinstance(node.op, _ADDITIVE) and (is_number(node.value) or lengthened)
        value_check = _VALUE.get(type(node.op))
        free = value_check is None and not isinstance(node.op, ast.Mod)
        if isinstance(node.target, ast.Name):
            name = node.target.id
            value = self._expr(node.value)
            if bounded or (free and is_number(node.value)):
                return with_value(node, node.target, value)
            if free:
                return with_value(node, node.target, self._costly(value))
            if value_check is None:
                return at(ast.Assign([node.target], call("_mod_", load(name), value)), node)
            check = "_grow_value_" if isinstance(node.op, ast.Add) else value_check
            checked: ast.expr = call(check, load(name), value)
            if isinstance(node.op, _ADDITIVE) and sum(1 for _ in ast.walk(value)) < 60:
                checked = ast.IfExp(is_type(name, "_int_"), value, checked)
            return with_value(node, node.target, checked)
        if bounded:
            return with_value(node, self._expr(node.target), self._expr(node.value))
        return self._changed(node)

    def _changed(self, node: ast.AugAssign) -> ast.stmt:
        """`x.name += value` and `x[key] += value`"""
        sign = ast.Constant(_SIGNS[type(node.op)])
        value = self._late(node.value)
        if isinstance(node.target, ast.Attribute):
            whole = self._expr(node.target.value)
            return at(ast.Expr(call("_aug_attribute_", whole, ast.Constant(node.target.attr), sign, value)), node)
        assert isinstance(node.target, ast.Subscript)
        whole, index = self._expr(node.target.value), self._key(node.target.slice)
        return at(ast.Expr(call("_aug_item_", whole, index, sign, value)), node)

    def _late(self, node: ast.expr) -> ast.expr:
        """The value of `x[k] += value` as a function: Python reads `x[k]` before it computes the value."""
        value = self._expr(node)
        bound_here = (ast.NamedExpr, ast.Yield, ast.YieldFrom)
        here = any(
            isinstance(part, bound_here) or (isinstance(part, ast.Call) and is_super(part)) for part in ast.walk(node)
        )
        if is_simple(node) or here or self._in_class:
            return call("_given_", value)
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        return ast.Lambda(nothing, value)

    def _key(self, index: ast.expr, stored: bool = False) -> ast.expr:
        if is_constant(index) or isinstance(index, ast.Slice):
            return self._expr(index)
        guard = "_stored_key_" if stored else "_key_"
        if isinstance(index, ast.Name):
            return ast.IfExp(is_scalar(index.id), self._expr(index), call(guard, load(index.id)))
        return call(guard, self._expr(index))

    # Comparisons

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        operands = [node.left, *node.comparators]
        visited = self._all(operands)
        if len(node.ops) == 1:
            return self._compared(node, node.ops[0], visited[0], visited[1])
        for place, operation in enumerate(node.ops):
            if isinstance(operation, (ast.Is, ast.IsNot)):
                continue
            left, right = operands[place], operands[place + 1]
            if isinstance(operation, (ast.In, ast.NotIn)):
                visited[place] = call("_light_", call("_key_", visited[place]))
                visited[place + 1] = call("_light_", visited[place + 1])
            elif not is_constant(left) and not is_constant(right):
                looked_at = lightened(left, visited[place])
                visited[place] = looked_at if place < _LONG else call("_pass_", looked_at)
        return ast.Compare(visited[0], node.ops, visited[1:])

    def _compared(self, node: ast.Compare, operation: ast.cmpop, left: ast.expr, right: ast.expr) -> ast.expr:
        if isinstance(operation, (ast.In, ast.NotIn)):
            return self._membership(node, left, right)
        plain = ast.Compare(left, node.ops, [right])
        if isinstance(operation, (ast.Is, ast.IsNot)) or is_constant(node.left) or is_constant(node.comparators[0]):
            return plain
        guarded = call(_COMPARED[type(operation)], left, right)
        if isinstance(node.left, ast.Name) and is_simple(node.comparators[0]):
            return ast.IfExp(is_scalar(node.left.id), self._costly(plain), guarded)
        return guarded

    def _membership(self, node: ast.Compare, item: ast.expr, whole: ast.expr) -> ast.expr:
        plain = ast.Compare(item, node.ops, [whole])
        if is_constant(node.left) and not is_long(node.left):
            return self._costly(plain)
        guarded = call("_in_" if isinstance(node.ops[0], ast.In) else "_not_in_", item, whole)
        if isinstance(node.left, ast.Name) and is_cheap(node.comparators[0]):
            atom = ast.Compare(call("_type_", load(node.left.id)), [ast.In()], [load("_atoms_")])
            return ast.IfExp(atom, plain, guarded)
        return guarded
