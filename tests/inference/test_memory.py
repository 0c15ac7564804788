import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

import burrow
from burrow.inference.memory import cores, free_memory

GIB = 1 << 30


def group(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "cgroup"
    path.write_text("0::/user/burrow\n")
    return path


def test_without_a_container_the_machine_is_what_there_is(tmp_path: Path) -> None:
    free = free_memory(tmp_path / "none", tmp_path / "none")
    assert free == pytest.approx(psutil.virtual_memory().available, rel=0.5)
    assert 1 <= cores(tmp_path / "none", tmp_path / "none") <= (psutil.cpu_count() or 1)


def test_the_tightest_of_all_groups_counts_and_file_cache_can_be_dropped(tmp_path: Path, own: Path) -> None:
    root = tmp_path / "groups"
    group(root / "user", memory__max="max", memory__current=str(9 * GIB))
    group(
        root / "user" / "burrow",
        memory__max=str(GIB),
        memory__current=str(GIB - 1000),
        memory__stat="anon 5\ninactive_file 700\n",
    )
    assert free_memory(root, own) == 1700


def test_the_first_version_of_control_groups_is_known_too(tmp_path: Path) -> None:
    own, root = tmp_path / "cgroup", tmp_path / "groups"
    own.write_text("5:cpu,cpuacct:/\n4:memory:/docker/x\nnonsense\n")
    usage = {"memory__limit_in_bytes": "5000", "memory__usage_in_bytes": "9000"}
    group(root / "memory" / "docker" / "x", **usage)
    assert free_memory(root, own) == 0


def test_a_share_of_the_processors_is_all_there_is(tmp_path: Path, own: Path) -> None:
    root = tmp_path / "groups"
    group(root / "user", cpu__max="max 100000")
    group(root / "user" / "burrow", cpu__max="50000 100000", memory__max="rubbish")
    assert cores(root, own) == 1
    assert free_memory(root, own) > 0


@pytest.mark.skipif(not hasattr(psutil, "RLIMIT_AS"), reason="limits of a process")
def test_a_limit_on_addresses_bounds_what_is_free() -> None:
    program = "from burrow.inference.memory import free_memory; print(free_memory())"
    command = ["sh", "-c", f"ulimit -v {4 << 20}; exec {sys.executable} -c '{program}'"]
    environment = {**os.environ, "PYTHONPATH": str(Path(burrow.__file__).parents[1])}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert 0 < int(ran.stdout) < 4 << 30
