"""What Burrow is: its version, its licence, what it stands on, and where it keeps what it keeps."""

import platform

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from burrow import __version__, paths

PICTURE = 64


def show_about(parent: QWidget) -> QMessageBox:
    """Does not block."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_tr("About Burrow"))
    box.setIconPixmap(QIcon(str(paths.resources() / "icons" / "burrow.svg")).pixmap(PICTURE, PICTURE))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_tr("Burrow {0}").format(__version__))
    box.setInformativeText("\n\n".join([what_it_is(), where_it_keeps(), what_it_stands_on()]))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
    return box


def what_it_is() -> str:
    return _tr("Answers from documents of any length, with the places that prove them, on your own computer.")


def where_it_keeps() -> str:
    return _tr("Your sessions and settings are kept in {0}.").format(paths.data())


def what_it_stands_on() -> str:
    return _tr("Apache License 2.0. Python {0}, Qt {1}.").format(platform.python_version(), qVersion())


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)
