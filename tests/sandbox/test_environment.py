"""Secrets are gone from the environment before anything else happens, and ordinary settings stay."""

import os
import subprocess
import sys

import pytest

from burrow.sandbox.environment import forget_secrets, is_sensitive

SECRET = {
    "OPENAI_API_KEY": "sk-1", "HF_TOKEN": "hf", "GITHUB_TOKEN": "x", "AWS_SECRET_ACCESS_KEY": "x", "DB_PASSWORD": "x",
    "PGPASSWORD": "x", "MY_PASSPHRASE": "x", "GOOGLE_APPLICATION_CREDENTIALS": "/x.json", "SSH_AUTH_SOCK": "/tmp/x",
    "npm_config__auth": "x", "SENTRY_DSN": "x", "https_proxy": "http://ann:pw@proxy:3128",
    "DATABASE_URL": "postgres://ann:pw@host/db",
}  # fmt: skip
HARMLESS = {
    "PATH": "/bin", "HOME": "/home/ann", "XAUTHORITY": "/home/ann/.Xauthority", "DISPLAY": ":0", "LANG": "de_DE.UTF-8",
    "https_proxy": "http://proxy:3128", "XKB_DEFAULT_LAYOUT": "de", "BURROW_HOME": "/x", "KEYBOARD": "de",
    "TOKENIZERS_PARALLELISM": "false", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus",
}  # fmt: skip


@pytest.mark.parametrize("name", SECRET)
def test_what_names_or_carries_a_secret_is_sensitive(name: str) -> None:
    assert is_sensitive(name, SECRET[name])


@pytest.mark.parametrize("name", HARMLESS)
def test_what_the_program_needs_is_not(name: str) -> None:
    assert not is_sensitive(name, HARMLESS[name])


def test_the_names_that_are_gone_are_told() -> None:
    environment = {"PATH": "/bin", "HF_TOKEN": "x"}
    assert forget_secrets(environment) == ("HF_TOKEN",)
    assert environment == {"PATH": "/bin"}


def test_every_door_forgets_them_first() -> None:
    code = "import os\nfrom burrow.__main__ import main\n"
    code += "try:\n    main(['--version'])\nexcept SystemExit:\n    pass\n"
    code += "print('HF_TOKEN' in os.environ, os.environ.get('HOME'))"
    environment = {**os.environ, "HF_TOKEN": "hf_secret", "HOME": "/home/ann"}
    made = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert made.stdout.splitlines()[-1] == "False /home/ann"
