"""The built-in names that model-written code finds, and the internal ones that rewritten code calls.

`builtins_for(sandbox's own names)` makes the dictionary that takes the place of Python's `builtins`; it is made name by
name, and what is not in it does not exist.
"""

import builtins
import itertools
from collections.abc import Callable
from typing import Any, NoReturn

from burrow.sandbox import attributes, formats, kinds, operators, stepwise
from burrow.sandbox.comparing import in_order, in_steps, largest, smallest, total
from burrow.sandbox.container_methods import hashable_items, mapping
from burrow.sandbox.gate import Stop, walk
from burrow.sandbox.kinds import Kind
from burrow.sandbox.methods import METHODS, TEXT_METHODS, short_or, shown
from burrow.sandbox.names import PRIVATE, private
from burrow.sandbox.offered import iteration, unpacking
from burrow.sandbox.offered.constructors import KINDS
from burrow.sandbox.offered.contexts import mark_abstract
from burrow.sandbox.offered.descriptors import CLASS, PROPERTY, STATIC
from burrow.sandbox.offered.records import NAMED_TUPLE, named_tuple_from
from burrow.sandbox.showing import escapable, printable
from burrow.sandbox.stepwise import light
from burrow.sandbox.text_methods import RECASING
from burrow.sandbox.weight import SCALARS, exact, key

_EXCEPTIONS = {
    name: value
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException) and not issubclass(value, BaseExceptionGroup)
}


def halt() -> NoReturn:
    raise Stop


def stored_key(index: Any) -> Any:
    if isinstance(index, slice):
        raise TypeError("Write the slice in the assignment itself: x[a:b] = value")
    return key(index)


def set_slice(value: Any, target: Any, *bounds: Any) -> None:
    if isinstance(target, list):
        value = value if isinstance(value, (list, tuple)) else list(walk(value))
        operators.counted(len(target) + len(value))
    target[slice(*bounds)] = value


def given(value: Any) -> Callable[[], Any]:
    """A value that was computed already, where a function is expected."""
    return lambda: value


def change_item(target: Any, index: Any, sign: str, value: Callable[[], Any]) -> None:
    stored_key(index)
    before = target[index]
    target[index] = operators.IN_PLACE[sign](before, value())


def change_attribute(target: Any, name: str, sign: str, value: Callable[[], Any]) -> None:
    before = attributes.read(target, name)
    after = operators.IN_PLACE[sign](before, value())
    setattr(attributes.writable(target), name, after)


def keywords(source: Any) -> Any:
    """What `f(**source)` hands over: private names as the code has them."""
    found = mapping(source)
    if any(type(name) is str and name.startswith("_") for name in found):
        return {private(name) if type(name) is str else name: value for name, value in found.items()}
    return found


def spoken_keywords(given: dict[str, Any]) -> dict[str, Any]:
    """`**kwargs` as a function finds them: private names as the source has them."""
    if not any(name.startswith(PRIVATE) for name in given):
        return given
    return {attributes.spelled(name): value for name, value in given.items()}


def star_keys(source: Any, many: int) -> Any:
    return hashable_items(unpacking.star(source, many))


def build_class(body: Any, name: str, *bases: Any, **named: Any) -> Any:
    """What a `class` statement calls."""
    made = attributes.build_class(body, name, *(base for base in bases if base is not NAMED_TUPLE), **named)
    mark_abstract(made)
    return named_tuple_from(made) if NAMED_TUPLE in bases else made


def _hash(value: Any) -> int:
    return hash(light(key(value)))


def _repr(value: Any) -> str:
    return shown(value)


def _ascii(value: Any) -> str:
    return ascii(escapable(value) if isinstance(value, str) else printable(value))


def _pow(base: Any, exponent: Any, modulus: Any = None) -> Any:
    base, exponent, modulus = exact(base), exact(exponent), exact(modulus)
    if modulus is None:
        return operators.power(base, exponent)
    if any(isinstance(part, int) and part.bit_length() > 4096 for part in (base, exponent, modulus)):
        raise OverflowError("pow() with three arguments takes numbers of 4,096 bits at most")
    return pow(base, exponent, modulus)


def _round(number: Any, digits: Any = None) -> Any:
    digits = exact(digits)
    if isinstance(digits, int) and abs(digits) > 10_000:
        raise OverflowError("round() takes 10,000 digits at most")
    return round(number, digits) if digits is not None else round(number)


def _all(source: Any) -> bool:
    return all(in_steps(source))


def _any(source: Any) -> bool:
    return any(in_steps(source))


def _callable(value: Any) -> bool:
    return callable(value) and not (isinstance(value, Kind) and value._call is None)


def _next(iterator: Any, *default: Any) -> Any:
    return next(iterator, *default)


def _refused(name: str, instead: str) -> Callable[..., NoReturn]:
    def refuse(*arguments: Any, **named: Any) -> NoReturn:
        raise NotImplementedError(f"{name}() is not offered here. {instead}")

    return refuse


