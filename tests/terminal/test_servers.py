"""`--server`: a real llama.cpp server on this machine, and the question that is asked before another one is used."""

import io
import json
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest
from chest import Chest

from burrow import paths
from burrow.__main__ import main

pytest.importorskip("uvicorn", reason="the server of llama-cpp-python is not installed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running() as url:
        yield url


@contextmanager
def running(*arguments: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["-m", "llama_cpp.server", "--model", str(paths.starter_model()), "--host", "127.0.0.1", "--port",
               str(port), "--n_ctx", "2048", "--n_threads", "1", *arguments]  # fmt: skip
    server = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    end = time.monotonic() + 60
    while not answers(url):
        assert server.poll() is None, "the server did not start"
        assert time.monotonic() < end
        threading.Event().wait(0.2)
    yield url
    server.kill()
    server.wait()


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/v1/models", timeout=2) as response:
            return bool(response.status == 200)
    except urllib.error.HTTPError as refusal:
        refusal.close()
        return refusal.code == 401
    except OSError:
        return False


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "note.md"
    file.write_text("# Note\n\nThe gate is green.\n")
    return file


def test_a_question_is_answered_by_the_server(address: str, document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["ask", str(document), "What colour is the gate?", "--server", address, "--json", "--timeout", "40",
                 "--max-turns", "2", "--no-save"])  # fmt: skip
    told = json.loads(capsys.readouterr().out)
    assert code in (0, 1), "a model that was made for another prompt may answer badly, but it answers"
    assert told["model"].endswith("burrow-starter.gguf")
    assert told["usage"]["tokens_generated"] > 0


def test_code_asks_the_server_and_a_batch_goes_out_at_once(
    address: str, document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = tmp_path / "code.py"
    code.write_text("replies = llm_query_batched(['one', 'two', 'three'])\nprint(len(replies))")
    assert main(["repl", str(document), "--code", str(code), "--server", address, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["output"].strip() == "3"


def test_a_model_that_the_server_does_not_offer_is_said_with_those_it_does(
    address: str, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", str(document), "What?", "--server", address, "--server-model", "other", "--no-save"]) == 3
    assert "burrow-starter.gguf" in capsys.readouterr().err
    code = document.with_name("code.py")
    code.write_text("print(len(context))")
    chosen = ["--server", address, "--server-model", str(paths.starter_model())]
    assert main(["repl", str(document), "--code", str(code), *chosen]) == 0


def test_a_server_that_wants_a_key_gets_it_from_the_keyring(
    document: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("secret\n"))
    before = keyring.get_keyring()
    keyring.set_keyring(Chest())
    try:
        with running("--api_key", "secret") as url:
            question = ["ask", str(document), "What colour?", "--server", url, "--no-save", "--max-turns", "1"]
            assert main(question) == 3
            assert "--server-key" in capsys.readouterr().err
            assert main([*question, "--server-key"]) in (0, 1)
            assert main(question) in (0, 1)
            assert "secret" not in "".join(capsys.readouterr())
    finally:
        keyring.set_keyring(before)


def test_another_machine_is_not_used_without_a_yes(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(document), "What?", "--server", "https://cluster.example:8000", "--no-save"]) == 3
    assert "another machine" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_said(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        assert main(["ask", str(document), "What?", "--server", address, "--no-save"]) == 3
    assert "cannot be reached" in capsys.readouterr().err
