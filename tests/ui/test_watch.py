import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from burrow.ui.watch import Watch


def test_a_block_of_the_event_loop_is_measured(qtbot: QtBot) -> None:
    watch = Watch()
    watch.start()
    QTimer.singleShot(20, lambda: time.sleep(0.12))
    qtbot.wait(250)
    watch.stop()
    assert 0.1 < watch.longest < 5
    assert watch.share(0.5) < watch.longest


def test_nothing_measured_is_no_gap() -> None:
    assert (Watch().longest, Watch().share(0.999)) == (0.0, 0.0)
