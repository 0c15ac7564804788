"""A GGUF file or a server's address, and the settings -> an engine that fits this machine."""

import threading
from collections.abc import Callable
from pathlib import Path

from burrow.errors import EngineProblem
from burrow.inference.engine import Engine
from burrow.settings import Settings
from burrow.weights.fit import Fit


def start_engine(
    path: Path,
    settings: Settings,
    on_progress: Callable[[float], None] | None = None,
    cancel: threading.Event | None = None,
) -> tuple[Engine, Fit]:
    """The engine on a GGUF file, as the settings and this machine's memory and cores call for; and that estimate.

    Raises `ModelProblem`.
    """
    from burrow.inference.llama import LlamaEngine, LlamaOptions
    from burrow.inference.options import SMALLEST_WINDOW
    from burrow.inference.sizing import MOST_WIDTH
    from burrow.weights.fit import Wishes, choose
    from burrow.weights.gguf import read_header
    from burrow.weights.machine import measure

    wishes = Wishes(settings.window, settings.parallel, settings.gpu_layers, settings.threads)
    chosen = choose(read_header(path), measure(_graphics_memory(settings.gpu_layers)), wishes)
    sequences = min(chosen.sequences, MOST_WIDTH)
    options = LlamaOptions(max(SMALLEST_WINDOW, chosen.window), chosen.threads, chosen.gpu_layers, sequences)
    return LlamaEngine(path, options=options, on_progress=on_progress, cancel=cancel), chosen.fit


def connect(settings: Settings, key: str | None) -> Engine:
    """The model of the settings' server, with `key` or else the system keyring's. Raises `EngineProblem`."""
    from burrow.inference.server import ServerEngine
    from burrow.weights.token import key_of, recall_token

    address = settings.server
    key = key or recall_token(key_of(address))
    return ServerEngine(address, settings.server_model or None, key, allow_remote=True)


def _graphics_memory(gpu_layers: int) -> int:
    """Bytes free on the graphics card, where there may be one and Burrow is to choose what lies on it."""
    from burrow.inference.devices import probe_devices
    from burrow.weights.machine import may_have_card

    if gpu_layers >= 0 or not may_have_card():
        return 0
    try:
        devices = probe_devices().devices
    except EngineProblem:
        return 0  # the engine says what is wrong when it loads
    return max((device.free for device in devices if device.kind == "graphics card"), default=0)
