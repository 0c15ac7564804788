"""What the right answer to a question of a held-out family matches: regular expressions, made for one question each.

To be searched for in an answer of one line, whatever its case. They take the forms in which people and models put an
answer, and refuse errors and sentences about something else; an answer that reasons at length may fool them.
"""

import re
from collections.abc import Sequence

_NO_ERROR = r"(?!\W*(?:traceback|\w+(?:error|exception)\b|call failed))"
_LEAD = (
    r"\W*(?:(?:the|it|it['’]s|is|that|name|most|common|frequent|frequently|often|more|used|named|one|who|text|document"
    r"|in|of|answer)\W+)*"
)
"""What may stand before a name that is the answer; nothing that begins a sentence of a document."""
_NOT = r"(?:\b(?:not|no|never|nowhere|nothing|0)\b|n['’]t\b)"


def right(*parts: str) -> str:
    """The pattern of an answer that has all the parts and is no error."""
    return "^" + _NO_ERROR + "".join(parts)


def has(pattern: str) -> str:
    return f"(?=.*(?:{pattern}))"


def lacks(pattern: str) -> str:
    return f"(?!.*(?:{pattern}))"


def other(name: str, thing: str) -> str:
    """A thing of the same kind with another made-up name, such as filler may have."""
    return rf"(?-i:\b(?!{name}\b)[A-Z]\w{{5,}} (?:{thing})\b)"


# A fact ---------------------------------------------------------------------------------------------------------------

_UNITS = {"crowns": "crowns?", "days": "days?", "metres": r"m(?:et\w+)?"}
_AGES = {"nine": 9, "eleven": 11, "thirteen": 13, "fifteen": 15}


def of_fact(value: str, name: str, thing: str) -> str:
    """The value, and nothing of another thing of the kind unless the right one is named too."""
    return has(_stated(value)) + f"(?:{has(name)}|{lacks(other(name, thing))})"


def _stated(value: str) -> str:
    """The value in a sentence, or by itself, then also without its unit."""
    number, _, unit = value.partition(" ")
    if unit:
        return rf"\b{number}\W?{_UNITS[unit]}\b|^\W*{number}\W*$"
    if value in _AGES:
        age = _AGES[value]
        return rf"\b{value}\b|\b(?:under|least|age|of|than) {age}\b|^\W*{age}(?: (?:years|or)\b.*)?\W*$"
    return rf"\b{value.replace(':', '[:.]')}\b"


def nothing_said() -> str:
    """That the document does not answer."""
    return has(
        r"\b(?:do|does|did|could)(?: not|n['’]t) (?:say|state|mention|tell|contain|give|specify|name|include|find)\b"
        r"|(?:\bnot|n['’]t) (?:stated|mentioned|found|given|said|specified|named|included|provided|in the)\b"
        r"|\bno (?:answer|mention|information|such|record|word)\b|\bthere is no\b|\bnothing (?:about|on|is said)\b"
        r"|\bcannot (?:find|be)\b"
    )


# Numbers --------------------------------------------------------------------------------------------------------------

_NUMBERS = {2: "two|twice", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_COUNTED = "times|mentions|occurrences|appearances|instances|sentences|places|uses|hits|in|all|overall|altogether"


def counted(times: int) -> str:
    """The number, as figure or word, before any other figure, and not of something that was not asked for."""
    return rf"\D*?\b(?:{times}|{_NUMBERS[times]})\b(?:\W*$|[.;,](?!\d)|\W{{1,2}}(?:{_COUNTED})\b)"


def dollars(best: int, others: Sequence[int]) -> str:
    """The sum, and none of the others."""
    said = rf"(?:\$|USD) ?{best}\b|\b{best} (?:dollars|USD)\b|^\W*{best}\W*$"
    return has(said) + lacks(rf"\b(?:{'|'.join(map(str, others))})\b")


def beside_names(pairs: Sequence[tuple[str, str]]) -> str:
    """Each number beside its own name, all before or all behind it; or the numbers alone, in the order of the pairs."""
    behind = "".join(has(rf"\b{name}\b\D*\b{value}\b") for name, value in pairs)
    before = "".join(has(rf"\b{value}\b\D*\b{name}\b") for name, value in pairs)
    between = rf"(?:(?!{'|'.join(name for name, _ in pairs)})\D)*"
    return f"(?:{behind}|{before}|" + r"\D*" + between.join(rf"\b{value}\b" for _, value in pairs) + f"{between}$)"


# Names ----------------------------------------------------------------------------------------------------------------


def named_first(name: str) -> str:
    return rf"{_LEAD}{name}\b"


def more_often(more: str, less: str) -> str:
    """The name first, alone or in a sentence that compares: a count of one of the two is no answer."""
    return rf"{_LEAD}{more}\b(?:\W*$|[^.]*\b(?:{less}|more|most)\b)"


def every_address(addresses: Sequence[str]) -> str:
    """All of them and no other."""
    known = "|".join(map(re.escape, addresses))
    return "".join(has(re.escape(each)) for each in addresses) + lacks(rf"(?<![\w.+-])(?!(?:{known})\b)[\w.+-]+@")


# Yes or no ------------------------------------------------------------------------------------------------------------

_EITHER = r"\W*(?:yes|no)\b"
_IT = r"(?:it|that|there|(?:the|that|this) (?:name|text|document)) (?:is|does|comes)\b"


def verdict(yes: bool, matter: str) -> str:
    """The right word, alone or with something of the matter.

    A right word before a sentence of something else is a guess, and wrong; so is the matter put plainly without either
    word, which leaves the reader to say it.
    """
    about = has(matter) + lacks(r"\b(?:mentioned|say|whether)\b")
    return rf"\W*{'yes' if yes else 'no'}\b(?:\W*$|{about})"


def mentioned(name: str, there: bool) -> str:
    """The right word, alone or with the name; or, without either word, a sentence that has the name or denies it."""
    if there:
        word = rf"\W*yes\b(?:\W*$|\W+{_IT}|{has(name)})"
        words_around = has(rf"\b{name}\b(?:\W+\w+){{2}}")
        return f"(?:{word}|(?!{_EITHER}){words_around}){lacks(_NOT)}"
    denied = f"{has(_NOT)}(?:{has(name)}|{has('not (?:mentioned|named|found|used)')})"
    return rf"(?:\W*no\b(?:\W*$|\W+{_IT})|(?!\W*yes\b){denied})"
