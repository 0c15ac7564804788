"""A document that was read -> whether its file on disk is still the same."""

import hashlib
from pathlib import Path

from burrow.documents.document import Document


def has_changed(document: Document) -> bool:
    """Whether the file holds something else now, or is gone; False where it is not known how it was.

    The content decides: a file that was only touched, or copied back, has not changed.
    """
    path, stamp = document.path, document.stamp
    if path is None or stamp is None:
        return False
    try:
        stat = path.stat()
        if (stat.st_size, stat.st_mtime_ns) == (stamp.bytes, stamp.modified):
            return False
        return stat.st_size != stamp.bytes or _sha256(path) != stamp.sha256
    except OSError:
        return True


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
