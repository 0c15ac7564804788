"""A newer version is told of only where the user asked for it, once a day, and failing to find out is no news."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from burrow import connections
from burrow.settings import Settings
from burrow.ui.background import Background
from burrow.ui.update_notice import STAMP, look_for_update


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BURROW_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background(lambda events: None)


def test_nothing_is_asked_unless_the_user_wants_it(background: Background, home: Path) -> None:
    before = connections.total()
    assert not look_for_update(Settings(), background, pytest.fail, "http://127.0.0.1:9/latest.json")
    assert not look_for_update(Settings(update_check=True), background, pytest.fail, "")
    assert connections.total() == before
    assert not (home / STAMP).exists()


@pytest.fixture
def newer() -> Iterator[str]:
    """The address of a server that answers with a newer version, once."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"version": "99.0", "page": "https://example.org/"}).encode())

        def log_message(self, *words: object) -> None:
            """Silence."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/latest.json"
        thread.join(5)


def test_a_newer_version_is_told(background: Background, qtbot: QtBot, newer: str) -> None:
    said: list[str] = []
    address = newer
    assert look_for_update(Settings(update_check=True), background, said.append, address)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Burrow 99.0 has been released: https://example.org/"]
    assert not look_for_update(Settings(update_check=True), background, said.append, address), "twice on one day"


def test_no_answer_is_no_news(background: Background, qtbot: QtBot) -> None:
    before = connections.total()
    assert look_for_update(Settings(update_check=True), background, pytest.fail, "http://127.0.0.1:9/latest.json")
    qtbot.waitUntil(lambda: connections.total() == before + 1 and connections.made()[-1].error != "")
