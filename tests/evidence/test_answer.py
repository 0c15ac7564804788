import pytest

from burrow.evidence.answer import quoted_passages, unsupported

READ = (
    "The effective date is November 16, 2020. You must be age 13 or older. Fees are due within thirty (30) days. "
    "GitHub, Inc. is governed by the laws of the State of California. Rent is $1,250.00. Anna Pávlovna spoke."
)


def missing(answer: str) -> tuple[str, ...]:
    return unsupported(answer, READ.__contains__)


@pytest.mark.parametrize(
    ("answer", "passages"),
    [
        ("It says “thirty (30) days”.", ("thirty (30) days",)),
        ('It says "within thirty days" and "within thirty days".', ("within thirty days",)),
        ("Er sagt „binnen dreißig Tagen“ und «trente jours».", ("binnen dreißig Tagen", "trente jours")),
        (
            "> The fees are due\n> within thirty days.\n> — Section 4\n\nSo it is.",
            ("The fees are due\nwithin thirty days.",),
        ),
        ("> “The fees are due”\n", ("The fees are due",)),
        ('The word "fee" and the 5" pipe and 6" pipe.', ()),
        ("“First of all things” and then\n\n> second of all things", ("First of all things", "second of all things")),
        ("no quotation", ()),
    ],
)
def test_quotations_worth_looking_up_are_found(answer: str, passages: tuple[str, ...]) -> None:
    assert quoted_passages(answer) == passages


@pytest.mark.parametrize(
    "answer",
    [
        "The effective date is 16 November 2020 (2020-11-16).",
        "You must be 13 or thirteen.",
        "Payment is due in 30 days, [3] as page 7 says.",
        "1. Governed by California.\n2. The rent is 1250.00.",
        "The company is GitHub, Inc. in the State of California.",
        "However, it is so. Anna Pávlovna spoke.",
        "Nothing is said about it.",
    ],
)
def test_what_was_read_is_supported(answer: str) -> None:
    assert missing(answer) == ()


@pytest.mark.parametrize(
    ("answer", "claims"),
    [
        ("It is due in 42 days, or 42.", ("42",)),
        ("It began on November 17, 2020.", ("November 17, 2020",)),
        ("It is governed by the laws of New York.", ("New York",)),
        ("Natasha Rostova spoke to Pierre in 1812.", ("Natasha Rostova", "Pierre", "1812")),
    ],
)
def test_what_was_not_read_is_told_in_order(answer: str, claims: tuple[str, ...]) -> None:
    assert missing(answer) == claims
