"""Where Burrow's own files are and where the user's data goes. Nothing is created until someone asks for it."""

import contextlib
import os
import tempfile
from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder of icons, prompts, models and samples: inside an installed package, beside `app/` in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


def data() -> Path:
    """The folder that holds the user's sessions; `BURROW_HOME` moves it (tests and portable use)."""
    home = os.environ.get("BURROW_HOME")
    folder = Path(home) if home else Path(platformdirs.user_data_dir("burrow", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def config() -> Path:
    """The folder of what the user chose and may edit: the settings, and copies of prompt profiles in `prompts/`."""
    return data()


def journal() -> Path:
    return data() / "journal.sqlite3"


def settings_file() -> Path:
    return config() / "settings.toml"


def models() -> Path:
    """Where Burrow keeps the models it has downloaded."""
    return data() / "models"


def starter_model() -> Path:
    return resources() / "models" / "burrow-starter.gguf"


def sample_contract() -> Path:
    return resources() / "samples" / "lease.md"


def write_whole(path: Path, *parts: bytes | memoryview) -> None:
    """Write a file so that it is the old one or the new one at every moment. Raises `OSError`; nothing is left then."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, suffix=".part", delete=False) as file:
        try:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            os.replace(file.name, path)
        except BaseException:
            with contextlib.suppress(OSError):  # what could not be written is tried once more by closing
                file.close()
            os.unlink(file.name)
            raise
