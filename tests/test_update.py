"""The check for a newer version: a GET that says nothing about the user, only when asked, and nothing is installed."""

import json
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from burrow import connections, update
from burrow.errors import SettingsProblem
from burrow.update import Release, is_due, latest_release, numbers


class Answering:
    """A server that keeps the bytes of one request and answers with what it is given."""

    def __init__(self, answer: bytes, status: str = "200 OK") -> None:
        self.request = b""
        self._answer = f"HTTP/1.1 {status}\r\nContent-Length: {len(answer)}\r\n\r\n".encode() + answer
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/latest.json"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        try:
            client, _ = self._socket.accept()
        except OSError:
            return
        with client:
            while b"\r\n\r\n" not in self.request:
                self.request += client.recv(4096)
            client.sendall(self._answer)

    def close(self) -> None:
        self._thread.join(5)
        self._socket.close()


@pytest.fixture
def newer() -> Iterator[Answering]:
    server = Answering(json.dumps({"version": "99.1.0", "page": "https://example.org/burrow"}).encode())
    yield server
    server.close()


def test_a_newer_version_is_told(newer: Answering) -> None:
    release = latest_release(newer.address)
    assert release == Release("99.1.0", "https://example.org/burrow")
    assert release.newer


def test_the_request_says_nothing_about_the_user(newer: Answering) -> None:
    latest_release(newer.address)
    lines = newer.request.decode().strip().splitlines()
    assert lines[0] == "GET /latest.json HTTP/1.1"
    assert {line.partition(":")[0] for line in lines[1:]} == {"Host", "Connection"}


def test_the_connection_is_on_record(newer: Answering) -> None:
    before = connections.total()
    latest_release(newer.address)
    assert connections.total() == before + 1
    latest = connections.made()[-1]
    assert latest.purpose == "look for a newer version"
    assert latest.ended is not None
    assert latest.received > 0


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (b"<html>", "200 OK"),
        (b"{}", "200 OK"),
        (b"[1]", "200 OK"),
        (b'{"version": "; rm -rf /"}', "200 OK"),
        (b'{"version": "2.0", "page": "file:///etc/passwd"}', "200 OK"),
        (b"", "302 Found"),
        (b"", "404 Not Found"),
    ],
)
def test_an_answer_that_is_none_is_told_as_a_problem(answer: bytes, status: str) -> None:
    server = Answering(answer, status)
    with pytest.raises(SettingsProblem, match="could not be found out"):
        latest_release(server.address)
    server.close()
    assert connections.made()[-1].error


def test_nobody_is_asked_where_no_address_is_known() -> None:
    before = connections.total()
    for address in ("", "http://example.org/latest.json", "ftp://example.org/", "latest.json"):
        with pytest.raises(SettingsProblem, match="no address"):
            latest_release(address)
    assert connections.total() == before


def test_this_build_names_no_host() -> None:
    assert update.ADDRESS == ""


@pytest.mark.parametrize(
    ("version", "newer"), [("0.0.9", False), ("0.1.0", False), ("0.1", False), ("0.1.1", True), ("0.10.0", True)]
)
def test_versions_are_compared_by_their_numbers(monkeypatch: pytest.MonkeyPatch, version: str, newer: bool) -> None:
    monkeypatch.setattr(update, "__version__", "0.1.0")
    assert Release(version, "").newer is newer


def test_what_follows_the_numbers_does_not_count() -> None:
    assert numbers("1.10.0-rc1") == (1, 10)
    assert numbers("1.9.9") < numbers("1.10")


def test_it_is_due_once_a_day(tmp_path: Path) -> None:
    stamp = tmp_path / "update.stamp"
    assert is_due(stamp)
    assert not is_due(stamp)
    os.utime(stamp, (0, 0))
    assert is_due(stamp)
    assert not is_due(stamp, stamp.stat().st_mtime + 100)
