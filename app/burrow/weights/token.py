"""The user's secrets, in the system's keyring: the token for private models and the keys of servers. Never in a file of
Burrow's, and never in a log.

A computer without a keyring (a bare server, say) can use a secret, but not keep one.
"""

import contextlib
from urllib.parse import urlsplit

SERVICE, HUB = "burrow", "hugging face token"


def key_of(address: str) -> str:
    """The name under which a server's key is kept: one for each host and port."""
    parts = urlsplit(address)
    return f"key of {parts.hostname or address}" + (f":{parts.port}" if parts.port else "")


def keyring_name() -> str:
    """What the system keeps secrets in; empty where it has nothing."""
    with contextlib.suppress(ImportError):
        import keyring

        found = keyring.get_keyring()
        if getattr(found, "priority", 0) > 0:
            return str(getattr(found, "name", type(found).__name__))
    return ""


def recall_token(name: str = HUB) -> str:
    """Empty where none was kept, or the keyring is locked."""
    if not keyring_name():
        return ""
    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        return keyring.get_password(SERVICE, name) or ""
    return ""


def keep_token(token: str, name: str = HUB) -> bool:
    """Keep a token, or forget it where it is empty; False where the system has no place for it."""
    if not keyring_name():
        return False
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if token:
            keyring.set_password(SERVICE, name, token)
        else:
            with contextlib.suppress(PasswordDeleteError):
                keyring.delete_password(SERVICE, name)
    except KeyringError:
        return False
    return True
