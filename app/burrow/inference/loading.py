"""A GGUF file and options -> a model with its two contexts, or the reason why not, as a `ModelProblem`.

Used in the engine process only. The reason is found in llama.cpp's own last log lines, which go along as details.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from burrow.errors import ModelProblem
from burrow.inference.calibration import BREATH, CALIBRATION_CELLS, NoNumbers, best_threads, best_width, breathe
from burrow.inference.complaints import ANOTHER_FILE, cause, lacks_memory, lacks_threads
from burrow.inference.context import Context, Shape
from burrow.inference.memory import cores, free_memory
from burrow.inference.model import LoadFailure, Model, has_graphics, log_lines
from burrow.inference.options import MOST_PARALLEL, LlamaOptions
from burrow.inference.plugins import found_devices
from burrow.inference.sizing import (
    FIRST_CELLS,
    LEAST_WINDOW,
    MOST_WIDTH,
    ROOT_WIDTH,
    SPARE_SEQUENCES,
    SPARE_STATES,
    USUAL_WINDOW,
    Machine,
    Plan,
    layers_that_fit,
    plan,
)

ROOT_PIECE = 64
"""Tokens of a conversation that are computed in one go where it does without flash attention; more are no faster."""
DETAILS = 30
"""Log lines that go along with a problem."""


@dataclass(frozen=True, slots=True)
class LoadedModel:
    model: Model
    roots: Context
    calls: Context
    window: int
    width: int
    """Sub-calls that are decoded together."""
    threads: int
    checked: bool
    """Whether the weights are known to hold no invalid numbers."""


@dataclass(frozen=True, slots=True)
class LoadHooks:
    progress: Callable[[float], None]
    """Told fractions of the weights that are loaded."""
    planned: Callable[[int], None]
    """Told the window's tokens, just before the memory for it is taken."""
    abort: Callable[[], bool]
    """Asked from inside llama.cpp, whenever it computes."""


class NoRoom(ModelProblem):
    """The machine lacks the memory for it."""

    window = 0
    """Tokens of the window that there was no room for; 0 where it was the weights."""


def with_layers(path: Path, options: LlamaOptions) -> LlamaOptions:
    """The same with the number of layers that go to a graphics card: as many as fit where that was left open, and none
    where there is no card."""
    cards = [device.free for device in found_devices().devices if "graphics" in device.kind] if has_graphics() else []
    if not cards or not options.gpu_layers:
        return dataclasses.replace(options, gpu_layers=0)
    try:
        header = Model(path, options, vocabulary_only=True)
    except LoadFailure:
        return options  # what is wrong is told when it is loaded as a whole
    most = header.layers_told + 1
    if options.gpu_layers > 0:
        return dataclasses.replace(options, gpu_layers=min(most, options.gpu_layers))
    cache = 2 * (options.window or USUAL_WINDOW) * header.cell_bytes
    return dataclasses.replace(options, gpu_layers=layers_that_fit(sum(cards), path.stat().st_size, most, cache))


def load_model(path: Path, options: LlamaOptions, hooks: LoadHooks) -> LoadedModel:
    """Raises `ModelProblem`."""
    free = free_memory()  # before: weights that are only mapped still count as free after it
    model, checked = _weights(path, options, hooks.progress)
    _check(model, path, options)
    machine = Machine(cores(), max(0, free - model.bytes))
    sizes = plan(options, machine, model.window_trained, model.cell_bytes, model.shrinks)
    hooks.planned(sizes.window)
    try:
        found = _measured(model, sizes, options, hooks.abort)
        threads, width, cell_bytes = found.threads, found.width, 0 if options.gpu_layers else found.cell_bytes
        # The caches begin small, so nothing else would tell of it until they grow.
        if (sizes.root_cells + sizes.call_cells(1)) * cell_bytes > machine.free_memory:
            raise _no_room(sizes, found.cell_bytes)
        roots = Context(model, _roots_shape(model, sizes, options, cell_bytes), hooks.abort)
        calls = Context(model, _shape(model, sizes, sizes.call_cells(width), width, cell_bytes), hooks.abort)
    except NoNumbers as failure:
        raise ModelProblem(f"The weights in {path.name} are damaged: {failure}.", ANOTHER_FILE) from failure
    except LoadFailure as failure:
        raise _no_context(model, sizes, path, failure) from failure
    for context in (roots, calls):
        context.use_threads(threads)
    return LoadedModel(model, roots, calls, sizes.window, width, threads, checked)


@dataclass(frozen=True, slots=True)
class _Found:
    threads: int
    width: int
    cell_bytes: int
    """Of the KV cache's memory for each token."""


