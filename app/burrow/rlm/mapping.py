"""`map_chunks`: the same asked of every piece of the whole text, one typed value for each, and the count comes out.

A reply that does not fit its kind is asked for again, and only that one. Where the engine takes grammars the replies
cannot help but fit. What has no value in the end is None, and the model is told how many and where.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from burrow.rlm.calls import FailedReply
from burrow.rlm.limits import CallsSpent
from burrow.rlm.passages import Passage

if TYPE_CHECKING:
    from burrow.rlm.loop import Run

ROUNDS = 2
"""How often an item that does not fit is asked for again."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one value must be."""

    form: str
    """Tells the model."""
    words: str
    """The same, for a field of a record."""
    read: Callable[[str], object]
    """A reply -> the value; None when it does not fit."""
    rule: str | None = None
    """The reply in GBNF, as the right side of a rule; None where anything fits."""
    inside: str = "text"
    """The value in GBNF as it stands in JSON."""

    @property
    def grammar(self) -> str | None:
        return None if self.rule is None else f"root ::= {self.rule}\n{_SHARED}"


_SHARED = r"""text ::= "\"" ([^"\\\n\r\t] | "\\" ["\\nt])* "\""
number ::= "-"? [0-9]{1,15} ("." [0-9]{1,6})?
"""
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_YES_NO = re.compile(r"\b(yes|no|true|false)\b", re.IGNORECASE)
_ALIASES = {"str": "text", "string": "text", "bool": "yes/no", "boolean": "yes/no", "yes_no": "yes/no",
            "int": "number", "float": "number", "integer": "number", "list": "text"}  # fmt: skip
_CLASS = re.compile(r"<class '(\w+)'>")
"""What is left of a Python type that the code hands over as a kind."""


def wanted_kind(kind: object, choices: object = None, fields: object = None) -> Wanted:
    """What the code asked for. Raises `ValueError`, which names the kinds there are."""
    if isinstance(kind, (list, tuple)) or (kind == "choice" and isinstance(choices, (list, tuple))):
        return _choice(kind if isinstance(kind, (list, tuple)) else choices)  # type: ignore[arg-type]
    if isinstance(kind, Mapping) or (kind == "record" and isinstance(fields, Mapping)):
        return _record(kind if isinstance(kind, Mapping) else fields)  # type: ignore[arg-type]
    if callable(kind):  # a Python type of the code's: what it makes of a word tells which
        kind = type(kind("1")).__name__
    said = _CLASS.sub(r"\1", str(kind).lower())
    name = _ALIASES.get(said, said)
    if name not in _SIMPLE:
        raise ValueError(
            f'a kind is "text", "yes/no", "number", a list of choices, or a dict of fields with kinds; got {kind!r}'
        )
    return _SIMPLE[name]


def sweep(run: "Run", instruction: str, wanted: Wanted, size: int | None) -> list[object]:
    """One value for each piece of the run's documents, in their order. Raises `CallsSpent` before anything is asked."""
    pieces = _pieces(run, len(instruction) + len(wanted.form), size)
    ask, grammar = run.branches.ask_calls, wanted.grammar
    first = [f"{instruction}\n{wanted.form}\n\n<source>\n{piece}\n</source>" for piece in pieces]
    values = [_value(wanted, reply) for reply in ask(first, grammar)]
    for _ in range(ROUNDS):
        failed = [index for index, value in enumerate(values) if value is None][: run.branches.left()]
        if not failed:
            break
        again = [f"{instruction}\n\n<source>\n{pieces[i]}\n</source>\n\n{wanted.form}" for i in failed]
        for index, reply in zip(failed, ask(again, grammar), strict=True):
            values[index] = _value(wanted, reply)
    missing = [index for index, value in enumerate(values) if value is None]
    if missing:
        places = ", ".join(map(str, islice(missing, 12)))
        found = len(values) - len(missing)
        run.tell(f"(map_chunks: {found} of {len(values)} pieces gave a value; None at {places}.)")
    return values


def _value(wanted: Wanted, reply: str) -> object:
    return None if isinstance(reply, FailedReply) else wanted.read(reply)


