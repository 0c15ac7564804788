"""`resources/models.toml` -> the models that Burrow recommends, checked entry by entry.

The list is shipped with the program and is never fetched. Whether a model fits is estimated from the size of its file
until its header can be read.
"""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from burrow.errors import SettingsProblem
from burrow.weights.fit import COMFORTABLE, PROGRAM, Verdict
from burrow.weights.machine import Machine

Thinking = Literal["none", "switch", "always"]
GIGABYTE = 1 << 30
CACHE_SHARE = 0.15
"""What a usual window and the buffers take, as a share of the weights; the rough beginning of an estimate."""


@dataclass(frozen=True, slots=True)
class Recommended:
    id: str
    """A short name for the command line."""
    name: str
    tier: int
    """Gigabytes of memory that a computer should have for it."""
    why: str
    """One plain sentence."""
    repository: str
    file: str
    size: int
    licence: str
    window: int
    thinking: Thinking
    profile: str
    """The prompt profile to drive it with."""
    sha256: str = ""
    """Of the whole file; empty where it is not known."""
    exact: bool = True
    """Whether `size` is the very size of the file."""
    default: bool = False
    """Proposed first in its tier."""
    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None

    def verdict(self, machine: Machine) -> Verdict:
        need = int(self.size * (1 + CACHE_SHARE)) + PROGRAM
        if machine.graphics > need:
            return "fits"
        return "fits" if need <= machine.free * COMFORTABLE else "tight" if need <= machine.free else "too big"


@dataclass(frozen=True, slots=True)
class Tier:
    name: str
    memory: int
    """Gigabytes."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    tiers: tuple[Tier, ...]
    models: tuple[Recommended, ...]

    def proposed(self, machine: Machine) -> Recommended:
        """The default of the highest tier that this machine has the memory for. A computer is sold with 8 GB and has
        a little less to give, so a tenth below counts."""
        have = max(machine.memory, machine.graphics * 4 // 3) / GIGABYTE
        fitting = [model for model in self.models if model.default and model.tier * 0.9 <= have]
        return max(fitting or [self._smallest()], key=lambda model: model.tier)

    def named(self, name: str) -> Recommended | None:
        wanted = name.lower()
        return next((m for m in self.models if wanted in (m.id.lower(), m.name.lower(), m.file.lower())), None)

    def _smallest(self) -> Recommended:
        return min((model for model in self.models if model.default), key=lambda model: model.tier)


def load_catalogue(path: Path) -> Catalogue:
    """Raises `SettingsProblem` with the entry that is wrong."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _refusal(path, str(error)) from error
    try:
        tiers = tuple(Tier(str(tier["name"]), int(tier["memory"])) for tier in said["tiers"])
        entries = list(said["models"])
    except (KeyError, TypeError, ValueError) as error:
        raise _refusal(path, f"{error} is missing or wrong") from error
    models = tuple(_model(path, entry) for entry in entries)
    memories = {tier.memory for tier in tiers}
    ids = [model.id for model in models]
    for model in models:
        if model.tier not in memories or ids.count(model.id) > 1:
            raise _refusal(path, f"the tier or the id of {model.id} is wrong")
    for tier in tiers:
        if sum(model.default for model in models if model.tier == tier.memory) != 1:
            raise _refusal(path, f"the tier of {tier.name} has not exactly one default")
    return Catalogue(tiers, models)


_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,), "str": (str,), "bool": (bool,), "float | None": (float, int), "int | None": (int,),
    "Thinking": (str,),
}  # fmt: skip


def _model(path: Path, entry: Any) -> Recommended:
    named = entry.get("id", "an entry without an id") if isinstance(entry, dict) else "an entry"
    known = {field.name: field for field in fields(Recommended)}
    if not isinstance(entry, dict) or set(entry) - set(known):
        raise _refusal(path, f"{named} has lines that are not known")
    try:
        model = Recommended(**entry)
    except TypeError as error:
        raise _refusal(path, f"{named} is not complete ({error})") from error
    for name, value in entry.items():
        kind = known[name].type
        wanted = _TYPES[kind if isinstance(kind, str) else _word(kind)]
        if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
            raise _refusal(path, f"“{name}” of {named} is {value!r}")
    if not _is_sound(model):
        raise _refusal(path, f"{named} names no repository, no GGUF file, no size, or no checksum")
    return model


def _word(kind: Any) -> str:
    return "Thinking" if kind == Thinking else getattr(kind, "__name__", str(kind)) if kind in _PLAIN else str(kind)


_PLAIN = (int, str, bool)


def _is_sound(model: Recommended) -> bool:
    return bool(
        re.fullmatch(r"[\w.-]+/[\w.-]+", model.repository)
        and re.fullmatch(r"[\w.-]+\.gguf", model.file)
        and re.fullmatch(r"([0-9a-f]{64})?", model.sha256)
        and model.size > 0
        and model.window > 0
        and model.thinking in get_args(Thinking)
        and len(model.why) > 20
    )


def _refusal(path: Path, what: str) -> SettingsProblem:
    return SettingsProblem(f"The list of models {path} cannot be used: {what}.", "Install Burrow again.")
