"""Runs snippets in a sandbox, one after the other, and reports one JSON object a line: `python corpus_driver.py KIND
FILE...`.

`hostile` takes the bars of the corpus' README (two seconds, 400 MB); `benign` prints what came out. The process is
meant to be started by a test under limits of its own and restarted when it freezes or dies: a file without a report
is the one that did it. A thread ticks meanwhile and measures for how long it was kept from running.
"""

import gc
import json
import os
import sys
import threading
import time
from pathlib import Path

from burrow.sandbox.memory import private_bytes
from burrow.sandbox.outcome import SandboxLimits
from burrow.sandbox.repl import Sandbox

LIMITS = SandboxLimits(block_seconds=2.0, memory_bytes=400_000_000)
WATCHED = ("json", "re", "math", "statistics", "string", "datetime", "collections", "random", "functools", "itertools",
           "textwrap", "difflib", "builtins")  # fmt: skip


class Ticker(threading.Thread):
    """The longest time that another thread was kept from running, and the highest memory it saw."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.gap = 0.0
        self.peak = 0
        self.going = True

    def run(self) -> None:
        last = time.perf_counter()
        while self.going:
            time.sleep(0.002)
            now = time.perf_counter()
            self.gap = max(self.gap, now - last)
            self.peak = max(self.peak, private_bytes())
            last = now


def names(context: str) -> dict[str, object]:
    def stub(prompt: object, *rest: object) -> str:
        return f"stub answer {len(str(prompt))}"

    return {
        "context": context,
        "llm_query": stub,
        "llm_query_batched": lambda prompts: [stub(prompt) for prompt in prompts],
        "rlm_query": stub,
        "SHOW_VARS": lambda: "no variables",
        "FINAL": lambda value: None,
        "FINAL_VAR": lambda name: None,
    }


def modules() -> dict[str, int]:
    return {
        name: hash(tuple(sorted((key, id(value)) for key, value in vars(sys.modules[name]).items())))
        for name in WATCHED
    }


def attempt(path: Path, context: str) -> dict[str, object]:
    source = path.read_text(encoding="utf-8")
    gc.collect()
    before, threads, loaded = modules(), threading.active_count(), set(sys.modules)
    sandbox = Sandbox(names(context), LIMITS)
    held: list[Sandbox] = [sandbox]

    def show_vars() -> str:
        return ", ".join(f"{each.name}: {each.type}" for each in held[0].variables())

    def final_var(name: str) -> None:
        held[0].value(name)

    sandbox = held[0] = Sandbox({**names(context), "SHOW_VARS": show_vars, "FINAL_VAR": final_var}, LIMITS)
    ticker = Ticker()
    baseline = private_bytes()
    ticker.start()
    started = time.perf_counter()
    outcome = sandbox.run(source)
    wall = time.perf_counter() - started
    ticker.going = False
    ticker.join()
    second = sandbox.run("print(len(context), llm_query('abc'))")
    sandbox.close()
    gc.collect()
    return {
        "file": path.name,
        "output": outcome.output[:2000],
        "error": outcome.error,
        "stopped": outcome.stopped,
        "wall": round(wall, 3),
        "seconds": round(outcome.seconds, 3),
        "gap": round(ticker.gap, 3),
        "peak": (ticker.peak - baseline) // 1_000_000,
        "second": second.output,
        "stuck": sandbox.stuck,
        "threads": threading.active_count() - threads,
        "modules": sorted(set(sys.modules) - loaded),
        "changed": [name for name, value in modules().items() if before[name] != value],
        "canary": [found.name for found in Path.cwd().glob("burrow_canary*")],
    }


def benign(path: Path, context: str) -> dict[str, object]:
    sandbox = Sandbox(names(context), LIMITS)
    runs = [sandbox.run(path.read_text(encoding="utf-8")) for _ in range(2)]
    sandbox.close()
    return {"file": path.name, "outputs": [run.output for run in runs], "errors": [run.error for run in runs]}


def main(kind: str, context_file: str, files: list[str]) -> None:
    context = Path(context_file).read_text(encoding="utf-8") if context_file != "-" else "A short text. " * 100
    report = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for file in files:
        print(json.dumps({"begin": Path(file).name}), file=report, flush=True)
        made = attempt(Path(file), context) if kind == "hostile" else benign(Path(file), context)
        print(json.dumps(made), file=report, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
