"""The benchmark's workload, done by llama-server: the same token ids and lengths as everyone else's, no templates."""

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import psutil

from burrow.errors import EngineProblem
from burrow.inference.endpoint import Endpoint, is_local
from burrow.inference.workload import Measured, Peak, Prompts, Task


def slots(address: str) -> int:
    """How many requests a server computes together that completes token ids and tells what it computed, as llama-server
    does; 0 where the server is another one."""
    try:
        properties = Endpoint(address, "").ask("GET", "/props")
    except EngineProblem:
        return 0
    return int(properties.get("total_slots", 1)) if "default_generation_settings" in properties else 0


def run_llama_server(task: Task) -> Measured:
    prompts = Prompts(task.path, task.workload)
    measured = Measured("", minimum=prompts.minimum())
    process = server_process(task.server)
    peak = Peak(process) if process else None
    root = list(prompts.opening)
    begun = time.perf_counter()
    with ThreadPoolExecutor(max(map(len, prompts.calls))) as pool:
        for burst, calls, following in zip(task.workload.bursts, prompts.calls, prompts.following, strict=True):
            said = _turn(task, root, burst.code_tokens, measured)
            asked = time.perf_counter()
            answers = list(pool.map(lambda call: _complete(task, *call), zip(calls, burst.answer_tokens, strict=True)))
            for answer in answers:
                _count(answer, measured)
            measured.bursts += time.perf_counter() - asked
            root = root + said + following
        _turn(task, root, task.workload.final_tokens, measured)
    measured.wall = time.perf_counter() - begun
    if peak:
        peak.stop(measured)
    return measured


def _turn(task: Task, root: list[int], tokens: int, measured: Measured) -> list[int]:
    answer = _complete(task, root, tokens)
    _count(answer, measured)
    measured.first_tokens.append(answer["timings"]["prompt_ms"] / 1000)
    return list(answer["tokens"])


def _complete(task: Task, prompt: list[int], tokens: int) -> dict[str, Any]:
    asked = {"n_predict": tokens, "ignore_eos": True, "temperature": 0, "cache_prompt": True, "return_tokens": True}
    return Endpoint(task.server, "").ask("POST", "/completion", {"prompt": prompt, **asked})


def _count(answer: dict[str, Any], measured: Measured) -> None:
    measured.count(answer["timings"]["prompt_n"], answer["timings"]["predicted_n"])


def server_process(address: str) -> int:
    """The process that listens at an address of this machine, whose memory is measured; 0 where it is not seen."""
    port = urlsplit(address).port
    if not is_local(address) or port is None:
        return 0
    try:
        listening = (one for one in psutil.net_connections("tcp") if one.status == psutil.CONN_LISTEN and one.laddr)
        return next((one.pid for one in listening if port in one.laddr and one.pid), 0)
    except psutil.AccessDenied:
        return 0
