"""`burrow models list | info | find | add | remove | search | download | check | fit`: models from the terminal.

Only `search` with words and `download` connect to anything, and only after a yes (or `--yes`).
"""

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from burrow import paths
from burrow.checkup.reports import Report, recall
from burrow.errors import ModelProblem, Problem
from burrow.settings import Settings
from burrow.settings import load as load_settings
from burrow.settings import save as save_settings
from burrow.terminal.fetching import run_download, run_search
from burrow.weights.fit import Fit, Wishes, choose, estimate, gigabytes
from burrow.weights.gguf import ModelHeader, read_header
from burrow.weights.machine import Machine, measure
from burrow.weights.shelf import Found, Shelf, find_models

ACTIONS = ("list", "info", "find", "add", "remove", "search", "download", "check", "fit")


def run_models(options: argparse.Namespace) -> int:
    words: list[str] = list(options.words) or ["list"]
    if words[0] not in ACTIONS:
        words = ["info", *words]
    action, rest = words[0], words[1:]
    settings = load_settings(paths.settings_file())
    actions: dict[str, Callable[[], int]] = {
        "list": lambda: _list(settings, options),
        "find": lambda: _find(settings, options),
        "info": lambda: _info(settings, rest, options),
        "add": lambda: _add(settings, rest, options),
        "remove": lambda: _remove(settings, rest, options),
        "search": lambda: run_search(settings, rest, options),
        "download": lambda: run_download(settings, rest, shelf(settings), options),
        "check": lambda: _check(settings, rest, options),
        "fit": lambda: _fit(settings, rest, options),
    }
    return actions[action]()


def shelf(settings: Settings) -> Shelf:
    """Everything on this computer, the model that comes along included."""
    used = (settings.model,) if settings.model else ()
    return find_models(added=(*settings.models, *used), own=(paths.models(), paths.starter_model()))


def named(settings: Settings, words: Sequence[str]) -> Path:
    """The model that is meant: a file, a name in the list, or, without a word, the one in use."""
    if not words:
        return settings.model or paths.starter_model()
    text = " ".join(words)
    path = Path(text).expanduser()
    if path.exists() or path.suffix.lower() == ".gguf":
        return path
    wanted = text.lower()
    found = [one for one in shelf(settings).models if wanted in one.name.lower() or wanted in one.path.stem.lower()]
    exact = [one for one in found if wanted in (one.name.lower(), one.path.stem.lower())]
    if len(exact or found) != 1:
        many = ", ".join(one.name for one in found[:5])
        raise ModelProblem(
            f"“{text}” is not one model" + (f": {many}." if many else "."), "See `burrow models list` for their names."
        )
    return (exact or found)[0].path


def _list(settings: Settings, options: argparse.Namespace) -> int:
    machine = measure()
    rows = [(one, choose(one.header, machine).fit, recall(one.path)) for one in shelf(settings).models]
    if options.json:
        _print_json([_row(*row) for row in rows])
        return 0
    for one, fit, report in rows:
        used = "*" if one.path == (settings.model or paths.starter_model()) else " "
        checked = f", check-up {report.right}/{report.tasks}" if report else ""
        print(f"{used} {one.name}  ({one.header.quantisation}, {gigabytes(one.header.size)})")
        print(f"    {fit.verdict}: {gigabytes(fit.need)} of {gigabytes(fit.free)}{checked}")
        print(f"    {_origin(one)} · {one.path}")
    counted = "1 model" if len(rows) == 1 else f"{len(rows)} models"
    print(f"{counted}. * is in use. `burrow models search` shows what Burrow recommends for this computer.")
    return 0


def _find(settings: Settings, options: argparse.Namespace) -> int:
    found = shelf(settings)
    if options.json:
        _print_json(
            {
                "models": [{"name": one.name, "origin": one.origin, "path": one.path} for one in found.models],
                "others": [{"name": one.name, "kind": one.header.kind, "path": one.path} for one in found.others],
                "broken": [{"path": one.path, "problem": one.problem.message} for one in found.broken],
                "incomplete": list(found.incomplete),
            }
        )
        return 0
    for one in found.models:
        print(f"{_origin(one)}: {one.name} · {one.path}")
    for one in found.others:
        print(f"not a model ({one.header.kind}): {one.path}")
    for broken in found.broken:
        print(f"cannot be used: {broken.problem.message} ({broken.path})")
    for path in found.incomplete:
        print(f"incomplete: {path}")
    return 0


