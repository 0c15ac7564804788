"""Of what PyInstaller collects, what the window needs stays and the rest goes; a library is there once."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

from pruning import keep, keep_module, library_name, one_of_each  # noqa: E402

QT = "PySide6/Qt"
KEPT = [
    f"{QT}/lib/libQt6Core.so.6", f"{QT}/lib/libQt6Widgets.so.6", f"{QT}/lib/libQt6XcbQpa.so.6",
    f"{QT}/lib/libicudata.so.73", f"{QT}/plugins/platforms/libqxcb.so", f"{QT}/plugins/platforms/libqoffscreen.so",
    f"{QT}/plugins/imageformats/libqsvg.so", f"{QT}/plugins/iconengines/libqsvgicon.so",
    f"{QT}/translations/qtbase_de.qm", "burrow/resources/translations/burrow_de.qm", "llama_cpp/lib/libllama.so.0",
    "llama_cpp/lib/libggml-cpu-zen4.so", "libxcb-cursor.so.0", "libpython3.11.so.1.0", "libgomp.so.1",
    "burrow/resources/models/burrow-starter.gguf", "burrow/resources/help/de/1-first-steps.md",
    "PySide6/Qt6Widgets.dll", "PySide6/plugins/platforms/qwindows.dll", "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets", "lxml/etree.cpython-311-x86_64-linux-gnu.so",
]  # fmt: skip
GONE = [
    f"{QT}/lib/libQt6Qml.so.6", f"{QT}/lib/libQt6Quick.so.6", f"{QT}/lib/libQt6Pdf.so.6",
    f"{QT}/plugins/platformthemes/libqgtk3.so", f"{QT}/plugins/platforms/libqeglfs.so",
    f"{QT}/plugins/imageformats/libqpdf.so", f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    f"{QT}/translations/qtbase_fi.qm", f"{QT}/translations/qtdeclarative_de.qm", f"{QT}/qml/QtQuick/qmldir",
    "libX11.so.6", "libGL.so.1", "libstdc++.so.6", "libglib-2.0.so.0", "libfontconfig.so.1",
    "burrow/resources/translations/burrow_de.ts", "numpy/tests/test_matrix.py", "llama_cpp/server/app.py",
    "PySide6/QtWidgets.pyi", "PySide6/Qt6Quick.dll", "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
]  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_what_burrow_needs_stays(name: str) -> None:
    assert keep(name, "linux", ["de", "en", "es"])
    assert keep(name.replace("/", "\\"), "win32", ["de"])


@pytest.mark.parametrize("name", GONE)
def test_what_it_does_not_need_goes(name: str) -> None:
    assert not keep(name, "linux", ["de", "en", "es"])


def test_elsewhere_nothing_is_left_to_the_system() -> None:
    assert keep("libstdc++.so.6", "darwin", [])


def test_a_library_is_known_by_its_name_without_versions() -> None:
    assert library_name("libxcb-render-util.so.0") == "libxcb-render-util"
    assert library_name("burrow-starter.gguf") == "burrow-starter.gguf"


def test_copies_of_a_library_become_the_one_that_others_ask_for() -> None:
    files = [("libggml.so", b"x"), ("libggml.so.0", b"x"), ("libggml.so.0.25.3", b"x"), ("libllama.so", b"x")]
    assert one_of_each(files) == {"libggml.so": "libggml.so.0", "libggml.so.0.25.3": "libggml.so.0"}


def test_libraries_that_differ_are_both_kept() -> None:
    assert one_of_each([("libggml.so", b"x"), ("libggml.so.0", b"y")]) == {}


def test_of_the_languages_that_can_be_coloured_only_python_stays() -> None:
    assert keep_module("pygments.lexers")
    assert keep_module("pygments.lexers.python")
    assert keep_module("burrow.documents.pdf")
    assert not keep_module("pygments.lexers.cobol")
