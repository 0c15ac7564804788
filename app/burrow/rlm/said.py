"""A model's reply -> what the model says in it, as opposed to what its code works out.

Numbers that only tell code how to work (how many hits to find, where a slice begins) say nothing about a document.
"""

import ast

from burrow.rlm.parsing import parse_reply

_HANDING_ON = frozenset({"FINAL", "str", "int", "float", "dict"})
"""Functions whose numbers are values of their own."""


def said(reply: str) -> str:
    """The reply with its code replaced by the values in it; the whole of it where its code does not parse."""
    code = parse_reply(reply).code
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return reply
    found = _Values()
    found.visit(tree)
    return "\n".join([reply.replace(code, " ") if code else reply, *found.values])


class _Values(ast.NodeVisitor):
    """Gathers the texts and numbers of code, without numbers that are arguments, places or widths."""

    def __init__(self) -> None:
        self.values: list[str] = []

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str | int | float) and not isinstance(node.value, bool):
            self.values.append(str(node.value))

    def visit_Call(self, node: ast.Call) -> None:
        hands_on = isinstance(node.func, ast.Name) and node.func.id in _HANDING_ON
        self.visit(node.func)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            if hands_on or not _is_number(argument):
                self.visit(argument)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        self.visit(node.value)


def _is_number(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant) and not isinstance(inner.value, str)
