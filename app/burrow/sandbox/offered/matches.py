"""What a search found, as model-written code has it."""

import re
from typing import Any

import regex

from burrow.sandbox.operators import sized
from burrow.sandbox.weight import exact


class Match:
    """What a search found."""

    __slots__ = ("_match", "_of")

    def __init__(self, match: Any, of: Any) -> None:
        self._match = match
        self._of = of

    def group(self, *names: Any) -> Any:
        return self._match.group(*names)

    def groups(self, default: Any = None) -> Any:
        return self._match.groups(default)

    def groupdict(self, default: Any = None) -> dict[str, Any]:
        return dict(self._match.groupdict(default))

    def start(self, group: Any = 0) -> int:
        return int(self._match.start(group))

    def end(self, group: Any = 0) -> int:
        return int(self._match.end(group))

    def span(self, group: Any = 0) -> tuple[int, int]:
        first, last = self._match.span(group)
        return first, last

    def expand(self, template: Any) -> Any:
        return expanded(self._match, template)

    @property
    def string(self) -> Any:
        return self._match.string

    @property
    def re(self) -> Any:
        return self._of

    @property
    def pos(self) -> int:
        return int(self._match.pos)

    @property
    def endpos(self) -> int:
        return int(self._match.endpos)

    @property
    def lastindex(self) -> int | None:
        found: int | None = self._match.lastindex
        return found

    @property
    def lastgroup(self) -> str | None:
        found: str | None = self._match.lastgroup
        return found

    def __getitem__(self, name: Any) -> Any:
        return self._match[name]

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<re.Match object; span={self.span()!r}, match={self._match.group()[:50]!r}>"


def listed(found: Any, empty: Any) -> Any:
    groups = found.groups(empty)
    return found.group() if not groups else groups[0] if len(groups) == 1 else groups


def expanded(found: Any, template: Any) -> Any:
    template = exact(template)
    references = template.count("\\" if isinstance(template, str) else b"\\")
    sized(len(template) + references * (found.end() - found.start()))
    try:
        return found.expand(template)
    except regex.error as error:
        raise re.error(str(error)) from None
