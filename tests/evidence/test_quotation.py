import random
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burrow.documents.document import Document, Page
from burrow.events import Span
from burrow.evidence.quotation import Quotations

LEASE = """1. Rent. The Tenant shall pay a monthly rent of $1,250.00, due on the first day of each month; late pay-
ments bear interest at 1.5 % a month. “Premises” means the eﬃcient flat on the second floor — and the cellar.

2. Term. The lease begins on 1 May 2021 and ends on 30 April 2023. The Tenant may **not** sublet it.

3. Notice. Either party may end the lease with three months’ notice. The Tenant shall pay all costs.
"""
WORDS = "the Tenant shall pay rent of 1,200 euros in Borodinó “quoted” said — (a) it’s days".split()
PROSE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=60).map(" ".join)


def document(text: str, name: str = "lease.txt", pages: tuple[Page, ...] = ()) -> Document:
    return Document(name, None, "text", text, f"hash of {text}", pages)


def quotations(*texts: str) -> Quotations:
    return Quotations([document(text) for text in texts])


@given(PROSE, st.data())
def test_every_quotation_is_found_exactly_where_it_stands(text: str, data: st.DataObject) -> None:
    words = text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote = "  ".join(words[first:last])
    if words[first] == "—" or words[last - 1] == "—":
        return
    found = quotations(text).find(quote)
    assert found is not None
    span, check = found
    assert check == "exact"
    assert " ".join(quote.split()) == text[span.start : span.end]


@pytest.mark.parametrize(
    "quote",
    [
        "The Tenant shall pay a monthly rent of $1,250.00",
        "the Tenant shall pay a monthly rent",
        "late payments bear interest",
        '"Premises" means the efficient flat',
        "the second floor - and the cellar",
        "the second floor—and the cellar",
        "may not sublet it",
        "three months' notice",
        "The Tenant may **not** sublet it.",
        "ends on 30 April 2023,",
        "Either party may end the lease\n> with three months’ notice",
    ],
)
def test_marks_and_white_space_make_a_quotation_no_less_exact(quote: str) -> None:
    assert quotations(LEASE).citation(quote).check == "exact"


@pytest.mark.parametrize(
    "quote",
    [
        "The Tenant shall pay a monthly rent of $1,350.00",
        "The Tenants shall pay the monthly rent of $1,250.00",
        "the tenant shall pay a monthly rent",
        "bear interest at 15 % a month",
        "Either party can end the lease with three months notice",
    ],
)
def test_small_changes_make_it_near_and_point_at_the_place(quote: str) -> None:
    citation = quotations(LEASE).citation(quote)
    assert citation.check == "near"
    assert citation.quote == quote
    assert LEASE[citation.start : citation.end].split()[-1].strip(".,;")[-3:] in quote


@pytest.mark.parametrize(
    ("quote", "check"),
    [
        ("The Tenant shall abandon a monthly dowry of $1,250.00", "near"),  # two words of eleven are others
        ("The Tenant shall abandon each annual dowry of $1,250.00", "missing"),
        ("a monthly rent of Tenant The pay shall $1,250.00", "missing"),
    ],
)
def test_most_words_in_their_order_are_near_and_the_same_words_in_another_order_are_not(quote: str, check: str) -> None:
    assert quotations(LEASE).citation(quote).check == check


@pytest.mark.parametrize(
    "quote",
    [
        "The Landlord shall repair the roof within ten days of a written request",
        "he Tenant shall pa",
        "250.00",
        "Tena",
        "",
        "…",
        "“—”",
        "30 May 2023",
    ],
)
def test_what_is_not_there_is_missing(quote: str) -> None:
    citation = quotations(LEASE).citation(quote)
    assert (citation.check, citation.document, citation.start, citation.end, citation.name) == ("missing", -1, 0, 0, "")


def test_an_ellipsis_joins_parts_in_their_order() -> None:
    looked_up = quotations(LEASE)
    citation = looked_up.citation("The lease begins on 1 May 2021 … The Tenant may not sublet")
    assert citation.check == "exact"
    assert LEASE[citation.start : citation.end].startswith("The lease begins")
    assert LEASE[citation.start : citation.end].endswith("sublet")
    assert looked_up.citation("The Tenant may not sublet [...] The lease begins on 1 May").check == "missing"


def test_the_place_nearest_to_a_known_one_is_taken() -> None:
    looked_up = quotations(LEASE, LEASE)
    last = LEASE.rindex("The Tenant shall pay")
    for near, document_number, start in [
        (None, 0, LEASE.index("The Tenant shall pay")),
        (Span(1, last, last), 1, last),
    ]:
        found = looked_up.find("The Tenant shall pay", near=near)
        assert found is not None
        assert (found[0].document, found[0].start) == (document_number, start)


def test_a_citation_of_a_place_quotes_it_and_names_its_page() -> None:
    pages = (Page("iii", 0, 50), Page("iv", 50, len(LEASE)))
    citation = Quotations([document(LEASE, "lease.pdf", pages)]).check(Span(0, 50, 60))
    assert (citation.name, citation.page, citation.check) == ("lease.pdf", "iv", "exact")
    assert citation.quote == LEASE[50:60]


def test_the_evidence_of_the_known_questions_is_found(corpus: Path) -> None:
    text = (corpus / "contracts/terms-of-service.md").read_text()
    looked_up = quotations(text)
    for quote in ("laws of the State of California", "You must be age 13 or older", "within 90 days of"):
        citation = looked_up.citation(quote)
        assert (citation.check, text[citation.start : citation.end]) == ("exact", quote)


def test_true_altered_and_invented_quotations_of_real_texts_are_told_apart(corpus: Path) -> None:
    texts = [
        (corpus / "contracts/terms-of-service.md").read_text(),
        (corpus / "books/war-and-peace.txt").read_text("utf-8-sig")[:600_000],
    ]
    looked_up, rnd = quotations(*texts), random.Random(5)
    vocabulary = re.findall(r"[a-z]{4,}", texts[0])
    checks: dict[str, Counter[str]] = {kind: Counter() for kind in ("true", "altered", "invented")}
    for _ in range(100):
        text = rnd.choice(texts)
        start = rnd.randrange(len(text) - 500)
        words = text[start : start + 400].split()[1 : rnd.randint(12, 40)]
        altered = words.copy()
        altered[rnd.randrange(2, len(words) - 2)] = rnd.choice(vocabulary)
        checks["true"][looked_up.citation(" ".join(words)).check] += 1
        checks["altered"][looked_up.citation(" ".join(altered)).check] += 1
        checks["invented"][looked_up.citation(" ".join(rnd.choices(vocabulary, k=15))).check] += 1
    assert checks["true"]["exact"] >= 98
    assert checks["altered"]["near"] >= 96
    assert checks["invented"]["missing"] == 100
