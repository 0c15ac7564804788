"""The user's choices: one frozen value, kept in a TOML file that people may edit.

A choice that cannot be used is refused with its name and what is allowed; a key that is not known (a newer Burrow's,
say) is kept as it is, written back, and named in `warnings`. Comments in the file are not kept when it is saved.
"""

import datetime
import json
import math
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from burrow import paths
from burrow.errors import SettingsProblem

Appearance = Literal["system", "light", "dark"]
RouteChoice = Literal["auto", "rlm", "direct"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Raises `SettingsProblem` for a value that cannot be used, wherever it comes from."""

    model: Path | None = None
    """A GGUF file; None is the starter model."""
    sub_model: Path | None = None
    """A second model for sub-calls; None lets the one model do everything."""
    models: tuple[Path, ...] = ()
    """Folders to look for models, besides the usual ones."""
    server: str = ""
    """Address of an OpenAI-compatible server that takes the model's place; empty is none."""
    server_model: str = ""
    """Which of that server's models; empty is the first that it offers."""
    window: int = 0
    """Tokens that one prompt and its reply may take together; 0 lets Burrow choose."""
    threads: int = 0
    """Threads that compute; 0 lets Burrow choose."""
    gpu_layers: int = -1
    """Layers of the model on a graphics card; -1 is as many as fit."""
    parallel: int = 0
    """Sequences that are decoded together; 0 lets Burrow choose."""
    temperature: float | None = None
    """Of a run's own turns; None is what the prompt profile says."""
    call_temperature: float | None = None
    """Of sub-calls; None is what the prompt profile says."""
    depth: int = 1
    """How deep a run may start runs."""
    turns: int = 20
    """Of each run."""
    calls: int = 300
    """Sub-calls of a run and all below it."""
    seconds: float | None = None
    """Time for a whole run; None is no limit."""
    route: RouteChoice = "auto"
    keep_sessions: bool = True
    """Keep questions, documents' texts and runs in the journal."""
    isolated: bool = False
    """Run the model's code in a process of its own."""
    mirror: str = ""
    """Where models are downloaded from; empty is the Hugging Face Hub."""
    proxy: str = ""
    """Address of the proxy that downloads go through; empty is none."""
    update_check: bool = False
    """Look for a newer Burrow when it starts."""
    appearance: Appearance = "system"
    unknown: dict[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know, kept for the one that does."""

    def __post_init__(self) -> None:
        for name, choice in _CHOICES.items():
            if not choice.fits(getattr(self, name)):
                raise _refusal(name, getattr(self, name), choice)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the reader of a settings file should know."""
        return tuple(f"The setting “{name}” is not known and has no effect." for name in self.unknown)


@dataclass(frozen=True, slots=True)
class _Choice:
    allowed: str
    """In words, to follow "It may be"."""
    fits: Callable[[Any], bool]


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _whole(low: int, high: int, also: str = "") -> _Choice:
    return _Choice(
        f"a whole number from {low} to {high:,}{also}", lambda value: _is_whole(value) and low <= value <= high
    )


def _one_of(*words: str) -> _Choice:
    return _Choice(" or ".join(f'"{word}"' for word in words), lambda value: isinstance(value, str) and value in words)


def _is_model(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, Path) and not any("\ud800" <= letter <= "\udfff" for letter in str(value))


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and value.isprintable() and value.encode("utf-8", "replace").decode() == value


def _is_limit(value: Any) -> bool:
    number = _is_whole(value) or isinstance(value, float)
    return value is None or (number and math.isfinite(value) and value > 0)


def _is_temperature(value: Any) -> bool:
    return value is None or ((_is_whole(value) or isinstance(value, float)) and 0 <= value <= 2)


def _is_folders(value: Any) -> bool:
    return isinstance(value, tuple) and all(item is not None and _is_model(item) for item in value)


def _address(*schemes: str) -> _Choice:
    def fits(value: Any) -> bool:
        return isinstance(value, str) and (not value or (value.startswith(schemes) and not _BLANK.search(value)))

    return _Choice(f"an address that begins with {' or '.join(schemes)}, or left out", fits)


_BLANK = re.compile(r"[\s\x00-\x1f\ud800-\udfff]")
_TEMPERATURE = _Choice("a number from 0 to 2, or left out for what suits the model", _is_temperature)
_YES_OR_NO = _Choice("true or false", lambda value: isinstance(value, bool))

_CHOICES = {
    "model": _Choice("the path of a GGUF file, or left out for the starter model", _is_model),
    "sub_model": _Choice("the path of a GGUF file, or left out for no second model", _is_model),
    "models": _Choice("a list of folders", _is_folders),
    "server": _address("http://", "https://"),
    "server_model": _Choice("the name of a model, or left out for the server's first", _is_line),
    "window": _Choice(
        "a whole number from 64 to 16,777,216, or 0 to let Burrow choose",
        lambda value: _is_whole(value) and (value == 0 or 64 <= value <= 1 << 24),
    ),
    "threads": _whole(0, 512, " (0 lets Burrow choose)"),
    "gpu_layers": _whole(-1, 10_000, " (-1 is as many as fit)"),
    "parallel": _whole(0, 256, " (0 lets Burrow choose)"),
    "temperature": _TEMPERATURE,
    "call_temperature": _TEMPERATURE,
    "depth": _whole(0, 8),
    "turns": _whole(1, 1_000),
    "calls": _whole(0, 1_000_000),
    "seconds": _Choice("a positive number, or left out for no limit", _is_limit),
    "route": _one_of("auto", "rlm", "direct"),
    "keep_sessions": _YES_OR_NO,
    "isolated": _YES_OR_NO,
    "mirror": _address("http://", "https://"),
    "proxy": _address("http://", "https://", "socks5://", "socks5h://"),
    "update_check": _YES_OR_NO,
    "appearance": _one_of("system", "light", "dark"),
}


def load(path: Path) -> Settings:
    """The choices in a settings file; the defaults when there is none. Raises `SettingsProblem`."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsProblem(
            f"The settings file {path} is not valid TOML: {error}.",
            "Correct it, or move it away; Burrow then starts with its defaults.",
        ) from error
    except OSError as error:
        raise _unusable(path, "read", error) from error
    known = {name: found.pop(name) for name in _CHOICES if name in found}
    for name in ("model", "sub_model"):
        if isinstance(model := known.get(name), str) and model:
            known[name] = Path(model).expanduser()
    if isinstance(folders := known.get("models"), list):
        known["models"] = tuple(Path(f).expanduser() if isinstance(f, str) and f else f for f in folders)
    return Settings(**known, unknown=found)


def save(settings: Settings, path: Path) -> None:
    """Write the choices; the file is the old one or the new one at every moment. Raises `SettingsProblem`."""
    try:
        path = path.resolve()  # a link stays a link
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(path, as_toml(settings).encode())
    except OSError as error:
        raise _unusable(path, "written", error) from error


def as_toml(settings: Settings) -> str:
    """The text of a settings file; choices that are None are left out. Unknown tables come last, as TOML wants it."""
    known = {f.name: getattr(settings, f.name) for f in fields(settings) if f.name != "unknown"}
    lines = [f"{name} = {_toml(value)}" for name, value in known.items() if value is not None]
    lines += [f"{_key(name)} = {_toml(value)}" for name, value in settings.unknown.items()]
    return "\n".join(["# Burrow's settings. A line that is left out has its default.", *lines, ""])


def _toml(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case float():
            return repr(value) if math.isfinite(value) else str(value)
        case int():
            return str(value)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return f"{{{', '.join(f'{_key(name)} = {_toml(item)}' for name, item in value.items())}}}"
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "_").isidentifier()
    return name if bare else _quoted(name)


def _refusal(name: str, value: Any, choice: _Choice) -> SettingsProblem:
    shown = str(value) if isinstance(value, Path) else value
    return SettingsProblem(
        f"The setting “{name}” cannot be {shown!r}.",
        f"It may be {choice.allowed}.",
    )


def _unusable(path: Path, what: str, error: OSError) -> SettingsProblem:
    return SettingsProblem(
        f"The settings file {path} cannot be {what}: {error.strerror or error}.",
        "Make the file and its folder readable and writable for your account.",
    )
