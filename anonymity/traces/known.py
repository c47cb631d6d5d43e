"""Who is the only one, or known to all: by a role, a prize, the news, or their death?"""

import re
from collections.abc import Iterator
from functools import partial

from anonymity.traces.groups import LEVEL, ONE, banded
from anonymity.traces.sound import FINITE, Coarser, without_clause
from anonymity.traces.traits import FROM

_AMONG = (
    r"(?:klas(?! (?:[1-6]|een|twee|drie|vier|vijf|zes)\b)|\w+klas|\w+opleiding|school|team|leerjaar|jaarlaag|bouw"
    r"|onderbouw|bovenbouw|lyceum|college|les|groep|afdeling|opleiding"
    r"|sectie|flat|buurt|wijk|straat|dorp|vmbo|havo|vwo|mavo|mbo|gymnasium|(?-i:[A-Z]\w+)(?: (?:College"
    r"|Lyceum))?)(?!\w)"
)
_SINGLE = r"(?:enige|enigste|ene)"
_IN = r"(?<!\w)(?:in|uit|van|op|bij) (?:\w+ ){0,2}?"
_LEVEL = re.sub(r"\?P<\w+>", "?:", LEVEL.pattern)
_SOMEBODY = r"(?=(?:die|met|zonder|uit|in|op|van|hier|daar|bij)(?!\w))"
_SPECIAL = (
    r"(?:moslima|moslim|jood|christen|homo|lesbienne|hindoe|vluchteling|asielzoeker|autist|rolstoeler|brildrager"
    r"|roodharige|moslimmeisje|moslimjongen)"
)
_STAFF = (
    r"(?:docent|docente|leraar|lerares|mentor|gymleraar|gymlerares|gymdocent|conciërge|concierge|decaan|stagiaire?"
    r"|rector|conrector|teamleider|zorgcoördinator|vertrouwenspersoon|jongerenwerker|boa|wijkagent|amanuensis)"
)
ONLY = re.compile(
    rf"(?<!\w)(?:(?P<lead>de|het|als|die|dat|onze|dit) (?:de )?)?{_SINGLE}"
    rf"(?: (?P<adj>(?:[\w-]{{3,18}}e ){{0,2}})(?P<one>{ONE}|{_STAFF}|moeder|vader|ouder)(?!\w)| (?P<special>{_SPECIAL}"
    rf"|{FROM})(?!\w)(?! \w+e? {ONE})| ?(?P<bare>{_SOMEBODY}))"
    rf"(?P<rest>[^.!?\n;]{{0,45}}?(?:{_IN}(?:\[klas\]|{_AMONG})|{_LEVEL}))?",
    re.IGNORECASE,
)
_WHAT = (
    r"(?:(?:aanvoerder|aanvoerster|captain|keeper|keepster|topscorer|spits|ster|sterspeler|coach) van "
    r"(?:het|de|ons|onze) (?:[\w-]*team|[\w-]*elftal|schoolteam|selectie|voetbalteam|hockeyteam|eerste|[\w-]*ploeg)"
    r"(?: (?:elftal|team))?"
    r"|(?:voorzitter|voorzitster|vicevoorzitter|penningmeester|secretaris|lid) van de "
    r"(?:leerlingenraad|leerlingraad|studentenraad|feestcommissie|leerlingenvereniging|debatclub|gsa|jongerenraad"
    r"|schoolkrant|medezeggenschapsraad|mr|examencommissie|kinderraad)"
    r"|(?:leerlingenraad|leerlingraad)svoorzitter|schoolkampioen|schoolband-?zanger(?:es)?"
    r"|hoofdrolspee?lst?e?r(?: (?:van|in|uit) de (?:school)?musical)?|(?:jeugd|kinder)burgemeester"
    r"|(?:zanger|zangeres|drummer|gitarist|frontman|dj) van de schoolband|presentator van (?:het|de) \w+"
    r"|(?:nederlands|europees|wereld|olympisch|landelijk|regionaal) ?kampioen(?:e)?(?: \w+)?"
    r"|winna(?:ar|res) van (?:de|het) [\w-]*(?:wedstrijd|jacht|show|quiz|toernooi|prijs|award|olympiade|nk|ek|wk)"
    rf"|eerste {ONE} ooit"
    r"|bekende (?:youtuber|tiktokker|influencer|streamer|rapper|voetballer)"
    r"|klassenvertegenwoordiger van [\w ]{2,12}|primus)"
)
ROLE = re.compile(
    rf"(?<!\w)(?P<lead>(?:de|een|het|onze|die|als|is|was|wordt|werd|en) )?(?P<art>(?:de|een"
    rf"|het) )?(?P<what>{_WHAT})(?!\w)",
    re.IGNORECASE,
)
_WHEN = r"(?:vorig jaar|vorige (?:week|maand)|dit jaar|vorig schooljaar|laatst|onlangs|gisteren|een keer|ooit|pas)"
FAME = re.compile(
    rf"(?<!\w)(?P<who>(?:(?:de|het|een|die|dat) )?(?:{ONE}|hij|ze|zij|iemand|persoon [A-Z]|leerling [A-Z]|die))"
    r"(?P<what>,? (?:(?:die|dat) )?(?:[\w-]+ ){0,3}?(?:"
    rf"(?:won|wint|heeft (?:{_WHEN} )?[^.,;!?\n]{{0,30}}? gewonnen)(?P<prize> (?:{_WHEN} )?(?:de|het"
    rf"|een) [^.,;!?\n]{{0,30}}?"
    r"(?:nk|ek|wk|prijs|wedstrijd|toernooi|talentenjacht|talentenshow|cup|kampioenschap|quiz|voorleeswedstrijd"
    r"|award|musical"
    r"|medaille|olympiade))?"
    r"|(?:de|het|een) [^.,;!?\n]{0,25}?(?:nk|ek|wk|prijs|wedstrijd|toernooi|talentenjacht|talentenshow|kampioenschap"
    r"|quiz|voorleeswedstrijd|award|medaille|olympiade)(?: [\w-]+){0,3} (?:won|gewonnen (?:heeft|had)|heeft gewonnen)"
    r"|(?:in de krant|in het nieuws|op (?:de )?(?:tv|televisie)|bij [\w-]+ op (?:tv|televisie)|in de media"
    r"|in (?:een|het) \w*journaal)"
    r" (?:stond|is geweest|was|kwam|geweest is|heeft gestaan|staat|gestaan heeft)"
    r"|(?:stond|was|kwam|staat) (?:[\w-]+ ){0,3}?(?:in de krant|in het nieuws|op (?:de )?(?:tv|televisie)"
    r"|in het \w*journaal)"
    r"|(?:is|was) (?:ook )?bekend van (?:tv|televisie|tiktok|youtube|insta\w*)"
    r"|(?:heeft|met) \d[\d.]*k? (?:volgers|followers|abonnees)"
    r"|(?:speelt|traint|voetbalt) (?:[\w-]+ ){0,2}?(?:bij|in|voor) (?:de )?(?:jeugd van [A-Z]\w+|jong oranje|oranje"
    r"|Ajax|PSV|Feyenoord|AZ)"
    r"))(?!\w)",
    re.IGNORECASE,
)
DEAD = re.compile(
    rf"(?<!\w)(?:(?:de|het|die|dat|een) )?(?:{ONE}|klasgenoot|persoon [A-Z]) (?:die|dat) (?:[\w-]+ ){{0,4}}?"
    r"(?:(?:is|was) (?:overleden|verongelukt|omgekomen|verdronken|vermoord|doodgereden|doodgestoken)"
    r"|(?:overleden|verongelukt|omgekomen|verdronken|vermoord|doodgereden|doodgestoken)(?: (?:is|was))?"
    r"|(?:zelfmoord|suïcide) (?:pleegde|heeft gepleegd))(?!\w)"
    rf"|(?<!\w)(?:de|het|die|dat|onze) (?:overleden|verongelukte|omgekomen|vermoorde) (?:{ONE})(?!\w)",
    re.IGNORECASE,
)


