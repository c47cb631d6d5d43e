"""Of whom is somebody family, and what is known of that family?"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from anonymity.traces.groups import ONE
from anonymity.traces.sound import FINITE, Coarser, without_clause
from anonymity.words.wordset import either

_KNOWN = either(
    "docent docente leraar lerares conciërge concierge rector conrector directeur directrice teamleider mentor agent "
    "agente wijkagent jeugdagent politieagent wethouder burgemeester huisarts tandarts dominee imam pastoor priester "
    "rabbijn trainer voetbaltrainer bakker slager voorzitter raadslid coördinator kapper kapster apotheker groenteman "
    "visboer kaasboer fietsenmaker juwelier bloemist garagehouder supermarktmanager snackbarhouder notaris advocaat "
    "dierenarts brandweerman brandweercommandant jongerenwerker boswachter boer kroegbaas zanger zangeres acteur "
    "actrice voetballer schrijver boa gymleraar gymdocent schoolleider juf meester decaan zorgcoördinator kantinejuf "
    "schoonmaker schoonmaakster buschauffeur beheerder leerplichtambtenaar schooldirecteur"
)
_SHOP = either(
    "slager bakker bakkerij snackbar kapper kapsalon bloemist bloemenkraam viskraam visboer groenteman "
    "kaasboer markt "
    "fietsenmaker garage supermarkt buurtsuper avondwinkel belwinkel toko shoarmazaak pizzeria friettent "
    "cafetaria café "
    "cafe restaurant drogist apotheek juwelier camping manege boerderij moskee kerk pastorie bieb bibliotheek molen "
    "kroeg coffeeshop nagelstudio stomerij wasserette kinderdagverblijf dierenwinkel sportschool buurthuis"
)
_KIN = (
    r"(?:zus|zusje|broer|broertje|halfbroer|halfzus|nichtje|neefje|nicht|neef|zoon|zoontje|dochter|dochtertje|kind"
    r"|kleinkind|kleinzoon|kleindochter|stiefzoon|stiefdochter|pleegzoon|pleegdochter|pleegkind|tweelingbroer"
    r"|tweelingzus|vriendin|vriend|vriendje)"
)
_PARENT = (
    r"(?:(?:stief|pleeg|schoon|groot)?(?:moeder|vader|ouders?)|mam|pap|mama|papa|ma|pa|broer(?:tje)?|zus(?:je)?|opa"
    r"|oma|oom|tante)"
)
_WHOSE = r"(?:(?P<whose>de|zijn|haar|hun|wiens|wier|z'n|zn|d'r|dr) )?"
OF = re.compile(
    rf"(?<!\w)(?P<who>(?:(?P<article>de|het|een|die|dat|zijn|haar) )?{_KIN} van (?:de|het|een|onze|die|dat"
    rf"|dezelfde) (?:\w+ )?{_KNOWN}"
    rf"|(?:(?:de|het|een|die|dat) )?(?:{_KIN}|{ONE}|die|persoon [A-Z]|leerling [A-Z]) van de (?:{_SHOP})"
    rf"|(?:(?:de|het|een|die|dat|zijn|haar) )?{_KIN} van (?:de|het|een|die|dat) {ONE} (?:die|dat) [^.,;!?\n]{{0,30}}?"
    r"(?:overleden|verongelukt|omgekomen|verdronken|vermoord)(?: is| was)?)"
    rf"(?P<where> (?:(?:op|in|bij|aan) (?:de |het )?(?:{_SHOP}|plein|hoek|school|station|winkelcentrum|overkant|dorp)"
    r"|om de hoek|hier))?(?!\w)",
    re.IGNORECASE,
)
FATE = re.compile(
    rf"(?<!\w){_WHOSE}{_PARENT}(?P<of> van (?P<child>(?:(?:persoon|leerling) (?-i:[A-Z])|(?:een|deze|die|dit"
    rf"|dat) {ONE})))? (?:"
    r"(?:zit|zitten) (?:\w+ ){0,2}(?:vast|in de gevangenis|in de bak|in de cel|in detentie"
    r"|in (?:een|de) (?:[\w-]*kliniek|inrichting))"
    r"|(?:is|zijn|was|werd) (?:\w+ ){0,3}?(?:overleden|verongelukt|omgekomen|vermoord|begraven|gecremeerd|opgepakt"
    r"|gearresteerd|aangehouden|verslaafd|aangereden|doodgereden|doodgestoken|neergestoken|neergeschoten"
    r"|alcoholist\w*|ernstig ziek|terminaal"
    r"|doodziek|dakloos|failliet|uitgezet|opgenomen|(?:drugs)?dealer|prostituee)"
    r"|(?:ligt|lag) (?:\w+ ){0,2}(?:in het ziekenhuis|op sterven|op de ic|in coma)"
    r"|(?:heeft|had|kreeg) (?:\w+ ){0,2}(?:kanker|als|alzheimer|ms|een psychose|een (?:zwaar |ernstig )?ongeluk"
    r"|een (?:hart|herseninfarct|beroerte)\w*|zelfmoord gepleegd|een einde aan (?:zijn|haar) leven gemaakt)"
    r"|pleegde (?:\w+ )?(?:zelfmoord|suïcide)|overleed(?: \w+){0,2})(?!\w)",
    re.IGNORECASE,
)
FATE_LAST = re.compile(
    rf"(?<!\w)(?P<link>(?:omdat|dat|doordat|sinds|nu|toen|nadat|of|als|wiens|wier) ){_WHOSE}{_PARENT} (?:\w+ ){{0,3}}?"
    r"(?:overleden (?:is|was)|is overleden|vast ?zit|in de gevangenis zit|verslaafd is|opgepakt is|is opgepakt"
    r"|ziek is|kanker heeft"
    r"|verongelukt is|in het ziekenhuis ligt|omgekomen is|dood is)(?!\w)",
    re.IGNORECASE,
)
WORK = re.compile(
    rf"(?<!\w)(?P<link>(?:want|en|maar) )?{_WHOSE}{_PARENT} (?:"
    rf"(?:is|was|wordt) (?:\w+ ){{0,2}}?(?:{_KNOWN})(?: (?:bij|op|in|van) (?:de |het |deze |onze |een )?[\w-]+)?"
    r"|werkt (?:hier|daar|ook hier)(?: (?:ook|zelf))?(?: (?:op|in|bij) (?:de |deze |onze )?\w+)?"
    r"|werkt (?:als|bij|op|voor|in) (?:de |het |een |deze |onze )?[\w-]+|geeft (?:hier|op school"
    r"|op onze school) les|is hier \w+"
    rf"|(?:heeft|had|runt|hebben|hadden|runnen) (?:een|de|die|het) (?:[\w-]*(?:winkel|zaak|restaurant|snackbar"
    rf"|salon|garage|bakkerij|café)|{_SHOP})"
    r"|(?:zit|zat) (?:in|bij) (?:de|het|onze) (?:mr|bestuur|schoolbestuur|gemeenteraad|ouderraad|oudercommissie"
    r"|medezeggenschapsraad|kernteam|raad van toezicht))(?P<where> (?:op|in) (?:de |het )?[\w-]+)?(?!\w)",
    re.IGNORECASE,
)
HOME = re.compile(
    r"(?<!\w)(?:(?:die|en|hij|ze|zij|gezin|familie|jongen|meisje|leerling) )?(?:woont|wonen"
    r"|wonend) (?:\w+ )?(?:in (?:de|een) (?:flat|woning) )?"
    rf"(?P<spot>(?:pal )?(?:boven|naast|achter|tegenover) (?:de|het|een|die|onze) (?:{_SHOP}|school|station"
    rf"|(?-i:[A-Z]\w+)))(?!\w)"
    rf"|(?<!\w)(?P<last>die|dat) (?:pal )?(?:boven|naast|achter|tegenover) (?:de|het|een) (?:{_SHOP}|school"
    rf"|station) woont(?!\w)",
    re.IGNORECASE,
)
ABOVE = re.compile(
    rf"(?<!\w)(?P<who>(?:de|het|een|die|dat) (?:{ONE}|familie|gezin)|die) van (?:boven|naast|achter|tegenover) "
    rf"(?:de|het) (?:{_SHOP})(?!\w)"
    rf"|(?<!\w)(?P<one>(?:(?:de|het|een|die|dat) )?(?:{ONE}|gezin|familie)) boven (?:de|het) (?:{_SHOP})(?!\w)",
    re.IGNORECASE,
)
TWIN = re.compile(
    r"(?<!\w)(?:(?P<lead>(?:(?:een|één) van )|(?:(?:van|met|door|tegen|aan|bij|over|voor) ))(?P<two>(?:de|die"
    r"|een) (?:twee|drie)ling)"
    r"|(?:de|die) (?:twee|drie)ling|(?P<kin>tweeling(?P<half>broer|zus)(?:je)?)|helft van (?:een|de) tweeling)(?!\w)",
    re.IGNORECASE,
)
_ON = re.compile(r",? (?:en|maar|want|dus|of|waardoor)? ?(?P<next>[\w'’]+)")
_SUBJECT = frozenset(
    [
        "hij",
        "ze",
        "zij",
        "we",
        "wij",
        "ik",
        "je",
        "het",
        "de",
        "een",
        "er",
        "dat",
        "die",
        "dit",
        "deze",
        "nu",
        "daarom",
        "daardoor",
        "sindsdien",
        "zijn",
        "haar",
        "hun",
        "mijn",
        "onze",
        "persoon",
        "leerling",
        "thuis",
        "vandaag",
        "gisteren",
        "moeder",
        "vader",
        "iedereen",
        "niemand",
        "z'n",
        "toen",
        "dus",
    ]
)


def family(text: str) -> Iterator[tuple[str, Coarser]]:
    """Each stretch that tells of whose family somebody is, with the text without it."""
    for pattern, say in _SAYS:
        for found in pattern.finditer(text):
            yield found[0], partial(say, text, found)


def _instead(text: str, found: re.Match[str], words: str) -> str:
    capital = found[0][:1].isupper() and found[0][1:2].islower()
    return text[: found.start()] + (words[:1].upper() + words[1:] if capital else words) + text[found.end() :]


def _of(text: str, found: re.Match[str]) -> str:
    masked = re.match(r"(?:persoon|leerling) [A-Z](?= )", found[0])
    if masked is not None:
        return _instead(text, found, masked[0])
    friend = "vriend" in found[0].lower().split(" van ")[0]
    return _instead(text, found, "iemand" if friend else "een leerling")


def _fate(text: str, found: re.Match[str]) -> str:
    """Only where a sentence with its own subject follows, or none."""
    if (found["whose"] or "").lower() in ("wiens", "wier"):
        return ""
    words = f"bij {found['child']} thuis speelt er iets" if found["of"] else "thuis speelt er iets"
    goes_on = _ON.match(text, found.end())
    whole = goes_on is None or goes_on["next"].lower() in _SUBJECT
    before = text[: found.start()].rstrip().lower()
    first = not before or before[-1] in ",.;:!?\n" or before.endswith((" en", " want", " maar"))
    return _instead(text, found, words) if whole and first else ""


def _fate_last(text: str, found: re.Match[str]) -> str:
    if found["link"].lower().strip() in ("wiens", "wier"):
        return ""
    return _instead(text, found, f"{found['link']}er thuis iets speelt")


def _home(text: str, found: re.Match[str]) -> str:
    """A clause of its own goes; one that only tells which one is meant, too."""
    if found["last"] and not text[: found.start()].rstrip().endswith(","):
        after = text[found.end() :].lstrip()
        if not text[: found.start()].strip() or (after and after[0].isalpha() and not FINITE.match(after)):
            return ""
        return text[: found.start()].rstrip() + text[found.end() :]
    return without_clause(text, found)


def _above(text: str, found: re.Match[str]) -> str:
    who = (found["who"] or found["one"]).split(" ")
    if who[-1].lower() in ("familie", "gezin"):
        return _instead(text, found, "een gezin" if who[-1].lower() == "gezin" else "een familie")
    return _instead(text, found, f"een {who[-1]}" if len(who) > 1 else "iemand")


def _twin(text: str, found: re.Match[str]) -> str:
    if found["kin"]:
        start, end = found.span("kin")
        return f"{text[:start]}{found['half']}{text[end:]}"
    lead = (found["lead"] or "").lower()
    if not lead:
        return ""
    if "een van" in lead or "één van" in lead:
        return _instead(text, found, "een leerling")
    many = "drie" if "drieling" in found["two"].lower() else "twee"
    return _instead(text, found, f"{found['lead']}{many} leerlingen")


_SAYS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (OF, _of),
    (FATE, _fate),
    (FATE_LAST, _fate_last),
    (WORK, without_clause),
    (HOME, _home),
    (ABOVE, _above),
    (TWIN, _twin),
)
