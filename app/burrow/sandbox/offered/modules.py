"""What `import` finds: objects with the offered names of a module, made name by name. No real module can be reached."""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.offered.calls import FUNCTOOLS, OPERATOR
from burrow.sandbox.offered.containers import COLLECTIONS
from burrow.sandbox.offered.contexts import ABSTRACTS, CONTEXTLIB
from burrow.sandbox.offered.copying import COPY, pprint_names
from burrow.sandbox.offered.data import IO, JSON
from burrow.sandbox.offered.heaps import BISECT, HEAPQ
from burrow.sandbox.offered.hints import ABSTRACT, TYPING
from burrow.sandbox.offered.iteration import ITERTOOLS, Steps, nested_chain, nested_from_iterable
from burrow.sandbox.offered.moments import DATETIME, TIME
from burrow.sandbox.offered.numbers import MATH, STATISTICS, random_names
from burrow.sandbox.offered.patterns import RE
from burrow.sandbox.offered.records import DATACLASSES
from burrow.sandbox.offered.tables import CSV
from burrow.sandbox.offered.text import DIFFLIB, STRING, TEXTWRAP, UNICODEDATA


class Module:
    """Looks like a module from inside; its names cannot be changed."""

    def __init__(self, name: str, names: dict[str, Any]) -> None:
        vars(self).update(names)
        vars(self)["_label"] = name

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"'{self._label}' here has no '{name}'; it offers {', '.join(offered_by(self))}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"Names of the module '{self._label}' cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"Names of the module '{self._label}' cannot be deleted")

    def __repr__(self) -> str:
        return f"<module '{self._label}'>"


register(Kind("module", Module))


def offered_by(module: Module) -> list[str]:
    return sorted(name for name in vars(module) if not name.startswith("_"))


READY = (
    "re", "json", "math", "statistics", "collections", "itertools", "functools", "datetime", "string", "textwrap",
    "difflib", "random", "csv",
)  # fmt: skip
"""Modules that are there without an import, as models are told."""
_INSTEAD = {
    "pandas": "Use csv and lists of dictionaries.",
    "numpy": "Use lists, math and statistics.",
    "os": "There are no files or processes; the document is the variable `context`.",
    "sys": "Use print to show what you found.",
    "pathlib": "There are no files; the document is the variable `context`.",
    "decimal": "Use float, or whole numbers of the smallest unit.",
    "fractions": "Use float, or pairs of whole numbers.",
    "enum": "Use constants or a dictionary.",
    "threading": "llm_query_batched runs many calls at once.",
    "asyncio": "llm_query_batched runs many calls at once.",
    "concurrent": "llm_query_batched runs many calls at once.",
}


class Modules:
    """The modules of one sandbox, whose `print` is `show`."""

    def __init__(self, show: Callable[..., None]) -> None:
        abstract = Module("collections.abc", ABSTRACT)
        chained = Kind("itertools.chain", Steps, nested_chain, None, {"from_iterable": nested_from_iterable})
        names: dict[str, dict[str, Any]] = {
            "re": RE, "json": JSON, "math": MATH, "statistics": STATISTICS, "collections": {**COLLECTIONS,
            "abc": abstract},
            "itertools": {**ITERTOOLS, "chain": chained}, "functools": FUNCTOOLS, "datetime": DATETIME, "time": TIME,
            "string": STRING, "textwrap": TEXTWRAP, "difflib": DIFFLIB, "random": random_names(), "csv": CSV, "io": IO,
            "heapq": HEAPQ, "bisect": BISECT, "operator": OPERATOR, "typing": TYPING, "dataclasses": DATACLASSES,
            "unicodedata": UNICODEDATA, "copy": COPY, "pprint": pprint_names(show), "contextlib": CONTEXTLIB,
            "abc": ABSTRACTS,
        }  # fmt: skip
        self._modules = {name: Module(name, members) for name, members in names.items()}
        self._modules["collections.abc"] = abstract
        self._modules["regex"] = self._modules["re"]

    def load(
        self, name: str, outer: object = None, inner: object = None, wanted: Iterable[str] = (), level: int = 0
    ) -> Module:
        """What an `import` statement calls. Raises `ImportError` with what there is."""
        module = self._modules.get(name)
        if module is None or level:
            top = name.partition(".")[0]
            if name == "_strptime":
                return self._modules["datetime"]
            instead = _INSTEAD.get(top, f"Offered are: {', '.join(sorted(self._modules))}.")
            raise ModuleNotFoundError(f"There is no module '{name[:60]}' here. {instead}")
        for part in wanted or ():
            if part not in vars(module) or part.startswith("_"):
                raise ImportError(
                    f"cannot import name '{part[:60]}': '{name}' here offers {', '.join(offered_by(module))}"
                )
        return module if wanted else self._modules[name.partition(".")[0]]
