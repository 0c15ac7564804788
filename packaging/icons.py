"""`resources/icons/burrow.svg` -> the pictures that desktops ask for: PNG, and in one file each ICO and ICNS.

Drawn by the Qt of the environment that is given, since the Python that runs this need not have one. Both containers are
written here: they are a table of PNG files.
"""

import struct
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
DRAWING = PROJECT / "resources" / "icons" / "burrow.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
PLACE = PROJECT / "build" / "icons"

_DRAW = """
import sys
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication(["icons", "-platform", "offscreen"])
renderer = QSvgRenderer(sys.argv[1])
assert renderer.isValid()
for size in map(int, sys.argv[3:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    assert image.save(f"{sys.argv[2]}/burrow-{size}.png")
"""


def make(python: Path, place: Path = PLACE) -> Path:
    """Draw all of them; the folder that they are in."""
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(python), "-c", _DRAW, str(DRAWING), str(place), *map(str, SIZES)], check=True)
    pictures = {size: (place / f"burrow-{size}.png").read_bytes() for size in SIZES}
    (place / "burrow.ico").write_bytes(ico({size: pictures[size] for size in ICO}))
    (place / "burrow.icns").write_bytes(icns(pictures))
    return place


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows: a header, a row of 16 bytes for each picture, the pictures."""
    start = 6 + 16 * len(pictures)
    rows, body = b"", b""
    for size, picture in sorted(pictures.items()):
        edge = size % 256  # 256 is written as 0
        rows += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + rows + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """macOS: a header, then each picture behind its type and length."""
    body = b"".join(
        ICNS[size] + struct.pack(">I", 8 + len(picture)) + picture
        for size, picture in sorted(pictures.items())
        if size in ICNS
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
