"""What the download process is asked and what it reports: one line of JSON each, on its standard input and output."""

from pathlib import Path

import msgspec

HUB = "https://huggingface.co"


class Route(msgspec.Struct, frozen=True):
    """How the Hub, or a mirror of it, is reached."""

    endpoint: str = HUB
    proxy: str = ""
    token: str = ""
    patience: float = 30.0
    """Seconds without a byte after which a connection counts as lost."""
    pause: float = 1.0
    """Seconds before the first new attempt; each further one waits twice as long."""
    attempts: int = 6
    """Without a byte between them."""


class Search(msgspec.Struct, frozen=True, tag="search"):
    route: Route
    text: str
    limit: int = 30


class Look(msgspec.Struct, frozen=True, tag="look"):
    """Which GGUF files a repository has."""

    route: Route
    repository: str


class Fetch(msgspec.Struct, frozen=True, tag="fetch"):
    route: Route
    repository: str
    file: str
    folder: str
    """Where the file goes; it is `file.part` there until it is whole and checked."""
    sha256: str = ""
    """Known beforehand; empty where it is not."""
    elsewhere: tuple[str, ...] = ()
    """Model files that are on this computer already: the same one is not fetched twice."""


class Repository(msgspec.Struct, frozen=True):
    name: str
    downloads: int = 0
    likes: int = 0
    licence: str = ""
    gated: bool = False
    """Its owner wants terms to be accepted first."""


class Offered(msgspec.Struct, frozen=True):
    """One model: a GGUF file, or the parts of a split one."""

    file: str
    size: int
    sha256: str = ""
    parts: tuple[str, ...] = ()
    """The names of all parts; empty for a single file."""


class Repositories(msgspec.Struct, frozen=True, tag="repositories"):
    found: tuple[Repository, ...]


class Files(msgspec.Struct, frozen=True, tag="files"):
    found: tuple[Offered, ...]


class Contacted(msgspec.Struct, frozen=True, tag="contacted"):
    """A host that is being talked to from now on."""

    host: str


class Begun(msgspec.Struct, frozen=True, tag="begun"):
    size: int
    done: int
    """Bytes that were there from an earlier attempt."""


class Advanced(msgspec.Struct, frozen=True, tag="advanced"):
    done: int


class Waiting(msgspec.Struct, frozen=True, tag="waiting"):
    """The connection was lost, or the server asked for patience; another attempt follows."""

    reason: str
    seconds: float


class Checking(msgspec.Struct, frozen=True, tag="checking"):
    """What is on the disk is read once more to compute its checksum."""

    done: int
    size: int


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    path: str
    sha256: str
    verified: bool
    """Whether there was a checksum to compare with."""
    fetched: bool
    """False when the file was on this computer already."""


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    message: str
    action: str
    details: str = ""
    resumable: bool = False
    """Whether what has arrived is kept, and another attempt goes on from there."""


Order = Search | Look | Fetch
Report = Repositories | Files | Contacted | Begun | Advanced | Waiting | Checking | Finished | Failed


def part_of(path: Path) -> Path:
    """Where a file lies while it is not whole."""
    return path.with_name(path.name + ".part")


def notes_of(path: Path) -> Path:
    """What an interrupted download needs to know to go on."""
    return path.with_name(path.name + ".part.json")
