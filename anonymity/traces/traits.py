"""What do few have in common? Where somebody comes from, faith, love, health, care, looks.

Some of it only describes and can go; some of it is what the signal is about, and then the group is said larger.
"""

import re
from collections.abc import Callable

from anonymity.traces.groups import LEVEL, ONE
from anonymity.traces.sound import FINITE
from anonymity.words.wordset import either

_COUNTRY = either(
    "Syrië Syrie Irak Iran Afghanistan Eritrea Ethiopië Ethiopie Somalië Somalie Marokko Turkije Polen Roemenië "
    "Roemenie Bulgarije Oekraïne Oekraine Rusland Suriname Curaçao Curacao Aruba Bonaire Ghana Nigeria Congo Kongo "
    "China Vietnam India Pakistan Indonesië Indonesie Brazilië Brazilie Colombia Venezuela Jemen Libië Libie Egypte "
    "Algerije Tunesië Tunesie Soedan Kaapverdië Kaapverdie Portugal Spanje Italië Italie Duitsland België Belgie "
    "Engeland Frankrijk Amerika Servië Servie Bosnië Bosnie Albanië Albanie Kosovo Armenië Armenie Georgië Georgie "
    "Palestina Gaza Israël Israel Libanon Hongarije Griekenland Japan Korea Thailand Filipijnen Sint_Maarten Kameroen "
    "Guinee Senegal Gambia Oeganda Kenia Mongolië Jordanië Jordanie Moldavië Belarus Letland Litouwen Tsjechië"
)
FROM = either(
    "syrische? iraakse? iraanse? afghaanse? eritrese? eritreese? ethiopische? somalische? marokkaanse? turkse? "
    "koerdische? poolse? roemeense? bulgaarse? oekraïense? oekraiense? russische? surinaamse? antilliaanse? curaçaose? "
    "arubaanse? ghanese? nigeriaanse? congolese? chinese? vietnamese? indiase? pakistaanse? indonesische? molukse? "
    "braziliaanse? colombiaanse? jemenitische? egyptische? algerijnse? tunesische? portugese? spaanse? italiaanse? "
    "duitse? belgische? servische? bosnische? albanese? armeense? palestijnse? israëlische? libanese? joodse? "
    "islamitische? moslim hindoe hindoestaanse? christelijke? katholieke? gereformeerde? boeddhistische? roma sinti "
    "hongaarse? griekse? japanse? koreaanse? thaise? filipijnse? kaapverdische? somali soedanese? kaapverdiaanse? "
    "afrikaanse? arabische? buitenlandse?"
)
_FAITH = (
    r"(?:moslima?|joods|islamitisch|christen|katholiek|gereformeerd|hindoe(?:staans)?|boeddhist(?:isch)?"
    r"|jehova['’]?s? getuige|syrisch|turks|marokkaans|pools|oekraïens|chinees|surinaams|antilliaans|eritrees|somalisch"
    r"|afghaans|koerdisch|roma|molukker|bekeerd(?: tot de islam)?)"
)
_SKIN = r"(?:donkere?|zwarte|gekleurde|getinte|donker getinte|albino)"
_LOVE = (
    r"(?:homo(?:seksueel)?|lesbisch|lesbienne|lesbo|gay|bi|biseksueel|trans(?:gender)?|transseksueel|non-?binair|queer"
    r"|intersekse|panseksueel|aseksueel)"
)
_ADJECTIVE = (
    r"(?:homoseksuele|homofiele|lesbische|biseksuele|transgender|trans|non-?binaire|queer|geadopteerde|gevluchte"
    r"|dove|slechthorende|blinde|slechtziende|gehandicapte|verlamde|spastische|eenarmige|kleurenblinde|bekeerde"
    r"|dakloze|hiv-?positieve|roodharige|stotterende)"
)
_WAS = r"(?:is|was|bleek|blijkt)"
_HAS = r"(?:heeft|had|kreeg|krijgt)"
_SICK = (
    r"(?:hiv|aids|kanker|leukemie|hersentumor|tumor|epilepsie|diabetes|suikerziekte|anorexia|boulimia"
    r"|(?:een )?eetstoornis"
    r"|(?:een )?psychose|schizofrenie|borderline|ptss|hersenletsel|hepatitis|tbc|taaislijmziekte|ms|sikkelcelziekte"
    r"|(?:een )?spierziekte|(?:een )?hartafwijking|(?:een )?nierziekte|(?:een )?stofwisselingsziekte|narcolepsie"
    r"|(?:een )?dwangstoornis|(?:een )?chronische ziekte|down|(?:het )?syndroom van down|gilles de la tourette"
    r"|tourette)"
)
_CARE = (
    r"(?:(?:ggz-?|psychiatrische |verslavings|afkick|crisis|jeugd)?kliniek|(?:kinder|revalidatie)?ziekenhuis"
    r"|psychiatrie"
    r"|inrichting|jeugdgevangenis|jeugddetentie|jji|gesloten jeugdzorg|pleeggezin|gezinshuis|crisisopvang"
    r"|vrouwenopvang|daklozenopvang|noodopvang|blijf-van-mijn-lijfhuis|azc|asielzoekerscentrum|woonwagenkamp)"
)
_MATTER = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:met|{_HAS}) (?:net |pas |ook |een vorm van |adhd en |autisme en )?{_SICK}|{_SICK} (?:heeft|had|kreeg|hebben)"
    r"|hiv-?positief|seropositief|suikerpatiënt|kankerpatiënt|psychotisch|schizofreen|suïcidaal|suicidaal"
    r"|zwanger(?:schap)?|abortus|miskraam|bevallen|tienermoeder|in verwachting"
    r"|(?:zelfmoord|zelfdoding|suïcide|suicide)[ -]?(?:poging|pogingen|neigingen|gedachten|plannen)|tentamen suïcide"
    r"|automutilatie|automutileert|zelfbeschadiging|zelfverminking|(?:zichzelf|zich|haarzelf|hemzelf) (?:snijdt"
    r"|verwondt|sneed)"
    r"|(?:zichzelf|zich) (?:\w+ ){0,2}(?:gesneden|verwond|gekrast|bekrast)"
    r"|(?:snijdt|verwondt|sneed) (?:zichzelf|zich)|einde aan (?:zijn|haar|z'n|d'r) leven|niet meer (?:wil|wilde"
    r"|wou) leven"
    r"|(?:overdosis|pillen) (?:genomen|geslikt)|van de flat (?:springen|gesprongen)|voor de trein (?:springen"
    r"|gesprongen)"
    rf"|(?:in|uit|naar|vanuit) (?:een |de |het |een gesloten )?{_CARE}|opgenomen (?:geweest|in|op)|is opgenomen"
    rf"|{_WAS} (?:\w+ )?(?:geadopteerd|pleegkind|adoptiekind|uithuisgeplaatst|uit huis geplaatst|dakloos|illegaal"
    rf"|verlamd)"
    r"|geadopteerd is|uit huis geplaatst|uithuisplaatsing|onder toezicht gesteld|pleegouders|pleegmoeder|pleegvader"
    r"|enkelband"
    rf"|{_WAS} (?:\w+ )?(?:doof|slechthorend|blind|slechtziend|gehandicapt)(?! voor)|(?:doof|slechthorend|blind"
    rf"|slechtziend) is"
    rf"|{_WAS} (?:\w+ )?{_LOVE}(?![\w-])|{_LOVE} (?:is|was)|uit de kast(?: \w+)?|in transitie|geslachtsverandering"
    r"|(?:wil|wilde|zich) (?:liever )?(?:een )?(?:jongen|meisje) (?:zijn|worden|voelt)|valt op (?:jongens|meisjes)"
    rf"|{_WAS} (?:\w+ )?{_FAITH}(?![\w-])|{_FAITH} is|zich (?:heeft )?bekeerd|in afwachting van een verblijfsvergunning"
    r"|ongedocumenteerd|(?:woont|slaapt|leeft) in (?:een |de )?(?:auto|caravan|woonwagen|busje|hotel|kelderbox)"
    rf"|(?<=, )(?:ook |net |is )?(?:{_LOVE}|{_FAITH}|doof|slechthorend|blind|slechtziend|geadopteerd)(?=[,.!?]|$| en )"
    r"|chemo(?:therapie)?|bestralingen|dialyse|donornier|stoma|in coma|hersenoperatie"
    r")(?![\w-])",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    rf"(?<![\w-])(?:(?P<adjective>(?:{FROM}|{_ADJECTIVE}) )(?=(?:[\w-]+e )?{ONE}\b)"
    r"|(?P<new>(?:pas |net |sinds kort |nog maar net )?nieuw(?= (?:(?:bij ons )?op school\b|in de klas\b))"
    r"|(?:net|pas|sinds kort) (?=(?:bij ons )?op (?:deze |onze )?school\b))"
    rf"|(?:(?P<whose>{ONE} )"
    rf"|(?P<comes>(?:hij|zij|ze|die|en|{ONE}|(?:persoon|leerling) [A-Z]|(?<=,)) (?:is|komt|kwam) )"
    r"|(?P<since>(?:net|pas|onlangs|kortgeleden|sinds kort|dit jaar|vorige maand|vorig jaar|een jaar geleden) ))?"
    r"(?P<moves>(?:(?:hierheen|hiernaartoe|verhuisd|gevlucht|overgekomen|afkomstig|gekomen) )*)"
    rf"uit {_COUNTRY}(?: (?:verhuisd|gevlucht|gekomen|overgekomen))?"
    rf"|(?P<roots>van {FROM} (?:afkomst|komaf)|met een {FROM} achtergrond"
    r"|met een (?:donkere|zwarte|getinte) huid(?:skleur)?"
    r"|(?:net|pas|onlangs|kortgeleden) (?:hierheen |hiernaartoe )?verhuisd(?: (?:naar|vanuit) \w+)?)"
    r"|(?P<art>(?:het|dit|dat|is|was|een|als) )?(?:een )?(?P<fled>statushouder|vluchtelingenkind|vluchtelinge?"
    r"|asielzoekster"
    r"|asielzoeker|pleegkind|adoptiekind|transmeisje|transjongen"
    r"|transvrouw|transman|transgender|moslima|amv|nieuwkomer uit \w+))(?:(?<= )|(?![\w-]))",
    re.IGNORECASE,
)
SKIN = re.compile(rf"(?<![\w-]){_SKIN} (?=(?:[\w-]+e )?{ONE}\b)", re.IGNORECASE)
_AIDS = (
    r"(?:rolstoel|scootmobiel|rollator|looprek|krukken|blindenstok|taststok|hulphond|geleidehond|blindengeleidehond"
    r"|gehoorapparaat|gehoorapparaten|cochleair implantaat|(?:been|arm)?prothese|kunstbeen|kunstarm|korset|spalk|sonde"
    r"|(?:knal|vuur|lang |kort )?rood haar|rode (?:krullen|haren|vlechten)|(?:blauw|groen|roze|paars)(?:geverfd)? haar"
    r"|groot litteken|litteken (?:in|op) (?:zijn|haar|het) gezicht|brandwonden|wijnvlek|vitiligo|albino|hazenlip"
    r"|sondevoeding|syndroom van down|downsyndroom|dwerggroei|tourette|boerka|nikab|niqaab|glazen oog|één arm|één been"
    r"|tattoo in (?:zijn|haar|de) (?:nek|hals|gezicht)|gezichtstattoo)"
)
LOOKS = re.compile(
    r"(?<!\w)(?:,? ?(?P<clause>(?:die |en )?(?:zit|rijdt|heeft|draagt|loopt|is) (?:al |nu |ook |tijdelijk )?)?"
    r"(?:in |op |met )?(?:een |zijn |haar )?"
    rf"(?:{_AIDS}|(?P<verb>stottert(?: erg)?)|een(?:armig|benig)|(?:been|arm|enkel) in het gips)(?P<last> (?:zit"
    rf"|heeft|rijdt|loopt))?)"
    r"(?!\w)",
    re.IGNORECASE,
)
_LIGHT = (
    r"(?:beugel|sproeten|tattoo|tatoeage|neusring|neuspiercing|piercings?|vlechtjes|dreads|dreadlocks|afro|krullen"
    r"|stekeltjes|hanenkam|paardenstaart|oorbel|gouden tand|lenzen|snor|baard)"
)
_COLOUR = (
    r"(?:(?:fel|licht|donker|knal|mat)?(?:blauwe?|rode?|rood|groene?|gele?|zwarte?|witte?|grijze?|oranje|roze|paarse?"
    r"|zilveren|gouden|bruine?))"
)
_RIDES = r"(?:scooter|fatbike|brommer|step|fiets|bakfiets|auto|motor|golf|polo|vespa|snorfiets|skateboard|driewieler)"
SEEN_ON = re.compile(
    rf"(?<!\w)(?P<who>(?:(?:de|die|dat|het|een|deze|dit) )?(?:{ONE}|die(?! met)|iemand)|die)?"
    rf" ?(?P<what>met (?:die |zijn |haar |een |de )?(?:[\w-]+e )?{_LIGHT}(?:,? (?:en|op|die op|die rijdt op|met))"
    rf" (?:een |zijn |haar |die |de )?{_COLOUR} {_RIDES}"
    rf"|(?:met|op) (?:die |zijn |haar |een |de )?{_COLOUR} {_RIDES} (?:en|met) (?:die |zijn |haar |een |de )?"
    rf"(?:[\w-]+e )?{_LIGHT})(?!\w)",
    re.IGNORECASE,
)
_WINDOW = 150  # characters: a sentence is no longer
_PERSON = re.compile(
    rf"(?<![\w-])(?:{ONE}|hij|ze|zij|haar|hem|zijn|z'n|d'r|iemand|(?:persoon|leerling|ouder|medewerker) [A-Z]|docente?"
    r"|mentor|moslima|statushouder|vluchteling|asielzoeke\w+|pleegkind|adoptiekind|trans(?:meisje|jongen|gender)"
    r"|tienermoeder"
    r"|(?:\w+e?|brug|examen) ?klasser|\w+jaars|brugger|ll)(?![\w-])",
    re.IGNORECASE,
)
_FEATURE = re.compile(rf"{_MATTER.pattern}|{SKIN.pattern}", re.IGNORECASE)
_ARTICLES = {"het": "de", "dit": "deze", "dat": "die"}
_NOUNS = {"transmeisje": "meisje", "transvrouw": "vrouw", "transjongen": "jongen", "transman": "man"}
_BEFORE = re.compile(
    rf"(?:{ONE}|haar|jaar|{LEVEL.pattern.replace('(?P<', '(?P<b_')}|\w+bouw|klas|persoon [A-Z]|leerling [A-Z]),? ?$",
    re.I,
)


