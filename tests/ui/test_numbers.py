from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from burrow.ui.numbers import count, decimal, duration, percent


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


def test_a_share_is_never_rounded_to_none_or_all() -> None:
    shares = [percent(share) for share in (0, 0.00001, 0.08, 0.123, 0.99999, 1)]
    assert shares == ["0 %", "<0.1 %", "8 %", "12.3 %", ">99.9 %", "100 %"]


def test_a_duration_says_no_more_than_a_person_reads() -> None:
    assert [duration(s) for s in (0.04, 9.94, 9.96, 61, 3700)] == ["0.0 s", "9.9 s", "10 s", "1 min 01 s", "1 h 01 min"]


def test_numbers_are_written_as_the_language_has_them(german: None) -> None:
    assert (count(12345), decimal(1.5), percent(0.123), duration(2)) == ("12.345", "1,5", "12,3 %", "2,0 s")
