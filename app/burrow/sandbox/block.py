"""A checked and guarded module as one function, which the interpreter runs faster than a module."""

# ruff: noqa: N815 - the visitors are named after the classes of `ast`

import ast

BLOCK = "_block_"


class _Bound(ast.NodeVisitor):
    """The names that a module binds itself."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.names[node.id] = None

    def _definition(self, node: ast.FunctionDef | ast.ClassDef) -> None:
        self.names[node.name] = None
        outside: list[ast.AST] = [*node.decorator_list]
        outside += node.bases if isinstance(node, ast.ClassDef) else [node.args]
        for part in outside:
            self.visit(part)

    visit_FunctionDef = visit_ClassDef = _definition

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.args)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for part in (node.iter, *node.ifs):
            self.visit(part)

    def visit_alias(self, node: ast.alias) -> None:
        self.names[node.asname or node.name.partition(".")[0]] = None

    def _named(self, node: ast.ExceptHandler | ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self.names[node.name] = None
        self.generic_visit(node)

    visit_ExceptHandler = visit_MatchAs = visit_MatchStar = _named

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.names[node.rest] = None
        self.generic_visit(node)


class _NoGlobals(ast.NodeTransformer):
    """Drops `global` at the top, where it says nothing."""

    def visit_Global(self, node: ast.Global) -> ast.stmt:
        return ast.copy_location(ast.Pass(), node)

    def _leave(self, node: ast.AST) -> ast.AST:
        return node

    visit_FunctionDef = visit_ClassDef = visit_Lambda = _leave


def as_function(module: ast.Module, own: str) -> ast.Module:
    """The module as one function whose names are all global but `own`, which is nobody's: the interpreter finds globals
    faster from a function."""
    bound = _Bound()
    bound.visit(module)
    body = _NoGlobals().visit(module).body
    bound.names.pop(own, None)
    names: list[ast.stmt] = [ast.Global(list(bound.names))] if bound.names else []
    nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    whole = ast.parse(f"def {BLOCK}(): pass")
    function = whole.body[0]
    assert isinstance(function, ast.FunctionDef)
    function.args, function.body = nothing, [*names, *body] or function.body
    return ast.fix_missing_locations(whole)
