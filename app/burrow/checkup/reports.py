"""What check-ups found, remembered by the content of the model's file in a small file of the user's data.

Losing it costs a check-up and nothing else.
"""

import contextlib
from pathlib import Path

import msgspec

from burrow import paths
from burrow.weights.shelf import same_content

FILE = "checkups.json"
MOST = 200


class Report(msgspec.Struct, frozen=True):
    model: str
    tasks: int
    right: int
    """Tasks answered rightly and finished properly."""
    finished: int
    """Tasks that ended with an answer handed in, right or wrong."""
    code: float
    """Share of replies that held code to run."""
    valid: float
    """Share of blocks that ran without an error."""
    delegated: bool
    """Whether it let a model read where that was asked for."""
    astray: bool
    """Whether it failed where a document gave orders."""
    tokens_per_second: float
    """Generated, over all the time that the tasks took."""
    seconds: float
    profile: str
    """The prompt profile that suits it."""
    failed: tuple[str, ...] = ()
    """The tasks it did not do."""
    sentence: str = ""

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return self.right / self.tasks if self.tasks else 0.0


def remember(path: Path, report: Report) -> None:
    """Keep a report; silently not, where nothing can be written or the file is gone."""
    with contextlib.suppress(OSError):
        known = _all()
        key = same_content(path)
        known.pop(key, None)
        known[key] = report
        while len(known) > MOST:
            del known[next(iter(known))]
        paths.write_whole(paths.data() / FILE, msgspec.json.encode(known))


def recall(path: Path) -> Report | None:
    with contextlib.suppress(OSError):
        return _all().get(same_content(path))
    return None


def _all() -> dict[str, Report]:
    try:
        return msgspec.json.decode((paths.data() / FILE).read_bytes(), type=dict[str, Report])
    except (OSError, msgspec.DecodeError):
        return {}
