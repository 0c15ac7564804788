"""The commands as a person or a script meets them: what is printed, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from burrow import paths


@pytest.fixture
def burrow(tmp_path: Path) -> Any:
    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"BURROW_HOME": str(tmp_path / "home")}
        command = [sys.executable, "-m", "burrow", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=100, env=environment)

    return run


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    file = tmp_path / "lease.txt"
    file.write_text("The deposit is 3,200 euros.\n\nThe lease ends on 1 May 2030.\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "--route", "sideways", "a", "b"], ["ask", "--max-depth", "9", "a", "b"],
     ["ask", "--timeout", "-1", "a", "b"], ["ask", "only-one"], ["read", "--nonsense"], ["--nonsense"],
     ["repl"], ["sessions", "show"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(burrow: Any, arguments: list[str]) -> None:
    done = burrow(*arguments)
    assert done.returncode == 2
    assert "usage" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [["ask", "FILE", "What?"], ["read", "FILE"], ["repl", "FILE", "--code", "-"]])
def test_a_missing_file_is_one_sentence_and_exit_code_3(burrow: Any, tmp_path: Path, command: list[str]) -> None:
    done = burrow(*[str(tmp_path / "missing.pdf") if part == "FILE" else part for part in command])
    assert done.returncode == 3
    assert "missing.pdf" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_model_that_is_not_a_gguf_is_exit_code_3(burrow: Any, lease: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.gguf"
    fake.write_bytes(b"not a model at all, only some text")
    done = burrow("ask", lease, "How much is the deposit?", "--model", fake)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_read_tells_what_a_file_holds(burrow: Any, lease: Path) -> None:
    report = json.loads(burrow("read", lease, "--json").stdout)
    assert report["characters"] == len(lease.read_text(encoding="utf-8"))
    assert report["format"] == "text"
    assert burrow("read", lease, "--text").stdout == lease.read_text(encoding="utf-8")


def test_blocks_of_the_repl_share_a_namespace(burrow: Any, lease: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "one.py", tmp_path / "two.py"
    first.write_text("n = count('the')\nprint(n, len(context))")
    second.write_text("FINAL(n + 1)")
    done = burrow("repl", lease, "--code", first, "--code", second, "--json")
    blocks = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert blocks[0]["output"] == f"2 {len(lease.read_text(encoding='utf-8'))}\n"
    assert [block["error"] for block in blocks] == [None, None]
    assert [block["final"] for block in blocks] == [None, "3"]
    assert set(blocks[0]) == {"output", "error", "final", "seconds"}


def test_the_repl_without_a_model_says_so(burrow: Any, lease: Path) -> None:
    block = json.loads(burrow("repl", lease, "--code", "-", "--json", stdin="llm_query('x')").stdout)
    assert "No model is loaded" in block["error"]


def test_stub_replies_tell_the_length_of_the_prompt(burrow: Any, lease: Path) -> None:
    code = "print(llm_query('12345'))\nprint(llm_query_batched(['a', 'bc']))\nprint(rlm_query('x'))"
    block = json.loads(burrow("repl", lease, "--code", "-", "--json", "--replies", "stub", stdin=code).stdout)
    assert block["output"] == "stub answer 5\n['stub answer 1', 'stub answer 2']\nstub answer 1\n"


def test_replies_come_from_a_list(burrow: Any, lease: Path, tmp_path: Path) -> None:
    replies = tmp_path / "replies.json"
    replies.write_text('["one", "two"]')
    code = "print(llm_query('a'), llm_query('b'))"
    block = json.loads(burrow("repl", lease, "--code", "-", "--json", "--replies", replies, stdin=code).stdout)
    assert block["output"] == "one two\n"


def test_an_error_in_the_last_block_is_exit_code_1(burrow: Any, lease: Path) -> None:
    done = burrow("repl", lease, "--code", "-", stdin="1 / 0")
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


def test_a_block_over_its_time_limit_is_ended(burrow: Any, lease: Path) -> None:
    done = burrow("repl", lease, "--code", "-", "--json", "--time-limit", "0.5", stdin="while True: pass")
    block = json.loads(done.stdout)
    assert block["error"]
    assert block["seconds"] < 3


def test_doctor_names_what_is_there(burrow: Any) -> None:
    report = json.loads(burrow("doctor", "--json").stdout)
    found = {finding["name"]: finding["text"] for finding in report["findings"]}
    assert "llama-cpp-python" in found["packages"]
    assert "cores" in found["processors"]


def test_a_question_is_answered_with_json_and_kept(burrow: Any) -> None:
    done = burrow("ask", paths.sample_contract(), "How many times is the tenant mentioned?", "--json")
    report = json.loads(done.stdout)
    assert done.stderr == ""
    assert set(report) >= {"answer", "status", "route", "model", "citations", "coverage", "usage", "session"}
    assert set(report["usage"]) == {
        "turns", "calls", "tokens_computed", "tokens_reused", "tokens_generated", "seconds",
    }  # fmt: skip
    assert report["route"] == "rlm"
    assert done.returncode == (0 if report["status"] == "answered" else 1)
    listed = burrow("sessions").stdout
    assert report["session"] in listed
    shown = burrow("sessions", "show", report["session"])
    assert shown.returncode == 0
    assert "turn 1" in shown.stdout
    assert burrow("sessions", "export", report["session"]).stdout.startswith("#")
    again = burrow("sessions", "resume", report["session"])
    assert (again.returncode, "has been answered" in again.stderr) == (3, True)


def test_nothing_is_kept_without_saving(burrow: Any, lease: Path) -> None:
    done = burrow("ask", lease, "How much is the deposit?", "--json", "--no-save")
    assert json.loads(done.stdout)["session"] is None
    assert burrow("sessions").stdout == ""


def test_a_question_is_followed_up_and_runs_go_out_and_come_in(burrow: Any, lease: Path, tmp_path: Path) -> None:
    first = json.loads(burrow("ask", lease, "How much is the deposit?", "--json").stdout)
    done = burrow("ask", "--follow", first["session"], "When does the lease end?", "--json")
    second = json.loads(done.stdout)
    assert second["follows"] == first["session"]
    assert first["follows"] is None
    assert "2030" in second["answer"]
    log = tmp_path / "run.jsonl"
    log.write_text(burrow("sessions", "export", second["session"], "--format", "jsonl").stdout, encoding="utf-8")
    new = burrow("sessions", "import", log).stdout.strip()
    assert "2030" in burrow("sessions", "show", new).stdout


@pytest.mark.parametrize(
    "arguments",
    [["ask", "--follow", "nonsense", "What?"], ["sessions", "import", "missing.jsonl"], ["prompts", "poet"]],
    ids=" ".join,
)
def test_what_is_not_there_is_one_sentence_and_exit_code_3(burrow: Any, arguments: list[str]) -> None:
    done = burrow(*arguments)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
