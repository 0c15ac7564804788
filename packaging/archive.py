"""A folder -> a packed archive that is the same, byte for byte, whenever and by whomever it is made."""

import subprocess
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

    plain_file = target.with_suffix("")
    with tarfile.open(plain_file, mode="w") as packed:
        packed.add(folder, top, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            packed.add(path, f"{top}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain)
    # With blocks of a given size the number of processors has no effect on what is written.
    subprocess.run(["xz", "--force", "-6", "--threads=0", "--block-size=32MiB", str(plain_file)], check=True)
    return target
