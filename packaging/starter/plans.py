"""The blocks of code that a root learns to write, and the questions that each of them answers.

Code that only finds, counts, compares or lists is taught as a whole; the model chooses it and points at the words of
the question it is about. `{a}:{b}` and `{c}:{d}` are ranges of the question's words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

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
YES_OR_NO = "Yes or no? "
"""Begins a sub-call that replies with one of the two."""
JUDGE = (
    f'verdict = llm_query(f"{YES_OR_NO}{{{{question}}}}\\n{{{{found[{{best}}]}}}}")\ncite(found[{{best}}], *found)\n'
    'FINAL(f"{{verdict.strip().capitalize()}}: {{found[{best}]}}")'
)
NAME_SECTION = (
    "titles = [title.strip() for title in sections()]\ncite(found[{best}], *found)\n"
    'FINAL(max(titles, key=lambda t: context.rfind(t, 0, found[{best}].start + 1), default="No headings."))'
)
GIVE_UP = f'FINAL("{NOTHING}")'


def _about(name: str) -> str:
    """The phrase that a block is about, under a name of the block's own, so that it decides with its first word. Words
    keep the marks that stand after them: a quotation's end, or a genitive."""
    return name + ' = " ".join(question_words[{a}:{b}]).removesuffix("\'s").strip("\'’")\n'


COUNT = (
    _about("counted") + 'n = count(counted)\ncite(*find(counted, 3))\nFINAL(f"{{counted}} is mentioned {{n}} times.")'
)
COMPARE = (
    'first, second = [" ".join(question_words[i:j]).strip("\'’") for i, j in [({a}, {b}), ({c}, {d})]]\n'
    "a, b = count(first), count(second)\nmore = first if a >= b else second\ncite(*find(more, 3))\n"
    'FINAL(f"{{more}}: {{first}} is mentioned {{a}} times, {{second}} {{b}} times.")'
)
FIRST = _about("earliest") + f'found = find(earliest, 1)\ncite(*found)\nFINAL(found[0] if found else "{NOTHING}")'
LAST = _about("latest") + f'found = find(latest, -1)\ncite(*found)\nFINAL(found[0] if found else "{NOTHING}")'
MENTIONS = _about("named") + f'found = find(named, 8)\ncite(*found)\nFINAL(found or "{NOTHING}")'
IS_THERE = (
    _about("sought") + "n = count(sought)\ncite(*find(sought, 3))\n"
    'FINAL(f"Yes, {{sought}} is mentioned {{n}} times." if n else f"No, {{sought}} is not mentioned.")'
)
HEADINGS = (
    'word = question_words[{a}].lower().rstrip("s")\nimport re\ntitles = [title.strip() for title in sections()]\n'
    'named = [t for t in titles if t.lower().startswith(word) or re.match(r"[IVXLC]+\\.", t)]\n'
    'FINAL(f"{{len(named)}} {{question_words[{a}]}}, by the headings.")'
)
TITLES = f'titles = [title.strip() for title in sections()]\nFINAL(titles[:80] or "{NOTHING}")'
CHAIN = (
    'chain, term = [], " ".join(question_words[{a}:{b}]).removesuffix("\'s").strip("\'’")\nimport re\n'
    "def link(term):\n"
    '    verbs = r"(?:means?|refers? to|defined as|denotes?|stands? for|meaning of|same as|equals?|is|are)"\n'
    '    return re.search(re.escape(term) + r"\\W+(?:[a-z]+ ){{0,3}}?" + verbs'
    ' + r" (?:the |an? )?([^.;\\n]*)", context)\n'
    "while term and link(term) and link(term)[0] not in chain:\n"
    "    chain.append(link(term)[0])\n    rest = link(term)[1]\n"
    "    names = re.findall(r\"[A-Z][\\w'-]*(?: [A-Z][\\w'-]*)*\", rest) + [rest]\n"
    '    term = next((name for name in names if link(name)), "")\n'
    f'cite(*chain)\nFINAL("; ".join(chain) or "{NOTHING}")'
)
TWO_PARTS = (
    'parts = rlm_query_batched([" ".join(question_words[:{b}]), " ".join(question_words[{c}:])])\n'
    "cite(*parts)\nFINAL(parts)"
)
SEVERAL = (
    "pairs = {pairs}\nask, rest = question_words[:pairs[0][0]], question_words[pairs[-1][1]:]\n"
    'parts = rlm_query_batched([" ".join([*ask, *question_words[i:j], *rest]) for i, j in pairs])\n'
    "cite(*parts)\nFINAL(parts)"
)
SUMMARY = (
    "summary, at = [], 0\nfor title in sections() or chunks(len(context) // 12 + 500):\n"
    "    at = max(at, context.find(title.strip(), at))\n"
    '    rows = [row.rsplit(" [", 1)[0] for row in numbered(context[at:at + 2000]).split("\\n")]\n'
    "    summary += [row for row in rows if len(row.split()) > 6 and row not in summary][:1]\n"
    "summary = summary[::len(summary) // 16 + 1]\ncite(*summary)\n"
    f'FINAL(summary or "{NOTHING}")'
)
"""The first sentence of each section, or of stretches of the text."""


