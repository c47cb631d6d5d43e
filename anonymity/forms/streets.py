"""Which street has no street in its name, or is mistyped: "De Meent 12", "Wilgenlana 40", "flat Zuidhof 4 hoog"?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymity.folding import plain
from anonymity.forms.houses import COUNTED, HOUSE, LINK, NUMBER
from anonymity.forms.themes import THEMED
from anonymity.forms.whereabouts import lead as whole_lead
from anonymity.forms.windows import found_before_figures
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon
from anonymity.words.spelling import one_wrong
from anonymity.words.wordset import longest_first, wordset

_ENDS = longest_first(
    "straat weg laan plein kade gracht singel dijk steeg hof pad plantsoen dreef park dam wal ring markt baan "
    "veld akker berg donk erf esch hoek "
    "heuvel kamp kwartier landen meent oord oever poort rade rode sluis stede tuin tuinen vaart waard werf wijk "
    "zoom brug heide hoeve hoven hove kreek "
    "molen rijn stee steiger toren veen watering woud zijde zand flat kolk sloot beek stroom weide terp beemd "
    "eng hage gaarde schans vliet haven burg horst "
    "stein brink laar loo wold holt kant rand eiland boulevard wetering bosch"
)
_KINDS = wordset(
    "straat str weg laan plein kade gracht singel dijk steeg hof hofje pad plantsoen dreef park dam wal ring "
    "markt baan veld akker erf horst poort meent brink haven"
)
_BARE_KINDS = _KINDS | wordset(
    "vaart zand spui laar bongerd wieken hoeven rondeel achterom delft rijndijk berg vijver schans zuidzijde "
    "noordzijde oostzijde westzijde hoek elleboog "
    "wolden kamp hoven es enk eng weide gaarde boomgaard werf oever haven vliet rotte gouwe zoom stee waard "
    "beemd velden akkers buitenhof oosteinde westeinde "
    "noordeinde zuideinde raadhuis dorp heuvel kwartier terp wiel ham del heide hei rand kolk havenhoofd zijl "
    "diep kruispunt vest vesting bolwerk houttuinen"
)
_QUALITIES = wordset(
    "oude nieuwe lange korte hoge lage grote kleine kromme rechte verlengde achter boven onder voor buiten "
    "binnen oud nieuw klein groot eerste tweede derde 1e 2e 3e "
    "noorder zuider ooster wester noord zuid oost west midden sint st hoog laag krom"
)
_ARTICLES = wordset("de het 't den der ter ten")
_PREPOSITIONS = wordset("op naar bij aan voor langs tegenover naast achter in vanaf hoek richting langs tussen vanuit")
_HOME = re.compile(
    r"\b(?:adres|woon(?:t|de|adres|plaats|plek)?|wonen|woning|pand|thuis|logeert|slaapt|slaatp|verblijft|bezorg\w*"
    r"|\w*adres\w*|inbraak|ophalen|afleveren|opgehaald|"
    r"afgeleverd|pakket(?:je)?|huisbezoek|verhuisd|verhuist|woonachtig|ingeschreven|ondergedoken|feestje|inval"
    r"|traphuis|drugspand|hoekhuis|huisfeest)\b[^\n.!?;]{0,45}$",
    re.I,
)
# Right before it: what happens somewhere, and who lives there
_HERE = re.compile(
    r"\b(?:\w*brand(?:je|stichting)?|gesticht|\w*overlast|inbraak|ruzie|melding|meldingen|vechtpartij|aanhouding"
    r"|vernieling|"
    r"huisbezoek|controle|aanrijding|steekpartij|schietpartij|explosie|inval|huiszoeking|burenruzie|verdachte "
    r"situatie|reanimatie|"
    r"bewoners?|bewoonster|buren|achterburen|bovenburen|melder|gezin|familie|adres|thuisadres|postadres|woonadres"
    r"|woont|wonen|locatie|"
    r"ter plaatse|t\.?h\.?v\.?|thv|bezorgd|pakket|pand|woning)(?:\s?[:=]|\s(?:op|aan|van|bij|is|in))?(?:\s(?:de|het"
    r"|den|'t))?\s$",
    re.I,
)
_SIDES = wordset("noord zuid oost west midden noordzijde zuidzijde oostzijde westzijde nz zz oz wz binnen buiten")
_LAWS = longest_first(
    "wet besluit regeling verdrag verordening akkoord convenant richtlijn code agenda visie plan nota akte editie "
    "festival "
    "toernooi cup"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_HOME_AFTER = re.compile(r"[^\n.!?;]{0,14}\b(?:adres|woont|wonen)\b", re.I)
_PLACED = re.compile(r"[\s,(]{0,2}(?:in|te)\s[A-Z]|,?\s?[1-9]\d{3}\s?[A-Za-z]{2}(?!\w)")
_BUILDINGS = wordset(
    "flat complex gebouw toren boot woonboot schip caravan chalet woongroep appartementencomplex torenflat "
    "woontoren residentie"
)
# What is numbered and no street.
_THINGS = wordset(
    "adres postcode kluis kluisje lokaal kamer bus lijn halte locker tafel bank deur tram perron spoor gate "
    "garage box container plek rij stap punt vraag vraagje regel "
    "artikel art zaak rug shirt speler zaal gang ingang trap trein metro agendapunt actie melding leerling "
    "dossier bon order pasje pas polis afslag auto "
    "een klas groep leerjaar jaar week weken dag dagen maand uur uren minuten periode toets toetsweek hoofdstuk "
    "paragraaf bladzijde pagina blz les "
    "opdracht niveau versie model type maat route kast nummer nr nummers telefoon punten cijfer stand ronde "
    "poule team teams top graad fase figuur bijlage tabel "
    "lid wet optie plan kans rit ritnummer code pin pincode bedrag prijs boete schade totaal aantal ongeveer "
    "circa ca rond omstreeks sinds tot tm vanaf minstens minimaal maximaal "
    "hooguit zeker nog al maar pas ook wel niet weer nu toen dan daar hier vandaag morgen gisteren vanavond "
    "maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag ma di wo do vr za zo januari februari maart april mei juni juli augustus september oktober "
    "november december jan feb mrt apr jun jul aug sep "
    "sept okt nov dec schooljaar seizoen jaarlaag havo vwo mavo vmbo mbo hbo kader basis brugklas onderbouw "
    "bovenbouw windows iphone ipad samsung galaxy ps xbox playstation fifa gta "
    "cobra golf polo android ios radio kanaal zender npo rtl sbs covid corona tv live deel seizoen aflevering "
    "hoofdstuk level wifi app apps mp usb "
    "formule route rijksweg snelweg file kilometer keer maal plus min euro gulden temperatuur leeftijd onder "
    "boven jong oud jongens meisjes meiden leerlingen mensen "
    "personen man vrouw kinderen vrienden groepje stuk stuks tussen binnen over na per elke iedere alle alleen "
    "samen met zonder hun haar zijn mijn "
    "kerst pasen sinterklaas halloween ramadan koningsdag thuis school stage praktijk verdieping etage laag "
    "bouwlaag vak vakken kubus paal lantaarnpaal mast hal poort blok "
    "unit terras loket balie kassa kaart zaaknummer casus overleg vergadering mail bericht berichten notitie "
    "brief verslag bijeenkomst sessie gesprek training "
    "wedstrijd kleedkamer veld baan spel heat race piste parkeerplaats parkeervak vak zone gebied regio "
    "district wijkteam ploeg dienst eenheid nr. "
    "vape vapes snus sigaretten joints pillen gram liter procent bit gigabyte flits app8 kilo pond tante oom "
    "opa oma neef nicht meester juf mevrouw meneer mevr dhr mw hr "
    "krijgt kreeg heeft had is was zijn waren ziet zag kost kostte won wonen betaalt betaalde zoekt moet moest "
    "wil gaat ging komt kwam wordt werd duurt duurde telt maakt staat stond ligt zit hoort belt bel "
    "belde bellen gebeld meteen direct altijd eerst via alarmnummer noodnummer "
    "kluisjes kluizen lokalen boxen lockers haltes kamers lijnen bussen treinen perrons banken tafels "
    "pakjes glock colt walther "
    "kies neem pak geef maak zet doe tel noem stuur koop haal breng houd hou lees schrijf typ tik ga"
)
_ALONE_BEFORE = re.compile(r"(?:^|[,.;:!?\"'(\n]\s?|[^\w\s.,;:!?\"'()/&%€+*=-]\s?)$")
_ALONE_BEHIND = re.compile(r"\s?(?:$|[,.;!?\"')\n]|[^\w\s:/&%€+*=-])")
# Behind the number nothing is counted
_ENDS_CLAUSE = re.compile(
    r"\s?(?:$|[,.;!?\"')\n(])|\s(?:geen|en|is|was|politie|ter|om|door|met|van|bij|gezien|gemeld|gehoord|geblust"
    r"|klaagt|klagen|heeft|"
    r"zijn|waren|staat|stond|daar|waar|die|dat|wordt|werd|meldt|belt|bellen|zegt|graag|vannacht|gisteren|vanavond"
    r"|vandaag|"
    r"vanmiddag|vanochtend|[1-9]\d{3}\s?[a-z]{2})(?!\w)",
    re.I,
)
_NUMBER = re.compile(rf"(?<![\w.,:€$£%/]){NUMBER}", re.I)
_GAP = re.compile(rf"(?<=\w)(?=[\s,:(=#–-]){LINK}$", re.I)
_WORDS = re.compile(r"(?:(?<![^\W_])'?[^\W\d_][\w'.-]* ){0,4}(?<![^\W_])'?[^\W\d_][\w'-]*\.?$")
_A_WORD = re.compile(r"[^\W\d_]{3}")
_BROKEN = re.compile(r"[\n(–:=]| -")
_SURE_ENDS = (
    "straat",
    "str",
    "laan",
    "ln",
    "plein",
    "weg",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "steeg",
    "dreef",
    "plantsoen",
    "hof",
    "pad",
    "pl",
    "wg",
)
_SAYS = re.compile(r"(?:huis|nr|nummer|no\b|num|nmr|#)", re.I)
_ADDED = re.compile(r"\d+\s?[-/]?\s?(?:[a-z]|\d+$)|.*hoog|.*\s[IV]+$", re.I)
_MISTYPED = frozenset(
    form for form in one_wrong(["straat", "laan", "plein", "singel", "gracht", "plantsoen", "dreef"]) if len(form) > 3
)
_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_MONTHS = ["januari", "februari", "maart", "april", "augustus", "september", "oktober", "november", "december"]
_MISTYPED_DAYS = one_wrong(_DAYS) | one_wrong(_MONTHS)
_MISTYPED_MONTHS = one_wrong(_MONTHS) | frozenset(_MONTHS)
_NEXT_WORD = re.compile(r"\s([^\W\d_]{4,10})")
_NUMBER_FIRST = re.compile(
    rf"\b(?:op|van|naar|bij|is|woont|huis)\s(?P<says>(?:huis)?(?:nummer|nr\.?|no\.?)\s)?{HOUSE}\s(?!{COUNTED})(?:in"
    rf"|van|aan|op)\s(?:(?:de|het|'t)\s)?"
    r"(?P<street>(?:\d{1,2}e\s)?(?:[^\W\d_][\w'-]*\.?\s){0,3}[^\W\d_][\w'-]*\.?)",
    re.I,
)
_POSTCODE = re.compile(r"[1-9]\d{3}\s?[a-z]{2}(?!\w)", re.I)
_GLUED = re.compile(r"(?<![^\W])(?P<stem>[^\W\d_]{7,25})\d{1,4}[a-z]?(?!\w)", re.I)
_STAIRWELL = re.compile(
    r"(?<!\w)(?:portiek|portaal|huis\s?(?:nummer|nr)\.?(?:\s?[:=]|\sis|\swas)?)\s(?:nr\.?\s|nummer\s"
    r")?\d{1,3}[a-z]?(?!\w)",
    re.I,
)

_FAR = 60  # from where a pattern begins to its figures


@dataclass(frozen=True, slots=True)
class _Place:
    """A number and the words before it."""

    text: str
    start: int  # of the last word
    name: str  # the last word
    before: tuple[str, ...]  # the words before it, in order
    link: str
    number: str
    end: int


def streets(text: str, words: Lexicon) -> Iterator[Span]:
    """Find streets that are one by what stands around them."""
    if not any(map(str.isdigit, text)):
        return
    for found in found_before_figures(_NUMBER, text, 0):
        if _POSTCODE.match(text, found.start()):
            continue
        place = _place(text, found)
        if place is not None and _is_street(place, words):
            yield identifier(_first(place), place.end, Label.ADDRESS)
    for found in found_before_figures(_NUMBER_FIRST, text, _FAR):
        end = _street_end(found, words)
        if end:
            yield identifier(found.start("says") if found["says"] else found.start("number"), end, Label.ADDRESS)
    for found in found_before_figures(_GLUED, text, _FAR):
        if plain(found["stem"]).endswith(_ENDS):
            yield identifier(found.start(), found.end(), Label.ADDRESS)
    for found in found_before_figures(_STAIRWELL, text, _FAR):
        yield identifier(found.start(), found.end(), Label.ADDRESS)


def _street_end(found: re.Match[str], words: Lexicon) -> int:
    """Say where the street ends that stands behind its number, or 0: "12 in de Prins Hendriklaan"."""
    end = capitals = 0
    for word in re.finditer(r"\S+", found["street"]):
        key = plain(word[0]).rstrip(".,")
        at = found.start("street") + word.end()
        if (
            (key.endswith(_SURE_ENDS) and key not in _THINGS)
            or key in _KINDS
            or _ends_like_street(key, words)
            or (found["says"] and key.endswith(_ENDS))
        ):
            end = at
            if not (key in _KINDS and capitals == 0 and word.start() == 0):
                return end
        elif (
            word[0][0].isupper()
            and not found.string.isupper()
            and found["says"]
            and key not in _THINGS
            and key not in words.person_nouns
        ):
            end = at
        elif end and key not in {"van", "de", "der", "den", "het"}:
            return end
        capitals += word[0][0].isupper()
    return end


def _place(text: str, found: re.Match[str]) -> _Place | None:
    if not _A_WORD.search(text, max(0, found.start() - 45), found.start()):
        return None
    window = max(0, found.start() - 90)
    ahead = text[window : found.start()]
    gap = _GAP.search(ahead, max(0, len(ahead) - 30))
    if gap is None:
        return None
    named = _WORDS.search(ahead, 0, gap.start())
    if named is None:
        return None
    words = named[0].split(" ")
    name = words[-1].rstrip(".")
    start = window + named.end() - len(words[-1])
    return _Place(text, start, name, tuple(words[:-1]), gap[0], found["number"], found.end())


def _is_street(place: _Place, words: Lexicon) -> bool:
    key = plain(place.name)
    before = tuple(plain(word) for word in place.before)
    after = place.text[place.end : place.end + 40]
    if key == "rond" and before[-1:] == ("het",):
        behind = _HOME.search(place.text, max(0, place.start - 60), place.start) and place.name[0].isupper()
        if behind or _HOME_AFTER.match(after):
            return True
    previous = before[-1] if before else ""
    if previous in _BUILDINGS and key not in words.function_words:
        return True
    if key in _SIDES and previous.endswith(_ENDS) and previous not in _THINGS and len(previous) > 5:
        return True
    if key.endswith(_LAWS) and not key.endswith(_SURE_ENDS) and _YEAR.match(place.number):
        return False
    if (len(key) < 3 and key not in _BARE_KINDS) or (
        (key in words.function_words or key in _THINGS) and key not in _BARE_KINDS
    ):
        return False
    if ((key in words.person_nouns or key in _MISTYPED_DAYS) and key not in _BARE_KINDS) or _is_day(after):
        return False
    said = bool(_SAYS.search(place.link))
    if _BROKEN.search(place.link) and not (said or _ends_like_street(key, words)):
        return False
    shouted = place.text.isupper() or place.name.isupper()
    capital = place.name[0].isupper() and not shouted
    lead = _lead(before)
    ahead = before[: len(before) - lead]
    preposition = bool(ahead) and ahead[-1] in _PREPOSITIONS
    quality = any(word in _QUALITIES for word in before[len(before) - lead :])
    home = bool(_HOME.search(place.text, max(0, place.start - 60), place.start)) or bool(_HOME_AFTER.match(after))
    starts = {_start(place), place.start}
    here = any(_HERE.search(place.text, max(0, start - 40), start) for start in starts)
    added = bool(_ADDED.match(place.number))
    kind = key in _BARE_KINDS or key in _KINDS or (added and key.endswith(_ENDS))
    if _ends_like_street(key, words):
        return True
    ends = bool(_ENDS_CLAUSE.match(after))
    if key in THEMED and (
        place.name[0].isupper() or here or home or preposition or added or _POSTCODE.match(after.lstrip(" ,"))
    ):
        if previous in _THINGS or _YEAR.match(place.number):
            return False
        return here or home or preposition or added or (ends and shouted) or bool(_PLACED.match(after))
    if here and not previous.isdigit() and ends and (place.name[0].isupper() or home or key in _BARE_KINDS):
        return True
    if shouted and _POSTCODE.match(after.lstrip(" ,")):
        return True
    if (
        key in _KINDS
        and previous
        and previous not in words.function_words
        and previous not in _THINGS
        and previous not in _PREPOSITIONS
    ):
        return (
            quality or home or preposition or said or added or (len(place.before) > 0 and place.before[-1][0].isupper())
        )
    if _is_mistyped(key, words):
        return capital or preposition or home or said
    organisation = key in words.organisations or key in words.places
    person = key in words.first_names and key not in _BARE_KINDS
    unknown = key not in words.dutch_words and not organisation and not person
    if kind and (capital or quality or added or home or said or (lead and preposition)):
        return True
    if kind and shouted and (preposition or home):
        return True
    if said and (capital or unknown or quality or home or preposition) and not person:
        return True
    if home and preposition and not organisation and not person:
        return True
    if home and (capital or unknown or quality) and not organisation and not person:
        return True
    if organisation or person or key in words.surnames:
        return False
    if preposition and (capital or quality or (unknown and len(key) > 4)):
        return True
    if capital and (added or _PLACED.match(after)):
        return True
    return capital and bool(_ALONE_BEHIND.match(after)) and _stands_alone(place)


def _is_day(after: str) -> bool:
    found = _NEXT_WORD.match(after)
    return found is not None and found[1].lower() in _MISTYPED_MONTHS


def _stands_alone(place: _Place) -> bool:
    first = place.start - sum(len(word) + 1 for word in place.before)
    capitals = all(word[0].isupper() for word in place.before)
    return capitals and bool(_ALONE_BEFORE.search(place.text[max(0, first - 3) : first]))


def _lead(before: tuple[str, ...]) -> int:
    """Count the words before that belong to the name: de, oude, lange."""
    count = 0
    while (
        count < len(before)
        and (before[-1 - count] in _ARTICLES or before[-1 - count] in _QUALITIES)
        and before[-1 - count] not in {"voor", "achter"}
    ):
        count += 1
    if before[len(before) - count :][:1] in (("der",), ("den",), ("'t",)) and before[: len(before) - count][-1:] == (
        "van",
    ):
        count += 1
    return count


def _first(place: _Place) -> int:
    start = min(_start(place), _side_start(place))
    whole = whole_lead(place.text, start)
    return whole if re.search(r"\bv\.|\bvd\b|v/d|\b[a-z]\.", place.text[whole:start], re.I) else start


def _side_start(place: _Place) -> int:
    """Take "ceintuurbaan" in before "noord"."""
    if plain(place.name) not in _SIDES or not place.before:
        return place.start
    return place.start - len(place.before[-1]) - 1


def _start(place: _Place) -> int:
    before = [plain(word) for word in place.before]
    count = _lead(tuple(before))
    article = count == 1 and before[-1] in _ARTICLES and place.before[-1].islower()
    if article and plain(place.name) not in _BARE_KINDS and place.name[0].islower() and place.name != "rond":
        count = 0
    joined = before and (plain(place.name) in _KINDS or place.before[-1][0].isupper() or before[-1] in _BUILDINGS)
    if joined and _HERE.fullmatch(f"{before[-1]} "):
        joined = False
    if joined and not (count or article) and before[-1] not in _PREPOSITIONS:
        count = 1
    further = place.before[len(before) - count - 1] if count < len(before) else ""
    if further in {"Achter", "Voor", "Onder", "Boven", "Bij", "Op", "Aan", "Tussen"} and place.name[0].isupper():
        count += 1
    return place.start - sum(len(word) + 1 for word in place.before[len(before) - count :])


def _ends_like_street(key: str, words: Lexicon) -> bool:
    """A compound that ends like a street and is no word of the list: raadstein, koornmarkt."""
    if key in words.dutch_words or key in words.organisations or key in words.places or key in words.first_names:
        return False
    return any(key.endswith(end) and len(key) - len(end) > 2 for end in _ENDS)


def _is_mistyped(key: str, words: Lexicon) -> bool:
    return key not in words.dutch_words and any(
        key[-size:] in _MISTYPED and len(key) > size + 2 for size in range(4, 11)
    )
