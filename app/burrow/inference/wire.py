"""The messages between Burrow and its engine process, and how they cross a pipe.

A message is its length in four bytes, then MessagePack.
"""

import threading
from typing import BinaryIO, Literal, TypeVar

import msgspec

from burrow.inference.engine import Reply, Request, SamplingDefaults
from burrow.inference.options import LlamaOptions

LARGEST = 1 << 28
"""Bytes of one message."""


class Load(msgspec.Struct, frozen=True, tag=True):
    """The first message to an engine process."""

    path: str
    options: LlamaOptions


class Submit(msgspec.Struct, frozen=True, tag=True):
    number: int
    request: Request
    fixed: bool = False
    """Generate `max_tokens` tokens whatever they are: for measuring."""


class Cancel(msgspec.Struct, frozen=True, tag=True):
    number: int


class Count(msgspec.Struct, frozen=True, tag=True):
    number: int
    text: str


class Starting(msgspec.Struct, frozen=True, tag=True):
    """The first message from an engine process."""

    layers: int = 0
    """Layers of the model that will be put on a graphics card; 0 where there is none."""


class Loading(msgspec.Struct, frozen=True, tag=True):
    fraction: float


class Planned(msgspec.Struct, frozen=True, tag=True):
    """The weights are loaded, and memory for the caches is about to be taken."""

    window: int
    """Tokens of the window."""


class Loaded(msgspec.Struct, frozen=True, tag=True):
    name: str
    window: int
    parameters: int
    profile: str | None
    width: int
    """Sub-calls that are decoded together."""
    threads: int
    defaults: SamplingDefaults = SamplingDefaults()
    thinks: bool = False
    checked: bool = True
    """Whether the weights are known to hold no invalid numbers."""


class NotLoaded(msgspec.Struct, frozen=True, tag=True):
    message: str
    action: str
    details: str
    lacking: Literal["", "weights", "cache"] = ""
    """What there was no room for; more modest options may help."""
    window: int = 0
    """Tokens of the window that there was no room for."""


class Text(msgspec.Struct, frozen=True, tag=True):
    number: int
    text: str


class Prefill(msgspec.Struct, frozen=True, tag=True):
    number: int
    done: int
    total: int


class Ended(msgspec.Struct, frozen=True, tag=True):
    number: int
    reply: Reply


class Refused(msgspec.Struct, frozen=True, tag=True):
    number: int
    message: str
    action: str
    details: str = ""


class Counted(msgspec.Struct, frozen=True, tag=True):
    number: int
    tokens: int


Order = Load | Submit | Cancel | Count
Report = Starting | Loading | Planned | Loaded | NotLoaded | Text | Prefill | Ended | Refused | Counted

_T = TypeVar("_T")
_orders = msgspec.msgpack.Decoder(Order)
_reports = msgspec.msgpack.Decoder(Report)


class BrokenWire(Exception):
    """The other side wrote something that is no message."""


def frame(message: Order | Report) -> bytes:
    """A message as it goes over the wire. Raises `UnicodeError` for a text with halves of characters in it."""
    body = msgspec.msgpack.encode(message)
    return len(body).to_bytes(4, "big") + body


class Writer:
    """Writes whole messages to a stream, from any thread. Raises `OSError` when the other side is gone."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: Order | Report) -> None:
        data = frame(message)
        with self._lock:
            self._stream.write(data)
            self._stream.flush()


def read_order(stream: BinaryIO) -> Order | None:
    """The next message to the engine process, None at the end of the stream. Raises `BrokenWire`."""
    body = _read(stream)
    return None if body is None else _decode(_orders, body)


def read_report(stream: BinaryIO) -> Report | None:
    """The next message from the engine process, None at the end of the stream. Raises `BrokenWire`."""
    body = _read(stream)
    return None if body is None else _decode(_reports, body)


def _decode(decoder: "msgspec.msgpack.Decoder[_T]", body: bytes) -> _T:
    try:
        return decoder.decode(body)
    except msgspec.DecodeError as error:
        raise BrokenWire(str(error)) from error


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    length = int.from_bytes(head, "big")
    if length > LARGEST:
        raise BrokenWire(f"a message of {length} bytes")
    body = stream.read(length)
    return body if len(body) == length else None
