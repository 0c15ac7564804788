"""Text files -> drafts. Sections are guessed from chapter-like lines and numbered clauses."""

from burrow.documents.draft import Draft, Source
from burrow.documents.encodings import decode
from burrow.documents.headings import find_headings


def parse_plain(source: Source) -> Draft:
    decoded = decode(source.data, chosen=source.options.encoding)
    draft = Draft("text")
    draft.encoding = decoded.encoding
    draft.write(decoded.text)
    if decoded.warning:
        draft.warnings.append(decoded.warning)
    draft.headings += find_headings(draft.text)
    return draft
