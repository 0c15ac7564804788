"""This checkout -> installers for the system it runs on, in `dist/`, with their checksums.

    python3 packaging/build.py                  everything that this system can make
    python3 packaging/build.py bundle deb       only these

On Linux: `bundle` (a folder that runs without Python), `tarball`, `deb`, `appimage`. On Windows `bundle` and `setup`,
on macOS `bundle` and `dmg`. Works in `build/`, in an environment of its own with the versions that `versions.txt`
names; what is there already is used again. `--engine WHEEL` takes a llama.cpp that `engine.py` made elsewhere. The
same commit and tools give the same names, versions and times inside the archives (`SOURCE_DATE_EPOCH`, else the
commit's time).
"""

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import appimage
import archive
import deb
import engine
import icons
from pruning import one_of_each

PROJECT = Path(__file__).resolve().parents[1]
HERE = PROJECT / "packaging"
KINDS = {
    "linux": ("bundle", "tarball", "deb", "appimage"),
    "win32": ("bundle", "setup"),
    "darwin": ("bundle", "dmg"),
}
MOST_UNPACKED, MOST_PACKED = 250e6, 100e6
"""Bytes: what a bundle and an installer may take."""
XCB = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-render-util.so.0",
       "libxkbcommon-x11.so.0")  # fmt: skip
"""What PyInstaller leaves out without a word where the building machine lacks it, and no window opens then."""


@dataclass(frozen=True, slots=True)
class Build:
    version: str
    machine: str
    """As packages name it: "amd64", "arm64"."""
    epoch: int
    """Seconds: the time that every file in the archives has."""
    work: Path
    out: Path
    engine: Path | None

    @property
    def bundle(self) -> Path:
        return self.work / "dist" / ("Burrow.app" if sys.platform == "darwin" else "burrow")

    @property
    def name(self) -> str:
        """What every file that is handed out begins with."""
        system = {"linux": "linux", "win32": "windows", "darwin": "macos"}[sys.platform]
        return f"burrow-{self.version}-{system}-{self.machine}"


def main() -> int:
    kinds = KINDS.get(sys.platform, ())
    parser = argparse.ArgumentParser(description="Make Burrow's installers for this system.")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(kinds)}; default: all")
    parser.add_argument("--work", type=Path, default=PROJECT / "build")
    parser.add_argument("--out", type=Path, default=PROJECT / "dist")
    parser.add_argument("--engine", type=Path, help="a wheel made by engine.py")
    options = parser.parse_args()
    if wrong := set(options.kinds) - set(kinds):
        parser.error(f"this system cannot make: {', '.join(sorted(wrong))}")
    build = Build(version(), machine(), epoch(), options.work.resolve(), options.out.resolve(), options.engine)
    wanted = options.kinds or kinds
    build.out.mkdir(parents=True, exist_ok=True)
    if "bundle" in wanted or not build.bundle.exists():
        make_bundle(build)
    makers = {"tarball": make_tarball, "deb": make_deb, "appimage": make_appimage, "setup": make_setup, "dmg": make_dmg}
    made = [makers[kind](build) for kind in wanted if kind in makers]
    report(build, made)
    return 0


def version() -> str:
    """The one place that knows it is `app/burrow/__init__.py`."""
    text = (PROJECT / "app" / "burrow" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found is not None
    return found[1]


def machine() -> str:
    name = platform.machine().lower()
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(name, name)


def epoch() -> int:
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    return int(ran.stdout) if ran.returncode == 0 else 1_700_000_000


def make_bundle(build: Build) -> None:
    if sys.platform == "linux":
        check_xcb()
    wheel = build.engine or engine.build_wheel(
        build.work / "engine", sys.platform != "darwin" and engine.can_build_vulkan()
    )
    python = make_environment(build, wheel)
    libraries = engine_libraries(build, wheel)
    icons.make(python)
    environment = os.environ | {
        "BURROW_VERSION": build.version,
        "BURROW_ENGINE_LIBRARIES": str(libraries),
        "SOURCE_DATE_EPOCH": str(build.epoch),
        "PYTHONHASHSEED": "1",
    }
    if sys.platform == "win32":
        environment["BURROW_VERSION_FILE"] = str(windows_version(build))
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--workpath", str(build.work / "pyinstaller"), "--distpath", str(build.work / "dist")]
    subprocess.run([*command, *places, str(HERE / "burrow.spec")], cwd=build.work, env=environment, check=True)
    contents = build.bundle / ("Contents/Frameworks" if sys.platform == "darwin" else "_internal")
    link_copies(contents / "llama_cpp" / "lib")
    if sys.platform == "linux":
        strip(contents)
    texts = build.bundle / ("Contents/Resources" if sys.platform == "darwin" else "") / "licences"
    described = [str(python), str(HERE / "licences.py"), str(contents), str(texts), build.version, str(build.epoch)]
    subprocess.run(described, check=True)
    shutil.copyfile(texts / "burrow.cdx.json", build.out / f"{build.name}.cdx.json")


def check_xcb() -> None:
    listed = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    if missing := [name for name in XCB if name not in listed]:
        raise SystemExit(f"build.py: this machine lacks libraries that must come along: {', '.join(missing)}")


def make_environment(build: Build, wheel: Path) -> Path:
    """A virtual environment with Burrow, the portable llama.cpp and PyInstaller in the versions that are named."""
    place = build.work / "venv"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
    install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*install, "--force-reinstall", "--no-deps", str(wheel)], check=True)
    subprocess.run([*install, "-c", str(HERE / "versions.txt"), "pyinstaller", str(PROJECT)], check=True)
    subprocess.run([*install, "--force-reinstall", "--no-deps", str(PROJECT)], check=True)
    return python


