from dataclasses import replace
from pathlib import Path

import pytest

from burrow import paths
from burrow.errors import SettingsProblem
from burrow.inference.engine import EngineInfo
from burrow.rlm.prompts import profile_name
from burrow.weights.catalogue import Catalogue, load_catalogue
from burrow.weights.machine import Machine

GIB = 1 << 30
FILE = paths.resources() / "models.toml"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FILE)


def test_a_dozen_models_in_three_tiers(catalogue: Catalogue) -> None:
    assert len(catalogue.models) == 12
    assert [tier.memory for tier in catalogue.tiers] == [8, 16, 32]


@pytest.mark.parametrize(
    ("gigabytes", "id"),
    [(4, "qwen3-4b-2507"), (7.6, "qwen3-4b-2507"), (15.5, "qwen3.5-9b"), (31, "qwen3-30b-a3b-2507"), (512, None)],
)
def test_the_model_proposed_follows_the_memory(catalogue: Catalogue, gigabytes: float, id: str | None) -> None:
    machine = Machine(int(gigabytes * GIB), int(gigabytes * GIB), 4)
    assert catalogue.proposed(machine).id == (id or "qwen3-30b-a3b-2507")


def test_the_default_for_eight_gigabytes_fits_there(catalogue: Catalogue) -> None:
    model = catalogue.proposed(Machine(8 * GIB, 5 * GIB, 4))
    assert model.file == "Qwen_Qwen3-4B-Instruct-2507-Q4_K_M.gguf"
    assert model.verdict(Machine(8 * GIB, 5 * GIB, 4)) == "fits"
    assert len(model.sha256) == 64
    assert model.exact


def test_what_may_be_fetched_is_known_by_its_checksum(catalogue: Catalogue) -> None:
    known = [model for model in catalogue.models if model.sha256]
    assert len({model.sha256 for model in known}) == len(known)
    assert all(model.sha256 and model.exact for model in catalogue.models if model.default)


def test_a_model_trained_on_runs_is_driven_as_it_was_trained(catalogue: Catalogue) -> None:
    for model in catalogue.models:
        info = EngineInfo(model.name, model.file, model.window, 8_000_000_000)
        assert (model.profile == "final") == (profile_name(info) == "final")


def test_every_profile_that_is_advised_exists(catalogue: Catalogue) -> None:
    for model in catalogue.models:
        assert (paths.resources() / "prompts" / f"{model.profile}.toml").is_file()


def test_a_model_is_found_by_its_short_name(catalogue: Catalogue) -> None:
    model = catalogue.named("QWEN3-4B-2507")
    assert model is not None
    assert catalogue.named(model.file) == model
    assert catalogue.named("nothing of the kind") is None


def test_a_large_model_is_too_big_for_a_small_machine(catalogue: Catalogue) -> None:
    large = catalogue.named("qwen3-30b-a3b-2507")
    assert large is not None
    assert large.verdict(Machine(8 * GIB, 6 * GIB, 4)) == "too big"
    assert replace(large, size=1).verdict(Machine(8 * GIB, 6 * GIB, 4)) == "fits"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('thinking = "none"', 'thinking = "maybe"'),
        ("size = 2497280736", 'size = "large"'),
        ("size = 2497280736", "size = -1"),
        ('sha256 = "2fde', 'sha256 = "xyz'),
        ('file = "Qwen_', 'file = "../Qwen_'),
        ("tier = 8\n", "tier = 7\n"),
        ("default = true", "default = false"),
        ('id = "gemma-4-e2b"', 'id = "qwen3-4b-2507"'),
        ('why = "', 'because = "'),
        ("[[models]]", "[[modls]]"),
        ("tier = 8", "tier ="),
    ],
)
def test_a_wrong_entry_is_refused_by_name(tmp_path: Path, old: str, new: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    wrong = tmp_path / "models.toml"
    wrong.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SettingsProblem, match="cannot be used"):
        load_catalogue(wrong)