def _info(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    path = named(settings, words)
    header = read_header(path)
    fit = choose(header, measure()).fit
    report = recall(path)
    told = described(header)
    if options.json:
        _print_json(told | {"fit": _fit_values(fit), "checkup": _report_values(report)})
        return 0
    for key, value in told.items():
        if value not in (None, "", (), 0):
            print(f"{key.replace('_', ' ')}: {value}")
    print(f"fit: {fit.sentence}")
    if report is not None:
        print(f"check-up: {report.right} of {report.tasks}. {report.sentence}")
    return 0


def described(header: ModelHeader) -> dict[str, Any]:
    """A header's values without what only programs read."""
    values = {field.name: getattr(header, field.name) for field in dataclasses.fields(header)}
    advice = {key: value for key, value in dataclasses.asdict(values.pop("sampling")).items() if value is not None}
    for name in ("chat_template", "keeps", "widths", "files", "part"):
        values.pop(name)
    return values | {"sampling": ", ".join(f"{key} {value:g}" for key, value in advice.items())}


def _add(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    if not words:
        options.parser.error("give a folder with models, or a GGUF file")
    path = Path(" ".join(words)).expanduser().resolve()
    if path.is_file():
        read_header(path)
    elif not path.is_dir():
        raise ModelProblem(f"There is no folder or file {path}.", "Give a folder with models, or a GGUF file.")
    if path not in settings.models:
        save_settings(dataclasses.replace(settings, models=(*settings.models, path)), paths.settings_file())
    found = find_models(added=[path])
    here = [one for one in found.models if str(one.path).startswith(str(path))]
    print(f"{path} is looked at from now on; {len(here)} models in it.")
    return 0


def _remove(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    """Forget a folder that was added, or delete a model that Burrow itself has downloaded; never anything else."""
    if not words:
        options.parser.error("give a folder that was added, or a model that Burrow has downloaded")
    path = Path(" ".join(words)).expanduser()
    resolved = path.resolve()
    if resolved in settings.models or path in settings.models:
        kept = tuple(folder for folder in settings.models if folder not in (path, resolved))
        save_settings(dataclasses.replace(settings, models=kept), paths.settings_file())
        print(f"{path} is no longer looked at. Nothing was deleted.")
        return 0
    chosen = named(settings, words).resolve()
    if not chosen.is_relative_to(paths.models().resolve()):
        raise ModelProblem(
            f"{chosen.name} was not downloaded by Burrow and is not Burrow's to delete.",
            "Remove it with the program it belongs to.",
        )
    files = read_header(chosen).files
    if not agrees(f"Delete {chosen.name} ({gigabytes(sum(file.stat().st_size for file in files))})?", options):
        return 1
    for file in files:
        file.unlink()
    print(f"{chosen.name} was deleted.")
    return 0


def _check(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    from burrow.checkup.examination import Trial, examine
    from burrow.checkup.reports import remember
    from burrow.session import Session

    path = named(settings, words)
    session = Session(settings=settings)

    def show(number: int, count: int, trial: Trial) -> None:
        if not options.json:
            mark = "done" if trial.right else "not done"
            print(
                f"{number:>3}/{count} {trial.task.name} ({trial.task.skill}): {mark}, {trial.seconds:.1f} s", flush=True
            )

    try:
        session.load_model(path)
        assert session.engine is not None
        report = examine(session.engine, on_trial=show)
    finally:
        session.close()
    remember(path, report)
    if options.json:
        _print_json(_report_values(report))
        return 0
    print(f"{report.model}: {report.right} of {report.tasks}, {report.tokens_per_second:g} tokens a second, ", end="")
    print(f"{report.seconds:.0f} s, {report.profile} profile. {report.sentence}")
    return 0


def _fit(settings: Settings, words: Sequence[str], options: argparse.Namespace) -> int:
    """How large this model is with some windows, beside what is free now."""
    header, machine = read_header(named(settings, words)), measure()
    layers = -1 if options.gpu_layers is None else options.gpu_layers
    chosen = choose(header, machine, Wishes(options.window, gpu_layers=layers, cache_type=options.kv))
    windows = [options.window] if options.window else _windows(header)
    fits = [estimate(header, machine, size, 0, options.kv, chosen.gpu_layers) for size in windows]
    if options.json:
        _print_json(
            {"chosen": chosen.window, "machine": dataclasses.asdict(machine), "fits": list(map(_fit_values, fits))}
        )
        return 0
    print(_table(header, machine, fits))
    print(f"Burrow would take a window of {chosen.window:,} tokens. {chosen.fit.sentence}")
    return 0


def _windows(header: ModelHeader) -> list[int]:
    trained = header.window or 4096
    sizes = [size for size in (2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144) if size < trained]
    return [*sizes, trained][:9]


def _table(header: ModelHeader, machine: Machine, fits: Sequence[Fit]) -> str:
    lines = [
        f"{header.name}: {header.architecture}, {header.quantisation}, {gigabytes(header.weights)} of weights",
        f"{'window':>9}  {'weights':>8}  {'cache':>8}  {'buffers':>8}  {'in all':>8}  {'free':>8}",
    ]
    for fit in fits:
        sizes = (fit.weights, fit.cache, fit.compute, fit.need + fit.graphics_need, machine.free + machine.graphics)
        lines.append(f"{fit.window:>9,}  " + "  ".join(f"{gigabytes(size):>8}" for size in sizes) + f"  {fit.verdict}")
    return "\n".join(lines)


def agrees(question: str, options: argparse.Namespace) -> bool:
    """Whether the person at the terminal says yes. Without a person there is no yes."""
    if options.yes:
        return True
    if not sys.stdin.isatty():
        raise Problem(question.rstrip("?") + " needs a yes.", "Give --yes.")
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _origin(found: Found) -> str:
    return ", ".join((found.origin, *found.also))


def _row(one: Found, fit: Fit, report: Report | None) -> dict[str, Any]:
    return {
        "name": one.name,
        "path": str(one.path),
        "origin": one.origin,
        "also": list(one.also),
        "architecture": one.header.architecture,
        "quantisation": one.header.quantisation,
        "size": one.header.size,
        "window": one.header.window,
        "licence": one.header.licence,
        "fit": _fit_values(fit),
        "checkup": _report_values(report),
    }


def _fit_values(fit: Fit) -> dict[str, Any]:
    return dataclasses.asdict(fit) | {"sentence": fit.sentence}


def _report_values(report: Report | None) -> dict[str, Any] | None:
    return None if report is None else msgspec.structs.asdict(report) | {"score": report.score}


def _print_json(value: object) -> None:
    print(json.dumps(value, default=str, ensure_ascii=False))
