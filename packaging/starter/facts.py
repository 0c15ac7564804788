"""Invented contracts, letters, minutes, reports, manuals, tables and little stories, and questions on their facts.

The wording is in `facts.txt`; what fills its slots is drawn at random, so that no answer can be learned by heart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from slots import any_of, filled
from surroundings import decorated, embedded, fillers, joined, lead
from verdicts import Verdict, verdict
from words import made_up_name

from burrow.documents.document import Document, Section
from burrow.rlm.sentences import sentences, words_of

HERE = Path(__file__).parent
_CHOICE = re.compile(r"\[([^\[\]]*/[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_NAMES = frozenset({"person", "person2", "company", "X", "code"})
"""Slots whose names say what a question is about: with another name, it has no answer."""
_PARTIES = (
    ("Provider", "Customer"), ("the Licensor", "the Licensee"), ("the Company", "the Client"), ("Supplier", "Buyer"),
    ("the Contractor", "the Owner"), ("Vendor", "Purchaser"), ("the Agency", "the Advertiser"), ("Landlord", "Tenant"),
    ("the Bank", "the Borrower"), ("the School", "the Student"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    kind: str
    statements: tuple[str, ...]
    questions: tuple[str, ...]
    verdict: str = ""
    """`yes` or `no` where the questions can be answered so."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact in a document."""

    span: tuple[int, int]
    questions: tuple[str, ...]
    missing: tuple[str, ...] = ()
    """Questions with other names: nothing in the document answers them."""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A document and its facts, in their order."""

    document: Document
    facts: tuple[Stated, ...]
    absent: tuple[str, ...] = ()
    """Questions of the document's own field on which it says nothing."""


