"""How Burrow looks: two sets of colours, one style sheet, and icons drawn in the colour of the text beside them."""

import re
from dataclasses import asdict, dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from burrow import paths

VALUE = re.compile(r"@(\w+)")
"""A colour or size in the style sheet."""
NORMAL_POINTS = 10.5


@dataclass(frozen=True, slots=True)
class Colours:
    window: str
    pane: str
    """Behind text that is read."""
    raised: str
    """Buttons, headers and cards."""
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    good: str
    doubtful: str
    bad: str
    cited: str
    """Behind a cited passage."""
    current: str
    """Behind the passage that was asked for last."""
    found: str
    searched: str
    """On the reading map."""
    read: str
    mark: str
    chosen: str
    """Behind the chosen row of a list."""


LIGHT = Colours(
    window="#f4f2ee", pane="#fffefb", raised="#ffffff", text="#23272b", muted="#646a70", line="#dcd8d0",
    accent="#0d6e63", on_accent="#ffffff", good="#1b7a43", doubtful="#93610a", bad="#b3261e",
    cited="#fdf0c4", current="#ffd766", found="#cfe3f7", searched="#cdc7ba", read="#4f958a", mark="#e59a00",
    chosen="#dcebe6",
)  # fmt: skip
DARK = Colours(
    window="#1d1f21", pane="#232628", raised="#2c3033", text="#e6e4df", muted="#a2a7ab", line="#3b4044",
    accent="#56c2b3", on_accent="#10211f", good="#6bcb8f", doubtful="#e3b45b", bad="#ff8f85",
    cited="#4a3f1c", current="#735b12", found="#254562", searched="#54565a", read="#3f8479", mark="#f0b23c",
    chosen="#2a423e",
)  # fmt: skip


def is_dark() -> bool:
    """Whether the application is dressed in dark colours now."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colours() -> Colours:
    """The set the application is dressed in now."""
    return DARK if is_dark() else LIGHT


def system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def dress(application: QApplication, dark: bool = False, points: float = NORMAL_POINTS) -> None:
    """Give the application Burrow's palette and style sheet, with text of this size."""
    application.setStyle("fusion")
    application.setPalette(_palette(DARK if dark else LIGHT))
    sheet = (paths.resources() / "style" / "burrow.qss").read_text(encoding="utf-8")
    values = asdict(colours()) | {
        "points": f"{points:g}pt",
        "large": f"{points * 1.45:g}pt",
        "small": f"{points * 0.92:g}pt",
        "tick": (paths.resources() / "icons" / f"tick-{'dark' if dark else 'light'}.svg").as_posix(),
    }
    application.setStyleSheet(VALUE.sub(lambda match: values[match[1]], sheet))


def fixed_font(points: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(points)
    return font


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `resources/style/icons/NAME.svg` in a colour, the text's by default."""
    return _icon(name, colour or colours().text)


@cache
def _icon(name: str, colour: str) -> QIcon:
    source = (paths.resources() / "style" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for shade, mode in ((colour, QIcon.Mode.Normal), (colours().line, QIcon.Mode.Disabled)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", shade).encode()))
        for size in (16, 24, 32, 48):
            picture = QPixmap(size, size)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(picture, mode)
    return made


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, c.window), (role.WindowText, c.text), (role.Base, c.pane), (role.AlternateBase, c.window),
        (role.Text, c.text), (role.Button, c.raised), (role.ButtonText, c.text), (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text), (role.PlaceholderText, c.muted), (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent), (role.Link, c.accent), (role.LinkVisited, c.accent),
        (role.Mid, c.line), (role.Midlight, c.line), (role.Light, c.raised), (role.Dark, c.line),
        (role.BrightText, c.bad), (role.Accent, c.accent),
    ):  # fmt: skip
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(c.muted)
        faded.setAlpha(150)
        palette.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return palette
