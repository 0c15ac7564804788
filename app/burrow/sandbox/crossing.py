"""What crosses the door: plain copies out of the sandbox, host functions and their results into it, names for people.

Nothing here calls a method that model-written code defined, except `str(value)` for a value that a host function is
given, and that happens before the host function takes over.
"""

from collections.abc import Callable, Iterator, Mapping
from sys import getsizeof
from types import FunctionType, GeneratorType
from typing import Any

from burrow.sandbox.gate import Stop, here
from burrow.sandbox.kinds import Kind, kind_of, made_classes
from burrow.sandbox.memory import private_bytes
from burrow.sandbox.outcome import Plain, Variable
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import exact

NODES = 1_000_000
PREVIEW = 120
_LEAVES = (str, int, float, bool, type(None))
Readable = Mapping[type, frozenset[str]]


def preview(value: Any, room: int = PREVIEW) -> str:
    """A short text of any value, without asking the value."""
    kind = type(value)
    if isinstance(value, (str, bytes)):
        base: Any = str if isinstance(value, str) else bytes
        text = base.__getitem__(value, slice(0, room))
        return repr(text)[:room] + ("…" if len(text) < _length(value) or len(repr(text)) > room else "")
    if isinstance(value, int) and kind is not bool:
        return "a whole number of many digits" if int.bit_length(value) > 2000 else int.__repr__(value)
    if kind in (float, bool, complex, type(None)):
        return repr(value)
    if kind in (list, tuple, set, frozenset, dict):
        return _preview_items(value, room)
    if isinstance(value, type):
        return f"class {value.__name__}"
    if isinstance(value, FunctionType):
        return f"function {value.__name__}"
    return f"<{type_name(value)}>"


