"""The whole program, started as users start it, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRIVE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from burrow.ui.application import make_application, run_window
from burrow.ui.window import Window

def close():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    if window.documents.views:
        print(window.documents.views[0].source.name, flush=True)
        window.close()
    else:
        QTimer.singleShot(50, close)

application = make_application()
QTimer.singleShot(50, close)
code = run_window(sys.argv[1:])
sys.exit(code)
"""


def test_the_window_opens_a_file_and_ends_with_everything(tmp_path: Path) -> None:
    (tmp_path / "lease ä.md").write_text("# Lease\n\nThe rent is 900 euros.", encoding="utf-8")
    environment = os.environ | {
        "BURROW_HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT / "app"),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [sys.executable, "-c", DRIVE, "lease ä.md"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "lease ä.md\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "journal.sqlite3").exists()


def test_the_end_of_the_desktop_session_closes_it_properly(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.", encoding="utf-8")
    environment = os.environ | {"BURROW_HOME": str(tmp_path), "PYTHONPATH": str(ROOT / "app")}
    ready = DRIVE.replace("window.close()", "")
    with subprocess.Popen(
        [sys.executable, "-c", ready, str(tmp_path / "a.md")], env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "a.md\n"
        process.terminate()
        assert process.wait(20) == 0
    assert (tmp_path / "window.ini").exists()


def test_a_settings_file_that_cannot_be_read_does_not_keep_the_window_shut(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.", encoding="utf-8")
    (tmp_path / "settings.toml").write_text("turns = [", encoding="utf-8")
    environment = os.environ | {"BURROW_HOME": str(tmp_path), "PYTHONPATH": str(ROOT / "app")}
    done = subprocess.run(
        [sys.executable, "-c", DRIVE, str(tmp_path / "a.md")],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "a.md\n"), done.stderr
