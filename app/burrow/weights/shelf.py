"""The folders where programs keep models -> the GGUF files in them, each once, read-only and where they lie.

Knows the layouts of LM Studio, Ollama, the Hugging Face cache, Jan, GPT4All, AnythingLLM and llama.cpp, and takes any
folder or file a person adds. Incomplete downloads are passed over. Nothing is moved, written or deleted here.
"""

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from burrow.errors import ModelProblem
from burrow.weights.gguf import ModelHeader, describe
from burrow.weights.places import Place, Surroundings, usual_places

_LATER_PART = re.compile(r"-(?!00001)\d{5}-of-\d{5}\.gguf$", re.IGNORECASE)
_INCOMPLETE = re.compile(
    r"^incomplete[-_.]|^downloading[-_]|-partial|\.(part|partial|incomplete|download|tmp|crdownload)"
)
_BESIDE = (".part", ".aria2", ".incomplete", ".downloadInProgress", ".crdownload", ".tmp")
"""Endings of files that lie beside one that is being downloaded."""
_DEEPEST = 8
_MOST_FILES = 5_000
_END = 1 << 16
_MODEL_LAYER = "application/vnd.ollama.image.model"
_LARGEST_MANIFEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """One GGUF file on this computer, or one set of parts."""

    path: Path
    """The file that is loaded: the first part of a split model."""
    origin: str
    """The program or folder that it belongs to, in words."""
    name: str
    """What the program calls it, or what the file does."""
    header: ModelHeader
    also: tuple[str, ...] = ()
    """Other origins where the same file lies."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that looks like a model and cannot be used."""

    path: Path
    origin: str
    problem: ModelProblem


@dataclass(frozen=True, slots=True)
class Shelf:
    models: tuple[Found, ...]
    """Those that write text."""
    others: tuple[Found, ...]
    """Projectors, embedding models, vocabularies and adapters."""
    broken: tuple[Broken, ...]
    incomplete: tuple[Path, ...]
    """Downloads that have not come to their end, by whatever program."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    path: Path
    place: Place
    name: str


def find_models(
    added: Sequence[Path] = (),
    own: Sequence[Path] = (),
    surroundings: Surroundings | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Shelf:
    """Look in the folders (or at the files) a person `added`, in Burrow's `own`, then where other programs keep theirs.

    `stop` is asked between files; what was found by then is returned.
    """
    places = [Place("Burrow", path) for path in own] + [Place(_short(path), path) for path in added]
    places += usual_places(surroundings or Surroundings.here())
    found: dict[str, Found] = {}
    broken: list[Broken] = []
    incomplete: list[Path] = []
    seen: set[Path] = set()
    for candidate in _candidates(places, incomplete):
        if stop() or len(seen) > _MOST_FILES:
            break
        real = candidate.path.resolve()
        if real in seen:
            _note_origin(found, real, candidate.place.origin)
            continue
        seen.add(real)
        try:
            header = describe(candidate.path)
        except ModelProblem as problem:
            broken.append(Broken(candidate.path, candidate.place.origin, problem))
            continue
        _take(found, candidate, header)
    kept = sorted(found.values(), key=lambda one: (one.name.lower(), str(one.path)))
    models = tuple(one for one in kept if one.header.kind == "model")
    others = tuple(one for one in kept if one.header.kind != "model")
    return Shelf(models, others, tuple(broken), tuple(incomplete))


def same_content(path: Path) -> str:
    """A name for a file's content: its size and both ends. Reading billions of bytes to compare would take minutes."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        head = stream.read(_END)
        stream.seek(max(0, size - _END))
        tail = stream.read(_END)
    return f"{size}-{hashlib.sha256(head + tail).hexdigest()}"


def _take(found: dict[str, Found], candidate: _Candidate, header: ModelHeader) -> None:
    try:
        key = same_content(header.path)
    except OSError:
        key = str(header.path)
    known = found.get(key)
    if known is None:
        name = candidate.name or header.name
        found[key] = Found(candidate.path, candidate.place.origin, name, header)
    else:
        found[key] = _with_origin(known, candidate.place.origin)


