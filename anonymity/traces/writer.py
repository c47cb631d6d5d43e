"""Which words tell who wrote it, where that is not shown?"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from anonymity.traces.sound import Coarser, without_clause
from domain.signals import Attribution

_MY = r"(?:mijn|m'n|m’n|mn)(?: eigen)?(?: (?:oudste|jongste|kleine|grote|beste))?"
_PUPIL = (
    r"(?:dochter(?:tje)?|zoon(?:tje)?|kind|broer(?:tje)?|zus(?:je)?|nichtje|neefje|nicht|neef|kleinzoon|kleindochter"
    r"|stiefdochter|stiefzoon|pleegkind|pleegdochter|pleegzoon|mentorleerling|mentorkind|mentorpupil|leerling|pupil"
    r"|stageleerling|cliënt|buurjongen|buurmeisje|oppaskind|petekind)"
)
_PUPILS = r"(?:kinderen|mentorleerlingen|mentorkinderen|leerlingen|pupillen|cliënten|zoons|zonen|stageleerlingen)"
_THINGS = {
    "klas": "klas", "mentorklas": "klas", "brugklas": "klas", "les": "les", "lessen": "lessen", "lokaal": "lokaal",
    "gymles": "gymles", "groep": "groep", "mentorgroep": "groep", "mentoruur": "les", "klassen": "klassen",
    "mentorles": "les",
}  # fmt: skip
_JOB = (
    r"(?:[\w-]*(?:docente?|leraar|lerares|mentor|coach|trainer|coördinator|conciërge|concierge|verpleegkundige|werker"
    r"|werkster|ambtenaar|agent|agente|conrector|teamleider|stagiaire?|stagiair|begeleider|begeleidster|decaan"
    r"|psycholoog"
    r"|therapeut|voogd|juf|meester|assistente?|handhaver)|rector|boa|ouder|moeder|vader|directeur|buurvrouw|buurman"
    r"|oom|tante"
    r"|oma|opa|broer|zus|pleegmoeder|pleegvader|imam|huisarts|tolk|stiefvader|stiefmoeder|surveillant)"
)
_OTHERS = {"buurjongen": "jongen", "buurmeisje": "meisje", "cliënt": "cliënt", "oppaskind": "kind", "petekind": "kind"}
PUPIL = re.compile(
    rf"(?<![\w-])(?:{_MY} (?P<who>{_PUPIL})|(?:onze|ons) (?:oudste |jongste )?(?P<ours>zoon|dochter|kind))(?![\w-])",
    re.IGNORECASE,
)
PUPILS = re.compile(rf"(?<![\w-]){_MY} {_PUPILS}(?![\w-])", re.IGNORECASE)
THING = re.compile(
    rf"(?<![\w-]){_MY} (?P<thing>{'|'.join(sorted(_THINGS, key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)
NEAR = re.compile(
    rf"(?<![\w-]){_MY} (?:man|vrouw|partner|vriendin|moeder|vader|ouders|gezin|buurvrouw|buurman|buren|stagiaire?"
    rf"|duo(?:collega)?|dochters"
    r"|kamer|spreekuur|kantoor|werkkamer|kantine|winkel|zaak|team|ploeg|elftal|dienst|straat|huis|voordeur"
    r"|galerij)(?![\w-])"
    r"|(?<![\w-])(?:bij (?:mij|ons) thuis|bij (?:mij|ons) (?:in de (?:straat|flat|zaak|winkel|keuken|buurt)"
    r"|op (?:kantoor|de kamer|spreekuur|gesprek))"
    r"|alleen (?:aan |tegen )?mij|alleen ik|tegen mij alleen|ik ben de enige|ik (?:woon"
    r"|woonde) (?:\w+ )?(?:er)?(?:naast|tegenover|boven|achter)"
    r"|ik woon in|bij mij (?:op|in) (?:de |het )?(?:training|team|kamer|kantoor|gesprek|spreekuur|huis"
    r"|winkel))(?![\w-])",
    re.IGNORECASE,
)
WITH_ME = re.compile(
    r"(?<![\w-])bij (?:mij|me|ons) in (?:(?P<de>de )|mijn )?(?P<what>klas|les|groep|gymles|mentorklas|team)(?![\w-])",
    re.IGNORECASE,
)
AM = re.compile(
    rf"(?<![\w-])(?:want |en |omdat |maar )?(?:ik ben|ben ik)(?: (?:zelf|ook|nu|al))? (?:de |een |haar |zijn |hun "
    rf"|hem z'n |zn |d'r )?(?:[\w-]+ )?{_JOB}"
    r"(?: van (?:haar|hem|dit meisje|deze jongen|die jongen|de klas|deze klas|de leerling|deze leerling|het meisje"
    r"|de jongen))?(?![\w-])"
    r"|(?<![\w-])ik (?:ben|was) (?:met (?:haar|hem) in gesprek|bij (?:haar|hem) thuis)(?![\w-])",
    re.IGNORECASE,
)
AS = re.compile(
    rf"(?<![\w-])(?P<ik>ik(?: (?:weet|zie|hoor|merk|vind|heb|kan|moet|maak|ben))?) (?P<as>als (?:de |een |haar "
    rf"|zijn |hun )?(?:enige |enigste )?(?:[\w-]+e )?{_JOB})(?![\w-])"
    rf"|(?<![\w-])(?P<first>als (?:de |een |haar |zijn |hun )?(?:enige "
    rf"|enigste )?(?:[\w-]+e )?{_JOB}),? (?P<verb>\w+) ik(?![\w-])",
    re.IGNORECASE,
)
_DUTY = (
    r"(?:surveilleerde|lesgaf|les gaf|les had|inviel|invalde|nakeek|pauzedienst (?:had|liep|deed)|pleinwacht (?:had"
    r"|liep|stond|deed)"
    r"|pleindienst (?:had|liep)|dienst had|surveillance had|spreekuur had|een mentorgesprek had|mentoruur had"
    r"|stage liep"
    r"|op huisbezoek was|training gaf|gym gaf|aan het surveilleren was|de gang deed|de kantine deed|de deur opende"
    r"|het hek sloot"
    r"|afsloot|de school afsloot|(?:haar|hem|zijn ouders|haar ouders|haar moeder|zijn moeder) (?:belde|sprak"
    r"|thuisbracht|naar huis bracht))"
)
WHEN = re.compile(
    rf"(?<![\w-])(?:toen|terwijl|omdat) ik (?:(?!ik\b)[\w-]+ ){{0,5}}?{_DUTY}(?: (?:in|op|bij|aan|voor) (?:de |het "
    rf"|een )?[\w-]+)?(?![\w-])",
    re.IGNORECASE,
)
DURING = re.compile(
    r"(?<![\w-])(?:tijdens|in|na|voor) mijn (?:(?:eigen|laatste|eerste|vaste) )?(?P<duty>surveillance|pauzedienst"
    r"|pleinwacht|pleindienst"
    r"|les|lesuur|mentorles|mentoruur|spreekuur|gymles|training|dienst|pauze|ronde|avonddienst|nachtdienst|stage"
    r"|gesprek"
    r"|huisbezoek|uur|tussenuur|toezicht|rondje|invaluur)(?: (?:met|over) (?:haar|hem|persoon [A-Z]"
    r"|leerling [A-Z]))?(?![\w-])",
    re.IGNORECASE,
)
DOES = re.compile(
    r"(?<![\w-])(?:ik (?:geef|gaf) (?:\w+ ){0,3}?les|ik heb (?:haar|hem|ze|deze leerling|persoon [A-Z]"
    r"|leerling [A-Z]) (?:\w+ ){0,2}?(?:in de (?:klas|les)|als (?:mentor)?leerling|naar huis gebracht|les gegeven"
    r"|thuisgebracht)"
    r"|(?:ik (?:train|begeleid|coach|behandel)|die ik (?:\w+ )?(?:train|begeleid|coach|lesgeef)) ?(?:haar|hem|ze"
    r"|het team)?"
    r"|ik (?:surveilleerde|surveilleer|had pauzedienst|had pleinwacht|stond pleinwacht|liep stage|viel in|loop stage)"
    r"|heb ik (?:haar|hem|ze) (?:in de (?:klas|les)|thuisgebracht)|aan wie ik lesgeef)(?![\w-])",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?<![\w-])(?:(?P<work>(?:ik|wij|we) werk(?:en)? (?:als|bij|op|voor) (?:de |het |een )?[\w-]+|wij van (?:de "
    r"|het )?[\w-]+|we van (?:de |het )?[\w-]+)"
    r"|(?P<at>bij ons )(?=op school\b|in de wijk\b|op het plein\b)|(?P<our>(?:bij|op|in) onze (?:school|locatie"
    r"|organisatie|stichting))"
    r"|(?P<ours>onze (?:leerlingen|docenten|cliënten|jongeren|bewoners|leden|klanten|boa's|agenten|medewerkers"
    r"|school|locatie"
    r"|leerling|cliënt|jongerenwerker|conciërge|rector|teamleider|winkel|mentoren))|(?P<colleague>(?:mijn|m'n"
    r"|onze) (?:collega(?:['’]?s)?|leidinggevende|teamleider|baas)))(?:(?<= )|(?![\w-]))",
    re.IGNORECASE,
)


def itself(text: str, writer: Attribution) -> Iterator[tuple[str, Coarser]]:
    """Each that tells who wrote it. With an organisation, what only tells of that adds nothing."""
    if writer is Attribution.NAME:
        return
    says = _SAYS if writer is Attribution.ORGANISATION else (*_SAYS, (_ORGANISATION, _of_us))
    for pattern, say in says:
        for found in pattern.finditer(text):
            yield found[0], partial(say, text, found)


def _instead(text: str, found: re.Match[str], words: str) -> str:
    capital = found[0][:1].isupper() and not found[0][:2].isupper()
    if not words and capital:
        rest = text[found.end() :].lstrip()
        return text[: found.start()] + rest[:1].upper() + rest[1:]
    return text[: found.start()] + (words[:1].upper() + words[1:] if capital else words) + text[found.end() :]


def _pupil(text: str, found: re.Match[str]) -> str:
    who = found["who"] or found["ours"]
    told = re.search(rf"(?<![\w-])(?:{_MY}|onze|ons) {who}(?![\w-])", text[: found.start()], re.IGNORECASE)
    one = _OTHERS.get(who.lower(), "leerling")
    again = told or re.search(rf"(?<![\w-])een {one}(?![\w-])", text[: found.start()], re.IGNORECASE)
    the = "het" if one in ("meisje", "kind") else "de"
    return _instead(text, found, f"{the if again else 'een'} {one}")


def _pupils(text: str, found: re.Match[str]) -> str:
    return _instead(text, found, "leerlingen")


def _thing(text: str, found: re.Match[str]) -> str:
    thing = _THINGS[found["thing"].lower()]
    return _instead(text, found, thing if thing in ("lessen", "klassen") else f"een {thing}")


def _with_me(text: str, found: re.Match[str]) -> str:
    return _instead(text, found, f"in een {_THINGS.get(found['what'].lower(), 'groep')}")


def _as(text: str, found: re.Match[str]) -> str:
    if found["first"]:
        return _instead(text, found, f"ik {found['verb']}")
    return _instead(text, found, found["ik"])


def _when(text: str, found: re.Match[str]) -> str:
    """Before the verb another word of time stands in its place, at the end nothing."""
    before = text[: found.start()].rstrip()
    after = text[found.end() :].lstrip(" ,")
    if not before or before[-1] in ".!?\n":
        return _instead(text, found, "onlangs").replace("nlangs, ", "nlangs ", 1) if after[:1].isalpha() else ""
    if after and after[0].isalpha():
        return ""
    return before.rstrip(",") + text[found.end() :].lstrip()


def _during(text: str, found: re.Match[str]) -> str:
    if found["duty"].lower() in ("pauzedienst", "pleinwacht", "pleindienst", "pauze"):
        return _instead(text, found, "in de pauze")
    if found["duty"].lower() not in ("les", "lesuur", "mentorles", "mentoruur", "gymles", "training"):
        return ""
    lead = found[0].split(" ", 1)[0].lower()
    what = {"gymles": "gymles", "training": "training"}.get(found["duty"].lower(), "les")
    return _instead(text, found, f"{lead} een {what}")


def _of_us(text: str, found: re.Match[str]) -> str:
    if found["at"]:
        return _instead(text, found, "")
    if found["our"]:
        place = found["our"].rsplit(" ", 1)
        return _instead(text, found, f"{place[0].split(' ')[0].lower()} een {place[1]}")
    if found["ours"]:
        who = found["ours"].split(" ", 1)[1]
        many = who.lower().endswith(("en", "s"))
        return _instead(text, found, who if many else f"een {who}")
    if found["colleague"]:
        who = found["colleague"].split(" ", 1)[1]
        return _instead(text, found, who if who.lower().endswith("s") else f"een {who}")
    return without_clause(text, found)


_SAYS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (AS, _as),
    (AM, without_clause),
    (WITH_ME, _with_me),
    (PUPIL, _pupil),
    (PUPILS, _pupils),
    (DURING, _during),
    (WHEN, _when),
    (DOES, without_clause),
    (THING, _thing),
    (NEAR, lambda _text, _found: ""),
)
