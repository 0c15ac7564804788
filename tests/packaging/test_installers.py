"""What the installers say of Burrow is true of Burrow: version, formats, commands, keys; archives are reproducible."""

import configparser
import hashlib
import os
import re
import struct
import subprocess
import sys
import tarfile
import tomllib
import xml.etree.ElementTree as Tree
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
PACKAGING = PROJECT / "packaging"
sys.path.insert(0, str(PACKAGING))

import archive  # noqa: E402
import build  # noqa: E402
import deb  # noqa: E402
import engine  # noqa: E402
import icons  # noqa: E402
import licences  # noqa: E402
import sbom  # noqa: E402
from burrow import __version__  # noqa: E402
from burrow.__main__ import COMMANDS  # noqa: E402


def test_the_version_is_the_programs() -> None:
    assert build.version() == __version__


def test_the_menu_entry_opens_files_with_the_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "burrow.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    assert section["Exec"].split() == ["burrow", "window", "%F"]
    assert {"application/pdf", "text/markdown", "application/epub+zip", "application/x-gguf"} <= set(
        section["MimeType"].split(";")
    )


def test_the_metadata_names_the_release(tmp_path: Path) -> None:
    deb.lay_out(tmp_path, "1.2.3", 1_700_000_000)
    component = Tree.parse(tmp_path / "usr/share/metainfo/app.burrow.Burrow.metainfo.xml").getroot()
    release = component.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "1.2.3", "date": "2023-11-14"}
    assert component.findtext("launchable") == "burrow.desktop"
    assert (tmp_path / "usr/share/applications/burrow.desktop").is_file()


def test_the_man_page_names_every_command() -> None:
    page = (PACKAGING / "linux" / "burrow.1").read_text(encoding="utf-8")
    named = set(re.findall(r"^\.B (\w+)$", page, re.MULTILINE))
    assert named | {"burrow"} >= COMMANDS, f"the man page lacks {COMMANDS - named}"


def test_every_form_of_document_is_offered_on_every_system() -> None:
    setup = (PACKAGING / "windows" / "burrow.iss").read_text(encoding="utf-8")
    app = (PACKAGING / "burrow.spec").read_text(encoding="utf-8")
    for ending in "pdf docx odt rtf epub pptx xlsx html md txt eml gguf".split():
        assert f'Offer(".{ending}")' in setup
        assert re.search(rf"\b{ending}\b", app)


def test_the_workflow_builds_on_three_systems_and_tries_each() -> None:
    flow = yaml.safe_load((PROJECT / ".github" / "workflows" / "installers.yml").read_text(encoding="utf-8"))
    job = flow["jobs"]["build"]
    systems = {entry["system"].partition("-")[0] for entry in job["strategy"]["matrix"]["include"]}
    assert systems == {"ubuntu", "windows", "macos"}
    commands = " ".join(step.get("run", "") for step in job["steps"])
    assert "packaging/build.py" in commands
    assert commands.count("packaging/smoke.py") == 2


def test_the_engine_is_built_for_no_processor_in_particular() -> None:
    given = engine.cmake_arguments(vulkan=False)
    for wanted in ("GGML_NATIVE=OFF", "GGML_BACKEND_DL=ON", "GGML_CPU_ALL_VARIANTS=ON", "GGML_VULKAN=OFF"):
        assert f"-D{wanted}" in given


def test_the_versions_hold_every_package_that_burrow_needs() -> None:
    named = {
        line.partition("==")[0].lower().replace("_", "-")
        for line in (PACKAGING / "versions.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[^A-Za-z0-9-]", line)[0].lower() for line in project["dependencies"]}
    assert wanted - named == set()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "burrow"
    (folder / "_internal").mkdir(parents=True)
    (folder / "burrow").write_text("#!/bin/sh\necho hello\n")
    (folder / "burrow").chmod(0o755)
    (folder / "_internal" / "data.txt").write_text("data")
    (folder / "_internal" / "link").symlink_to("data.txt")
    return folder


def test_a_tarball_is_the_same_whenever_it_is_made(bundle: Path, tmp_path: Path) -> None:
    first = archive.tarball(bundle, tmp_path / "1.tar.xz", "burrow-1", 1_700_000_000).read_bytes()
    for path in bundle.rglob("*"):
        os.utime(path, (5, 5), follow_symlinks=False)
    (bundle / "_internal" / "data.txt").chmod(0o600)
    second = archive.tarball(bundle, tmp_path / "2.tar.xz", "burrow-1", 1_700_000_000).read_bytes()
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    with tarfile.open(tmp_path / "1.tar.xz") as packed:
        assert packed.getmember("burrow-1/burrow").mode == 0o755
        assert packed.getmember("burrow-1/_internal/link").issym()


@pytest.mark.skipif(not Path("/usr/bin/dpkg-deb").exists(), reason="only Debian has the tool")
def test_a_package_holds_the_bundle_and_what_a_desktop_wants(bundle: Path, tmp_path: Path) -> None:
    made = [
        deb.make(bundle, tmp_path, tmp_path / f"work{n}", "1.2.3", "amd64", 1_700_000_000).read_bytes() for n in (1, 2)
    ]
    assert made[0] == made[1]
    package = tmp_path / "burrow_1.2.3_amd64.deb"
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    for place in ("usr/bin/burrow", "usr/lib/burrow/burrow", "applications/burrow.desktop", "man1/burrow.1.gz",
                  "mime/packages/burrow.xml", "scalable/apps/burrow.svg", "doc/burrow/copyright"):  # fmt: skip
        assert place in listed
    fields = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout
    assert "Version: 1.2.3" in fields
    assert "libc6 (>= 2.17)" in fields


def test_windows_and_macos_get_their_pictures_in_one_file() -> None:
    pictures = {16: b"\x89PNG small", 256: b"\x89PNG large"}
    ico = icons.ico(pictures)
    assert struct.unpack_from("<HHH", ico) == (0, 1, 2)
    *_, length, start = struct.unpack_from("<BBBBHHII", ico, 6 + 16)
    assert ico[start : start + length] == pictures[256]
    icns = icons.icns(pictures)
    assert (icns[:4], struct.unpack(">I", icns[4:8])[0]) == (b"icns", len(icns))


def test_the_list_of_parts_names_each_with_its_licence() -> None:
    parts = [
        licences.Part("PySide6_Essentials", "6.11.3", "LGPL-3.0-only", "pypi", ()),
        licences.Part("libzstd1", "1.5.4", "BSD-3-clause", "deb", ()),
    ]
    found = sbom.describe("1.2.3", 1_700_000_000, parts)
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert {part["purl"] for part in found["components"]} == {
        "pkg:pypi/pyside6-essentials@6.11.3", "pkg:deb/debian/libzstd1@1.5.4",
    }  # fmt: skip
    assert found == sbom.describe("1.2.3", 1_700_000_000, reversed(parts))


def test_a_part_without_the_text_of_its_licence_stops_the_build(tmp_path: Path) -> None:
    part = licences.Part("something", "1", "MIT", "pypi", (tmp_path / "nowhere.txt",))
    with pytest.raises(SystemExit, match="something 1 comes without the text"):
        licences.keep_texts(part, tmp_path / "out")


def test_every_package_that_burrow_stands_on_has_the_text_of_its_licence() -> None:
    for part in [*licences.python_parts(), *licences.compiled_parts(), licences.interpreter()]:
        assert any(text.is_file() for text in part.texts), f"{part.name} has no text"
