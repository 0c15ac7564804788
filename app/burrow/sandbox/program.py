"""Source text to code that may run: caps, parsing, normalising, the policy, rewriting, compiling.

Raises `Refusal` and nothing else. Not thread-safe by itself: Python's warnings are switched off for a moment, behind
a lock.
"""

import ast
import threading
import warnings
from collections.abc import Iterable
from types import CodeType

from burrow.sandbox.block import BLOCK
from burrow.sandbox.names import spoken
from burrow.sandbox.normalise import normalise
from burrow.sandbox.policy import Policy
from burrow.sandbox.refusal import Refusal
from burrow.sandbox.rewriting import rewrite
from burrow.sandbox.syntax import unfolded

CHARACTERS = 200_000
NODES = 50_000
UNFOLDED = 2 * NODES
"""Nodes when a `finally` counts for each way out of its `try`, since the compiler writes it out that often."""
_compiling = threading.Lock()


def compile_block(source: str, filename: str, watched: Iterable[str] = ()) -> CodeType:
    """The code of a function without arguments that runs the block, guarded. `watched` are attribute names that are
    read through a guard besides the usual ones."""
    if len(source) > CHARACTERS:
        raise Refusal(
            None, f"The code has {len(source):,} characters; {CHARACTERS:,} are the most", "Write shorter blocks."
        )
    try:
        with _compiling, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = ast.parse(source, filename)
            if sum(1 for _ in ast.walk(module)) > NODES:
                raise Refusal(
                    None, "The code is too long", "Write shorter blocks, and keep data in files or in `context`."
                )
            if unfolded(module) > UNFOLDED:
                raise Refusal(
                    None, "The code has too many ways out of its try ... finally", "Put the parts into functions."
                )
            checked = Policy().visit(normalise(module))
            module_code = compile(rewrite(checked, watched), filename, "exec", dont_inherit=True)
            return _named(next(part for part in module_code.co_consts if isinstance(part, CodeType)))
    except SyntaxError as error:
        raise Refusal(error.lineno, spoken(error.msg), "", kind=type(error).__name__) from None
    except (RecursionError, MemoryError):
        raise Refusal(
            None, "The code is nested too deeply", "Split long expressions into several statements."
        ) from None
    except ValueError as error:
        raise Refusal(None, spoken(str(error)), "", kind="SyntaxError") from None


def _named(code: CodeType) -> CodeType:
    """The code, with the names that its functions have in a module: the block is a function only for our purposes."""
    parts = tuple(_named(part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_consts=parts, co_qualname=code.co_qualname.removeprefix(f"{BLOCK}.<locals>."))
