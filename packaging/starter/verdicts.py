"""Statements that allow or forbid, include or leave out, say yes or no; and questions that they answer so.

Wording, people and things are drawn at random. A verdict's statement has many forms for either answer, so that “not”
alone does not decide: what is banned, extra, turned down or superfluous is a no as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from asking import expanded
from slots import filled
from words import made_up_name, person


@dataclass(frozen=True, slots=True)
class Verdict:
    statement: str
    questions: tuple[str, ...]
    missing: tuple[str, ...]
    """Questions of the same form on something else."""
    answer: str
    """`yes` or `no`."""


_ACTS = """
smoke smoking|sublet the flat subletting the flat|keep a dog keeping a dog|park in the yard parking in the yard
copy the software copying the software|resell the licence reselling the licence|use the lift using the lift
take photographs taking photographs|bring guests bringing guests|light a fire lighting a fire
cook in the room cooking in the room|work from home working from home|share the password sharing the password
record the talks recording the talks|leave early leaving early|swim in the lake swimming in the lake
paint the walls painting the walls|play music playing music|use the gym using the gym|borrow books borrowing books
cancel the order cancelling the order|change the menu changing the menu|ride bicycles riding bicycles
publish the results publishing the results|hire others hiring others|store chemicals storing chemicals
sell alcohol selling alcohol|open the windows opening the windows|use the kitchen using the kitchen
wear jewellery wearing jewellery|feed the birds feeding the birds|hunt in the forest hunting in the forest
drill holes drilling holes|send postcards sending postcards|assign the contract assigning the contract
export the data exporting the data|climb the tower climbing the tower|visit the patient visiting the patient
charge interest charging interest|hold meetings holding meetings|raise the price raising the price
keep chickens keeping chickens|install a dish installing a dish|inspect the books inspecting the books
"""
_WHO = """the tenant|visitors|members|employees|the customer|guests|students|the licensee|residents|the buyer|staff
the contractor|passengers|players|volunteers|the agency|children|patients|the borrower|drivers|readers|suppliers"""
_THINGS = """breakfast|heating|the garage|insurance|delivery|tax|hot water|parking|cleaning|training
software updates
internet access|the furniture|gas|waste collection|towels|batteries|a spare key|assembly|repairs|the garden|lunch
a user manual|technical support|travel costs|storage|the cellar|hosting|postage|shipping|a carrying case
firewood"""
_WHOLES = """rent|price|fee|package|subscription|ticket|lease|warranty|offer|monthly charge|contract|licence|fare
salary
membership|deposit|quotation|tuition"""
_MATTERS = """proposal|budget|motion|claim|application|plan|request|report|appeal|amendment|offer|bill|complaint
petition
candidate|design|merger|timetable|statute|loan|new logo|draft"""
_HAVES = """lift|garden|pool|curfew|warranty|lighthouse|fire exit|library|dress code|probation period|parking space
dog
waiting list|cellar|balcony|school bus|ferry|piano|safe|night watchman|grace period|helpline|penalty clause
backup"""
_DUTIES = """wear a helmet|sign the register|pay a deposit|keep records|clean the stairs|give notice in writing
have insurance
carry identification|attend the training|return the keys|report accidents|water the plants|lock the gate
file a report
show a passport|wear a badge|test the alarm|clear the snow|provide a reference|keep the receipts|shut the valve"""
_STATES = """married|insured|a member of the board|blind|a citizen|employed|retired|in debt|innocent|alive|rich
an orphan
a doctor|guilty|left-handed|a widower|vaccinated|afraid of the sea|related to the mayor|a good swimmer
over sixty"""
_MEETINGS = "meeting|wedding|funeral|hearing|dinner|trial|training|inspection|concert|council|ceremony|race"
_VALUES = "deposit|rent|fee|fine|price of the ticket|annual charge|late fee|bonus|prize|toll|reward|grant|salary|loan"


def _items(text: str) -> list[str]:
    return text.strip().replace("\n", "|").split("|")


def _two(text: str, rng: Random) -> tuple[str, str]:
    first, second = rng.sample(_items(text), 2)
    return first, second


def _act(text: str) -> tuple[str, str]:
    words = text.split()
    return " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])


def _made(yes: bool, forms: tuple[str, str, str], names: tuple[dict[str, str], dict[str, str]], rng: Random) -> Verdict:
    """`forms` are the patterns of statements for yes and for no, and of questions; `names` fill them, and others."""
    said = (
        expanded(rng.choice(_items(forms[0] if yes else forms[1])), rng)
        .format(**names[0])
        .replace(" .", ".")
        .replace(" ,", ",")
    )
    asked = tuple(expanded(form, rng).format(**names[0]) for form in _items(forms[2]))
    missing = tuple(expanded(form, rng).format(**names[1]) for form in rng.sample(_items(forms[2]), 2))
    return Verdict(
        said[0].upper() + said[1:], tuple(q[0].upper() + q[1:] for q in asked), missing, "yes" if yes else "no"
    )


_PERMISSION = (
    """{who} [may/can/is free to/has the right to/shall be entitled to] {act}.
{ing} is [allowed/permitted/welcome/fine/no problem].
{who} [may/can] {act} [at any time/on weekdays/after asking/if nobody objects].|it is [allowed/permitted] to {act}.
nothing forbids {who} {ing}.|{who} [may/can] {act} without asking anybody.""",
    """{who} [may not/must not/cannot/shall not/is not allowed to] {act}.
{ing} is [forbidden/not allowed/prohibited/banned/not permitted].
it is [forbidden/not allowed/against the rules] to {act}.
{who} [shall refrain from/must abstain from/is barred from] {ing}.
no one may {act}.|{ing} [by {who} /]is strictly prohibited.|under no circumstances may {who} {act}.
{who} may never {act}.""",
    """[may/can] {who} {act}|is {who} [allowed/permitted/entitled/free] to {act}
