"""`burrow models search` and `download`: what Burrow recommends, what the Hub has, and fetching it."""

import argparse
import json
import sys
from collections.abc import Sequence

import msgspec

from burrow import paths
from burrow.errors import ModelProblem, Problem
from burrow.settings import Settings
from burrow.terminal.servers import ask_secret
from burrow.weights.catalogue import Recommended, load_catalogue
from burrow.weights.fit import gigabytes
from burrow.weights.machine import measure
from burrow.weights.orders import Fetch, Offered, Route
from burrow.weights.shelf import Shelf
from burrow.weights.token import HUB, recall_token
from burrow.weights.transfer import Download, Progress, check_endpoint, files_of, host_of, search

INTERRUPTED = 1


def route_of(settings: Settings) -> Route:
    """How the user's settings say that models are fetched."""
    return Route(check_endpoint(settings.mirror), settings.proxy, recall_token())


def run_search(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    """Without words: the models that Burrow recommends, offline. With words: what the Hub has."""
    if not words:
        return _recommend(options)
    route = _agreed(settings, options)
    if len(words) == 1 and "/" in words[0]:
        files = files_of(route, words[0])
        _show(options, [msgspec.structs.asdict(one) for one in files], [f"{_size(one)}  {one.file}" for one in files])
        return 0
    found = search(route, " ".join(words))
    lines = [f"{one.name}  ({one.downloads:,} downloads, {one.licence or 'no licence named'})" for one in found]
    _show(options, [msgspec.structs.asdict(one) for one in found], lines)
    return 0


def _recommend(options: argparse.Namespace) -> int:
    catalogue, machine = load_catalogue(paths.resources() / "models.toml"), measure()
    proposed = catalogue.proposed(machine)
    if options.json:
        rows = [{**_values(model), "verdict": model.verdict(machine)} for model in catalogue.models]
        print(json.dumps({"proposed": proposed.id, "models": rows}, ensure_ascii=False))
        return 0
    for tier in catalogue.tiers:
        print(tier.name)
        for model in catalogue.models:
            if model.tier == tier.memory:
                mark = "*" if model == proposed else " "
                print(f"{mark} {model.id}: {model.name}, {gigabytes(model.size)}, {model.verdict(machine)}")
                print(f"    {model.why}")
    print(f"* suits this computer. Get it with: burrow models download {proposed.id}")
    return 0


def run_download(settings: Settings, words: Sequence[str], shelf: Shelf, options: argparse.Namespace) -> int:
    """A recommended model by its short name, or a repository and one of its files."""
    if not words:
        options.parser.error("give the short name of a recommended model, or a repository and a file")
    known = load_catalogue(paths.resources() / "models.toml").named(words[0])
    if known is None and "/" not in words[0]:
        raise ModelProblem(f"“{words[0]}” is not a model that Burrow knows.", "Give a repository as owner/name.")
    route = _agreed(settings, options)
    here = tuple(str(file) for found in (*shelf.models, *shelf.others) for file in found.header.files)
    last = None
    for file, sha256 in _wanted(route, known, words):
        repository = known.repository if known is not None else words[0]
        folder = paths.models() / repository.replace("/", "--")
        last = _fetch(Fetch(route, repository, file, str(folder), sha256, here), options)
        if last.state != "done":
            return INTERRUPTED
    assert last is not None
    _show(options, {"path": str(last.path)}, [f"{last.path}"])
    return 0


def _wanted(route: Route, known: Recommended | None, words: Sequence[str]) -> list[tuple[str, str]]:
    """The files to fetch, and what is known of their checksums."""
    if known is not None:
        return [(known.file, known.sha256)]
    offered = files_of(route, words[0])
    chosen = _chosen(offered, words[1] if len(words) > 1 else "")
    return [(file, "") for file in chosen.parts] or [(chosen.file, chosen.sha256)]


def _chosen(offered: Sequence[Offered], name: str) -> Offered:
    fitting = [one for one in offered if name.lower() in one.file.lower()]
    exact = [one for one in fitting if one.file == name]
    if len(exact or fitting) == 1:
        return (exact or fitting)[0]
    names = ", ".join(one.file for one in fitting[:8]) or "none"
    raise ModelProblem(f"It is not clear which file is meant: {names}.", "Give the file's name, or a part of it.")


def _fetch(order: Fetch, options: argparse.Namespace) -> Progress:
    live = sys.stderr.isatty() and not options.json
    download = Download(order, _show_progress if live else lambda progress: None)
    download.start()
    try:
        ended = download.wait()
    except KeyboardInterrupt:
        download.pause()
        download.wait(5)
        print("\nburrow: paused; the same command goes on.", file=sys.stderr)
        return download.progress
    if live:
        print(file=sys.stderr)
    if ended.problem is not None:
        raise ended.problem
    return ended


def _show_progress(progress: Progress) -> None:
    share = f"{100 * progress.done / progress.size:5.1f} %" if progress.size else ""
    left = progress.seconds_left
    rest = f"{progress.speed / 1e6:.1f} MB/s, {left / 60:.0f} min left" if left is not None else progress.note
    print(f"\r\033[K{progress.state} {share} {rest}", end="", file=sys.stderr, flush=True)


def _agreed(settings: Settings, options: argparse.Namespace) -> Route:
    """The way to the Hub, after the person has said yes to the connection."""
    from burrow.terminal.models import agrees

    route = route_of(settings)
    if options.token:
        route = msgspec.structs.replace(route, token=ask_secret("token", HUB))
    if not agrees(f"Connect to {host_of(route.endpoint)}?", options):
        raise Problem("Nothing was connected to.", "Say yes when you want to search or download.")
    return route


def _values(model: Recommended) -> dict[str, object]:
    return {name: getattr(model, name) for name in model.__dataclass_fields__}


def _size(one: Offered) -> str:
    return f"{gigabytes(one.size):>8}"


def _show(options: argparse.Namespace, value: object, lines: Sequence[str]) -> None:
    if options.json:
        print(json.dumps(value, ensure_ascii=False))
    else:
        print("\n".join(lines) or "Nothing was found.")
