from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from burrow.weights.token import keep_token, keyring_name, recall_token


class Chest(KeyringBackend):
    """Keeps secrets as long as the test lives."""

    priority = 1.0  # type: ignore[assignment]
    name = "Chest"  # type: ignore[assignment]

    def __init__(self, locked: bool = False) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


@pytest.fixture(autouse=True)
def _own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_token_is_kept_in_the_systems_keyring_and_forgotten_there() -> None:
    keyring.set_keyring(Chest())
    assert keyring_name() == "Chest"
    assert recall_token() == ""
    assert keep_token("secret")
    assert recall_token() == "secret"
    assert keep_token("")
    assert keep_token("")
    assert recall_token() == ""


def test_without_a_keyring_nothing_is_kept_and_it_is_said() -> None:
    keyring.set_keyring(NoKeyring())
    assert keyring_name() == ""
    assert not keep_token("secret")
    assert recall_token() == ""


def test_a_locked_keyring_is_no_crash() -> None:
    keyring.set_keyring(Chest(locked=True))
    assert recall_token() == ""
    assert not keep_token("secret")
