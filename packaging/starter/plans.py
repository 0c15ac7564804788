"""The blocks of code that a root learns to write, and the questions that each of them answers.

Code that only finds, counts, compares or lists is taught as a whole; the model chooses it and points at the words of
the question it is about. `{a}:{b}` and `{c}:{d}` are ranges of the question's words.
"""

from dataclasses import dataclass

NOTHING = "The document does not say."
_ASK = (
    'replies = llm_query_batched([question + "\\n" + numbered(hit) for hit in hits])\n'
    "found = picked(hits, replies)\nprint(numbered(found))"
)
LOOK = "hits = search(question, 6)\n" + _ASK
LOOK_FURTHER = "hits = search(question, 18)[6:]\n" + _ASK
LOOK_OTHERWISE = 'hits = search(" ".join(word[:5] for word in question_words if len(word) > 5), 6)\n' + _ASK
"""By the beginnings of the long words, so that other forms of them are found too."""
LOOK_AT_START = "hits = search(question, 4) + chunks(700)[:16]\n" + _ASK
LOOK_AT_END = "hits = search(question, 4) + chunks(700)[-16:]\n" + _ASK

CHOOSE = "cite(found[{best}], *found)\nFINAL(found[{best}])"
SAY_YES = 'cite(found[{best}], *found)\nFINAL(f"Yes: {{found[{best}]}}")'
SAY_NO = 'cite(found[{best}], *found)\nFINAL(f"No: {{found[{best}]}}")'
NAME_SECTION = (
    "cite(found[{best}], *found)\ntitles = [title.strip() for title in sections()]\n"
    'FINAL(max(titles, key=lambda t: context.rfind(t, 0, found[{best}].start + 1), default="No headings."))'
)
GIVE_UP = f'FINAL("{NOTHING}")'

_TARGET = 'target = " ".join(question_words[{a}:{b}])\n'
COUNT = _TARGET + 'n = count(target)\ncite(*find(target, 3))\nFINAL(f"{{target}} is mentioned {{n}} times.")'
COMPARE = (
    'first = " ".join(question_words[{a}:{b}])\nsecond = " ".join(question_words[{c}:{d}])\n'
    "a, b = count(first), count(second)\nmore = first if a >= b else second\ncite(*find(more, 3))\n"
    'FINAL(f"{{more}}: {{first}} is mentioned {{a}} times, {{second}} {{b}} times.")'
)
FIRST = _TARGET + f'found = find(target, 1)\ncite(*found)\nFINAL(found[0] if found else "{NOTHING}")'
LAST = FIRST.replace("find(target, 1)", "find(target, -1)")
MENTIONS = _TARGET + f'found = find(target, 8)\ncite(*found)\nFINAL(found or "{NOTHING}")'
IS_THERE = (
    _TARGET + "n = count(target)\ncite(*find(target, 3))\n"
    'FINAL(f"Yes, {{target}} is mentioned {{n}} times." if n else f"No, {{target}} is not mentioned.")'
)
HEADINGS = (
    'import re\nword = question_words[{a}].lower().rstrip("s")\ntitles = [title.strip() for title in sections()]\n'
    'named = [t for t in titles if t.lower().startswith(word) or re.match(r"[IVXLC]+\\.", t)]\n'
    'FINAL(f"{{len(named)}} {{question_words[{a}]}}, by the headings.")'
)
TITLES = f'titles = [title.strip() for title in sections()]\nFINAL(titles[:80] or "{NOTHING}")'
CHAIN = (
    "import re\n" + _TARGET + "found = []\nwhile len(found) < 9:\n"
    '    link = re.search(re.escape(target) + r"\\W+(?:means|is|refers to|is defined as) (?:the )?\\W?'
    "([\\w' -]+)\", context, re.I)\n"
    "    if not link:\n        break\n    found.append(link[0])\n    target = link[1].strip()\n"
    f'cite(*found)\nFINAL("; ".join(found) or "{NOTHING}")'
)
TWO_PARTS = (
    'parts = rlm_query_batched([" ".join(question_words[{a}:{b}]), " ".join(question_words[{c}:{d}])])\n'
    "cite(*parts)\nFINAL(parts)"
)
SEVERAL = (
    'ask = " ".join(question_words[:{a}])\n'
    'parts = rlm_query_batched([ask + " " + " ".join(question_words[i:j]) for i, j in {pairs}])\n'
    "cite(*parts)\nFINAL(parts)"
)
_TALLY = "import re\nfrom collections import Counter\n"
SUMMARY = (
    _TALLY + "parts = chunks(3000)\nparts = parts[::len(parts) // 8 + 1]\n"
    'tally = Counter(re.findall(r"[a-z]{5,}", " ".join(parts).lower()))\nbest = []\nfor part in parts:\n'
    '    rows = [set(re.findall(r"[a-z]{5,}", row.lower())) for row in numbered(part).split("\\n")]\n'
    "    score = [sum(tally[w] for w in row) / (len(row) + 9) for row in rows]\n"
    "    best += picked([part], [str(score.index(max(score)))])\ncite(*best)\nFINAL(best)"
)
TOP_WORDS = (
    _TALLY
    + 'tally = Counter()\nfor part in chunks(50000):\n    tally.update(re.findall(r"\\b[a-z]{4,}", part.lower()))\n'
    'for word in "that with from this which their would there were have they been when what said will your such '
    'shall other them than then into could upon very more some only about these those after should must being"'
    ".split():\n"
    '    del tally[word]\nFINAL([f"{word}: {n}" for word, n in tally.most_common(10)])'
)
TOP_NAMES = (
    _TALLY + "tally = Counter()\nfor part in chunks(50000):\n"
    '    tally.update(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?", part))\n'
    "cite(*[find(name, 1) for name, n in tally.most_common(4)])\n"
    'FINAL([f"{name}: {n}" for name, n in tally.most_common(10)])'
)

