"""The files of Burrow -> the map in README.md: `python3 packaging/readme_map.py` brings it up to date.

A Python file's line is the first sentence of its docstring. Other files keep the line a person wrote for them.
"""

import ast
import re
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
FOLDERS = ("app/burrow", "packaging")
BEGIN, END = "<!-- map -->\n```text\n", "```\n<!-- /map -->\n"
LINE = re.compile(r"^(\S+) {2,}(\S.*)$", re.MULTILINE)


def main() -> int:
    readme = PROJECT / "README.md"
    before, begin, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    old, end, after = rest.partition(END)
    if not (begin and end):
        print("readme_map.py: README.md has no place for the map", file=sys.stderr)
        return 1
    written = dict(LINE.findall(old))
    lines = {path: sentence(PROJECT / path) or written.get(path, "?") for path in files()}
    width = max(map(len, lines)) + 2
    text = "".join(f"{path:<{width}}{words}\n" for path, words in lines.items())
    readme.write_text(before + begin + text + end + after, encoding="utf-8", newline="\n")
    missing = [path for path, words in lines.items() if words == "?"]
    for path in missing:
        print(f"readme_map.py: write a line for {path} into the map", file=sys.stderr)
    return 1 if missing else 0


def files() -> list[str]:
    """Every file that holds anything, the files of a folder before its folders."""
    found = [path for folder in FOLDERS for path in (PROJECT / folder).rglob("*")]
    shown = [path for path in found if path.is_file() and path.stat().st_size > 0 and not hidden(path)]
    ordered = sorted(shown, key=lambda path: (path.relative_to(PROJECT).parts[:-1], path.name))
    return [path.relative_to(PROJECT).as_posix() for path in ordered]


def hidden(path: Path) -> bool:
    parts = path.relative_to(PROJECT).parts
    return any(part.startswith((".", "__pycache__")) for part in parts) or path.suffix == ".pyc"


def sentence(path: Path) -> str:
    """The first sentence of a module's docstring; empty where there is none."""
    if path.suffix != ".py":
        return ""
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = re.split(r"(?<=[a-z)`*'”\d])\. ", " ".join(words.split("\n\n")[0].split()))[0]
    return first.rstrip(".")


if __name__ == "__main__":
    sys.exit(main())
