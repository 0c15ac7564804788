"""The numbers that a Word document shows but does not store: `2.`, `2.1`, `(a)`, computed from its list definitions."""

from dataclasses import dataclass

from burrow.documents.xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """Restarts after a level up to this one (from 1); 0 never; None after any level above it."""
    legal: bool = False
    """All numbers in it are shown as decimals."""


class Numbering:
    """Counts paragraphs in document order."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._overridden: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def label(self, number_id: str, depth: int) -> str:
        """The label of the next paragraph of this list and level, empty when it shows none."""
        levels = self._levels.get(number_id)
        level = levels.get(depth) if levels else None
        if level is None or levels is None:
            return ""
        counters = self._counters.setdefault(self._abstract[number_id], {})
        start = self._overridden.get(number_id, {}).pop(depth, None)
        if start is not None:
            counters[depth] = start
        else:
            counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [one for one in counters if one > depth]:
            if _restarts(levels.get(deeper), depth):
                del counters[deeper]
        if level.format == "bullet":
            return BULLET
        return _shown(level, levels, counters)

    def _read(self, root: Element) -> None:
        abstracts = {one.get(f"{W}abstractNumId"): one for one in root.iterfind(f"{W}abstractNum")}
        for number in root.iterfind(f"{W}num"):
            reference = number.find(f"{W}abstractNumId")
            name = reference.get(f"{W}val") if reference is not None else None
            number_id = number.get(f"{W}numId")
            if name is None or name not in abstracts or number_id is None:
                continue
            levels = _levels_in(abstracts[name])
            for override in number.iterfind(f"{W}lvlOverride"):
                depth = _integer(override.get(f"{W}ilvl"), 0)
                levels.update(_levels_in(override))
                start = override.find(f"{W}startOverride")
                if start is not None:
                    self._overridden.setdefault(number_id, {})[depth] = _integer(start.get(f"{W}val"), 1)
            self._levels[number_id] = levels
            self._abstract[number_id] = name


def _levels_in(element: Element) -> dict[int, Level]:
    levels = {}
    for one in element.iterfind(f"{W}lvl"):
        restart = _value(one, "lvlRestart")
        levels[_integer(one.get(f"{W}ilvl"), 0)] = Level(
            start=_integer(_value(one, "start"), 1),
            format=_value(one, "numFmt") or "decimal",
            text=_value(one, "lvlText") or "",
            restart=None if restart is None else _integer(restart, 0),
            legal=one.find(f"{W}isLgl") is not None,
        )
    return levels


def _value(element: Element, tag: str) -> str | None:
    child = element.find(f"{W}{tag}")
    return None if child is None else child.get(f"{W}val")


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text) if text is not None and len(text) < 10 else default
    except ValueError:
        return default


def _restarts(level: Level | None, depth: int) -> bool:
    if level is None or level.restart is None:
        return True
    return depth < level.restart


def _shown(level: Level, levels: dict[int, Level], counters: dict[int, int]) -> str:
    shown = level.text
    for depth in range(9):
        mark = f"%{depth + 1}"
        if mark in shown:
            other = levels.get(depth, Level())
            count = counters.get(depth, other.start)
            shown = shown.replace(mark, formatted(count, "decimal" if level.legal else other.format))
    return shown.strip()


def formatted(count: int, format: str) -> str:
    """A count in one of Word's number formats; the rarer ones fall back to decimals."""
    match format:
        case "none":
            return ""
        case "lowerLetter":
            return _letters(count)
        case "upperLetter":
            return _letters(count).upper()
        case "lowerRoman":
            return _roman(count).lower()
        case "upperRoman":
            return _roman(count)
        case "decimalZero":
            return f"{count:02}"
        case "ordinal":
            return f"{count}{_ordinal_ending(count)}"
    return str(count)


def _letters(count: int) -> str:
    """a … z, aa, bb …: Word repeats the letter."""
    if count < 1:
        return ""
    return chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 10)


_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def _roman(count: int) -> str:
    if not 0 < count < 5000:
        return str(count)
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (count // value)
        count %= value
    return letters


def _ordinal_ending(count: int) -> str:
    if 10 < count % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
