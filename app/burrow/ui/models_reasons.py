"""Why Burrow recommends each model, in the window's language; the sentences are those of `resources/models.toml`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


def _n(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Catalogue", text))


REASONS = (
    _n("Writes dependable code for its size, never thinks aloud, and reuses what it has read; a good first model."),
    _n("The lightest that is still useful; for computers where the 4B model is too slow."),
    _n("Small and quick, strong in European languages; a second opinion beside Qwen."),
    _n("The same model as the first one with hardly anything rounded away; the careful choice where memory allows."),
    _n("Understands noticeably more than a 4B model; Burrow keeps its thinking short."),
    _n("Careful with language and good at quoting; slower than the 9B model."),
    _n("Never thinks aloud, follows short instructions well, strong in European languages."),
    _n(
        "Trained for recursive reading by the authors of the method; made for their own prompts, so try it and compare."
    ),
    _n("The best answers for the waiting: large in knowledge, but only a tenth of it computes for each word."),
    _n("The strongest writer of code at this size; for questions that need counting and cross-checking."),
    _n("Newer and a little larger than the 30B model; a mixture that is quick where a graphics card helps."),
    _n("Quick for its knowledge; it always thinks first, so its answers take longer to begin."),
)


def reason(why: str) -> str:
    return QCoreApplication.translate("Catalogue", why)
