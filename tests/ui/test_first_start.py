import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from burrow.ui.first_start import play_first_start


def test_a_new_user_has_an_answer_with_highlighted_proof_within_a_minute(qtbot: QtBot, tmp_path: Path) -> None:
    first = play_first_start(tmp_path, time.time())
    assert first.window < first.opened < first.answered <= first.proven < 60
    assert "Vermont" in first.answer
