"""Invented contracts, letters, minutes, reports, manuals, tables and little stories whose facts are known, and questions on them.

The wording is in `facts.txt`; what fills its slots is drawn at random, so that no answer can be learned by heart.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from burrow.documents.document import Document, Section

from burrow.rlm.passages import sentences

from words import FUNCTION_WORDS, MONTHS, NUMBER_WORDS, made_up_name, person

HERE = Path(__file__).parent
_CHOICE = re.compile(r"\[([^\[\]]*/[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_PARTIES = (("Provider", "Customer"), ("the Licensor", "the Licensee"), ("the Company", "the Client"), ("Supplier", "Buyer"),
            ("the Contractor", "the Owner"), ("Vendor", "Purchaser"), ("the Agency", "the Advertiser"), ("Landlord", "Tenant"),
            ("the Bank", "the Borrower"), ("the School", "the Student"))  # fmt: skip
_STATES = """Delaware|Texas|Ontario|England and Wales|Scotland|Ireland|Bavaria|Oregon|Nevada|Ohio|Quebec|New South Wales|Switzerland|Sweden
Norway|Denmark|Austria|the Netherlands|Belgium|Spain|Portugal|Italy|Poland|Japan|Singapore|India|Kenya|Brazil|the State of Maine
the State of Washington|the State of Georgia|the State of Utah|the State of New York|the Commonwealth of Virginia|the Province of Alberta|the Republic of Korea"""
_CITIES = """Oslo|Vienna|Lyon|Toronto|Boston|Chicago|Leeds|Dublin|Zürich|Geneva|Munich|Hamburg|Porto|Seville|Turin|Kraków|Malmö|Århus
Ghent|Utrecht|Nairobi|Mumbai|Osaka|Lima|Quito|Denver|Austin|Perth|Cardiff|York|Bergen|Tampere|Brno|Graz|Nantes|Bilbao"""
_PRODUCTS = """kettle|lamp|printer|drill|camera|washing machine|scanner|router|toaster|bicycle|heater|pump|mixer|radio|monitor|freezer
lawn mower|projector|microscope|sewing machine|coffee machine|thermostat|scooter|tent|compressor"""
_SERVICES = """Software|Service|Platform|hosting|cleaning|website|translation|training|App|maintenance|Product|cloud storage|advertising
catering|delivery service|database"""
_TERMS = """Control|Subsidiary|Affiliated Company|Parent|Permitted User|Work Product|Deliverables|Service Data|Business Day|Territory|Majority Owner
Related Company|Licensed Material|Documentation|Qualified Investor|Group Company|Major Shareholder|Site|Charges|Systems"""
_NTH = "first|second|third|fourth|fifth|tenth|15th|20th|last|1st|3rd|5th"
_ANIMALS_AND_SUMS = "pounds|francs|ducats|guineas|crowns|dollars|thalers|florins|roubles"


@dataclass(frozen=True, slots=True)
class Fact:
    kind: str
    statements: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A document and, for each of its facts, where it stands and the questions it answers."""

    document: Document
    facts: tuple[tuple[tuple[int, int], tuple[str, ...]], ...]


@cache
def facts() -> tuple[Fact, ...]:
    found = []
    for line in (HERE / "facts.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, rest = line.split(": ", 1)
            left, right = rest.split(" => ")
            cut = (left,) if kind == "tab" else tuple(left.split(" | "))
            found.append(Fact(kind, cut, tuple(right.split(" | "))))
    return tuple(found)


@cache
def fillers() -> tuple[str, ...]:
    return tuple((HERE / "fillers.txt").read_text("utf-8").split("\n"))[:-1]


def _any(text: str, rng: Random) -> str:
    return rng.choice(text.replace("\n", "|").split("|"))


def _counted(rng: Random, unit: str, low: int, high: int) -> str:
    """`30 days`, `thirty (30) days`, `one year`."""
    number = rng.choice([rng.randint(low, high), rng.choice([10, 14, 30, 60, 90, 2, 3, 5, 12])])
    number = min(max(number, low), high)
    words = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 10: "ten", 12: "twelve", 14: "fourteen", 15: "fifteen",
             20: "twenty", 21: "twenty-one", 28: "twenty-eight", 30: "thirty", 45: "forty-five", 60: "sixty", 90: "ninety"}  # fmt: skip
    word = words.get(number)
    unit = rng.choice([unit, unit, unit, "business " + unit, "calendar " + unit]) if unit == "days" else unit
    if number == 1:
        return f"{rng.choice(['one', '1', 'a'])} {unit[:-1]}"
    return f"{rng.choice([str(number), f'{word} ({number})', word]) if word else number} {unit}"


