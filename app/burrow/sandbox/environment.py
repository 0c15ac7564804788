"""What the environment knows and model-written code must never learn: removed from this process as it starts.

A variable is judged by its name (tokens, keys, passwords) or by a value that carries a user's name and password in an
address (proxies, databases). The operating system may still show the environment as it was at the start to other
programs of the same user.
"""

import os
import re
from collections.abc import MutableMapping

_NAME = re.compile(
    r"(^|_)(API_?)?KEYS?($|_)|APIKEY|(^|_)TOKENS?($|_)|TOKEN$|SECRET|PASS(WORD|WD|PHRASE|CODE)?($|_)|CREDENTIAL"
    r"|(^|_)(AUTH|PAT|COOKIE|SESSION_ID|PRIVATE|CERT_DATA|DSN)($|_)|CONNECTION_STRING|SSH_AUTH_SOCK",
    re.IGNORECASE,
)
_WITH_PASSWORD = re.compile(r"[a-z][a-z0-9+.-]*://[^/\s@]*:[^/\s@]*@", re.IGNORECASE)


def is_sensitive(name: str, value: str) -> bool:
    return bool(_NAME.search(name) or _WITH_PASSWORD.search(value))


def forget_secrets(environment: MutableMapping[str, str] = os.environ) -> tuple[str, ...]:
    """Removes what is sensitive, for this process and those that it starts; the names that are gone."""
    gone = tuple(name for name, value in environment.items() if is_sensitive(name, value))
    for name in gone:
        del environment[name]
    return gone