def telling(text: str) -> re.Match[str] | None:
    """What only few are or have, said of one person: vapes come from a country too, and many are of a faith."""
    origin = next((found for found in ORIGIN.finditer(text) if _of_somebody(found)), None)
    matter = next((found for found in _FEATURE.finditer(text) if _said_of_one(text, found)), None)
    return min((one for one in (origin, matter) if one is not None), key=lambda one: one.start(), default=None)


def arrived(text: str) -> re.Match[str] | None:
    """Who came from elsewhere only just is known to all, in whatever group."""
    return next(
        (
            found
            for found in ORIGIN.finditer(text)
            if found["since"] and _said_of_one(text, found) and "uit" in found[0].lower().split()
        ),
        None,
    )


def without_description(text: str) -> str:
    """Nobody's origin, faith, skin or recent move, where it can be left out."""
    return SKIN.sub("", _sub(ORIGIN, _elsewhere, text))


def without_looks(text: str) -> str:
    """Nobody's handicap, hair or scars. Nothing, when a sentence hangs on it."""
    return _sub(LOOKS, _unseen, text)


def without_ride(text: str) -> str:
    """Nobody's looks and vehicle together."""
    return SEEN_ON.sub(_anyone, text)


def _sub(pattern: re.Pattern[str], say: Callable[[re.Match[str]], str | None], text: str) -> str:
    """Replace, where `say` knows how; with a comma that then stands wrong."""
    parts: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        words = say(found)
        if words is None:
            continue
        before, end = text[at : found.start()], found.end()
        if not words and before.rstrip().endswith(",") and _closes(text, end):
            before = before.rstrip()[:-1]
            left = "".join([*parts, before])
            end += 1 if FINITE.match(text[end + 1 :].lstrip()) and "," not in left[left.rfind(".") + 1 :] else 0
        parts += [before, words]
        at = end
    return "".join([*parts, text[at:]])


