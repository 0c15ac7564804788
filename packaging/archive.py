"""A folder -> a packed archive that is the same, byte for byte, whenever and by whomever it is made."""

import lzma
import tarfile
from pathlib import Path


def tarball(folder: Path, target: Path, top: str, epoch: int) -> Path:
    """Everything in the folder, under one folder called `top`; owned by nobody in particular, as old as `epoch`."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with lzma.open(target, "wb", preset=6) as stream, tarfile.open(fileobj=stream, mode="w") as packed:
        packed.add(folder, top, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            packed.add(path, f"{top}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain)
    return target
