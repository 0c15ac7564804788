"""Word lists of the generator: function words, synonyms, numbers, and made-up names that nobody can have memorised."""

from random import Random

FUNCTION_WORDS = frozenset(
    """
    a about after again all also an and any are as at be been before being but by can could did do does down each either
    else even every for from had has have having he her here hers herself him himself his how i if in into is it its
    just me might mine more most much must my myself neither no nor not now of off on once one only or other our ours
    out over own shall she should since so some such than that the their them themselves then there these they this
    those though through thus to too under until up upon us very was we were what when where which while who whom
    whose why will with within without would yet you your yours
    """.split()
)

_SYNONYMS = """
house home dwelling residence mansion|begin start commence|end finish conclude|big large great huge|small little tiny
quick fast rapid swift|child kid infant|mother mamma|father papa|angry furious cross|happy glad joyful pleased
sad unhappy sorrowful|rich wealthy|poor penniless|money cash funds|pay remit|fee charge price cost
buy purchase acquire
sell vend|rent lease let hire|show display present|give grant provide hand|take seize grab
ask inquire question request
answer reply respond|speak talk say|tell inform|walk stroll|run rush hurry|go travel journey|arrive come reach
leave depart
live dwell reside stay|die perish|kill murder slay|love adore|hate detest|marry wed|wife spouse bride|husband spouse
friend companion|enemy foe|doctor physician|lawyer attorney solicitor|soldier warrior|servant maid footman
boy lad|girl lass
man fellow gentleman|woman lady|ship vessel boat|sea ocean|forest wood|mountain hill|road street path way
town city village
estate property land|garden park|room chamber apartment|letter note message|book volume|story tale
work labour job|party ball
illness sickness disease|accident mishap|secret mystery|hide conceal|find discover|see notice observe|look gaze
think believe suppose|know understand|want wish desire|need require|help assist aid|try attempt|stop cease halt
cancel terminate|agreement contract|party side|notice warning|term duration period|keep retain hold
delete remove erase destroy
change modify alter amend|send deliver dispatch|receive get obtain|use employ utilise|allow permit let|forbid prohibit
owner proprietor holder|tenant lessee renter|landlord lessor|employee worker staff|employer company
customer client buyer
supplier vendor provider seller|salary wage pay income|loan credit|debt liability|tax levy duty
law statute rule|court tribunal
damage harm loss|breach violation|confidential secret private|minimum least lowest|maximum most highest largest
yearly annual
monthly each month|weekly each week|daily each day|entire whole full|part portion share
meeting session gathering|report account
chair chairman head|member participant|increase rise growth|decrease fall drop decline|profit gain|goods products
machine device appliance|button key switch|open unlock|close shut|clean wash|check inspect examine
repair fix mend|weight mass
colour hue|old aged ancient|young youthful|beautiful pretty handsome lovely|clever wise intelligent|brave bold
strong powerful
strange odd peculiar|quiet silent calm|loud noisy|cold chilly|hot warm|dark gloomy|bright shining|cry weep|laugh smile
shout yell exclaim|dinner supper meal|wine drink|horse steed|carriage coach|gun rifle weapon|sword blade|king monarch
priest clergyman parson|teacher master tutor|church chapel|prison jail gaol|window pane
picture portrait painting|guest visitor
host entertain|invite ask|visit call|fight battle combat|win defeat|war conflict|peace quiet|fear dread
hope expect|dream vision
"""


def _synonym_table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for group in _SYNONYMS.replace("\n", "|").split("|"):
        members = group.split()
        for word in members:
            table[word] = tuple(sorted({*table.get(word, ()), *members} - {word}))
    return table


SYNONYMS = _synonym_table()

NUMBER_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
    """.split()
)
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TITLES = frozenset("Mr Mrs Miss Ms Dr Lady Lord Sir Madame Captain Count Countess Prince Princess Aunt Uncle".split())
MONEY = frozenset(
    "pound pounds dollar dollars euro euros franc francs guinea guineas shilling shillings sou sous".split()
)
TIME_UNITS = frozenset(
    "year years month months week weeks day days hour hours minute minutes night nights fortnight".split()
)
_IRREGULAR = dict(
    pair.split(":")
    for pair in """
    was:be were:be had:have went:go came:come gave:give took:take said:say told:tell saw:see knew:know thought:think
    found:find left:leave felt:feel made:make got:get ran:run sat:sit stood:stand heard:hear kept:keep lost:lose
    met:meet
    paid:pay read:read rose:rise sent:send spoke:speak spent:spend slept:sleep wrote:write brought:bring bought:buy
    caught:catch began:begin became:become broke:break built:build chose:choose drew:draw drank:drink drove:drive
    ate:eat
    fell:fall fought:fight flew:fly forgot:forget grew:grow hid:hide held:hold laid:lay led:lead lent:lend meant:mean
    rode:ride sold:sell shook:shake showed:show shut:shut sang:sing sank:sink struck:strike swore:swear taught:teach
    threw:throw wore:wear won:win died:die lived:live
    """.split()
)

BUSINESS_WORDS = """
    agreement contract party parties provider customer client supplier vendor service services software license licensee
    licensor user users account subscription subscribe cancel cancellation terminate termination expire expiration renew
    renewal invoice invoices payment payments fee fees refund deposit amount balance interest percent percentage late
    notice written days months effective date term terms confidential confidentiality information disclose disclosure
    recipient disclosing receiving data personal privacy security breach material cure uncured liability liable damages
    indemnify indemnification warranty warranties disclaimer insurance coverage governing law laws governed jurisdiction
    courts court venue arbitration dispute disputes clause section article schedule appendix exhibit annex amendment
    assign assignment affiliate affiliates control ownership voting shares shareholder director board company
    corporation
    limited employee employer employment salary wage bonus vacation overtime probation resignation dismissal pension
    lease tenant landlord rent premises property maintenance repair utilities pets smoking eviction sublet deposit
    delivery goods shipment order purchase price discount tax tax taxes currency dollars euros budget revenue cost costs
    profit quarter quarterly annual monthly weekly meeting minutes agenda chair chairperson secretary treasurer members
    attendance absent motion approved voted decision action project manager team deadline report summary results
    analysis table figure page pages document documents version update website online internet email e-mail address
    phone telephone computer device button screen battery charger warranty manual install installation settings
    temperature pressure voltage maximum minimum weight height width length speed capacity model serial number code
    error warning log server database backup file files folder password login network system process request response
    profile delete deleted content upload copyright trademark intellectual patent ownership rights permitted prohibited
    age years old minimum eligible eligibility student school university course exam grade patient hospital treatment
    dose medicine doctor appointment flight airport passenger ticket booking hotel reservation travel insurance claim
    policy premium holder benefit beneficiary bank loan mortgage credit card debit transfer state country city county
    California Delaware Texas York London England Wales Germany France Ireland Ontario purpose definition means defined
    including without limitation pursuant herein hereby thereof thereto provided however notwithstanding applicable
    reasonable obligations obligation comply compliance audit records retention period support maintenance availability
    uptime response incident severity escalation contact subprocessor processor controller consent withdrawal
