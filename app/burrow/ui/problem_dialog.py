"""Problems of the world and bugs of ours, shown: the sentence, the one thing to do, details behind a button."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from burrow import __version__
from burrow.errors import Problem
from burrow.ui.sentences import problem_in_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProblemDialog", text)


def show_problem(parent: QWidget, problem: Problem) -> QMessageBox:
    """Say what went wrong and what to do; does not block."""
    told = problem_in_words(problem)
    return show_message(parent, told.message, told.action, told.details)


def show_message(parent: QWidget, message: str, action: str, details: str = "") -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("Burrow"), message, QMessageBox.StandardButton.Close, parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(action)
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    if details:
        box.setDetailedText(details)
        copy = box.addButton(_tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{message}\n{action}\n\n{details}"))
    box.open()
    return box


def show_bug(
    parent: QWidget, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> QMessageBox:
    """A mistake of ours: say so, and hand out what helps to mend it. Nothing is sent anywhere."""
    details = "".join(traceback.format_exception(kind, error, trace))
    return show_message(
        parent,
        _tr("Burrow made a mistake: {0}").format(f"{kind.__name__}: {error}"),
        _tr("Your documents and sessions are safe. Copy the details if you want to report it."),
        f"Burrow {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{details}",
    )
