"""Prompt profiles: the words a model is driven with, kept as plain files under `resources/prompts/`.

A profile is a TOML file of templates (`$name` is filled in) and of sizes that suit the model. The root's messages are
only ever appended to: nothing that was once sent is rendered again.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from burrow.documents.document import Document
from burrow.errors import SettingsProblem
from burrow.inference.engine import EngineInfo, Message
from burrow.rlm.passages import one_line, words_of

SMALL_MODEL = 6_000_000_000
"""Parameters up to which the short prompt works better than the full one (measured with 4B models, not by us)."""


@dataclass(frozen=True, slots=True)
class Profile:
    name: str
    direct: bool
    """Whether a document that fits the window may be put into the prompt itself."""
    head_characters: int
    """Of the document's beginning, shown in the first message."""
    output_characters: int
    """Of one block's output, shown to the model; head and tail are kept."""
    passage_characters: int
    """What one sub-call should read at most."""
    search_characters: int
    """What a passage found by `search` aims at."""
    root_tokens: int
    call_tokens: int
    """Longest reply of a turn and of a sub-call."""
    temperature: float
    """Of the root; sub-calls always take the most probable token."""
    system: str
    first: str
    next: str
    commit: str
    """Asks once for the best answer when a limit is near or the user wants the answer now."""
    call_system: str
    call: str
    direct_system: str
    direct_question: str
    """The direct route: `$text` and `$question`."""

    def conversation(
        self, question: str, documents: Sequence[Document], tools: Mapping[str, object] | None = None
    ) -> tuple[Message, Message]:
        """The first two messages of a root: who it is, and what it is asked about which text."""
        text = "\n".join(document.text[: self.head_characters * 2] for document in documents[:3])
        words = words_of(question)
        filled = Template(self.first).substitute(
            question=question,
            numbered_words=" ".join(f"{word}[{index}]" for index, word in enumerate(words)),
            characters=f"{sum(len(document.text) for document in documents):,}",
            documents=len(documents),
            names=", ".join(document.name for document in documents[:20]),
            pages=sum(len(document.pages) for document in documents),
            sections=sum(len(document.sections) for document in documents),
            head=one_line(text)[: self.head_characters],
        )
        return Message("system", self.system + _told(tools or {})), Message("user", filled)

    def after_code(self, report: str, turn: int, turns: int, calls_left: int) -> Message:
        """What the model is told when its code has run, before turn number `turn`."""
        left = turns - turn + 1
        filled = Template(self.next).substitute(report=report, turn=turn, turns=turns, left=left, calls_left=calls_left)
        return Message("user", filled)

    def commit_message(self, limit: str) -> str:
        """Asks once for the best answer, because `limit` ended the work."""
        return Template(self.commit).substitute(limit=limit)

    def direct_messages(self, question: str, documents: Sequence[Document]) -> tuple[Message, ...]:
        """The direct route's whole conversation: the text itself, then the question."""
        text = "\n\n".join(f'<document name="{d.name}">\n{d.text}\n</document>' for d in documents)
        filled = Template(self.direct_question).substitute(text=text, question=question)
        return (Message("system", self.direct_system), Message("user", filled))

    def call_messages(self, prompt: str) -> tuple[Message, ...]:
        """A sub-call's whole conversation. The constant part comes first, so that calls share it in the cache."""
        filled = Template(self.call).substitute(prompt=prompt)
        return (Message("system", self.call_system), Message("user", filled))


def _told(tools: Mapping[str, object]) -> str:
    """What a model is told of names that are not always there."""
    if not tools:
        return ""
    lines = []
    for name, tool in tools.items():
        said = (tool.__doc__ or "").strip().split("\n")[0] if callable(tool) else f"a {type(tool).__name__}"
        lines.append(f"- {name}{'(...)' if callable(tool) else ''}: {said}")
    return "\n\nYou also have:\n" + "\n".join(lines)


def load_profile(folder: Path, name: str) -> Profile:
    """The profile in `folder/name.toml`. Raises `SettingsProblem` when it is missing or not what a profile must be."""
    file = folder / f"{name}.toml"
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        known = ", ".join(sorted(path.stem for path in folder.glob("*.toml")))
        raise SettingsProblem(f"There is no prompt profile “{name}”.", f"Choose one of: {known}.") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblem(f"{file} is not valid TOML: {error}.", "Mend the line it names.") from error
    wanted = {field.name: field.type for field in fields(Profile)}
    wrong = sorted(set(wanted) ^ set(values)) or [key for key in wanted if type(values[key]) is not wanted[key]]
    if wrong:
        message = f"{file} has wrong or missing entries: {', '.join(wrong)}."
        raise SettingsProblem(message, "Compare it with standard.toml.")
    return Profile(**values)


def profile_name(info: EngineInfo) -> str:
    """The profile a model is driven with: the one its file asks for, else by its size."""
    if info.profile:
        return info.profile
    return "small" if 0 < info.parameters <= SMALL_MODEL else "standard"


def shortened(text: str, limit: int) -> str:
    """`text` with its middle left out when it is longer than `limit` characters; the true length is told."""
    if len(text) <= limit:
        return text
    head, tail = limit * 2 // 3, limit // 3
    return f"{text[:head]}\n[... {len(text) - head - tail:,} of {len(text):,} characters left out ...]\n{text[-tail:]}"