EMAILS = r"[\w.+-]+@[\w-]+\.[\w.-]*\w"
MONEY = r"[$€£] ?\d[\d,.]*\d|\d[\d,]* (?:dollars|euros|pounds)"
SHARES = r"\d[\d.]* ?(?:%|percent|per cent)"
YEARS = r"\b(?:1[4-9]|20)\d\d\b"
PAGES = r"https?://[^\s)>\]]+"
TERMS = r"“[^”\n]{2,40}”(?= (?:means|is|refers))"
DATES = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}"


def listed(pattern: str) -> str:
    return (
        f'import re\nfound = list(dict.fromkeys(re.findall(r"{pattern}", context)))\n'
        f'cite(*[find(one, 1) for one in found[:8]])\nFINAL(found[:60] or "{NOTHING}")'
    )


def counted(pattern: str) -> str:
    return f'import re\nfound = set(re.findall(r"{pattern}", context))\nFINAL(f"{{len(found)}} different ones.")'


def extreme(pattern: str, which: str) -> str:
    """`which` is `max` or `min`: of sums, shares and years by their digits, of dates by the calendar."""
    key = r'float(re.sub(r"[^\d.]", "", f).strip(".") or 0)'
    if pattern == DATES:
        key = r'(f[-4:], months.find(re.search("[A-Z]..", f)[0]), int(re.search(r"\d+", f)[0]))'
    months = 'months = "JanFebMarAprMayJunJulAugSepOctNovDec"\n' if pattern == DATES else ""
    return (
        f'import re\n{months}found = re.findall(r"{pattern}", context)\n'
        f'best = {which}(found, key=lambda f: {key}, default="{NOTHING}")\ncite(*find(best, 1))\nFINAL(best)'
    )


@dataclass(frozen=True, slots=True)
class Plan:
    code: str
    forms: tuple[str, ...]
    """Questions; `{x}` and `{y}` are phrases that the code names by their words."""
    weight: float = 1.0
    """How often it is taught."""
    whole: bool = False
    """The code is used as it stands, without ranges of words."""
    core: bool = True
    """Taught also where there is little time."""


def forms(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "|").split("|"))


def _crossed(heads: str, kinds: str, tails: str = "") -> tuple[str, ...]:
    """Every head with every kind of thing in it, with and without a tail."""
    filled = [head.replace("@", kind) for head in forms(heads) for kind in forms(kinds)]
    return tuple(f"{head} {tail}".strip() for head in filled for tail in ("", *forms(tails)))


