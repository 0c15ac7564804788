import sys
from pathlib import Path

import pytest

from burrow.weights.machine import may_have_card, measure, memory_limit, processor_quota


def group(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_dot_", ".")).write_text(text)
    return folder


def test_this_machine_has_memory_and_a_core() -> None:
    machine = measure()
    assert 0 < machine.free <= machine.memory
    assert machine.cores >= 1
    assert machine.graphics == 0


def test_what_will_be_unloaded_counts_as_free_but_never_beyond_all_there_is() -> None:
    assert measure(unloaded=1 << 60).free == measure().memory


def test_the_tightest_group_above_the_process_is_its_limit(tmp_path: Path) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("0::/user/app\n")
    group(root / "user", memory_dot_max="4000000000\n", memory_dot_current="1500000000\n", memory_dot_stat="anon 1\n")
    group(root / "user" / "app", memory_dot_max="max\n", memory_dot_current="1\n")
    assert memory_limit(root, own) == (4_000_000_000, 1_500_000_000)


def test_cache_that_can_be_dropped_is_not_used_memory(tmp_path: Path) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("0::/\n")
    stat = "anon 5\ninactive_file 1000000000\n"
    group(root, memory_dot_max="4000000000", memory_dot_current="3000000000", memory_dot_stat=stat)
    assert memory_limit(root, own) == (4_000_000_000, 2_000_000_000)


def test_the_first_version_of_control_groups_is_understood(tmp_path: Path) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("7:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n")
    folder = root / "memory" / "docker" / "abc"
    group(folder, memory_dot_limit_in_bytes="2000000000", memory_dot_usage_in_bytes="100")
    assert memory_limit(root, own) == (2_000_000_000, 100)


@pytest.mark.parametrize(
    ("text", "cores"), [("200000 100000\n", 2.0), ("max 100000\n", 0), ("", 0), ("50000 100000\n", 0.5), ("x y\n", 0)]
)
def test_a_quota_of_processors_is_seen(tmp_path: Path, text: str, cores: float) -> None:
    root, own = tmp_path / "cgroup", tmp_path / "own"
    own.write_text("0::/\n")
    group(root, cpu_dot_max=text)
    assert processor_quota(root, own) == cores


def test_without_groups_there_is_no_limit(tmp_path: Path) -> None:
    assert memory_limit(tmp_path / "none", tmp_path / "none")[0] >= 1 << 60
    assert processor_quota(tmp_path / "none", tmp_path / "none") == 0


def test_a_driver_is_asked_only_where_a_card_may_be(tmp_path: Path) -> None:
    if sys.platform == "linux":
        assert not may_have_card(tmp_path)
        group(tmp_path / "dri", renderD128="")
    assert may_have_card(tmp_path)
