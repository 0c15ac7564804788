"""A log of JSON lines that the `rlms` package wrote, or Burrow's own export of that kind -> a run as Burrow's events.

Tolerant of what older versions of that logger leave out. What the format does not hold (passages, citations, coverage)
is not invented.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from burrow.documents.document import Document
from burrow.errors import StoreProblem
from burrow.events import (
    Answered,
    CallEnded,
    CallStarted,
    CodeRan,
    Coverage,
    End,
    Event,
    LimitReached,
    ReplyReceived,
    RunStarted,
    TurnStarted,
    Usage,
    VariableShown,
)
from burrow.store.encoding import storable


@dataclass(frozen=True, slots=True)
class Imported:
    """A run of another program, told as Burrow's own events."""

    question: str
    model: str
    events: tuple[Event, ...]
    documents: tuple[Document, ...] = field(default_factory=tuple)


def from_jsonl(text: str, name: str) -> Imported:
    """What a log file of that name tells. Raises `StoreProblem` when it is not such a file."""
    lines = _lines(text, name)
    head = next((line for line in lines if line.get("type") == "metadata"), {})
    turns = [line for line in lines if line.get("type", "iteration") == "iteration" and "response" in line]
    if not turns:
        raise _problem(name, "no line of it is a turn of a run")
    try:
        question = _question(head, turns)
        document = _context(turns)
        model = _text(head.get("root_model")) or "unknown"
        start = RunStarted(
            node="r",
            parent=None,
            question=question,
            route="rlm",
            reason="This run was opened from a file.",
            model=model,
            documents=(document.name,) if document else (),
            depth=0,
            sub_model=next(iter(head.get("other_backends") or ()), None),
        )
        events = [start, *_told("r", turns, model, int(head.get("max_iterations") or len(turns)))]
        characters = len(document.text) if document else 0
        events.append(_end("r", turns, Coverage(characters, 0, 0, 0), events))
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise _problem(name, f"a line of it has another form ({type(error).__name__}: {error})") from error
    return Imported(question, model, tuple(events), (document,) if document else ())


def _lines(text: str, name: str) -> list[dict[str, Any]]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _problem(name, f"line {number} is not JSON") from error
        if not isinstance(value, dict):
            raise _problem(name, f"line {number} is not an object")
        found.append(value)
    return found


def _problem(name: str, why: str) -> StoreProblem:
    return StoreProblem(f"{name} is not a log of an RLM run: {why}.", "Give a .jsonl file that an RLM logger wrote.")


def _question(head: dict[str, Any], turns: Sequence[dict[str, Any]]) -> str:
    """The question, where the log holds it; the format itself has no field for it."""
    known = head.get("burrow")
    if isinstance(known, dict) and known.get("question"):
        return _text(known["question"])
    messages = turns[0].get("prompt")
    if isinstance(messages, str):
        return messages[:300]
    said = [_text(m.get("content")) for m in messages or () if isinstance(m, dict) and m.get("role") == "user"]
    for text in said:
        for mark, end in (('original query: "', '"'), ("Answer the following: ", "\n\n")):
            if mark in text:
                return text.partition(mark)[2].partition(end)[0].strip()
    return (said[0] if said else "A run from a file")[:300]


def _context(turns: Sequence[dict[str, Any]]) -> Document | None:
    """The text the run was about, where the variables of a turn hold it."""
    for turn in turns:
        for block in turn.get("code_blocks") or ():
            text = ((block.get("result") or {}).get("locals") or {}).get("context")
            if isinstance(text, list) and text and all(isinstance(part, str) for part in text):
                text = "\n\n".join(text)
            if isinstance(text, str) and text:
                clean = storable(text)
                return Document("context", None, "text", clean, hashlib.sha256(clean.encode()).hexdigest())
    return None


