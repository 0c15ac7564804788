"""What fills the slots of invented statements: places, sums, dates, names; always drawn anew."""

from collections.abc import Callable
from random import Random

from words import MONTHS, NUMBER_WORDS, WEEKDAYS, made_up_name, person

_STATES = """Delaware|Texas|Ontario|England and Wales|Scotland|Ireland|Bavaria|Oregon|Nevada|Ohio|Quebec
New South Wales|Switzerland|Sweden
Norway|Denmark|Austria|the Netherlands|Belgium|Spain|Portugal|Italy|Poland|Japan|Singapore|India|Kenya|Brazil
the State of Maine
the State of Washington|the State of Georgia|the State of Utah|the State of New York
the Commonwealth of Virginia|the Province of Alberta|the Republic of Korea"""
_CITIES = """Oslo|Vienna|Lyon|Toronto|Boston|Chicago|Leeds|Dublin|Zürich|Geneva|Munich|Hamburg|Porto|Seville
Turin|Kraków|Malmö|Århus
Ghent|Utrecht|Nairobi|Mumbai|Osaka|Lima|Quito|Denver|Austin|Perth|Cardiff|York|Bergen|Tampere|Brno|Graz|Nantes
Bilbao"""
_PRODUCTS = """kettle|lamp|printer|drill|camera|washing machine|scanner|router|toaster|bicycle|heater|pump
mixer|radio|monitor|freezer
lawn mower|projector|microscope|sewing machine|coffee machine|thermostat|scooter|tent|compressor"""
_SERVICES = """Software|Service|Platform|hosting|cleaning|website|translation|training|App|maintenance|Product
cloud storage|advertising
catering|delivery service|database"""
_TERMS = """Control|Subsidiary|Affiliated Company|Parent|Permitted User|Work Product|Deliverables|Service Data
Business Day|Territory|Majority Owner
Related Company|Licensed Material|Documentation|Qualified Investor|Group Company|Major Shareholder|Site|Charges
Systems"""
_NTH = "first|second|third|fourth|fifth|tenth|15th|20th|last|1st|3rd|5th"
_COINS = "pounds|francs|ducats|guineas|crowns|dollars|thalers|florins|roubles"


def any_of(text: str, rng: Random) -> str:
    """One of the items that bars or line breaks part."""
    return rng.choice(text.replace("\n", "|").split("|"))


_WORDS = {
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 10: "ten", 12: "twelve", 14: "fourteen",
    15: "fifteen", 20: "twenty", 21: "twenty-one", 25: "twenty-five", 28: "twenty-eight", 30: "thirty",
    45: "forty-five",     50: "fifty", 60: "sixty", 75: "seventy-five", 90: "ninety",
}  # fmt: skip


def _counted(rng: Random, units: str, low: int, high: int) -> str:
    """`30 days`, `thirty (30) days`, `one year`."""
    unit = any_of(units, rng)
    number = rng.choice([rng.randint(low, high), rng.choice([10, 14, 30, 60, 90, 2, 3, 5, 12])])
    number = min(max(number, low), high)
    if unit == "days":
        unit = any_of("days|days|days|business days|calendar days", rng)
    if number == 1:
        return f"{any_of('one|1|a', rng)} {unit[:-1]}"
    word = _WORDS.get(number)
    return f"{rng.choice([str(number), f'{word} ({number})', word]) if word else number} {unit}"


def _money(rng: Random) -> str:
    scale, most = rng.choice([(1, 99), (10, 99), (100, 99), (1000, 900)])
    shown = f"{rng.randint(1, most) * scale:,}" + (f".{rng.randint(0, 99):02}" if rng.random() < 0.2 else "")
    return any_of("$@|€@|£@|@ euros|@ dollars|USD @|CHF @", rng).replace("@", shown)


def _percent(rng: Random) -> str:
    number = rng.choice([rng.randint(1, 99), 50, 25, 10, 20, 75])
    forms = [f"{number}%", f"{number} percent", f"{number} per cent", f"{number}.{rng.randint(1, 9)}%"]
    return rng.choice([*forms, f"{_WORDS[number]} percent ({number}%)"] if number in _WORDS else forms)


def _date(rng: Random) -> str:
    day, month, year = rng.randint(1, 28), rng.choice(MONTHS), rng.randint(1985, 2031)
    number = f"{MONTHS.index(month) + 1:02}"
    forms = [f"{day} {month} {year}", f"{year}-{number}-{day:02}", f"{day:02}/{number}/{year}"]
    return rng.choice([f"{month} {day}, {year}", f"{month} {day}, {year}", *forms])


def _sum(rng: Random) -> str:
    number = rng.choice(sorted(NUMBER_WORDS - {"dozen", "hundred", "thousand", "million"}))
    return " ".join([number, any_of("thousand|hundred|", rng), any_of(_COINS, rng)]).replace("  ", " ").strip()


def _email(rng: Random) -> str:
    name = rng.choice(["info", "help", "legal", made_up_name(rng).lower()])
    return f"{name}@{made_up_name(rng).lower()}.{any_of('com|org|net', rng)}"


_MAKERS: dict[str, Callable[[Random], str]] = {
    "state": lambda rng: any_of(_STATES, rng),
    "city": lambda rng: any_of(_CITIES, rng) if rng.random() < 0.6 else made_up_name(rng),
    "product": lambda rng: any_of(_PRODUCTS, rng),
    "service": lambda rng: any_of(_SERVICES, rng),
    "Term": lambda rng: any_of(_TERMS, rng),
    "nth": lambda rng: any_of(_NTH, rng),
    "days": lambda rng: _counted(rng, "days|days|days|months|weeks", 2, 120),
    "years": lambda rng: _counted(rng, "years|years|months", 1, 12),
    "months": lambda rng: _counted(rng, "months", 2, 24),
    "hours": lambda rng: _counted(rng, "hours|hours|minutes", 2, 96),
    "money": _money,
    "percent": _percent,
    "date": _date,
    "sum": _sum,
    "email": _email,
    "age": lambda rng: any_of("12|14|15|16|17|18|21|25", rng),
    "n": lambda rng: str(rng.choice([rng.randint(2, 30), rng.randint(2, 3000)])),
    "n2": lambda rng: str(rng.randint(2, 99)),
    "hour": lambda rng: f"{rng.randint(6, 11)}{any_of(' a.m.|:00|:30', rng)}",
    "hour2": lambda rng: rng.choice([f"{rng.randint(2, 8)} p.m.", f"{rng.randint(14, 20)}:{any_of('00|30', rng)}"]),
    "X": made_up_name,
    "company": lambda rng: made_up_name(rng) + any_of(" Ltd| Inc| GmbH| & Sons|| Group", rng),
    "company2": lambda rng: made_up_name(rng) + any_of(" Ltd| Inc| AG| Bank|", rng),
    "code": lambda rng: f"{rng.choice('ABCDEFGHKMPRST')}{any_of('|-|X', rng)}{rng.randint(10, 9999)}",
    "year": lambda rng: str(rng.randint(1780, 2025)),
    "month": lambda rng: rng.choice(MONTHS),
    "month2": lambda rng: rng.choice(MONTHS),
    "weekday": lambda rng: rng.choice(WEEKDAYS),
    "city2": lambda rng: any_of(_CITIES, rng),
}


def filled(name: str, rng: Random) -> str:
    """Something for the slot `name`; a person where no other maker is known."""
    return _MAKERS.get(name, person)(rng)