def engine_libraries(build: Build, wheel: Path) -> Path:
    """The wheel's shared libraries, each once, in a folder of their own."""
    target = build.work / "libraries"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with zipfile.ZipFile(wheel) as packed:
        names = [name for name in packed.namelist() if re.fullmatch(r"llama_cpp/lib/[^/]+\.(so|dll|dylib)[.\d]*", name)]
        shared = [name for name in names if not re.search(r"lib(mtmd|llama-common)\b", name)]
        copies = one_of_each((Path(name).name, packed.read(name)) for name in shared)
        for name in shared:
            if Path(name).name not in copies:
                (target / Path(name).name).write_bytes(packed.read(name))
    if sys.platform == "linux":
        subprocess.run(["strip", "--strip-unneeded", *map(str, sorted(target.iterdir()))], check=True)
    return target


def strip(contents: Path) -> None:
    """Take the symbols for debuggers out of all libraries.

    Not out of NumPy's, which were patched to find each other and would not load any more.
    """
    libraries = [
        path
        for path in contents.rglob("*.so*")
        if path.is_file() and not path.is_symlink() and not path.relative_to(contents).parts[0].startswith("numpy")
    ]
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)


def link_copies(folder: Path) -> None:
    """`libllama.so` is what the binding opens, `libllama.so.0` what the others ask for: one file, two names."""
    for path in sorted(folder.glob("*.so.*")):
        link = folder / re.sub(r"\.so\..*", ".so", path.name)
        if not link.exists():
            link.symlink_to(path.name)


def make_tarball(build: Build) -> Path:
    return archive.tarball(build.bundle, build.out / f"{build.name}.tar.xz", build.name, build.epoch)


def make_deb(build: Build) -> Path:
    return deb.make(build.bundle, build.out, build.work / "deb", build.version, build.machine, build.epoch)


def make_appimage(build: Build) -> Path:
    return appimage.make(
        build.bundle, build.out / f"{build.name}.AppImage", build.work / "appimage", build.version, build.epoch
    )


def windows_version(build: Build) -> Path:
    """What Windows shows among a program's properties."""
    text = (HERE / "windows" / "version.txt").read_text(encoding="utf-8")
    numbers = ", ".join([*re.findall(r"\d+", build.version)[:3], "0"])
    path = build.work / "version.txt"
    path.write_text(text.replace("@NUMBERS@", numbers).replace("@VERSION@", build.version), encoding="utf-8")
    return path


def make_setup(build: Build) -> Path:
    compiler = shutil.which("iscc") or r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
    defines = [f"/DVersion={build.version}", f"/DBundle={build.bundle}", f"/DOut={build.out}", f"/DName={build.name}"]
    subprocess.run([compiler, "/Qp", *defines, str(HERE / "windows" / "burrow.iss")], check=True)
    return build.out / f"{build.name}-setup.exe"


def make_dmg(build: Build) -> Path:
    target = build.out / f"{build.name}.dmg"
    subprocess.run(["bash", str(HERE / "macos" / "dmg.sh"), str(build.bundle), str(target)], check=True)
    return target


def report(build: Build, made: Iterable[Path]) -> None:
    """Say what there is and how large, write the checksums, and refuse what grew too large."""
    unpacked = sum(path.lstat().st_size for path in build.bundle.rglob("*") if not path.is_dir())
    print(f"{unpacked / 1e6:8.1f} MB  {build.bundle}")
    large = unpacked > MOST_UNPACKED
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")
        large = large or path.stat().st_size > MOST_PACKED
    ours = sorted(path for path in build.out.iterdir() if build.version in path.name and path.suffix != ".txt")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in ours]
    (build.out / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    if large:
        raise SystemExit("build.py: too large; see MOST_UNPACKED and MOST_PACKED")


if __name__ == "__main__":
    sys.exit(main())
