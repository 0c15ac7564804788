"""Prompt profiles: the words a model is driven with, kept as plain files under `resources/prompts/`.

A profile is a TOML file of templates (`$name` is filled in) and of sizes that suit the model. The user may keep a copy
in a folder of their own; what stands in it takes the place of what Burrow brought, entry by entry. The root's messages
are only ever appended to: nothing that was once sent is rendered again.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from string import Template
from typing import Any

from burrow.documents.document import Document
from burrow.errors import SettingsProblem
from burrow.inference.engine import EngineInfo, Message
from burrow.rlm.sentences import one_line

SMALL_MODEL = 6_000_000_000
"""Parameters up to which the short prompt works better than the full one (measured with 4B models, not by us)."""

_OLD_STYLE = re.compile(r"\brlm[-_. ](?:qwen|v?\d)|\brlm\b.*\bv0\.\d", re.IGNORECASE)
"""Names of models that were trained on runs which finish with `FINAL(...)` in their prose."""
_MARKED_WORD = re.compile(r"[^\w\s]*\w[\w'’-]*[^\w\s]*(?: [^\w\s](?= |$))?")
_EARLIER = 3
"""Earlier questions of a session that a follow-up question is told."""
_EARLIER_CHARACTERS = 400
"""Of an earlier answer, told in a follow-up."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question that this one follows."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a follow-up question knows of the ones before."""

    earlier: tuple[Earlier, ...] = ()
    """Oldest first."""
    variables: tuple[str, ...] | None = None
    """Names that the earlier work left; None when its variables are gone, or when there were none."""
    lost: bool = False
    """There were variables, and they are gone."""
    text: str = ""
    """The name of the text that came with this question; empty when it is asked of the earlier one."""


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
    call_characters: int
    """What one sub-call may be given at most."""
    search_characters: int
    """What a passage found by `search` aims at."""
    root_tokens: int
    call_tokens: int
    """Longest reply of a turn and of a sub-call."""
    temperature: float
    """Of the root; 0 takes the most probable token."""
    call_temperature: float
    thinking_tokens: int
    """What the root of a thinking model may think before each reply. Sub-calls never think."""
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
    summary_system: str
    summary: str
    """Asks for a summary of older turns when the conversation fills the window: `$question` and `$work`."""
    follow: str
    """Added to a follow-up question: `$earlier`, `$variables`, `$text`; each of the next is filled in where it fits."""
    follow_kept: str
    follow_lost: str
    follow_text: str

    def conversation(
        self,
        question: str,
        documents: Sequence[Document],
        tools: Mapping[str, object] | None = None,
        follow_up: FollowUp | None = None,
    ) -> tuple[Message, Message]:
        """The first two messages of a root: who it is, and what it is asked about which text."""
        text = "\n".join(document.text[: self.head_characters * 2] for document in documents[:3])
        filled = Template(self.first).substitute(
            question=question,
            numbered_words=" ".join(f"{word}[{index}]" for index, word in enumerate(_marked_words(question))),
            characters=f"{sum(len(document.text) for document in documents):,}",
            documents=len(documents),
            names=", ".join(document.name for document in documents[:20]),
            pages=sum(len(document.pages) for document in documents),
            sections=sum(len(document.sections) for document in documents),
            head=one_line(text)[: self.head_characters],
        )
        told = filled + self._followed(follow_up)
        return Message("system", self.system + _told(tools or {})), Message("user", told)

    def _followed(self, follow_up: FollowUp | None) -> str:
        """What a follow-up question is told of the ones before; nothing by a profile that has no words for it."""
        if follow_up is None or not self.follow:
            return ""
        earlier = "\n".join(
            f"- {one_line(each.question)}\n  {shortened(one_line(each.answer), _EARLIER_CHARACTERS) or '(no answer)'}"
            for each in follow_up.earlier[-_EARLIER:]
        )
        names = ", ".join(islice(follow_up.variables or (), 20))
        kept = Template(self.follow_kept).substitute(names=names) if names else ""
        variables = kept or (self.follow_lost if follow_up.lost else "")
        text = Template(self.follow_text).substitute(name=follow_up.text) if follow_up.text else ""
        told = Template(self.follow).substitute(earlier=earlier, variables=variables, text=text)
        return "\n\n" + told.strip()

    def after_code(self, report: str, turn: int, turns: int, calls_left: int) -> Message:
        """What the model is told when its code has run, before turn number `turn`."""
        left = turns - turn + 1
        filled = Template(self.next).substitute(report=report, turn=turn, turns=turns, left=left, calls_left=calls_left)
        return Message("user", filled)

    def commit_message(self, limit: str) -> str:
        """Asks once for the best answer, because `limit` ended the work."""
        return Template(self.commit).substitute(limit=limit)

    def direct_messages(
        self, question: str, documents: Sequence[Document], follow_up: FollowUp | None = None
    ) -> tuple[Message, ...]:
        """The direct route's whole conversation: the text itself, then the question."""
        text = "\n\n".join(f'<document name="{d.name}">\n{d.text}\n</document>' for d in documents)
        filled = Template(self.direct_question).substitute(text=text, question=question)
        return (Message("system", self.direct_system), Message("user", filled + self._followed(follow_up)))

    def summary_messages(self, question: str, work: str) -> tuple[Message, ...]:
        """Asks a model to keep what matters of older turns."""
        filled = Template(self.summary).substitute(question=question, work=work)
        return (Message("system", self.summary_system), Message("user", filled))

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


