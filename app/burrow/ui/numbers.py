"""Numbers as the user's language writes them."""

from PySide6.QtCore import QLocale


def count(number: int) -> str:
    """1,234 in English, 1.234 in German."""
    return QLocale().toString(number)


def decimal(number: float, digits: int = 1) -> str:
    return QLocale().toString(float(number), "f", digits)


def millions(number: int) -> str:
    """Parameters as models are named by them: 5.6 M, 7.2 B."""
    return f"{decimal(number / 1e9)} B" if number >= 1e8 else f"{decimal(number / 1e6)} M"


def percent(share: float) -> str:
    """A share that never says 0 % of something and 100 % of nearly everything."""
    if 0 < share < 0.001:
        return f"<{decimal(0.1)} %"
    if 0.999 < share < 1:
        return f">{decimal(99.9)} %"
    whole = round(share * 1000) % 10 == 0
    return decimal(share * 100, 0 if whole else 1) + " %"


def duration(seconds: float) -> str:
    """Tenths of a second below ten, then no more than a person reads."""
    if seconds < 9.95:
        return f"{decimal(seconds)} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