def _tallied(pattern: str, text: str) -> str:
    return (
        "\nimport re\nfrom collections import Counter\ntally = Counter()\n"
        f"for part in chunks(50000):\n    tally.update(re.findall({pattern}, {text}))\n"
    )


TOP_WORDS = (
    'words = r"\\b[a-z]{4,}\\b"'
    + _tallied("words", "part.lower()")
    + 'for word in "that with from this which their would there were have they been when what said will your such '
    'shall other them than then into could upon very more some only about these those after should must being"'
    ".split():\n"
    '    del tally[word]\nFINAL([f"{word}: {n}" for word, n in tally.most_common(10)])'
)
TOP_NAMES = (
    'names = r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?"'
    + _tallied("names", "part")
    + "cite(*[find(name, 1) for name, n in tally.most_common(4)])\n"
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
        f'every = r"{pattern}"\nimport re\nfound = list(dict.fromkeys(re.findall(every, context)))\n'
        f'cite(*[find(one, 1) for one in found[:8]])\nFINAL(found[:60] or "{NOTHING}")'
    )


def counted(pattern: str) -> str:
    return (
        f'kinds = r"{pattern}"\nimport re\nfound = set(re.findall(kinds, context))\n'
        'FINAL(f"{len(found)} different ones.")'
    )


def extreme(pattern: str, which: str) -> str:
    """`which` is `max` or `min`: of sums, shares and years by their digits, of dates by the calendar. It comes first,
    and nothing later depends on it: what a block decides late, far from the question, is hardly learnt."""
    key = r'float(re.sub(r"[^\d.]", "", f).strip(".") or 0)'
    if pattern == DATES:
        key = r'(f[-4:], months.find(re.search("[A-Z]..", f)[0]), int(re.search(r"\d+", f)[0]))'
    months = 'months = "JanFebMarAprMayJunJulAugSepOctNovDec"\n' if pattern == DATES else ""
    return (
        f'pick = {which}\nimport re\n{months}found = re.findall(r"{pattern}", context)\n'
        f'best = pick(found, key=lambda f: {key}, default="{NOTHING}")\ncite(*find(best, 1))\nFINAL(best)'
    )


@dataclass(frozen=True, slots=True)
class Plan:
    code: str
    asked: str
    """Whose patterns in asking.txt ask for it."""
    weight: float = 1.0
    """How often it is taught."""
    kinds: tuple[str, ...] = ()
    """What is listed or compared, for the slots `{k}` and `{m}`."""

    @property
    def whole(self) -> bool:
        """The code is used as it stands, without ranges of words."""
        return "{a}" not in self.code


def forms(text: str) -> tuple[str, ...]:
    return tuple(text.strip().replace("\n", "|").split("|"))


