"""What stands around a statement: leads that share a question's words and answer nothing, marks, longer sentences."""

from functools import cache
from pathlib import Path
from random import Random

from slots import any_of
from words import FUNCTION_WORDS

from burrow.rlm.sentences import words_of


@cache
def fillers() -> tuple[str, ...]:
    return tuple((Path(__file__).with_name("fillers.txt")).read_text("utf-8").split("\n"))[:-1]


_LEADS = """
**{a}** The following applies to {b} and {c}.|**Short version:** _This part is about {b} and {c}._
The rules on {b} and {c} are set out here.|{a} and {b}.
Before {c} comes up, everybody should understand what {b} means here.
Some have asked about {b}, others about {c}.|_Please read what is said on {b} and {c} with care._
Much has been said about {c}; about {b}, less.|{a}.|The other documents say more about {c} and about {b}.
We know how important {b} and {c} are to you.|About {b} he said nothing.
Our [help pages](https://{b}.example.com) say more about {c}.
As for {c}, the general rule on {b} applies first.|The {b} of others is not the matter of this {c}.
"""


def lead(question: str, rng: Random) -> str:
    """A sentence that shares words with the question and does not answer it."""
    words = [word for word in words_of(question) if word.lower() not in FUNCTION_WORDS and len(word) > 2] or ["rules"]
    a, b, c = (rng.choice(words) for _ in range(3))
    return any_of(_LEADS.strip(), rng).format(a=a.capitalize(), b=b, c=c) + " "


def decorated(statement: str, rng: Random) -> str:
    """The statement with marks that real files have."""
    words = statement.split(" ")
    way = rng.randrange(4)
    if way == 0:
        return f"**{rng.choice(words).strip('.,“”')}.** {statement}"
    if way == 1:
        return f"_{statement}_"
    place = rng.randrange(len(words))
    words[place] = f"**{words[place]}**" if way == 2 else f"[{words[place]}](https://example.com/{place})"
    return " ".join(words)


def joined(statement: str, rng: Random) -> str:
    """One long sentence of the statement and something else."""
    other = rng.choice(fillers()).rstrip(".”").lstrip("“")
    link = any_of("; |; however, |, provided that |, and |; in addition, |, while |, it being understood that ", rng)
    first, second = (statement[:-1], other) if rng.random() < 0.5 else (other, statement[:-1])
    lowered = second[0].lower() + second[1:] if second.split()[0].lower() in FUNCTION_WORDS else second
    return first + link + lowered + "."


_BEFORE = (
    "Unless agreed otherwise in writing, |Subject to the other provisions of this document, |As a rule, |"
    "As everybody knew, |For the avoidance of doubt, |To the extent permitted by law, |"
    "In addition to what is said above, |It should be noted that "
)
_AFTER = (
    ", except where the law requires otherwise|, whichever is earlier|, unless the parties agree otherwise|"
    ", as far as possible|, subject to the exceptions named below|, if nothing else is said|"
    ", as described in the next section"
)


def embedded(statement: str, rng: Random) -> str:
    """The statement inside a longer sentence, as lawyers write."""
    body = statement[:-1] if statement.endswith(".") else statement
    if rng.random() < 0.5 and statement[0] != "“":
        lowered = body[0].lower() + body[1:] if body.split()[0].lower() in FUNCTION_WORDS else body
        body = any_of(_BEFORE, rng) + lowered
    if rng.random() < 0.6:
        body += any_of(_AFTER, rng)
    return body + "."
