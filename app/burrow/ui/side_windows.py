"""The dialogs and windows that the menus open beside the main one: settings, earlier questions, commands, guide."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from burrow.ui import about, dialogs
from burrow.ui.command_list import CommandList, KeySheet
from burrow.ui.help_window import HelpWindow
from burrow.ui.history import History
from burrow.ui.network import ConnectionList, Network
from burrow.ui.preferences import Preferences
from burrow.ui.settings_dialog import SettingsDialog
from burrow.ui.tasks import Tasks


class Side(QObject):
    def __init__(
        self,
        preferences: Preferences,
        tasks: Tasks,
        network: Network,
        actions: Callable[[], dict[str, QAction]],
        window: QWidget,
    ) -> None:
        """`actions` are the window's, by name."""
        super().__init__(window)
        self._preferences = preferences
        self._tasks = tasks
        self._network = network
        self._actions = actions
        self._window = window

    def show_history(self) -> None:
        history = History(self._tasks.session.past, self._tasks.session.journal, self._window)
        history.opened.connect(self._tasks.reopen)
        history.resumed.connect(lambda session: self._tasks.reopen(session, go_on=True))
        history.open()

    def show_settings(self, name: str = "") -> None:
        """The settings, at the one that is named."""
        dialog = SettingsDialog(self._preferences.settings, self._window)
        dialog.show_setting(name)
        dialog.chosen.connect(self.take_settings)
        dialog.open()

    def take_settings(self, values: dict[str, Any]) -> None:
        """A server on another machine has to be confirmed: it gets every passage that is read."""
        host, known = other_host(values["server"]), self._preferences.settings.server
        if host and values["server"] != known and not dialogs.wants_server(self._window, host):
            values["server"] = known
        self._preferences.change(**values)

    def ask_server_key(self) -> None:
        """The key that the settings' server wants; the model is loaded with it."""
        host = QUrl(self._tasks.session.settings.server).host()
        dialog = dialogs.ask_server_key(self._window, host)
        dialog.textValueSelected.connect(self._take_server_key)
        dialog.open()

    def _take_server_key(self, key: str) -> None:
        self._tasks.session.give_server_key(key.strip())
        self._tasks.load_model()

    def show_connections(self) -> None:
        ConnectionList(self._network, self._window).open()

    def show_commands(self) -> None:
        CommandList(self._actions(), self._window).open()

    def show_help(self) -> None:
        HelpWindow(self._window).show()

    def show_keys(self) -> None:
        KeySheet(self._actions(), self._window).open()

    def show_about(self) -> None:
        about.show_about(self._window)


def other_host(address: str) -> str:
    """The host of a server that is not this computer; empty for this one and for none."""
    host = QUrl(address).host()
    return "" if host in ("localhost", "::1") or host.startswith("127.") else host
