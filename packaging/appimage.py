"""A bundle -> an AppImage: one file that runs on any Linux of its age, with a static runtime of our own before it.

Needs a C compiler, `mksquashfs` (squashfs-tools) and the static libraries that `LIBRARIES` names. The runtime is
compiled from `linux/runtime.c`, because the usual one is not to be had as a package.
"""

import os
import shutil
import subprocess
from pathlib import Path

import deb

LINUX = Path(__file__).parent / "linux"
LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "z", "lzma", "lz4", "lzo2", "zstd", "pthread", "dl")
"""Debian: libsquashfuse-dev libfuse3-dev zlib1g-dev liblzma-dev liblz4-dev liblzo2-dev libzstd-dev."""
TYPE_2 = b"AI\x02"
"""What an AppImage of the second kind has in the unused bytes of its ELF header."""
START = """#!/bin/sh
exec "${APPDIR:-$(dirname "$(readlink -f "$0")")}/usr/lib/burrow/burrow" "$@"
"""


def make(bundle: Path, target: Path, work: Path, version: str, epoch: int) -> Path:
    """`work` is emptied and used to lay it out."""
    root = work / "AppDir"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(bundle, root / "usr/lib/burrow", symlinks=True)
    deb.lay_out(root, version, epoch)
    share = root / "usr/share"
    shutil.copy(share / "applications/burrow.desktop", root / "burrow.desktop")
    shutil.copy(share / "icons/hicolor/256x256/apps/burrow.png", root / "burrow.png")
    (root / ".DirIcon").symlink_to("burrow.png")
    (root / "AppRun").write_text(START, encoding="utf-8")
    (root / "AppRun").chmod(0o755)
    deb.normalise(root, epoch)
    image = work / "burrow.squashfs"
    command = ["mksquashfs", str(root), str(image), "-quiet", "-no-progress", "-all-root", "-noappend", "-no-xattrs"]
    times = ["-mkfs-time", str(epoch), "-all-time", str(epoch), "-comp", "zstd", "-Xcompression-level", "19"]
    environment = {
        name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"
    }  # said twice is an error
    subprocess.run([*command, *times], env=environment, check=True)
    target.write_bytes(runtime(work) + image.read_bytes())
    target.chmod(0o755)
    return target


def runtime(work: Path) -> bytes:
    """The static program; ends exactly where the file system is to begin."""
    program = work / "runtime"
    compiler = [
        "gcc",
        "-std=gnu11",
        "-Os",
        "-Wall",
        "-static",
        "-ffunction-sections",
        "-Wl,--gc-sections,--build-id=none",
    ]
    defines = ["-D_GNU_SOURCE", "-D_FILE_OFFSET_BITS=64", "-DFUSE_USE_VERSION=32"]
    libraries = [f"-l{name}" for name in LIBRARIES]
    source = str(LINUX / "runtime.c")
    subprocess.run([*compiler, *defines, source, "-o", str(program), *libraries, "-w"], check=True)
    subprocess.run(["strip", str(program)], check=True)
    content = bytearray(program.read_bytes())
    content[8:11] = TYPE_2
    end = int.from_bytes(content[40:48], "little") + 64 * int.from_bytes(content[60:62], "little")
    if end != len(content):
        raise SystemExit("appimage.py: the runtime does not end with its table of sections")
    return bytes(content)