is {ing} [allowed/permitted/OK/forbidden to no one/possible]
is it [allowed/permitted/OK/all right/fine] to {act}|[does/do] {who} have the right to {act}|am I allowed to {act}
can one {act}""",
)
_INCLUSION = (
    """the {whole} includes {thing}.|{thing} is [included in/part of/covered by/contained in] the {whole}.
the {whole} [also covers/comprises/comes with/contains] {thing}.
{thing} [comes/is given] free [of charge/] with the {whole}.""",
    """the {whole} does not [include/cover/comprise] {thing}.
{thing} is not [included in/part of/covered by] the {whole}.
{thing} is [charged separately/extra/billed on top/excluded/paid for separately], [beside/over and above] the {whole}.
the {whole} is without {thing}.|{thing} must be paid [in addition to/on top of] the {whole}.""",
    """is {thing} [included in/part of/covered by] the {whole}
does the {whole} [include/cover/contain/come with] {thing}
is {thing} included|[does/is] {thing} [belong to/in] the {whole}|do I get {thing} with the {whole}""",
)
_OUTCOME = (
    """the {matter} [was/has been] [approved/accepted/adopted/granted/passed/agreed to/confirmed].
the {matter} [went through/found a majority/was carried].
everybody [voted for/agreed to/backed] the {matter}.
they [approved/accepted/adopted] the {matter} [unanimously/after a short debate/].""",
    """the {matter} [was/has been] [rejected/turned down/refused/voted down/not approved/thrown out/denied].
the {matter} [failed/did not pass/found no majority].
[most/the members] [voted against/rejected/opposed] the {matter}.|nobody [supported/would accept] the {matter}.""",
    """was the {matter} [approved/accepted/adopted/granted/agreed to/passed]
did the {matter} [pass/succeed/go through/find a majority]
has the {matter} been [approved/accepted/adopted]|did they [approve/accept/adopt/agree to] the {matter}""",
)
_DUTY = (
    """{who} [must/has to/shall/is obliged to/is required to/needs to] {act}.
