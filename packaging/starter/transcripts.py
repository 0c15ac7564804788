"""Ten runs of the starter, whole and unchosen: `transcripts.py MODEL.gguf RESULT.md [--seed N]`.

Five questions of the sample lease and five of a held-out document, drawn by the seed; failures are in it as they come.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app")]

from burrow.events import Answered, CallEnded, CallStarted, CodeRan, Event, ReplyReceived, TurnStarted  # noqa: E402
from burrow.rlm.sentences import one_line  # noqa: E402
from burrow.session import AskOptions, Session  # noqa: E402
from burrow.terminal.heldout import Asked, sheet  # noqa: E402
from burrow.terminal.starter import fits  # noqa: E402

SAMPLES = ROOT / "resources" / "samples" / "questions.json"
EACH = 5
HELD_OUT_CHARACTERS = 60_000
_FENCE = "~~~~"


def lines_of(event: Event) -> Iterator[str]:
    """An event as Markdown; what was sent and what came back, in full."""
    match event:
        case TurnStarted(prompt=prompt, number=number, node=node):
            run = node.rpartition(".")[0]
            yield f"Turn {number} of {run}. The model is told:\n\n{_FENCE}text\n{prompt}\n{_FENCE}\n"
        case ReplyReceived(reply=reply):
            yield f"It writes:\n\n{_FENCE}text\n{reply}\n{_FENCE}\n"
        case CallStarted(prompt=prompt, node=node):
            yield f"Call {node}:\n\n{_FENCE}text\n{prompt}\n{_FENCE}\n"
        case CallEnded(reply=reply, error=error, node=node):
            yield f"Call {node} is answered: `{one_line(reply) or error}`\n"
        case CodeRan(output=output, error=error) if output or error:
            yield f"The code prints:\n\n{_FENCE}text\n{output.rstrip()}{error or ''}\n{_FENCE}\n"


def transcript(session: Session, asked: Asked, text: str) -> str:
    events: list[Event] = []
    end = session.ask(asked.question, AskOptions(route="rlm", save=False), events.append).wait(120)
    said = getattr(end, "answer", "")
    mark = "Right" if fits(asked, said, text) else "Wrong"
    cited = [one_line(c.quote) for c in end.citations] if isinstance(end, Answered) else []
    parts = [f"## {asked.question}\n", f"**{mark}.** Answer: {one_line(said) or '(no answer)'}\n"]
    parts += [f"- cited: {quote}" for quote in cited]
    parts += ["", *(line for event in events for line in lines_of(event))]
    return "\n".join(parts)


def chosen(seed: int, folder: Path) -> Iterator[tuple[Path, Asked, str]]:
    """The document, the question, and the text by which a summary is judged."""
    rng = Random(seed)
    for row in rng.sample(json.loads(SAMPLES.read_text("utf-8")), EACH):
        yield SAMPLES.parent / row["document"], Asked("sample", row["question"], row["answer"]), ""
    written = sheet(seed, HELD_OUT_CHARACTERS)
    file = folder / "papers.md"
    file.write_text(written.text, "utf-8")
    for asked in rng.sample(written.asked, EACH):
        yield file, asked, written.text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("result", type=Path)
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    parts = [f"# Ten runs of the starter, drawn by seed {options.seed}\n",
             "Made by `packaging/starter/transcripts.py`; nothing is left out or chosen.\n"]  # fmt: skip
    session = Session()
    try:
        session.load_model(options.model)
        with tempfile.TemporaryDirectory() as folder:
            for file, asked, text in chosen(options.seed, Path(folder)):
                session.set_documents([])
                session.open_document(file)
                parts.append(transcript(session, asked, text))
    finally:
        session.close()
    options.result.write_text("\n".join(parts), "utf-8")


if __name__ == "__main__":
    main()