def only(text: str) -> Iterator[tuple[str, Coarser]]:
    """Each that says there is one of them, with the text in which there are more."""
    for found in ONLY.finditer(text):
        if _counts(found):
            yield found[0], partial(_one_of_more, text, found)
    yield from _alone(text)


def _one_of_more(text: str, found: re.Match[str]) -> str:
    one = found["special"] or _indefinite(found["adj"] or "", found["one"] or "")
    who = "iemand " if found["bare"] is not None else f"een {one}"
    rest = _CLASS.sub(r"een \1", banded(found["rest"] or ""))
    return f"{text[: found.start()]}{who}{rest}{text[found.end() :]}"


_ALONE = re.compile(
    rf"(?<!\w)als (?:de )?(?:enige|enigste|eerste)(?: (?:[\w-]+e )?(?:{ONE}|{_SPECIAL}|{FROM}|{_STAFF}))?"
    rf"(?P<rest> [^.!?\n;,]{{0,20}}?{_IN}(?:\[klas\]|{_AMONG}))?(?!\w)(?P<more>(?: \w+)?)",
    re.IGNORECASE,
)


def _alone(text: str) -> Iterator[tuple[str, Coarser]]:
    """ "Als enige" goes: the sentence stands without it."""
    for found in _ALONE.finditer(text):
        plain = found[0][: len(found[0]) - len(found["more"])]
        if "eerste" in plain.lower().split() and len(plain.split()) < 3:
            continue
        if not found["rest"] and len(plain.split()) < 3 and not _PEOPLE.search(text[: found.start()]):
            continue
        start, end = found.start(), found.start() + len(plain)
        yield plain.strip(), partial(_without, text, start, end)


