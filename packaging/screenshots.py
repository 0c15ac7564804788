"""Pictures of the real window for the README: `python packaging/screenshots.py [FOLDER]`.

Opens the application's own window on the sample contract, asks through the real session, and saves what is shown.
Needs a display; a machine without one has `xvfb-run -s "-screen 0 1600x1000x24" python packaging/screenshots.py`.
The starter model answers; with `--scripted`, prepared replies go through the same loop and the same REPL instead.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCursor, QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QMessageBox

from burrow import paths
from burrow.events import CallEnded, CallStarted, Event, Usage
from burrow.inference.scripted import ScriptedEngine
from burrow.session import Session
from burrow.settings import Settings
from burrow.store.journal import Journal
from burrow.ui.application import choices_file, make_application
from burrow.ui.language import speak
from burrow.ui.window import Window

QUESTION = "Which laws govern this Lease?"
PREPARED_QUESTION = "How much notice must the Tenant give to extend the term?"
PREPARED = (
    "I look for the words of the question first.\n```repl\nhits = search(question, 6)\n"
    "replies = llm_query_batched(['Which sentence answers: ' + question + '\\n' + numbered(hit) for hit in hits])\n"
    "for hit, reply in zip(hits, replies):\n    print(reply, hit[:80])\n```",
    "```repl\nbest = find('written notice to the Landlord not later than', 1)\nprint(best)\n```",
    "```repl\ncite(best)\nFINAL('The Tenant must give written notice **not later than nine months before "
    "the Expiry Date**, and only if it is not in default then.')\n```",
)
FOLLOW_UP = "How many parking spaces may the Tenant use?"
SECONDS = 240


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parents[1] / "docs")
    parser.add_argument("--document", type=Path, default=paths.sample_contract())
    parser.add_argument("--question")
    parser.add_argument("--scripted", action="store_true", help="prepared replies instead of the starter model")
    options = parser.parse_args()
    options.question = options.question or (PREPARED_QUESTION if options.scripted else QUESTION)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["BURROW_HOME"] = home
        photographer = Photographer(options)
        try:
            photographer.work()
        finally:
            photographer.close()
    return 0


def print_as_pdf(document: Path, path: Path) -> None:
    """A Markdown document on paper."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    text = QTextDocument()
    text.setDefaultFont(QFont("serif", 11))
    text.setMarkdown(document.read_text(encoding="utf-8"))
    text.print_(writer)


