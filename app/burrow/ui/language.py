"""The window's language: that of the system where Burrow knows it, English otherwise."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from burrow import paths


def speak(application: QCoreApplication, language: str | None = None) -> list[QTranslator]:
    """Install the words of a language (`de`, say; None is the system's), Qt's own included.

    English comes first, because it has the singular and plural of what is counted. Returns what was installed.
    """
    if not language and QLocale.system().language() == QLocale.Language.C:
        language = "en"  # a system without a language: our words are English, so thousands are grouped as there
    locale = QLocale(language) if language else QLocale.system()
    if language:
        QLocale.setDefault(locale)
    ours = str(paths.resources() / "translations")
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for wanted, name, folder in ((QLocale("en"), "burrow", ours), (locale, "qtbase", theirs), (locale, "burrow", ours)):
        translator = QTranslator(application)
        if translator.load(wanted, name, "_", folder):
            application.installTranslator(translator)
            installed.append(translator)
    return installed