def _preview_items(value: Any, room: int) -> str:
    opening, closing = ("[", "]") if type(value) is list else ("(", ")") if type(value) is tuple else ("{", "}")
    parts: list[str] = []
    used = 0
    for number, item in enumerate(value):
        if used > room or number == 20:
            parts.append("…")
            break
        if room < 20:
            parts.append("…")
            break
        text = preview(item, room // 2)
        if type(value) is dict:
            text += ": " + preview(dict.get(value, item), room // 2) if type(item) in _LEAVES else ": …"
        parts.append(text)
        used += len(text) + 2
    return opening + ", ".join(parts) + closing


def type_name(value: Any) -> str:
    kind = kind_of(type(value))
    label = kind._label if isinstance(kind, Kind) else kind.__name__ if isinstance(kind, type) else type(value).__name__
    return str(label).rpartition(".")[2]


def _length(value: Any) -> int:
    for base in (str, bytes, list, tuple, dict, set, frozenset):
        if isinstance(value, base):
            return int(base.__len__(value))  # type: ignore[arg-type]
    return -1


def size_of(value: Any) -> str:
    """In words: `1,204 characters`, `12 items`."""
    length = _length(value)
    if length < 0:
        return ""
    noun = "character" if isinstance(value, str) else "byte" if isinstance(value, bytes) else "item"
    return f"{length:,} {noun}{'' if length == 1 else 's'}"


def described(name: str, value: Any) -> Variable:
    return Variable(name, type_name(value), size_of(value), preview(value))


class _Copy:
    """One bounded copy. `text` says what becomes of a value that is not plain."""

    def __init__(self, text: Callable[[Any], Any], readable: Readable = {}) -> None:  # noqa: B006 - never written to
        self._text = text
        self._readable = tuple(readable)
        self._left = NODES
        self._ticking = not here.gate.closed
        self._open: set[int] = set()

    def plain(self, value: Any, depth: int = 0) -> Any:
        self._left -= 1
        if not self._left & 1023 and self._ticking:
            here.gate.tick()
        if self._left < 0:
            raise ValueError(f"The value has more than {NODES:,} parts; hand over a smaller one")
        if type(value) in _LEAVES:
            return value
        if self._readable and isinstance(value, self._readable):
            return value
        for base in (str, int, float):
            if isinstance(value, base) and not isinstance(value, bool):
                return base.__str__(value)[:] if base is str else base.__add__(value, base(0))  # type: ignore[operator]
        if isinstance(value, (list, tuple, dict, set, frozenset)):
            if depth > 50 or id(value) in self._open:
                return "…"
            self._open.add(id(value))
            try:
                return self._container(value, depth + 1)
            finally:
                self._open.discard(id(value))
        return self._text(value)

    def _container(self, value: Any, depth: int) -> Any:
        if isinstance(value, dict):
            return {self._name(name): self.plain(part, depth) for name, part in dict.items(value)}
        base: Any = next(base for base in (list, tuple, set, frozenset) if isinstance(value, base))
        return [self.plain(part, depth) for part in base.__iter__(value)]

    def _name(self, name: Any) -> Any:
        return name if type(name) is str else preview(name) if type(name) not in _LEAVES else str(name)


def plain_copy(value: Any) -> Plain:
    """Exact `str`, `int`, `float`, `bool`, `None`, lists and dictionaries; anything else as its short text."""
    try:
        copied: Plain = _Copy(preview).plain(value)
    except ValueError:
        return preview(value)
    return copied


def handed_over(value: Any, readable: Readable) -> Any:
    """An argument on its way to a host function. Runs in the sandbox's time: a value's own `__str__` may be called."""
    if isinstance(value, (FunctionType, Kind)) or (callable(value) and type(value) not in made_classes):
        return Callback(value)
    if isinstance(value, GeneratorType) or hasattr(type(value), "__next__"):
        value = list(_limited(value))
    return _Copy(lambda other: exact(str(printable(other))), readable).plain(value)


def _limited(source: Iterator[Any]) -> Iterator[Any]:
    for number, item in enumerate(source):
        here.gate.tick()
        if number > 100_000:
            raise ValueError("An iterator of more than 100,000 values is too long to hand over; make a shorter list")
        yield item


def brought_in(value: Any, readable: Readable) -> Any:
    """A host function's result on its way into the sandbox: plain values and readable host values, containers
    copied."""
    if type(value) in _LEAVES or isinstance(value, tuple(readable)):
        return value
    if type(value) is tuple:
        return tuple(brought_in(part, readable) for part in value)
    if type(value) is list:
        return [brought_in(part, readable) for part in value]
    if type(value) is dict:
        return {name: brought_in(part, readable) for name, part in value.items()}
    if type(value) in (bytes, set, frozenset):
        return value
    raise TypeError(f"a host function returned a {type(value).__name__}, which code may not hold")


class Callback:
    """A function of the code, called by a host function: the block's clock runs while it does."""

    __slots__ = ("_function", "_gate")

    def __init__(self, function: Any) -> None:
        self._function = function
        self._gate = here.gate

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        gate = self._gate
        if here.gate is not gate:
            raise RuntimeError("A function of the code was called on another thread")
        suspended = gate.suspend_host()
        try:
            gate.tick()
            made = self._function(*arguments, **named)
            return handed_over(made, gate.readable)
        except (Exception, Stop):
            raise
        except BaseException as raised:
            raise RuntimeError(f"A function of the code ended with {type_name(raised)}") from None
        finally:
            gate.resume_host(suspended)


class HostFunction:
    """A function of ours as the code holds it: nothing of it can be read, only called."""

    __slots__ = ("_function", "_name")

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        self._name = name
        self._function = function

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        gate = here.gate
        gate.tick()
        given = [handed_over(argument, gate.readable) for argument in arguments]
        options = {name: handed_over(argument, gate.readable) for name, argument in named.items()}
        failure = None
        before = private_bytes()
        kept = gate.enter_host()
        theirs = 0
        try:
            made = brought_in(self._function(*given, **options), gate.readable)
            theirs = _taken(made)
            return made
        except Exception as error:
            failure = _said_again(error)
        except Stop:
            raise
        except BaseException as verdict:
            gate.close(type(verdict).__name__, verdict)
        finally:
            gate.leave_host(private_bytes() - before - theirs, kept)
        if failure is None:
            raise Stop
        raise failure

    def __repr__(self) -> str:
        return f"<function {self._name}>"


def _taken(value: Any) -> int:
    """Bytes of the texts that a host function hands over: the code may keep them, so they count as its own."""
    if isinstance(value, (str, bytes)):
        return getsizeof(value)
    if type(value) in (list, tuple):
        return sum(map(_taken, value))
    return sum(map(_taken, value.values())) if type(value) is dict else 0


def _said_again(error: Exception) -> Exception:
    """The error without anything of ours: its class when it is one of Python's, its words, no traceback and no
    cause."""
    kind = type(error)
    if kind in made_classes:
        return BaseException.with_traceback(error, None)
    words = " ".join(str(part) for part in (error, getattr(error, "action", "")) if str(part))
    if kind.__module__ == "builtins":
        try:
            return kind(*[part if type(part) in _LEAVES else str(part) for part in error.args])
        except TypeError:
            return RuntimeError(words)
    renamed: type[RuntimeError] = type(kind.__name__, (RuntimeError,), {"__module__": "__main__"})
    return renamed(words)


def offered(name: str, value: Any) -> Any:
    """A host name's value as the code finds it."""
    return HostFunction(name, value) if callable(value) and not isinstance(value, Kind) else value
