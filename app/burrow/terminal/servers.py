"""`--server ADDRESS`: a model on a server, on this machine at once and on another one only after a yes."""

import argparse
import dataclasses
import getpass
import sys
from urllib.parse import urlsplit

from burrow.errors import EngineProblem, Problem
from burrow.inference.endpoint import is_local
from burrow.settings import Settings
from burrow.weights.token import keep_token, key_of, keyring_name, recall_token


@dataclasses.dataclass(frozen=True, slots=True)
class ChosenServer:
    address: str
    model: str
    """Empty is the first that it offers."""
    key: str
    """Empty where it wants none, or none is known."""

    def within(self, settings: Settings) -> Settings:
        return dataclasses.replace(settings, server=self.address, server_model=self.model)


def chosen_server(options: argparse.Namespace) -> ChosenServer | None:
    """The server that was given, if any. Another machine gets passages of the documents, so it is asked about.

    Raises `EngineProblem` where nobody has said yes, and `Problem` where a key was to come and did not.
    """
    address: str = options.server
    if not address:
        return None
    _agree(address, options)
    key = ask_secret("key", key_of(address)) if options.server_key else recall_token(key_of(address))
    return ChosenServer(address, options.server_model, key)


def _agree(address: str, options: argparse.Namespace) -> None:
    if is_local(address) or options.yes:
        return
    host = urlsplit(address).hostname or address
    question = f"{host} is another machine. Every passage that is read for an answer is sent to it. Use it?"
    if sys.stdin.isatty() and input(f"{question} [y/N] ").strip().lower() in ("y", "yes"):
        return
    raise EngineProblem(
        f"{host} is another machine, and prompts hold parts of your documents.",
        "Give --yes to send them there, or use a server on this machine.",
    )


def ask_secret(kind: str, name: str) -> str:
    """A token or a key, typed unseen, or the first line of standard input; never from the command line, where others
    see it. It is kept in the system's keyring under `name`, where there is one. Raises `Problem`."""
    secret = (getpass.getpass(f"{kind.capitalize()}: ") if sys.stdin.isatty() else sys.stdin.readline()).strip()
    if not secret:
        raise Problem(f"No {kind} was given.", "Type it, or hand it over on standard input.")
    if not keep_token(secret, name):
        print(f"burrow: this system has no keyring; the {kind} is used once and not kept.", file=sys.stderr)
    elif sys.stderr.isatty():
        print(f"burrow: the {kind} is kept in {keyring_name()}.", file=sys.stderr)
    return secret
