from collections.abc import Sequence
from pathlib import Path

from pdfpages import let_live, renderer_of, shown, written
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from burrow.ui.page_view import PageView
from burrow.ui.renders import Renders


def test_the_zoom_and_the_scroll_bar_do_not_chase_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    """At some heights a page as wide as the view needs a bar, and one that leaves room for the bar needs none."""
    document = written(tmp_path, ["The only page."])
    view = shown(qtbot, document, renderer_of(document))
    layouts: list[int] = []
    view.zoom_changed.connect(lambda: layouts.append(view.height()))
    for height in range(640, 720, 2):
        view.resize(520, height)
        let_live()
    assert max(layouts.count(height) for height in layouts) < 10
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() == 0, "it is as high as the whole page now"


def test_the_first_page_begins_below_the_margin_whatever_the_size(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, ["One.", "Two.", "Three."])
    view = shown(qtbot, document, renderer_of(document))
    assert view.verticalScrollBar().value() == 0
    view.resize(700, 500)
    view.zoom_in()
    assert view.verticalScrollBar().value() == 0
    view.show_page(2)
    below = view.column.box(2).top - view.verticalScrollBar().value()
    view.resize(500, 600)
    view.zoom_out()
    assert view.column.box(2).top - view.verticalScrollBar().value() == below


def test_another_screen_gets_sharp_pages_too(qtbot: QtBot, tmp_path: Path) -> None:
    class Moved(PageView):
        ratio = 1.0

        def devicePixelRatioF(self) -> float:  # noqa: N802
            return self.ratio

    document = written(tmp_path, ["One.", "Two."])
    view = shown(qtbot, document, renderer_of(document), Moved)
    assert isinstance(view, Moved)
    view.ratio = 2.0
    assert not view.is_sharp()
    QCoreApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    qtbot.waitUntil(view.is_sharp, timeout=20_000)


def test_a_wheel_that_does_not_turn_leaves_the_size(qtbot: QtBot, tmp_path: Path) -> None:
    """Touch pads begin and end a gesture with one that went nowhere; sideways is not a size."""
    document = written(tmp_path, ["One.", "Two."])
    view = shown(qtbot, document, renderer_of(document))
    for turned in (QPoint(0, 0), QPoint(120, 0)):
        view.wheelEvent(
            QWheelEvent(
                QPointF(200, 300), view.mapToGlobal(QPointF(200, 300)), QPoint(), turned, Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )
        )  # fmt: skip
    assert view.fit == "width"


def test_the_space_bar_goes_down_and_with_shift_up(qtbot: QtBot, tmp_path: Path) -> None:
    document = written(tmp_path, ["One.", "Two.", "Three.", "Four."])
    view = shown(qtbot, document, renderer_of(document))
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() == 2 * bar.pageStep()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == bar.pageStep()


def test_sizes_that_are_only_passed_through_are_not_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    wanted: list[float] = []

    class Counted(Renders):
        def want(self, pages: Sequence[int], scale: float) -> None:
            wanted.append(scale)
            super().want(pages, scale)

    document = written(tmp_path, [f"Page {n}" for n in range(9)])
    view = PageView(document, Counted(renderer_of(document)))
    qtbot.addWidget(view, before_close_func=lambda _: view.close_renders())
    view.resize(520, 640)
    view.show()
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    view.show_page(6)
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    wanted.clear()
    for width in range(520, 900, 10):
        view.resize(width, 640)
    assert wanted == []
    qtbot.waitUntil(view.is_sharp, timeout=20_000)
    assert len(set(wanted)) == 1