def _closes(text: str, end: int) -> bool:
    return end >= len(text) or text[end] in ",.!?;"


def _of_somebody(found: re.Match[str]) -> bool:
    if found["fled"] and found["fled"].lower() in ("transgender", "amv"):
        return _said_of_one(found.string, found)
    return any(found[name] for name in ("adjective", "new", "whose", "comes", "since", "moves", "roots", "fled"))


def _said_of_one(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence is about one person."""
    start = max(text.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
    ends = [at for at in (text.find(mark, found.end()) for mark in ".!?\n") if at >= 0]
    end = min(ends, default=len(text))
    return _PERSON.search(text[max(start, found.start() - _WINDOW) : min(end, found.end() + _WINDOW)]) is not None


def _elsewhere(found: re.Match[str]) -> str | None:
    if found["fled"]:
        return _leerling(found)
    if found["adjective"]:
        return ""
    if found["since"] or found["roots"] or (found["moves"] and not found["comes"]):
        free = _BEFORE.search(found.string[max(0, found.start() - 30) : found.start()])
        return (found["whose"] or "").strip() if free or found["whose"] else None
    if found["new"]:
        return None
    if found["whose"]:
        return found["whose"].rstrip()
    return f"{found['comes']}van elders" if found["comes"] else None


def _leerling(found: re.Match[str]) -> str | None:
    """ "Het pleegkind" is "de leerling"; of who is said to be one, there is no other word."""
    article, noun = (found["art"] or "").strip(), _NOUNS.get(found["fled"].lower(), "leerling")
    if article.lower() in ("is", "was", "als"):
        return None
    if noun in ("leerling", "jongen"):
        article = (
            _ARTICLES.get(article.lower(), article)
            if article.islower()
            else _ARTICLES.get(article.lower(), article).capitalize()
        )
    elif article.lower() not in ("het", "dit", "dat", "een", ""):
        return None
    return f"{article} {noun}".strip()


def _unseen(found: re.Match[str]) -> str | None:
    clause = (found["clause"] or "").lower().strip()
    if found["last"] or found["verb"] or (clause and not found[0].startswith(",")):
        return None
    if clause and not _closes(found.string, found.end()):
        return None
    return ""


def _anyone(found: re.Match[str]) -> str:
    who = re.sub(r"^(?:de|die|dat|het|deze|dit) (?=\w)", "een ", found["who"] or "iemand", flags=re.IGNORECASE)
    return "iemand" if who.lower() == "die" else who
