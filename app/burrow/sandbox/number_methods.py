"""Methods of numbers and dates that can explode in one call."""

import datetime
from typing import Any

from burrow.sandbox.dispatch import guard
from burrow.sandbox.gate import walk
from burrow.sandbox.operators import sized
from burrow.sandbox.weight import exact, length


@guard("from_bytes", int)
def _from_bytes(number: int, source: Any, byteorder: Any = "big", *, signed: bool = False) -> int:
    data = bytes(source if isinstance(source, bytes) else walk(source))
    if length(data) > 25_000:
        raise OverflowError("The number would have too many digits")
    return int.from_bytes(data, byteorder, signed=signed)


@guard("strptime", datetime.datetime)
def _strptime(moment: Any, text: str, form: str) -> datetime.datetime:
    text, form = exact(text), exact(form)
    if length(form) > 200 or length(text) > 1000:
        raise ValueError("The date or its format is too long")
    return datetime.datetime.strptime(text, form)


@guard("to_bytes", int)
def _to_bytes(number: int, size: int = 1, byteorder: Any = "big", *, signed: bool = False, **named: int) -> bytes:
    size = exact(named.pop("length", size))
    sized(size if isinstance(size, int) else 0)
    return int.to_bytes(number, size, byteorder, signed=signed, **named)


@guard("strftime", datetime.date, datetime.time)
def _strftime(moment: Any, form: str) -> str:
    form = exact(form)
    if len(form) > 1000 or any(len(digits) > 3 for digits in "".join(c if c.isdigit() else " " for c in form).split()):
        raise ValueError("The date format is too long")
    return str(moment.strftime(form))
