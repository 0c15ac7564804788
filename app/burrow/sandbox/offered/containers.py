"""`collections` as model-written code has it."""

import collections
import keyword
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

from burrow.sandbox.attributes import spelled
from burrow.sandbox.container_methods import hashable_items, mapping, pairs
from burrow.sandbox.gate import walk
from burrow.sandbox.kinds import Kind, made_classes, register
from burrow.sandbox.offered.constructors import attributes_of_type
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import EAGER, exact, length


def make_counter(source: Any = (), **named: int) -> collections.Counter[Any]:
    return collections.Counter(mapping(source) if isinstance(source, dict) else hashable_items(source or ()), **named)


def make_defaultdict(factory: Any = None, *source: Any, **named: Any) -> collections.defaultdict[Any, Any]:
    return collections.defaultdict(factory, *map(pairs, source), **named)


def make_ordered(*source: Any, **named: Any) -> collections.OrderedDict[Any, Any]:
    return collections.OrderedDict(*map(pairs, source), **named)


class Deque(collections.deque[Any]):
    """A deque written in Python, so that taking down nested ones goes step by step."""

    __module__ = "collections"

    def __repr__(self) -> str:
        inside = ", ".join([repr(printable(part)) for part in list(self)])
        return f"deque([{inside}])" if self.maxlen is None else f"deque([{inside}], maxlen={self.maxlen})"


def make_deque(source: Iterable[Any] = (), maxlen: int | None = None) -> Deque:
    source = exact(source)
    direct = isinstance(source, (list, tuple, str, range)) and length(source) < EAGER
    return Deque(source if direct else walk(source), maxlen)


def make_chain_map(*maps: Any) -> collections.ChainMap[Any, Any]:
    return collections.ChainMap(*maps)


def _derivable(real: Any, make: Callable[..., Any]) -> type:
    def fill(self: Any, *arguments: Any, **named: Any) -> None:
        real.__init__(self, *map(hashable_items if real is collections.Counter else pairs, arguments), **named)

    return type(real.__name__, (real,), {"__init__": fill, "__module__": "builtins"})


def _default_derivable() -> type:
    def fill(self: Any, factory: Any = None, *arguments: Any, **named: Any) -> None:
        collections.defaultdict.__init__(self, factory, *map(pairs, arguments), **named)

    return type("defaultdict", (collections.defaultdict,), {"__init__": fill, "__module__": "builtins"})


COUNTER = register(Kind("collections.Counter", collections.Counter, make_counter,
                        _derivable(collections.Counter, make_counter),
                        attributes_of_type(collections.Counter, {})))  # fmt: skip
ORDERED = register(Kind("collections.OrderedDict", collections.OrderedDict, make_ordered,
                        _derivable(collections.OrderedDict, make_ordered), {}))  # fmt: skip
DEFAULT = register(Kind("collections.defaultdict", collections.defaultdict, make_defaultdict, _default_derivable(), {}))
DEQUE = register(Kind("collections.deque", (collections.deque, Deque), make_deque))
CHAIN_MAP = register(Kind("collections.ChainMap", collections.ChainMap, make_chain_map))


FIELDS = 1_000


def make_namedtuple(typename: str, field_names: Any, *, rename: bool = False, defaults: Iterable[Any] = (),
                    module: object = None) -> type:  # fmt: skip
    """`collections.namedtuple` built from closures instead of from source text."""
    return make_record(typename, field_names, {}, rename=rename, defaults=defaults)


def make_record(typename: str, field_names: Any, members: dict[str, Any], *, rename: bool = False,
                defaults: Iterable[Any] = ()) -> type:  # fmt: skip
    """A named tuple with more members, which the code has no way to name."""
    typename, field_names = exact(typename), exact(field_names)
    said = field_names.replace(",", " ").split() if isinstance(field_names, str) else walk(field_names)
    names = [exact(str(name)) for name in said]
    if len(names) > FIELDS:
        raise ValueError(f"A named tuple has {FIELDS:,} fields at most here")
    for place, name in enumerate(names):
        wrong = not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_") or name in names[:place]
        if wrong and rename:
            names[place] = f"pv_{place}"
        elif wrong:
            raise ValueError(f"Type names and field names must be valid identifiers, not {name!r:.40}")
    if not isinstance(typename, str) or not typename.isidentifier() or typename.startswith("__"):
        raise ValueError(f"Type names and field names must be valid identifiers, not {typename!r:.40}")
    fields = tuple(names)
    last = tuple(defaults)
    if len(last) > len(fields):
        raise TypeError("Got more default values than field names")
    preset = dict(zip(fields[len(fields) - len(last) :], last, strict=True))
    made = type(typename, (tuple,), {"__slots__": (), **_record_members(typename, fields, preset), **members})
    made_classes.add(made)
    return made


def _record_members(typename: str, fields: tuple[str, ...], preset: dict[str, Any]) -> dict[str, Any]:
    said = tuple(map(spelled, fields))

    def create(cls: Any, *values: Any, **named: Any) -> Any:
        if len(values) > len(fields):
            raise TypeError(f"{typename}() takes {len(fields)} arguments but {len(values)} were given")
        found = dict(zip(fields, values, strict=False))
        for name, value in named.items():
            if name in found or name not in fields:
                raise TypeError(f"{typename}() got an unexpected argument '{name}'")
            found[name] = value
        missing = [name for name in fields if name not in found and name not in preset]
        if missing:
            raise TypeError(f"{typename}() missing arguments: {', '.join(missing)}")
        return tuple.__new__(
            cls, [found.get(name, preset.get(name)) if name not in found else found[name] for name in fields]
        )

    def make(cls: Any, source: Iterable[Any]) -> Any:
        return cls(*source)

    def replaced(self: Any, **named: Any) -> Any:
        unknown = [name for name in named if name not in fields]
        if unknown:
            raise ValueError(f"Got unexpected field names: {unknown}")
        return tuple.__new__(type(self), [named.get(name, value) for name, value in zip(fields, self, strict=True)])

    def shown(self: Any) -> str:
        parts = [f"{name}={printable(value)!r}" for name, value in zip(said, self, strict=True)]
        return f"{type(self).__name__}({', '.join(parts)})"

    return {
        **{name: property(itemgetter(place)) for place, name in enumerate(fields)},
        "__new__": create, "__repr__": shown, "__module__": "__main__", "pv_fields": said,
        "pv_make": classmethod(make),
        "pv_replace": replaced, "pv_asdict": lambda self: dict(zip(said, self, strict=True)),
        "pv_field_defaults": preset,
    }  # fmt: skip


COLLECTIONS: dict[str, Any] = {
    "Counter": COUNTER, "OrderedDict": ORDERED, "defaultdict": DEFAULT, "deque": DEQUE, "ChainMap": CHAIN_MAP,
    "namedtuple": make_namedtuple,
}  # fmt: skip
