"""Messages (EML) -> drafts: who, when, about what, then the text, then messages that were sent on inside it.

Of a text that comes in several forms the plain one is read. Attachments are named and not read.
"""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from burrow.documents.draft import Draft, Source
from burrow.documents.html import write_html

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_DEPTH = 8
"""Messages inside messages."""
_PARTS = 1000

Part = Any
"""A message or a part of one; the library's types do not say which parts there can be."""


def parse_mail(source: Source) -> Draft:
    draft = Draft("eml")
    writer = _Writer(draft)
    writer.write(message_from_bytes(source.data, policy=policy.default), 0)
    if writer.attached:
        draft.warnings.append(f"Attachments are not read: {', '.join(writer.attached)}.")
    return draft


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self.attached: list[str] = []
        self._draft = draft
        self._parts = 0

    def write(self, message: Part, depth: int) -> None:
        """The head, then the parts as a mail program shows them."""
        draft = self._draft
        fields = [(name, _field(message, name)) for name in _SHOWN]
        if depth:
            draft.begin_section(dict(fields)["Subject"] or "Forwarded message", min(depth, 6))
        for name, value in fields:
            if value:
                draft.write(f"{name}: {value}")
                draft.break_lines(1)
        draft.break_lines(2)
        for part in _leaves(message):
            self._parts += 1
            if self._parts <= _PARTS:
                self._write_part(part, depth)

    def _write_part(self, part: Part, depth: int) -> None:
        kind = part.get_content_type()
        if kind == "message/rfc822" and depth < _DEPTH and isinstance(inside := part.get_payload(), list):
            self._draft.break_lines(2)
            for message in inside:
                self.write(message, depth + 1)
        elif part.get_content_maintype() == "text" and not _is_attached(part):
            self._write_text(part)
        elif part.get_content_maintype() == "multipart":  # it says that it has parts, and has none
            self._draft.break_lines(2)
            self._draft.write(str(part.get_payload() or ""))
        else:
            self.attached.append(part.get_filename() or kind)

    def _write_text(self, part: Part) -> None:
        draft = self._draft
        draft.break_lines(2)
        text = self._text(part)
        if part.get_content_subtype() == "html":
            write_html(draft, text)
        elif text:
            draft.write(text)

    def _text(self, part: Part) -> str:
        try:
            if isinstance(part, EmailMessage):
                return str(part.get_content())
        except (LookupError, UnicodeError):  # an encoding nobody knows
            self._draft.warnings.append("The message names an encoding that is not known; it was read as UTF-8.")
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _leaves(part: Part) -> Iterator[Part]:
    """The parts in order; of several forms of the same, the plain text or else the last one that is text."""
    if part.get_content_maintype() != "multipart" or not isinstance(inside := part.get_payload(), list):
        yield part
        return
    if part.get_content_type() == "multipart/alternative":
        inside = _chosen(inside)
    for one in inside:
        yield from _leaves(one)


def _chosen(forms: list[Part]) -> list[Part]:
    plain = [form for form in forms if form.get_content_type() == "text/plain"]
    rich = [form for form in forms if form.get_content_maintype() in ("text", "multipart")]
    others = [form for form in forms if form not in rich]
    return (plain[:1] or rich[-1:]) + others


def _is_attached(part: Part) -> bool:
    return bool(part.get_content_disposition() == "attachment" or part.get_filename())


def _field(message: Part, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (LookupError, ValueError, AttributeError, IndexError):  # what a malformed field makes the library raise
        return " ".join(str(dict(message.raw_items()).get(name, "")).split())
