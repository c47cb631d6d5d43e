"""What tells of one person in a small group, and how is it said so that it tells of more?"""

import re

from anonymity.wordset import either

ONE = either(
    "jongen jongetje meisje meid leerling scholier student kind jongere tiener puber knul jongeman vriend vriendin "
    "zoon dochter"
)
_UPPER = frozenset({"derde", "vierde", "vijfde", "zesde", "examen"})
_BANDS = ((11, "jonger dan 12 jaar"), (14, "12 tot 14 jaar"), (17, "15 tot 17 jaar"), (99, "18 jaar of ouder"))
_COUNTRY = either(
    "Syrië Syrie Irak Iran Afghanistan Eritrea Ethiopië Ethiopie Somalië Somalie Marokko Turkije Polen Roemenië "
    "Roemenie Bulgarije Oekraïne Oekraine Rusland Suriname Curaçao Curacao Aruba Bonaire Ghana Nigeria Congo Kongo "
    "China Vietnam India Pakistan Indonesië Indonesie Brazilië Brazilie Colombia Venezuela Jemen Libië Libie Egypte "
    "Algerije Tunesië Tunesie Soedan Kaapverdië Kaapverdie Portugal Spanje Italië Italie Duitsland België Belgie "
    "Engeland Frankrijk Amerika Servië Servie Bosnië Bosnie Albanië Albanie Kosovo Armenië Armenie Georgië Georgie "
    "Palestina Gaza Israël Israel Libanon"
)
_FROM = either(
    "syrische? iraakse? iraanse? afghaanse? eritrese? eritreese? ethiopische? somalische? marokkaanse? turkse? "
    "koerdische? poolse? roemeense? bulgaarse? oekraïense? oekraiense? russische? surinaamse? antilliaanse? curaçaose? "
    "arubaanse? ghanese? nigeriaanse? congolese? chinese? vietnamese? indiase? pakistaanse? indonesische? molukse? "
    "braziliaanse? colombiaanse? jemenitische? egyptische? algerijnse? tunesische? portugese? spaanse? italiaanse? "
    "duitse? belgische? servische? bosnische? albanese? armeense? palestijnse? israëlische? libanese? joodse? "
    "islamitische? moslim hindoe hindoestaanse? christelijke? katholieke? gereformeerde? boeddhistische? roma sinti"
)
_KNOWN = either(
    "docent docente leraar lerares conciërge concierge rector conrector directeur directrice teamleider mentor agent "
    "agente wijkagent politieagent wethouder burgemeester huisarts dominee imam pastoor trainer bakker slager "
    "voorzitter raadslid coördinator kapper apotheker"
)
LEVEL = re.compile(
    r"(?<![\w-])(?:de )?(?:(?:klas|leerjaar) )?(?:"
    r"(?P<year>[1-6])(?:e|de)?[ -]?(?:havo|vwo|vmbo|mavo|gymnasium|atheneum|gym|lyceum|tl|kader|basis|mbo)"
    r"(?:[ /-](?:tl|gl|kader|basis|kb|bb|t|k|b|g|havo|vwo|mavo))?"
    r"|(?:(?<=klas )|(?<=leerjaar ))(?P<only>[1-6])"
    r"|(?P<word>eerste|tweede|derde|vierde|vijfde|zesde|brug|examen)[ -]?(?P<member>klass?er|klas)"
    r"|(?P<primary>groep [1-8])|(?P<isk>isk|schakelklas)|\[klas\])(?![\w-]|['’]ers)",
    re.IGNORECASE,
)
AGE = re.compile(
    rf"(?<![\w-])(?:(?P<jarig>\d{{1,2}})[- ]?jarige?(?: (?P<who>{ONE}))?"
    r"|(?<!sinds )(?<!al )(?<!na )(?<!over )(?P<jaar>[4-9]|1\d|2[0-5]) jaar"
    r"(?! (?:geleden|later|lang|eerder|cel))(?: oud)?"
    rf"|(?P<noun>(?:{ONE}|iemand|eentje|leerlinge) )van (?P<van>1\d)(?: jaar(?: oud)?)?"
    r"(?![.,:]\d| ?(?:uur|keer|euro|januari|maart|april|mei|juni|juli)))(?!\w)",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    rf"(?<![\w-])(?:(?P<adjective>{_FROM} )(?={ONE}\b)"
    r"|(?P<new>(?:pas |net |sinds kort |nog maar net )?nieuw (?=(?:bij ons )?op school\b|in de klas\b)"
    r"|(?:net|pas|sinds kort) (?=(?:bij ons )?op (?:deze |onze )?school\b))"
    rf"|(?:(?P<whose>{ONE} )"
    rf"|(?P<comes>(?:hij|zij|ze|die|en|{ONE}|(?<=,)) (?:is|komt|kwam) )"
    r"|(?P<since>(?:net|pas|onlangs|sinds kort|dit jaar|vorige maand) ))?"
    r"(?P<moves>(?:(?:hierheen|hiernaartoe|verhuisd|gevlucht|overgekomen|afkomstig) )*)"
    rf"uit {_COUNTRY}(?: (?:verhuisd|gevlucht|gekomen|overgekomen))?"
    rf"|(?P<roots>van {_FROM} (?:afkomst|komaf)|met een {_FROM} achtergrond"
    r"|(?:net|pas|onlangs|kortgeleden) (?:hierheen |hiernaartoe )?verhuisd(?: (?:naar|vanuit) \w+)?)"
    r"|(?P<fled>statushouder|vluchteling|asielzoeker|joods|moslima|jehova['’]?s? getuige))",
    re.IGNORECASE,
)
LOOKS = re.compile(
    r"(?<!\w)(?:,? ?(?:die |en )?(?:zit |rijdt |met |heeft |draagt |loopt |is )?(?:in |op |met )?"
    r"(?:een |zijn |haar )?"
    r"(?:rolstoel|scootmobiel|rollator|looprek|krukken|blindenstok|gehoorapparaat|gehoorapparaten|cochleair implantaat"
    r"|(?:been|arm)?prothese|kunstbeen|(?:knal|vuur|lang |kort )?rood haar|rode (?:krullen|haren|vlechten)"
    r"|(?:blauw|groen|roze|paars) haar|groot litteken|litteken (?:in|op) (?:zijn|haar|het) gezicht|brandwonden"
    r"|wijnvlek|vitiligo|albino|hazenlip|sondevoeding|syndroom van down|downsyndroom|dwerggroei|tourette"
    r"|stottert(?: erg)?|een(?:armig|benig)))(?!\w)",
    re.IGNORECASE,
)
FAMILY_OF = re.compile(
    r"(?<!\w)(?:(?:de|het|een|zijn|haar) )?(?:zus|zusje|broer|broertje|halfbroer|halfzus|nichtje|neefje|nicht|neef|zoon"
    r"|zoontje|dochter|dochtertje|kind|kleinkind|stiefzoon|stiefdochter|tweelingbroer|tweelingzus)"
    rf" van (?:de|het|een|onze|die|dat) (?:\w+ )?{_KNOWN}(?!\w)",
    re.IGNORECASE,
)
FAMILY_FATE = re.compile(
    r"(?<!\w)(?:(?:de|zijn|haar|hun|wiens|z'n|d'r) )?(?:stief|pleeg)?"
    r"(?:moeder|vader|mam|pap|mama|papa|broer|zus|opa|oma|ouders?) (?:"
    r"(?:zit|zitten) (?:\w+ )?(?:vast|in de gevangenis|in de bak|in detentie|in een (?:kliniek|inrichting))"
    r"|(?:is|zijn|was) (?:net |pas |onlangs |vorig jaar |dit jaar |kort geleden |zelf )?(?:een )?"
    r"(?:overleden|verongelukt|opgepakt|gearresteerd|verslaafd"
    r"|alcoholist\w*|ernstig ziek|terminaal|doodziek|dakloos|failliet|prostituee"
    rf"|(?:drugs)?dealer|{_KNOWN})"
    r"|(?:ligt|lag) (?:\w+ )?(?:in het ziekenhuis|op sterven|op de ic)"
    r"|heeft (?:\w+ )?(?:kanker|als|alzheimer|een psychose)"
    r"|werkt (?:als|bij|op|voor) (?:de |het |een )?[\w-]+"
    r"|heeft (?:een|de|die) [\w-]*(?:winkel|zaak|restaurant|snackbar|kapsalon|garage|bakkerij|café))(?!\w)",
    re.IGNORECASE,
)
_MONTH = either(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec"
)
MOMENT = re.compile(
    r"(?<![\w:.€-])(?:(?:rond |om (?:precies |exact )?|precies om )?"
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.]|u)[0-5]\d(?: ?uur| ?u|h)?"
    r"|(?:op )?(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo) )?"
    rf"(?:[0-3]?\d {_MONTH}(?: 20\d\d)?|[0-3]?\d[-/][01]?\d(?:[-/](?:20)?\d\d)?))(?![\w:]|[.,]\d)",
    re.IGNORECASE,
)


