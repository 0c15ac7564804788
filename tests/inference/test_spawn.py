import re
import signal
import sys

import pytest

from burrow.inference.spawn import exit_reason


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
