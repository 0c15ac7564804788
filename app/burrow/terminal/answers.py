"""`burrow bench answers QUESTIONS.json`: asks every question of a file and scores the answers by kind.

The file is a list of `{"document", "question", "kind", "answer", "evidence"}`: the document's path beside the file, a
regular expression that a right answer matches (case ignored), and a string that a right citation contains.
"""

import json
import re
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from burrow.errors import Problem
from burrow.events import Citation, End, Failed
from burrow.session import AskOptions, Session


@dataclass(frozen=True, slots=True)
class Question:
    document: str
    question: str
    kind: str
    answer: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Score:
    question: Question
    said: str
    answered: bool
    """The answer matches."""
    cited: bool | None
    """A citation that was found in the document contains the evidence; None where no evidence is asked for."""
    seconds: float


def read_questions(file: Path) -> list[Question]:
    """Raises `Problem` when the file is not such a list."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[Question])
    except OSError as error:
        raise Problem(f"{file} cannot be read: {error.strerror}.", "Give a file with questions.") from error
    except msgspec.DecodeError as error:
        example = "Compare it with resources/samples/questions.json."
        raise Problem(f"{file} is not a list of questions: {error}.", example) from error


def run_answers(file: Path, model: Path | None) -> str:
    """The scores as a Markdown report."""
    questions = read_questions(file)
    session = Session()
    try:
        info = session.load_model(model)
        scores = [_asked(session, file.parent, question) for question in questions]
    finally:
        session.close()
    return _report(info.model, scores)


def _asked(session: Session, folder: Path, question: Question) -> Score:
    session.set_documents([])
    session.open_document(folder / question.document)
    end = session.ask(question.question, AskOptions(save=False)).wait()
    assert end is not None  # waited without a time limit
    return scored(question, end)


def scored(question: Question, end: End) -> Score:
    """How good an ending is; a failed run answers nothing."""
    said = "" if isinstance(end, Failed) else end.answer
    citations: Sequence[Citation] = () if isinstance(end, Failed) else end.citations
    wanted = _one_line(question.evidence)
    cited = any(wanted in _one_line(c.quote) for c in citations if c.check != "missing") if wanted else None
    answered = bool(said) and re.search(question.answer, said, re.IGNORECASE | re.DOTALL) is not None
    return Score(question, said, answered, cited, end.usage.seconds)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _report(model: str, scores: Sequence[Score]) -> str:
    kinds: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        kinds[score.question.kind].append(score)
    lines = [f"# Answers of {model}", "", "| kind | questions | answer right | evidence cited | seconds (median) |",
             "|---|---|---|---|---|"]  # fmt: skip
    for kind, found in sorted(kinds.items()):
        with_evidence = [score for score in found if score.cited is not None]
        cited = f"{sum(bool(s.cited) for s in with_evidence)} of {len(with_evidence)}" if with_evidence else "–"
        seconds = statistics.median(score.seconds for score in found)
        right = sum(score.answered for score in found)
        lines.append(f"| {kind} | {len(found)} | {right} of {len(found)} | {cited} | {seconds:.2f} |")
    lines += ["", "| question | answer right | cited | said |", "|---|---|---|---|"]
    for score in scores:
        said = json.dumps(_one_line(score.said)[:140], ensure_ascii=False).replace("|", "\\|")
        cited = {True: "yes", False: "no", None: "–"}[score.cited]
        lines.append(f"| {score.question.question} | {'yes' if score.answered else 'no'} | {cited} | {said} |")
    return "\n".join(lines)
