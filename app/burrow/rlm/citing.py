"""The passages that prove an answer: those the code cited, else the answer's own quotations, else what was read for it.

Every citation is checked against the document's text before anyone sees it.
"""

from collections.abc import Sequence

from burrow.events import Citation, Span
from burrow.evidence.answer import quoted_passages
from burrow.evidence.quotation import Quotations
from burrow.evidence.support import unsupported_in
from burrow.rlm.passages import Passage
from burrow.rlm.sentences import sentences, stems
from burrow.rlm.tree import Tree

MOST = 8
"""Citations shown for one answer."""
SHORTEST_QUOTE = 12
"""Characters below which an answer is not looked up as a quotation: it would be found anywhere."""


def place_of(text: str, quotations: Quotations, *, own: bool) -> Span | None:
    """Where a cited text stands: a passage of the run's own documents knows it, other text is looked up."""
    if own and isinstance(text, Passage):
        return Span(text.document, text.start, text.end)
    found = quotations.find(str.__str__(text)) if len(text) >= SHORTEST_QUOTE else None
    return found[0] if found else None


def citations_for(answer: str, cited: Sequence[Span], tree: Tree) -> tuple[Citation, ...]:
    """Checked citations, the ones the answer quotes first in the order it quotes them."""
    quotations = tree.quotations
    quoted = [quotations.citation(quote) for quote in quoted_passages(answer)]
    spans = list(cited) or _answer_itself(answer, quotations) or (_best_read(answer, tree) if not quoted else [])
    citations = quoted + [quotations.check(span) for span in spans]
    kept: list[Citation] = []
    for citation in citations:
        if not any(_inside(citation, other) for other in kept):
            kept.append(citation)
    return tuple(kept[:MOST])


def doubts_about(answer: str, question: str, tree: Tree) -> tuple[str, ...]:
    """Dates, numbers and names in the answer that stand in nothing that was read and that no code computed."""
    return unsupported_in(answer, question, tree.documents, tree.reading, tree.written) if answer else ()


def _answer_itself(answer: str, quotations: Quotations) -> list[Span]:
    """An extractive answer is its own quotation."""
    found = quotations.find(answer) if SHORTEST_QUOTE <= len(answer) <= 2000 else None
    return [found[0]] if found and found[1] == "exact" else []


def _best_read(answer: str, tree: Tree) -> list[Span]:
    """The sentences a model read that share most with the answer; they must hold at least half of its words."""
    wanted = set(stems(answer))
    scored = []
    for index, document in enumerate(tree.documents):
        for span in tree.reading.spans("read", index):
            for start, end in sentences(document.text[span.start : span.end]):
                shared = len(wanted & set(stems(document.text[span.start + start : span.start + end])))
                if shared and shared * 2 >= min(len(wanted), 8):
                    scored.append((shared, Span(index, span.start + start, span.start + end)))
    scored.sort(key=lambda item: -item[0])
    return [span for _, span in scored[:3]]


def _inside(citation: Citation, other: Citation) -> bool:
    if citation.check == "missing" or other.check == "missing":
        return citation.quote == other.quote
    return citation.document == other.document and other.start <= citation.start and citation.end <= other.end
