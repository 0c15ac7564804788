"""Every action of the window in one table: menu, words, keys. Menus, key sheet and command list are made from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    """The method that does it."""
    menu: str
    text: str
    keys: str = ""
    divided: bool = False
    """A line comes before it in the menu."""


def _n(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


FILE, EDIT, VIEW, RUN, MODEL, HELP = _n("&File"), _n("&Edit"), _n("&View"), _n("&Run"), _n("&Model"), _n("&Help")
ENTRIES = (
    Entry("choose_documents", FILE, _n("&Open documents…"), "Ctrl+O"),
    Entry("choose_folder", FILE, _n("Open a fol&der…"), "Ctrl+Shift+O"),
    Entry("open_sample", FILE, _n("Open the &sample contract")),
    Entry("pause_reading", FILE, _n("&Pause reading, or go on"), "Ctrl+Shift+P", divided=True),
    Entry("give_up", FILE, _n("&Give up reading or loading")),
    Entry("export_answer", FILE, _n("Save the &answer…"), "Ctrl+S", divided=True),
    Entry("close_current_document", FILE, _n("&Close document"), "Ctrl+W"),
    Entry("show_history", FILE, _n("Earlier &questions…"), "Ctrl+H", divided=True),
    Entry("show_settings", FILE, _n("Se&ttings…"), "Ctrl+,"),
    Entry("close", FILE, _n("&Quit"), "Ctrl+Q", divided=True),
    Entry("open_find", EDIT, _n("&Find in the document"), "Ctrl+F"),
    Entry("find_next", EDIT, _n("Find &next"), "F3"),
    Entry("find_previous", EDIT, _n("Find &previous"), "Shift+F3"),
    Entry("copy_answer", EDIT, _n("Copy &answer with its citations"), "Ctrl+Shift+C", divided=True),
    Entry("focus_question", RUN, _n("&Write a question"), "Ctrl+L"),
    Entry("ask", RUN, _n("&Ask"), "Ctrl+Return"),
    Entry("ask_again", RUN, _n("Ask a&gain"), "Ctrl+R"),
    Entry("ask_again_with", RUN, _n("Ask again &with…"), "Ctrl+Shift+A"),
    Entry("new_question", RUN, _n("N&ew question"), "Ctrl+N"),
    Entry("stop", RUN, _n("&Stop"), "Ctrl+."),
    Entry("answer_now", RUN, _n("Answer &now"), "Ctrl+Shift+Return"),
    Entry("skip_branch", RUN, _n("S&kip the chosen branch")),
    Entry("next_citation", RUN, _n("Next &citation"), "F4", divided=True),
    Entry("previous_citation", RUN, _n("&Previous citation"), "Shift+F4"),
    Entry("focus_document", VIEW, _n("Go to the &document"), "Alt+1"),
    Entry("list_documents", VIEW, _n("All open doc&uments…"), "Ctrl+J"),
    Entry("focus_tree", VIEW, _n("Go to the &tree"), "Alt+2"),
    Entry("focus_answer", VIEW, _n("Go to the &answer"), "Alt+3"),
    Entry("fold_document", VIEW, _n("Show or hide the d&ocument"), "Ctrl+1", divided=True),
    Entry("fold_tree", VIEW, _n("Show or hide the t&ree"), "Ctrl+2"),
    Entry("fold_answer", VIEW, _n("Show or hide the a&nswer"), "Ctrl+3"),
    Entry("switch_pages", VIEW, _n("&Pages or text"), "Ctrl+T", divided=True),
    Entry("zoom_in", VIEW, _n("Larger pa&ges"), "Alt++"),
    Entry("zoom_out", VIEW, _n("S&maller pages"), "Alt+-"),
    Entry("fit_width", VIEW, _n("Pages as &wide as the pane"), "Alt+0"),
    Entry("fit_page", VIEW, _n("&Whole pages"), "Alt+9"),
    Entry("rotate_pages", VIEW, _n("T&urn the pages"), "Ctrl+Shift+R"),
    Entry("enlarge", VIEW, _n("&Larger text"), "Ctrl++", divided=True),
    Entry("shrink", VIEW, _n("&Smaller text"), "Ctrl+-"),
    Entry("reset_size", VIEW, _n("Te&xt of normal size"), "Ctrl+0"),
    Entry("follow_system", VIEW, _n("&Colours of the system"), divided=True),
    Entry("go_light", VIEW, _n("L&ight colours")),
    Entry("go_dark", VIEW, _n("Dar&k colours")),
    Entry("show_models", MODEL, _n("&Models…"), "Ctrl+Shift+M"),
    Entry("choose_model", MODEL, _n("&Load a model file…"), "Ctrl+M"),
    Entry("load_starter", MODEL, _n("Load the &starter model")),
    Entry("show_help", HELP, _n("&Guide"), "F1"),
    Entry("show_commands", HELP, _n("All &commands…"), "Ctrl+K"),
    Entry("show_keys", HELP, _n("&Keys"), "Shift+F1"),
    Entry("show_connections", HELP, _n("Co&nnections…")),
    Entry("show_about", HELP, _n("&About Burrow"), divided=True),
)


def translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """An entry's words without the mark of its letter."""
    return translated(text).replace("&", "")


def fill_menus(window: QMainWindow, owners: Sequence[QObject], submenus: Mapping[str, QMenu]) -> dict[str, QAction]:
    """Make the menus from the table; each action calls the method of its name that the first of the owners has.

    A submenu stands behind the entry of its name.
    """
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for name in (FILE, EDIT, VIEW, RUN, MODEL, HELP):
        menus[name] = window.menuBar().addMenu(translated(name))
    for entry in ENTRIES:
        if entry.divided:
            menus[entry.menu].addSeparator()
        action = QAction(translated(entry.text), window)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        call: Callable[[], object] = getattr(next(owner for owner in owners if hasattr(owner, entry.name)), entry.name)
        action.triggered.connect(_without_argument(call))
        menus[entry.menu].addAction(action)
        actions[entry.name] = action
        if entry.name in submenus:
            menus[entry.menu].addMenu(submenus[entry.name])
    return actions


def _without_argument(call: Callable[[], object]) -> Callable[[], None]:
    """Qt hands over whether an action is checked, which none of ours is."""

    def slot() -> None:
        call()

    return slot
