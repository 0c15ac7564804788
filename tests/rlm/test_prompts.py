"""Profiles are plain files; what they say about the text is only its shape."""

from pathlib import Path

import pytest
from asking import LEASE, document_of

from burrow import paths
from burrow.errors import SettingsProblem
from burrow.inference.engine import EngineInfo
from burrow.rlm.prompts import load_profile, profile_name, shortened

FOLDER = paths.resources() / "prompts"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.stem)
def test_every_profile_that_ships_loads_and_fills_in(file: Path) -> None:
    profile = load_profile(FOLDER, file.stem)
    system, first = profile.conversation("Who pays what?", [document_of(LEASE)])
    assert system.role == "system"
    assert "Who pays what?" in first.text
    assert "$" not in profile.after_code("out", 2, 20, 30).text
    assert "$" not in profile.commit_message("the limit")
    assert "ask this" in profile.call_messages("ask this")[-1].text


def test_the_starter_numbers_the_words_of_the_question() -> None:
    _, first = load_profile(FOLDER, "starter").conversation("How often is Borodinó mentioned?", [document_of(LEASE)])
    assert "Words: How[0] often[1] is[2] Borodinó[3] mentioned[4]" in first.text


def test_a_missing_profile_names_those_that_exist() -> None:
    with pytest.raises(SettingsProblem, match="no prompt profile") as caught:
        load_profile(FOLDER, "poet")
    assert "starter" in caught.value.action


@pytest.mark.parametrize(("text", "complaint"), [("name = ", "not valid TOML"), ("name = 'x'", "wrong or missing")])
def test_a_broken_profile_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "mine.toml").write_text(text)
    with pytest.raises(SettingsProblem, match=complaint):
        load_profile(tmp_path, "mine")


@pytest.mark.parametrize(
    ("parameters", "wish", "name"),
    [
        (4_000_000_000, None, "small"),
        (8_000_000_000, None, "standard"),
        (0, None, "standard"),
        (9, "starter", "starter"),
    ],
)
def test_a_model_gets_the_profile_it_asks_for_or_one_of_its_size(parameters: int, wish: str | None, name: str) -> None:
    assert profile_name(EngineInfo("m", "", 4096, parameters, wish)) == name


def test_long_output_keeps_head_and_tail_and_tells_its_length() -> None:
    text = shortened("a" * 500 + "z" * 500, 100)
    assert text.startswith("a" * 60)
    assert text.endswith("z" * 30)
    assert "1,000" in text
    assert shortened("short", 100) == "short"
