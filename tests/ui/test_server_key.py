"""A server that wants a key, from the window: the key is asked for, kept, and told to that server alone."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import keyring
import pytest
from chest import Chest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from burrow.session import Session
from burrow.settings import Settings
from burrow.ui.window import Window
from burrow.weights.token import key_of, recall_token


class Guarded(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known = self.headers.get("Authorization") == "Bearer secret"
        body = json.dumps({"data": [{"id": "guarded", "max_model_len": 4096}]} if known else {"error": "no key"})
        self.send_response(200 if known else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(Chest())
    yield
    keyring.set_keyring(before)


def test_the_key_of_a_server_is_asked_for_and_kept(
    qtbot: QtBot, address: str, choices: QSettings, tmp_path: Path
) -> None:
    window = Window(Session(None, Settings(server=address)), choices, tmp_path / "settings.toml")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.tasks.model_failed, timeout=30_000):
        window.tasks.load_model()
    box = window.findChildren(QMessageBox)[0]
    next(button for button in box.buttons() if button.text() == "Enter the key…").click()
    dialog = window.findChildren(QInputDialog)[0]
    assert "127.0.0.1" in dialog.labelText()
    dialog.setTextValue(" secret ")
    with qtbot.waitSignal(window.tasks.model_changed, timeout=30_000):
        dialog.accept()
    assert "guarded" in window.status.model_text()
    assert recall_token(key_of(address)) == "secret"
    assert not any("secret" in file.read_text(encoding="utf-8") for file in tmp_path.iterdir() if file.is_file())
    window.close()
