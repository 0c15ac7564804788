import threading
import uuid
from pathlib import Path

from pytestqt.qtbot import QtBot

from burrow.ui.single import Doorbell, hand_over, meeting_point


def test_the_first_start_finds_nobody(qtbot: QtBot) -> None:
    assert not hand_over(f"burrow-test-{uuid.uuid4().hex}", [Path("/a.md")])


def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot) -> None:
    name = f"burrow-test-{uuid.uuid4().hex}"
    bell = Doorbell(name)
    with qtbot.waitSignal(bell.rung) as rung:
        thread = threading.Thread(target=hand_over, args=(name, [Path("/tmp/ä contract.md")]))
        thread.start()
    thread.join()
    assert rung.args == [[Path("/tmp/ä contract.md")]]
    bell.close()


def test_what_a_crash_left_behind_does_not_stop_the_next_start(qtbot: QtBot) -> None:
    name = f"burrow-test-{uuid.uuid4().hex}"
    first = Doorbell(name)
    second = Doorbell(name)
    with qtbot.waitSignal(second.rung):
        thread = threading.Thread(target=hand_over, args=(name, []))
        thread.start()
    thread.join()
    first.close()
    second.close()


def test_each_data_folder_has_a_window_of_its_own() -> None:
    assert meeting_point(Path("/a")) != meeting_point(Path("/b"))