def _note_origin(found: dict[str, Found], real: Path, origin: str) -> None:
    for key, known in found.items():
        if known.path.resolve() == real:
            found[key] = _with_origin(known, origin)


def _with_origin(found: Found, origin: str) -> Found:
    if origin == found.origin or origin in found.also:
        return found
    return Found(found.path, found.origin, found.name, found.header, (*found.also, origin))


def _short(path: Path) -> str:
    """A folder's path as a person writes it."""
    with contextlib.suppress(ValueError, RuntimeError):
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    return str(path)


def _candidates(places: Iterable[Place], incomplete: list[Path]) -> Iterator[_Candidate]:
    for place in places:
        if place.layout == "ollama":
            yield from _in_ollama(place, incomplete)
            continue
        for path in _files(place.path, incomplete):
            if not _LATER_PART.search(path.name):
                yield _Candidate(path, place, "")


def _files(top: Path, incomplete: list[Path]) -> Iterator[Path]:
    """GGUF files at or below a path, in order; links are followed, but no folder is entered twice."""
    with contextlib.suppress(OSError):
        if top.is_file():
            yield top
            return
    entered: set[tuple[int, int]] = set()
    for folder, folders, names in os.walk(top, followlinks=True):
        here = Path(folder)
        try:
            state = here.stat()
        except OSError:
            folders.clear()
            continue
        key = (state.st_dev, state.st_ino)
        depth = len(here.parts) - len(top.parts)
        if key in entered or depth >= _DEEPEST:
            folders.clear()
        if key in entered:
            continue
        entered.add(key)
        folders[:] = sorted(name for name in folders if not name.startswith(".") or depth == 0)
        beside = frozenset(names)
        for name in sorted(names):
            if ".gguf" not in name.lower():
                continue
            if _is_incomplete(name, beside):
                incomplete.append(here / name)
            elif name.lower().endswith(".gguf") and (here / name).is_file():
                yield here / name


def _is_incomplete(name: str, beside: frozenset[str]) -> bool:
    return bool(_INCOMPLETE.search(name)) or any(name + ending in beside for ending in _BESIDE)


def _in_ollama(place: Place, incomplete: list[Path]) -> Iterator[_Candidate]:
    """Ollama keeps weights as blobs named by their hash; manifests say which blob is which model."""
    manifests = place.path / "manifests"
    for folder, _, names in os.walk(manifests):
        for name in sorted(names):
            manifest = Path(folder) / name
            for digest in _model_layers(manifest):
                blob = place.path / "blobs" / digest.replace(":", "-")
                if blob.is_file():
                    yield _Candidate(blob, place, _ollama_name(manifest.relative_to(manifests)))
    with contextlib.suppress(OSError):
        incomplete.extend(sorted((place.path / "blobs").glob("sha256-*-partial")))


def _model_layers(manifest: Path) -> list[str]:
    try:
        if manifest.stat().st_size > _LARGEST_MANIFEST:
            return []
        said = json.loads(manifest.read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    layers = said.get("layers") if isinstance(said, Mapping) else None
    digests = [
        layer.get("digest")
        for layer in (layers if isinstance(layers, list) else ())
        if isinstance(layer, Mapping) and layer.get("mediaType") == _MODEL_LAYER
    ]
    return [digest for digest in digests if isinstance(digest, str) and re.fullmatch(r"sha256[:-][0-9a-f]{64}", digest)]


def _ollama_name(manifest: Path) -> str:
    """`registry.ollama.ai/library/qwen3/4b` is what people know as `qwen3:4b`."""
    *where, tag = manifest.parts
    if where[:1] == ["registry.ollama.ai"]:
        where = where[1:]
    if where[:1] == ["library"]:
        where = where[1:]
    return f"{'/'.join(where)}:{tag}"