def _without(text: str, start: int, end: int) -> str:
    return text[:start].rstrip() + text[end:] if text[:start].strip() else ""


_PEOPLE = re.compile(rf"(?<![\w-])(?:{ONE}|hij|ze|zij|die|is|ik|persoon [A-Z]|leerling [A-Z])(?![\w-])", re.IGNORECASE)
_ROUND = re.compile(rf"{_IN}(?:\[klas\]|{_AMONG})|{_LEVEL}", re.IGNORECASE)


def _counts(found: re.Match[str]) -> bool:
    """Of a group, or of a kind of people: "de enige die iets zegt" may be one of anything."""
    if (found["lead"] or "").lower() == "als" or (
        (found["lead"] or "").lower() in ("die", "dat") and not (found["one"] and found["rest"])
    ):
        return False
    if found["bare"] is not None:
        return bool(found["rest"] and found["lead"])
    return bool(found["special"] or found["rest"] or _ROUND.search(found.string))


_CLASS = re.compile(r"(?<!\w)(?:de|het|een|haar|zijn|onze) (?!onder|boven)\w+(klas|opleiding)(?!\w)", re.IGNORECASE)


def _indefinite(adjective: str, one: str) -> str:
    """ "Het Poolse meisje" is "een Pools meisje"."""
    if one.lower() not in ("meisje", "meiske", "kind", "jongetje") or not adjective:
        return f"{adjective}{one}"
    if " " in adjective.strip() or (short := _STEMS.get(adjective.strip().lower())) is None:
        return f"\0{one}"
    return f"{short if adjective[:1].islower() else short.capitalize()} {one}"


_STEMS = {
    "turkse": "Turks", "poolse": "Pools", "syrische": "Syrisch", "marokkaanse": "Marokkaans", "chinese": "Chinees",
    "blonde": "blond", "nieuwe": "nieuw", "kleine": "klein", "lange": "lang", "oekraïense": "Oekraïens",
    "donkere": "donker",
    "islamitische": "islamitisch", "joodse": "Joods", "surinaamse": "Surinaams", "zwangere": "zwanger",
    "stille": "stil",
    "dove": "doof", "blinde": "blind", "zwarte": "zwart", "getinte": "getint", "christelijke": "christelijk",
    "eritrese": "Eritrees", "afghaanse": "Afghaans", "somalische": "Somalisch",
}  # fmt: skip


def known(text: str) -> Iterator[tuple[str, Coarser]]:
    """Each by which all know who is meant, with the text without it."""
    for found in ROLE.finditer(text):
        yield found[0].strip(), partial(_role, text, found)
    for found in FAME.finditer(text):
        if _famous(found):
            yield found[0], partial(_fame, text, found)
    for found in DEAD.finditer(text):
        yield found[0], str


def _role(text: str, found: re.Match[str]) -> str:
    lead = (found["lead"] or "").strip().lower()
    if lead in ("als", "is", "was", "wordt", "werd", "en"):
        return ""
    before = text[: found.start()].rstrip()
    if before.endswith(","):
        return without_clause(text, found)
    if before and not lead and not found["art"]:
        return ""
    capital = found[0][:1].isupper() and not found[0][:2].isupper()
    return f"{text[: found.start()]}{'Een' if capital else 'een'} leerling{text[found.end() :]}"


def _famous(found: re.Match[str]) -> bool:
    said = found["what"].lower()
    return " won" not in said or bool(found["prize"]) or bool(re.search(r"won$|gewonnen", said))


def _fame(text: str, found: re.Match[str]) -> str:
    """A relative clause goes; a sentence of which it is the verb does not."""
    if not re.match(r",? (?:die|dat) |, ", found["what"], re.IGNORECASE):
        return ""
    after = text[found.end() :]
    bare = after.lstrip(" ,")
    if bare and bare[0].isalpha() and not FINITE.match(bare):
        return ""
    start = found.start("what")
    return f"{text[:start]}{' ' + bare if bare[:1].isalpha() else bare}"
