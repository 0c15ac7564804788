"""The doctor finds what is there, and says of what is missing how to get it; one trouble hides no other."""

import argparse
import json
import sqlite3
from pathlib import Path

import pytest

from burrow import paths
from burrow.store.journal import Journal
from burrow.terminal import desktop
from burrow.terminal.doctor import Finding, findings, run_doctor


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BURROW_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "home"


def named(name: str) -> Finding:
    return next(finding for finding in findings() if finding.name == name)


def test_all_that_is_looked_at_is_told_and_what_is_missing_has_an_action() -> None:
    found = findings()
    assert {"burrow", "system", "memory", "llama.cpp", "graphics", "starter model", "data folder", "packages"} <= {
        finding.name for finding in found
    }
    for finding in found:
        assert finding.text
        assert finding.state == "there" or finding.action.endswith(".") or "apt-get install" in finding.action
    assert named("llama.cpp").text.startswith("uses ")


def test_a_data_folder_that_cannot_be_made_hides_nothing_else(home: Path) -> None:
    home.write_text("a file where a folder should be")
    finding = named("data folder")
    assert finding.state == "missing"
    assert "BURROW_HOME" in finding.action
    assert named("starter model").state == "there"


def test_settings_that_cannot_be_read_are_told(home: Path) -> None:
    home.mkdir()
    paths.settings_file().write_text("depth = [")
    finding = named("settings")
    assert finding.state == "missing"
    assert "not valid TOML" in finding.text


def test_a_model_in_the_settings_that_has_gone_is_told(home: Path) -> None:
    home.mkdir()
    paths.settings_file().write_text('model = "/nowhere/model.gguf"\n')
    assert any("/nowhere/model.gguf" in finding.text for finding in findings() if finding.state == "note")


def test_a_journal_of_a_newer_version_is_told(home: Path) -> None:
    Journal(paths.journal()).close()
    connection = sqlite3.connect(paths.journal())
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    finding = named("journal")
    assert finding.state == "missing"
    assert "newer version" in finding.text


def test_a_library_that_qt_lacks_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(desktop.LIBRARIES, "libnowhere.so.7", "libnowhere7")
    monkeypatch.setattr(desktop.sys, "platform", "linux")
    finding = named("window")
    assert finding.state == "missing"
    assert "libnowhere.so.7" in finding.text
    assert "libnowhere7" in finding.action


def test_the_exit_code_says_whether_something_is_missing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.write_text("no folder")
    assert run_doctor(argparse.Namespace(json=True)) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["missing"] == sum(finding["state"] == "missing" for finding in report["findings"]) > 0
    assert run_doctor(argparse.Namespace(json=False)) == 1
    assert "✗ data folder" in capsys.readouterr().out
