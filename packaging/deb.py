"""A bundle -> a Debian package: the bundle in /usr/lib/burrow, a command, a menu entry, file types and a man page.

Removing the package removes all it brought; what users keep lies in their own folders and stays.
"""

import datetime
import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LINUX = PROJECT / "packaging" / "linux"
ICONS = PROJECT / "build" / "icons"

PACKAGES = {
    "libc.so.6": "libc6", "libm.so.6": "libc6", "libdl.so.2": "libc6", "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6", "librt.so.1": "libc6", "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libutil.so.1": "libc6", "ld-linux-x86-64.so.2": "libc6", "libstdc++.so.6": "libstdc++6 (>= 12)",
    "libgcc_s.so.1": "libgcc-s1", "libdbus-1.so.3": "libdbus-1-3", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0", "libOpenGL.so.0": "libopengl0", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "liblzma.so.5": "liblzma5", "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1", "libxcb.so.1": "libxcb1",
    "libexpat.so.1": "libexpat1", "libuuid.so.1": "libuuid1", "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1",
}  # fmt: skip
"""What the bundle leaves to the system, and the packages that hold it."""
FONT = "fonts-dejavu-core | fonts-noto-core"
RECOMMENDS = ("libvulkan1", "mesa-vulkan-drivers", "xdg-desktop-portal")

CONTROL = """Package: burrow
Version: {version}
Architecture: {machine}
Maintainer: The Burrow authors <burrow@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: text
Priority: optional
Description: ask questions of long documents, on this computer alone
 Burrow answers questions about documents that are far longer than any language
 model can read at once, with a model that runs on this computer, and shows how
 it got its answer: every quotation is looked up in the document.
 .
 A very small model comes along. Nothing leaves the computer unless asked for.
"""


def make(bundle: Path, out: Path, work: Path, version: str, machine: str, epoch: int) -> Path:
    """The package; `work` is emptied and used to lay it out."""
    root = work / "root"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(bundle, root / "usr/lib/burrow", symlinks=True)
    lay_out(root, version, epoch)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/burrow").symlink_to("../lib/burrow/burrow")
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_file(root, version, machine), encoding="utf-8")
    normalise(root, epoch)
    target = out / f"burrow_{version}_{machine}.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return target


def lay_out(root: Path, version: str, epoch: int) -> None:
    """What a desktop wants to know, below `root`; an AppImage has the same."""
    share = root / "usr/share"
    day = datetime.datetime.fromtimestamp(epoch, datetime.UTC).date().isoformat()
    places = {
        "burrow.desktop": share / "applications/burrow.desktop",
        "burrow-mime.xml": share / "mime/packages/burrow.xml",
        "app.burrow.Burrow.metainfo.xml": share / "metainfo/app.burrow.Burrow.metainfo.xml",
    }
    for name, place in places.items():
        write(place, filled(name, version, day).encode())
    write(share / "man/man1/burrow.1.gz", gzip.compress(filled("burrow.1", version, day).encode(), mtime=0))
    write(share / "doc/burrow/copyright", (PROJECT / "LICENSE").read_bytes())
    log = (PROJECT / "CHANGELOG.md").read_bytes()
    write(share / "doc/burrow/changelog.gz", gzip.compress(log, mtime=0))
    write(share / "icons/hicolor/scalable/apps/burrow.svg", (PROJECT / "resources/icons/burrow.svg").read_bytes())
    for picture in sorted(ICONS.glob("burrow-*.png")):
        size = picture.stem.removeprefix("burrow-")
        if int(size) <= 512:
            write(share / f"icons/hicolor/{size}x{size}/apps/burrow.png", picture.read_bytes())


def filled(name: str, version: str, day: str) -> str:
    text = (LINUX / name).read_text(encoding="utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", day)


def control_file(root: Path, version: str, machine: str) -> str:
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    packages = sorted({PACKAGES[library] for library in needed_of_the_system(root)} - {"libc6"})
    depends = ", ".join([f"libc6 (>= {newest_glibc(root)})", *packages, FONT])
    return CONTROL.format(
        version=version, machine=machine, size=size, depends=depends, recommends=", ".join(RECOMMENDS)
    )


def needed_of_the_system(root: Path) -> set[str]:
    """The shared libraries that something in the bundle asks for and that are not in it."""
    there = {path.name for path in root.rglob("*.so*")}
    found: set[str] = set()
    for path in programs(root):
        shown = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=False).stdout
        found |= set(re.findall(r"^ *NEEDED +(\S+)$", shown, re.MULTILINE)) - there
    if unknown := sorted(found - set(PACKAGES)):
        raise SystemExit(f"deb.py: write into PACKAGES which packages hold {', '.join(unknown)}")
    return found


def newest_glibc(root: Path) -> str:
    """The glibc that the bundle needs: the newest version that any program or library in it asks for."""
    needed = {(2, 17)}
    for path in programs(root):
        shown = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=False).stdout
        needed |= {(2, int(minor)) for minor in re.findall(r"\bGLIBC_2\.(\d+)", shown)}
    return ".".join(map(str, max(needed)))


def programs(root: Path) -> Iterator[Path]:
    """Programs and libraries, each once."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    yield path


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def normalise(root: Path, epoch: int) -> None:
    """The same modes and times, whoever builds it."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
