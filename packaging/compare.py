"""Two builds of llama.cpp and a model -> a table of their speeds, measured in turns in one run on this machine.

    .venv/bin/python packaging/compare.py MODEL.gguf build/dist/burrow/_internal/llama_cpp/lib [ANOTHER/lib] [--runs 5]

Without the second folder the build of this environment is the other. Each measurement is a process of its own; each
build has its turn in every round, so that what else the machine does meets both. Tells the median and the range.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

PROMPT, STEPS, BATCH = 512, 64, 512


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare two builds of llama.cpp.")
    parser.add_argument("model", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    if os.environ.get("BURROW_COMPARE") == "child":
        print(json.dumps(measure(options.model, options.threads)))
        return 0
    folders = [folder.resolve() for folder in options.folders]
    if len(folders) == 1:
        folders.append(own_build())
    found: dict[Path, list[dict[str, float | str]]] = {folder: [] for folder in folders}
    for _ in range(options.runs):
        for folder in folders:
            found[folder].append(in_a_child(options.model, folder, options.threads))
    print(
        f"{options.model.name}, {options.threads} thread(s), {options.runs} runs in turns, "
        f"load {os.getloadavg()[0]:.1f}"
    )
    print(f"| build | prefill of {PROMPT}, tokens/s | decode of {STEPS}, tokens/s | load, s |\n|---|---|---|---|")
    for runs in found.values():
        cells = [spread([float(run[name]) for run in runs]) for name in ("prefill", "decode", "load")]
        print(f"| {runs[0]['build']} | {' | '.join(cells)} |")
    return 0


def own_build() -> Path:
    import llama_cpp

    return Path(llama_cpp.__file__).parent / "lib"


def in_a_child(model: Path, folder: Path, threads: int) -> dict[str, float | str]:
    environment = os.environ | {"BURROW_COMPARE": "child", "LLAMA_CPP_LIB_PATH": str(folder)}
    command = [sys.executable, __file__, str(model), str(folder), "--threads", str(threads)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise SystemExit(f"compare.py: {folder}: {ran.stderr[-2000:]}")
    answer: dict[str, float | str] = json.loads(ran.stdout)
    return answer


def measure(path: Path, threads: int) -> dict[str, float | str]:
    from burrow.inference.batch import Entry
    from burrow.inference.context import Context, Shape
    from burrow.inference.model import Model, start_backend
    from burrow.inference.options import LlamaOptions
    from burrow.inference.plugins import found_devices

    start_backend()
    began = time.perf_counter()
    model = Model(path, LlamaOptions(gpu_layers=0))
    loaded = time.perf_counter() - began
    context = Context(model, Shape(PROMPT + STEPS + 8, 1, 1, threads, batch=BATCH), lambda: False)
    tokens = [(7 * place) % model.tokens for place in range(PROMPT)]
    context.decode([Entry(token, 0, False) for token in tokens[:BATCH]])  # once, so that all is in memory
    context.cut(0, 0)
    began = time.perf_counter()
    context.decode([Entry(token, 0, place == PROMPT - 1) for place, token in enumerate(tokens)])
    context.sample(PROMPT - 1, None)
    prefill = PROMPT / (time.perf_counter() - began)
    began = time.perf_counter()
    for _ in range(STEPS):
        context.decode([Entry(1, 0, True)])
        context.sample(0, None)
    decode = STEPS / (time.perf_counter() - began)
    plugin = found_devices().plugin
    return {
        "build": f"portable, {plugin}" if plugin else "for this machine",
        "prefill": prefill, "decode": decode, "load": loaded,
    }  # fmt: skip


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.3g} ({min(values):.3g} to {max(values):.3g})"


if __name__ == "__main__":
    sys.exit(main())
