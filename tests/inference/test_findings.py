import signal
from pathlib import Path

import pytest

from burrow.inference.findings import FILE, Findings, keep, recall


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BURROW_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_what_was_found_out_is_found_again_by_the_files_content(own_home: Path, tmp_path: Path) -> None:
    model, copy, other = (tmp_path / name for name in ("model", "copy", "other"))
    model.write_bytes(b"weights" * 1000)
    copy.write_bytes(b"weights" * 1000)
    other.write_bytes(b"others." * 1000)
    keep(model, Findings(checked=True, together=4))
    assert recall(copy) == Findings(checked=True, together=4)
    assert recall(other) == Findings()


def test_a_model_that_differs_between_its_ends_alone_is_another_one(own_home: Path, tmp_path: Path) -> None:
    model, tuned = tmp_path / "model", tmp_path / "tuned"
    same, first, second = bytes(1 << 17), bytes(range(256)) * (1 << 11), bytes(reversed(range(256))) * (1 << 11)
    model.write_bytes(same + first + same)
    tuned.write_bytes(same + second + same)
    keep(model, Findings(checked=True))
    assert recall(tuned) == Findings()
    assert recall(model) == Findings(checked=True)


def test_a_broken_or_missing_file_is_as_good_as_none(own_home: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    assert recall(model) == Findings()
    keep(model, Findings(together=2))
    model.write_bytes(b"weights")
    for damage in (b"", b"{", b"[]", b'{"x": {"together": "many"}}', b"\xff"):
        own_home.mkdir(exist_ok=True)
        (own_home / FILE).write_bytes(damage)
        assert recall(model) == Findings()
        keep(model, Findings(together=2))
        assert recall(model) == Findings(together=2)


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path: Path, own_home: Path) -> None:
    model = tmp_path / "model"
    model.write_bytes(b"weights")
    own_home.mkdir()
    (own_home / FILE).mkdir()
    keep(model, Findings(together=2))
    assert recall(model) == Findings()
    assert [path.name for path in own_home.iterdir()] == [FILE]


def test_the_disk_being_full_keeps_what_was_found_before(tmp_path: Path, own_home: Path) -> None:
    """A limit on the size of files stands for the full disk."""
    resource = pytest.importorskip("resource")
    model = tmp_path / "model"
    model.write_bytes(b"weights")
    keep(model, Findings(checked=True))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heeded = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        keep(model, Findings(checked=True, together=2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heeded)
    assert recall(model) == Findings(checked=True)
    assert [path.name for path in own_home.iterdir()] == [FILE]
