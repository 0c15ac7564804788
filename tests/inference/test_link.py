"""What happens to the process and its file behind the engine's back, and what a person is told of it."""

import contextlib
import itertools
import os
import random
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from burrow.errors import EngineProblem, ModelProblem, Problem
from burrow.inference import findings
from burrow.inference.engine import Message, Reply, Request, Sampling
from burrow.inference.findings import recall
from burrow.inference.link import start_link
from burrow.inference.llama import LlamaEngine
from burrow.inference.options import LlamaOptions
from burrow.inference.tickets import LlamaTicket

HELLO = Request((Message("user", "Hello"),), Sampling(max_tokens=8))
WEIGHTS = 250_000
"""So many bytes at the end of the tiny model are weights."""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found out about a damaged file is no other test's business."""
    monkeypatch.setenv("BURROW_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tiny_model: Path, tmp_path: Path) -> Path:
    """A copy for tests that do harm."""
    copy = tmp_path / "model.gguf"
    copy.write_bytes(tiny_model.read_bytes())
    return copy


@pytest.fixture(autouse=True)
def no_orphan() -> Iterator[None]:
    """Every engine process that a test started is gone at its end."""
    before = engines()
    yield
    psutil.wait_procs(engines() - before, timeout=10)
    assert engines() <= before


def engines() -> set[psutil.Process]:
    found: set[psutil.Process] = set()
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.NoSuchProcess):
            if child.status() != psutil.STATUS_ZOMBIE:
                found.add(child)
    return found


def overwrite(path: Path, ranges: Callable[[int], Iterator[tuple[int, int]]]) -> None:
    """Random bytes in place of what the file holds there, in the very same file, which may be mapped."""
    noise = random.Random(1)
    with path.open("r+b") as stream:
        for start, length in ranges(path.stat().st_size):
            stream.seek(start)
            stream.write(noise.randbytes(length))


def everything(size: int) -> Iterator[tuple[int, int]]:
    yield 0, size


def weights(size: int) -> Iterator[tuple[int, int]]:
    yield size - WEIGHTS, WEIGHTS