@cache
def facts() -> tuple[Fact, ...]:
    found = []
    for line in (HERE / "facts.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, rest = line.split(": ", 1)
            left, right = rest.split(" => ")
            cut = (left,) if kind == "tab" else tuple(left.split(" | "))
            verdict = {"+": "yes", "-": "no"}.get(kind[-1], "")
            found.append(Fact(kind.rstrip("+-"), cut, tuple(right.split(" | ")), verdict))
    return tuple(found)


_TIED = frozenset(
    """
    dog cat horse parrot boat seller buyer landlord tenant employer author editor letter ring key map roof heating
    plumbing room window account device licence project study survey bridge building people patient household
    school accident fire flood theft report figure invitation budget dinner ball party supper concert murderer
    thief weapon culprit poison love hate fear admire envie envy invoice order customer street tower proposal plan
    smoking subletting grilling filter oil belt seal revenue sale log backup arbitration mediation
    """.split()
)
"""Words that name what a fact is about: a question uses the one that its statement has."""


def _root(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("s").removesuffix(" metre").removesuffix(" space")


def _chosen(options: list[str], slots: dict[str, str], rng: Random) -> str:
    tied = [option for option in options if _root(option) in _TIED and slots.get("*" + _root(option))]
    choice = rng.choice(tied or options)
    if _root(choice) in _TIED:
        slots["*" + _root(choice)] = choice
    return choice


def _spoken(pattern: str, slots: dict[str, str], rng: Random) -> str:
    """The pattern with its choices made and its slots filled; `slots` remembers what filled them."""
    while _CHOICE.search(pattern):
        pattern = _CHOICE.sub(lambda match: _chosen(match[1].split("/"), slots, rng), pattern)
    for name in _SLOT.findall(pattern):
        if name not in slots:
            slots[name] = filled(name, rng)
    text = _SLOT.sub(lambda match: slots[match[1]], pattern)
    text = re.sub(r" +([.,;?:])", r"\1", " ".join(text.split()))
    return text[:1].upper() + text[1:]


_GROUPS = {
    "contract": "law pay term data secret def liab acct serv serv acct".split(), "lease": "lease pay term law".split(),
    "employment": "work term secret law pay".split(), "minutes": "min rep tab".split(), "report": "rep tab def".split(),
    "manual": "man man serv tab".split(), "letter": "let pay rep tab".split(), "story": "let let let".split(),
}  # fmt: skip
_HEADINGS = {
    "law": "Governing Law|Disputes|Law and Courts|Miscellaneous",
    "pay": "Fees|Payment|Billing|Prices and Payment",
    "acct": "Your Account|Accounts|Registration|Users",
    "term": "Term and Termination|Duration|Term|Cancellation",
    "data": "Data Protection|Privacy|Data",
    "secret": "Confidentiality|Secrecy",
    "def": "Definitions|Terms Used",
    "liab": "Liability|Limits|Indemnity",
    "serv": "The Service|Warranty|Our Duties|Use",
    "lease": "The Flat|Rent|House Rules",
    "work": "Employment|Duties and Pay",
    "min": "Minutes|Decisions|Attendance",
    "rep": "Results|Summary|The Company",
    "man": "Use|Care|Safety",
    "tab": "Overview|Details|Table",
    "let": "Chapter|Letter|Story",
}


def write(rng: Random, prose: str = "") -> Written:
    """A document of some thousand characters with its facts; a story takes what lies between them from `prose`."""
    sort = rng.choice(["contract", "contract", "contract", "story", *_GROUPS])
    parties = dict(zip("PQ", rng.choice(_PARTIES), strict=True)) if rng.random() < 0.8 else {"P": "we", "Q": "you"}
    page = _Page(f"{rng.choice(['# ', ''])}{sort.title()} {made_up_name(rng)}\n\n")
    style = rng.choice(["numbered", "marked", "plain", "bold", "letters"])
    between_paragraphs = [p.strip() for p in prose.split("\n\n") if 40 < len(p) < 1500]
    free = list(facts())
    kinds: set[str] = set()
    for number in range(1, rng.randint(5, 22)):
        group = rng.choice(_GROUPS[sort])
        if sort != "story" or number % 4 == 1:
            page.head(_heading(style, number, any_of(_HEADINGS[group], rng)))
        groups = {group, rng.choice(_GROUPS[sort])}
        own = [fact for fact in free if fact.kind in groups]
        chosen = rng.sample(own, min(len(own), rng.randint(2, 6)))
        free = [fact for fact in free if fact not in chosen or all("{" in question for question in fact.questions)]
        kinds |= {fact.kind for fact in chosen}
        between = rng.choice([" ", " ", "\n", "\n\n"]) if sort != "story" else " "
        for _ in range(rng.choice([0, 0, 1, 1, 2])):
            page.judge(rng)
            page.add(between)
        for item, fact in enumerate(chosen):
            if sort == "story" and between_paragraphs and rng.random() < 0.8:
                _tell(page, rng.choice(between_paragraphs), fact, parties, rng)
                continue
            if rng.random() < 0.5:
                page.add(rng.choice(fillers()) + between)
            table = fact.kind == "tab"
            page.add(
                f"{number}.{item + 1} "
                if style == "numbered" and between != " "
                else "| "
                if table
                else "- "
                if between == "\n"
                else ""
            )
            page.state(fact, parties, rng)
            page.add("\n" if table else between)
        page.add("\n\n")
    name = f"{sort}.{rng.choice(['txt', 'md', 'pdf', 'docx', 'html'])}"
    return page.written(name, _unanswered(kinds, parties, page.names, rng))


def _unanswered(kinds: set[str], parties: dict[str, str], names: dict[str, list[str]], rng: Random) -> tuple[str, ...]:
    """Questions that a document might answer and this one does not: on facts of kinds that it has none of.

    Half of them ask about somebody or something that the document names for other reasons.
    """
    others = [fact for fact in facts() if fact.kind not in kinds and fact.kind != "tab"]
    chosen = rng.sample(others, min(4, len(others)))
    found = []
    for fact in chosen:
        known = {slot: rng.choice(said) for slot, said in names.items()} if rng.random() < 0.5 else {}
        found.append(_spoken(rng.choice(fact.questions), known | parties, rng))
    return tuple(found)


def _heading(style: str, number: int, heading: str) -> str:
    forms = {
        "numbered": f"{number}. {heading}",
        "marked": f"## {heading}",
        "bold": f"**{heading}**",
        "letters": f"{chr(64 + number)}. {heading}",
    }
    return forms.get(style, heading.upper())


def worded(statement: str, rng: Random) -> str:
    """The statement as it stands in a document, sometimes within a longer sentence."""
    statement = embedded(statement, rng) if rng.random() < 0.2 else statement
    return joined(statement, rng) if rng.random() < 0.12 else statement


def judged(rng: Random) -> Iterator[Verdict]:
    """Two of the facts that answer by yes or no."""
    for fact in rng.sample([fact for fact in facts() if fact.verdict], 2):
        slots = dict(zip("PQ", rng.choice(_PARTIES), strict=True))
        statement = _spoken(rng.choice(fact.statements), slots, rng)
        asked = tuple(_spoken(question, slots, rng) for question in fact.questions)
        yield Verdict(worded(statement, rng), asked, (), fact.verdict)


class _Page:
    """Text as it grows, with where its headings and facts are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sections: list[tuple[str, int]] = []
        self._facts: list[Stated] = []
        self.names: dict[str, list[str]] = {}
        """What filled the slots for names so far."""

    def add(self, text: str) -> None:
        self.text += text

    def head(self, heading: str) -> None:
        self._sections.append((heading, len(self.text)))
        self.text += heading + "\n\n"

    def state(self, fact: Fact, parties: dict[str, str], rng: Random) -> None:
        slots = dict(parties)
        statement = _spoken(rng.choice(fact.statements), slots, rng)
        if rng.random() < 0.3 and fact.kind not in {"tab", "let"}:
            statement = embedded(statement, rng)
        if rng.random() < 0.25 and fact.kind not in {"tab", "let"} and statement.endswith("."):
            statement = joined(statement, rng)
        questions = tuple(_spoken(question, slots, rng) for question in fact.questions for _ in range(2))
        missing = tuple(self._asked_of_others(fact, slots, rng))
        for slot in sorted(_NAMES & set(slots)):
            self.names.setdefault(slot, []).append(slots[slot])
        if rng.random() < 0.12 and fact.kind != "tab":
            self.text += lead(rng.choice(questions), rng)
        start = len(self.text)
        self.text += decorated(statement, rng) if rng.random() < 0.15 and fact.kind != "let" else statement
        self._facts.append(Stated((start, len(self.text)), questions, missing, fact.verdict))

    def judge(self, rng: Random) -> None:
        """A statement that answers by yes or no."""
        made = verdict(rng)
        statement = worded(made.statement, rng)
        start = len(self.text)
        self.text += statement
        self._facts.append(Stated((start, len(self.text)), made.questions, made.missing, made.answer))

    def _asked_of_others(self, fact: Fact, slots: dict[str, str], rng: Random) -> Iterator[str]:
        """The fact's questions that name something, with names that this document does not have so far."""
        for question in fact.questions:
            fresh = dict(slots)
            for name in sorted(_NAMES & set(slots)):
                while fresh[name] in self.text or fresh[name] in slots.values():
                    fresh[name] = filled(name, rng)
            spoken = _spoken(question, fresh, rng)
            if any(fresh[name] in spoken for name in _NAMES & set(slots)):
                yield spoken

    def written(self, name: str, absent: tuple[str, ...]) -> Written:
        ends = [start for _, start in self._sections[1:]] + [len(self.text)]
        rows = tuple(Section(title, 1, start, end) for (title, start), end in zip(self._sections, ends, strict=False))
        said = frozenset(words_of(self.text.lower()))
        facts = tuple(
            replace(fact, missing=tuple(q for q in fact.missing if _open(q, fact, said))) for fact in self._facts
        )
        return Written(Document(name, None, "text", self.text, "", sections=rows), facts, absent)


def _open(question: str, fact: Stated, said: frozenset[str]) -> bool:
    """Whether the document leaves the question open: it says nothing with one of the words that are not the fact's."""
    own = set(words_of(" ".join(fact.questions).lower()))
    return any(len(word) > 2 and word not in said for word in words_of(question.lower()) if word not in own)


def _tell(page: _Page, paragraph: str, fact: Fact, parties: dict[str, str], rng: Random) -> None:
    """The fact between two sentences of a paragraph of real prose."""
    spans = sentences(paragraph)
    cut = rng.choice([start for start, _ in spans]) if spans else 0
    page.add(paragraph[:cut])
    page.state(fact, parties, rng)
    page.add(" " + paragraph[cut:] + "\n\n")