_LIST = """List all @|List the @|Which @ are there|What @ are mentioned|Find all @|Show every @|All @|Give me all the @
Name all @|Collect the @|find every @|What are the @|list of @|Extract all @|Which @ does the document contain"""
_HOW_MANY = """How many @ are there|How many @ does it contain|Count the @|Number of @|How many different @ occur
How many @ are mentioned|count all @|What is the number of @"""
_MOST = """What is the @|Which is the @|Find the @|@|Show the @|What's the @ mentioned|Which is the @ that occurs
Tell me the @|What is the @ named"""
_WHERE = "in the document|in this text|mentioned here|in the book|in it|that occur"
_MONEY_NAMES = "amounts of money|sums of money|prices|amounts|dollar amounts|sums"
_MAIL_NAMES = "e-mail addresses|email addresses|e-mails|mail addresses"
_DATE_NAMES = "dates|calendar dates"
_YEAR_NAMES = "years|year numbers"
_SHARE_NAMES = "percentages|per cent figures|percentage figures"
_PAGE_NAMES = "web addresses|links|URLs|web pages|websites"
_TERM_NAMES = "defined terms|definitions|terms that are defined|terms defined"

_PATTERNS = (
    (EMAILS, _MAIL_NAMES), (MONEY, _MONEY_NAMES), (DATES, _DATE_NAMES), (YEARS, _YEAR_NAMES), (SHARES, _SHARE_NAMES),
    (PAGES, _PAGE_NAMES), (TERMS, _TERM_NAMES),
)  # fmt: skip
_EXTREMES = (
    (MONEY, "max", "largest amount of money|highest sum|biggest amount|highest price|largest sum|highest amount"),
    (MONEY, "min", "smallest amount of money|lowest sum|smallest amount|lowest price|smallest sum"),
    (SHARES, "max", "highest percentage|largest percentage|biggest percentage|highest share in percent"),
    (SHARES, "min", "lowest percentage|smallest percentage|lowest share in percent"),
    (YEARS, "min", "earliest year|oldest year|first year in time|earliest year number"),
    (YEARS, "max", "latest year|most recent year|newest year|last year in time"),
    (DATES, "min", "earliest date|oldest date|earliest calendar date|first date in time"),
    (DATES, "max", "latest date|most recent date|newest date|last date in time"),
)

