"""Checked source in, guarded source out: steps where code may run on, and a look before what can explode.

Where a look is only needed for some values, the test for the usual ones is written into the code (`type(x) is int`),
so that ordinary work runs at Python's own speed. All names that come in here begin with an underscore, which the
source cannot say.
"""

# ruff: noqa: N802 - the visitors are named after the classes of `ast`

import ast
from collections.abc import Iterable
from typing import Any

from burrow.sandbox.block import as_function
from burrow.sandbox.rewriting_displays import Displays
from burrow.sandbox.syntax import STEP, call, has_star, load, one_step, same_type, step


class Rewriting(Displays):
    """One pass over a checked module."""

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        if node.body and isinstance(node.body[-1], ast.Expr):
            node.body[-1].value = call("_echo_", node.body[-1].value)
        return ast.fix_missing_locations(node)

    # Steps

    def _step(self) -> ast.stmt:
        """In the body of a class a loop variable would become an attribute."""
        return ast.Expr(one_step()) if self._in_class else step()

    def _block(self, body: list[ast.stmt]) -> list[ast.stmt]:
        made: list[ast.stmt] = []
        for statement in body:
            visited = self.visit(statement)
            made.extend(visited if isinstance(visited, list) else [visited])
        return made

    def _branch(self, body: list[ast.stmt], before: int) -> tuple[list[ast.stmt], int]:
        """A body that is run or not, and how many long operations there are on the way out of it."""
        self._long = before
        return self._block(body), self._long

    def visit_If(self, node: ast.If) -> ast.If:
        node.test = self._expr(node.test)
        before = self._long
        node.body, taken = self._branch(node.body, before)
        node.orelse, left = self._branch(node.orelse, before)
        self._long = max(taken, left)
        return node

    def visit_While(self, node: ast.While) -> ast.While:
        node.test = self._expr(node.test)
        node.body = [self._step(), *self._block(node.body)]
        node.orelse = self._block(node.orelse)
        self._anywhere()
        return node

    def visit_For(self, node: ast.For) -> ast.For:
        node.iter = self._spreading(node.target, self._iterable(node.iter))
        node.target = self._expr(node.target)
        node.body = [self._step(), *self._block(node.body)]
        node.orelse = self._block(node.orelse)
        self._anywhere()
        return node

    def _anywhere(self) -> None:
        """The way on may come from any place of what was just visited."""
        self._long = 1

    def _spreading(self, target: ast.expr, source: ast.expr) -> ast.expr:
        return call("_spreading_", source) if has_star(target) else source

    def _iterable(self, node: ast.expr) -> ast.expr:
        """A `range` that is only walked through by a loop that takes steps may have any length."""
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "range"
            and not node.keywords
        ):
            native = ast.IfExp(same_type("range"), load("_range_"), load("range"))
            return ast.Call(native, self._all(node.args), [])
        return self._expr(node)

    def visit_Try(self, node: ast.Try) -> ast.Try:
        node.body = self._block(node.body)
        node.orelse = self._block(node.orelse)
        for handler in node.handlers:
            self._anywhere()
            handler.type = self._expr(handler.type) if handler.type else None
            handler.body = [self._step(), *self._block(handler.body)]
        self._anywhere()
        if node.finalbody:
            node.finalbody = [self._step(), *self._block(node.finalbody)]
        return node

    def visit_With(self, node: ast.With) -> ast.With:
        self.generic_visit(node)
        self._anywhere()
        return node

    def visit_Match(self, node: ast.Match) -> ast.Match:
        stars = sum(isinstance(part, ast.MatchStar) and part.name is not None for part in ast.walk(node))
        node.subject = self._expr(node.subject)
        if stars:
            node.subject = call("_matched_", node.subject, ast.Constant(stars))
        before = after = self._long
        for case in node.cases:
            case.pattern = self.visit(case.pattern)
            self._long = before
            case.guard = self._expr(case.guard) if case.guard else None
            before = max(before, self._long)
            case.body, left = self._branch(case.body, before)
            after = max(after, left)
        self._long = max(before, after)
        return node

    def visit_Delete(self, node: ast.Delete) -> list[ast.stmt]:
        """Taking one item out of a long list moves all that follow."""
        self.generic_visit(node)
        moves = any(isinstance(target, ast.Subscript) for target in node.targets)
        return [node, ast.copy_location(ast.Expr(call("_pass_", ast.Constant(None))), node)] if moves else [node]

    # Functions and comprehensions

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        outer, self._in_class = (self._in_class, self._long), False
        self._long = 0
        self.generic_visit(node)
        self._in_class, self._long = outer
        first = node.body[0]
        documented = (
            isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
        )
        begin: list[ast.stmt] = [step()]
        if node.args.kwarg is not None:
            named = node.args.kwarg.arg
            begin.append(ast.Assign([ast.Name(named, ast.Store())], call("_spoken_", load(named))))
        place = 1 if documented else 0
        node.body[place:place] = begin
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        outer, self._in_class = (self._in_class, self._long), True
        self.generic_visit(node)
        self._in_class, self._long = outer
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.Lambda:
        outer, self._long = self._long, 0
        self.generic_visit(node)
        self._long = outer
        node.body = ast.BoolOp(ast.And(), [one_step(), node.body])
        return node

    def _generators(self, node: Any, counted: bool) -> None:
        """The loops of a comprehension. One that runs to its end takes its steps as it fetches its items."""
        for part in node.generators:
            source = self._spreading(part.target, self._iterable(part.iter))
            part.iter = call("_compress_", source, load("_steps_")) if counted else source
            part.target = self._expr(part.target)
            go_on = ast.BoolOp(ast.Or(), [ast.UnaryOp(ast.Not(), load("_stop_")), call("_halt_")])
            part.ifs = [go_on if counted else one_step(), *self._all(part.ifs)]

    def visit_ListComp(self, node: ast.ListComp) -> ast.ListComp:
        before = self._long
        self._generators(node, counted=True)
        node.elt = self._expr(node.elt)
        self._long = max(before, self._long)
        return node

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.GeneratorExp:
        outer, self._long = self._long, 0
        self._generators(node, counted=False)
        node.elt = self._expr(node.elt)
        self._long = outer
        return node

    def visit_SetComp(self, node: ast.SetComp) -> ast.SetComp:
        before = self._long
        self._generators(node, counted=True)
        node.elt = self._key(node.elt)
        self._long = max(before, self._long)
        return node

    def visit_DictComp(self, node: ast.DictComp) -> ast.DictComp:
        before = self._long
        self._generators(node, counted=True)
        node.key, node.value = self._key(node.key), self._expr(node.value)
        self._long = max(before, self._long)
        return node


def rewrite(module: ast.Module, watched: Iterable[str] = ()) -> ast.Module:
    """A module that defines the block as the function `BLOCK`."""
    return as_function(Rewriting(watched).visit_Module(module), STEP)
