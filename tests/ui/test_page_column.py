from pathlib import Path

from pdfpages import let_live, renderer_of, shown, written
from pytestqt.qtbot import QtBot


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
