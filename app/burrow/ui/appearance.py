"""How large the text is and which colours there are: the user's choice, remembered, applied at once."""

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from burrow.ui.look import NORMAL_POINTS, dress

SMALLEST, LARGEST = 7.0, 24.0
"""Points."""


class Appearance(QObject):
    changed = Signal()
    """Colours or sizes are others now; what was painted by hand must be painted again."""

    def __init__(self, choices: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        scheme = str(choices.value("scheme", "") or "")
        if scheme in Qt.ColorScheme.__members__:
            QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme[scheme])
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
        self._set_scheme(Qt.ColorScheme.Unknown)

    def go_light(self) -> None:
        self._set_scheme(Qt.ColorScheme.Light)

    def go_dark(self) -> None:
        self._set_scheme(Qt.ColorScheme.Dark)

    def apply(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self.points)
            self.changed.emit()

    def _set_points(self, points: float) -> None:
        self._choices.setValue("points", min(max(points, SMALLEST), LARGEST) if points else 0)
        self.apply()

    def _set_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._choices.setValue("scheme", scheme.name)
        QGuiApplication.styleHints().setColorScheme(scheme)
        self.apply()
