"""`datetime` and `time` as model-written code has them."""

import _strptime  # type: ignore[import-not-found, unused-ignore]  # noqa: F401 - `strptime` imports it at its first call, which the audit hook would refuse
import datetime
import time
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.offered.constructors import attributes_of_type
from burrow.sandbox.weight import exactly

FORMAT = 200
"""Characters of a date's format."""
NAP = 0.05


@exactly
def strptime(text: str, form: str) -> datetime.datetime:
    if len(form) > FORMAT or len(text) > 1000:
        raise ValueError("The date or its format is too long")
    return datetime.datetime.strptime(text, form)


@exactly
def make_timezone(offset: datetime.timedelta, *name: str) -> datetime.timezone:
    """`%Z` writes the name as often as a format says it."""
    if any(len(part) > FORMAT for part in name):
        raise ValueError(f"The name of a time zone has {FORMAT} characters at most here")
    return datetime.timezone(offset, *name)


def _kind(real: type, call: Any = None, **extra: Any) -> Kind:
    constants = {name: getattr(real, name) for name in ("min", "max", "resolution", "utc") if hasattr(real, name)}
    members = attributes_of_type(real, constants | extra)
    return register(Kind(f"datetime.{real.__name__}", real, call or real, None, members))


DATETIME: dict[str, Any] = {
    "datetime": _kind(datetime.datetime, strptime=strptime),
    "date": _kind(datetime.date),
    "time": _kind(datetime.time),
    "timedelta": _kind(datetime.timedelta),
    "timezone": _kind(datetime.timezone, make_timezone),
    "UTC": datetime.UTC,
    "MINYEAR": datetime.MINYEAR,
    "MAXYEAR": datetime.MAXYEAR,
}


def sleep(seconds: float) -> None:
    """Waits in short naps, so that it can be stopped."""
    gate = here.gate
    end = time.monotonic() + float(seconds)
    while (left := end - time.monotonic()) > 0:
        gate.tick()
        time.sleep(min(left, NAP))


@exactly
def _strftime(form: str, *moment: Any) -> str:
    if len(form) > FORMAT:
        raise ValueError("The date's format is too long")
    return time.strftime(form, *moment)


TIME: dict[str, Any] = {
    "time": time.time, "perf_counter": time.perf_counter, "monotonic": time.monotonic,
    "process_time": time.process_time,
    "time_ns": time.time_ns, "sleep": sleep, "strftime": _strftime,
}  # fmt: skip
