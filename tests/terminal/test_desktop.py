"""What the window needs of the system is found out without starting Qt."""

import sys

import pytest

from burrow.terminal import desktop


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring it all")
def test_a_library_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"})
    monkeypatch.setattr(desktop, "FOR_THE_SCREEN", {})
    assert desktop.missing_libraries() == {"libnowhere.so.7": "libnowhere7"}


def test_an_installed_program_brings_its_own_for_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "LIBRARIES", {})
    monkeypatch.setattr(desktop, "FOR_THE_SCREEN", {"libnowhere.so.7": "libnowhere7"})
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert desktop.missing_libraries() == {}


@pytest.mark.parametrize(("display", "there"), [("", False), (":0", True)])
def test_a_display_is_looked_for(monkeypatch: pytest.MonkeyPatch, display: str, there: bool) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert desktop.has_display() is there


def test_looking_starts_no_qt() -> None:
    assert "PySide6" not in vars(desktop)
