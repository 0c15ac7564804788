"""What PyInstaller collected -> what Burrow needs of it. Names go in as places in the bundle, `PySide6/Qt/lib/…`.

Of Qt only what the window uses is kept. On Linux the libraries that belong to the desktop or to its graphics drivers
are left to the system: a bundled copy of an older age would not fit the drivers that are loaded into the same process.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

QT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qwayland-egl", "qwayland-generic", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg", "qgif", "qico", "qwebp"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell", "fullscreen-shell-v1", "wl-shell-plugin"},
    "styles": {"qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"},
}
"""Folders of plug-ins, and the plug-ins in them, that the window uses; all others go."""

QT_LIBRARIES = {
    "Core", "DBus", "Gui", "Network", "OpenGL", "Svg", "WaylandClient",
    "WaylandEglClientHwIntegration", "Widgets", "WlShellIntegration", "XcbQpa",
}  # fmt: skip

SYSTEM = """
    libX11 libX11-xcb libXau libXdmcp libxcb libGL libEGL libGLX libGLdispatch libOpenGL libgbm libdrm libglapi
    libwayland-client libwayland-cursor libwayland-egl libfontconfig libfreetype libexpat libpng16 libbrotlidec
    libbrotlicommon libglib-2.0 libgthread-2.0 libgobject-2.0 libgio-2.0 libgmodule-2.0 libpcre2-8 libpcre libdbus-1
    libsystemd libcap libgcrypt libgpg-error liblz4 liblzma libmount libblkid libselinux libuuid libbsd libmd libICE
    libSM libgssapi_krb5 libkrb5 libk5crypto libkrb5support libcom_err libkeyutils libstdc++ libgcc_s libvulkan
    libgtk-3 libgdk-3 libgdk_pixbuf-2.0 libpango-1.0 libpangocairo-1.0 libpangoft2-1.0 libcairo libcairo-gobject
    libatk-1.0 libatk-bridge-2.0 libatspi libepoxy libharfbuzz libfribidi libthai libdatrie libgraphite2 libpixman-1
    libXcursor libXrandr libXi libXfixes libXinerama libXcomposite libXdamage libXext libXrender libjpeg libtiff
""".split()
"""Linux: the desktop's own. The Debian package depends on those that are used; `burrow doctor` names a missing one."""

_QT_LIBRARY = re.compile(r"(?:lib)?Qt6(\w+)\.(?:so|dll|dylib)|Qt(\w+)\.framework/")
_NOT_NEEDED = re.compile(
    r"(^|/)(tests?|testing)/|\.pyi$|\.(?:h|hpp|pxd|pyx|a|cmake|ts|qml|qmltypes)$|/f2py/|(^|/)pypdfium2_cli/"
    r"|(^|/)hf_xet/|(^|/)lxml/(?:objectify|isoschematron)|(^|/)yaml/_yaml\.|PySide6/(?:Qt/)?(?:qml|libexec|metatypes|resources|typesystems|include|glue|support|scripts)/"
    r"|llama_cpp/(?:server|include|lib/(?:cmake|pkgconfig))/|burrow/inference/peers"
)


def keep(name: str, system: str, languages: Iterable[str]) -> bool:
    """Whether a file belongs into the bundle: its place there, `sys.platform`, and Burrow's languages ("de")."""
    place = PurePosixPath(name.replace("\\", "/"))
    text = str(place)
    if _NOT_NEEDED.search(text):
        return False
    if system.startswith("linux") and library_name(place.name) in SYSTEM:
        return False
    if place.suffix == ".qm" and "PySide6" in place.parts:
        return any(place.name == f"qtbase_{language}.qm" for language in languages)
    if "PySide6" in place.parts and "plugins" in place.parts:
        folder, name = place.parts[-2], re.sub(r"^lib|_debug$", "", place.stem)
        return name in QT_PLUGINS.get(folder, ())
    if found := _QT_LIBRARY.search(text):
        return (found[1] or found[2]) in QT_LIBRARIES
    return True


def keep_module(name: str) -> bool:
    """Whether a Python module belongs into the bundle: of the languages that Pygments colours only Python does."""
    return not name.startswith("pygments.lexers.") or name.rpartition(".")[2] in ("_mapping", "python", "special")


def library_name(file: str) -> str:
    """`libX11.so.6` -> `libX11`; anything else as it is."""
    return re.sub(r"\.so(\.[0-9.]+)?$", "", file)


def one_of_each(files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Copies of one library, as wheels hold them instead of links -> name of a copy to the name of the one to keep.

    Of `libggml.so`, `libggml.so.0` and `libggml.so.0.1` with the same content `libggml.so.0` is kept, since it is what
    other libraries ask for; two copies would be two libraries to the loader, each with a list of back ends of its own.
    """
    groups: dict[tuple[str, bytes], list[str]] = {}
    for name, content in files:
        groups.setdefault((library_name(name), content), []).append(name)
    links: dict[str, str] = {}
    for names in groups.values():
        asked = [name for name in names if re.search(r"\.so\.[0-9]+$", name)] or sorted(names, key=len)
        links |= {name: asked[0] for name in names if name != asked[0]}
    return links
