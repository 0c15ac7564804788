"""A model's reply -> what it thought, the code to run, what it said beside it, and a final answer given in prose.

Tolerant in form: any of the fences models write, an unclosed one, a `<tool_call>` as text. Strict in what counts: code
or a final inside a thinking block is neither run nor taken, and a block cut off by the token limit is not run.
"""

import ast
import json
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParsedReply:
    code: str
    """To be run; empty when there is none."""
    truncated: bool
    """There was code, but it was cut off: it must not run."""
    prose: str
    """The reply without thinking and code."""
    kept: str
    """The reply up to the end of the code that runs: what goes into the conversation."""


_THINKING = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_STRAY_END = re.compile(r"\A.*?</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?(?:think|thinking|reasoning)>", re.IGNORECASE)
_OPENING = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[\w+-]*)[^\n`]*\n", re.MULTILINE)
_RUNNABLE = {"", "repl", "python", "py", "python3", "pycon", "tool_code", "code"}
_TOOL_CALL = re.compile(r"<tool_call>\s*(?P<body>\{.*?\})\s*(?:</tool_call>|\Z)", re.DOTALL)


def without_thinking(text: str) -> str:
    """The text with thinking blocks blanked out, an unclosed one to its end; a template may have opened the first."""
    text = _THINKING.sub(lambda match: " " * len(match[0]), text)
    return _STRAY_END.sub(lambda match: " " * len(match[0]), text)


def split_thinking(text: str) -> tuple[str, str]:
    """A reply without its thinking blocks, and what stood in them."""
    thoughts = [match[0] for match in _THINKING.finditer(text)]
    visible = _THINKING.sub("", text)
    if stray := _STRAY_END.match(visible):
        thoughts.insert(0, stray[0])
        visible = visible[stray.end() :]
    if not thoughts:
        return text, ""
    return visible.lstrip(), "\n".join(_TAG.sub("", thought).strip() for thought in thoughts).strip()


def parse_reply(text: str, *, cut_off: bool = False) -> ParsedReply:
    """Take a reply apart. `cut_off` says that it ended at the token limit."""
    visible = without_thinking(text)
    for opening in _OPENING.finditer(visible):
        if opening["language"].lower() not in _RUNNABLE:
            continue
        closing = re.compile(rf"^[ \t]*{re.escape(opening['fence'])}[ \t]*$", re.MULTILINE).search(
            visible, opening.end()
        )
        code = visible[opening.end() : closing.start() if closing else len(visible)].strip("\n")
        if not opening["language"] and not _compiles(code):
            continue
        prose = visible[: opening.start()]
        if closing is None and (cut_off or not _compiles(code)):
            return ParsedReply("", True, prose.strip(), text)
        return ParsedReply(code, False, prose.strip(), text[: closing.end()] if closing else text)
    called = _TOOL_CALL.search(visible)
    if called and (code := _tool_code(called["body"])):
        return ParsedReply(code, False, visible[: called.start()].strip(), text[: called.end()])
    return ParsedReply("", False, visible.strip(), text)


def _compiles(code: str) -> bool:
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return bool(code.strip())


def _tool_code(body: str) -> str:
    """The code in a tool call written as text: whichever argument compiles."""
    try:
        call = json.loads(body)
    except ValueError:
        return ""
    arguments = call.get("arguments", call.get("parameters"))
    if isinstance(arguments, str):
        try:
            arguments = json.loads(arguments)
        except ValueError:
            arguments = {"code": arguments}
    values = arguments.values() if isinstance(arguments, dict) else ()
    return next((value for value in values if isinstance(value, str) and _compiles(value)), "")


@dataclass(frozen=True, slots=True)
class ProseFinal:
    """`FINAL(text)` or `FINAL_VAR(name)` written outside code."""

    text: str
    variable: bool
    code: bool = False
    """What stands there is an expression to be worked out, and no text."""


_PROSE_FINAL = re.compile(r"^[ \t>*_`]*(?P<name>FINAL_VAR|FINAL|SUBMIT)[ \t]*\(", re.MULTILINE)
_QUOTED = re.compile(r"\s*(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')\s*\)")


def prose_final(prose: str) -> ProseFinal | None:
    """The last final that starts a line of `prose`, with brackets balanced and quotes respected where they pair up."""
    found = None
    for match in _PROSE_FINAL.finditer(prose):
        inside = _balanced(prose, match.end())
        if inside is None:
            continue
        variable = match["name"] == "FINAL_VAR"
        inside = inside.split(",", 1)[0].strip() if variable else inside.strip()
        text = _unquoted(inside)
        if text:
            found = ProseFinal(text, variable, text == inside and _is_expression(inside))
    return found


_WORKED_OUT = (
    ast.JoinedStr, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Lambda, ast.IfExp,
)  # fmt: skip
_BEGUN_TEXT = re.compile(r"[fFrRbB]{1,2}[\"']")
_BUILT_IN = frozenset("str repr len list dict set sorted sum min max round int float print join".split())


def _is_expression(text: str) -> bool:
    """Whether `text` is Python that has to be worked out. Words that happen to parse, as “not guilty”, “Peter and Mary”
    or “Smith (Jones)”, are words."""
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return _BEGUN_TEXT.match(text) is not None
    return any(
        isinstance(node, _WORKED_OUT) or _calls(node) or _joins_texts(node) or _takes_part(node, text)
        for node in ast.walk(tree)
    )


def _calls(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in _BUILT_IN or bool(node.keywords) or any(_is_text(argument) for argument in node.args)


def _joins_texts(node: ast.AST) -> bool:
    match node:
        case ast.BoolOp(values=parts):
            return any(_is_text(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _is_text(left) or _is_text(right)
    return False


def _takes_part(node: ast.AST, text: str) -> bool:
    """An item or a slice, and no mark such as in “Smith [1]”."""
    if not isinstance(node, ast.Subscript):
        return False
    is_number = isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int)
    return not (is_number and (" [" in text or text[:1].isupper() or isinstance(node.value, ast.Constant)))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _balanced(text: str, start: int) -> str | None:
    """What stands between `start` and the bracket that closes the call; to the end of the line if none does."""
    quoted = _QUOTED.match(text, start)
    if quoted:
        return quoted[1]
    depth = 1
    for index in range(start, len(text)):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")":
            depth -= 1
            if depth == 0:
                return text[start:index]
    line = text[start:].split("\n", 1)[0].rstrip(" )")
    return line or None


def _unquoted(text: str) -> str:
    """The string that a Python literal stands for, else the text itself."""
    try:
        value = ast.literal_eval(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return text
    return value if isinstance(value, str) else text
