"""A GGUF -> how well it does, by the program's own loop: on questions about real documents and on invented ones.

    python evaluate.py FILE.gguf [--questions questions.json] [--held-out N] [--json RESULT]

Needs Burrow alone, not what training needs. Held-out documents come from the generator with a seed that no training
shard has; their wording is the generator's, so they measure learning and not how real questions are put.
"""

import argparse
import json
import re
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "app"), str(Path(__file__).parent)]

import facts  # noqa: E402
import questions  # noqa: E402

from burrow.events import Answered  # noqa: E402
from burrow.rlm.sentences import one_line  # noqa: E402
from burrow.session import AskOptions, Session  # noqa: E402

HELD_OUT = 987_654
"""Seed of documents that are not trained on."""


@dataclass(frozen=True, slots=True)
class Score:
    kind: str
    question: str
    answer: str
    answered: bool
    """The answer fits what was accepted."""
    cited: bool | None
    """A citation contains the evidence; None where none is asked for."""
    first: bool
    """The first citation does."""
    seconds: float


def ask(session: Session, question: str) -> tuple[str, list[str], float]:
    """The answer, the quotations of its citations, and how long it took."""
    begun = time.monotonic()
    run = session.ask(question, AskOptions(route="rlm", save=False))
    end = run.wait(300)
    found = end.citations if isinstance(end, Answered) else ()
    return getattr(end, "answer", ""), [c.quote for c in found if c.check == "exact"], time.monotonic() - begun


def real(session: Session, file: Path) -> list[Score]:
    """The corpus's questions: a regular expression for the answer, and a string that a right citation contains."""
    scores, opened = [], ""
    for row in sorted(json.loads(file.read_text("utf-8")), key=lambda row: row["document"]):
        if row["document"] != opened:
            session.set_documents(())
            session.open_document(file.parent / row["document"])
            opened = row["document"]
        answer, quotes, seconds = ask(session, row["question"])
        holds = [one_line(row["evidence"]) in one_line(quote) for quote in quotes] if row["evidence"] else []
        fits = bool(re.search(row["answer"], answer, re.IGNORECASE | re.DOTALL))
        cited = any(holds) if row["evidence"] else None
        scores.append(Score(row["kind"], row["question"], answer, fits, cited, bool(holds[:1] and holds[0]), seconds))
        marks = f"answer {fits!s:5} cited {cited!s:5} {seconds:5.1f} s"
        print(f"{row['kind']:8} {marks}  {row['question']} => {one_line(answer)[:110]}")
    return scores


def held_out(session: Session, documents: int) -> list[Score]:
    """One question on each of five facts of invented documents."""
    rng, scores = Random(HELD_OUT), []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(documents):
            written = facts.write(rng)
            file = Path(folder) / f"document{number}.txt"
            file.write_text(written.document.text, "utf-8")
            session.set_documents(())
            text = session.open_document(file).text
            for fact in rng.sample(written.facts, min(5, len(written.facts))):
                question = questions.finished(rng.choice(fact.questions).removesuffix("?"), rng)
                evidence = one_line(written.document.text[slice(*fact.span)])
                answer, quotes, seconds = ask(session, question)
                holds = [one_line(quote)[:60] in evidence or evidence in one_line(quote) for quote in quotes]
                right = bool(holds[:1] and holds[0])
                scores.append(Score("invented", question, answer, right, any(holds), right, seconds))
            assert text
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--questions", type=Path, default=ROOT.parent / "shared" / "corpus" / "questions.json")
    parser.add_argument("--held-out", type=int, default=10)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    session = Session()
    session.load_model(chosen.model)
    try:
        scores = held_out(session, chosen.held_out)
        if chosen.questions.is_file():
            scores += real(session, chosen.questions)
    finally:
        session.close()
    table = defaultdict(list)
    for score in scores:
        table[score.kind].append(score)
    print(f"{'kind':10} {'asked':>5} {'answered':>8} {'cited':>6} {'first':>6} {'seconds':>8}")
    for kind, rows in table.items():
        sums = [sum(bool(getattr(row, name)) for row in rows) for name in ("answered", "cited", "first")]
        seconds = sum(row.seconds for row in rows) / len(rows)
        print(f"{kind:10} {len(rows):5} {sums[0]:8} {sums[1]:6} {sums[2]:6} {seconds:8.1f}")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(score) for score in scores], ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
