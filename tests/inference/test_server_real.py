"""The server engine against llama-cpp-python's own server, with the starter model."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from burrow import paths
from burrow.errors import EngineProblem
from burrow.inference.engine import Message, Request, Sampling
from burrow.inference.server import ServerEngine

pytest.importorskip("uvicorn")


def ask(text: str, **sampling: object) -> Request:
    return Request((Message("user", text),), Sampling(**sampling))  # type: ignore[arg-type]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server() -> Iterator[subprocess.Popen[bytes]]:
    port = free_port()
    command = ["-m", "llama_cpp.server", "--model", str(paths.starter_model()), "--host", "127.0.0.1", "--port",
               str(port), "--n_ctx", "1024", "--n_threads", "1", "--api_key", "secret"]  # fmt: skip
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.url = f"http://127.0.0.1:{port}"  # type: ignore[attr-defined]
    yield process
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def engine(server: subprocess.Popen[bytes]) -> Iterator[ServerEngine]:
    deadline = time.monotonic() + 60
    while True:
        try:
            engine = ServerEngine(server.url, key="secret", window=1024)  # type: ignore[attr-defined]
            break
        except EngineProblem:
            assert server.poll() is None, "the server did not start"
            assert time.monotonic() < deadline
            threading.Event().wait(0.2)
    yield engine
    engine.close()


def test_it_answers_and_streams(engine: ServerEngine) -> None:
    pieces: list[str] = []
    reply = engine.submit(ask("Who pays the rent?", max_tokens=12), pieces.append).result()
    assert reply.text == "".join(pieces)
    assert 0 < reply.generated <= 12
    assert reply.computed + reply.reused > 0
    assert engine.info().model.endswith(".gguf")


def test_a_burst_is_answered_one_after_the_other(engine: ServerEngine) -> None:
    tickets = [engine.submit(ask(f"Clause {number}?", max_tokens=4)) for number in range(6)]
    assert {ticket.result().finish for ticket in tickets} <= {"length", "stop"}


def test_a_request_is_cancelled(engine: ServerEngine) -> None:
    begun = threading.Event()
    ticket = engine.submit(ask("On and on", max_tokens=900, temperature=1.5), lambda _: begun.set())
    begun.wait(20)
    at = time.monotonic()
    ticket.cancel()
    assert ticket.result().finish in ("cancelled", "stop")
    assert time.monotonic() - at < 1.0
    assert engine.submit(ask("And now?", max_tokens=2)).result().generated <= 2


def test_what_the_server_refuses_is_told_with_its_address(
    server: subprocess.Popen[bytes], engine: ServerEngine
) -> None:
    url = server.url  # type: ignore[attr-defined]
    with pytest.raises(EngineProblem, match=url.removeprefix("http://")):
        engine.submit(ask("word " * 1200, max_tokens=4)).result()
    with pytest.raises(EngineProblem, match="status 401"):
        ServerEngine(url, key="wrong")


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
def test_a_server_that_dies_before_it_answered_is_a_problem(
    server: subprocess.Popen[bytes], engine: ServerEngine
) -> None:
    server.send_signal(signal.SIGSTOP)
    ticket = engine.submit(ask("Are you there?", max_tokens=9))
    server.kill()
    with pytest.raises(EngineProblem, match="cannot be reached, or broke off"):
        ticket.result()
    with pytest.raises(EngineProblem, match="cannot be reached"):
        engine.submit(ask("Still there?")).result()