_COUNT_FORMS = """
How many times is {x} mentioned|How often is {x} mentioned|How often does {x} appear
How many times does {x} occur|Count {x}
Count the mentions of {x}|Count how often {x} occurs|How many mentions of {x} are there|Number of times {x} appears
How many times does the word {x} occur|how often {x}|{x}: how many times|How frequently is {x} named
In how many places is {x} mentioned
How many times do we read {x}|Please count the word {x}|How many occurrences of {x} are there in the text
What is the number of mentions of {x}
How often is the word {x} used in the book|Tell me how many times {x} is mentioned
count the occurrences of {x} in this document
"""
_COMPARE_FORMS = """
Is {x} or {y} mentioned more often|Who is mentioned more often, {x} or {y}|Which occurs more often, {x} or {y}
Does {x} or {y} appear more
Compare the mentions of {x} and {y}|Compare how often {x} and {y} occur|Is {x} named more often than {y}
{x} or {y}, which is more frequent
Which of {x} and {y} appears more often|Does {x} occur more often than {y}
Are there more mentions of {x} than of {y}|Which word is used more, {x} or {y}
Is {x} mentioned more than {y}|What comes up more often: {x} or {y}|Who is named more frequently, {x} or {y}
more often {x} or {y}
"""
_FIRST_FORMS = """
Where is {x} mentioned first|Where is {x} first mentioned|Show the first mention of {x}
Find the first occurrence of {x}|When does {x} first appear
Quote the first sentence with {x}|What is the first mention of {x}|Where does {x} occur for the first time
first mention of {x}|Where do we first read of {x}
When is {x} mentioned for the first time|First place where {x} is named|Where does the word {x} first occur
Show me where {x} first comes up
"""
_LAST_FORMS = """
Where is {x} mentioned last|Where is {x} last mentioned|Show the last mention of {x}
Find the last occurrence of {x}|When does {x} last appear
Quote the last sentence with {x}|What is the last mention of {x}|Where does {x} occur for the last time
last mention of {x}|Where do we last read of {x}
When is {x} mentioned for the last time|Last place where {x} is named|Where does the word {x} last occur
What is the final mention of {x}
"""
_HEADING_FORMS = """
How many {x} are there in the book|How many {x} does the book have|How many {x} are in this document
Number of {x}|How many {x} does it have
Into how many {x} is the text divided|How many {x} are there|Of how many {x} does the book consist
How many {x} has the document|how many {x} in total
What is the number of {x} in the book|Count the {x} of the book|How many {x} does the contract contain
How many {x} make up the volume
"""
HEADING_WORDS = """
    chapters parts sections books stories letters clauses articles cantos acts scenes essays tales poems lessons
    schedules appendices volumes headings episodes exercises modules units tables annexes songs verses dialogues
    lectures reports
""".split()
_MENTIONS_FORMS = """
List all mentions of {x}|Show every sentence with {x}|Find all passages that mention {x}|Quote all sentences about {x}
Where is {x} mentioned|Show all places where {x} occurs|Every mention of {x}|Find every sentence that names {x}
List the sentences with {x}|Show me all the mentions of {x}|All sentences with the word {x}|find all {x}
Quote everything that is said of {x}|Which sentences mention {x}|In which sentences does {x} appear
"""
_IS_THERE_FORMS = """
Is {x} mentioned|Does {x} appear in the text|Does the document mention {x}|Is there any mention of {x}
Does the word {x} occur|Is the word {x} used anywhere|Is {x} named in the document|Do we read of {x} at all
Is there a mention of {x} in it|Does it say anything about {x}|Does {x} occur|Does the text contain {x}
Can {x} be found in the book|is {x} in there
"""
_TITLE_FORMS = """
List the headings|What are the chapters|What are the sections called|Show the table of contents|Table of contents
List the chapter titles|Which headings are there|What sections does it have|Names of the chapters|all headings
Give me an outline|How is the document structured|Which chapters does the book have|What are the titles of the parts
List the clauses by name|outline|Show me the structure of the document|What is in the table of contents
"""
_CHAIN_FORMS = """
What does {x} mean in the end|What does {x} ultimately mean|Follow the definitions of {x} to the end
Trace the definition of {x} through the other definitions|What is {x} in the last instance
Follow the chain that begins with {x}|Where does the chain of {x} end|Resolve {x} step by step
What is {x} if one follows all the definitions|Go from {x} to its final meaning|What does {x} finally refer to
Trace {x} to the end|What is {x} after all references are followed|Which definitions lead from {x} to the end
"""
_SUMMARY_FORMS = """
Summarise the document|Summarize this text|Give a short summary|What is this document about|What is it about|Summary
Summarise it by section|What are the main points|Give me an overview of the text|Sum up the book
What does the text say in short|Short summary of each part|summarize the book please|Main points of the document
Summary by chapter|In a few sentences, what is the text about|What is the document about in brief|key points
"""
_TOP_WORD_FORMS = """
What is the most frequent word|Which word occurs most often|What are the most common words|Most frequent words
Which words are used most|List the ten most common words|What word is used most often|top words
What are the words that appear most frequently|Most used words in the text|Which words come up most
"""
_TOP_NAME_FORMS = """
Which name occurs most often|Who is mentioned most often|What is the most frequent name|Which names are most common
Most frequent names|Who is named most|List the most common names|Which person is mentioned the most
Who are the main characters|Whose name comes up most|Which characters are named most often|top names
Who are the people in the book|What are the most mentioned names
"""


_CORE = (EMAILS, MONEY, DATES)


def _plans() -> tuple[Plan, ...]:
    spoken = [
        Plan(COUNT, forms(_COUNT_FORMS), 4), Plan(COMPARE, forms(_COMPARE_FORMS), 3),
        Plan(FIRST, forms(_FIRST_FORMS), 2), Plan(LAST, forms(_LAST_FORMS), 2), Plan(HEADINGS, forms(_HEADING_FORMS)),
        Plan(MENTIONS, forms(_MENTIONS_FORMS), 2), Plan(IS_THERE, forms(_IS_THERE_FORMS), 2),
        Plan(CHAIN, forms(_CHAIN_FORMS), 2), Plan(TITLES, forms(_TITLE_FORMS), whole=True),
        Plan(SUMMARY, forms(_SUMMARY_FORMS), whole=True), Plan(TOP_WORDS, forms(_TOP_WORD_FORMS), whole=True),
        Plan(TOP_NAMES, forms(_TOP_NAME_FORMS), whole=True),
    ]  # fmt: skip
    for pattern, names in _PATTERNS:
        spoken.append(Plan(listed(pattern), _crossed(_LIST, names, _WHERE), 0.6, True, pattern in _CORE))
        spoken.append(Plan(counted(pattern), _crossed(_HOW_MANY, names, _WHERE), 0.25, True, core=False))
    for pattern, which, names in _EXTREMES:
        spoken.append(Plan(extreme(pattern, which), _crossed(_MOST, names, _WHERE), 0.3, True, pattern == MONEY))
    return tuple(spoken)


PLANS = _plans()
CORE = tuple(plan for plan in PLANS if plan.core)
