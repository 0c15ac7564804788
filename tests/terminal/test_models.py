"""`burrow models`: every action as a person gives it, in a home folder of its own."""

import json
from pathlib import Path
from typing import Any

import pytest
from ggufwriting import write

from burrow import paths
from burrow.__main__ import main
from burrow.checkup.reports import Report, recall, remember
from burrow.settings import load
from burrow.weights.catalogue import load_catalogue

REPORT = Report("A Model", 12, 9, 11, 1.0, 0.9, True, False, 12.5, 80.0, "small", ("a sum",), "Drives the loop well.")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other programs' folders are looked for below it."""
    (tmp_path / "me").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    for name in ("OLLAMA_MODELS", "HF_HOME", "HF_HUB_CACHE", "LLAMA_CACHE", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "my models"
    folder.mkdir()
    return write(folder / "alpha-Q4.gguf", name="Alpha")


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert main(["models", *words]) == code
    caught = capsys.readouterr()
    return caught.out if code == 0 else caught.err


def values(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(said(capsys, *words, "--json"))


def test_the_list_has_the_model_that_comes_along_and_marks_what_is_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys)
    assert "* Burrow Starter" in told
    assert "fits: " in told
    (row,) = values(capsys, "list")
    assert row["path"] == str(paths.starter_model())
    assert row["fit"]["verdict"] == "fits"
    assert row["checkup"] is None


def test_a_check_up_is_shown_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    remember(paths.starter_model(), REPORT)
    assert "check-up 9/12" in said(capsys, "list")
    assert "9 of 12. Drives the loop well." in said(capsys, "info")
    assert values(capsys, "list")[0]["checkup"]["score"] == 0.75


def test_a_file_alone_is_described(capsys: pytest.CaptureFixture[str], model: Path) -> None:
    told = said(capsys, str(model))
    assert "architecture: llama" in told
    assert "fit: It fits well" in told
    assert values(capsys, "info", str(model))["name"] == "Alpha"


def test_a_folder_that_is_added_is_looked_at_until_it_is_removed(
    capsys: pytest.CaptureFixture[str], model: Path
) -> None:
    assert "1 models in it" in said(capsys, "add", str(model.parent))
    assert load(paths.settings_file()).models == (model.parent,)
    assert [row["name"] for row in values(capsys, "list")] == ["Alpha", "Burrow Starter"]
    assert values(capsys, "info", "alpha")["name"] == "Alpha"
    assert "Nothing was deleted" in said(capsys, "remove", str(model.parent))
    assert model.exists()
    assert [row["name"] for row in values(capsys, "list")] == ["Burrow Starter"]


def test_a_single_file_can_be_added(capsys: pytest.CaptureFixture[str], model: Path) -> None:
    said(capsys, "add", str(model))
    assert "Alpha" in said(capsys, "list")


def test_what_is_no_model_cannot_be_added(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "notes.gguf").write_text("notes")
    assert "not a GGUF" in said(capsys, "add", str(tmp_path / "notes.gguf"), code=3)
    assert "no folder or file" in said(capsys, "add", str(tmp_path / "nowhere"), code=3)


def test_only_what_burrow_has_downloaded_is_deleted(capsys: pytest.CaptureFixture[str], model: Path) -> None:
    said(capsys, "add", str(model.parent))
    assert "not Burrow's to delete" in said(capsys, "remove", "alpha", code=3)
    assert model.exists()
    paths.models().mkdir()
    own = write(paths.models() / "beta.gguf", name="Beta")
    assert "needs a yes" in said(capsys, "remove", "beta", code=3)
    assert own.exists()
    assert "was deleted" in said(capsys, "remove", "beta", "--yes")
    assert not own.exists()


def test_what_cannot_be_used_is_found_and_named(capsys: pytest.CaptureFixture[str], model: Path) -> None:
    write(model.with_name("eyes.gguf"), name="Eyes", extra={"general.type": "mmproj"})
    model.with_name("half.gguf").write_bytes(model.read_bytes()[:-500])
    model.with_name("later.gguf.part").write_bytes(b"x")
    said(capsys, "add", str(model.parent))
    found = values(capsys, "find")
    assert [one["kind"] for one in found["others"]] == ["projector"]
    assert "truncated" in found["broken"][0]["problem"]
    assert found["incomplete"] == [str(model.with_name("later.gguf.part"))]
    told = said(capsys, "find")
    assert "not a model (projector)" in told
    assert "incomplete: " in told


def test_a_name_that_means_two_models_is_refused_with_their_names(
    capsys: pytest.CaptureFixture[str], model: Path
) -> None:
    write(model.with_name("alpha-Q8.gguf"), name="Alpha Large", extra={"general.license": "mit"})
    said(capsys, "add", str(model.parent))
    assert "Alpha, Alpha Large" in said(capsys, "info", "alph", code=3)
    assert values(capsys, "info", "alpha")["name"] == "Alpha", "the whole name is clear"


def test_the_fit_is_told_for_several_windows(capsys: pytest.CaptureFixture[str], model: Path) -> None:
    told = values(capsys, "fit", str(model))
    assert [fit["window"] for fit in told["fits"]] == [2048, 4096]
    assert told["fits"][0]["need"] < told["fits"][1]["need"]
    assert [fit["window"] for fit in values(capsys, "fit", str(model), "--window", "1024")["fits"]] == [1024]
    assert "Burrow would take a window of 4,096 tokens" in said(capsys, "fit", str(model))


def test_without_words_the_search_is_the_list_of_recommended_models(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "search")
    catalogue = load_catalogue(paths.resources() / "models.toml")
    assert all(model.id in told and model.why in told for model in catalogue.models)
    assert told.count("\n* ") == 2, "one model is marked, and the mark is explained"
    assert len(values(capsys, "search")["models"]) == 12


def test_a_check_up_of_the_model_that_comes_along_is_remembered(capsys: pytest.CaptureFixture[str]) -> None:
    told = values(capsys, "check")
    assert told["tasks"] == 12
    assert told["right"] >= 6
    report = recall(paths.starter_model())
    assert report is not None
    assert report.right == told["right"]
