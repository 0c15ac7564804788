"""The terminal: `burrow ask | read | repl | sessions | models | prompts | bench | doctor | window`.

Exit codes: 0 answered or done, 1 a partial, stopped or failed run, 2 wrong usage, 3 a problem with a file or a model.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from burrow import __version__
from burrow.errors import Problem

EXIT_ENDED_EARLY = 1
EXIT_PROBLEM = 3


def run_command(arguments: Sequence[str]) -> int:
    """Parse and run one command; a `Problem` becomes one line on the error output and exit code 3."""
    options = _parser().parse_args(arguments)
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except Problem as problem:
        if getattr(options, "json", False):
            print(json.dumps({"error": problem.message, "action": problem.action}, ensure_ascii=False))
        print(f"burrow: {problem.message} {problem.action}", file=sys.stderr)
        return EXIT_PROBLEM
    except KeyboardInterrupt:
        print("burrow: stopped.", file=sys.stderr)
        return EXIT_ENDED_EARLY
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing is left to say to them
        return EXIT_ENDED_EARLY


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="burrow", description="Ask questions of long documents, on this computer.")
    parser.add_argument("--version", action="version", version=f"burrow {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_ask(commands.add_parser("ask", help="ask a question of one or more documents"))
    _add_read(commands.add_parser("read", help="read a file as Burrow sees it"))
    _add_repl(commands.add_parser("repl", help="run code on a document in the restricted REPL"))
    _add_sessions(commands.add_parser("sessions", help="list, show, resume and export earlier questions"))
    _add_models(commands.add_parser("models", help="find, judge, fetch and check models"))
    prompts = commands.add_parser("prompts", help="say where the prompt profiles lie; copy one to change it")
    prompts.add_argument("name", nargs="?", help="of a profile: standard, small, starter, final")
    prompts.add_argument("--edit", action="store_true", help="make a copy of your own, and say where it is")
    prompts.set_defaults(command=_prompts, parser=prompts)
    bench = commands.add_parser("bench", help="measure, side by side in one run")
    kinds = ["answers", "starter", "read", "quotations", "big", "sandbox", "engine", "loop", "window"]
    bench.add_argument("what", choices=kinds)
    bench.add_argument("files", nargs="*", type=Path)
    bench.add_argument("--model", type=Path)
    engine = bench.add_argument_group("for `burrow bench engine MODEL.gguf`")
    said = "servers with the same model, to compare with"
    engine.add_argument("--server", nargs="+", default=[], metavar="ADDRESS", help=said)
    engine.add_argument("--rounds", type=int, default=1, help="medians of so many runs are shown")
    engine.add_argument("--widths", type=int, nargs="+", default=[1, 4], help="replies decoded together")
    engine.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there")
    bench.set_defaults(command=_bench)
    doctor = commands.add_parser("doctor", help="say what is there and what is missing")
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(command=_doctor)
    window = commands.add_parser("window", help="open the window")
    window.add_argument("files", nargs="*")
    _add_server(window)
    window.set_defaults(command=_window)
    return parser


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE... QUESTION", help="documents, folders or ZIP archives, and the question last"
    )
    parser.add_argument("--model", type=Path, help="a GGUF file (default: the one in the settings, else the starter)")
    parser.add_argument("--sub-model", type=Path, metavar="FILE", help="a second GGUF file, for sub-calls")
    _add_server(parser)
    parser.add_argument("--follow", metavar="ID", help="go on from that session; without FILE, about its documents")
    parser.add_argument("--temperature", type=_temperature, metavar="T", help="of the model's turns (0 to 2)")
    parser.add_argument("--call-temperature", type=_temperature, metavar="T", help="of sub-calls (0 to 2)")
    parser.add_argument("--route", choices=["auto", "rlm", "direct"], default=None)
    parser.add_argument("--max-depth", type=_whole(0, 8), metavar="N")
    parser.add_argument("--max-turns", type=_whole(1, 1000), metavar="N")
    parser.add_argument("--max-calls", type=_whole(0, 1_000_000), metavar="N")
    parser.add_argument("--timeout", type=_seconds, metavar="SECONDS")
    parser.add_argument("--save", action=argparse.BooleanOptionalAction, default=None, help="keep it in the journal")
    parser.add_argument("--password", help="for an encrypted document; never kept")
    parser.add_argument("--isolated", action="store_true", help="run the model's code in a process of its own")
    _add_reading(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.set_defaults(command=_ask, parser=parser)


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--changes", choices=["final", "original", "both"], default="final",
                        help="which text of a Word file with tracked changes (default: final)")  # fmt: skip
    parser.add_argument("--encoding", metavar="NAME", help="of a text file, where Burrow's guess is wrong")
    parser.add_argument("--ocr", action="store_true", help="recognise the text of pages that are only pictures")


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a file, a folder or a ZIP archive")
    parser.add_argument("--password")
    _add_reading(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="print the text itself")
    form.add_argument("--json", action="store_true")
    parser.set_defaults(command=_read)


def _add_repl(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--code", action="append", metavar="PATH|-", help="a block to run; may be given again")
    parser.add_argument("--json", action="store_true", help="one object a line and block")
    parser.add_argument("--time-limit", type=_seconds, default=30.0, metavar="SECONDS")
    parser.add_argument("--memory-limit", type=_whole(16, 1_000_000), default=400, metavar="MB")
    parser.add_argument("--replies", metavar="FILE|stub", help="answer llm_query from a JSON list, or with a stub")
    parser.add_argument("--model", type=Path, help="answer llm_query with this GGUF")
    _add_server(parser)
    parser.add_argument("--isolated", action="store_true", help="run the code in a process of its own")
    parser.add_argument("--password")
    parser.set_defaults(command=_repl)


def _add_sessions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["list", "show", "resume", "export", "import", "trash", "restore"])
    parser.add_argument("id", nargs="?", metavar="ID", help="of a session; for `import`, a log file of an RLM run")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--format", choices=["markdown", "html", "json", "jsonl"], default="markdown")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_sessions, parser=parser)


def _add_server(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--server", default="", metavar="ADDRESS", help="the model of an OpenAI-compatible server")
    parser.add_argument(
        "--server-model", default="", metavar="NAME", help="which of the server's models; else its first"
    )
    parser.add_argument("--server-key", action="store_true", help="ask for the key of the server, and keep it")
    parser.add_argument("--yes", action="store_true", help="send prompts to a server on another machine, unasked")


def _add_models(parser: argparse.ArgumentParser) -> None:
    actions = "list | info | find | add | remove | search | download | check | fit"
    parser.add_argument("words", nargs="*", metavar="ACTION|FILE", help=f"{actions}; a file alone is for info")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--yes", action="store_true", help="connect, or delete, without asking")
    parser.add_argument("--token", action="store_true", help="ask for a token for private models, and keep it")
    parser.add_argument("--window", type=_whole(0, 1 << 24), default=0, metavar="TOKENS", help="for fit")
    parser.add_argument("--kv", choices=["f16", "q8_0"], default="f16", help="for fit: the type of the KV cache")
    parser.add_argument("--gpu-layers", type=_whole(0, 10_000), metavar="N", help="for fit")
    parser.set_defaults(command=_models, parser=parser)


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isdigit() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"a whole number from {low} to {high} is wanted, not {text!r}")
        return int(text)

    return read


def _temperature(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 2:
        raise argparse.ArgumentTypeError(f"a number from 0 to 2 is wanted, not {text!r}")
    return value


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"a positive number of seconds is wanted, not {text!r}")
    return value


def _ask(options: argparse.Namespace) -> int:
    from burrow.terminal.ask import run_ask

    return run_ask(options)


def _read(options: argparse.Namespace) -> int:
    from burrow.terminal.read import run_read

    return run_read(options)


def _repl(options: argparse.Namespace) -> int:
    from burrow.terminal.repl import run_repl

    return run_repl(options)


def _sessions(options: argparse.Namespace) -> int:
    from burrow.terminal.sessions import run_sessions

    return run_sessions(options)


def _models(options: argparse.Namespace) -> int:
    from burrow.terminal.models import run_models

    return run_models(options)


def _prompts(options: argparse.Namespace) -> int:
    from burrow.terminal.prompts import run_prompts

    if options.edit and not options.name:
        options.parser.error("--edit needs the NAME of a profile")
    return run_prompts(options.name, edit=options.edit)


def _bench(options: argparse.Namespace) -> int:
    from burrow.terminal.bench import EngineWishes, replying, run_bench

    if options.what == "window":
        from burrow.ui.benchmark import run_benchmark

        print(run_benchmark(options.files, replying))
        return 0
    wishes = EngineWishes(tuple(options.server), options.rounds, options.json, tuple(options.widths))
    return run_bench(options.what, options.files, options.model, wishes)


def _doctor(options: argparse.Namespace) -> int:
    from burrow.terminal.doctor import run_doctor

    return run_doctor(options)


def _window(options: argparse.Namespace) -> int:
    from burrow.terminal.servers import chosen_server
    from burrow.ui.application import run_window

    server = chosen_server(options)
    return run_window(options.files, server.within if server else None, server.key if server else "")
