"""A ZIP archive of documents -> what is in it, and the bytes of one member, also of archives inside archives.

Nothing is ever written to disk. Bounds on count, depth and unpacked size hold for the archive with all that is in it,
before anything is unpacked; paths that lead out of it, encrypted members and what is too large are named and left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from zipfile import ZipInfo

from burrow.documents.package import Package
from burrow.errors import DocumentProblem

MEMBERS = 5_000
DEPTH = 3
"""Archives in archives in archives; deeper ones are named."""
UNPACKED = 1_000_000_000
_PICTURES_OF_FOLDERS = ("__MACOSX/",)


@dataclass(frozen=True, slots=True)
class Listing:
    members: tuple[tuple[str, ...], ...]
    """The way to each document: the names of the archives inside the archive, and its own."""
    problems: tuple[tuple[str, str], ...]
    """Name and reason of each member that is not read."""
    others: tuple[str, ...]
    """Members of kinds that hold no text."""


@dataclass
class _Found:
    members: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    count: int = 0
    unpacked: int = 0


def listed(data: bytes, suffixes: frozenset[str]) -> Listing:
    """What is in the archive; members with one of the `suffixes`, or none, are documents."""
    found = _Found()
    _list(Package(data), (), suffixes, found)
    return Listing(tuple(sorted(found.members)), tuple(found.problems), tuple(found.others))


def _list(package: Package, way: tuple[str, ...], suffixes: frozenset[str], found: _Found) -> None:
    for entry in package.entries:
        if entry.is_dir() or _is_furniture(entry.filename):
            continue
        found.count += 1
        found.unpacked += entry.file_size
        if found.count > MEMBERS or found.unpacked > UNPACKED:
            raise DocumentProblem(
                "The archive holds more than Burrow opens at once: "
                f"at most {MEMBERS:,} files and {UNPACKED // 1_000_000:,} MB unpacked.",
                "Unpack it and open the files that matter.",
            )
        try:
            _sort(package, entry, way, suffixes, found)
        except DocumentProblem as problem:
            if found.count > MEMBERS or found.unpacked > UNPACKED:
                raise
            found.problems.append(("/".join((*way, entry.filename)), problem.message))


def _sort(package: Package, entry: ZipInfo, way: tuple[str, ...], suffixes: frozenset[str], found: _Found) -> None:
    here = (*way, entry.filename)
    _refuse(entry)
    suffix = PurePosixPath(entry.filename).suffix.lower()
    if suffix == ".zip":
        if len(here) >= DEPTH:
            raise DocumentProblem(f"It lies more than {DEPTH - 1} archives deep and was not opened.", "Unpack it.")
        _list(Package(package.read(entry.filename)), here, suffixes, found)
    elif suffix in suffixes or not suffix:
        found.members.append(here)
    else:
        found.others.append("/".join(here))


def _refuse(entry: ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise DocumentProblem("Its path leads out of the archive, so it was not read.", "Be wary of this archive.")
    if entry.flag_bits & 1:
        raise DocumentProblem("It is protected with a password.", "Unpack it and open it by itself.")


def _is_furniture(name: str) -> bool:
    return name.startswith(_PICTURES_OF_FOLDERS) or any(
        part.startswith(".") and part != ".." for part in name.replace("\\", "/").split("/")
    )


def member_of(data: bytes, way: Sequence[str]) -> bytes:
    """One member. Raises `DocumentProblem` when it is not there, too large or damaged."""
    for name in way:
        package = Package(data)
        try:
            data = package.read(name)
        except KeyError as error:
            raise DocumentProblem(f"The archive holds no {name}.", "Open the archive again.") from error
    return data
