"""`--server ADDRESS`: a model on a server, on this machine at once and on another one only after a yes."""

import argparse
import sys
from urllib.parse import urlsplit

from burrow.errors import EngineProblem
from burrow.inference.endpoint import is_local


def agreed_server(options: argparse.Namespace) -> str:
    """The address that was given, or nothing. Another machine gets passages of the documents, so it is asked about.

    Raises `EngineProblem` where nobody has said yes.
    """
    address: str = options.server
    if not address or is_local(address) or options.yes:
        return address
    host = urlsplit(address).hostname or address
    question = f"{host} is another machine. Every passage that is read for an answer is sent to it. Use it?"
    if sys.stdin.isatty() and input(f"{question} [y/N] ").strip().lower() in ("y", "yes"):
        return address
    raise EngineProblem(
        f"{host} is another machine, and prompts hold parts of your documents.",
        "Give --yes to send them there, or use a server on this machine.",
    )
