from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from burrow.settings import Settings, load
from burrow.ui.preferences import Preferences
from burrow.ui.prompts_page import PromptsPage
from burrow.ui.settings_dialog import SettingsDialog
from burrow.ui.settings_rows import GROUPS


def dialog_of(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    dialog = SettingsDialog(settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


def test_every_row_is_a_setting() -> None:
    names = {field.name for field in fields(Settings)}
    shown = {row.name for _, rows in GROUPS for row in rows}
    assert shown == names - {"model", "unknown"}, "the model is chosen in the window itself"


def test_saving_without_a_change_changes_nothing(qtbot: QtBot) -> None:
    settings = Settings(
        turns=7, seconds=90.0, route="rlm", keep_sessions=False, gpu_layers=0, temperature=0.35, call_temperature=0.0,
        models=(Path("/a"), Path("/b c")), server="http://127.0.0.1:1", sub_model=Path("/m.gguf"), isolated=True,
    )  # fmt: skip
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


def prompts_of(qtbot: QtBot, folder: Path) -> PromptsPage:
    theirs = folder / "theirs"
    theirs.mkdir()
    (theirs / "standard.toml").write_text('name = "standard"\nsystem = "You are."\n', encoding="utf-8")
    page = PromptsPage(theirs, folder / "own")
    qtbot.addWidget(page)
    return page


def test_a_changed_prompt_is_kept_and_can_be_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = prompts_of(qtbot, tmp_path)
    assert page.said() == "This is Burrow's own."
    page._text.setPlainText('system = "You are kind."')
    assert page.save()
    assert (tmp_path / "own" / "standard.toml").read_text(encoding="utf-8") == 'system = "You are kind."'
    page.restore()
    assert not (tmp_path / "own" / "standard.toml").exists()
    assert "You are." in page._text.toPlainText()


def test_a_prompt_that_cannot_be_used_is_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    page = prompts_of(qtbot, tmp_path)
    for text, why in (('system = "', "TOML"), ('sistem = "a"', "not known: sistem"), ("system = 3", "wrong kind")):
        page._text.setPlainText(text)
        assert not page.save()
        assert why in page.said()
    assert not (tmp_path / "own").exists()
