"""What may be said: RestrictedPython's checks with our own words, and more of the language than it accepts by itself.

Every node class that neither RestrictedPython nor this file names is refused, so that new syntax waits for a review.
The tree is only checked here; the guards come in afterwards (`rewriting`).
"""

# ruff: noqa: N802, N815 - the visitors are named after the classes of `ast`

import ast
from typing import Any

from RestrictedPython.transformer import RestrictingNodeTransformer

from burrow.sandbox.names import DESCRIPTIONS, REFUSED, SPECIAL_METHODS, is_special, spoken
from burrow.sandbox.normalise import FIELDS
from burrow.sandbox.operators import BITS
from burrow.sandbox.refusal import Refusal

_INSTEAD = {
    "AsyncFunctionDef": "Write an ordinary function; llm_query_batched runs many calls at once.",
    "Await": "Call the function directly; llm_query_batched runs many calls at once.",
    "AsyncFor": "Write an ordinary for loop.",
    "AsyncWith": "Write an ordinary with statement.",
    "TryStar": "Catch the exceptions with an ordinary except clause.",
    "TypeAlias": "Leave the alias out; annotations are ignored here.",
    "TemplateStr": "Use an f-string.",
}
_SPOKEN = {
    "AsyncFunctionDef": "async functions", "Await": "await", "AsyncFor": "async for", "AsyncWith": "async with",
    "TryStar": "except*", "TypeAlias": "type aliases", "TemplateStr": "template strings",
}  # fmt: skip
_SPECIAL_INSTEAD = {
    "__del__": "Call a method of your own when the object is no longer needed.",
    "__dict__": "Use vars(value) for a copy of the attributes.",
    "__import__": "Use an import statement.",
    "__builtins__": "The built-in functions are there by their names.",
    "__new__": "Use __init__ or a function that makes the object.",
}
CAPTURED = 100
"""Python puts the names of each alternative in order one by one."""
_CLASS_NAMES = frozenset({"__slots__", "__match_args__", FIELDS})


