"""What the window asks the user: which file, which password, where to save, whether to stop."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from burrow.session import SUFFIXES
from burrow.store.export import FORMATS
from burrow.weights.token import keyring_name


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def choose_documents(parent: QWidget, folder: str) -> list[Path]:
    kinds = _tr("Documents") + f" ({' '.join(f'*{suffix}' for suffix in sorted(SUFFIXES))} *.zip)"
    everything = _tr("All files") + " (*)"
    files, _ = QFileDialog.getOpenFileNames(parent, _tr("Open documents"), folder, f"{kinds};;{everything}")
    return [Path(file) for file in files]


def choose_folder(parent: QWidget, folder: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, _tr("Open all documents of a folder"), folder)
    return Path(chosen) if chosen else None


def choose_model(parent: QWidget, folder: str) -> Path | None:
    kinds = _tr("Models") + " (*.gguf);;" + _tr("All files") + " (*)"
    file, _ = QFileDialog.getOpenFileName(parent, _tr("Load a model"), folder, kinds)
    return Path(file) if file else None


def choose_export(parent: QWidget, folder: str) -> Path | None:
    """Where to save an answer; the name's ending says how."""
    kinds = "Markdown (*.md);;HTML (*.html);;JSON (*.json)"
    start = str(Path(folder) / _tr("answer.md"))
    file, chosen = QFileDialog.getSaveFileName(parent, _tr("Save the answer"), start, kinds)
    if not file:
        return None
    path = Path(file)
    return path if path.suffix.lower() in FORMATS else path.with_name(path.name + chosen[chosen.index("*") + 1 : -1])


def ask_password(parent: QWidget, path: Path, why: str) -> QInputDialog:
    """A dialog, not yet open, that asks for a document's password."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("Password"))
    dialog.setLabelText(f"{path.name}: {why}\n" + _tr("The password is used once and not stored."))
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    return dialog


def wants_to_stop(parent: QWidget) -> bool:
    """Whether the user wants to quit during a run."""
    box = QMessageBox(
        QMessageBox.Icon.Question, _tr("Burrow"), _tr("A run is going on. Stop it and quit?"), parent=parent
    )
    box.setInformativeText(_tr("What it has found so far is kept."))
    stop = box.addButton(_tr("Stop and quit"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(_tr("Go on"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    chosen = box.clickedButton() is stop
    box.deleteLater()
    return chosen


def ask_server_key(parent: QWidget, host: str) -> QInputDialog:
    """A dialog, not yet open, that asks for the key of a server."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("Key of the server"))
    place = keyring_name()
    kept = (
        _tr("It is kept in this computer's keyring ({0}).").format(place)
        if place
        else _tr("This computer has no keyring: it is used until Burrow is closed, and not kept.")
    )
    dialog.setLabelText("\n".join((_tr("The server at {0} wants a key.").format(host), kept)))
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    return dialog


def wants_server(parent: QWidget, host: str) -> bool:
    """Whether the user really wants a model on another machine."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("Burrow"), _tr("Use the model on {0}?").format(host), parent=parent)
    box.setInformativeText(_tr("It is another machine. Every passage that is read for an answer will be sent to it."))
    use = box.addButton(_tr("Use this server"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(_tr("Do not use it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    chosen = box.clickedButton() is use
    box.deleteLater()
    return chosen
