from collections.abc import Iterator

import keyring
import pytest
from chest import Chest
from keyring.backends.fail import Keyring as NoKeyring

from burrow.weights.token import keep_token, key_of, keyring_name, recall_token


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


def test_each_server_has_a_key_of_its_own() -> None:
    keyring.set_keyring(Chest())
    assert keep_token("one", key_of("https://a.example:8000/v1"))
    assert recall_token(key_of("https://a.example:8000")) == "one"
    assert recall_token(key_of("https://a.example")) == ""
    assert recall_token() == ""