""".split()
"""Words of today that the books do not have; the tokenizer learns them too."""

FIRST_NAMES = """
    Ada Alan Alma Amir Ana Anton Aoife Arjun Astrid Beatriz Bela Bogdan Brigitte Bruno Camille Carla Cedric Chen Chloé
    Claudia Conor Dalia Daniel Dara Deepa Dmitri Dolores Edith Elena Elias Emil Erik Esra Eva Fatima Felix Fiona Florian
    Frida Georg Gianni Giulia Greta Hana Hassan Hector Helga Henrik Hugo Ibrahim Igor Ines Ingrid Irina Ivan Ivo Jakob
    Jamal Jana Joan Jorge Josef Judith Kai Karim Karin Kenji Klara Laszlo Leila Lena Leo Lin Livia Lorenzo Lucia Luis
    Maeve Magda Malik Marco Maren Marta Mateo Mei Milan Mina Miriam Mona Moritz Nadia Naomi Nils Nina Noor Oksana Olaf
    Omar Oscar Otto Paula Pavel Petra Piotr Priya Rafael Rania Ravi Renata Rosa Ruben Ruth Salma Samir Sanjay Selma
    Sigrid
    Simon Sofia Stefan Sven Tamara Tariq Teresa Theo Tomas Ursula Vera Viktor Wanda Yara Yuki Yusuf Zara Zoltan
""".split()
_STARTS = """
    Al An Ar Bar Bel Bran Cal Car Dal Del Dor Dun El Em Far Fen Gar Gil Hal Har Hol Is Jor Kel Ker Lan Lin Lor Mal
    Mar Mor
    Nar Nor Ol Or Pel Per Quin Ral Ros Sal San Ser Tal Tor Ul Val Var Wes Wil Yar Zan Fró Né Sán Bé Kó Mül Lö Stra
""".split()
_MIDDLES = "a e i o u an en in on ar er or al el il ol ast est ing ard ell ett ick and ond ema ivi oli ura".split()
_ENDS = """
    ton ham ley field son man sen ov ski well wood ford berg stein dale ville by ric nar dor lin ven ra na mo ta dy sky
    ez ès ín ström gård quist worth more lock combe
""".split()


def made_up_name(rng: Random) -> str:
    """A name nobody has, sometimes with an accent."""
    middle = rng.choice(_MIDDLES) if rng.random() < 0.6 else ""
    return rng.choice(_STARTS) + middle + rng.choice(_ENDS)


def person(rng: Random) -> str:
    first, last, title = rng.choice(FIRST_NAMES), made_up_name(rng), rng.choice(["Mr.", "Mrs.", "Ms.", "Dr."])
    return rng.choice([f"{first} {last}", f"{first} {last}", last, f"{title} {last}"])


def plain_form(word: str) -> str:
    """The verb's or noun's plain form, roughly: people ask with other endings than the text has."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("ied") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith("ed") and len(low) > 4:
        stem = word[:-2]
        if stem[-1] == stem[-2] and stem[-1] not in "ls":
            return stem[:-1]
        return stem + "e" if stem[-1] in "vcsguz" or stem.endswith(("at", "ir", "ar")) else stem
    if low.endswith("s") and not low.endswith("ss") and len(low) > 3:
        return word[:-1]
    return word


def other_form(word: str, rng: Random) -> str:
    """The word with another ending, another word for it, or itself."""
    low = word.lower()
    if low in SYNONYMS and rng.random() < 0.35:
        return rng.choice(SYNONYMS[low])
    base = plain_form(word)
    if low in SYNONYMS or (base in SYNONYMS and rng.random() < 0.3):
        return rng.choice(SYNONYMS.get(base, SYNONYMS.get(low, (word,))))
    if base != word:
        return base
    if low.endswith(("ing", "ly")) or not low.isalpha() or len(low) < 4:
        return word
    return rng.choice([word, word + "s", word + ("d" if low.endswith("e") else "ed"), word + "ing"])


def mistyped(text: str, rng: Random) -> str:
    """One typing error somewhere in a word of four letters or more."""
    places = [i for i in range(1, len(text) - 2) if text[i - 1 : i + 3].isalpha()]
    if not places:
        return text
    i = rng.choice(places)
    swapped, dropped, doubled = text[i + 1] + text[i] + text[i + 2 :], text[i + 1 :], text[i] + text[i:]
    return text[:i] + rng.choice([swapped, dropped, doubled])
