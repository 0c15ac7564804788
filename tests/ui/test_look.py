"""Colours that everybody can read: contrast as WCAG 2 measures it."""

from dataclasses import asdict
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from burrow import paths
from burrow.ui.look import DARK, LIGHT, VALUE, Colours, icon


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "backs"),
    [
        ("text", ("pane", "window", "raised", "cited", "current", "found", "chosen")),
        ("muted", ("pane", "window", "raised")),
        ("accent", ("pane", "window")),
        ("on_accent", ("accent",)),
        ("good", ("pane", "window")),
        ("doubtful", ("pane", "window")),
        ("bad", ("pane", "window", "raised")),
    ],
)
def test_text_can_be_read(colours: Colours, front: str, backs: tuple[str, ...]) -> None:
    for back in backs:
        assert contrast(getattr(colours, front), getattr(colours, back)) >= 4.5, (front, back)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_reading_map_can_be_told_apart(colours: Colours) -> None:
    shades = [colours.window, colours.searched, colours.read, colours.mark]
    assert all(contrast(one, other) > 1.2 for one, other in pairwise(shades))


def test_the_style_sheet_names_only_known_values() -> None:
    sheet = (paths.resources() / "style" / "burrow.qss").read_text(encoding="utf-8")
    assert set(VALUE.findall(sheet)) <= {*asdict(LIGHT), "points", "large", "small", "tick"}


def test_every_icon_can_be_drawn(qapp: object) -> None:
    for path in (paths.resources() / "style" / "icons").glob("*.svg"):
        assert not icon(path.stem).isNull()
        assert "currentColor" in path.read_text(encoding="utf-8")