def banded(text: str) -> str:
    """A school year becomes onder- or bovenbouw, an age a band of three years."""
    return AGE.sub(_age_band, LEVEL.sub(_level_band, text))


def without_origin(text: str) -> str:
    """Nobody's origin, religion or recent move."""
    return ORIGIN.sub(_elsewhere, text)


def without_moment(text: str) -> str:
    """Times become a part of the day, dates "onlangs"."""
    return MOMENT.sub(_part_of_day, text)


def without_family(text: str) -> str:
    """Of whom somebody is family, and what happened to a parent, is left out."""
    return FAMILY_FATE.sub("thuis speelt er iets", FAMILY_OF.sub("een leerling", text))


def _level_band(found: re.Match[str]) -> str:
    if found["primary"]:
        return "de basisschool"
    if found["isk"]:
        return "school"
    year, word = found["year"] or found["only"], (found["word"] or "").lower()
    if not year and not word:
        return "een klas"  # a class that was masked
    band = "de bovenbouw" if (int(year) > 2 if year else word in _UPPER) else "de onderbouw"
    return f"leerling uit {band}" if (found["member"] or "").lower().endswith("er") else band


def _age_band(found: re.Match[str]) -> str:
    years = int(found["jarig"] or found["jaar"] or found["van"])
    band = next(words for most, words in _BANDS if years <= most)
    if found["jarig"]:
        return f"{found['who'] or 'jongere'} van {band}"
    return f"{found['noun']}van {band}" if found["van"] else band


def _elsewhere(found: re.Match[str]) -> str:
    if found["fled"]:
        return "leerling"
    if found["adjective"] or found["new"] or found["roots"]:
        return ""
    return f"{found['whose'] or found['comes'] or ''}van elders"


def _part_of_day(found: re.Match[str]) -> str:
    if found["hour"] is None:
        return "onlangs"
    parts = ((6, "'s nachts"), (12, "'s ochtends"), (18, "'s middags"), (24, "'s avonds"))
    return next(words for until, words in parts if int(found["hour"]) < until)
