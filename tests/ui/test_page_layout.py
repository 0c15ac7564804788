import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.ui.page_layout import GAP, PIXELS_PER_POINT, Box, PageLayout, zoom_to_page, zoom_to_width

A4 = (595.0, 842.0)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@given(x=st.floats(0, 595), y=st.floats(0, 842))
def test_a_place_on_a_turned_page_is_found_again(turn: int, x: float, y: float) -> None:
    layout = PageLayout([A4] * 3, 1.0, turn, 900)
    there = layout.to_column(1, Box(x, y, x, y))
    page, across, down = layout.to_page(there.left, there.top)
    assert page == 1
    assert (across, down) == (pytest.approx(x, abs=1), pytest.approx(y, abs=1))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_is_on_a_page_stays_on_it(turn: int) -> None:
    layout = PageLayout([A4, (842.0, 595.0)], 1.5, turn, 400)
    for page, (wide, high) in enumerate([A4, (842.0, 595.0)]):
        on, all_of_it = layout.box(page), layout.to_column(page, Box(0, 0, wide, high))
        for one, other in ((on.left, all_of_it.left), (on.bottom, all_of_it.bottom), (on.right, all_of_it.right)):
            assert one == pytest.approx(other, abs=1)


def test_only_the_pages_on_the_screen_are_visible() -> None:
    layout = PageLayout([A4] * 2000, 1.0, 0, 900)
    top = int(layout.box(1200).top)
    assert list(layout.visible(top, top + 600)) == [1200]
    assert list(layout.visible(top - GAP // 2, top + 600)) == [1200]
    assert list(layout.visible(top - 100, top + 600)) == [1199, 1200]
    assert list(layout.visible(0, 50)) == [0]
    assert list(layout.visible(layout.height - 10, layout.height + 500)) == [1999]


def test_a_column_without_pages_shows_none() -> None:
    layout = PageLayout([], 1.0, 0, 500)
    assert list(layout.visible(0, 500)) == []
    assert layout.height == GAP


def test_one_wide_page_does_not_make_the_others_tiny() -> None:
    sizes = [A4] * 9 + [(5000.0, 300.0)]
    zoom = zoom_to_width(sizes, 0, 819)
    assert zoom == pytest.approx((819 - 2 * GAP) / (595 * PIXELS_PER_POINT))
    assert zoom_to_page(sizes, 0, 819, 500) < zoom
    assert zoom_to_width(sizes, 90, 819) < zoom
