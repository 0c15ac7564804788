"""An answer's text -> what in it can be checked: its quotations, and its numbers, dates and names."""

import re
from collections.abc import Callable, Iterator

_QUOTED = re.compile(
    r"“(?P<curly>[^“”]{2,1500})”|«(?P<angle>[^«»]{2,1500})»|„(?P<low>[^„“”]{2,1500})[“”]"
    r"|(?<![\w\"])\"(?P<straight>[^\"\n]{2,1500})\"(?!\w)|(?P<block>(?:^[ \t]*>[^\n]*(?:\n|$))+)",
    re.MULTILINE,
)
_BLOCK_MARK = re.compile(r"^[ \t]*>+[ \t]?", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_QUOTED_WORDS = 2
_QUOTED_LETTERS = 8


def quoted_passages(answer: str) -> tuple[str, ...]:
    """The quotations in an answer that are long enough to be looked up, in order, each once."""
    found: dict[str, None] = {}
    for match in _QUOTED.finditer(answer):
        text = match[match.lastgroup or 0]
        if match.lastgroup == "block":
            text = _unwrapped(text)
        text = text.strip()
        words = _WORD.findall(text)
        if len(words) >= _QUOTED_WORDS and sum(map(len, words)) >= _QUOTED_LETTERS:
            found.setdefault(text)
    return tuple(found)


def _unwrapped(block: str) -> str:
    """A block quotation's words, without its marks, quotation marks around it and the source after a dash."""
    text = _BLOCK_MARK.sub("", block).strip()
    text = re.sub(r"\n\s*[—–-]{1,2}\s*[^\n]{1,80}$", "", text)
    inner = re.fullmatch(r"[“\"«](.+)[”\"»]", text, re.DOTALL)
    return inner[1] if inner else text


_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in _MONTHS) + r"|Sept\.?"
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}),?\s+(?P<year2>\d{{4}}))\b"
)
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,:/]\d+)*(?![\w])")
_MARKERS = re.compile(
    r"^\s*\d+[.)]\s|\[\d+\]|^#+\s.*$|\(?\b(?:pp?\.|pages?|turns?|steps?)\s*\d+(?:[-–]\d+)?\)?", re.MULTILINE | re.I
)
_NAME_WORD = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_NAME = re.compile(
    rf"\b{_NAME_WORD}(?:(?:[ \t]+(?:of|de|von|van|the|and|&|la|du)[ \t]+|[ \t]+"
    rf"|(?:(?<=\b[A-Z])|(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\bDr)|(?<=\bSt))\.[ \t]+){_NAME_WORD})*"
)
_SENTENCE_START = re.compile(r"(?:^\s*|[.!?:…]['”\"’)]*\s+|\n\s*(?:[-*•>]\s*|\d+[.)]\s+)?|[“\"(]\s*)$")
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = dict(zip(range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True))


def unsupported(answer: str, read_text: Callable[[str], bool]) -> tuple[str, ...]:
    """The dates, numbers and names of an answer that appear in nothing that was read, in order, each once.

    `read_text` tells whether a string stands in the text that was read. Words at the start of a sentence are not taken
    for names; a number counts as read in digits or in words.
    """
    text = _MARKERS.sub(lambda match: " " * len(match[0]), answer)
    missing: dict[str, None] = {}
    for claim, forms in _claims(text):
        if not any(read_text(form) for form in forms):
            missing.setdefault(claim)
    return tuple(missing)


def is_number(claim: str) -> bool:
    """Whether something that `unsupported` found is a plain number and no date."""
    return _NUMBER.fullmatch(claim) is not None and _DATE.fullmatch(claim) is None


def _claims(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each checkable thing with the forms in which it may stand in a document."""
    places: list[tuple[int, str, list[str]]] = []
    for match in _DATE.finditer(text):
        places.append((match.start(), match[0], _date_forms(match)))
    text = _DATE.sub(lambda match: " " * len(match[0]), text)
    for match in _NUMBER.finditer(text):
        places.append((match.start(), match[0], _number_forms(match[0])))
    for match in _NAME.finditer(text):
        names = _names(match, text)
        if names:
            forms = [form for name in names for form in (name, name.replace("’", "'"), name.replace("'", "’"))]
            places.append((match.start(), names[0], forms))
    yield from ((claim, forms) for _, claim, forms in sorted(places, key=lambda one: one[0]))


def _date_forms(match: re.Match[str]) -> list[str]:
    if match["iso"]:
        year, number, day = match["iso"][:4], int(match["iso"][5:7]), int(match["iso"][8:])
    else:
        year, day = match["year"] or match["year2"], int(match["day"] or match["day2"])
        name = (match["month"] or match["month2"])[:3]
        number = next(index for index, month in enumerate(_MONTHS, 1) if month.startswith(name))
    if not 1 <= number <= 12:
        return [match[0]]
    month, short = _MONTHS[number - 1], _MONTHS[number - 1][:3]
    return [
        match[0], f"{month} {day}, {year}", f"{month} {day} {year}", f"{day} {month} {year}", f"{short} {day}, {year}",
        f"{short}. {day}, {year}", f"{day} {short} {year}", f"{year}-{number:02}-{day:02}", f"{number}/{day}/{year}",
        f"{number:02}/{day:02}/{year}", f"{day:02}.{number:02}.{year}", f"{day}.{number}.{year}",
    ]  # fmt: skip


def _number_forms(number: str) -> list[str]:
    bare = number.replace(",", "")
    forms = [number, bare]
    whole, point, rest = bare.partition(".")
    if whole.isdecimal() and len(whole) < 16 and (not point or rest.isdecimal()):
        forms.append(f"{int(whole):,}{point}{rest}")
        forms += [] if point else _in_words(int(whole))
    return forms


def _in_words(value: int) -> list[str]:
    if value <= 20:
        word = _SMALL[value]
    elif value < 100:
        unit = value % 10
        word = _TENS.get(value - unit, "twenty") + (f"-{_SMALL[unit]}" if unit else "")
    else:
        return []
    return [word, word.capitalize(), word.upper()]


def _names(match: re.Match[str], text: str) -> list[str]:
    """The name; at the start of a sentence also without its first word, which may have its capital only from there."""
    name = match[0]
    if not _SENTENCE_START.search(text[max(0, match.start() - 12) : match.start()]):
        return [name] if len(name) > 1 and name not in _NO_NAMES else []
    rest = name.split(None, 1)[1:]
    if not rest or not rest[0][:1].isupper():
        return []
    return rest if name.split()[0] in _NO_NAMES else [name, *rest]


_NO_NAMES = {*_MONTHS, *"I A The An It In On At If No Yes And But Or So He She They We You This That".split()}