def _measured(model: Model, sizes: Plan, options: LlamaOptions, abort: Callable[[], bool]) -> _Found:
    """The threads and the number of sub-calls at the same time that are best, found in a small context that is gone
    afterwards."""
    most = MOST_WIDTH if model.cuttable else ROOT_WIDTH
    wide = not options.parallel
    shape = Shape(CALIBRATION_CELLS if wide else LEAST_WINDOW, most + 1, most, sizes.threads, sizes.cache_type)
    context = Context(model, shape, abort)
    try:
        cell_bytes = breathe(context)
        threads = options.threads or best_threads(context, sizes.threads)
        if wide:
            return _Found(threads, best_width(context, sizes.window - 2 * BREATH), cell_bytes)
        return _Found(threads, min(options.parallel, MOST_PARALLEL if model.cuttable else most), cell_bytes)
    finally:
        context.close()


def _weights(path: Path, options: LlamaOptions, on_progress: Callable[[float], None]) -> tuple[Model, bool]:
    """The model, and whether its weights are known to be sound."""
    report = _in_steps(on_progress)
    try:
        return Model(path, options, report), True
    except LoadFailure as failure:
        # llama.cpp checks each tensor in a thread of its own, for which there may be no room; a first breath finds
        # most of what the check would have found.
        if not (options.check_tensors and lacks_threads(log_lines)):
            raise _not_loaded(path) from failure
    log_lines.clear()
    try:
        return Model(path, dataclasses.replace(options, check_tensors=False), report), False
    except LoadFailure as failure:
        raise _not_loaded(path) from failure


def _shape(model: Model, sizes: Plan, cells: int, width: int, cell_bytes: int) -> Shape:
    return Shape(
        cells=min(cells, FIRST_CELLS),
        most_cells=cells,
        cell_bytes=cell_bytes,
        sequences=width + (SPARE_SEQUENCES if model.cuttable else SPARE_STATES),
        outputs=width,
        threads=sizes.threads,
        cache_type=sizes.cache_type,
    )


def _roots_shape(model: Model, sizes: Plan, options: LlamaOptions, cell_bytes: int) -> Shape:
    """Conversations are few and long: on a processor they do without flash attention. Its place is taken by a table of
    scores that grows with what is computed in one go."""
    shape = _shape(model, sizes, sizes.root_cells, ROOT_WIDTH, cell_bytes)
    if options.gpu_layers or sizes.cache_type != "f16":
        return shape
    return dataclasses.replace(shape, flash=False, piece=ROOT_PIECE)


def _in_steps(on_progress: Callable[[float], None]) -> Callable[[float], None]:
    """Report only whole hundredths: llama.cpp reports for every tensor."""
    last = -1

    def report(fraction: float) -> None:
        nonlocal last
        if int(fraction * 100) != last:
            last = int(fraction * 100)
            on_progress(min(1.0, max(0.0, fraction)))

    return report


def _check(model: Model, path: Path, options: LlamaOptions) -> None:
    """Some files load and would end the process as soon as anything is computed."""
    if model.parameters == 0 or model.layers == 0:
        raise ModelProblem(f"{path.name} holds no weights.", "Choose the file with the model's weights.")
    if not model.generates:
        raise ModelProblem(
            f"{path.name} is not a model that writes text (it may be made for search or embeddings).",
            "Choose a chat or instruct model.",
        )
    if options.cache_type != "f16" and not model.shrinks:
        raise ModelProblem(
            f"The cache of {path.name} cannot be of type {options.cache_type}: its heads are too narrow.",
            "Choose f16 for the cache in the settings.",
        )


def _not_loaded(path: Path) -> ModelProblem:
    if not path.is_file():
        return ModelProblem(f"There is no file {path}.", "Choose a model in GGUF format.")
    said = "\n".join(list(log_lines)[-DETAILS:])
    if lacks_memory(log_lines):
        need, have = _size(path.stat().st_size), _size(free_memory())
        return NoRoom(
            f"There is not enough memory for {path.name}: its weights take {need} and {have} are free.",
            "Close other programs, or choose a smaller model.",
            said,
        )
    problem = cause(log_lines, path.name)
    return ModelProblem(problem.message, problem.action, said)


def _no_context(model: Model, sizes: Plan, path: Path, failure: LoadFailure) -> ModelProblem:
    """Mostly memory is short; where llama.cpp says nothing of that, a smaller window would not help."""
    if lacks_memory(log_lines) or lacks_threads(log_lines):
        return _no_room(sizes, model.cell_bytes)
    return ModelProblem(
        f"llama.cpp loads {path.name} and cannot compute with it: {failure}.",
        "Choose another model.",
        "\n".join(list(log_lines)[-DETAILS:]),
    )


def _no_room(sizes: Plan, cell_bytes: int) -> NoRoom:
    need = _size((sizes.root_cells + sizes.call_cells(1)) * cell_bytes)
    have = _size(free_memory())
    problem = NoRoom(
        f"There is not enough memory for a window of {sizes.window:,} tokens: it takes {need} and {have} are free.",
        "Choose a smaller window in the settings, or a smaller model.",
        "\n".join(list(log_lines)[-DETAILS:]),
    )
    problem.window = sizes.window
    return problem


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"
