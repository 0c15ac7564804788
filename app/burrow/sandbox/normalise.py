"""Ordinary Python to ordinary Python: what the policy would reject for its form alone is said in another form.

Names with a leading underscore get a spelling of their own, annotations are dropped (they are code that would run), and
what a class body says by annotations alone (the fields of a record) is kept as a tuple of names. The meaning of
accepted code stays the same.
"""

import ast
from typing import TypeVar

from burrow.sandbox.names import PRIVATE, private
from burrow.sandbox.refusal import Refusal

FIELDS = "__fields_in_order__"
"""Class attribute with the names that the class body annotated, in order."""

_Definition = TypeVar("_Definition", ast.FunctionDef, ast.AsyncFunctionDef)


class Normalise(ast.NodeTransformer):
    """One pass over a module."""

    def __init__(self) -> None:
        self._class = ""
        """Name of the innermost class, with which Python lengthens `__x`."""

    def _private(self, name: str) -> str:
        if name.startswith("__") and self._class and not name.endswith("__"):
            name = f"_{self._class}{name}"
        return private(name)

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id == "__name__" and isinstance(node.ctx, ast.Load):
            return ast.copy_location(ast.Constant("__main__"), node)
        if node.id == FIELDS:
            raise Refusal(node.lineno, f"The name '{FIELDS}' may not be used here", "Choose another name.")
        node.id = self._private(node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        self.generic_visit(node)
        node.attr = self._private(node.attr)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self._private(node.arg)
        node.annotation = None
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        self.generic_visit(node)
        if node.arg is not None:
            node.arg = self._private(node.arg)
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom | None:
        if node.module == "__future__" and all(alias.name == "annotations" for alias in node.names):
            return None
        for alias in node.names:
            alias.asname = self._private(alias.asname) if alias.asname else alias.asname
            alias.name = self._private(alias.name)
        return node

    def visit_Import(self, node: ast.Import) -> ast.Import:
        for alias in node.names:
            alias.asname = self._private(alias.asname) if alias.asname else alias.asname
        return node

    def visit_Global(self, node: ast.Global) -> ast.Global:
        node.names = [self._private(name) for name in node.names]
        return node

    def visit_Nonlocal(self, node: ast.Nonlocal) -> ast.Nonlocal:
        node.names = [self._private(name) for name in node.names]
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        self._fill(node)
        node.name = self._private(node.name) if node.name else node.name
        return node

    def visit_MatchAs(self, node: ast.MatchAs) -> ast.MatchAs:
        self.generic_visit(node)
        node.name = self._private(node.name) if node.name else node.name
        return node

    def visit_MatchStar(self, node: ast.MatchStar) -> ast.MatchStar:
        node.name = self._private(node.name) if node.name else node.name
        return node

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.MatchMapping:
        self.generic_visit(node)
        node.rest = self._private(node.rest) if node.rest else node.rest
        return node

    def _definition(self, node: _Definition) -> _Definition:
        node.name = self._private(node.name)
        node.returns = None
        return self._fill(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return self._definition(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        return self._definition(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = self._private(node.name)
        outer, self._class = self._class, _spelled(node.name).lstrip("_") or self._class
        fields = [
            self._private(part.target.id)
            for part in node.body
            if isinstance(part, ast.AnnAssign)
            and isinstance(part.target, ast.Name)
            and not _is_class_variable(part.annotation)
        ]
        for part in node.body:
            if isinstance(part, ast.Assign) and any(
                isinstance(t, ast.Name) and t.id == "__slots__" for t in part.targets
            ):
                self._slots(part.value)
        decorators, node.decorator_list = node.decorator_list, []
        bases, node.bases = node.bases, []
        keywords, node.keywords = node.keywords, []
        self._fill(node)
        self._class = outer
        node.decorator_list = [self.visit(each) for each in decorators]
        node.bases = [self.visit(each) for each in bases]
        node.keywords = [self.visit(each) for each in keywords]
        if fields:
            names = ast.Tuple([ast.Constant(name) for name in dict.fromkeys(fields)], ast.Load())
            record = ast.Assign([ast.Name(FIELDS, ast.Store())], names)
            node.body.append(ast.fix_missing_locations(ast.copy_location(record, node)))
        return node

    def _slots(self, value: ast.expr) -> None:
        """`__slots__ = ("_x",)`: the names as the code has them."""
        for part in ast.walk(value):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                part.value = self._private(part.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt | None:
        if node.value is None:
            return None
        plain = ast.Assign([node.target], node.value)
        ast.copy_location(plain, node)
        self.generic_visit(plain)
        return plain

    def visit_If(self, node: ast.If) -> ast.If:
        return self._fill(node)

    def visit_For(self, node: ast.For) -> ast.For:
        return self._fill(node)

    def visit_While(self, node: ast.While) -> ast.While:
        return self._fill(node)

    def visit_With(self, node: ast.With) -> ast.With:
        return self._fill(node)

    def visit_Try(self, node: ast.Try) -> ast.Try:
        return self._fill(node)

    def visit_match_case(self, node: ast.match_case) -> ast.match_case:
        return self._fill(node)

    _Block = TypeVar("_Block", ast.If, ast.For, ast.While, ast.With, ast.Try, ast.match_case, ast.ExceptHandler,
                     ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)  # fmt: skip

    def _fill(self, node: _Block) -> _Block:
        """Visit, and leave no body empty where its only statements were dropped."""
        self.generic_visit(node)
        if not node.body:
            place = node.pattern if isinstance(node, ast.match_case) else node
            node.body = [ast.copy_location(ast.Pass(), place)]
        if isinstance(node, ast.Try) and not node.finalbody and not node.handlers:
            node.finalbody = [ast.copy_location(ast.Pass(), node)]
        return node


def _spelled(name: str) -> str:
    return "_" + name[len(PRIVATE) :] if name.startswith(PRIVATE) else name


def _is_class_variable(annotation: ast.expr) -> bool:
    return "ClassVar" in ast.dump(annotation)


def normalise(module: ast.Module) -> ast.Module:
    return Normalise().visit_Module(module)