it is [mandatory/compulsory] for {who} to {act}.
{who} always [has to/must] {act}.|everybody, {who} included, must {act}.""",
    """{who} [need not/does not have to/is not obliged to/is not required to] {act}.
it is [not necessary/optional/superfluous] for {who} to {act}.
nobody asks {who} to {act}.|{who} is exempt from having to {act}.""",
    """must {who} {act}|[does/do] {who} have to {act}|is {who} [obliged/required/bound] to {act}
[does/do] {who} need to {act}|is it [mandatory/necessary/compulsory/required] for {who} to {act}""",
)
_BEING = (
    """{name} [is/was/has always been] {state}.
{name}, who [is/was] {state}, [smiled/said nothing/came late/lived here].
everybody knew that {name} was {state}.
as {name} is {state}, [the rules apply/the fee is lower/nobody wondered].""",
    """{name} [is not/was not/was never/has never been/is by no means] {state}.
{name}, who was never {state}, [smiled/said nothing/came late].
nobody could say that {name} was {state}.|it is [untrue/false/a mistake] that {name} is {state}.""",
    """[is/was] {name} {state}|[has/was] {name} [been/ever] {state}|do we know whether {name} [is/was] {state}
would one call {name} {state}|is it true that {name} [is/was] {state}""",
)
_ATTENDANCE = (
    """{name} [attended/came to/was present at/took part in/was at] the {event}.
among those at the {event} was {name}.
{name} [arrived on time for/stayed to the end of] the {event}.|present at the {event}: {name}.""",
    """{name} [did not attend/did not come to/was absent from/missed/was not at/stayed away from] the {event}.
{name} [sent apologies for/was excused from/was too ill for] the {event}.|absent from the {event}: {name}.""",
    """did {name} [attend/come to/go to/take part in] the {event}
was {name} [present/there] [at/during] the {event}
was {name} at the {event}|has {name} been at the {event}""",
)
_EXISTENCE = (
    """there is a {have} [here/in the building/at {name}/].|{name} has a {have}.
a {have} is [available/provided/there] [for everybody/].
[we/they] [offer/have/keep] a {have}.""",
    """there is no {have} [here/in the building/at {name}/].|{name} has no {have}.
a {have} is [not available/not provided/missing].
[we/they] [do not have/do not offer/have never had] a {have}.|{name} must do without a {have}.""",
    """is there a {have}|does {name} have a {have}|[is/was] a {have} [available/provided]|do they have a {have}
has {name} got a {have}""",
)
_AMOUNT = (
    """the {value} [is/amounts to/comes to/was fixed at/has been set at] {sum}.
[a/the] {value} of {sum} [applies/is charged/is due].
[they agreed on/the parties fixed] a {value} of {sum}.""",
    """the {value} [is/amounts to/comes to/was fixed at] {real}.
[a/the] {value} of {real} [applies/is charged/is due].""",
    """is the {value} {sum}|does the {value} [amount to/come to/equal] {sum}|is it true that the {value} is {sum}
