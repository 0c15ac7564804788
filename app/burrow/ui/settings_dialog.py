"""The settings as a form: groups on the left; each choice with a sentence and a way back to its default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from burrow import paths
from burrow.settings import Settings
from burrow.ui.look import icon
from burrow.ui.prompts_page import PromptsPage
from burrow.ui.setting_editors import Editor, editor_for
from burrow.ui.settings_rows import GROUPS, Row, translated

EDITOR_WIDTH = 260


class SettingsDialog(QDialog):
    chosen = Signal(dict)
    """The new values by name."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._editors: dict[str, Editor] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(800, 600)
        self._groups = QListWidget(self)
        self._groups.setObjectName("groups")
        self._groups.setAccessibleName(self.tr("Groups of settings"))
        self._pages = QStackedWidget(self)
        for title, rows in GROUPS:
            self._groups.addItem(translated(title))
            self._pages.addWidget(self._page(rows))
        self._groups.addItem(self.tr("Prompts"))
        self.prompts = PromptsPage(paths.resources() / "prompts", paths.config() / "prompts", self)
        self._pages.addWidget(self.prompts)
        self._groups.setFixedWidth(self._groups.sizeHintForColumn(0) + 40)
        self._groups.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._groups.setCurrentRow(0)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        parts = QHBoxLayout()
        parts.addWidget(self._groups)
        parts.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(parts, 1)
        layout.addWidget(buttons)

    def show_group(self, row: int) -> None:
        self._groups.setCurrentRow(row)

    def show_setting(self, name: str) -> None:
        """Turn to the page of a setting and put the cursor there; nothing happens for a name that is none."""
        for place, (_, rows) in enumerate(GROUPS):
            if name in (row.name for row in rows):
                self.show_group(place)
                self._editors[name].widget.setFocus()

    def accept(self) -> None:
        self.chosen.emit({name: editor.take() for name, editor in self._editors.items()})
        super().accept()

    def _page(self, rows: tuple[Row, ...]) -> QScrollArea:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(14)
        for row in rows:
            self._add(grid, row)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(self)
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        return scroll

    def _add(self, grid: QGridLayout, row: Row) -> None:
        name = QLabel(translated(row.label), self)
        name.setWordWrap(True)
        about = QLabel(translated(row.about), self)
        about.setObjectName("muted")
        about.setWordWrap(True)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        editor = self._editors[row.name] = editor_for(row, self)
        target = editor.widget.focusProxy() or editor.widget
        for part in {target, editor.widget}:
            part.setAccessibleName(name.text())
            part.setAccessibleDescription(about.text())
        editor.widget.setFixedWidth(EDITOR_WIDTH)
        name.setBuddy(target)
        reset = QToolButton(self)
        reset.setIcon(icon("resumed"))
        reset.setAutoRaise(True)
        reset.setToolTip(self.tr("Back to the default"))
        reset.setAccessibleName(self.tr("{0}: back to the default").format(name.text()))
        default = getattr(Settings(), row.name)
        reset.clicked.connect(lambda: editor.put(default))
        editor.put(getattr(self._settings, row.name))
        editor.on_change(lambda: reset.setEnabled(editor.take() != default))
        reset.setEnabled(editor.take() != default)
        at = grid.rowCount()
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(editor.widget, at, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(reset, at, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(about, at + 1, 0)
        grid.setRowMinimumHeight(at + 2, 12)
