from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from burrow.settings import Settings, load
from burrow.ui.preferences import Preferences
from burrow.ui.settings_dialog import GROUPS, SettingsDialog


def dialog_of(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    dialog = SettingsDialog(settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


def test_every_row_is_a_setting() -> None:
    names = {field.name for field in fields(Settings)}
    assert {row.name for _, rows in GROUPS for row in rows} <= names


def test_saving_without_a_change_changes_nothing(qtbot: QtBot) -> None:
    settings = Settings(turns=7, seconds=90.0, route="rlm", keep_sessions=False, gpu_layers=0)
    dialog = dialog_of(qtbot, settings)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert all(getattr(settings, name) == value for name, value in chosen.args[0].items())


def test_a_default_comes_back_with_one_click(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, Settings(turns=7, appearance="dark"))
    for name in ("Turns: back to the default", "Colours: back to the default"):
        next(button for button in dialog.findChildren(QToolButton) if button.accessibleName() == name).click()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert (chosen.args[0]["turns"], chosen.args[0]["appearance"]) == (20, "system")


def test_changes_are_kept_in_the_settings_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    preferences = Preferences(Settings(), file)
    with qtbot.waitSignal(preferences.changed):
        preferences.change(turns=5)
    assert load(file).turns == 5
    preferences.change(turns=5)


def test_a_choice_that_cannot_be_used_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(Settings(), tmp_path / "settings.toml")
    with qtbot.waitSignal(preferences.problem_met) as met:
        preferences.change(turns=-1)
    assert "turns" in met.args[0].message
    assert preferences.settings == Settings()
