"""The doors: the window, the terminal, and the child processes. Each imports only what it needs."""

import sys
from collections.abc import Sequence

from burrow.sandbox.environment import forget_secrets


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Burrow with the given arguments (default: the command line's); returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    forget_secrets()
    match given[:1]:
        case ["--reader"]:
            from burrow.documents.reader import serve_reader

            return serve_reader()
        case ["--pages"]:
            from burrow.documents.rendering import serve_pages

            return serve_pages()
        case ["--download"]:
            from burrow.weights.download import serve_download

            return serve_download()
        case ["--engine"]:
            from burrow.inference.process import serve_engine

            return serve_engine()
        case ["--sandbox"]:
            from burrow.sandbox.serving import serve_sandbox

            serve_sandbox()
            return 0
        case ["--devices"]:
            from burrow.inference.plugins import serve_devices

            return serve_devices()
        case [first] if first in COMMANDS or first.startswith("-"):
            from burrow.cli import run_command

            return run_command(given)
        case _:
            from burrow.ui.application import run_window

            return run_window(given)


COMMANDS = {"ask", "read", "repl", "models", "sessions", "prompts", "bench", "doctor", "window"}
"""Words that go to the terminal; anything else is a file for the window."""


if __name__ == "__main__":
    sys.exit(main())
