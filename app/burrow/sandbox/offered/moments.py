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


def _kind(real: type, **extra: Any) -> Kind:
    constants = {name: getattr(real, name) for name in ("min", "max", "resolution", "utc") if hasattr(real, name)}
    return register(Kind(f"datetime.{real.__name__}", real, real, None, attributes_of_type(real, constants | extra)))


DATETIME: dict[str, Any] = {
    "datetime": _kind(datetime.datetime, strptime=strptime),
    "date": _kind(datetime.date),
    "time": _kind(datetime.time),
    "timedelta": _kind(datetime.timedelta),
    "timezone": _kind(datetime.timezone),
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
