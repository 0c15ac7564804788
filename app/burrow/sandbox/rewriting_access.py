"""Guarded attributes, items and calls."""

# ruff: noqa: N802 - the visitors are named after the classes of `ast`

import ast
from collections.abc import Sequence

from burrow.sandbox.methods import HASHING, METHODS, TEXT_METHODS
from burrow.sandbox.names import DESCRIPTIONS, is_special
from burrow.sandbox.rewriting_operators import Operators
from burrow.sandbox.syntax import (
    at,
    call,
    has_star,
    is_constant,
    is_long,
    is_short_slice,
    is_super,
    is_type,
    load,
    same_type,
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


class Access(Operators):
    """The part of the rewriting that knows attributes, items and calls."""

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
        if isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Load) and not is_short_slice(node.slice):
            return call("_cut_", node.value, *self._bounds(node.slice))
        node.slice = self._key(node.slice, stored=isinstance(node.ctx, ast.Store))
        return node

    def _bounds(self, part: ast.Slice) -> list[ast.expr]:
        return [self._expr(bound) if bound else ast.Constant(None) for bound in (part.lower, part.upper, part.step)]

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        target = node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            bounds = self._bounds(target.slice)
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
                if brief and function.attr in ("find", "index", "count", "remove"):
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
