"""`burrow repl`: blocks of code on a document, in the restricted REPL that runs model-written code."""

import argparse
import dataclasses
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from burrow.documents.reader import read_document
from burrow.errors import DocumentProblem, Problem
from burrow.inference.engine import Engine, Request
from burrow.inference.scripted import ScriptedEngine
from burrow.rlm.workbench import Block, Workbench
from burrow.sandbox.outcome import SandboxLimits
from burrow.terminal.servers import chosen_server

_WIDE = 1_000_000_000
"""A window that no prompt fills: scripted replies have no model that could be too small."""


def run_repl(options: argparse.Namespace) -> int:
    """Run the given blocks, or read them from the terminal; 1 when the last one ended in an error, else 0."""
    document = read_document(options.file, password=options.password)
    memory = options.memory_limit * 1_000_000
    limits = SandboxLimits(
        block_seconds=options.time_limit,
        memory_bytes=memory,
        run_seconds=max(3600.0, 100 * options.time_limit),
        run_memory_bytes=max(1_000_000_000, 2 * memory),
    )
    engine = _engine(options)
    workbench = Workbench((document,), engine, limits, isolated=options.isolated)
    signal.signal(signal.SIGINT, lambda number, frame: workbench.interrupt())
    failed = False
    try:
        for source in _blocks(options.code):
            block = workbench.run(source)
            failed = block.error is not None
            _print(block, as_json=options.json)
    finally:
        workbench.close()
        if engine is not None:
            engine.close()
    return int(failed)


def _engine(options: argparse.Namespace) -> Engine | None:
    if options.replies == "stub":
        return ScriptedEngine(_stub, window=_WIDE)
    if options.replies:
        return ScriptedEngine(calls=_replies(Path(options.replies)), window=_WIDE)
    if options.model:
        from burrow.inference.llama import LlamaEngine

        return LlamaEngine(options.model)
    if server := chosen_server(options):
        from burrow.inference.server import ServerEngine

        return ServerEngine(server.address, server.model or None, server.key, allow_remote=True)
    return None


def _stub(request: Request) -> str:
    return f"stub answer {len(request.messages[-1].text)}"


def _replies(file: Path) -> list[str]:
    try:
        replies = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise DocumentProblem(f"{file} cannot be read: {error.strerror}.", "Give a JSON file.") from error
    except ValueError as error:
        raise DocumentProblem(f"{file} is not JSON: {error}.", "Give a JSON list of strings.") from error
    if not isinstance(replies, list) or not all(isinstance(reply, str) for reply in replies):
        raise Problem(f"{file} is not a list of strings.", 'Give a JSON list such as ["first reply", "second reply"].')
    return replies


def _blocks(given: list[str] | None) -> Iterator[str]:
    for name in given or ():
        if name == "-":
            yield sys.stdin.read()
            continue
        try:
            yield Path(name).read_text(encoding="utf-8")
        except OSError as error:
            raise DocumentProblem(
                f"{name} cannot be read: {error.strerror}.", "Give a file with Python code."
            ) from error
        except UnicodeDecodeError as error:
            raise DocumentProblem(f"{name} is not UTF-8 text.", "Save the code as UTF-8.") from error
    if not given:
        yield from _typed()


def _typed() -> Iterator[str]:
    """Blocks typed by a person, each ended by an empty line."""
    if sys.stdin.isatty():
        print("The document is `context`. End a block with an empty line, the REPL with Ctrl-D.", file=sys.stderr)
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip():
            lines.append(line)
        elif lines:
            yield "".join(lines)
            lines = []
    if lines:
        yield "".join(lines)


def _print(block: Block, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(dataclasses.asdict(block), ensure_ascii=False), flush=True)
        return
    sys.stdout.write(block.output)
    if block.error:
        print(block.error, file=sys.stderr)
    if block.final is not None:
        print(f"answer: {block.final}")
    sys.stdout.flush()
