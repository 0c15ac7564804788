"""`burrow prompts`: which prompt profiles there are and where their files lie, and copies of them to change."""

import shutil
from pathlib import Path

from burrow import paths
from burrow.errors import SettingsProblem
from burrow.rlm.prompts import load_profile


def run_prompts(name: str | None, *, edit: bool) -> int:
    """Without a name, list the profiles; with one, print its file's place, after making the user's copy if asked."""
    shipped, own = paths.resources() / "prompts", paths.config() / "prompts"
    if name is None:
        for line in listed(shipped, own):
            print(line)
        return 0
    load_profile(shipped, name, own)  # says what is wrong with it, or that it does not exist
    if edit:
        print(copied(shipped, own, name))
        return 0
    mine = own / f"{name}.toml"
    print(mine if mine.is_file() else shipped / f"{name}.toml")
    return 0


def listed(shipped: Path, own: Path) -> list[str]:
    """One line for each profile, and where copies belong."""
    names = sorted({file.stem for folder in (shipped, own) for file in folder.glob("*.toml")})
    lines = [f"{name}: {own / f'{name}.toml'} (yours)" if (own / f"{name}.toml").is_file() else
             f"{name}: {shipped / f'{name}.toml'}" for name in names]  # fmt: skip
    return [*lines, f"Your own copies belong in {own}; entries that are left out keep what Burrow brought."]


def copied(shipped: Path, own: Path, name: str) -> Path:
    """The user's copy of a profile, made if it is not there. Raises `SettingsProblem`."""
    copy = own / f"{name}.toml"
    if not copy.exists():
        try:
            own.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(shipped / copy.name, copy)
        except OSError as error:
            raise SettingsProblem(
                f"{copy} cannot be written: {error.strerror}.", "Make its folder writable."
            ) from error
    return copy
