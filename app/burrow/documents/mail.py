"""Messages (EML) -> drafts: who, when, about what, then the text; attachments are named and not read."""

from email import message_from_bytes, policy
from email.message import MIMEPart
from typing import Any

from burrow.documents.draft import Draft, Source
from burrow.documents.html import write_html

_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def parse_mail(source: Source) -> Draft:
    message = message_from_bytes(source.data, policy=policy.default)
    draft = Draft("eml")
    for name in _SHOWN:
        value = " ".join(str(message.get(name, "")).split())
        if value:
            draft.write(f"{name}: {value}")
            draft.break_lines(1)
    draft.break_lines(2)
    body = message.get_body(("plain", "html"))
    if body is not None:
        _write_body(draft, body)
    names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    if names:
        draft.warnings.append(f"Attachments are not read: {', '.join(names)}.")
    return draft


def _write_body(draft: Draft, body: "MIMEPart[Any, Any]") -> None:
    try:
        text = body.get_content()
    except (LookupError, UnicodeError):  # an encoding nobody knows
        payload = body.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
        draft.warnings.append("The message names an encoding that is not known; it was read as UTF-8.")
    if body.get_content_subtype() == "html":
        write_html(draft, text)
    else:
        draft.write(text)
