"""The installed packages' metadata -> THIRD-PARTY-NOTICES.md: whose work Burrow stands on, and under which licence.

    .venv/bin/python packaging/notices.py > THIRD-PARTY-NOTICES.md

Follows Burrow's dependencies, not those of its tests. Names what is compiled into other packages from a list kept here.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

INSIDE = (
    ("llama.cpp and ggml", "llama-cpp-python", "MIT", "Copyright (c) The ggml authors"),
    ("Qt 6", "PySide6-Essentials", "LGPL-3.0-only", "Copyright (C) The Qt Company Ltd. and other contributors"),
    ("PDFium", "pypdfium2", "BSD-3-Clause and Apache-2.0", "Copyright The PDFium Authors"),
    ("libxml2 and libxslt", "lxml", "MIT", "Copyright (C) The Libxml2 Contributors; Daniel Veillard"),
    ("OpenBLAS", "numpy", "BSD-3-Clause", "Copyright (c) 2011-2014, The OpenBLAS Project"),
    ("ammonia", "nh3", "MIT OR Apache-2.0", "Copyright the ammonia developers"),
    ("rapidfuzz-cpp", "RapidFuzz", "MIT", "Copyright (c) Max Bachmann"),
)

HEAD = """# Third-party notices

Burrow is licensed under the Apache License 2.0 (see LICENSE). It uses the packages below, each under its own licence;
the full text of every licence comes with the package it belongs to. `packaging/notices.py` writes this page.

Qt and PySide6 are used under the GNU Lesser General Public License 3.0: they are separate, unmodified shared libraries,
and you may replace them with your own build of the same version.
"""


def main() -> int:
    rows = [
        (name, found.version, licence(found), copyright_of(found))
        for name, found in sorted(closure("burrow").items(), key=lambda item: item[0].lower())
    ]
    print(HEAD)
    print("## Packages\n")
    print("| package | version here | licence | copyright |\n|---|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print("\n## Compiled into them\n")
    print("| what | in | licence | copyright |\n|---|---|---|---|")
    for part in INSIDE:
        print(f"| {' | '.join(part)} |")
    print("\n## In the installers\n")
    print("| what | licence | copyright |\n|---|---|---|")
    print("| CPython and its standard library, with SQLite (public domain) | PSF-2.0 | "
          "Copyright (c) 2001 Python Software Foundation |")  # fmt: skip
    print("| squashfuse, in the AppImage's runtime | BSD-2-Clause | Copyright (c) Dave Vasilevsky and others |")
    print("| libfuse, in the AppImage's runtime | LGPL-2.1-only | Copyright (C) Miklos Szeredi and others |")
    print("| what is copied from the building system (OpenSSL, SQLite, zlib, XCB and others) | "
          "see `licences/` beside the program | their authors |")  # fmt: skip
    return 0


def closure(name: str) -> dict[str, Distribution]:
    """Everything `name` needs on this computer, without itself."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        for requirement in requirements(current):
            key = canonicalize_name(requirement)
            if key not in found:
                found[key] = distribution(requirement)
                waiting.append(requirement)
    return {package.metadata["Name"]: package for package in found.values()}


def requirements(name: str) -> Iterator[str]:
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        try:
            distribution(requirement.name)
        except PackageNotFoundError:
            print(f"notices.py: {requirement.name} is not installed and is left out", file=sys.stderr)
            continue
        yield requirement.name


def licence(package: Distribution) -> str:
    """The licence as the package declares it, in a few words."""
    metadata = package.metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classified = [
        line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or () if line.startswith("License")
    ]
    declared = str(metadata.get("License") or "").strip().partition("\n")[0]
    chosen = " / ".join(dict.fromkeys(classified)) or declared or "see the package"
    return chosen.replace("|", "/")


def copyright_of(package: Distribution) -> str:
    """The first copyright line among the package's licence files, else its author."""
    for file in package.files or ():
        if re.search(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE) and file.suffix not in (".py", ".pyc"):
            try:
                text = file.read_text()
            except (OSError, UnicodeDecodeError):
                continue
            for line in text.splitlines():
                if re.match(r"\W*copyright\b.*\d{4}", line, re.IGNORECASE):
                    return plain(line)
    author = package.metadata.get("Author") or package.metadata.get("Author-email") or "the package's authors"
    return plain(f"Copyright {author}")


def plain(line: str) -> str:
    """Without addresses of any kind, and fit for a table."""
    line = re.sub(r"<[^>]*>|\(?https?://\S+|\S+@\S+", "", line)
    return " ".join(line.strip("#*/ \t").replace("|", "/").split()).rstrip(" ,(")


if __name__ == "__main__":
    sys.exit(main())
