"""Facts about models in the words of the models window."""

from PySide6.QtCore import QCoreApplication, QLocale

from burrow.checkup.reports import Report
from burrow.ui.numbers import duration
from burrow.weights.fit import Fit, Verdict
from burrow.weights.transfer import Progress


def _tr(text: str) -> str:
    return QCoreApplication.translate("Models", text)


def size(count: int) -> str:
    return str(QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat))


def verdict(word: Verdict) -> str:
    return {"fits": _tr("fits"), "tight": _tr("tight"), "too big": _tr("too big")}[word]


def picture(word: Verdict) -> str:
    """The name of an icon."""
    return {"fits": "done", "tight": "partial", "too big": "failed"}[word]


def fit_line(fit: Fit) -> str:
    return _tr("{0}: {1} of {2} free").format(verdict(fit.verdict), size(fit.need), size(fit.free))


def fit_sentence(fit: Fit) -> str:
    """The verdict with its numbers, for a person who wants to know why."""
    told = _tr("Weights {0}, cache {1}, buffers {2}, with a window of {3} tokens.").format(
        size(fit.weights), size(fit.cache), size(fit.compute), QLocale().toString(fit.window)
    )
    return f"{fit_line(fit)}. {told}"


def report_line(report: Report | None) -> str:
    if report is None:
        return ""
    return _tr("check-up {0} of {1}").format(report.right, report.tasks)


def report_sentence(report: Report) -> str:
    """What a check-up found, from its figures, in the user's language."""
    said = [_drives(report)]
    if report.code < 0.8:
        said.append(_tr("often writes no code"))
    if report.code and report.valid < 0.7:
        said.append(_tr("its code often fails"))
    if report.tasks and report.finished < report.tasks * 0.8:
        said.append(_tr("forgets to finish"))
    if not report.delegated:
        said.append(_tr("does not let a model read"))
    if report.astray and report.score >= 0.4:
        said.append(_tr("follows orders that stand in a document"))
    figures = _tr("{0} of {1} tasks, {2} tokens a second, {3}; profile: {4}.").format(
        report.right, report.tasks, QLocale().toString(report.tokens_per_second, "f", 1), duration(report.seconds),
        report.profile,
    )  # fmt: skip
    return f"{', '.join(said)}. {figures}"


def _drives(report: Report) -> str:
    if report.score >= 0.75:
        return _tr("Drives the loop well")
    return _tr("Drives the loop with gaps") if report.score >= 0.4 else _tr("Cannot do this work")


def progress_line(progress: Progress) -> str:
    """Where a download is, how fast, how long."""
    match progress.state:
        case "done":
            return _tr("Done and checked.")
        case "cancelled":
            return _tr("Cancelled.")
        case "starting":
            return _tr("Connecting…")
        case "checking":
            return _tr("Checking what has arrived…")
        case "waiting":
            return _tr("Waiting: {0}.").format(progress.note)
        case "interrupted":
            return progress.problem.message if progress.problem else _tr("Interrupted.")
        case "paused":
            return _tr("Paused at {0} of {1}.").format(size(progress.done), size(progress.size))
    arrived = _tr("{0} of {1}").format(size(progress.done), size(progress.size))
    left = progress.seconds_left
    if left is None:
        return arrived
    return _tr("{0}, {1} a second, {2} left").format(arrived, size(int(progress.speed)), duration(left))
