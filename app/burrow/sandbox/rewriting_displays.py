"""Guarded displays, f-strings and patterns."""

# ruff: noqa: N802, N815 - the visitors are named after the classes of `ast`

import ast
from collections.abc import Callable, Sequence
from typing import Any

from burrow.sandbox.rewriting_access import TYPES, Access
from burrow.sandbox.syntax import call, is_type, load


class Displays(Access):
    """The part of the rewriting that knows what writes values out."""

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