def _pieces(run: "Run", frame: int, size: int | None) -> list[Passage]:
    """The whole text in as many pieces as there are calls for; larger ones than usual where that is needed."""
    left = run.branches.left()
    largest = run.call_room - frame - 40
    aim = min(size or run.passage_size, largest * 2 // 3)  # a chunk may be half as long again as what it aims at
    pieces = run.library.chunks(max(aim, 100))
    while size is None and len(pieces) > left and aim < largest * 2 // 3:
        aim = min(aim * 5 // 4 + 1, largest * 2 // 3)
        pieces = run.library.chunks(aim)
    if len(pieces) > left:
        raise CallsSpent(
            f"The text has {len(pieces)} pieces of {aim:,} characters and {left} calls are left for this block. "
            "Search first, and ask about what it finds with llm_query_batched."
        )
    run.note("searched", pieces)
    return pieces


# What a value can be ------------------------------------------------------------------------------------------------


def _read_text(reply: str) -> object:
    return reply.strip() or None


def _read_yes_no(reply: str) -> object:
    found = _YES_NO.search(reply)
    return found[1].lower() in {"yes", "true"} if found else None


def _read_number(reply: str) -> object:
    found = _NUMBER.findall(reply)
    if len(found) != 1:
        return None
    value = float(found[0].replace(",", ""))
    return int(value) if value.is_integer() else value


_SIMPLE: dict[str, Wanted] = {
    "text": Wanted("Answer in one or two sentences from this text alone.", "text", _read_text),
    "yes/no": Wanted(
        "Answer with the single word yes or no.", "true or false", _read_yes_no, '"yes" | "no"', '"true" | "false"'
    ),
    "number": Wanted("Answer with one number only, in digits.", "number", _read_number, "number", "number"),
}


def _quoted(text: str) -> str:
    """A literal of a grammar."""
    return json.dumps(text, ensure_ascii=False)


def _choice(choices: Sequence[object]) -> Wanted:
    names = list(dict.fromkeys(str(choice).strip() for choice in choices))
    if len(names) < 2 or not all(names):
        raise ValueError("a choice needs two or more words to choose from")

    def read(reply: str) -> object:
        said = reply.strip().strip("\"'*`.").casefold()
        for name in names:
            if said == name.casefold():
                return name
        # The longest that stands there counts, so that "not found" is not taken for "found".
        pattern = "|".join(re.escape(name.casefold()) for name in sorted(names, key=len, reverse=True))
        found = set(re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", reply.casefold()))
        return next((name for name in names if {name.casefold()} == found), None)

    words = f"one of these: {' | '.join(names)}"
    rule = " | ".join(map(_quoted, names))
    inside = " | ".join(_quoted(_quoted(name)) for name in names)
    return Wanted(f"Answer with exactly {words}.", words, read, rule, inside)


def _record(fields: Mapping[object, object]) -> Wanted:
    if not fields:
        raise ValueError("a record needs at least one field")
    parts = {str(name): wanted_kind(kind) for name, kind in fields.items()}
    rules = [f"{_quoted(_quoted(name) + ': ')} ({part.inside} | {_quoted('null')})" for name, part in parts.items()]
    joined = ' ", " '.join(rules)
    rule = f'"{{" {joined} "}}"'
    told = ", ".join(f'"{name}" ({part.words})' for name, part in parts.items())
    form = f"Answer with one JSON object and nothing else. Its keys: {told}; null for what the text does not state."
    return Wanted(form, "an object", lambda reply: _read_record(reply, parts), rule, rule)


def _read_record(reply: str, parts: Mapping[str, Wanted]) -> object:
    found = _object_in(reply)
    if found is None or not set(parts) <= set(found):
        return None
    record: dict[str, object] = {}
    for name, part in parts.items():
        value = found[name]
        if value is None:
            record[name] = None
            continue
        record[name] = part.read(json.dumps(value) if isinstance(value, (bool, int, float)) else str(value))
        if record[name] is None:
            return None
    return record


def _object_in(reply: str) -> dict[str, object] | None:
    """The first JSON object that stands in a reply."""
    decoder = json.JSONDecoder()
    for match in re.finditer(r"\{", reply):
        try:
            found, _ = decoder.raw_decode(reply, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return found
    return None
