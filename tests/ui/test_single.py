import threading
import uuid
from pathlib import Path

from pytestqt.qtbot import QtBot

from burrow.ui.single import Doorbell, hand_over, is_taken, meeting_point, seat_in


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


def test_of_two_starts_at_the_same_moment_one_is_first(tmp_path: Path) -> None:
    first, second = seat_in(tmp_path), seat_in(tmp_path)
    assert not is_taken(first)
    assert is_taken(second)
    first.unlock()
    assert not is_taken(second)
    second.unlock()


def test_a_folder_that_cannot_be_written_keeps_no_window_from_opening(tmp_path: Path) -> None:
    assert not is_taken(seat_in(tmp_path / "not there"))


def test_a_start_waits_for_the_one_that_is_about_to_open(qtbot: QtBot) -> None:
    name = f"burrow-test-{uuid.uuid4().hex}"
    thread = threading.Thread(target=hand_over, args=(name, [Path("/a.md")], 20.0))
    thread.start()
    bell = Doorbell(name)
    with qtbot.waitSignal(bell.rung):
        pass
    thread.join()
    bell.close()