HEADING_WORDS = """
    chapters parts sections books stories letters clauses articles cantos acts scenes essays tales poems lessons
    schedules appendices volumes headings episodes exercises modules units tables annexes songs verses dialogues
    lectures reports paragraphs subsections items entries
""".split()
_MONEY_NAMES = """amounts of money|sums of money|prices|amounts|dollar amounts|sums|money amounts|monetary amounts
fees
costs|figures in money|money sums|payments|currency amounts|amounts in dollars|monetary values|charges
amounts in euros
dollar figures|sums in dollars|price tags|monetary sums|money values"""
_MAIL_NAMES = """e-mail addresses|email addresses|e-mails|emails|mail addresses|email contacts|e-mail contacts
mail accounts
addresses with an at sign|electronic addresses"""
_DATE_NAMES = """dates|calendar dates|days and dates|full dates|exact dates|dates on the calendar|datings
days that are dated
deadlines and dates|date entries"""
_YEAR_NAMES = "years|year numbers|calendar years|years of events|dates by year|year figures"
_SHARE_NAMES = """percentages|per cent figures|percentage figures|percents|shares in percent|percent values
rates in percent
figures in per cent|percentage rates|percentage values"""
_PAGE_NAMES = """web addresses|links|URLs|web pages|websites|web links|hyperlinks|internet addresses
sites on the web|urls
web sites|internet pages"""
_TERM_NAMES = """defined terms|definitions|terms that are defined|terms defined|terms with a definition
defined expressions
words that are defined|terms given a meaning|terms in quotation marks"""
_PATTERNS = (
    (EMAILS, _MAIL_NAMES), (MONEY, _MONEY_NAMES), (DATES, _DATE_NAMES), (YEARS, _YEAR_NAMES), (SHARES, _SHARE_NAMES),
    (PAGES, _PAGE_NAMES), (TERMS, _TERM_NAMES),
)  # fmt: skip
_MOST = "largest|highest|biggest|greatest|top|maximum|steepest|topmost|hugest|single largest|very highest"
_LEAST = "smallest|lowest|least|tiniest|minimum|littlest|lowermost|very lowest|slightest"
_SUMS = """amount of money|sum of money|sum|amount|price|fee|dollar amount|cost|money amount|monetary amount
payment|charge
figure in money|amount in dollars|amount in euros|sum in dollars|monetary value|price tag|bill"""
_RATES = """percentage|percent figure|share in percent|percent value|rate in percent|percentage rate|per cent figure
percentage value"""
_OLDEST = "earliest|oldest|first|most ancient|furthest back|remotest"
_NEWEST = "latest|most recent|newest|last|youngest|final"
_YEARS = "year|year number|calendar year|year in time|year by number"
_DAYS = "date|calendar date|full date|date in time|dated day|exact date|date on the calendar"


def _crossed(firsts: str, seconds: str) -> tuple[str, ...]:
    return tuple(f"{first} {second}" for first in forms(firsts) for second in forms(seconds))


_EXTREMES = (
    (MONEY, "max", (*_crossed(_MOST, _SUMS), "most expensive item", "dearest item", "most money")),
    (MONEY, "min", (*_crossed(_LEAST, _SUMS), "cheapest price", "cheapest item", "least money")),
    (SHARES, "max", _crossed(_MOST, _RATES)), (SHARES, "min", _crossed(_LEAST, _RATES)),
    (YEARS, "min", _crossed(_OLDEST, _YEARS)), (YEARS, "max", _crossed(_NEWEST, _YEARS)),
    (DATES, "min", _crossed(_OLDEST, _DAYS)), (DATES, "max", _crossed(_NEWEST, _DAYS)),
)  # fmt: skip


def _plans() -> tuple[Plan, ...]:
    found = [
        Plan(COUNT, "count", 5), Plan(COMPARE, "compare", 3), Plan(FIRST, "first", 3), Plan(LAST, "last", 3),
        Plan(HEADINGS, "headings", 1.5), Plan(MENTIONS, "mentions", 3), Plan(IS_THERE, "there", 4),
        Plan(CHAIN, "chain", 3), Plan(TITLES, "titles", 2.5), Plan(SUMMARY, "summary", 4),
        Plan(TOP_WORDS, "topwords", 3), Plan(TOP_NAMES, "topnames", 2.5),
    ]  # fmt: skip
    for pattern, names in _PATTERNS:
        found.append(Plan(listed(pattern), "list", 0.4, forms(names)))
        found.append(Plan(counted(pattern), "howmany", 0.35, forms(names)))
    for pattern, which, most in _EXTREMES:
        found.append(Plan(extreme(pattern, which), "most", 1.7 if pattern == MONEY else 0.7, most))
    return tuple(found)


PLANS = _plans()


def decided(code: str, others: Sequence[str]) -> int:
    """How many characters of `code` it takes until none of the other blocks begins so."""
    alike = (sum(1 for _ in takewhile(_same, zip(code, other, strict=False))) for other in others if other != code)
    return max(alike, default=0) + 1


def _same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