class Photographer:
    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._application = make_application("en")
        self._journal = Journal(paths.journal())
        session = Session(self._journal, Settings(route="rlm"))
        if options.scripted:
            calls = lambda request: "none"  # noqa: E731
            session.use_engine(ScriptedEngine(roots=PREPARED * 9, calls=calls, name="Prepared replies", delay=0.004))
        self.window = self.open_window(session)
        QCursor.setPos(0, 0)  # away from what would light up below it

    def open_window(self, session: Session) -> Window:
        window = Window(session, choices_file(), paths.settings_file(), ask_before_closing=False)
        window.resize(1360, 850)
        window.show()
        return window

    def work(self) -> None:
        self.save("welcome")
        if not self._options.scripted:
            self.window.tasks.load_model()
            self.wait(lambda: self.window.tasks.session.model is not None)
        else:
            self.window.status.show_model(self.window.tasks.session.model)
        self.window.files.open_files([self._options.document])
        self.wait(lambda: bool(self.window.documents.views))
        self.save("opened")
        self.ask(photograph_running=True)
        self.save("window")
        self.window.appearance.go_dark()
        self.save("dark")
        self.window.appearance.go_light()
        self.follow_up()
        self.pages()
        self.dialogs()
        self.problem()
        self.crowd()
        self.german()

    def ask(self, photograph_running: bool = False) -> None:
        self.window.answer.set_question(self._options.question)
        self.window.conversation.ask()
        if photograph_running:
            self.wait(lambda: bool(self.window.answer.work.streaming()) or not self.window.tasks.running)
            self.save("running")
        self.wait(lambda: not self.window.tasks.running)

    def follow_up(self) -> None:
        """One more question in the same thread."""
        self.ask_for(FOLLOW_UP)
        self.save("thread")

    def pages(self) -> None:
        """The same contract as a PDF: its pages, with the cited passage on them."""
        path = Path(os.environ["BURROW_HOME"]) / "lease.pdf"
        print_as_pdf(self._options.document, path)
        self.window.conversation.new_question()
        self.window.documents.remove(0)
        self.window.tasks.session.set_documents([])
        self.window.files.open_files([path])
        self.wait(lambda: self.window.documents.count() == 1 and self.window.documents.views[0].pages is not None)
        self.ask_for(self._options.question)
        view = self.window.documents.views[0].pages
        self.wait(lambda: view is not None and bool(view.highlighted()) and view.is_sharp())
        self.save("pages")
        self.window.resize(1024, 700)
        self.wait(lambda: view is not None and view.is_sharp())
        self.save("small")
        self.window.resize(1360, 850)

    def ask_for(self, question: str) -> None:
        self.window.answer.set_question(question)
        self.window.conversation.ask()
        self.wait(lambda: not self.window.tasks.running)

    def dialogs(self) -> None:
        for name, show in (
            ("settings", self.window.side.show_settings),
            ("history", self.window.side.show_history),
            ("commands", self.window.side.show_commands),
            ("connections", self.window.side.show_connections),
            ("again", self.window.conversation.ask_again_with),
        ):
            show()
            dialog = self._application.activeModalWidget()
            if dialog is not None:
                self.pause()
                dialog.grab().save(str(self._options.folder / f"{name}.png"), "PNG", 0)
                dialog.close()

    def problem(self) -> None:
        """A file that is not what its name says."""
        broken = Path(os.environ["BURROW_HOME"]) / "scanned contract.pdf"
        broken.write_bytes(b"%PDF-1.7 and no more")
        self.window.files.open_files([broken])
        self.wait(lambda: bool(self.window.findChildren(QMessageBox)))
        box = self.window.findChildren(QMessageBox)[0]
        self.pause()
        box.grab().save(str(self._options.folder / "problem.png"), "PNG", 0)
        box.close()

    def crowd(self) -> None:
        """Ten thousand calls in the tree, as a run over a whole library makes them."""
        for batch in range(50):
            events: list[Event] = []
            for n in range(200):
                name = f"r.1.c{10 + batch * 200 + n}"
                events.append(CallStarted(name, "r.1", "Does this passage answer the question?"))
                if batch < 49 or n < 180:
                    events.append(CallEnded(name, "none", None, Usage(0, 1, 300, 120, 4, 0.4)))
            self.window.run.show_events(events)
        tree = self.window.tree
        tree.tree.expand(tree.model.index_of(tree.model.nodes.nodes["r.1"]))
        tree.choose(tree.model.nodes.nodes["r.1.c9990"])
        self.save("ten-thousand")

    def german(self) -> None:
        """The same answer, from the journal, in a window that speaks German."""
        session = self.window.tasks.session
        speak(self._application, "de")
        self.window.hide()
        self.window = self.open_window(session)
        self.window.status.show_model(session.model)
        self.window.tasks.reopen(session.past()[0].id)
        self.wait(lambda: self.window.answer.end is not None)
        view = self.window.documents.views[0]
        self.wait(lambda: view.pages is not None and view.pages.is_sharp())
        self.save("german")

    def save(self, name: str) -> None:
        self.pause()
        self.window.grab().save(str(self._options.folder / f"{name}.png"), "PNG", 0)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window live until the condition holds."""
        loop = QEventLoop()
        timer, limit = QTimer(), QTimer()
        timer.setInterval(20)
        timer.timeout.connect(lambda: loop.quit() if condition() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        timer.start()
        limit.start(SECONDS * 1000)
        if not condition():
            loop.exec()
        if not condition():
            raise TimeoutError("the window did not get there in time")

    def pause(self) -> None:
        """Let everything be drawn."""
        loop = QEventLoop()
        QTimer.singleShot(250, loop.quit)
        loop.exec()

    def close(self) -> None:
        self.window.close()
        self._journal.close()


if __name__ == "__main__":
    sys.exit(main())
