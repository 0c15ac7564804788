"""What the document pane shows before there is a document: where to drop one, and the sample contract."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from burrow.ui.look import colours, icon


class Welcome(QWidget):
    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        title = QLabel(self.tr("Drop a document here"), self)
        title.setObjectName("welcome")
        about = QLabel(self.tr("Contracts, books, reports: PDF, Word, Markdown, HTML or text, however long."), self)
        about.setObjectName("muted")
        about.setWordWrap(True)
        about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QPushButton(self.tr("Open a file…"), self)
        choose.setObjectName("primary")
        choose.clicked.connect(self.open_asked)
        choose.setToolTip(QKeySequence(QKeySequence.StandardKey.Open).toString(QKeySequence.SequenceFormat.NativeText))
        sample = QPushButton(self.tr("Try the sample contract"), self)
        sample.clicked.connect(self.sample_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        for part in (self._picture, title, about, choose, sample):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.restyle()

    def restyle(self) -> None:
        """The colours have changed."""
        self._picture.setPixmap(icon("page", colours().accent).pixmap(48, 48))
