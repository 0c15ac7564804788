import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from burrow.errors import ModelProblem
from burrow.inference.llama import LlamaEngine
from burrow.inference.spawn import engine_environment, exit_reason


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (-signal.SIGKILL, "memory ran out"),
        (-signal.SIGILL, "lacks an instruction"),
        (-signal.SIGSEGV, r"crashed \(SIGSEGV\)"),
        (-signal.SIGTERM, "signal 15"),
        (3, "code 3"),
        (0xC000001D, "lacks an instruction"),
        (0xC0000005, "crashed"),
    ],
)
def test_the_way_a_process_ended_is_told_in_words(code: int, words: str) -> None:
    assert re.search(words, exit_reason(code))


def test_what_the_log_says_of_memory_is_believed_before_the_signal() -> None:
    assert exit_reason(-6, ["ggml_aligned_malloc: insufficient memory (attempted ...)"]) == "memory ran out"
    assert "another thread" not in exit_reason(-6, ["GGML_ASSERT(ne == 4) failed"])
    assert "thread could not be started" in exit_reason(1, ["libgomp: error: Resource temporarily unavailable"])
    assert exit_reason(0, ["error: out of memory"]) == "it ended with code 0"


@pytest.fixture
def debugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is there as soon as a debugger was started."""
    folder, started = tmp_path / "programs", tmp_path / "started"
    folder.mkdir()
    for name in ("gdb", "lldb"):
        program = folder / name
        program.write_text(f"#!/bin/sh\necho {name} >>'{started}'\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("GGML_NO_BACKTRACE", raising=False)
    return started


FAILING = """
import ctypes, pathlib, llama_cpp
library = next((pathlib.Path(llama_cpp.__file__).parent / "lib").glob("libggml-base.so*"))
ctypes.CDLL(str(library)).ggml_abort(b"here.c", 1, b"a failing assertion")
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="llama.cpp starts debuggers on Linux alone")


@linux
def test_no_debugger_is_started_when_the_engine_aborts(make_model: Callable[..., Path], debugged: Path) -> None:
    with pytest.raises(ModelProblem, match="SIGABRT") as caught:
        LlamaEngine(make_model("crashing", heads_kv=3))
    assert "GGML_ASSERT" in caught.value.details
    assert not debugged.exists()


@linux
@pytest.mark.parametrize("quiet", [True, False])
def test_a_debugger_would_be_started_were_it_not_for_the_engines_environment(debugged: Path, quiet: bool) -> None:
    environment = engine_environment()
    if not quiet:
        del environment["GGML_NO_BACKTRACE"]
    done = subprocess.run(
        [sys.executable, "-c", FAILING], env=environment, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGABRT
    assert debugged.exists() is not quiet
