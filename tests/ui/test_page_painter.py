"""A page's picture is drawn as it is, not made a pixel smaller or larger."""

from pathlib import Path

import pytest
from pdfpages import renderer_of, shown, written
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QTransform
from pytestqt.qtbot import QtBot

WORDS = "\n".join(["The rent is 900 euros; the deposit is 1800."] * 40)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_every_pixel_of_a_picture_is_one_of_the_screen(qtbot: QtBot, tmp_path: Path, turns: int) -> None:
    document = written(tmp_path, [WORDS])
    view = shown(qtbot, document, renderer_of(document))
    for _ in range(turns):
        view.rotate()
    for width in range(500, 509):
        view.resize(width, 640)
        qtbot.waitUntil(view.is_sharp, timeout=20_000)
        picture = view.renders.picture(0, view.column.scale * view.devicePixelRatioF())
        assert picture is not None
        turned = picture.transformed(QTransform().rotate(view.turn))
        page = view.column.box(0)
        top = QPoint(round(page.left), round(page.top)) - view.scrolled()
        inner = QRect(QPoint(120, 120), QPoint(320, 320))  # clear of the edges, which may lie a pixel farther
        drawn = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        moves = [QPoint(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        assert any(drawn.copy(inner.translated(top)) == turned.copy(inner.translated(move)) for move in moves), width
