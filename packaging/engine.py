"""llama.cpp's source as it comes with its binding -> a wheel that runs on any machine of this kind.

    python3 packaging/engine.py build/engine              processors only
    python3 packaging/engine.py build/engine --vulkan     and graphics cards by Vulkan, where its tools are there

Every processor gets the fastest of some fifteen builds when the program starts, from one without AVX up. The compiler's
oldest target is that of the machine's kind, not that machine: nothing is built "native". Takes a quarter of an hour on
two cores, twice that with Vulkan; a second call goes on from what is there.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
BINDING = "llama-cpp-python"

PORTABLE = {
    "BUILD_SHARED_LIBS": "ON",
    "GGML_BACKEND_DL": "ON",
    "GGML_CPU_ALL_VARIANTS": "ON",
    "GGML_NATIVE": "OFF",
    "LLAVA_BUILD": "OFF",  # pictures are nothing Burrow reads
    "CMAKE_INSTALL_BINDIR": "llama_cpp/lib",  # where the binding looks, and the plug-ins with it
    "CMAKE_INSTALL_LIBDIR": "llama_cpp/lib",
    "CMAKE_INSTALL_RPATH": "@loader_path" if sys.platform == "darwin" else "$ORIGIN",
}
APPLE = {"GGML_METAL_EMBED_LIBRARY": "ON", "CMAKE_OSX_DEPLOYMENT_TARGET": "12.0"}


def main() -> int:
    parser = argparse.ArgumentParser(description="Build llama.cpp for any machine of this kind.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vulkan", action="store_true")
    options = parser.parse_args()
    print(build_wheel(options.folder, options.vulkan))
    return 0


def build_wheel(folder: Path, vulkan: bool) -> Path:
    """The wheel; built in `folder`, unless it lies there already."""
    wheels = folder / ("wheels-vulkan" if vulkan else "wheels")
    if not any(wheels.glob("*.whl")):
        folder.mkdir(parents=True, exist_ok=True)
        source = fetch_source(folder)
        environment = os.environ | {"CMAKE_ARGS": cmake_arguments(vulkan)}
        environment.setdefault("CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 1))
        environment.pop("SOURCE_DATE_EPOCH", None)  # ggml takes it for a wish to build for no processor in particular
        command = ["wheel", "--no-deps", "--no-binary", BINDING, "-C", f"build-dir={folder / 'build'}"]
        pip(folder, *command, "-w", str(wheels), str(source), environment=environment)
    return next(wheels.glob("*.whl"))


def cmake_arguments(vulkan: bool) -> str:
    wanted = PORTABLE | (APPLE if sys.platform == "darwin" else {}) | {"GGML_VULKAN": "ON" if vulkan else "OFF"}
    return " ".join(f"-D{name}={value}" for name, value in wanted.items())


def fetch_source(folder: Path) -> Path:
    """The binding's source archive in the version that the project asks for, unpacked."""
    requirement = next(
        line
        for line in tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
        if line.startswith(BINDING)
    )
    pinned = PROJECT / "packaging" / "versions.txt"
    sources = folder / "source"
    if not any(sources.glob("*.tar.gz")):
        pip(folder, "download", "--no-deps", "--no-binary", BINDING, "-c", str(pinned), "-d", str(sources), requirement)
    archive = next(sources.glob("*.tar.gz"))
    target = sources / archive.name.removesuffix(".tar.gz")
    if not target.is_dir():
        with tarfile.open(archive) as packed:
            packed.extractall(sources, filter="data")
    return target


def can_build_vulkan() -> bool:
    """Whether its shader compiler and headers are here, and new enough; Debian 12's headers are not."""
    roots = [Path("/usr"), *(Path(sdk) for sdk in [os.environ.get("VULKAN_SDK", "")] if sdk)]
    headers = [root / "include" / "vulkan" / "vulkan_core.h" for root in roots]
    spirv = any(any(root.glob("*/cmake/SPIRV-Headers*")) for root in roots)
    new = any("VK_EXT_layer_settings" in path.read_text(encoding="utf-8") for path in headers if path.is_file())
    return shutil.which("glslc") is not None and spirv and new


def pip(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> None:
    """Run pip from an environment of its own in the folder."""
    place = folder / "venv"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "scikit-build-core[pyproject]"], check=True)
    command = [str(python), "-m", "pip", *arguments]
    subprocess.run(command, env=environment or dict(os.environ), check=True)


if __name__ == "__main__":
    sys.exit(main())
