"""The user's token for private models, in the system's keyring: never in a file of Burrow's, and never in a log.

A computer without a keyring (a bare server, say) can use a token, but not keep one.
"""

import contextlib

SERVICE, NAME = "burrow", "hugging face token"


def keyring_name() -> str:
    """What the system keeps secrets in; empty where it has nothing."""
    with contextlib.suppress(ImportError):
        import keyring

        found = keyring.get_keyring()
        if getattr(found, "priority", 0) > 0:
            return str(getattr(found, "name", type(found).__name__))
    return ""


def recall_token() -> str:
    """Empty where none was kept, or the keyring is locked."""
    if not keyring_name():
        return ""
    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        return keyring.get_password(SERVICE, NAME) or ""
    return ""


def keep_token(token: str) -> bool:
    """Keep a token, or forget it where it is empty; False where the system has no place for it."""
    if not keyring_name():
        return False
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        if token:
            keyring.set_password(SERVICE, NAME, token)
        else:
            with contextlib.suppress(PasswordDeleteError):
                keyring.delete_password(SERVICE, NAME)
    except KeyringError:
        return False
    return True
