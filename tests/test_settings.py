"""Settings come back as they were saved; what cannot be used is refused by name; nothing is lost while saving."""

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.errors import SettingsProblem
from burrow.settings import Settings, as_toml, load, save

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FOREIGN = st.recursive(
    st.one_of(
        WORDS, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.dates(), st.datetimes()
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=6,
)
SETTINGS = st.builds(
    Settings,
    model=st.one_of(
        st.none(), WORDS.filter(lambda text: text.strip() and "\0" not in text).map(lambda w: Path("/m") / w)
    ),
    sub_model=st.one_of(st.none(), st.just(Path("/m/über.gguf"))),
    models=st.lists(st.sampled_from([Path("/m/a b"), Path('/m/"x"')]), max_size=2).map(tuple),
    server=st.sampled_from(["", "http://127.0.0.1:8080/v1"]),
    server_model=st.sampled_from(["", "llama3.1:8b", "maker/größe"]),
    parallel=st.integers(0, 256),
    temperature=st.one_of(st.none(), st.floats(0, 2)),
    call_temperature=st.one_of(st.none(), st.floats(0, 2)),
    mirror=st.sampled_from(["", "https://mirror.example/x"]),
    proxy=st.sampled_from(["", "socks5://localhost:1080"]),
    update_check=st.booleans(),
    window=st.one_of(st.just(0), st.integers(64, 1 << 24)),
    threads=st.integers(0, 512),
    gpu_layers=st.integers(-1, 10_000),
    depth=st.integers(0, 8),
    turns=st.integers(1, 1000),
    calls=st.integers(0, 1_000_000),
    seconds=st.one_of(st.none(), st.floats(1e-3, 1e9)),
    route=st.sampled_from(["auto", "rlm", "direct"]),
    keep_sessions=st.booleans(),
    isolated=st.booleans(),
    appearance=st.sampled_from(["system", "light", "dark"]),
    unknown=st.dictionaries(WORDS.map(lambda word: "x" + word), FOREIGN, max_size=3),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "burrow" / "settings.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@given(settings=SETTINGS)
def test_any_settings_are_valid_toml_that_says_the_same(settings: Settings) -> None:
    found = tomllib.loads(as_toml(settings))
    assert {name: found[name] for name in settings.unknown} == settings.unknown
    known = {name: value for name, value in found.items() if name not in settings.unknown}
    for name in ("model", "sub_model"):
        if name in known:
            known[name] = Path(known[name])
    known["models"] = tuple(map(Path, known["models"]))
    assert Settings(**known, unknown=settings.unknown) == settings


def test_saved_settings_come_back(file: Path) -> None:
    settings = Settings(
        model=Path('/models/über "x"\\y.gguf'),
        models=(Path("/a"), Path("/b c")),
        temperature=0.5,
        seconds=90.5,
        route="direct",
        keep_sessions=False,
    )
    save(settings, file)
    assert load(file) == settings
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_without_a_file_there_are_the_defaults(file: Path) -> None:
    assert load(file) == Settings()
    assert not file.parent.exists()


def test_a_key_from_a_newer_burrow_is_kept_and_named(file: Path) -> None:
    settings = load(written(file, 'turns = 7\nfuture = "x"\n[tables]\ndeep = [1, {a = 2}]\n'))
    assert settings.turns == 7
    assert len(settings.warnings) == 2
    assert "“future”" in settings.warnings[0]
    save(settings, file)
    assert load(file) == settings


@pytest.mark.parametrize(
    ("line", "key", "allowed"),
    [
        ('route = "fast"', "route", '"auto" or "rlm" or "direct"'),
        ("route = 3", "route", '"auto"'),
        ("turns = 0", "turns", "from 1 to 1,000"),
        ("turns = true", "turns", "whole number"),
        ("turns = 2.5", "turns", "whole number"),
        ('turns = "many"', "turns", "whole number"),
        ("depth = 9", "depth", "from 0 to 8"),
        ("calls = -1", "calls", "from 0 to 1,000,000"),
        ("window = 32", "window", "0 to let Burrow choose"),
        ("threads = -2", "threads", "0 lets Burrow choose"),
        ("gpu_layers = -2", "gpu_layers", "-1 is as many as fit"),
        ("seconds = 0", "seconds", "positive number"),
        ("seconds = nan", "seconds", "positive number"),
        ("seconds = true", "seconds", "positive number"),
        ("keep_sessions = 1", "keep_sessions", "true or false"),
        ('isolated = "no"', "isolated", "true or false"),
        ('appearance = "Dark"', "appearance", '"system"'),
        ("model = 5", "model", "GGUF file"),
        ('model = ""', "model", "GGUF file"),
        ("model = []", "model", "GGUF file"),
        ("route = ['auto']", "route", '"auto"'),
        ("sub_model = 1", "sub_model", "GGUF file"),
        ('models = "/m"', "models", "list of folders"),
        ('models = [""]', "models", "list of folders"),
        ('server = "localhost:8080"', "server", "http://"),
        ('server = "http://a b"', "server", "http://"),
        ('mirror = "file:///x"', "mirror", "https://"),
        ("proxy = 1", "proxy", "socks5://"),
        ("parallel = 257", "parallel", "from 0 to 256"),
        ("temperature = 2.5", "temperature", "from 0 to 2"),
        ("call_temperature = nan", "call_temperature", "from 0 to 2"),
        ("temperature = true", "temperature", "from 0 to 2"),
        ("update_check = 1", "update_check", "true or false"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(line: str, key: str, allowed: str, file: Path) -> None:
    with pytest.raises(SettingsProblem) as caught:
        load(written(file, line))
    assert f"“{key}”" in caught.value.message
    assert allowed in caught.value.action


@pytest.mark.parametrize("change", [{"turns": 0}, {"route": "x"}, {"model": "a string"}, {"seconds": float("inf")}])
def test_settings_made_in_the_window_are_held_to_the_same(change: dict[str, Any]) -> None:
    with pytest.raises(SettingsProblem):
        Settings(**change)


def test_a_home_folder_may_be_written_with_a_tilde(file: Path) -> None:
    assert load(written(file, 'model = "~/m.gguf"')).model == Path.home() / "m.gguf"


def test_a_byte_order_mark_is_no_part_of_the_first_key(file: Path) -> None:
    assert load(written(file, "\ufeffturns = 5")).turns == 5


@pytest.mark.parametrize("content", [b"turns = ", b"\xff\xfe", b"[a]\n[a]"])
def test_a_file_that_is_not_toml_is_refused_and_left_as_it_is(content: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(SettingsProblem, match="not valid TOML"):
        load(file)
    assert file.read_bytes() == content


def test_what_cannot_be_read_or_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsProblem, match="cannot be read"):
        load(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsProblem, match="cannot be written"):
        save(Settings(), tmp_path / "file" / "settings.toml")


def test_a_failed_save_leaves_the_old_file_and_nothing_else(file: Path) -> None:
    save(Settings(turns=3), file)
    broken = Settings(unknown={"x": "\ud800"})
    with pytest.raises(UnicodeEncodeError):
        save(broken, file)
    assert load(file) == Settings(turns=3)
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_linked_settings_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    file.symlink_to(tmp_path / "elsewhere.toml")
    save(Settings(turns=3), file)
    assert file.is_symlink()
    assert load(file).turns == 3
