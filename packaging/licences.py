"""A bundle -> the licence of everything in it, beside it, and a list of its parts (SBOM) in CycloneDX.

    build/venv/bin/python packaging/licences.py BUNDLE/_internal BUNDLE/licences 0.1.0 1700000000

Run by the Python of the bundle's environment. Texts come from the packages themselves, from Debian's notes on the
system libraries that were copied, and from `packaging/texts` for the few that bring none. A part without a text is an
error.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

import sbom
from notices import INSIDE, closure, licence

TEXTS = Path(__file__).parent / "texts"
KEPT = {
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "llama_cpp_python": ("llama.cpp.txt",),
}
"""Texts that the packages do not bring, or that cover what is compiled into them."""
_A_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str
    licence: str
    """An SPDX expression where the package has one, else in its words."""
    kind: str
    """"pypi" or "deb": whose name and version these are; "generic" for the rest."""
    texts: tuple[Path, ...]


def main() -> int:
    contents, target = Path(sys.argv[1]), Path(sys.argv[2])
    parts = [*python_parts(), interpreter(), *compiled_parts(), *system_parts(contents)]
    shutil.rmtree(target, ignore_errors=True)
    for part in parts:
        keep_texts(part, target)
    for name in ("LICENSE", "THIRD-PARTY-NOTICES.md"):
        shutil.copy(TEXTS.parents[1] / name, target / name)
    made = sbom.describe(sys.argv[3], int(sys.argv[4]), parts)
    (target / "burrow.cdx.json").write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(parts)} parts with their licences")
    return 0


def python_parts() -> Iterator[Part]:
    for name, found in sorted(closure("burrow").items()):
        kept = tuple(TEXTS / text for text in KEPT.get(name, ()))
        yield Part(name, found.version, licence(found), "pypi", (*texts_of(found), *kept))


def texts_of(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        if _A_LICENCE.search(str(file)) and file.suffix not in (".py", ".pyc"):
            yield Path(str(package.locate_file(file)))


def interpreter() -> Part:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    places = [text, Path(sys.base_prefix) / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")]
    found = next((place for place in places if place.is_file()), text)
    return Part("CPython", sys.version.split()[0], "PSF-2.0", "generic", (found,))


def compiled_parts() -> Iterator[Part]:
    """What other packages have compiled into them: their texts lie with the package, or are kept here."""
    found = closure("burrow")
    for name, holder, licensed, _ in INSIDE:
        package = found.get(holder) or found.get(holder.replace("-", "_"))
        if package is not None:
            kept = tuple(TEXTS / text for text in KEPT.get(package.metadata["Name"].replace("-", "_"), ()))
            yield Part(name, package.version, licensed, "generic", (*texts_of(package), *kept))


def system_parts(contents: Path) -> Iterator[Part]:
    """Debian's packages whose libraries PyInstaller copied from this system; nothing elsewhere."""
    if shutil.which("dpkg-query") is None:
        return
    names = sorted(path.name for path in contents.glob("*.so*") if not path.is_symlink())
    packages: dict[str, set[str]] = {}
    for name in names:
        ran = subprocess.run(["dpkg-query", "-S", f"*/{name}"], capture_output=True, text=True, check=False)
        for line in ran.stdout.splitlines()[:1]:
            packages.setdefault(line.partition(":")[0], set()).add(name)
    for package in sorted(packages):
        shown = ["dpkg-query", "-W", "-f", "${Version}\n", package]
        version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout.splitlines()[0]
        text = Path("/usr/share/doc") / package / "copyright"
        yield Part(package, version, short_licence(text), "deb", (text,))


def short_licence(text: Path) -> str:
    """The names that Debian's notes give, where they are in the form that can be read by a program."""
    if not text.is_file():
        return ""
    names = re.findall(r"^License: *(\S.*)$", text.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    return " / ".join(dict.fromkeys(names)) or "see the text"


def keep_texts(part: Part, target: Path) -> None:
    folder = target / re.sub(r"[^\w.+-]+", "-", f"{part.name}-{part.version}")
    folder.mkdir(parents=True, exist_ok=True)
    there = [text for text in part.texts if text.is_file()]
    if not there:
        raise SystemExit(f"licences.py: {part.name} {part.version} comes without the text of its licence")
    for text in there:
        wanted = folder / text.name
        if wanted.exists() and wanted.read_bytes() != text.read_bytes():
            wanted = folder / f"{text.parent.name}-{text.name}"
        shutil.copyfile(text, wanted)


if __name__ == "__main__":
    sys.exit(main())
