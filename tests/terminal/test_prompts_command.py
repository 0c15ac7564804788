"""Prompt profiles are files that a person finds, copies and changes."""

from pathlib import Path

import pytest

from burrow import paths
from burrow.errors import SettingsProblem
from burrow.rlm.prompts import load_profile
from burrow.terminal.prompts import run_prompts


def test_the_list_says_where_each_file_lies_and_where_copies_belong(capsys: pytest.CaptureFixture[str]) -> None:
    run_prompts(None, edit=False)
    said = capsys.readouterr().out
    assert str(paths.resources() / "prompts" / "small.toml") in said
    assert str(paths.config() / "prompts") in said


def test_a_copy_is_made_once_and_used_from_then_on(capsys: pytest.CaptureFixture[str]) -> None:
    run_prompts("small", edit=True)
    copy = Path(capsys.readouterr().out.strip())
    copy.write_text(copy.read_text().replace("head_characters = 600", "head_characters = 7"))
    run_prompts("small", edit=True)
    assert load_profile(paths.resources() / "prompts", "small", paths.config() / "prompts").head_characters == 7
    run_prompts("small", edit=False)
    assert capsys.readouterr().out.splitlines()[-1] == str(copy)


def test_a_profile_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(SettingsProblem) as caught:
        run_prompts("poet", edit=True)
    assert "small" in caught.value.action
    assert not (paths.config() / "prompts").exists()
