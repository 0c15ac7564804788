"""Downloads from a server that does everything wrong that servers and networks do, one thing at a time."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from ggufwriting import write
from hubserver import Hub, serving

from burrow import connections
from burrow.errors import ModelProblem
from burrow.weights.orders import Fetch, Route, notes_of, part_of
from burrow.weights.shelf import find_models
from burrow.weights.transfer import (
    Download,
    Progress,
    check_endpoint,
    files_of,
    host_of,
    interrupted_downloads,
    search,
)

NAME = "maker/model-GGUF/model-Q4_K_M.gguf"
SIZE = 3_000_000


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    content = write(tmp_path / "source.gguf").read_bytes()
    content += os.urandom(SIZE - len(content))
    with serving(Hub({NAME: content})) as served:
        yield served


def route(hub: Hub, **choices: object) -> Route:
    return Route(endpoint=hub.address, patience=1.0, pause=0.02, attempts=4, **choices)  # type: ignore[arg-type]


def order(hub: Hub, folder: Path, **choices: object) -> Fetch:
    given = {"file": "model-Q4_K_M.gguf", "repository": "maker/model-GGUF", **choices}
    used = given.pop("route", None) or route(hub)
    return Fetch(used, folder=str(folder), **given)  # type: ignore[arg-type]


def fetch(wanted: Fetch) -> tuple[Progress, list[Progress]]:
    told: list[Progress] = []
    download = Download(wanted, told.append)
    download.start()
    return download.wait(60), told


def wait_for(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.01)


def test_a_file_arrives_whole_checked_and_under_its_name(hub: Hub, tmp_path: Path) -> None:
    ended, told = fetch(order(hub, tmp_path / "models"))
    assert (ended.state, ended.problem) == ("done", None)
    assert ended.path == tmp_path / "models" / "model-Q4_K_M.gguf"
    assert ended.path.read_bytes() == hub.files[NAME]
    assert not part_of(ended.path).exists()
    assert not notes_of(ended.path).exists()
    done = [progress.done for progress in told if progress.state == "downloading"]
    assert done == sorted(done)
    assert done[-1] == SIZE
    assert find_models(own=[tmp_path / "models"]).models[0].origin == "Burrow"


def test_a_connection_that_is_cut_goes_on_where_it_was(hub: Hub, tmp_path: Path) -> None:
    hub.cuts = [1_000_000, 500_000]
    ended, told = fetch(order(hub, tmp_path))
    assert ended.state == "done"
    assert ended.path is not None
    assert ended.path.read_bytes() == hub.files[NAME]
    assert hub.ranges_asked()[0] == ""
    assert all(wanted.startswith("bytes=") for wanted in hub.ranges_asked()[1:])
    assert len(hub.ranges_asked()) == 3
    assert hub.sent <= SIZE + 2 * (1 << 20), "what had arrived was not asked for again"
    assert any(progress.state == "waiting" and progress.note for progress in told)


def test_a_server_that_falls_silent_is_given_up_and_asked_again(hub: Hub, tmp_path: Path) -> None:
    hub.stalls = [700_000]
    ended, told = fetch(order(hub, tmp_path))
    assert ended.state == "done"
    assert "silent" in next(progress.note for progress in told if progress.state == "waiting")


def test_a_damaged_file_is_refused_and_never_listed(hub: Hub, tmp_path: Path) -> None:
    hub.corrupt_at = 2_000_000
    ended, _ = fetch(order(hub, tmp_path / "models"))
    assert ended.state == "interrupted"
    assert ended.problem is not None
    assert "damaged" in ended.problem.message
    assert list((tmp_path / "models").iterdir()) == []


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_names_permission_as_the_cause(hub: Hub, tmp_path: Path, status: int) -> None:
    hub.head_statuses = [status]
    ended, _ = fetch(order(hub, tmp_path))
    assert ended.problem is not None
    assert "permission" in ended.problem.message
    assert "token" in ended.problem.action


def test_a_file_that_is_not_there_is_said_at_once(hub: Hub, tmp_path: Path) -> None:
    ended, _ = fetch(order(hub, tmp_path, file="other.gguf"))
    assert ended.problem is not None
    assert "has no other.gguf" in ended.problem.message


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(hub: Hub, tmp_path: Path, status: int) -> None:
    hub.statuses = [(status, {"Retry-After": "0"}), (status, {})]
    hub.head_statuses = [status]
    ended, told = fetch(order(hub, tmp_path))
    assert ended.state == "done"
    notes = {progress.note for progress in told if progress.state == "waiting"}
    assert any("asked too often" in note if status == 429 else "not ready" in note for note in notes)


def test_the_server_says_how_long_to_wait(hub: Hub, tmp_path: Path) -> None:
    hub.statuses = [(429, {"Retry-After": "1"})]
    began = time.monotonic()
    assert fetch(order(hub, tmp_path))[0].state == "done"
    assert time.monotonic() - began >= 1.0


def test_a_server_that_stays_away_interrupts_and_what_arrived_is_kept(hub: Hub, tmp_path: Path) -> None:
    hub.cuts = [1_000_000]
    hub.statuses = [(200, {"Content-Length": "0"})]
    hub.statuses = []
    wanted = order(hub, tmp_path)
    download = Download(wanted, lambda progress: hub.statuses.extend([(503, {})] * 2))
    download.start()
    ended = download.wait(60)
    assert ended.state == "interrupted"
    assert ended.problem is not None
    assert "kept" in ended.problem.action
    hub.statuses.clear()
    kept = part_of(download.path)
    assert notes_of(download.path).exists()
    had = kept.stat().st_size if kept.exists() else 0
    again, _ = fetch(wanted)
    assert again.state == "done"
    if had:
        assert f"bytes={had}-" in hub.ranges_asked()


def test_pause_kills_the_transfer_and_start_goes_on(hub: Hub, tmp_path: Path) -> None:
    hub.slow = 0.01
    download = Download(order(hub, tmp_path))
    download.start()
    wait_for(lambda: part_of(download.path).exists() and part_of(download.path).stat().st_size > 0)
    began = time.monotonic()
    download.pause()
    assert download.wait(10).state == "paused"
    assert time.monotonic() - began < 1.0
    had = part_of(download.path).stat().st_size
    hub.slow = 0.0
    download.start()
    ended = download.wait(60)
    assert ended.state == "done"
    assert f"bytes={had}-" in hub.ranges_asked()
    assert download.path.read_bytes() == hub.files[NAME]


def test_cancel_stops_at_once_and_leaves_nothing(hub: Hub, tmp_path: Path) -> None:
    hub.slow = 0.01
    download = Download(order(hub, tmp_path / "models"))
    download.start()
    wait_for(lambda: part_of(download.path).exists() and part_of(download.path).stat().st_size > 0)
    began = time.monotonic()
    download.cancel()
    assert time.monotonic() - began < 1.0
    assert download.progress.state == "cancelled"
    assert list((tmp_path / "models").iterdir()) == []


def test_a_download_of_yesterday_is_remembered_and_goes_on(hub: Hub, tmp_path: Path) -> None:
    hub.slow = 0.01
    first = Download(order(hub, tmp_path))
    first.start()
    wait_for(lambda: part_of(first.path).exists() and part_of(first.path).stat().st_size > 0)
    first.pause()
    first.wait(10)
    hub.slow = 0.0
    (known,) = interrupted_downloads(tmp_path)
    assert (known.repository, known.file) == ("maker/model-GGUF", "model-Q4_K_M.gguf")
    import msgspec

    ended, _ = fetch(msgspec.structs.replace(known, route=route(hub)))
    assert ended.state == "done"
    assert ended.path == first.path


def test_the_process_ends_with_the_program_that_started_it(hub: Hub, tmp_path: Path) -> None:
    hub.slow = 0.05
    script = (
        "import sys, time, msgspec\nfrom burrow.weights.transfer import Download\n"
        "from burrow.weights.orders import Fetch\n"
        "download = Download(msgspec.json.decode(sys.argv[1], type=Fetch)); download.start()\n"
        "time.sleep(60)"
    )
    import msgspec

    given = msgspec.json.encode(order(hub, tmp_path)).decode()
    program = subprocess.Popen([sys.executable, "-c", script, given])
    wait_for(lambda: bool(psutil.Process(program.pid).children(recursive=True)) and hub.sent > 0)
    children = psutil.Process(program.pid).children(recursive=True)
    program.kill()
    program.wait()
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []


def test_a_server_without_ranges_starts_over_and_the_file_is_right(hub: Hub, tmp_path: Path) -> None:
    hub.cuts, hub.ranges = [1_500_000], False
    ended, _ = fetch(order(hub, tmp_path))
    assert ended.state == "done"
    assert ended.path is not None
    assert ended.path.read_bytes() == hub.files[NAME]


def test_what_lies_here_of_another_file_is_not_taken_for_its_beginning(hub: Hub, tmp_path: Path) -> None:
    target = tmp_path / "model-Q4_K_M.gguf"
    part_of(target).write_bytes(b"x" * 10_000)
    notes_of(target).write_text(
        '{"repository": "maker/model-GGUF", "file": "model-Q4_K_M.gguf", "size": 1, "sha256": ""}'
    )
    ended, _ = fetch(order(hub, tmp_path))
    assert ended.state == "done"
    assert target.read_bytes() == hub.files[NAME]


def test_a_private_model_needs_its_token_and_the_token_stays_with_the_hub(hub: Hub, tmp_path: Path) -> None:
    hub.token, hub.gated = "secret", True
    refused, _ = fetch(order(hub, tmp_path))
    assert refused.problem is not None
    assert "permission" in refused.problem.message
    hub.asked.clear()
    with serving(Hub(hub.files)) as elsewhere:
        hub.redirect = elsewhere.redirect
        ended, _ = fetch(order(hub, tmp_path, route=route(hub, token="secret")))
        assert ended.state == "done"
        assert elsewhere.asked
        assert all("authorization" not in headers for _, _, headers in elsewhere.asked)
    assert "secret" not in notes_of(tmp_path / "model-Q4_K_M.gguf").name


def test_endless_redirects_end(hub: Hub, tmp_path: Path) -> None:
    hub.redirect = "/maker/model-GGUF/resolve/main/model-Q4_K_M.gguf?"
    ended, _ = fetch(order(hub, tmp_path))
    assert ended.problem is not None
    assert "sends the download on and on" in ended.problem.message


def test_a_file_that_is_here_already_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    other = tmp_path / "other program" / "renamed.gguf"
    other.parent.mkdir()
    other.write_bytes(hub.files[NAME])
    ended, _ = fetch(order(hub, tmp_path / "models", elsewhere=(str(other),)))
    assert (ended.state, ended.path) == ("done", other)
    assert hub.sent == 0
    assert not (tmp_path / "models").exists()


def test_a_full_disk_is_seen_before_anything_is_fetched(hub: Hub, tmp_path: Path) -> None:
    import shutil

    class Huge(bytes):
        def __len__(self) -> int:
            return shutil.disk_usage(tmp_path).total * 2

    hub.files[NAME] = Huge(b"small")
    ended, _ = fetch(order(hub, tmp_path))
    assert ended.problem is not None
    assert "not enough room" in ended.problem.message
    assert hub.sent == 0


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small disk")
def test_a_disk_that_fills_up_on_the_way_is_survived(hub: Hub, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300m", "none", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("this machine does not let a test make a small disk")
    try:
        hub.slow = 0.01
        download = Download(order(hub, disk))
        download.start()
        wait_for(lambda: part_of(download.path).exists() and part_of(download.path).stat().st_size > 0)
        subprocess.run(["dd", "if=/dev/zero", f"of={disk / 'ballast'}", "bs=64k"], capture_output=True)  # until full
        ended = download.wait(30)
        assert ended.state == "interrupted"
        assert ended.problem is not None
        assert "disk is full" in ended.problem.message
        (disk / "ballast").unlink()
        hub.slow = 0.0
        again, _ = fetch(order(hub, disk))
        assert again.state == "done"
        assert download.path.read_bytes() == hub.files[NAME]
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_a_changed_file_is_refused_where_its_checksum_is_known(hub: Hub, tmp_path: Path) -> None:
    ended, _ = fetch(order(hub, tmp_path, sha256="0" * 64))
    assert ended.problem is not None
    assert "checksum has changed" in ended.problem.message
    assert hub.sent == 0


def test_without_a_word_from_the_server_the_known_checksum_decides(hub: Hub, tmp_path: Path) -> None:
    hub.tells_checksum = False
    wrong, _ = fetch(order(hub, tmp_path, sha256="1" * 64))
    assert wrong.problem is not None
    assert "damaged" in wrong.problem.message
    right, _ = fetch(order(hub, tmp_path, sha256=hub.sha256(NAME)))
    assert right.state == "done"


@pytest.mark.parametrize("file", ["../model.gguf", "a/../../model.gguf", "/etc/model.gguf", "a\\b.gguf", ""])
def test_a_name_that_leaves_the_folder_is_refused(hub: Hub, tmp_path: Path, file: str) -> None:
    ended, _ = fetch(order(hub, tmp_path, file=file))
    assert ended.state == "interrupted"
    assert hub.sent == 0


def test_repositories_are_found_by_a_word(hub: Hub) -> None:
    (found,) = search(route(hub), "model")
    assert (found.name, found.downloads, found.licence) == ("maker/model-GGUF", 7, "mit")
    assert search(route(hub), "nothing of the kind") == ()


def test_the_parts_of_a_split_model_are_offered_as_one(hub: Hub) -> None:
    for part in (1, 2):
        hub.files[f"maker/model-GGUF/big-0000{part}-of-00002.gguf"] = bytes(1000 * part)
    offered = {one.file: one for one in files_of(route(hub), "maker/model-GGUF")}
    assert set(offered) == {"model-Q4_K_M.gguf", "big-00001-of-00002.gguf"}
    assert offered["big-00001-of-00002.gguf"].size == 3000
    assert len(offered["big-00001-of-00002.gguf"].parts) == 2
    assert offered["model-Q4_K_M.gguf"].sha256 == hub.sha256(NAME)


@pytest.mark.parametrize("repository", ["maker/nothing", "../..", "a b"])
def test_a_repository_that_is_none_is_said(hub: Hub, repository: str) -> None:
    with pytest.raises(ModelProblem):
        files_of(route(hub), repository)


def test_a_search_can_be_stopped(hub: Hub) -> None:
    hub.token = "x"
    hub.head_statuses = []
    stop = threading.Event()
    stop.set()
    with pytest.raises(ModelProblem):
        search(replace_patience(route(hub)), "model", stop)


def replace_patience(known: Route) -> Route:
    import msgspec

    return msgspec.structs.replace(known, attempts=50, pause=1.0)


def test_every_host_is_noted_before_it_is_talked_to(hub: Hub, tmp_path: Path) -> None:
    before = connections.total()
    fetch(order(hub, tmp_path))
    made = connections.made()[before - connections.total() :]
    assert {one.host for one in made} == {"127.0.0.1", "localhost"}
    assert {one.purpose for one in made} == {"download a model"}
    assert sum(one.received for one in made) == SIZE
    assert all(one.ended is not None for one in made)


def test_the_hub_learns_nothing_but_the_name_of_the_program(hub: Hub, tmp_path: Path) -> None:
    fetch(order(hub, tmp_path))
    search(route(hub), "model")
    for _, _, headers in hub.asked:
        assert headers["user-agent"].startswith("burrow/")
        assert "torch" not in headers["user-agent"]
        assert "authorization" not in headers


def test_a_proxy_is_used_where_one_is_set(hub: Hub, tmp_path: Path) -> None:
    with serving(Hub(hub.files)) as proxy:
        ended, _ = fetch(order(hub, tmp_path, route=route(hub, proxy=proxy.address)))
        assert ended.state == "done"
        assert proxy.asked
        assert proxy.asked[0][1].startswith("http://")
    assert hub.asked == []


def test_nothing_that_can_be_read_along_is_accepted_as_a_mirror() -> None:
    with pytest.raises(ModelProblem, match="not encrypted"):
        check_endpoint("http://mirror.example")
    with pytest.raises(ModelProblem, match="not the address"):
        check_endpoint("mirror")
    assert check_endpoint("https://mirror.example/") == "https://mirror.example"
    assert check_endpoint("") == "https://huggingface.co"
    assert host_of("") == "huggingface.co"


def test_time_left_is_known_only_when_it_can_be() -> None:
    assert Progress("starting").seconds_left is None
    assert Progress("downloading", 50, 100, 10.0).seconds_left == 5.0
    assert replace(Progress("downloading", 50, 100), speed=0.0).seconds_left is None