def _told(run: str, turns: Sequence[dict[str, Any]], model: str, limit: int) -> Iterator[Event]:
    """The events of a run's turns."""
    known = 0
    for number, turn in enumerate(turns, 1):
        node = f"{run}.{number}"
        messages = turn.get("prompt") or []
        new = messages[known:] if isinstance(messages, list) else [messages]
        prompt = "\n\n".join(_text(m.get("content")) if isinstance(m, dict) else _text(m) for m in new)
        known = len(messages) + 1 if isinstance(messages, list) else 0
        yield TurnStarted(node, run, number, max(limit, number), prompt)
        blocks = turn.get("code_blocks") or []
        code = "\n\n".join(_text(block.get("code")) for block in blocks)
        seconds = float(turn.get("iteration_time") or 0.0)
        yield ReplyReceived(node, _text(turn.get("response")), code, Usage(turns=1, seconds=seconds))
        results = [block.get("result") or {} for block in blocks]
        calls = [call for result in results for call in result.get("rlm_calls") or ()]
        for index, call in enumerate(calls, 1):
            yield from _call_told(f"{node}.c{index}", node, call, model)
        if blocks:
            yield _ran(node, results)


def _ran(node: str, results: Sequence[dict[str, Any]]) -> CodeRan:
    output = "\n".join(_text(result.get("stdout")) for result in results if result.get("stdout"))
    error = "\n".join(_text(result.get("stderr")) for result in results if result.get("stderr"))
    last = results[-1].get("locals") or {}
    shown = tuple(
        VariableShown(str(name), type(value).__name__, f"{len(_text(value)):,} characters", _text(value)[:200])
        for name, value in last.items()
    )
    seconds = sum(float(result.get("execution_time") or 0.0) for result in results)
    return CodeRan(node, output, error or None, seconds, shown)


def _call_told(node: str, parent: str, call: dict[str, Any], model: str) -> Iterator[Event]:
    prompt, reply = _text(call.get("prompt")), _text(call.get("response"))
    name = _text(call.get("root_model"))
    inner = call.get("metadata") if isinstance(call.get("metadata"), dict) else None
    turns = [turn for turn in (inner or {}).get("iterations") or () if isinstance(turn, dict)]
    if not turns:
        yield CallStarted(node, parent, prompt, name if name != model else "")
        yield CallEnded(node, reply, _text(call.get("error")) or None, _usage(call))
        return
    depth = node.count(".c")
    yield RunStarted(node, parent, prompt, "rlm", "", name or model, (), depth)
    limit = int((inner or {}).get("run_metadata", {}).get("max_iterations") or len(turns))
    yield from _told(node, turns, model, limit)
    yield Answered(node, reply, (), Coverage(0, 0, 0, 0), _usage(call))


def _usage(call: dict[str, Any]) -> Usage:
    summaries = (call.get("usage_summary") or {}).get("model_usage_summaries") or {}
    read = sum(int(s.get("total_input_tokens") or 0) for s in summaries.values()) or int(call.get("prompt_tokens") or 0)
    said = sum(int(s.get("total_output_tokens") or 0) for s in summaries.values()) or int(
        call.get("completion_tokens") or 0
    )
    seconds = float(call.get("execution_time") or 0.0)
    return Usage(calls=1, tokens_computed=read, tokens_generated=said, seconds=seconds)


def _end(run: str, turns: Sequence[dict[str, Any]], coverage: Coverage, events: Sequence[Event]) -> End:
    calls = [event.usage for event in events if isinstance(event, CallEnded)]
    usage = Usage(
        turns=len(turns),
        calls=len(calls),
        tokens_computed=sum(used.tokens_computed for used in calls),
        tokens_generated=sum(used.tokens_generated for used in calls),
        seconds=round(sum(float(turn.get("iteration_time") or 0.0) for turn in turns), 4),
    )
    final = turns[-1].get("final_answer")
    if isinstance(final, list):  # an older form: how it was handed in, and the answer
        final = final[-1] if final else None
    if final:
        return Answered(run, _text(final), (), coverage, usage)
    return LimitReached(run, "the log ends without an answer", "", (), coverage, usage)


def _text(value: object) -> str:
    if value is None:
        return ""
    return storable(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
