"""The status bar: which model is there, what it is doing, and whether anything talks to the network."""

from collections.abc import Sequence
from typing import Literal, Protocol

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QStatusBar, QToolButton, QWidget

from burrow.inference.engine import EngineInfo
from burrow.ui.look import colours, icon
from burrow.ui.numbers import count, millions

BESIDE_ICON = " "
"""Qt leaves next to no room between a tool button's icon and its text."""


class Fit(Protocol):
    """What `burrow.weights.fit` says of a model on this machine."""

    @property
    def verdict(self) -> Literal["fits", "tight", "too big"]: ...
    @property
    def need(self) -> int: ...
    @property
    def free(self) -> int: ...


class StatusBar(QStatusBar):
    connections_asked = Signal()
    """The user wants to see what connections there were."""

    cancel_asked = Signal()
    """The user does not want to wait for what is being loaded or read."""
    pause_asked = Signal(bool)
    """Reading is to stand still, or to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QToolButton(self)
        self._model.setAutoRaise(True)
        self._model.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._model.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._loading = QProgressBar(self)
        self._loading.setFixedSize(120, 8)
        self._loading.setTextVisible(False)
        self._loading.setAccessibleName(self.tr("Loading the model"))
        self._cancel = QToolButton(self)
        self._cancel.setIcon(icon("close"))
        self._cancel.setAutoRaise(True)
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel loading"))
        self._cancel.clicked.connect(self.cancel_asked)
        self._paused = False
        self._pause = QToolButton(self)
        self._pause.setAutoRaise(True)
        self._pause.clicked.connect(lambda: self.pause_asked.emit(not self._paused))
        self._reading = QLabel(self)
        self._read: tuple[str, int, int] = ("", 0, 0)
        """What is being read, as `show_reading` was told."""
        self._shield = QToolButton(self)
        self._shield.setAutoRaise(True)
        self._shield.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._shield.clicked.connect(self.connections_asked)
        self._hosts: tuple[str, ...] = ()
        self._past_connections = 0
        self.addWidget(self._model)
        self.addWidget(self._reading)
        self.addWidget(self._loading)
        self.addWidget(self._pause)
        self.addWidget(self._cancel)
        self.addPermanentWidget(self._shield)
        self.setSizeGripEnabled(False)
        self._reading.hide()
        self._model_loading = False
        self.show_pause(False)
        self.show_model(None)
        self.show_hosts((), 0)

    def model_text(self) -> str:
        return self._model.text().strip()

    def set_models(self, menu: QMenu) -> None:
        """What a click on the model opens."""
        self._model.setMenu(menu)

    def show_model(self, model: EngineInfo | None, fit: Fit | None = None) -> None:
        """The model that is loaded, None for none, and how it fits into this computer's memory."""
        self._end_loading()
        if model is None:
            self._say_model(self.tr("No model"), self.tr("Choose a model (a GGUF file)"))
        else:
            words = {
                "fits": self.tr("fits well"),
                "tight": self.tr("fits barely"),
                "too big": self.tr("larger than the free memory"),
            }
            fits = " · " + words[fit.verdict] if fit is not None else ""
            tip = self.tr("{0} parameters, window of {1} tokens\n{2}").format(
                millions(model.parameters), count(model.window), model.path
            )
            if fit is not None:
                tip += "\n" + self.tr("Takes {0} of {1} free memory").format(
                    QLocale().formattedDataSize(fit.need), QLocale().formattedDataSize(fit.free)
                )
            self._say_model(self.tr("{0} · ready").format(model.model) + fits, tip)

    def show_loading(self, name: str, share: float | None = None) -> None:
        """A model is being loaded; `share` of it is done, None when unknown."""
        self._say_model(self.tr("Loading {0}…").format(name), name)
        self._loading.setRange(0, 0 if share is None else 100)
        if share is not None:
            self._loading.setValue(round(share * 100))
        self._model_loading = True
        self._busy(True)

    def show_failed_model(self, name: str) -> None:
        self._end_loading()
        self._say_model(self.tr("{0} · not loaded").format(name), self.tr("Choose another model"))

    def show_reading(self, name: str, done: int = 0, total: int = 0) -> None:
        """A file or folder is being read, `done` of `total` pages or files; nothing is when the name is empty."""
        self._read = (name, done, total)
        reading = self.tr("Paused: {0}") if self._paused else self.tr("Reading {0}…")
        text = reading.format(name) if name else ""
        if total:
            text += " " + self.tr("{0} of {1}").format(count(done), count(total))
        self._reading.setText(text)
        self._reading.setVisible(bool(name))
        if not self._model_loading:
            self._loading.setRange(0, total)
            self._loading.setValue(done)
        self._pause.setVisible(bool(name))
        self._busy(bool(name) or self._model_loading)

    def reading(self) -> str:
        """What is said of the file that is being read; empty when none is."""
        return self._reading.text()

    def is_busy(self) -> bool:
        """Whether something is being read or loaded."""
        return self._model_loading or bool(self.reading())

    def show_pause(self, paused: bool) -> None:
        """Reading stands still, or does not."""
        self._paused = paused
        words = self.tr("Go on reading") if paused else self.tr("Pause reading")
        self._pause.setIcon(icon("go_on" if paused else "pause"))
        self._pause.setToolTip(words)
        self._pause.setAccessibleName(words)
        self.show_reading(*self._read)

    def _busy(self, busy: bool) -> None:
        self._loading.setVisible(busy)
        self._cancel.setVisible(busy)

    def show_hosts(self, hosts: Sequence[str], past: int) -> None:
        """Which hosts Burrow talks to now, nobody as a rule, and how many connections there were since its start."""
        self._hosts, self._past_connections = tuple(hosts), past
        c = colours()
        text = self.tr("Talking to {0}").format(", ".join(hosts)) if hosts else self.tr("Offline")
        self._shield.setText(BESIDE_ICON + text)
        self._shield.setIcon(icon("globe", c.doubtful) if hosts else icon("shield", c.good))
        if hosts:
            tip = self.tr("You asked for this connection.")
        elif past:
            tip = self.tr("%Ln connections since Burrow was started; none now.", "", past)
        else:
            tip = self.tr("Nothing leaves this computer.")
        self._shield.setToolTip(tip)
        self._shield.setAccessibleName(f"{text}. {tip}")

    def shield(self) -> str:
        """What the shield says."""
        return self._shield.text().strip()

    def _end_loading(self) -> None:
        self._model_loading = False
        self._busy(not self._reading.isHidden())

    def restyle(self) -> None:
        """The colours have changed."""
        self._model.setIcon(icon("model"))
        self._cancel.setIcon(icon("close"))
        self.show_pause(self._paused)
        self.show_hosts(self._hosts, self._past_connections)

    def _say_model(self, text: str, tip: str) -> None:
        self._model.setIcon(icon("model"))
        self._model.setText(f"{BESIDE_ICON}{text} ▾")
        self._model.setToolTip(tip)
        self._model.setAccessibleName(self.tr("Model: {0}").format(text))
