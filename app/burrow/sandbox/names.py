"""Which names model-written code may say: the words shared by the compiler's checks and the checks at run time."""

import types

PRIVATE = "pv_"
"""`_x` in the source is `pv_x` in the code: the code's own private names work, and nothing else's can be spelled."""

SPECIAL_METHODS = frozenset(
    f"__{name}__"
    for name in """
    init repr str len iter next getitem setitem delitem contains eq ne lt le gt ge hash bool call enter exit missing
    reversed add radd iadd sub rsub isub mul rmul imul truediv rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod
    imod pow rpow
    ipow neg pos abs invert and rand iand or ror ior xor rxor ixor lshift rshift matmul rmatmul divmod rdivmod round int
    float trunc floor ceil post_init
    """.split()
)
"""What a class may define."""

DESCRIPTIONS = frozenset({"__name__", "__qualname__", "__class__", "__doc__", "__module__"})
"""What may be read of classes and functions, through a helper."""


def _inspection() -> frozenset[str]:
    kinds = (types.FrameType, types.CodeType, types.TracebackType, types.GeneratorType, types.CoroutineType,
             types.AsyncGeneratorType)  # fmt: skip
    return frozenset(
        name for kind in kinds for name in dir(kind) if name.startswith(("f_", "tb_", "co_", "gi_", "cr_", "ag_"))
    )


REFUSED = _inspection() | {
    "f_generator", "gi_suspended", "cr_suspended", "ag_suspended", "with_traceback", "mro", "expandf", "subf", "subfn",
    "detach_string", "func_globals", "func_code", "func_closure",
}  # fmt: skip
"""Attributes that no value of the code's own has and that lead to the interpreter's insides."""

WATCHED = frozenset({"obj", "fget", "fset", "fdel"})
"""Attributes that are harmless on most values and not on some."""


def is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and len(name) > 4


def private(name: str) -> str:
    """`_x` as the code has it; every other name as it is."""
    return PRIVATE + name[1:] if name.startswith("_") and name != "_" and not is_special(name) else name


def spoken(text: str) -> str:
    """Names in a message as the source has them."""
    return text.replace(PRIVATE, "_")
