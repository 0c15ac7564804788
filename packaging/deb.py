"""A bundle -> a Debian package: the bundle in /usr/lib/burrow, a command, a menu entry, file types and a man page.

Removing the package removes all it brought; what users keep lies in their own folders and stays.
"""

import datetime
import gzip
import os
import shutil
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LINUX = PROJECT / "packaging" / "linux"
ICONS = PROJECT / "build" / "icons"

DEPENDS = (
    "libc6 (>= {glibc})", "libstdc++6 (>= 12)", "libgcc-s1", "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6",
    "libgl1", "libglib2.0-0 | libglib2.0-0t64", "liblzma5", "libx11-6", "libx11-xcb1", "libxcb1", "libexpat1",
    "libuuid1", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "fonts-dejavu-core | fonts-noto-core",
)  # fmt: skip
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
    depends = ", ".join(DEPENDS).format(glibc=newest_glibc(root))
    return CONTROL.format(
        version=version, machine=machine, size=size, depends=depends, recommends=", ".join(RECOMMENDS)
    )


def newest_glibc(root: Path) -> str:
    """The glibc that the bundle needs: the newest version that any program or library in it asks for."""
    needed = [(2, 17)]
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            shown = subprocess.run(["objdump", "-T", str(path)], capture_output=True, text=True, check=False).stdout
            found = (
                line.partition("GLIBC_")[2].split(")")[0].split() for line in shown.splitlines() if "GLIBC_2" in line
            )
            needed += [tuple(map(int, words[0].split(".")[:2])) for words in found if words]
    return ".".join(map(str, max(needed)))


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def normalise(root: Path, epoch: int) -> None:
    """The same modes and times, whoever builds it."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
