"""`burrow bench starter`: how well a model answers held-out questions of every family, by Burrow's loop and directly.

Directly means the same model, asked once about as much of the text's beginning as its window holds, in the form that
its profile gives a sub-call. Small samples: the intervals say how small.
"""

import re
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from burrow import paths
from burrow.documents.document import Document
from burrow.errors import Problem
from burrow.events import Citation, Failed
from burrow.inference.engine import Engine, Request, Sampling
from burrow.inference.llama import LlamaEngine
from burrow.rlm.finish import as_text
from burrow.rlm.passages import Library
from burrow.rlm.prompts import Profile, load_profile, profile_name
from burrow.rlm.sentences import numbered, one_line, sentences
from burrow.session import AskOptions, Session
from burrow.terminal.heldout import Asked, Sheet, sheet

TOKEN = 4
"""Characters that stand for a token where a document's length is given in tokens."""
RESAMPLED = 2000
ROWS = range(3, 26)
"""How many rows a summary may have."""
_LIST_MARK = re.compile(r"^(?:[-*•]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Length:
    tokens: int
    documents: int
    each: int = 1
    """Questions of every family on every document."""


QUICK = (Length(4_000, 2), Length(32_000, 1))
"""About two minutes on two free cores."""
FULL = (Length(4_000, 6), Length(32_000, 4), Length(128_000, 3), Length(1_000_000, 2), Length(10_000_000, 1))


@dataclass(frozen=True, slots=True)
class Score:
    asked: Asked
    tokens: int
    """The document's length."""
    said: str
    right: bool
    cited: bool | None
    """A citation holds the evidence; None where none is asked for."""
    direct: bool | None
    """Asked directly, it is right; None where that was not tried."""
    seconds: float


def run_starter(model: Path | None, lengths: Sequence[Length] = QUICK, seed: int = 1) -> str:
    """The scores as a Markdown report."""
    return report(list(scores(model or paths.starter_model(), lengths, seed)))


def scores(model: Path, lengths: Sequence[Length], seed: int = 1) -> Iterator[Score]:
    """Every question of every document, asked of `model` both ways. Raises `Problem` when it cannot be loaded."""
    if not model.is_file():
        raise Problem(f"There is no file {model}.", "Give a GGUF file, or none for the starter model.")
    session = Session()
    try:
        session.load_model(model)
        direct = _Direct(LlamaEngine(model))
        try:
            for length in lengths:
                for number in range(length.documents):
                    written = sheet(seed * 1000 + number, length.tokens * TOKEN, length.each)
                    yield from _asked(session, direct, written, length.tokens)
        finally:
            direct.close()
    finally:
        session.close()


def _asked(session: Session, direct: "_Direct", written: Sheet, tokens: int) -> Iterator[Score]:
    session.set_documents([])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "papers.md"
        file.write_text(written.text, "utf-8")
        session.open_document(file)
        for asked in written.asked:
            begun = time.monotonic()
            end = session.ask(asked.question, AskOptions(route="rlm", save=False)).wait()
            seconds = time.monotonic() - begun
            said = "" if end is None or isinstance(end, Failed) else end.answer
            quotes = () if end is None or isinstance(end, Failed) else end.citations
            at_once = fits(asked, direct.ask(asked.question, written.text), written.text)
            right = fits(asked, said, written.text)
            yield Score(asked, tokens, said, right, _holds(asked, quotes), at_once, seconds)


def fits(asked: Asked, said: str, text: str) -> bool:
    """Whether `said` is right about the document `text`."""
    if not asked.answer:
        return _summarises(said, text)
    return bool(said) and re.search(asked.answer, one_line(said), re.IGNORECASE) is not None


def _summarises(said: str, text: str) -> bool:
    """Its rows of more than three words begin sentences of `text`, and no two sections hold all of these."""
    rows = [_LIST_MARK.sub("", one_line(row)).rstrip(" …") for row in said.splitlines() if row.strip()]
    long = [row for row in rows if len(row.split()) > 3]
    if len(rows) not in ROWS or not long:
        return False
    placed = _sentences_by_section(text)
    found = [{section for section, sentence in placed if sentence.startswith(row)} for row in long]
    # A sentence may stand in many sections: whichever of the first row's is taken, one more must not hold the rest.
    rests = [[places for places in found if section not in places] for section in found[0]]
    return all(found) and all(rest and not set.intersection(*rest) for rest in rests)


def _sentences_by_section(text: str) -> list[tuple[int, str]]:
    """The sentences with their section's number: its third of the text where that has fewer than three sections."""
    lines = [one_line(text[start:end]) for start, end in sentences(text)]
    sections = list(accumulate(int(line.startswith("## ")) for line in lines))
    if sections and sections[-1] < 2:
        sections = [3 * number // len(lines) for number in range(len(lines))]
    return [(number, line) for number, line in zip(sections, lines, strict=True) if not line.startswith("#")]


def _holds(asked: Asked, citations: Sequence[Citation]) -> bool | None:
    wanted = one_line(asked.evidence)
    return any(wanted in one_line(c.quote) for c in citations if c.check != "missing") if wanted else None


class _Direct:
    """The same model asked once, about what fits its window."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        info = engine.info()
        self._profile: Profile = load_profile(paths.resources() / "prompts", profile_name(info))
        self._room = info.window - self._profile.call_tokens - 200

    def ask(self, question: str, text: str) -> str:
        """The sentences that its reply names, or the reply where it names none."""
        size = min(len(text), self._room * TOKEN)
        while size > 200 and self._engine.count_tokens(numbered(text[:size])) > self._room:
            size = size * 9 // 10
        messages = self._profile.call_messages(f"{question}\n{numbered(text[:size])}")
        sampling = Sampling(max_tokens=self._profile.call_tokens)
        reply = self._engine.submit(Request(messages, sampling)).result().text
        library = Library([_as_document(text[:size])])
        return as_text(library.picked([library.passage(0, 0, size)], [reply])) or reply

    def close(self) -> None:
        self._engine.close()


# The report -----------------------------------------------------------------------------------------------------------


def interval(right: Sequence[bool], seed: int = 1) -> tuple[float, float]:
    """The middle 95 % of the share of right answers over samples drawn again with replacement (Efron 1979)."""
    rng = Random(seed)
    shares = sorted(sum(rng.choices(right, k=len(right))) / len(right) for _ in range(RESAMPLED))
    return shares[RESAMPLED * 25 // 1000], shares[RESAMPLED * 975 // 1000 - 1]


def report(found: Sequence[Score]) -> str:
    lines = ["# Held-out questions", "", "| family | asked | right | 95 % interval | evidence cited | asked directly |",
             "|---|---|---|---|---|---|"]  # fmt: skip
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in found:
        groups[score.asked.family].append(score)
    for family, rows in [*groups.items(), ("all", list(found))]:
        lines.append(_row(family, rows))
    lines += ["", "| length in tokens | asked | right | 95 % interval | asked directly | seconds (median) |",
              "|---|---|---|---|---|---|"]  # fmt: skip
    for tokens in sorted({score.tokens for score in found}):
        rows = [score for score in found if score.tokens == tokens]
        right = [score.right for score in rows]
        seconds = statistics.median(score.seconds for score in rows)
        direct = _share([bool(score.direct) for score in rows])
        lines.append(f"| {tokens:,} | {len(rows)} | {_share(right)} | {_between(right)} | {direct} | {seconds:.2f} |")
    return "\n".join([*lines, "", *_by_length(groups)])


def _by_length(groups: dict[str, list[Score]]) -> Iterator[str]:
    lengths = sorted({score.tokens for rows in groups.values() for score in rows})
    yield "| right, of asked | " + " | ".join(f"{tokens:,}" for tokens in lengths) + " |"
    yield "|---" * (len(lengths) + 1) + "|"
    for family, rows in groups.items():
        at = [[score.right for score in rows if score.tokens == tokens] for tokens in lengths]
        yield f"| {family} | " + " | ".join(f"{sum(right)} of {len(right)}" for right in at) + " |"


def _row(family: str, rows: Sequence[Score]) -> str:
    right = [score.right for score in rows]
    cited = [bool(score.cited) for score in rows if score.cited is not None]
    direct = _share([bool(score.direct) for score in rows])
    return f"| {family} | {len(rows)} | {_share(right)} | {_between(right)} | {_share(cited)} | {direct} |"


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right) / len(right):.0%}" if right else "–"


def _between(right: Sequence[bool]) -> str:
    low, high = interval(right)
    return f"{low:.0%} to {high:.0%}"


def _as_document(text: str) -> Document:
    return Document("beginning", None, "text", text, "")
