"""A pattern of `re` written in the way in which the `regex` module reads it the same."""

import re
from typing import Any

_QUANTIFIER = re.compile(r"\{(?:\d+(?:,\d*)?|,\d*)\}")


def as_regex(pattern: Any) -> Any:
    """The pattern as `regex` reads it the way `re` does."""
    if isinstance(pattern, bytes):
        return as_regex(pattern.decode("latin-1")).encode("latin-1")
    out: list[str] = []
    place, in_class = 0, -1
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            out.append(pattern[place : place + 2])
            place += 2
            if out[-1] == "\\N" and pattern[place : place + 1] == "{":
                end = pattern.find("}", place) + 1
                out.append(pattern[place:end])
                place = end
            continue
        if in_class >= 0:
            first = place == in_class
            if character == "]" and not first:
                in_class = -1
            elif character == "[" or (character == "]" and first):
                character = "\\" + character
        elif character == "[":
            in_class = place + 1
            if pattern[in_class : in_class + 1] == "^":
                in_class += 1
                out.append("[^")
                place += 2
                continue
        elif character == "{" and not (out and _QUANTIFIER.match(pattern, place)):
            character = "\\{"
        out.append(character)
        place += 1
    return "".join(out)