class Policy(RestrictingNodeTransformer):
    """Raises `Refusal` at the first thing that may not be said."""

    def __init__(self) -> None:
        super().__init__()
        self._classes = [False]
        """Whether each enclosing scope, from the outside in, is a class body."""
        self._super = False

    def error(self, node: Any, info: str) -> None:
        """RestrictedPython's own findings that are not said better below."""
        raise Refusal(getattr(node, "lineno", None), info.rstrip("."))

    def refuse(self, node: Any, reason: str, instead: str = "") -> None:
        raise Refusal(getattr(node, "lineno", None), reason, instead)

    def not_allowed(self, node: ast.AST) -> None:
        name = type(node).__name__
        self.refuse(node, f"{_SPOKEN.get(name, name)} is not offered here", _INSTEAD.get(name, ""))

    def check_name(self, node: Any, name: str | None, allow_magic_methods: bool = False) -> None:
        if name is None or name == "_" or not name.startswith("_"):
            if name is not None and not name.isascii() and not name.isidentifier():
                self.refuse(node, f"'{name}' is not a name")
            if name == "super":
                self.refuse(node, "'super' cannot be another variable's name", "Choose another name.")
            return
        if self._classes[-1] and (name in SPECIAL_METHODS or name in _CLASS_NAMES):
            return
        if name in ("__post_init__", "__init__") and self._classes[-1]:
            return
        self.refuse(
            node, f"The name '{spoken(name)}' may not be used here", _SPECIAL_INSTEAD.get(name, "Choose another name.")
        )

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, int) and node.value.bit_length() > BITS:
            self.refuse(node, "The number has too many digits", "Compute it, or use a smaller one.")
        return node

    # Names and attributes

    def visit_Name(self, node: ast.Name) -> ast.AST:
        self.node_contents_visit(node)
        if node.id == "super" and isinstance(node.ctx, ast.Load) and not self._super:
            self.refuse(node, "super() is only offered as super().name", "Write super().method(...) directly.")
        if node.id != "super":
            self.check_name(node, node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        name = node.attr
        if is_special(name):
            if (name not in DESCRIPTIONS and name not in SPECIAL_METHODS) or not isinstance(node.ctx, ast.Load):
                instead = _SPECIAL_INSTEAD.get(name, "Use the values and functions that are offered.")
                self.refuse(node, f"The attribute '{name}' may not be used here", instead)
        elif name in REFUSED or (name.startswith("_") and name != "_"):
            self.refuse(
                node, f"The attribute '{spoken(name)}' may not be used here", "It leads to the interpreter's insides."
            )
        value = node.value
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "super":
            if not isinstance(node.ctx, ast.Load):
                self.refuse(node, "Attributes of super() cannot be set", "Set the attribute on self.")
            self._super = True
            value.func = self.visit(value.func)
            self._super = False
            if value.keywords or any(isinstance(part, ast.Starred) for part in value.args):
                self.refuse(node, "super() takes no keywords or star arguments")
            value.args = [self.visit(part) for part in value.args]
            return node
        return self.node_contents_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return self.node_contents_visit(node)

    # Expressions that RestrictedPython rewrites and the rewriting here does in its own way

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id in ("exec", "eval", "compile"):
            self.refuse(node, f"{node.func.id}() is not offered", "Write the code itself, or use json.loads for data.")
        return self.node_contents_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        if len(node.targets) > 1 or not isinstance(node.targets[0], ast.Subscript):
            for target in node.targets:
                self._no_slices_in(target)
        return self.node_contents_visit(node)

    def _no_slices_in(self, target: ast.expr) -> None:
        for part in ast.walk(target):
            if isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Store) and _has_slice(part.slice):
                self.refuse(part, "A slice is only assigned alone", "Write x[a:b] = value as a statement of its own.")

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if isinstance(node.target, ast.Subscript) and _has_slice(node.target.slice):
            self.refuse(node, "Augmented assignment to a slice is not offered", "Write x[a:b] = x[a:b] + value.")
        return self.node_contents_visit(node)

    def guard_iter(self, node: Any) -> Any:
        self._no_slices_in(node.target)
        return self.node_contents_visit(node)

    def visit_With(self, node: ast.With) -> ast.AST:
        for item in node.items:
            if item.optional_vars is not None:
                self._no_slices_in(item.optional_vars)
                if any(isinstance(part, ast.Starred) for part in ast.walk(item.optional_vars)):
                    self.refuse(node, "A star after 'as' is not offered", "Unpack in a statement of its own.")
        return self.node_contents_visit(node)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> ast.AST:
        for name in node.names:
            self.check_name(node, name)
        return node

    def visit_Global(self, node: ast.Global) -> ast.AST:
        for name in node.names:
            self.check_name(node, name)
        return node

    # Definitions

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self._no_type_parameters(node)
        if is_special(node.name) and node.name not in SPECIAL_METHODS:
            instead = _SPECIAL_INSTEAD.get(node.name, "Leave it out, or use a method with an ordinary name.")
            self.refuse(node, f"The method '{node.name}' may not be defined here", instead)
        self.check_name(node, node.name)
        self.check_function_argument_names(node)
        node.decorator_list = [self.visit(part) for part in node.decorator_list]
        self._classes.append(False)
        node.args = self.visit(node.args)
        node.body = self._statements(node.body)
        self._classes.pop()
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self.check_function_argument_names(node)
        self._classes.append(False)
        self.node_contents_visit(node)
        self._classes.pop()
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self._no_type_parameters(node)
        self.check_name(node, node.name)
        if node.keywords:
            self.refuse(node, "Keywords of a class, such as metaclass=, are not offered", "Write an ordinary class.")
        if any(isinstance(base, ast.Starred) for base in node.bases):
            self.refuse(node, "Star arguments among the bases of a class are not offered", "Name the bases one by one.")
        node.decorator_list = [self.visit(part) for part in node.decorator_list]
        node.bases = [self.visit(part) for part in node.bases]
        self._classes.append(True)
        node.body = self._statements(node.body)
        self._classes.pop()
        return node

    def _inside_function(self, node: Any) -> Any:
        if len(self._classes) == 1:
            raise Refusal(
                node.lineno,
                f"'{type(node).__name__.lower().replace('from', ' from')}' outside function",
                "",
                "SyntaxError",
            )
        return self.node_contents_visit(node)

    visit_Return = visit_Yield = visit_YieldFrom = _inside_function

    def _statements(self, body: list[ast.stmt]) -> list[ast.stmt]:
        return [self.visit(statement) for statement in body]

    def _no_type_parameters(self, node: Any) -> None:
        if getattr(node, "type_params", None):
            self.refuse(node, "Type parameters are not offered", "Leave them out; annotations are ignored here.")

    def visit_Module(self, node: ast.Module) -> ast.AST:
        node.body = self._statements(node.body)
        return node

    # Matching

    def _inside(self, node: Any) -> Any:
        return self.node_contents_visit(node)

    visit_Match = visit_match_case = visit_MatchSequence = visit_MatchSingleton = _inside

    def visit_MatchValue(self, node: ast.MatchValue) -> ast.AST:
        if any(isinstance(part, ast.Attribute) for part in ast.walk(node.value)):
            self.refuse(node, "A pattern with a dotted name is not offered", "Compare in an if statement.")
        return node

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.AST:
        if node.patterns or node.kwd_patterns:
            self.refuse(
                node, "A class pattern with arguments is not offered", "Write 'case Name():' and test in a guard."
            )
        if not isinstance(node.cls, ast.Name):
            self.refuse(
                node, "A class pattern with a dotted name is not offered", "Import the name, or use isinstance()."
            )
        self.visit(node.cls)
        return node

    def visit_MatchOr(self, node: ast.MatchOr) -> ast.AST:
        names = sum(1 for part in ast.walk(node) if isinstance(part, (ast.MatchAs, ast.MatchStar)) and part.name)
        if names > CAPTURED:
            self.refuse(node, f"Alternatives of a pattern capture {CAPTURED} names at most", "Write several cases.")
        return self.node_contents_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> ast.AST:
        self.check_name(node, node.name)
        return self.node_contents_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> ast.AST:
        self.check_name(node, node.name)
        return node

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.AST:
        self.check_name(node, node.rest)
        for part in node.keys:
            if not isinstance(part, (ast.Constant, ast.UnaryOp, ast.BinOp)):
                self.refuse(node, "A pattern with a dotted name is not offered", "Compare in an if statement.")
        node.patterns = [self.visit(part) for part in node.patterns]
        return node

    def check_import_names(self, node: ast.Import | ast.ImportFrom) -> ast.AST:
        if isinstance(node, ast.ImportFrom) and node.level:
            self.refuse(node, "There is no package to import from", "Import one of the offered modules by its name.")
        for alias in node.names:
            if "*" in alias.name:
                self.refuse(node, "Star imports are not offered", "Import the names you need.")
            if is_special(alias.name):
                self.refuse(node, f"'{alias.name}' may not be imported")
            self.check_name(node, alias.asname or alias.name.partition(".")[0])
        return node


def _has_slice(index: ast.expr) -> bool:
    return isinstance(index, ast.Slice) or (
        isinstance(index, ast.Tuple) and any(isinstance(part, ast.Slice) for part in index.elts)
    )