def _money(rng: Random) -> str:
    amount = rng.choice([rng.randint(5, 99), rng.randint(1, 99) * 10, rng.randint(1, 99) * 100, rng.randint(1, 900) * 1000])
    shown = f"{amount:,}" + (f".{rng.randint(0, 99):02}" if rng.random() < 0.2 else "")
    return rng.choice([f"${shown}", f"€{shown}", f"£{shown}", f"{shown} euros", f"{shown} dollars", f"USD {shown}", f"CHF {shown}"])


def _percent(rng: Random) -> str:
    number = rng.choice([rng.randint(1, 99), 50, 25, 10, 20, 75])
    words = {10: "ten", 20: "twenty", 25: "twenty-five", 50: "fifty", 75: "seventy-five", 30: "thirty", 90: "ninety"}
    forms = [f"{number}%", f"{number} percent", f"{number} per cent", f"{number}.{rng.randint(1, 9)}%"]
    return rng.choice([*forms, f"{words[number]} percent ({number}%)"] if number in words else forms)


def _date(rng: Random) -> str:
    day, month, year = rng.randint(1, 28), rng.choice(MONTHS), rng.randint(1985, 2031)
    number = f"{MONTHS.index(month) + 1:02}"
    return rng.choice([f"{month} {day}, {year}", f"{day} {month} {year}", f"{year}-{number}-{day:02}", f"{month} {day}, {year}", f"{day:02}/{number}/{year}"])


def _sum(rng: Random) -> str:
    number = rng.choice(sorted(NUMBER_WORDS - {"dozen", "hundred", "thousand", "million"}))
    return f"{number} {rng.choice(['thousand', 'hundred', ''])} {rng.choice(_ANIMALS_AND_SUMS.split('|') + ['', ''])}".replace("  ", " ").strip()


def _slot(name: str, rng: Random) -> str:
    makers = {
        "state": lambda: _any(_STATES, rng), "city": lambda: _any(_CITIES, rng) if rng.random() < 0.6 else made_up_name(rng),
        "product": lambda: _any(_PRODUCTS, rng), "service": lambda: _any(_SERVICES, rng), "Term": lambda: _any(_TERMS, rng),
        "nth": lambda: _any(_NTH, rng), "days": lambda: _counted(rng, rng.choice(["days", "days", "days", "months", "weeks"]), 2, 120),
        "years": lambda: _counted(rng, rng.choice(["years", "years", "months"]), 1, 12), "months": lambda: _counted(rng, "months", 2, 24),
        "hours": lambda: _counted(rng, rng.choice(["hours", "hours", "minutes"]), 2, 96), "money": lambda: _money(rng),
        "percent": lambda: _percent(rng), "date": lambda: _date(rng), "sum": lambda: _sum(rng), "age": lambda: str(rng.choice([12, 14, 15, 16, 17, 18, 21, 25])),
        "n": lambda: str(rng.choice([rng.randint(2, 30), rng.randint(2, 3000)])), "n2": lambda: str(rng.randint(2, 99)),
        "hour": lambda: rng.choice([f"{rng.randint(6, 11)} a.m.", f"{rng.randint(6, 11)}:{rng.choice(['00', '30'])}"]),
        "hour2": lambda: rng.choice([f"{rng.randint(2, 8)} p.m.", f"{rng.randint(14, 20)}:{rng.choice(['00', '30'])}"]),
        "X": lambda: made_up_name(rng), "company": lambda: made_up_name(rng) + rng.choice([" Ltd", " Inc", " GmbH", " & Sons", "", " Group"]),
        "email": lambda: f"{rng.choice(['info', 'help', 'legal', made_up_name(rng).lower()])}@{made_up_name(rng).lower()}.{rng.choice(['com', 'org', 'net'])}",
        "code": lambda: f"{rng.choice('ABCDEFGHKMPRST')}{rng.choice(['', '-', 'X'])}{rng.randint(10, 9999)}", "year": lambda: str(rng.randint(1780, 2025)),
        "month": lambda: rng.choice(MONTHS),
    }  # fmt: skip
    return makers[name]() if name in makers else person(rng)


