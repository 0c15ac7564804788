"""An exception that ended a block, as a text for the model: type, message, line, source line."""

from typing import Any

from burrow.sandbox.audit import watch
from burrow.sandbox.gate import Stop
from burrow.sandbox.names import spoken
from burrow.sandbox.refusal import in_words
from burrow.sandbox.showing import printable

LENGTH = 2_000


def told(raised: BaseException, filename: str, source: str) -> str:
    """Runs in the sandbox's time: an exception's own `__str__` may be called, and `Stop` passes through."""
    message = _message(raised)
    if len(message) > LENGTH:
        message = message[:LENGTH] + " …"
    return in_words(type(raised).__name__, spoken(message), _line(raised, filename), source)


def _message(raised: BaseException) -> str:
    try:
        text: Any = str(printable(raised))
        return str.__str__(text) if isinstance(text, str) else ""
    except Stop:
        raise
    except BaseException:
        return "(the exception's own message could not be made)"


def _line(raised: BaseException, filename: str) -> int | None:
    """The last line of this block on the way to where it was raised."""
    line = None
    step = raised.__traceback__
    watch().trust()
    while step is not None:
        if step.tb_frame.f_code.co_filename == filename:
            line = step.tb_lineno
        step = step.tb_next
    watch().distrust()
    return line
