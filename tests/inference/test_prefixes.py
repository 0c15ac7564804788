import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from burrow.inference import prefixes
from burrow.inference.prefixes import PrefixStore

TOKENS = [5, 1 << 20, 0]


def test_a_state_is_found_again_by_model_and_tokens_alone(tmp_path: Path) -> None:
    store = PrefixStore(tmp_path / "folder", "model")
    assert store.save(TOKENS, b"state")
    assert store.load(TOKENS) == b"state"
    assert store.load(TOKENS[:2]) is None
    assert PrefixStore(tmp_path / "folder", "other").load(TOKENS) is None


def test_a_file_under_another_prompts_name_is_not_believed(tmp_path: Path) -> None:
    store = PrefixStore(tmp_path, "model")
    store.save(TOKENS, b"state")
    (mine,) = tmp_path.iterdir()
    store.save(TOKENS[:2], b"other")
    (other,) = (path for path in tmp_path.iterdir() if path != mine)
    other.write_bytes(mine.read_bytes())
    assert store.load(TOKENS[:2]) is None
    assert store.load(TOKENS) == b"state"


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_never_believed(tmp_path: Path, data: st.DataObject) -> None:
    store = PrefixStore(tmp_path, "model")
    store.save(TOKENS, b"the state of a prompt")
    (path,) = tmp_path.iterdir()
    content = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert store.load(TOKENS) is None
    assert not path.exists()


def test_the_least_recently_used_states_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefixes, "MOST_BYTES", 3000)
    store = PrefixStore(tmp_path, "model")
    for token in range(10):
        store.save([token], bytes(900))
    assert store.load([9]) == bytes(900)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 3000
    assert not store.save([10], bytes(4000))


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = PrefixStore(tmp_path / "file", "model")
    assert not store.save(TOKENS, b"state")
    assert store.load(TOKENS) is None


def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: the write fails in its middle all the same."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heeded = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        assert not PrefixStore(tmp_path, "model").save(TOKENS, bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heeded)
    assert list(tmp_path.iterdir()) == []
