"""Burrow from Python: `from burrow import RLM`, in the shape that users of the RLM paper's library know.

    rlm = RLM("model.gguf", max_iterations=12)
    print(rlm.completion(long_text, "Who pays the fee?").response)

With `persistent=True` each completion goes on where the one before ended: its variables live on, its text becomes the
next of `context_0`, `context_1`, …, what was said the next of `history_0`, `history_1`, …; `context` stays the first.
Nothing is kept in the journal. One completion runs at a time.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, TypedDict, Unpack

from burrow import paths
from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import Citation, End, Event, Failed, Status, Usage, status_of
from burrow.inference.engine import Engine
from burrow.rlm.direct import ask_directly, choose_route
from burrow.rlm.limits import Limits
from burrow.rlm.loop import Run, Task
from burrow.rlm.names import is_reserved
from burrow.rlm.namespace import Namespace
from burrow.rlm.prompts import FollowUp, Profile, load_profile, profile_name
from burrow.rlm.tree import Tree

Prompt = str | Sequence[object] | Mapping[str, object]
WITHOUT_QUESTION = "The text itself says what is wanted. Look at its beginning and its end, then do it."


class Options(TypedDict, total=False):
    """By the names that library gives them; of the limits, `Limits` says what each one counts."""

    persistent: bool
    compaction: bool
    """Let the model write notes of older turns when the conversation fills its window (the default)."""
    sub_model: str | Path | None
    """A GGUF file that answers the sub-calls."""
    sub_engine: Engine | None
    """Takes its place."""
    max_depth: int
    max_iterations: int
    max_timeout: float | None
    max_tokens: int | None
    max_errors: int
    max_subcalls: int
    max_concurrent_subcalls: int


_CHOICES = ("persistent", "compaction", "sub_model", "sub_engine")
_LIMIT_NAMES = {
    "max_depth": "depth",
    "max_iterations": "turns",
    "max_timeout": "seconds",
    "max_tokens": "tokens",
    "max_errors": "errors",
    "max_subcalls": "calls",
    "max_concurrent_subcalls": "children",
}


@dataclass(frozen=True, slots=True)
class Completion:
    response: str
    """The answer; at a limit the best there was, which may be empty."""
    status: Status
    usage: Usage
    citations: tuple[Citation, ...]
    trajectory: tuple[Event, ...]
    """Everything the run reported, in order."""
    usage_by_model: Mapping[str, Usage] = field(default_factory=dict)
    """What each model did, by its name."""


class RLM:
    """A model and limits, ready to be asked about texts. Use it as a context manager, or call `close`."""

    def __init__(
        self,
        model: str | Path | None = None,
        *,
        engine: Engine | None = None,
        custom_tools: Mapping[str, object] | None = None,
        always_rlm: bool = False,
        **options: Unpack[Options],
    ) -> None:
        """`model` is a GGUF file (default: the starter model); `engine` takes its place.

        `custom_tools` are functions and values that the model's code may name besides the usual ones; a function's
        docstring begins with the line the model is told, or `{"tool": function, "description": line}` says it.
        `always_rlm` takes the RLM route for short texts too.
        Raises `ModelProblem`, `ValueError` for limits that make no sense and for tools with reserved names, and
        `TypeError` for an option that does not exist.
        """
        unknown = sorted(set(options) - {*_LIMIT_NAMES, *_CHOICES})
        if unknown:
            known = ", ".join((*_LIMIT_NAMES, *_CHOICES))
            instead = "" if "backend" not in unknown else "; in place of a backend, name a GGUF file or give an engine"
            raise TypeError(f"unknown options: {', '.join(unknown)}; known are {known}{instead}")
        given: dict[str, Any] = {_LIMIT_NAMES[name]: value for name, value in options.items() if name in _LIMIT_NAMES}
        self._limits = Limits(**given)
        self._tools = {name: _tool(given) for name, given in (custom_tools or {}).items()}
        reserved = sorted(name for name in self._tools if is_reserved(name))
        if reserved:
            raise ValueError(f"these names cannot be given to tools: {', '.join(reserved)}")
        self._always_rlm = always_rlm
        self._compaction = options.get("compaction", True)
        self._namespace = Namespace() if options.get("persistent") else None
        self._engine = engine or _loaded(Path(model) if model else paths.starter_model())
        sub_model = options.get("sub_model")
        self._sub_engine = options.get("sub_engine") or (_loaded(Path(sub_model)) if sub_model else None)

    def completion(self, prompt: Prompt, root_prompt: str | None = None) -> Completion:
        """Answer `root_prompt` from `prompt`: one text, some, or some by name; messages and JSON values are texts, too.

        Raises `Problem` if the run fails, `TypeError` for a prompt that is none of these.
        """
        number = len(self._namespace.contexts) if self._namespace else 0
        new = _documents(prompt, f"context_{number}" if number else "context")
        question = root_prompt or WITHOUT_QUESTION
        events: list[Event] = []
        documents = (*self._namespace.documents, *new) if self._namespace else new
        tree = self._tree(documents, events)
        route, reason = choose_route(self._engine, tree.profile, question, documents)
        if route == "direct" and not (self._always_rlm or self._tools or self._namespace):
            end: End = ask_directly(tree, question, documents, reason)
        else:
            task = Task(question, documents, reason=reason, follow_up=self._follow_up(documents), new_text=True)
            end = Run(tree, task, namespace=self._namespace).run()
        if isinstance(end, Failed):
            raise Problem(end.reason, end.action, end.details)
        used = tree.ledger.by_model()
        return Completion(end.answer, status_of(end), end.usage, end.citations, tuple(events), used)

    def _tree(self, documents: tuple[Document, ...], events: list[Event]) -> Tree:
        return Tree(
            self._engine,
            _profile(self._engine),
            documents,
            events.append,
            limits=self._limits,
            tools=self._tools,
            sub_engine=self._sub_engine,
            sub_profile=_profile(self._sub_engine) if self._sub_engine is not None else None,
            compaction=self._compaction,
        )

    def _follow_up(self, documents: tuple[Document, ...]) -> FollowUp | None:
        if self._namespace is None or not self._namespace.earlier:
            return None
        return self._namespace.follow_up(self._namespace.earlier, documents)

    def close(self) -> None:
        if self._namespace is not None:
            self._namespace.close()
        self._engine.close()
        if self._sub_engine is not None:
            self._sub_engine.close()

    def __enter__(self) -> "RLM":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _profile(engine: Engine) -> Profile:
    return load_profile(paths.resources() / "prompts", profile_name(engine.info()), paths.config() / "prompts")


def _loaded(path: Path) -> Engine:
    from burrow.inference.llama import LlamaEngine
    from burrow.weights.gguf import read_header

    read_header(path)
    return LlamaEngine(path)


def _tool(given: object) -> object:
    """A tool as it was given; one with a description beside it tells the model that."""
    if not isinstance(given, Mapping) or "tool" not in given or set(given) - {"tool", "description"}:
        return given
    tool, said = given["tool"], given.get("description")
    if not callable(tool) or not said:
        return tool

    def described(*arguments: object, **named: object) -> object:
        return tool(*arguments, **named)

    described.__doc__ = str(said)
    return described


def _documents(prompt: Prompt, name: str) -> tuple[Document, ...]:
    if isinstance(prompt, str):
        named: dict[str, object] = {name: prompt}
    elif isinstance(prompt, Mapping):
        named = {str(key): part for key, part in prompt.items()}
    elif isinstance(prompt, Sequence) and not isinstance(prompt, (bytes, bytearray)):
        named = {f"{name}[{number}]": part for number, part in enumerate(prompt)}
    else:
        raise TypeError(f"the prompt must be a text, a list or a dict, not {type(prompt).__name__}")
    if not named:
        raise TypeError("the prompt holds no text")
    return tuple(_document(key, _text(key, part)) for key, part in named.items())


def _text(name: str, part: object) -> str:
    """A part of the prompt: a text, a message's text, or else its JSON."""
    if isinstance(part, str):
        return part
    if isinstance(part, Mapping) and set(part) == {"role", "content"} and isinstance(part["content"], str):
        return f"{part['role']}: {part['content']}"
    try:
        return json.dumps(part, ensure_ascii=False, indent=1)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{name} is no text and cannot be written as JSON: {error}") from error


def _document(name: str, text: str) -> Document:
    return Document(name, None, "text", text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
