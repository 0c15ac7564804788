"""Which model is loaded when: one at a time, never under a run, and what the settings ask for is not forgotten."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from burrow import paths
from burrow.session import Session
from burrow.settings import Settings
from burrow.ui.background import Background
from burrow.ui.loader import Loader
from burrow.ui.preferences import Preferences

NOBODY = "http://127.0.0.1:9"
"""An address where no server answers."""


@pytest.fixture
def loader(qtbot: QtBot, tmp_path: Path) -> Loader:
    session = Session(settings=Settings())
    loader = Loader(session, Preferences(Settings(), tmp_path / "settings.toml"), Background(lambda events: None))
    return loader


def test_what_the_settings_ask_for_during_a_run_is_loaded_after_it(qtbot: QtBot, loader: Loader) -> None:
    asked: list[str] = []
    loader.loading.connect(lambda name, share: asked.append(name))
    loader.hold(True)
    loader._preferences.change(server=NOBODY)
    loader.load(paths.starter_model())
    assert asked == [], "a run works with the model"
    with qtbot.waitSignal(loader.failed, timeout=30_000) as failed:
        loader.hold(False)
    assert asked == [NOBODY]
    assert failed.args[0] is None
    loader.hold(True)
    loader.hold(False)
    assert asked == [NOBODY], "nothing has changed since"


def test_another_window_is_kept_and_the_model_is_loaded_once(qtbot: QtBot, loader: Loader, tmp_path: Path) -> None:
    asked: list[str] = []
    loader.loading.connect(lambda name, share: asked.append(name) if share is None else None)
    with qtbot.waitSignal(loader.changed, timeout=60_000) as changed:
        loader.load_with_window(paths.starter_model(), 1024)
    assert asked == [paths.starter_model().stem]
    assert changed.args[0].window == 1024
    assert loader._preferences.settings.window == 1024
    loader._session.close()


def test_a_file_that_is_no_model_is_named_with_its_path(qtbot: QtBot, loader: Loader, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF but not really")
    with qtbot.waitSignal(loader.failed, timeout=30_000) as failed:
        loader.load(broken)
    assert failed.args[:2] == [broken, "broken"]
    assert failed.args[2].action
