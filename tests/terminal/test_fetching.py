"""Searching and downloading from the terminal, from a hub on this machine."""

import dataclasses
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from ggufwriting import write
from hubserver import Hub, serving

from burrow import paths
from burrow.__main__ import main
from burrow.settings import Settings, save

NAME = "maker/model-GGUF/model-Q4_K_M.gguf"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("HOME", str(tmp_path))
    with serving(Hub({NAME: write(tmp_path / "source.bin").read_bytes()})) as served:
        save(dataclasses.replace(Settings(), mirror=served.address), paths.settings_file())
        yield served


def test_nothing_is_connected_to_without_a_yes(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "search", "model"]) == 3
    assert main(["models", "download", "maker/model-GGUF"]) == 3
    assert "needs a yes" in capsys.readouterr().err
    assert hub.asked == []


def test_a_search_lists_repositories_and_their_files(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "search", "model", "--yes"]) == 0
    assert "maker/model-GGUF" in capsys.readouterr().out
    assert main(["models", "search", "maker/model-GGUF", "--yes", "--json"]) == 0
    (offered,) = json.loads(capsys.readouterr().out)
    assert offered["sha256"] == hub.sha256(NAME)


def test_a_download_is_in_the_list_afterwards_and_a_second_one_fetches_nothing(
    hub: Hub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "download", "maker/model-GGUF", "q4_k_m", "--yes"]) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.is_relative_to(paths.models())
    assert main(["models", "list"]) == 0
    assert "A Model" in capsys.readouterr().out
    sent = hub.sent
    assert main(["models", "download", "maker/model-GGUF", "--yes"]) == 0
    assert Path(capsys.readouterr().out.strip()) == path
    assert hub.sent == sent


def test_a_model_of_another_program_is_not_fetched_again(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / ".lmstudio/models/maker/model/other.gguf"
    there.parent.mkdir(parents=True)
    there.write_bytes(hub.files[NAME])
    assert main(["models", "download", "maker/model-GGUF", "--yes"]) == 0
    assert Path(capsys.readouterr().out.strip()) == there
    assert hub.sent == 0


def test_a_damaged_download_ends_with_its_cause(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.corrupt_at = 5000
    assert main(["models", "download", "maker/model-GGUF", "--yes"]) == 3
    assert "arrived damaged" in capsys.readouterr().err
    assert main(["models", "find", "--json"]) == 0
    assert "A Model" not in capsys.readouterr().out


def test_the_parts_of_a_split_model_are_all_fetched(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for part in (1, 2):
        file = write(tmp_path / f"part{part}", parts=(part, 2))
        hub.files[f"maker/model-GGUF/big-0000{part}-of-00002.gguf"] = file.read_bytes()
    assert main(["models", "download", "maker/model-GGUF", "big", "--yes"]) == 0
    capsys.readouterr()
    assert main(["models", "list", "--json"]) == 0
    assert sorted(row["path"].rpartition("/")[2] for row in json.loads(capsys.readouterr().out)) == [
        "big-00001-of-00002.gguf", "burrow-starter.gguf"
    ]  # fmt: skip


@pytest.mark.parametrize("words", [["nothing"], ["maker/nothing"], ["maker/model-GGUF", "other"]])
def test_what_is_not_there_is_said(hub: Hub, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "download", *words, "--yes"]) == 3
    assert capsys.readouterr().err.startswith("burrow: ")


def test_a_token_is_used_once_where_there_is_no_keyring(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    hub.token = "secret"
    try:
        assert main(["models", "search", "model", "--yes"]) == 3
        monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
        assert main(["models", "search", "model", "--yes", "--token"]) == 0
        assert "no keyring" in capsys.readouterr().err
    finally:
        keyring.set_keyring(before)
