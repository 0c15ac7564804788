"""A session -> the JSON lines that the logger of the `rlms` package writes and its visualizer opens.

The first line says what ran (`type: metadata`), each further one is a turn of the root (`type: iteration`): its prompt
as messages, its reply, its code with output, error, variables and the calls it made, and the answer in the last one. A
child run stands in its call's `metadata`, in the same form. The format has no place for passages, citations and
coverage; those are lost. What a visualizer does not know, it leaves alone: our own facts stand under `burrow`.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from burrow.documents.document import Document
from burrow.events import (
    End,
    Event,
    Failed,
    Usage,
)
from burrow.store.encoding import storable
from burrow.store.journal import SessionSummary
from burrow.store.outline import Branch, outline


def to_jsonl(summary: SessionSummary, events: Iterable[Event], documents: Sequence[Document]) -> str:
    """The whole session. The documents' own text is not in it, beyond what was asked about."""
    root = outline(events)
    head = _metadata(root, summary.model) | {
        "type": "metadata",
        "timestamp": summary.created,
        "burrow": {
            "session": summary.id,
            "question": summary.question,
            "status": summary.status,
            "documents": [{"name": d.name, "sha256": d.sha256, "characters": len(d.text)} for d in documents],
        },
    }
    lines = [head, *_iterations(root, summary.model, summary.created)]
    return "".join(storable(json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)


def _metadata(root: Branch, model: str) -> dict[str, Any]:
    turns = [branch.turn for branch in root.branches if branch.turn]
    depths = [branch.run.depth for branch in root.walk() if branch.run]
    second = root.run.sub_model if root.run else None
    return {
        "root_model": root.run.model if root.run else model,
        "max_depth": max(depths, default=0) + 1,
        "max_iterations": turns[0].limit if turns else 0,
        "backend": "burrow",
        "backend_kwargs": {"model_name": root.run.model if root.run else model},
        "environment_type": "local",
        "environment_kwargs": {},
        "other_backends": [second] if second else None,
    }


def _iterations(run: Branch, model: str, created: str) -> list[dict[str, Any]]:
    """One object for each turn of a run."""
    asked: list[dict[str, str]] = []
    if run.run:
        asked.append({"role": "user", "content": f'Answer the original query: "{_plain(run.run.question)}"'})
    turns = [branch for branch in run.branches if branch.turn]
    found = []
    for number, branch in enumerate(turns, 1):
        assert branch.turn is not None
        asked = [*asked, {"role": "user", "content": branch.turn.prompt}]
        reply = branch.reply.reply if branch.reply else ""
        last = number == len(turns)
        found.append(
            {
                "type": "iteration",
                "iteration": number,
                "timestamp": created,
                "prompt": asked,
                "response": reply,
                "code_blocks": _code_blocks(branch, model),
                "final_answer": _answer(run.end) if last else None,
                "iteration_time": _seconds(branch),
            }
        )
        asked = [*asked, {"role": "assistant", "content": reply}]
    return found


def _plain(question: str) -> str:
    """The visualizer reads the question between the first quotation marks."""
    return " ".join(question.replace('"', "'").split())


def _code_blocks(turn: Branch, model: str) -> list[dict[str, Any]]:
    if turn.reply is None or not turn.reply.code:
        return []
    ran = turn.ran
    result = {
        "stdout": ran.output if ran else "",
        "stderr": (ran.error or "") if ran else "",
        "locals": {variable.name: variable.preview for variable in ran.variables} if ran else {},
        "execution_time": ran.seconds if ran else 0.0,
        "rlm_calls": [_call(branch, model) for branch in turn.branches if branch.call or branch.run],
        "final_answer": None,
    }
    return [{"code": turn.reply.code, "result": result}]


def _call(branch: Branch, model: str) -> dict[str, Any]:
    if branch.run is not None:
        answer, used = _answer(branch.end) or "", _used(branch)
        name, prompt, error = branch.run.model, branch.run.question, None
        if isinstance(branch.end, Failed):
            error = branch.end.reason
    else:
        assert branch.call is not None
        name, prompt = branch.call.model or model, branch.call.prompt
        ended = branch.called
        answer, error = (ended.reply, ended.error) if ended else ("", "it was cut off")
        used = ended.usage if ended else Usage()
    summary = {
        "total_calls": max(used.calls + used.turns, 1),
        "total_input_tokens": used.tokens_computed + used.tokens_reused,
        "total_output_tokens": used.tokens_generated,
    }
    call: dict[str, Any] = {
        "root_model": name,
        "prompt": prompt,
        "response": answer,
        "prompt_tokens": summary["total_input_tokens"],
        "completion_tokens": summary["total_output_tokens"],
        "usage_summary": {"model_usage_summaries": {name: summary}},
        "execution_time": used.seconds,
    }
    if branch.run is not None:
        call["metadata"] = {"run_metadata": _metadata(branch, model), "iterations": _iterations(branch, model, "")}
    return call | ({"error": error} if error else {})


def _used(run: Branch) -> Usage:
    """What a child run and all below it used."""
    parts = [b.reply.usage for b in run.walk() if b.reply] + [b.called.usage for b in run.walk() if b.called]
    return Usage(
        turns=sum(part.turns for part in parts),
        calls=sum(part.calls for part in parts),
        tokens_computed=sum(part.tokens_computed for part in parts),
        tokens_reused=sum(part.tokens_reused for part in parts),
        tokens_generated=sum(part.tokens_generated for part in parts),
        seconds=round(sum(part.seconds for part in parts), 4),
    )


def _answer(end: End | None) -> str | None:
    return None if end is None or isinstance(end, Failed) else end.answer


def _seconds(turn: Branch) -> float:
    asked = turn.reply.usage.seconds if turn.reply else 0.0
    return round(asked + (turn.ran.seconds if turn.ran else 0.0), 4)
