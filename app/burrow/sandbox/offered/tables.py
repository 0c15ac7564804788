"""`csv` as model-written code has it, on texts in memory."""

import csv
from collections.abc import Iterator
from typing import Any

from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.offered.data import Text
from burrow.sandbox.showing import printable
from burrow.sandbox.weight import SCALARS, TEXT, exact, weigh

_FORMAT = frozenset(
    {"delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict"}
)


def _lines(source: Any) -> Iterator[Any]:
    for line in map(exact, walk(source)):
        if isinstance(line, str) and len(line) > LINE:
            raise csv.Error(f"a line has more than {LINE:,} characters")
        yield line


LINE = 1_000_000


class Reader:
    """`csv.reader`."""

    __slots__ = ("_reader",)

    def __init__(self, source: Any, dialect: Any = "excel", **options: Any) -> None:
        self._reader = csv.reader(_lines(source), _dialect(dialect), **_formatting(options))

    @property
    def line_num(self) -> int:
        return self._reader.line_num

    def __iter__(self) -> "Reader":
        return self

    def __next__(self) -> list[str]:
        here.gate.tick()
        return next(self._reader)


class DictReader(Reader):
    """`csv.DictReader`."""

    __slots__ = ("_fields",)

    def __init__(self, source: Any, fieldnames: Any = None, restkey: Any = None, restval: Any = None,
                 dialect: Any = "excel", **options: Any) -> None:  # fmt: skip
        super().__init__(source, dialect, **options)
        self._fields: Any = csv.DictReader((), fieldnames and list(walk(fieldnames)), restkey, restval)
        self._fields.reader = self._reader

    @property
    def fieldnames(self) -> Any:
        return self._fields.fieldnames

    def __next__(self) -> Any:
        here.gate.tick()
        return next(self._fields)


def _dialect(name: Any) -> Any:
    if name not in ("excel", "excel-tab", "unix"):
        raise csv.Error("unknown dialect")
    return name


def _formatting(options: dict[str, Any]) -> dict[str, Any]:
    for name, value in options.items():
        if name not in _FORMAT or (isinstance(value, str) and len(value) > 10):
            raise TypeError(f"'{name}' is not an argument that is offered here")
    return options


class Writer:
    """`csv.writer` on a `StringIO`."""

    __slots__ = ("_writer",)

    def __init__(self, target: Any, dialect: Any = "excel", **options: Any) -> None:
        self._writer = csv.writer(_target(target), _dialect(dialect), **_formatting(options))

    def writerow(self, row: Any) -> Any:
        cells = [cell if type(cell) in SCALARS else exact(str(printable(cell))) for cell in walk(row)]
        weigh(cells, TEXT, text=True, doing="write it")
        return self._writer.writerow(cells)

    def writerows(self, rows: Any) -> None:
        for row in walk(rows):
            self.writerow(row)


class DictWriter:
    """`csv.DictWriter` on a `StringIO`."""

    __slots__ = ("_extras", "_rest", "_writer", "fieldnames")

    def __init__(
        self, target: Any, fieldnames: Any, restval: Any = "", extrasaction: str = "raise", **options: Any
    ) -> None:
        self._writer = Writer(target, **options)
        self.fieldnames = list(walk(fieldnames))
        self._rest = restval
        self._extras = extrasaction

    def writeheader(self) -> Any:
        return self._writer.writerow(self.fieldnames)

    def writerow(self, row: Any) -> Any:
        if self._extras == "raise" and (unknown := [name for name in row if name not in self.fieldnames]):
            raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown[:5]))}")
        return self._writer.writerow([row.get(name, self._rest) for name in self.fieldnames])

    def writerows(self, rows: Any) -> None:
        for row in walk(rows):
            self.writerow(row)


def _target(target: Any) -> Text:
    if not isinstance(target, Text):
        raise TypeError("csv writes to io.StringIO() here")
    return target


CSV: dict[str, Any] = {
    "reader": Reader, "DictReader": DictReader, "writer": Writer, "DictWriter": DictWriter, "Error": csv.Error,
    "QUOTE_ALL": csv.QUOTE_ALL, "QUOTE_MINIMAL": csv.QUOTE_MINIMAL, "QUOTE_NONNUMERIC": csv.QUOTE_NONNUMERIC,
    "QUOTE_NONE": csv.QUOTE_NONE,
}  # fmt: skip
for _name in ("reader", "DictReader", "writer", "DictWriter"):
    CSV[_name] = register(Kind(f"csv.{_name}", CSV[_name], CSV[_name]))
