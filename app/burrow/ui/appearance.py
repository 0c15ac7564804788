"""How large the text is and which colours there are: the user's choice, applied at once."""

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from burrow.ui.look import NORMAL_POINTS, dress, system_is_dark
from burrow.ui.preferences import Preferences

SMALLEST, LARGEST = 7.0, 24.0
"""Points."""
SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Appearance(QObject):
    changed = Signal()
    """Colours or sizes are others now; what was painted by hand must be painted again."""

    def __init__(self, preferences: Preferences, choices: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._choices = choices
        self._applied: tuple[bool, float] | None = None
        preferences.changed.connect(self.apply)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)

    @property
    def points(self) -> float:
        return float(str(self._choices.value("points", 0) or 0)) or NORMAL_POINTS

    def enlarge(self) -> None:
        self._set_points(self.points + 1)

    def shrink(self) -> None:
        self._set_points(self.points - 1)

    def reset_size(self) -> None:
        self._set_points(0)

    def follow_system(self) -> None:
        self._preferences.change(appearance="system")

    def go_light(self) -> None:
        self._preferences.change(appearance="light")

    def go_dark(self) -> None:
        self._preferences.change(appearance="dark")

    def apply(self) -> None:
        """Dress the application as the user wants it; nothing happens when it is so already."""
        scheme = SCHEMES[self._preferences.settings.appearance]
        QGuiApplication.styleHints().setColorScheme(scheme)
        follows = scheme == Qt.ColorScheme.Unknown
        wanted = (system_is_dark() if follows else scheme == Qt.ColorScheme.Dark, self.points)
        application = QApplication.instance()
        if wanted != self._applied and isinstance(application, QApplication):
            self._applied = wanted
            dress(application, *wanted)
            self.changed.emit()

    def _set_points(self, points: float) -> None:
        self._choices.setValue("points", min(max(points, SMALLEST), LARGEST) if points else 0)
        self.apply()
