"""Checked source in, guarded source out: checkpoints where code may run on, and a look before what can explode.

Where a look is only needed for some values, the test for the usual ones is written into the code (`type(x) is int`),
so that ordinary work runs at Python's own speed. All names that come in here begin with an underscore, which the
source cannot say.
"""


# ruff: noqa: N815 - the visitors are named after the classes of `ast`

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from burrow.sandbox.block import as_function
from burrow.sandbox.methods import HASHING, METHODS, TEXT_METHODS
from burrow.sandbox.names import DESCRIPTIONS, WATCHED, is_special
from burrow.sandbox.syntax import (
    at,
    call,
    checkpoint,
    folds,
    has_star,
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
    same_type,
    with_value,
)
from burrow.sandbox.text_methods import LONG, RECASING

TYPES = frozenset(
    {
        "str",
        "int",
        "float",
        "bool",
        "list",
        "tuple",
        "dict",
        "set",
        "frozenset",
        "bytes",
        "range",
        "type",
        "complex",
        "object",
        "slice",
    }
)
"""Names whose calls go straight to a constructor, when they still mean what they mean at the start."""

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
_ADDITIVE = (ast.Add, ast.Sub)
_EXPLODING = (ast.Pow, ast.LShift, ast.Mult)


class Rewriting(ast.NodeTransformer):
    """One pass over a checked module. `watched` are more attribute names that are read through a guard."""

    def __init__(self, watched: Iterable[str] = ()) -> None:
        self._watched = WATCHED | frozenset(watched)
        self._in_class = False

    def _expr(self, node: ast.expr) -> ast.expr:
        visited: ast.expr = self.visit(node)
        return visited

    def _all(self, nodes: Sequence[ast.expr]) -> list[ast.expr]:
        return [self._expr(node) for node in nodes]

    # Checkpoints

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        if node.body and isinstance(node.body[-1], ast.Expr):
            node.body[-1].value = call("_echo_", node.body[-1].value)
        return ast.fix_missing_locations(node)

    def _looping(self, node: Any) -> Any:
        self.generic_visit(node)
        node.body.insert(0, checkpoint())
        return node

    visit_While = _looping

    def visit_For(self, node: ast.For) -> Any:
        node.iter = self._spreading(node.target, self._iterable(node.iter))
        node.target = self._expr(node.target)
        node.body = [checkpoint(), *self._block(node.body)]
        node.orelse = self._block(node.orelse)
        return node

    def _block(self, body: list[ast.stmt]) -> list[ast.stmt]:
        made: list[ast.stmt] = []
        for statement in body:
            visited = self.visit(statement)
            made.extend(visited if isinstance(visited, list) else [visited])
        return made

    def _spreading(self, target: ast.expr, source: ast.expr) -> ast.expr:
        return call("_spreading_", source) if has_star(target) else source

    def _iterable(self, node: ast.expr) -> ast.expr:
        """A `range` that is only walked through by a loop with a checkpoint may have any length."""
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "range"
            and not node.keywords
        ):
            native = ast.IfExp(same_type("range"), load("_range_"), load("range"))
            return ast.Call(native, self._all(node.args), [])
        return self._expr(node)

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        node.iter = self._spreading(node.target, self._iterable(node.iter))
        node.target = self._expr(node.target)
        go_on = ast.BoolOp(ast.Or(), [ast.UnaryOp(ast.Not(), load("_stop_")), call("_halt_")])
        node.ifs = [go_on, *self._all(node.ifs)]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        outer, self._in_class = self._in_class, False
        self.generic_visit(node)
        self._in_class = outer
        first = node.body[0]
        documented = (
            isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
        )
        begin: list[ast.stmt] = [checkpoint()]
        if node.args.kwarg is not None:
            named = node.args.kwarg.arg
            begin.append(ast.Assign([ast.Name(named, ast.Store())], call("_spoken_", load(named))))
        place = 1 if documented else 0
        node.body[place:place] = begin
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.Lambda:
        self.generic_visit(node)
        node.body = ast.IfExp(load("_stop_"), call("_halt_"), node.body)
        return node

    visit_ExceptHandler = _looping

    def visit_Try(self, node: ast.Try) -> ast.Try:
        self.generic_visit(node)
        if node.finalbody:
            node.finalbody.insert(0, checkpoint())
        return node

    # Operators

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        if folds(node):
            return node
        left, right = self._expr(node.left), self._expr(node.right)
        name = _BINARY.get(type(node.op))
        plain = ast.BinOp(left, node.op, right)
        if name is None or self._bounded(node):
            return plain
        if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Name) and is_simple(node.right):
            return ast.IfExp(is_type(node.left.id, "_int_"), plain, call(name, load(node.left.id), right))
        value = _VALUE.get(type(node.op))
        if (
            isinstance(node.op, ast.Mult)
            and (is_number(node.right) or is_number(node.left))
            and not isinstance(node.left, ast.Name)
        ):
            return call("_scale_", left, right)
        if (
            value is None
            or not isinstance(node.left, ast.Name)
            or isinstance(node.op, (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub))
        ):
            return call(name, left, right)
        if isinstance(node.op, ast.Add) and is_simple(node.right):
            number = is_type(node.left.id, "_int_")
            return ast.BinOp(left, node.op, ast.IfExp(number, right, call(value, load(node.left.id), right)))
        if isinstance(node.op, ast.Mult) and is_number(node.right):
            number = is_type(node.left.id, "_int_")
            return ast.BinOp(left, node.op, ast.IfExp(number, right, call(value, load(node.left.id), right)))
        return ast.BinOp(left, node.op, call(value, load(node.left.id), right))

    def _bounded(self, node: ast.BinOp) -> bool:
        """What can grow by no more than the source shows."""
        if isinstance(node.op, _EXPLODING):
            return False
        if isinstance(node.op, ast.Mod):
            return is_number(node.left)
        if isinstance(node.op, ast.Add):
            sides = (node.left, node.right)
            return any(is_constant(side) or is_small_display(side) for side in sides)
        return is_number(node.left) or is_number(node.right)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        bounded = isinstance(node.op, _ADDITIVE) and (is_constant(node.value) or is_small_display(node.value))
        value_check = _VALUE.get(type(node.op))
        free = value_check is None and not isinstance(node.op, ast.Mod)
        if isinstance(node.target, ast.Name):
            name = node.target.id
            value = self._expr(node.value)
            if bounded or free:
                return with_value(node, node.target, value)
            if value_check is None:
                return at(ast.Assign([node.target], call("_mod_", load(name), value)), node)
            check = "_grow_value_" if isinstance(node.op, ast.Add) else value_check
            checked: ast.expr = call(check, load(name), value)
            if isinstance(node.op, _ADDITIVE) and sum(1 for _ in ast.walk(value)) < 60:
                checked = ast.IfExp(is_type(name, "_int_"), value, checked)
            return with_value(node, node.target, checked)
        if bounded:
            return with_value(node, self._expr(node.target), self._expr(node.value))
        sign = ast.Constant(_SIGNS[type(node.op)])
        value = self._late(node.value)
        if isinstance(node.target, ast.Attribute):
            whole = self._expr(node.target.value)
            return at(ast.Expr(call("_aug_attribute_", whole, ast.Constant(node.target.attr), sign, value)), node)
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

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        outer, self._in_class = self._in_class, True
        self.generic_visit(node)
        self._in_class = outer
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        operands = [node.left, *node.comparators]
        visited = self._all(operands)
        if len(node.ops) == 1 and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            return self._membership(node, visited[0], visited[1])
        for place, operation in enumerate(node.ops):
            if isinstance(operation, (ast.Is, ast.IsNot)):
                continue
            left, right = operands[place], operands[place + 1]
            if isinstance(operation, (ast.In, ast.NotIn)):
                visited[place] = call("_light_", call("_key_", visited[place]))
                visited[place + 1] = call("_light_", visited[place + 1])
            elif not is_constant(left) and not is_constant(right):
                visited[place] = lightened(left, visited[place])
        return ast.Compare(visited[0], node.ops, visited[1:])

    def _membership(self, node: ast.Compare, item: ast.expr, whole: ast.expr) -> ast.expr:
        plain = ast.Compare(item, node.ops, [whole])
        if is_constant(node.left) and not is_long(node.left):
            return plain
        guarded = call("_in_" if isinstance(node.ops[0], ast.In) else "_not_in_", item, whole)
        if isinstance(node.left, ast.Name) and is_cheap(node.comparators[0]):
            atom = ast.Compare(call("_type_", load(node.left.id)), [ast.In()], [load("_atoms_")])
            return ast.IfExp(atom, plain, guarded)
        return guarded

    # Attributes, items and calls

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if not isinstance(node.ctx, ast.Load):
            node.value = self._writable(node.value)
            return node
        if is_super(node.value):
            return call("_super_", self._super(node.value), ast.Constant(node.attr))
        value = self._expr(node.value)
        if node.attr in DESCRIPTIONS:
            return call("_describe_", value, ast.Constant(node.attr))
        if is_special(node.attr):
            return call("_special_", value, ast.Constant(node.attr))
        if node.attr in METHODS or node.attr in HASHING or node.attr in self._watched:
            return call("_getattr_", value, ast.Constant(node.attr))
        node.value = value
        return node

    def _super(self, node: ast.expr) -> ast.expr:
        assert isinstance(node, ast.Call)
        return ast.Call(load("super"), self._all(node.args), [])

    def _writable(self, node: ast.expr) -> ast.expr:
        value = self._expr(node)
        guarded = call("_write_", value)
        if not isinstance(node, ast.Name):
            return guarded
        own = ast.Compare(call("_type_", load(node.id)), [ast.In()], [load("_classes_")])
        return ast.IfExp(own, value, guarded)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        node.value = self._expr(node.value)
        node.slice = self._key(node.slice, stored=isinstance(node.ctx, ast.Store))
        return node

    def _key(self, index: ast.expr, stored: bool = False) -> ast.expr:
        if is_constant(index) or isinstance(index, ast.Slice):
            return self._expr(index)
        guard = "_stored_key_" if stored else "_key_"
        if isinstance(index, ast.Name):
            return ast.IfExp(is_scalar(index.id), self._expr(index), call(guard, load(index.id)))
        return call(guard, self._expr(index))

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        target = node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            bounds = [
                self._expr(part) if part else ast.Constant(None)
                for part in (target.slice.lower, target.slice.upper, target.slice.step)
            ]
            whole, value = self._expr(target.value), self._expr(node.value)
            return at(ast.Expr(call("_set_slice_", value, whole, *bounds)), node)
        self.generic_visit(node)
        if any(map(has_star, node.targets)):
            node.value = call("_spread_", node.value)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        function = node.func
        keywords = [self.visit(keyword) for keyword in node.keywords]
        stars = any(isinstance(part, ast.Starred) for part in node.args)
        if isinstance(function, ast.Name) and function.id in TYPES:
            direct = ast.IfExp(same_type(function.id), load(f"_make_{function.id}_"), load(function.id))
            return ast.Call(direct, self._arguments(node.args), keywords)
        if isinstance(function, ast.Attribute) and not is_super(function.value) and function.attr not in self._watched:
            if function.attr in RECASING and not node.args and not keywords:
                return self._recased(function)
            if function.attr in METHODS and not (function.attr in ("strip", "lstrip", "rstrip") and not node.args):
                brief = len(node.args) == 1 and is_constant(node.args[0]) and not is_long(node.args[0])
                if brief and function.attr in ("index", "count", "remove"):
                    function.value = self._expr(function.value)
                    return ast.Call(function, self._all(node.args), keywords)
                return ast.Call(_method(function), self._arguments([function.value, *node.args]), keywords)
            if function.attr in METHODS or (function.attr in HASHING and not stars and not keywords):
                function.value = self._expr(function.value)
                arguments = self._arguments(node.args)
                if arguments:
                    arguments[0] = self._key(node.args[0])
                return ast.Call(function, arguments, keywords)
        return ast.Call(self._expr(function), self._arguments(node.args), keywords)

    def _arguments(self, nodes: Sequence[ast.expr]) -> list[ast.expr]:
        return [
            ast.Starred(call("_arguments_", self._expr(node.value)), ast.Load())
            if isinstance(node, ast.Starred)
            else self._expr(node)
            for node in nodes
        ]

    def _recased(self, function: ast.Attribute) -> ast.expr:
        """`x.lower()` and its like: Python's own for a text of ordinary length."""
        value = self._expr(function.value)
        if isinstance(function.value, ast.Name):
            name = function.value.id
            short = ast.Compare(call("_len_", load(name)), [ast.Lt()], [ast.Constant(LONG)])
            usual = ast.BoolOp(ast.And(), [is_type(name, "_str_"), short])
            plain = ast.Call(ast.Attribute(value, function.attr, ast.Load()), [], [])
            return ast.IfExp(usual, plain, call(f"_method_{function.attr}_", load(name)))
        return call(f"_short_{function.attr}_", value)

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        node.value = self._expr(node.value) if node.arg else call("_keywords_", self._expr(node.value))
        return node

    # Displays and texts

    def _starred(self, nodes: Sequence[ast.expr], one: Callable[[ast.expr], ast.expr], guard: str) -> list[ast.expr]:
        many = sum(isinstance(node, ast.Starred) for node in nodes)
        return [
            ast.Starred(call(guard, self._expr(node.value), ast.Constant(many)), ast.Load())
            if isinstance(node, ast.Starred)
            else one(node)
            for node in nodes
        ]

    def _display(self, node: Any) -> Any:
        if isinstance(node.ctx, ast.Load):
            node.elts = self._starred(node.elts, self._expr, "_star_")
        else:
            node.elts = self._all(node.elts)
        return node

    visit_List = visit_Tuple = _display

    def visit_Set(self, node: ast.Set) -> ast.Set:
        node.elts = self._starred(node.elts, self._key, "_star_keys_")
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.Dict:
        node.values = [
            self._expr(value) if key is not None else call("_mapping_", self._expr(value))
            for key, value in zip(node.keys, node.values, strict=True)
        ]
        node.keys = [self._key(key) if key is not None else None for key in node.keys]
        return node

    def visit_SetComp(self, node: ast.SetComp) -> ast.SetComp:
        node.generators = [self.visit_comprehension(part) for part in node.generators]
        node.elt = self._key(node.elt)
        return node

    def visit_DictComp(self, node: ast.DictComp) -> ast.DictComp:
        node.generators = [self.visit_comprehension(part) for part in node.generators]
        node.key, node.value = self._key(node.key), self._expr(node.value)
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        fields = sum(isinstance(part, ast.FormattedValue) for part in node.values)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                if not isinstance(part.value, ast.Constant):
                    guard = "_field_" if part.conversion in (-1, ord("s")) else "_shown_field_"
                    field = call(guard, self._expr(part.value), ast.Constant(fields))
                    name = part.value.id if isinstance(part.value, ast.Name) else ""
                    part.value = ast.IfExp(is_type(name, "_int_"), part.value, field) if name else field
                if part.format_spec is not None:
                    part.format_spec = self._specification(part.format_spec)
        return node

    def _specification(self, spec: ast.expr) -> ast.expr:
        assert isinstance(spec, ast.JoinedStr)
        if all(isinstance(part, ast.Constant) for part in spec.values):
            text = "".join(str(part.value) for part in spec.values if isinstance(part, ast.Constant))
            if not any(character.isdigit() for character in text) or len(text) < 5:
                return spec
        checked = call("_specification_", self.visit_JoinedStr(spec))
        return ast.JoinedStr([ast.FormattedValue(checked, -1, None)])

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.MatchClass:
        if isinstance(node.cls, ast.Name) and node.cls.id in TYPES:
            node.cls = load(f"_type_{node.cls.id}_")
        return node


def _method(function: ast.Attribute) -> ast.expr:
    """The guard of a method, straight away where the value is known to be a text."""
    guard = load(f"_method_{function.attr}_")
    if function.attr not in TEXT_METHODS:
        return guard
    direct = load(f"_text_{function.attr}_")
    if isinstance(function.value, ast.Constant) and type(function.value.value) is str:
        return direct
    if isinstance(function.value, ast.Name):
        return ast.IfExp(is_type(function.value.id, "_str_"), direct, guard)
    return guard


def rewrite(module: ast.Module, watched: Iterable[str] = ()) -> ast.Module:
    """A module that defines the block as the function `BLOCK`."""
    return as_function(Rewriting(watched).visit_Module(module))