_REFUSED = {
    "open": "There are no files; the document is the variable `context`.",
    "input": "Nobody is there to type; use the variables you have and llm_query.",
    "help": "Print what you want to know.",
    "breakpoint": "Print what you want to know.",
    "exec": "Write the code itself.",
    "eval": "Write the code itself, or use json.loads for data.",
    "compile": "Write the code itself.",
    "exit": "Call FINAL(answer) when you have the answer.",
    "quit": "Call FINAL(answer) when you have the answer.",
    "memoryview": "Use bytes.",
    "bytearray": "Use bytes or a list.",
}

_VISIBLE: dict[str, Any] = {
    **_EXCEPTIONS,
    **KINDS,
    **{name: _refused(name, instead) for name, instead in _REFUSED.items()},
    "None": None, "True": True, "False": False, "Ellipsis": ..., "NotImplemented": NotImplemented,
    "abs": abs, "all": _all, "any": _any, "ascii": _ascii, "bin": bin, "callable": _callable, "chr": chr,
    "delattr": attributes.remove,
    "dir": attributes.listed, "divmod": divmod, "enumerate": iteration.make_enumerate, "filter": iteration.make_filter,
    "format": formats.format_one, "getattr": attributes.get, "hasattr": attributes.has, "hash": _hash, "hex": hex,
    "id": id,
    "isinstance": kinds.is_instance, "issubclass": kinds.is_subclass, "iter": iteration.make_iter, "len": len,
    "map": iteration.make_map, "max": largest, "min": smallest, "next": _next, "oct": oct, "ord": ord, "pow": _pow,
    "repr": _repr, "reversed": iteration.make_reversed, "round": _round, "setattr": attributes.put,
    "sorted": in_order, "sum": total, "vars": attributes.attributes_of, "zip": iteration.make_zip,
    "property": PROPERTY, "staticmethod": STATIC, "classmethod": CLASS, "super": super,
}  # fmt: skip

_INTERNAL: dict[str, Any] = {
    "__build_class__": build_class,
    "__name__": "__main__",
    "_halt_": halt, "_type_": type, "_int_": int, "_scalars_": SCALARS,

    "_atoms_": SCALARS - {str, bytes, int}, "_range_": range,
    "_add_": operators.add, "_add_value_": operators.add_value, "_mul_": operators.mul,
    "_mul_value_": operators.mul_value,
    "_pow_": operators.power, "_pow_value_": operators.power_value, "_shl_": operators.shift,
    "_shl_value_": operators.shift_value, "_mod_": operators.mod, "_or_": operators.either, "_and_": operators.both,
    "_xor_": operators.one_of, "_sub_": operators.without, "_hashed_value_": operators.hashed_value,
    "_in_": operators.contains, "_not_in_": operators.not_contains, "_light_": light, "_key_": key,
    "_stored_key_": stored_key,
    "_set_slice_": set_slice, "_aug_item_": change_item, "_aug_attribute_": change_attribute,
    "_getattr_": attributes.read, "_write_": attributes.writable, "_describe_": attributes.describe,
    "_special_": attributes.special, "_super_": attributes.parent, "_mapping_": mapping, "_keywords_": keywords,
    "_spoken_": spoken_keywords, "_star_": unpacking.star,
    "_star_keys_": star_keys, "_field_": formats.field, "_shown_field_": formats.shown_field,

    "_len_": len,
    "_arguments_": unpacking.arguments, "_spread_": unpacking.spread, "_spreading_": unpacking.spreading,
    "_specification_": formats.specification,
    **{f"_method_{name}_": method for name, method in METHODS.items()},
    **{f"_text_{name}_": method for name, method in TEXT_METHODS.items()},
    **{f"_short_{name}_": short_or(name) for name in RECASING},
    "_compress_": itertools.compress, "_next_": next, "_pass_": operators.handed_through, "_cut_": operators.cut,
    "_glue_": operators.glue, "_matched_": unpacking.matched,
    "_eq_": stepwise.equal, "_ne_": stepwise.unequal, "_lt_": stepwise.less, "_le_": stepwise.at_most,
    "_gt_": stepwise.greater, "_ge_": stepwise.at_least,
    "_given_": given, "_grow_value_": operators.grow_value, "_str_": str, "_scale_": operators.scale,
    **{f"_kind_{name}_": kind for name, kind in KINDS.items()},
    **{f"_make_{name}_": kind._call for name, kind in KINDS.items()},
    **{f"_type_{name}_": kind._real for name, kind in KINDS.items() if isinstance(kind._real, type)},
    "_type_range_": range, "_type_type_": type,
}  # fmt: skip


def builtins_for(own: dict[str, Any]) -> dict[str, Any]:
    """A fresh dictionary of built-in names for one sandbox; `own` are the names that belong to it alone."""
    return {**_VISIBLE, **_INTERNAL, **own}
