"""A line in the status bar when a newer Burrow has been released; looked for only where the settings ask for it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from burrow import paths, update
from burrow.settings import Settings
from burrow.ui.background import Background
from burrow.update import Release

STAMP = "update.stamp"
"""A file among the user's data that is as old as the last look."""


def look_for_update(
    settings: Settings, background: Background, say: Callable[[str], None], address: str = update.ADDRESS
) -> bool:
    """Ask in the background, at most once a day; whether it was asked. No answer is no news, and nobody is told."""
    if not (settings.update_check and address and update.is_due(paths.data() / STAMP)):
        return False

    def tell(release: Release) -> None:
        if release.newer:
            say(sentence(release))

    background.run(lambda: update.latest_release(address), tell, lambda error: None)
    return True


def sentence(release: Release) -> str:
    words = QCoreApplication.translate("UpdateNotice", "Burrow {0} has been released: {1}")
    return words.format(release.version, release.page)
