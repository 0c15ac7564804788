"""`copy` and `pprint` as model-written code has them: containers and objects of the code's own classes are copied,
everything else is handed back as it is."""

import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from types import MemberDescriptorType
from typing import Any

from burrow.sandbox.gate import here
from burrow.sandbox.kinds import made_classes
from burrow.sandbox.names import is_special
from burrow.sandbox.offered.data import indented
from burrow.sandbox.operators import counted, sized
from burrow.sandbox.weight import length, weigh

_CONTAINERS: tuple[Any, ...] = (list, tuple, dict, set, frozenset, deque)
Part = Callable[[Any], Any]


class _Copying:
    """One `deepcopy`: what was copied once is not copied again."""

    def __init__(self) -> None:
        self._made: dict[int, Any] = {}
        self._kept: list[Any] = []

    def __call__(self, value: Any) -> Any:
        here.gate.tick()
        if id(value) in self._made:
            return self._made[id(value)]
        self._kept.append(value)
        return _copied(value, self, lambda copy: self._made.__setitem__(id(value), copy))


def copy(value: Any) -> Any:
    return _copied(value, lambda part: part, lambda made: None)


def deepcopy(value: Any, memo: Any = None) -> Any:
    return _Copying()(value)


def _copied(value: Any, part: Part, remember: Callable[[Any], None]) -> Any:
    base = next((base for base in _CONTAINERS if isinstance(value, base)), None)
    kind = type(value)
    if (base is None and kind not in made_classes) or isinstance(value, (str, bytes, int, float, BaseException)):
        return value
    if base is not None:
        counted(length(value))
    if base in (tuple, frozenset):
        made: Any = base.__new__(kind, [part(item) for item in base.__iter__(value)])
        remember(made)
    else:
        made = _empty(value, base)
        remember(made)
        _fill(made, value, base, part)
    for name, state in _state(value).items():
        object.__setattr__(made, name, part(state))
    return made


def _empty(value: Any, base: Any) -> Any:
    kind = type(value)
    if isinstance(value, defaultdict):
        made: Any = defaultdict.__new__(kind)
        defaultdict.__init__(made, value.default_factory)
        return made
    if isinstance(value, deque):
        made = deque.__new__(kind)
        deque.__init__(made, (), value.maxlen)
        return made
    base = next((each for each in (Counter, OrderedDict) if isinstance(value, each)), base or object)
    return base.__new__(kind)


def _fill(made: Any, value: Any, base: Any, part: Part) -> None:
    if base is dict:
        for name, item in dict.items(value):
            dict.__setitem__(made, part(name), part(item))
    elif base is set:
        set.update(made, [part(item) for item in set.__iter__(value)])
    elif base is not None:
        base.extend(made, [part(item) for item in base.__iter__(value)])


def _state(value: Any) -> dict[str, Any]:
    """The attributes of an object of the code's own class, those in slots included."""
    if type(value) not in made_classes:
        return {}
    found = dict(getattr(value, "__dict__", {}))
    for base in type(value).__mro__:
        for name, member in vars(base).items():
            if isinstance(member, MemberDescriptorType) and not is_special(name) and hasattr(value, name):
                found[name] = getattr(value, name)
    return found


COPY: dict[str, Any] = {"copy": copy, "deepcopy": deepcopy}


def pformat(object: Any, indent: int = 1, width: int = 80, depth: int | None = None, *, compact: bool = False,
            sort_dicts: bool = True, underscore_numbers: bool = False) -> str:  # fmt: skip
    if not 0 <= indent <= 100:
        raise ValueError("indent is 100 at most")
    weigh(object, 2_000_000, text=True, doing="print it")
    sized(indented(object, max(indent, 1)))
    return pprint.pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                          underscore_numbers=underscore_numbers)  # fmt: skip


def pprint_names(show: Callable[..., None]) -> dict[str, Any]:
    """`pprint` for one sandbox, whose `print` is `show`."""

    def show_all(object: Any, stream: Any = None, *arguments: Any, **options: Any) -> None:
        show(pformat(object, *arguments, **options), file=stream)

    def show_in_order(object: Any, *arguments: Any, sort_dicts: bool = False, **options: Any) -> None:
        show_all(object, *arguments, sort_dicts=sort_dicts, **options)

    return {"pformat": pformat, "pprint": show_all, "pp": show_in_order}