def between_samples(size: int) -> Iterator[tuple[int, int]]:
    """The weights, but for the pieces by which a file is known."""
    starts = [size * number // findings._SAMPLES for number in range(findings._SAMPLES)]
    for start, following in itertools.pairwise(starts):
        begin = start + findings._SAMPLE
        if begin > size - WEIGHTS and following < size - findings._ENDS:
            yield begin, following - begin


def test_a_cache_of_smaller_numbers_serves_conversations_and_calls_to_the_end_of_long_replies(
    make_model: Callable[..., Path],
) -> None:
    """Both caches grow while they do."""
    path = make_model("broad", width=128, window=16_384)
    link = start_link(path, LlamaOptions(cache_type="q8_0", window=16_384))
    number = itertools.count()

    def ask(text: str, conversation: str | None) -> Reply:
        ticket = LlamaTicket(next(number), None, None)
        assert link.admit(ticket)
        request = Request((Message("user", text),), Sampling(max_tokens=100, temperature=1.5, seed=3), conversation)
        link.submit(ticket, request, fixed=False)
        return ticket.result()

    try:
        for conversation in ("r", None):
            short = ask("A word", conversation)
            assert (short.generated, short.finish) == (100, "length")
            long = ask("word " * 1100, conversation)
            assert long.computed > 4096
            assert (long.generated, long.finish) == (100, "length")
            assert ask("word " * 1100, conversation).reused > 4096
            assert ask("A word", conversation).text == short.text
        caches = [line for line in link.process.log if line.startswith("llama_kv_cache: size")]
        assert len(caches) >= 4
        assert all("K (q8_0)" in line and "V (q8_0)" in line for line in caches)
    finally:
        link.close()


@pytest.mark.parametrize(
    ("ranges", "known", "words"),
    [
        (everything, False, "is not a GGUF file"),
        (weights, False, "weights in .* are damaged"),
        (between_samples, True, "weights in .* are damaged"),
    ],
)
def test_a_checked_file_that_is_overwritten_afterwards_is_a_problem_with_its_cause(
    path: Path, ranges: Callable[[int], Iterator[tuple[int, int]]], known: bool, words: str
) -> None:
    LlamaEngine(path).close()
    assert recall(path).checked
    overwrite(path, ranges)
    assert recall(path).checked is known
    for _ in range(2):
        with pytest.raises(ModelProblem, match=words):
            LlamaEngine(path)


@pytest.mark.skipif(os.name != "posix", reason="a file that is mapped cannot be written on Windows")
@pytest.mark.parametrize("ranges", [everything, weights])
def test_a_file_that_is_overwritten_under_a_working_engine_is_told_by_every_request_until_it_is_whole_again(
    path: Path, ranges: Callable[[int], Iterator[tuple[int, int]]]
) -> None:
    whole = path.read_bytes()
    engine = LlamaEngine(path)
    try:
        said = engine.submit(HELLO).result().text
        overwrite(path, ranges)
        for _ in range(3):
            with pytest.raises(EngineProblem, match=r"damaged|not a GGUF|ended while it worked"):
                engine.submit(HELLO).result()
        with path.open("r+b") as stream:
            stream.write(whole)
        with contextlib.suppress(EngineProblem):
            engine.submit(Request((Message("user", "Another one"),))).result()
        assert engine.submit(HELLO).result().text == said
    finally:
        engine.close()


@pytest.mark.skipif(os.name != "posix", reason="a program in two lines of a shell")
def test_an_engine_that_ends_before_anybody_reads_what_it_says_is_told(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    for _ in range(100):
        with pytest.raises(ModelProblem, match=r"while it loaded model\.gguf: it ended with code 3"):
            LlamaEngine(path)


class Killer(threading.Thread):
    """Kills the next engine process as soon as it has come so far."""

    def __init__(self, far: Callable[[psutil.Process], bool]) -> None:
        super().__init__(daemon=True)
        self.killed: list[int] = []
        self._far = far
        self._known = engines()
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(0.002):
            for process in engines() - self._known:
                with contextlib.suppress(psutil.Error):
                    if self._far(process):
                        process.kill()
                        self.killed.append(process.pid)
                        return

    def stop(self) -> None:
        self._over.set()
        self.join()


def started(_process: psutil.Process) -> bool:
    return True


def has_model(process: psutil.Process) -> bool:
    return any(mapped.path.endswith(".gguf") for mapped in process.memory_maps())


maps = pytest.mark.skipif(not hasattr(psutil.Process, "memory_maps"), reason="looks at what a process has mapped")


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize(
    ("far", "words"),
    [
        (started, "could not be started again"),
        # A small model may be loaded by the time that it is seen to be mapped.
        pytest.param(has_model, "could not be started again|ended while it worked", marks=maps),
    ],
)
def test_an_engine_that_is_killed_while_it_is_loaded_again_is_told_and_loaded_once_more(
    path: Path, far: Callable[[psutil.Process], bool], words: str
) -> None:
    engine = LlamaEngine(path)
    try:
        said = engine.submit(HELLO).result().text
        assert engine.pid is not None
        first = psutil.Process(engine.pid)
        killer = Killer(far)
        first.kill()
        psutil.wait_procs([first], timeout=10)
        killer.start()
        outcome: Reply | Problem | None = None
        while not killer.killed:
            # The first request may come so early that it still meets the death of the first process.
            outcome = asked(engine)
        killer.stop()
        assert outcome is not None
        if isinstance(outcome, Problem):
            assert re.search(words, outcome.message)
            assert "killed" in outcome.message
            assert outcome.action
        assert engine.submit(HELLO).result().text == said
        assert engine.pid not in (None, first.pid, *killer.killed)
    finally:
        engine.close()


def asked(engine: LlamaEngine) -> Reply | Problem:
    try:
        return engine.submit(HELLO).result()
    except EngineProblem as problem:
        return problem
