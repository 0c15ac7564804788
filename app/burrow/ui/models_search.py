"""Models to get: those that Burrow recommends for this computer, and what a search of the Hub finds.

Asks for nothing from the network itself; it only says what the user wants, after the user has agreed to the host.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from burrow.ui.look import colours, icon
from burrow.ui.models_reasons import reason
from burrow.ui.models_words import picture, size, verdict
from burrow.ui.numbers import count
from burrow.weights.catalogue import Catalogue, Recommended
from burrow.weights.machine import Machine
from burrow.weights.orders import Offered, Repository

_ROLE = Qt.ItemDataRole.UserRole


class ModelsSearch(QWidget):
    search_asked = Signal(str)
    files_asked = Signal(str)
    """The name of a repository."""
    download_asked = Signal(str, object)
    """Repository, and a `Recommended` or an `Offered`."""
    token_asked = Signal()

    def __init__(self, catalogue: Catalogue, machine: Machine, host: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._machine = machine
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Search {0} for a model").format(host))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setClearButtonEnabled(True)
        self._field.returnPressed.connect(self.search)
        self._field.textChanged.connect(self._update)
        self._agreed = QCheckBox(self.tr("Burrow may connect to {0}").format(host), self)
        self._agreed.setToolTip(self.tr("It learns your address, and what you search for and download. Nothing else."))
        self._agreed.toggled.connect(self._update)
        self._find = QPushButton(self.tr("Search"), self)
        self._find.setAutoDefault(False)
        self._find.clicked.connect(self.search)
        self._token = QPushButton(self.tr("Token…"), self)
        self._token.setAutoDefault(False)
        self._token.setToolTip(self.tr("For private models and those with terms to accept"))
        self._token.clicked.connect(self.token_asked)
        self._tree = QTreeWidget(self)
        self._tree.setHeaderLabels([self.tr("Model"), self.tr("Size"), self.tr("Fit"), self.tr("Licence")])
        self._tree.setAccessibleName(self.tr("Models to download"))
        self._tree.setColumnWidth(0, 380)
        self._tree.currentItemChanged.connect(self._update)
        self._tree.itemExpanded.connect(self._look)
        self._tree.itemActivated.connect(lambda item, column: self.download())
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setMinimumHeight(48)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._get = QPushButton(self.tr("Download"), self)
        self._get.setObjectName("primary")
        self._get.setAutoDefault(False)
        self._get.clicked.connect(self.download)
        self._lay_out()
        self.show_recommended()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._field, 1)
        top.addWidget(self._find)
        top.addWidget(self._token)
        bottom = QHBoxLayout()
        bottom.addWidget(self._agreed)
        bottom.addStretch()
        bottom.addWidget(self._get)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._about)
        layout.addLayout(bottom)

    def agree(self) -> None:
        """The user lets Burrow connect, until this window is closed for good."""
        self._agreed.setChecked(True)

    def search(self) -> None:
        text = self._field.text().strip()
        if not text:
            self.show_recommended()
        elif self._agreed.isChecked():
            self._tree.clear()
            self._about.setText(self.tr("Searching…"))
            self.search_asked.emit(text)
        else:
            self._about.setText(self.tr("First say below that Burrow may connect. Nothing was sent."))

    def set_search(self, text: str) -> None:
        self._field.setText(text)

    def show_recommended(self) -> None:
        self._tree.clear()
        proposed = self._catalogue.proposed(self._machine)
        for tier in self._catalogue.tiers:
            group = QTreeWidgetItem(self._tree, [self.tr("For {0} GB of memory").format(tier.memory)])
            group.setFirstColumnSpanned(True)
            for model in self._catalogue.models:
                if model.tier == tier.memory:
                    self._add_recommended(group, model, model == proposed)
            group.setExpanded(True)
        self._update()

    def _add_recommended(self, group: QTreeWidgetItem, model: Recommended, proposed: bool) -> None:
        word = model.verdict(self._machine)
        name = self.tr("{0} (suits this computer)").format(model.name) if proposed else model.name
        item = QTreeWidgetItem(group, [name, size(model.size), verdict(word), model.licence])
        item.setData(0, _ROLE, model)
        c = colours()
        item.setIcon(2, icon(picture(word), {"fits": c.good, "tight": c.doubtful, "too big": c.bad}[word]))
        if proposed:
            self._tree.setCurrentItem(item)

    def show_found(self, found: Sequence[Repository]) -> None:
        """Repositories; their files come when one is opened."""
        self._tree.clear()
        for one in found:
            about = self.tr("{0} downloads").format(count(one.downloads))
            item = QTreeWidgetItem(self._tree, [one.name, "", about, one.licence])
            item.setData(0, _ROLE, one)
            QTreeWidgetItem(item, [self.tr("Looking…")])
        self._about.setText("" if found else self.tr("Nothing was found."))
        if (first := self._tree.topLevelItem(0)) is not None:
            self._tree.setCurrentItem(first)
        self._update()

    def show_files(self, repository: str, files: Sequence[Offered]) -> None:
        for row in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(row)
            known = group.data(0, _ROLE) if group is not None else None
            if group is None or not isinstance(known, Repository) or known.name != repository:
                continue
            group.takeChildren()
            for one in files:
                free = self._machine.free
                word = "fits" if one.size * 1.15 < free * 0.85 else "tight" if one.size * 1.15 < free else "too big"
                item = QTreeWidgetItem(group, [one.file, size(one.size), verdict(word), ""])  # type: ignore[arg-type]
                item.setData(0, _ROLE, one)
            if not files:
                QTreeWidgetItem(group, [self.tr("No GGUF file.")])
            group.setExpanded(True)

    def show_problem(self, message: str) -> None:
        self._about.setText(message)

    def download(self) -> None:
        item = self._tree.currentItem()
        data = item.data(0, _ROLE) if item is not None else None
        if item is None or not isinstance(data, Recommended | Offered):
            return
        if not self._agreed.isChecked():
            self._about.setText(self.tr("First say below that Burrow may connect. Nothing was sent."))
            return
        if isinstance(data, Recommended):
            self.download_asked.emit(data.repository, data)
        elif (group := item.parent()) is not None:
            self.download_asked.emit(group.data(0, _ROLE).name, data)

    def texts(self) -> list[str]:
        """What the list shows, line by line."""
        shown = []
        for row in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(row)
            if group is not None:
                shown.append(group.text(0))
                files = [group.child(n) for n in range(group.childCount())]
                shown += [" · ".join(file.text(c) for c in range(4)) for file in files if file is not None]
        return shown

    def about(self) -> str:
        return self._about.text()

    def open_first(self) -> None:
        """Show the files of the first repository."""
        first = self._tree.topLevelItem(0)
        if first is not None:
            first.setExpanded(True)

    def choose_first_file(self) -> None:
        first = self._tree.topLevelItem(0)
        file = first.child(0) if first is not None else None
        if file is not None:
            self._tree.setCurrentItem(file)

    def _look(self, item: QTreeWidgetItem) -> None:
        data = item.data(0, _ROLE)
        first = item.child(0)
        if isinstance(data, Repository) and first is not None and first.data(0, _ROLE) is None:
            self.files_asked.emit(data.name)

    def _update(self) -> None:
        item = self._tree.currentItem()
        data = item.data(0, _ROLE) if item is not None else None
        self._find.setEnabled(self._agreed.isChecked() or not self._field.text().strip())
        self._get.setEnabled(isinstance(data, Recommended | Offered) and self._agreed.isChecked())
        if isinstance(data, Recommended):
            self._about.setText(f"{reason(data.why)}\n{data.repository} / {data.file}")
