"""What pip gets holds the resources: the rules of pyproject.toml cover every file of them."""

import tomllib
from pathlib import Path

from burrow import __version__

PROJECT = Path(__file__).parents[2]
RULES = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def test_a_wheel_takes_all_resources_to_where_the_program_looks_for_them() -> None:
    wheel = RULES["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["app/burrow"]
    assert wheel["force-include"]["resources"] == "burrow/resources"


def test_a_source_archive_holds_what_a_wheel_is_made_of() -> None:
    included = set(RULES["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    assert {"app", "resources", "packaging", "tests", "README.md", "LICENSE", "THIRD-PARTY-NOTICES.md"} <= included
    for name in included:
        assert (PROJECT / name).exists(), name


def test_the_version_comes_from_the_program() -> None:
    assert "version" in RULES["project"]["dynamic"]
    assert RULES["tool"]["hatch"]["version"]["path"] == "app/burrow/__init__.py"
    named = [path for path in PROJECT.glob("packaging/**/*") if path.suffix in (".iss", ".spec", ".xml", ".1", ".yml")]
    assert named
    assert [path.name for path in named if __version__ in path.read_text(encoding="utf-8")] == []


def test_the_command_is_there() -> None:
    assert RULES["project"]["scripts"] == {"burrow": "burrow.__main__:main"}
