"""`python tests/weights/faults.py`: one download for each thing that can go wrong, and what was said on the way.

Prints a line for each fault: the states the download went through, how it ended, and how many bytes were sent for it.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from hubserver import Hub, serving

from burrow.weights.orders import Fetch, Route
from burrow.weights.transfer import Download, Progress

NAME = "maker/model-GGUF/model.gguf"
SIZE = 4_000_000


def cut(hub: Hub) -> None:
    hub.cuts = [1_000_000, 700_000]


def stall(hub: Hub) -> None:
    hub.stalls = [900_000]


def corrupt(hub: Hub) -> None:
    hub.corrupt_at = 3_000_000


def without_ranges(hub: Hub) -> None:
    hub.cuts, hub.ranges = [1_500_000], False


def status(number: int) -> Callable[[Hub], None]:
    def set_up(hub: Hub) -> None:
        if number in (429, 503):
            hub.statuses = [(number, {"Retry-After": "0"})]
        else:
            hub.head_statuses = [number] * 9

    return set_up


def redirects(hub: Hub) -> None:
    hub.redirect = "/maker/model-GGUF/resolve/main/model.gguf?"


FAULTS: dict[str, Callable[[Hub], None]] = {
    "nothing": lambda hub: None,
    "cut twice": cut,
    "falls silent": stall,
    "flips a byte": corrupt,
    "cut, and no ranges": without_ranges,
    "429, then well": status(429),
    "503, then well": status(503),
    "401": status(401),
    "404": status(404),
    "redirects in a circle": redirects,
}


def protocol(title: str, set_up: Callable[[Hub], None]) -> str:
    hub = Hub({NAME: os.urandom(SIZE)})
    with tempfile.TemporaryDirectory() as folder, serving(hub):
        set_up(hub)
        route = Route(hub.address, patience=1.0, pause=0.05, attempts=4)
        told: list[Progress] = []
        download = Download(Fetch(route, "maker/model-GGUF", "model.gguf", folder), told.append)
        download.start()
        ended = download.wait(60)
        left = sorted(path.name for path in Path(folder).iterdir())
        whole = "model.gguf" in left and (Path(folder) / "model.gguf").read_bytes() == hub.files[NAME]
        states: list[str] = []
        for progress in told:
            word = f"waiting ({progress.note})" if progress.state == "waiting" else progress.state
            if not states or states[-1] != word:
                states.append(word)
        said = f": {ended.problem.message} {ended.problem.action}" if ended.problem else ""
        return (
            f"{title}\n    {' > '.join(states)}{said}\n"
            f"    sent {hub.sent:,} of {SIZE:,} bytes; on the disk: {', '.join(left) or 'nothing'}; right: {whole}"
        )


def main() -> int:
    for title, set_up in FAULTS.items():
        print(protocol(title, set_up))
    return 0


if __name__ == "__main__":
    sys.exit(main())
