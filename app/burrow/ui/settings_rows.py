"""Every setting in one table: group, words, a sentence, what it can be. The form is made from it."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


def _n(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Settings", text))


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; `special` is what its lowest value is called."""

    low: int
    high: int
    special: str = ""


@dataclass(frozen=True, slots=True)
class Decimal:
    """A number from 0 with two digits, or none, which is called `special`."""

    high: float
    special: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line; `example` stands in the empty field."""

    example: str


@dataclass(frozen=True, slots=True)
class File:
    """A model file, or none, which is called `special`."""

    special: str


@dataclass(frozen=True, slots=True)
class Folders:
    """Some folders, or none."""


Words = tuple[tuple[str, str], ...]
"""Words to choose from: value and label."""
Kind = Number | Decimal | Text | File | Folders | Words | None
"""None is yes or no."""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    """Of the setting."""
    label: str
    about: str
    kind: Kind = None


ROUTES = (("auto", _n("Burrow decides")), ("rlm", _n("always")), ("direct", _n("never, ask directly")))
SCHEMES = (("system", _n("as the system")), ("light", _n("light")), ("dark", _n("dark")))
AUTOMATIC = _n("automatic")
GROUPS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        _n("The work"),
        (
            Row("route", _n("Let the model write code"), _n("Short documents can be read in one go."), ROUTES),
            Row("turns", _n("Turns"), _n("How often the model may write code before it must answer."), Number(1, 1000)),
            Row("calls", _n("Calls"), _n("How many passages may be read for one answer."), Number(0, 1_000_000)),
            Row("depth", _n("Depth"), _n("How deep a run may start runs of its own."), Number(0, 8)),
            Row(
                "seconds",
                _n("Time limit in seconds"),
                _n("The best answer by then is given."),
                Number(0, 1_000_000, _n("no limit")),
            ),
        ),
    ),
    (
        _n("The model"),
        (
            Row(
                "window",
                _n("Context window in tokens"),
                _n("A smaller one needs less memory."),
                Number(0, 1 << 24, AUTOMATIC),
            ),
            Row("threads", _n("Threads"), _n("Processor cores that compute."), Number(0, 512, AUTOMATIC)),
            Row(
                "gpu_layers",
                _n("Layers on the graphics card"),
                _n("0 leaves the graphics card alone."),
                Number(-1, 10_000, _n("as many as fit")),
            ),
            Row(
                "parallel",
                _n("Passages read at a time"),
                _n("More is faster on a graphics card and needs more memory."),
                Number(0, 256, AUTOMATIC),
            ),
            Row(
                "temperature",
                _n("Temperature of the turns"),
                _n("0 always takes the most probable word; higher varies more."),
                Decimal(2.0, _n("as the prompts say")),
            ),
            Row(
                "call_temperature",
                _n("Temperature of the calls"),
                _n("For reading passages, 0 is usually best."),
                Decimal(2.0, _n("as the prompts say")),
            ),
            Row(
                "sub_model",
                _n("Second model for the calls"),
                _n("A small, fast model can read the passages for a large one."),
                File(_n("none, one model does it all")),
            ),
        ),
    ),
    (
        _n("Models and network"),
        (
            Row("models", _n("Folders with models"), _n("Besides those of other programs, which are found anyway."),
                Folders()),
            Row(
                "server",
                _n("Model on a server"),
                _n("Address of an OpenAI-compatible server. It gets every prompt, so every passage that is read."),
                Text("http://127.0.0.1:8080"),
            ),
            Row(
                "server_model",
                _n("Name of the server's model"),
                _n("Where a server offers several. Empty is its first."),
                Text("qwen3:4b"),
            ),
            Row("mirror", _n("Mirror for downloads"), _n("Empty is the Hugging Face Hub."), Text("https://…")),
            Row("proxy", _n("Proxy for downloads"), _n("Empty is none."), Text("http://…, socks5://…")),
        ),
    ),
    (
        _n("Privacy"),
        (
            Row(
                "keep_sessions",
                _n("Keep questions and answers"),
                _n("With the text of the documents, on this computer."),
            ),
            Row(
                "isolated",
                _n("Run the model's code in a process of its own"),
                _n("A wall of the operating system around it; a little slower."),
            ),
            Row(
                "update_check",
                _n("Look for a newer Burrow at the start"),
                _n("Asks one server for one number and tells it nothing about you."),
            ),
        ),
    ),
    (_n("Appearance"), (Row("appearance", _n("Colours"), _n("Light, dark, or as the system has it."), SCHEMES),)),
)  # fmt: skip


def translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
