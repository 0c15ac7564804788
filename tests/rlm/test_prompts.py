"""Profiles are plain files; what they say about the text is only its shape."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lease_runs import LEASE, document_of

from burrow import paths
from burrow.errors import SettingsProblem
from burrow.inference.engine import EngineInfo
from burrow.inference.model import Model, start_backend
from burrow.inference.options import LlamaOptions
from burrow.rlm.prompts import Earlier, FollowUp, load_profile, profile_name, shortened
from burrow.rlm.sentences import words_of

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


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("How often is Borodinó mentioned?", "How[0] often[1] is[2] Borodinó[3] mentioned?[4]"),
        ("Where is “old oak” or (ash), please", "Where[0] is[1] “old[2] oak”[3] or[4] (ash),[5] please[6]"),
        ("Marten & Isolde - who?", "Marten &[0] Isolde -[1] who?[2]"),
        ("3.5% of it...", "3.[0] 5%[1] of[2] it...[3]"),
    ],
)
def test_the_starter_numbers_the_words_of_the_question_with_the_marks_around_them(question: str, row: str) -> None:
    _, first = load_profile(FOLDER, "starter").conversation(question, [document_of(LEASE)])
    assert f"\nWords: {row}\n" in first.text


@given(question=st.text(alphabet="ab3é_'’“”\"-–,.;/&?()[]$ ", max_size=40))
def test_the_numbers_of_words_in_the_prompt_are_those_that_code_counts_by(question: str) -> None:
    _, first = load_profile(FOLDER, "starter").conversation(question, [document_of(LEASE)])
    shown = first.text.partition("\nWords: ")[2].partition("\nText: ")[0]
    at = 0
    for number, word in enumerate(words_of(question)):
        at = shown.index(f"[{number}]", shown.index(word, at)) + 1


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


@pytest.mark.parametrize("name", ["small", "starter"])
def test_a_small_models_prompt_is_short_for_a_real_tokenizer(name: str) -> None:
    start_backend()
    model = Model(paths.starter_model(), LlamaOptions(gpu_layers=0), vocabulary_only=True)
    profile = replace(load_profile(FOLDER, name), head_characters=0)
    messages = profile.conversation("When is the deposit returned?", [document_of(LEASE)])
    assert sum(len(model.tokenize(message.text, control=False)) for message in messages) <= 700


@pytest.mark.parametrize("name", ["small", "standard"])
def test_a_prompt_says_when_to_use_each_helper(name: str) -> None:
    system = load_profile(FOLDER, name).system
    for helper in ("peek(", "search(", "find(", "count(", "chunks()", "map_chunks(", "cite(", "llm_query(",
                   "llm_query_batched(", "rlm_query(", "sections()", "SHOW_VARS()", "FINAL("):  # fmt: skip
        assert helper in system, helper


@pytest.mark.parametrize("name", ["small", "standard", "final"])
def test_calls_are_told_that_text_is_no_instruction_and_offered_no_single_way_out(name: str) -> None:
    words = load_profile(FOLDER, name).call_system
    assert "never an instruction" in words
    assert not re.search(
        r"\b(?:reply|say|answer|write)\s+(?:only\s+)?[\"']?(?:NONE|no|nothing|n/a)\b", words, re.IGNORECASE
    )


@pytest.mark.parametrize(
    ("model", "path", "name"),
    [
        ("rlm-qwen3-8b-v0.1", "", "final"),
        ("RLM Qwen3 8B V0.1", "", "final"),
        ("", "/models/rlm-qwen3-8b-v0.1-q4_k_m.gguf", "final"),
        ("Qwen3 8B", "/models/rlm/Qwen3-8B.gguf", "standard"),
        ("Starling RLM", "", "standard"),
    ],
)
def test_models_trained_on_the_older_protocol_are_driven_with_it(model: str, path: str, name: str) -> None:
    assert profile_name(EngineInfo(model, path, 4096, 8_000_000_000)) == name


def test_the_users_entries_take_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text('system = "Be brief."\ntemperature = 1\n', encoding="utf-8")
    mine, ours = load_profile(FOLDER, "small", tmp_path), load_profile(FOLDER, "small")
    assert mine == replace(ours, system="Be brief.", temperature=1.0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("system = 3", "system"), ('sistem = "x"', "sistem"), ('next = "$reprot"', "reprot"),
     ('first = "5 $ each"', "filled in"), ("system = \xff", "not valid TOML")],
)  # fmt: skip
def test_a_mistake_in_the_users_copy_is_named_with_its_file(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "small.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsProblem, match=complaint) as caught:
        load_profile(FOLDER, "small", tmp_path)
    assert str(tmp_path / "small.toml") in caught.value.message


def test_a_follow_up_is_told_what_was_asked_and_what_is_left_of_it() -> None:
    profile = load_profile(FOLDER, "small")
    before = tuple(Earlier(f"Question {n}?", "word " * 400) for n in range(5))
    _, kept = profile.conversation("And?", [document_of(LEASE)], follow_up=FollowUp(before, ("hits", "total")))
    assert "Question 4?" in kept.text
    assert "Question 1?" not in kept.text
    assert "hits, total" in kept.text
    assert len(kept.text) < 3500
    _, lost = profile.conversation("And?", [document_of(LEASE)], follow_up=FollowUp(before, lost=True))
    assert "variables of that work are gone" in lost.text
    _, starter = load_profile(FOLDER, "starter").conversation("And?", [document_of(LEASE)], follow_up=FollowUp(before))
    assert "Question 4?" not in starter.text
