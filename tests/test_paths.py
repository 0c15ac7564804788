"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from burrow.paths import write_whole


def test_a_file_is_replaced_by_all_of_its_parts(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    file.write_bytes(b"old")
    write_whole(file, b"new ", b"parts")
    assert file.read_bytes() == b"new parts"
    assert list(tmp_path.iterdir()) == [file]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    file.write_bytes(b"old")
    with pytest.raises(TypeError):
        write_whole(file, b"half", "no bytes")  # type: ignore[arg-type]
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
