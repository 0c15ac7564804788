"""Whether a newer Burrow has been released: one plain GET to the address that a release names, only if asked for.

Sends no identifier, no version, no cookie, and nothing about this computer beyond what any request carries; follows no
redirect. Downloads and installs nothing: what to do about it is said, the user does it. Burrow asks only where the user
has switched it on (`Settings.update_check`), and at most once a day.
"""

import http.client
import json
import re
import ssl
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from burrow import __version__, connections
from burrow.errors import SettingsProblem

ADDRESS = ""
"""Where `latest.json` lies, as {"version": "1.2.3", "page": "https://…"}; filled in by whoever releases Burrow."""
PATIENCE = 10.0
LARGEST = 1 << 16
"""Bytes of an answer that are looked at."""
A_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Release:
    version: str
    page: str
    """Where people read about it and download it; never opened by Burrow itself."""

    @property
    def newer(self) -> bool:
        return numbers(self.version) > numbers(__version__)


def numbers(version: str) -> tuple[int, ...]:
    """`1.10.2` -> (1, 10, 2); what follows the numbers is left out, and trailing zeros do not count."""
    found = [int(part) for part in re.findall(r"\d+", re.split(r"[-+a-z]", version.lower())[0])]
    while found and found[-1] == 0:
        found.pop()
    return tuple(found)


def latest_release(address: str = ADDRESS) -> Release:
    """Ask for the latest release. Blocks for ten seconds at most. Raises `SettingsProblem`."""
    parts = urlsplit(address)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        raise SettingsProblem(
            "This build of Burrow has no address at which to look for a newer version.",
            "Look where you got it from, or switch the check off in the settings.",
        )
    with connections.begin(parts.netloc, "look for a newer version") as talk:
        try:
            body = _get(parts.hostname, parts.port, parts.path or "/", secure=parts.scheme == "https")
            talk.count(received=len(body))
            return _read(body)
        except (OSError, ValueError, http.client.HTTPException) as error:
            talk.end(error)
            raise SettingsProblem(
                "It could not be found out whether there is a newer version.",
                "Try again later, or look where you got Burrow from.",
                f"{type(error).__name__}: {error}",
            ) from error


def is_due(stamp: Path, now: float | None = None) -> bool:
    """Whether a day has passed since the last check, of which the file `stamp` keeps the time; marks this one."""
    moment = time.time() if now is None else now
    try:
        if 0 <= moment - stamp.stat().st_mtime < A_DAY:
            return False
    except OSError:
        pass  # never checked
    stamp.touch()
    return True


def _get(host: str, port: int | None, path: str, secure: bool) -> bytes:
    """The whole request is three lines; `http.client` would name itself otherwise."""
    connection: http.client.HTTPConnection
    if secure:
        connection = http.client.HTTPSConnection(host, port, timeout=PATIENCE, context=ssl.create_default_context())
    else:
        connection = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        connection.putrequest("GET", path, skip_accept_encoding=True)
        connection.putheader("Connection", "close")
        connection.endheaders()
        response = connection.getresponse()
        if response.status != http.client.OK:
            raise ValueError(f"the server answered {response.status}")
        return response.read(LARGEST)
    finally:
        connection.close()


def _read(body: bytes) -> Release:
    found = json.loads(body)
    if not isinstance(found, dict):
        raise ValueError("the answer is no object")
    version, page = found.get("version"), found.get("page", "")
    if not (isinstance(version, str) and re.fullmatch(r"\d+(\.\d+){0,3}([-+a-z].{0,30})?", version)):
        raise ValueError("the answer names no version")
    if not (isinstance(page, str) and (page == "" or page.startswith("https://"))):
        raise ValueError("the answer names no page")
    return Release(version, page)
