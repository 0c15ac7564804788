"""Plug-ins are looked for beside the library, and only loaded where the build has them."""

from pathlib import Path

from burrow.inference.plugins import folder, plugins


def test_plugins_for_processors_are_told_from_the_one_built_in(tmp_path: Path) -> None:
    for name in ("libggml.so", "libggml-cpu.so", "libggml-base.so", "libggml-vulkan.so"):
        (tmp_path / name).touch()
    assert plugins(tmp_path) == []
    (tmp_path / "libggml-cpu-haswell.so").touch()
    (tmp_path / "ggml-cpu-zen4.dll").touch()
    (tmp_path / "libggml-cpu-notes.txt").touch()
    assert [path.name for path in plugins(tmp_path)] == ["ggml-cpu-zen4.dll", "libggml-cpu-haswell.so"]


def test_the_library_lies_where_plugins_are_looked_for() -> None:
    assert any("llama" in path.name for path in folder().iterdir())