is {sum} the {value}|[was/is] the {value} [fixed at/set at] {sum}""",
)


def _permission(yes: bool, rng: Random) -> Verdict:
    (one, other), (who, else_) = _two(_ACTS, rng), _two(_WHO, rng)
    names = [
        {"who": w, "act": _act(a)[0], "ing": _act(a)[1]} for w, a in ((who, one), (rng.choice([who, else_]), other))
    ]
    return _made(yes, _PERMISSION, (names[0], names[1]), rng)


def _inclusion(yes: bool, rng: Random) -> Verdict:
    (thing, other), (whole, else_) = _two(_THINGS, rng), _two(_WHOLES, rng)
    names = {"thing": thing, "whole": whole}
    return _made(yes, _INCLUSION, (names, {"thing": other, "whole": rng.choice([whole, else_])}), rng)


def _one_word(forms: tuple[str, str, str], slot: str, words: str) -> Callable[[bool, Random], Verdict]:
    """A maker for forms with one thing, and perhaps a name."""

    def make(yes: bool, rng: Random) -> Verdict:
        (one, other), name = _two(words, rng), rng.choice([made_up_name, person])(rng)
        names = ({"name": name, slot: one}, {"name": rng.choice([name, made_up_name(rng)]), slot: other})
        return _made(yes, forms, names, rng)

    return make


def _duty(yes: bool, rng: Random) -> Verdict:
    (one, other), who = _two(_DUTIES, rng), rng.choice(_items(_WHO))
    return _made(yes, _DUTY, ({"who": who, "act": one}, {"who": who, "act": other}), rng)


def _amount(yes: bool, rng: Random) -> Verdict:
    (one, other), kind = _two(_VALUES, rng), rng.choice(["money", "money", "percent", "days"])
    asked, real = filled(kind, rng), filled(kind, rng)
    if asked == real:
        return _amount(yes, rng)
    return _made(yes, _AMOUNT, ({"value": one, "sum": asked, "real": real}, {"value": other, "sum": asked}), rng)


_MAKERS = (
    _permission, _permission, _inclusion, _one_word(_OUTCOME, "matter", _MATTERS), _duty,
    _one_word(_BEING, "state", _STATES), _one_word(_ATTENDANCE, "event", _MEETINGS),
    _one_word(_EXISTENCE, "have", _HAVES), _amount,
)  # fmt: skip


def verdict(rng: Random) -> Verdict:
    """A statement and what is asked of it."""
    return rng.choice(_MAKERS)(rng.random() < 0.5, rng)


_AUXILIARIES = frozenset("is was are were has had will would can could may might must should shall does did".split())
_NEGATIONS = frozenset("not never no nor hardly neither none nothing nobody cannot n’t".split())
_ASKING = frozenset("what who whom whose which how why where when if whether".split())
_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence turned round to a question."""

    question: str
    verb_end: int
    """Where its verb ends in the sentence."""
    denied: bool


def turned(sentence: str, rng: Random) -> Turned | None:
    """“She was tired of it.” -> “Was she tired of it”. None for a sentence that cannot be turned round so."""
    clause = re.split(r"[,;:—()“”\"?!]|\.$", sentence)[0]
    words = list(_WORD.finditer(clause))
    low = [word[0].lower() for word in words]
    at = next((i for i, word in enumerate(low) if word in _AUXILIARIES), 0)
    denied = [i for i, word in enumerate(low) if word in _NEGATIONS or word.endswith("n’t")]
    if not 0 < at < 5 or len(words) < at + 3 or low[0] in _ASKING or denied not in ([], [at + 1]):
        return None
    first = low[0] if rng.random() < 0.7 else words[0][0]
    subject = " ".join([first, *(word[0] for word in words[1:at])])
    rest = " ".join(word[0] for i, word in enumerate(words[at + 1 :], at + 1) if low[i] not in _NEGATIONS)
    rest = " ".join(rest.split()[: rng.randint(3, 10)])
    return Turned(f"{low[at].capitalize()} {subject} {rest}", words[at].end(), bool(denied))


def inverted(sentence: str, rng: Random) -> Verdict | None:
    """The sentence and its question, and yes; half of such sentences are made to deny what they say."""
    made = turned(sentence, rng)
    if made is None:
        return None
    denied = made.denied
    if not denied and rng.random() < 0.5:
        end = made.verb_end
        sentence = f"{sentence[:end]} {rng.choice(['not', 'not', 'never', 'by no means'])}{sentence[end:]}"
        denied = True
    elif not denied and rng.random() < 0.2:
        sentence = rng.choice(["It is certain that ", "There is no doubt that "]) + sentence[0].lower() + sentence[1:]
    return Verdict(sentence, (made.question,), (), "no" if denied else "yes")


_POLITE = re.compile(r"(?:please |can you |i want to |do you )?(?:tell me|know):? ", re.IGNORECASE)


def by_yes_or_no(question: str) -> bool:
    """Whether a question, without what politeness puts before it, wants yes or no."""
    first = _WORD.match(_POLITE.sub("", question, count=1))
    return first is not None and first[0].lower() in _AUXILIARIES | {"do"}
