"""What the core says in English -> the window's language, where it is one of the sentences below.

The core knows no languages: its problems, reasons and limits are English sentences with names and numbers in them. Each
sentence that users commonly see stands here as a template, is translated like any other text of the window, and is
recognised by its words. A sentence that is not here is shown in English: better than none, and never a wrong one.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from burrow.errors import Problem


def _n(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Core", text))


GAP = re.compile(r"\{(\d)\}")
SENTENCES = (
    _n("The question is empty."),
    _n("Type what you want to know."),
    _n("There is no document to ask."),
    _n("Open a document first."),
    _n("No model is loaded."),
    _n("Load a model first; the starter model is always there."),
    _n("The question before has not been answered yet."),
    _n("Wait for its answer, or stop it."),
    _n("Sessions are not kept here."),
    _n("Switch keeping sessions on in the settings."),
    _n("There is no session “{0}”."),
    _n("See the list of sessions for its id."),
    _n("The file is empty."),
    _n("Choose a file with text in it."),
    _n("The file is binary data, not a document with text."),
    _n("Open a text, Markdown, HTML, DOCX or PDF file, or export this one as one of these."),
    _n("The file is {0}, not a document."),
    _n("Burrow reads {0}."),
    _n("The file holds no text."),
    _n("The PDF is encrypted and needs a password."),
    _n("Give the password, or open a copy without one."),
    _n("The password does not open this PDF."),
    _n("Type the password again."),
    _n("The PDF has no text layer: its pages are pictures, as from a scanner."),
    _n("Open it with text recognition (OCR) switched on, or run that in a scanning program first."),
    _n("The PDF is damaged or incomplete; PDFium cannot open it."),
    _n("Fetch or copy the file again, or open it in a PDF program and save it anew."),
    _n("The file crashed the program that reads it; it is damaged or made to do harm."),
    _n("Open it in its own program and save it anew."),
    _n("There is no file {0}."),
    _n("Check the name and the folder."),
    _n("The file {0} cannot be reached: {1}."),
    _n("Check that you may read it."),
    _n("The file could not be read within {0} seconds."),
    _n("Open it in its own program and save it anew, or split it."),
    _n("The document is too large: {0}."),
    _n("Split it, and open the parts together."),
    _n("The book is protected by DRM, so that only its own reading program can open it."),
    _n("Open a copy without protection."),
    _n("There is no document in {0}."),
    _n("Choose a folder with documents in it."),
    _n("The file is damaged: its XML breaks off or is malformed."),
    _n("The page crashed the program that draws it."),
    _n("The page could not be drawn within {0} seconds."),
    _n("Page {0} of the PDF is damaged and cannot be drawn."),
    _n("Read it as text."),
    _n("{0} is not a GGUF file of version 2 or 3."),
    _n("Choose a model in GGUF format."),
    _n("{0} is empty."),
    _n("{0} is damaged: its header speaks of {1}."),
    _n("Download the model file again."),
    _n("{0} holds no weights."),
    _n("Choose the file with the model's weights."),
    _n("llama.cpp cannot load {0}."),
    _n("Choose another model."),
    _n("There is not enough memory for {0}: its weights take {1} and {2} are free."),
    _n("Close other programs, or choose a smaller model."),
    _n("There is not enough memory for a window of {0} tokens: it takes {1} and {2} are free."),
    _n("Choose a smaller window in the settings, or a smaller model."),
    _n("There was not enough memory to compute the request."),
    _n("Choose a smaller window."),
    _n("{0} is of an architecture that this llama.cpp does not know: {1}."),
    _n("Update Burrow, or choose another model."),
    _n("{0} is truncated."),
    _n("The beginning of {0} is damaged."),
    _n("Download the file again, or choose another model."),
    _n("{0} holds only a vocabulary and no weights."),
    _n("The weights in {0} are damaged."),
    _n("{0} lacks tensors that a model needs."),
    _n("The vocabulary in {0} cannot be used."),
    _n("{0} is not a model that writes text (it may be made for search or embeddings)."),
    _n("Choose a chat or instruct model."),
    _n("{0} is the part of a model that sees pictures, not a model."),
    _n("The model computed no valid numbers: its weights are damaged."),
    _n("The server at {0} said nothing for {1} minutes."),
    _n("Look at the server's log."),
    _n("The server at {0} does not offer {1}."),
    _n("Choose one that it has: {0}."),
    _n("Close other Burrow windows and try again."),
    _n("Free some space on the disk of {0}."),
    _n("Move {0} out of {1}; Burrow then starts a new journal."),
    _n("The engine ended while it worked: {0}."),
    _n("The prompt is {0} tokens long, but the model's window holds {1}."),
    _n("Ask about a smaller piece, or choose a larger window or another model."),
    _n("The server at {0} cannot be reached, or broke off."),
    _n("Start it, or check the address."),
    _n("{0} is no OpenAI-compatible server."),
    _n("{0} is not the address of a server."),
    _n("Give one like http://127.0.0.1:8080."),
    _n("Check the address."),
    _n("The setting “{0}” cannot be {1}."),
    _n("It may be {0}."),
    _n("The journal of your sessions is already closed."),
    _n("Start Burrow again."),
    _n("No model is loaded yet."),
    _n("Wait until the model is ready, then go on."),
    _n("The file could not be written: {0}"),
    _n("Choose another folder."),
    _n("You chose this route."),
    _n("This model is made for working through code."),
    _n("The text is longer than the model's window of {0} tokens."),
    _n("The text takes {0} of the model's window of {1} tokens."),
    _n("The whole text takes {0} of the model's window, so the model reads all of it at once."),
    _n("the limit of {0} turns was reached"),
    _n("the limit of 1 turn was reached"),
    _n("the limit of {0} sub-calls was reached"),
    _n("the limit of 1 sub-call was reached"),
    _n("the time limit was reached"),
    _n("the limit on tokens was reached"),
    _n("the conversation filled the model's window"),
    _n("Ask again; if it happens again, report it with the details."),
)


def in_words(text: str) -> str:
    """The sentence in the window's language; as it is where it is not known.

    A file name before it, as in `lease.pdf: The file is empty.`, stays in place.
    """
    name, colon, rest = text.partition(": ")
    inner = _known(rest) if colon else None
    found = f"{name}: {inner}" if inner is not None else _known(text)
    return text if found is None else found


def problem_in_words(problem: Problem) -> Problem:
    """The same problem, in the window's language as far as it is known there."""
    return Problem(in_words(problem.message), in_words(problem.action), problem.details)


def _known(text: str) -> str | None:
    for template, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            words = QCoreApplication.translate("Core", template)
            values = match.groups()
            return GAP.sub(lambda gap, values=values: values[int(gap[1])], words)  # type: ignore[misc]
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with the most words of their own first."""
    made = []
    for template in sorted(SENTENCES, key=lambda one: len(GAP.sub("", one)), reverse=True):
        parts = [re.escape(part) for part in GAP.split(template)[::2]]
        made.append((template, re.compile("(.+?)".join(parts), re.DOTALL)))
    return tuple(made)
