"""One window for each user and data folder: a second start hands its files to the first and ends.

Who is first is decided by a lock in the data folder, so that two starts at the same moment do not both become windows.
"""

import getpass
import hashlib
import json
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1000
"""Milliseconds that the first window has to answer."""
STARTING = 15.0
"""Seconds that a first start may take until it answers another one."""
LONGEST = 1_000_000
"""Bytes that are read from another start."""


def meeting_point(folder: Path) -> str:
    """A name that all starts of one user with one data folder share."""
    return "burrow-" + hashlib.sha256(f"{getpass.getuser()}\n{folder}".encode()).hexdigest()[:16]


def seat_in(folder: Path) -> QLockFile:
    """The lock that the first start takes and keeps while it lives."""
    seat = QLockFile(str(folder / "window.lock"))
    seat.setStaleLockTime(0)  # a window may stay open for weeks; that its process has died is seen all the same
    return seat


def is_taken(seat: QLockFile) -> bool:
    """Try to take the seat; whether another start that is alive has it."""
    return not seat.tryLock(0) and seat.error() == QLockFile.LockError.LockFailedError


def hand_over(name: str, files: Sequence[Path], seconds: float = 0.0) -> bool:
    """Give the files to the window that is open, or that will be within `seconds`; False when there is none."""
    last = time.monotonic() + seconds
    socket = QLocalSocket()
    socket.connectToServer(name)
    while not socket.waitForConnected(PATIENCE):
        if time.monotonic() >= last:
            return False
        QThread.msleep(100)
        socket.connectToServer(name)
    socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
    written = socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return written


class Doorbell(QObject):
    rung = Signal(list)
    """The files that another start wants to see; may be empty."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visitors: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name)  # left behind by a crash; nobody answered there
        self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            self._visitors.append(visitor)
            visitor.readyRead.connect(self._read_all)
            visitor.disconnected.connect(self._read_all)
        self._read_all()

    def _read_all(self) -> None:
        """Read what the visitors have sent, and let those go that have gone."""
        for visitor in list(self._visitors):
            line = bytes(visitor.readLine(LONGEST).data()) if visitor.canReadLine() else b""
            gone = visitor.state() == QLocalSocket.LocalSocketState.UnconnectedState
            if line or gone or visitor.bytesAvailable() > LONGEST:
                self._visitors.remove(visitor)
                visitor.disconnect(self)
                visitor.deleteLater()
            if line:
                self._ring(line)

    def _ring(self, line: bytes) -> None:
        try:
            names = json.loads(line)
        except ValueError:
            return
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            self.rung.emit([Path(name) for name in names])
