"""The models window as a person uses it, with a hub on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ggufwriting import write
from hubserver import Hub, serving
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from burrow import paths
from burrow.checkup.reports import Report, remember
from burrow.settings import Settings, load
from burrow.ui.models_reasons import REASONS
from burrow.ui.models_window import ModelsWindow
from burrow.ui.preferences import Preferences
from burrow.weights.catalogue import load_catalogue

NAME = "maker/model-GGUF/model-Q4_K_M.gguf"
REPORT = Report("A Model", 12, 9, 7, 1.0, 0.9, True, False, 12.5, 80.0, "small", ("a sum",), "")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    with serving(Hub({NAME: write(tmp_path / "source.bin").read_bytes() + bytes(400_000)})) as served:
        yield served


@pytest.fixture
def window(qtbot: QtBot, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelsWindow]:
    (tmp_path / "me").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    shown = open_window(qtbot, Settings(mirror=hub.address))
    yield shown
    shown.shut()


def open_window(qtbot: QtBot, settings: Settings) -> ModelsWindow:
    window = ModelsWindow(Preferences(settings, paths.settings_file()))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.list.texts()), timeout=20_000)
    return window


def button(window: QWidget, text: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.text() == text)


def agree(window: ModelsWindow) -> None:
    window.findChild(QCheckBox).setChecked(True)  # type: ignore[union-attr]


def test_the_model_that_comes_along_is_listed_with_its_fit_and_origin(window: ModelsWindow) -> None:
    (line,) = window.list.texts()
    assert line.startswith("Burrow Starter · F16")
    assert "in use" in line
    assert "fits: " in line
    assert "Burrow" in line.split("\n")[1]
    assert "Licence: apache-2.0." in window.list.details()


def test_a_check_up_that_was_made_is_shown(window: ModelsWindow, qtbot: QtBot) -> None:
    remember(paths.starter_model(), REPORT)
    window.look()
    qtbot.waitUntil(lambda: "check-up 9 of 12" in window.list.texts()[0], timeout=20_000)
    assert "forgets to finish" in window.list.details()
    assert "profile: small" in window.list.details()


def test_a_file_that_is_dropped_is_listed_and_kept_in_the_settings(
    window: ModelsWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    model = write(tmp_path / "dropped.gguf", name="Dropped")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(model))])
    window.dropEvent(
        QDropEvent(
            QPointF(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    qtbot.waitUntil(lambda: len(window.list.texts()) == 2, timeout=20_000)
    assert load(paths.settings_file()).models == (model,)


def test_a_model_is_chosen_by_its_button(window: ModelsWindow, qtbot: QtBot, tmp_path: Path) -> None:
    model = write(tmp_path / "other.gguf", name="Other")
    window.add(model)
    qtbot.waitUntil(lambda: len(window.list.texts()) == 2, timeout=20_000)
    window.list.choose(model)
    with qtbot.waitSignal(window.chosen) as chosen:
        button(window, "Use this model").click()
    assert chosen.args == [model]
    assert not window.isVisible()


def test_only_what_burrow_has_downloaded_can_be_deleted_and_only_after_a_yes(
    window: ModelsWindow, qtbot: QtBot
) -> None:
    assert not button(window, "Delete…").isEnabled()
    paths.models().mkdir()
    own = write(paths.models() / "own.gguf", name="Own")
    window.look()
    qtbot.waitUntil(lambda: len(window.list.texts()) == 2, timeout=20_000)
    window.list.choose(own)
    button(window, "Delete…").click()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert own.exists()
    button(box, "Delete").click()
    qtbot.waitUntil(lambda: len(window.list.texts()) == 1, timeout=20_000)
    assert not own.exists()


def test_a_check_up_runs_and_its_result_is_remembered(window: ModelsWindow, qtbot: QtBot) -> None:
    button(window, "Check-up").click()
    assert button(window, "Stop the check-up").isEnabled()
    qtbot.waitUntil(lambda: "check-up" in window.list.texts()[0], timeout=110_000)
    assert "Burrow Starter: " in window.note()
    assert button(window, "Check-up").isEnabled()


def test_a_check_up_is_stopped_by_its_button(window: ModelsWindow, qtbot: QtBot) -> None:
    button(window, "Check-up").click()
    button(window, "Stop the check-up").click()
    qtbot.waitUntil(lambda: any(b.text() == "Check-up" for b in window.findChildren(QPushButton)), timeout=60_000)
    assert "check-up" not in window.list.texts()[0]


def test_the_recommended_models_are_shown_without_a_connection(window: ModelsWindow, hub: Hub) -> None:
    told = window.search.texts()
    assert sum("For " in line for line in told) == 3
    assert sum("suits this computer" in line for line in told) == 1
    assert len(told) == 15
    assert window.search.about()
    assert hub.asked == []


def test_nothing_is_sent_before_the_user_agrees(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    window.search.set_search("model")
    window.search.search()
    window.search.download()
    qtbot.wait(50)
    assert hub.asked == []
    assert "Nothing was sent" in window.search.about()
    assert not button(window, "Download").isEnabled()


def test_a_model_is_searched_for_downloaded_and_listed(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    agree(window)
    window.search.set_search("model")
    button(window, "Search").click()
    qtbot.waitUntil(lambda: "maker/model-GGUF" in window.search.texts(), timeout=30_000)
    window.search.open_first()
    qtbot.waitUntil(lambda: any("model-Q4_K_M.gguf · " in line for line in window.search.texts()), timeout=30_000)
    window.search.choose_first_file()
    button(window, "Download").click()
    qtbot.waitUntil(lambda: len(window.list.texts()) == 2, timeout=40_000)
    assert "is here" in window.note()
    assert window.downloads.rows() == []
    assert any(line.startswith("A Model") for line in window.list.texts())


def test_a_download_is_paused_goes_on_and_is_cancelled(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    hub.slow = 0.2
    begin_download(window, qtbot)
    (row,) = window.downloads.rows()
    qtbot.waitUntil(lambda: row.download.progress.done > 0, timeout=30_000)
    button(row, "Pause").click()
    qtbot.waitUntil(lambda: row.line().startswith("Paused at "), timeout=10_000)
    button(row, "Go on").click()
    qtbot.waitUntil(lambda: row.download.progress.state == "downloading", timeout=30_000)
    button(row, "Cancel").click()
    qtbot.waitUntil(lambda: window.downloads.rows() == [], timeout=10_000)
    assert [path for path in paths.models().rglob("*") if path.is_file()] == []


def test_a_damaged_download_says_so(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    hub.corrupt_at = 390_000
    begin_download(window, qtbot)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=30_000)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "damaged" in box.text()
    box.close()
    (row,) = window.downloads.rows()
    assert "damaged" in row.line()


def test_a_download_of_an_earlier_day_is_offered_again(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    hub.slow = 0.05
    begin_download(window, qtbot)
    (row,) = window.downloads.rows()
    qtbot.waitUntil(lambda: row.download.progress.done > 0, timeout=30_000)
    window.shut()
    hub.slow = 0.0
    again = open_window(qtbot, Settings(mirror=hub.address))
    (offered,) = again.downloads.rows()
    assert offered.download.order.file == "model-Q4_K_M.gguf"
    button(offered, "Go on").click()
    qtbot.waitUntil(lambda: len(again.list.texts()) == 2, timeout=40_000)
    again.shut()


def test_a_server_that_is_not_there_is_said_in_the_search(window: ModelsWindow, qtbot: QtBot, hub: Hub) -> None:
    hub.token = "secret"
    agree(window)
    window.search.set_search("model")
    window.search.search()
    qtbot.waitUntil(lambda: "permission" in window.search.about(), timeout=30_000)


def test_everything_has_a_name_for_a_screen_reader_and_can_be_reached_by_keys(window: ModelsWindow) -> None:
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and type(widget).__module__.startswith("PySide6"):
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            parent = type(widget.parent()).__name__
            assert name or parent.startswith(("QTree", "QTab", "QScroll")), f"{widget} in a {parent} has no name"


def begin_download(window: ModelsWindow, qtbot: QtBot) -> None:
    agree(window)
    window.search.set_search("model")
    window.search.search()
    qtbot.waitUntil(lambda: "maker/model-GGUF" in window.search.texts(), timeout=30_000)
    window.search.open_first()
    qtbot.waitUntil(lambda: any("model-Q4_K_M.gguf · " in line for line in window.search.texts()), timeout=30_000)
    window.search.choose_first_file()
    window.search.download()


def test_every_reason_of_the_catalogue_can_be_translated() -> None:
    catalogue = load_catalogue(paths.resources() / "models.toml")
    assert [model.why for model in catalogue.models] == list(REASONS)