_TIED = frozenset(
    """dog cat horse parrot boat seller buyer landlord tenant employer author editor letter ring key map roof heating plumbing room
    window account device licence project study survey bridge building people patient household school accident fire flood theft
    report figure invitation budget dinner ball party supper concert murderer thief weapon culprit poison love hate fear admire envie
    envy invoice order customer street tower proposal plan smoking subletting grilling filter oil belt seal revenue sale log backup
    arbitration mediation""".split()
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
            slots[name] = _slot(name, rng)
    text = _SLOT.sub(lambda match: slots[match[1]], pattern)
    text = re.sub(r" +([.,;?:])", r"\1", " ".join(text.split()))
    return text[:1].upper() + text[1:]


_GROUPS = {
    "contract": "law pay term data secret def liab acct serv serv acct".split(), "lease": "lease pay term law".split(),
    "employment": "work term secret law pay".split(), "minutes": "min rep tab".split(), "report": "rep tab def".split(),
    "manual": "man man serv tab".split(), "letter": "let pay rep tab".split(), "story": "let let let".split(),
}  # fmt: skip
_HEADINGS = {
    "law": "Governing Law|Disputes|Law and Courts|Miscellaneous", "pay": "Fees|Payment|Billing|Prices and Payment", "acct": "Your Account|Accounts|Registration|Users",
    "term": "Term and Termination|Duration|Term|Cancellation", "data": "Data Protection|Privacy|Data", "secret": "Confidentiality|Secrecy",
    "def": "Definitions|Terms Used", "liab": "Liability|Limits|Indemnity", "serv": "The Service|Warranty|Our Duties|Use", "lease": "The Flat|Rent|House Rules",
    "work": "Employment|Duties and Pay", "min": "Minutes|Decisions|Attendance", "rep": "Results|Summary|The Company", "man": "Use|Care|Safety",
    "tab": "Overview|Details|Table", "let": "Chapter|Letter|Story",
}  # fmt: skip


def write(rng: Random, prose: str = "") -> Written:
    """A document of some thousand characters with its facts; a story takes what lies between them from `prose`."""
    sort = rng.choice(["contract", "contract", "contract", "story", *_GROUPS])
    parties = dict(zip("PQ", rng.choice(_PARTIES), strict=True)) if rng.random() < 0.8 else {"P": "we", "Q": "you"}
    page = _Page(f"{rng.choice(['# ', ''])}{sort.title()} {made_up_name(rng)}\n\n")
    style = rng.choice(["numbered", "marked", "plain", "bold", "letters"])
    between_paragraphs = [p.strip() for p in prose.split("\n\n") if 40 < len(p) < 1500]
    free = list(facts())
    for number in range(1, rng.randint(5, 22)):
        group = rng.choice(_GROUPS[sort])
        if sort != "story" or number % 4 == 1:
            page.head(_heading(style, number, _any(_HEADINGS[group], rng)))
        groups = {group, rng.choice(_GROUPS[sort])}
        own = [fact for fact in free if fact.kind in groups]
        chosen = rng.sample(own, min(len(own), rng.randint(2, 6)))
        free = [fact for fact in free if fact not in chosen or all("{" in question for question in fact.questions)]
        between = rng.choice([" ", " ", "\n", "\n\n"]) if sort != "story" else " "
        for item, fact in enumerate(chosen):
            if sort == "story" and between_paragraphs and rng.random() < 0.8:
                _tell(page, rng.choice(between_paragraphs), fact, parties, rng)
                continue
            if rng.random() < 0.5:
                page.add(rng.choice(fillers()) + between)
            table = fact.kind == "tab"
            page.add(f"{number}.{item + 1} " if style == "numbered" and between != " " else "| " if table else "- " if between == "\n" else "")
            page.state(fact, parties, rng)
            page.add("\n" if table else between)
        page.add("\n\n")
    name = f"{sort}.{rng.choice(['txt', 'md', 'pdf', 'docx', 'html'])}"
    return page.written(name)


def _heading(style: str, number: int, heading: str) -> str:
    forms = {"numbered": f"{number}. {heading}", "marked": f"## {heading}", "bold": f"**{heading}**", "letters": f"{chr(64 + number)}. {heading}"}
    return forms.get(style, heading.upper())


class _Page:
    """Text as it grows, with where its headings and facts are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sections: list[tuple[str, int]] = []
        self._facts: list[tuple[tuple[int, int], tuple[str, ...]]] = []

    def add(self, text: str) -> None:
        self.text += text

    def head(self, heading: str) -> None:
        self._sections.append((heading, len(self.text)))
        self.text += heading + "\n\n"

    def state(self, fact: Fact, parties: dict[str, str], rng: Random) -> None:
        slots = dict(parties)
        statement = _spoken(rng.choice(fact.statements), slots, rng)
        if rng.random() < 0.3 and fact.kind not in {"tab", "let"}:
            statement = _embedded(statement, rng)
        start = len(self.text)
        self.text += statement
        questions = tuple(_spoken(question, slots, rng) for question in fact.questions for _ in range(2))
        self._facts.append(((start, len(self.text)), questions))

    def written(self, name: str) -> Written:
        ends = [start for _, start in self._sections[1:]] + [len(self.text)]
        rows = tuple(Section(title, 1, start, end) for (title, start), end in zip(self._sections, ends, strict=False))
        return Written(Document(name, None, "text", self.text, "", sections=rows), tuple(self._facts))


def _tell(page: _Page, paragraph: str, fact: Fact, parties: dict[str, str], rng: Random) -> None:
    """The fact between two sentences of a paragraph of real prose."""
    spans = sentences(paragraph)
    cut = rng.choice([start for start, _ in spans]) if spans else 0
    page.add(paragraph[:cut])
    page.state(fact, parties, rng)
    page.add(" " + paragraph[cut:] + "\n\n")


def _embedded(statement: str, rng: Random) -> str:
    """The statement inside a longer sentence, as lawyers write."""
    before = ["Unless agreed otherwise in writing, ", "Subject to the other provisions of this document, ", "For the avoidance of doubt, ", "As a rule, ",
              "To the extent permitted by law, ", "In addition to what is said above, ", "It should be noted that ", "As everybody knew, "]  # fmt: skip
    after = [", except where the law requires otherwise", ", whichever is earlier", ", unless the parties agree otherwise", ", as far as possible",
             ", subject to the exceptions named below", ", if nothing else is said", ", as described in the next section"]  # fmt: skip
    body = statement[:-1] if statement.endswith(".") else statement
    if rng.random() < 0.5 and statement[0] != "“":
        lowered = body[0].lower() + body[1:] if body.split()[0].lower() in FUNCTION_WORDS else body
        body = rng.choice(before) + lowered
    if rng.random() < 0.6:
        body += rng.choice(after)
    return body + "."
