"""What every test gets: a home folder of its own, no connection to anywhere, and no thread left behind."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"

settings.register_profile("burrow", deadline=None)  # a busy machine is not a failure
settings.load_profile("burrow")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's Burrow keeps its data."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("BURROW_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "unix"
        if host not in ("127.0.0.1", "::1", "localhost", "unix"):
            pytest.fail(f"a test tried to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test whose threads are still alive soon after its end."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(5.0)
        if thread.is_alive():
            pytest.fail(f"the thread {thread.name!r} is still running")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents, where this computer has it."""
    if not CORPUS.is_dir():
        pytest.skip("the folder of real documents is not here")
    return CORPUS