def load_profile(folder: Path, name: str, own: Path | None = None) -> Profile:
    """The profile in `folder/name.toml`, with the entries of the user's `own/name.toml` in place of those it has.

    Raises `SettingsProblem` when it is missing or not what a profile must be.
    """
    values = _entries(folder / f"{name}.toml")
    changed = _entries(own / f"{name}.toml") if own is not None else None
    if values is None and changed is None:
        known = ", ".join(sorted(path.stem for path in folder.glob("*.toml")))
        raise SettingsProblem(f"There is no prompt profile “{name}”.", f"Choose one of: {known}.")
    file = folder / f"{name}.toml" if changed is None or own is None else own / f"{name}.toml"
    found = (values or {}) | (changed or {})
    wanted = {field.name: field.type for field in fields(Profile)}
    found |= {key: float(value) for key, value in found.items() if wanted.get(key) is float and type(value) is int}
    wrong = sorted(set(wanted) ^ set(found)) or [key for key in wanted if type(found[key]) is not wanted[key]]
    if wrong:
        message = f"{file} has wrong or missing entries: {', '.join(wrong)}."
        raise SettingsProblem(message, "Compare it with standard.toml.")
    profile = Profile(**found)
    _try(profile, file)
    return profile


def _entries(file: Path) -> dict[str, Any] | None:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsProblem(f"{file} is not valid TOML: {error}.", "Mend the line it names.") from error


def _try(profile: Profile, file: Path) -> None:
    """Fill every template once, so that a wrong `$name` is found when the profile is loaded and not in a run."""
    document = Document("name", None, "text", "text", "")
    follow_up = FollowUp((Earlier("q", "a"),), ("v",), text="context_1")
    try:
        profile.conversation("q", [document], follow_up=follow_up)
        profile.after_code("r", 1, 2, 3)
        profile.commit_message("l")
        profile.direct_messages("q", [document])
        profile.call_messages("p")
        profile.summary_messages("q", "w")
    except (KeyError, ValueError) as error:
        raise SettingsProblem(
            f"{file} has a template that cannot be filled in: {error}.", "Write a $ as $$."
        ) from error


def profile_name(info: EngineInfo) -> str:
    """The profile a model is driven with: the one its file asks for, that of its training, else by its size."""
    if info.profile:
        return info.profile
    if _OLD_STYLE.search(info.model) or _OLD_STYLE.search(Path(info.path).name):
        return "final"
    return "small" if 0 < info.parameters <= SMALL_MODEL else "standard"


def _marked_words(question: str) -> list[str]:
    """The words of `words_of` with the marks around them: quotation marks and commas tell where a phrase ends."""
    return _MARKED_WORD.findall(question)


def shortened(text: str, limit: int) -> str:
    """`text` with its middle left out when it is longer than `limit` characters; the true length is told."""
    if len(text) <= limit:
        return text
    head, tail = limit * 2 // 3, limit // 3
    return f"{text[:head]}\n[... {len(text) - head - tail:,} of {len(text):,} characters left out ...]\n{text[-tail:]}"
