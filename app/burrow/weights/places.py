"""A computer's system, home and environment -> the folders where programs that run models keep them.

Only names folders; whether they exist, and what lies in them, is `shelf`'s affair.
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_LARGEST_SETTINGS = 1 << 20


@dataclass(frozen=True, slots=True)
class Place:
    origin: str
    """The program, in the words of its makers."""
    path: Path
    layout: Literal["files", "ollama"] = "files"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decides where programs keep their files."""

    home: Path
    environment: Mapping[str, str]
    system: Literal["linux", "mac", "windows"]

    @classmethod
    def here(cls) -> "Surroundings":
        system: Literal["linux", "mac", "windows"]
        system = "windows" if sys.platform == "win32" else "mac" if sys.platform == "darwin" else "linux"
        return cls(Path.home(), os.environ, system)

    def folder(self, variable: str, otherwise: Path) -> Path:
        value = self.environment.get(variable, "").strip()
        return Path(value).expanduser() if value else otherwise

    @property
    def data(self) -> Path:
        """Where programs keep what they download and make."""
        match self.system:
            case "windows":
                return self.folder("LOCALAPPDATA", self.home / "AppData" / "Local")
            case "mac":
                return self.home / "Library" / "Application Support"
            case _:
                return self.folder("XDG_DATA_HOME", self.home / ".local" / "share")

    @property
    def roaming(self) -> Path:
        match self.system:
            case "windows":
                return self.folder("APPDATA", self.home / "AppData" / "Roaming")
            case "mac":
                return self.data
            case _:
                return self.folder("XDG_CONFIG_HOME", self.home / ".config")

    @property
    def cache(self) -> Path:
        match self.system:
            case "windows":
                return self.data
            case "mac":
                return self.home / "Library" / "Caches"
            case _:
                return self.folder("XDG_CACHE_HOME", self.home / ".cache")


def usual_places(here: Surroundings) -> list[Place]:
    """Every place once, in an order in which the most telling origin comes first."""
    places = [*_lm_studio(here), *_jan(here), *_gpt4all(here), *_ollama(here), *_caches(here)]
    return list(dict.fromkeys(places))


def _lm_studio(here: Surroundings) -> Iterator[Place]:
    home = here.home / ".lmstudio"
    with contextlib.suppress(OSError, ValueError, RecursionError):
        settings = home / "settings.json"
        if settings.stat().st_size <= _LARGEST_SETTINGS:
            said = json.loads(settings.read_bytes())
            folder = said.get("downloadsFolder") if isinstance(said, dict) else None
            if isinstance(folder, str) and folder and "\0" not in folder:
                yield Place("LM Studio", Path(folder))
    yield Place("LM Studio", home / "models")
    yield Place("LM Studio", here.home / ".cache" / "lm-studio" / "models")


def _jan(here: Surroundings) -> Iterator[Place]:
    for data in (here.roaming / "Jan" / "data", here.data / "Jan" / "data", here.home / "jan"):
        yield Place("Jan", data / "llamacpp" / "models")
        yield Place("Jan", data / "models")


def _gpt4all(here: Surroundings) -> Iterator[Place]:
    yield Place("GPT4All", here.data / "nomic.ai" / "GPT4All")


def _ollama(here: Surroundings) -> Iterator[Place]:
    yield Place("Ollama", here.folder("OLLAMA_MODELS", here.home / ".ollama" / "models"), "ollama")
    if here.system == "linux":
        yield Place("Ollama", Path("/usr/share/ollama/.ollama/models"), "ollama")
        yield Place("Ollama", Path("/var/lib/ollama/models"), "ollama")
    yield Place("AnythingLLM", here.roaming / "anythingllm-desktop" / "storage" / "models" / "ollama", "ollama")


def _caches(here: Surroundings) -> Iterator[Place]:
    home = here.folder("HF_HOME", here.folder("XDG_CACHE_HOME", here.home / ".cache") / "huggingface")
    yield Place("Hugging Face", here.folder("HF_HUB_CACHE", here.folder("HUGGINGFACE_HUB_CACHE", home / "hub")))
    yield Place("llama.cpp", here.folder("LLAMA_CACHE", here.cache / "llama.cpp"))
