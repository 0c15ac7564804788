"""Qt without a display, and a look behind every test: no Qt warning and no window may be left."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from burrow.ui.language import speak
from burrow.ui.look import dress

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))  # what offscreen cannot do


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as users have it."""
    dress(qapp)
    speak(qapp, "en")
    return qapp


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """After pytest-qt has closed what a test added, no window may be there."""
    yield
    if HERE in item.path.parents:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert not left, f"windows are left: {left}"


@pytest.fixture
def choices(tmp_path: Path) -> QSettings:
    """What the window remembers, in a place of its own."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
