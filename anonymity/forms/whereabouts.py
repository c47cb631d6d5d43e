"""Where does somebody live: street with a number, postcode?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.forms.houses import COUNTED, LINK, LOW_NUMBER, NUMBER, WORD
from anonymity.forms.postcodes import postcodes
from anonymity.forms.windows import found_before_figures, lowered
from anonymity.spans import Label, Span, identifier
from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import either, wordset

_STREET = either(
    "straat straatje str laan laantje weg plein pleintje kade gracht singel dijk steeg hof hofje pad plantsoen "
    "dreef dwarsstraat dwarsweg kanaal haven burg horst strasse straße street road lane gaarde schans vliet "
    "wetering wijck boulevard allee "
    "passage promenade wegje paadje brink ln wg pln pl kd sngl plts dwarsstr straatweg kwartier"
)
# Also the end of many ordinary words: a street only with a capital.
_RARER_STREET = either(
    "park dam wal ring markt baan veld akker berg donk erf es esch hoek heuvel kamp kampen kwartier landen meent "
    "oord oever poort rade rode sluis stede tuin tuinen vaart waard werf wijk zoom brug eiland heide hoeve kreek "
    "molen rak rijn stee steiger toren veen watering woud zijde zand flat kolk sloot beek stroom oever zicht weide "
    "blok spoor terp rug ven zoom hil beemd eng kruis lust hage gors waal lei dok heem daal dal diep kom rots ham"
)
# Words that end like a street and are none, when a number happens to follow.
_NO_STREET = wordset(
    "onderweg halverweg weg straat laan plein pad hof str haven dijk gracht kade singel steeg boulevard passage "
    "kanaal snelweg fietspad wandelpad zebrapad schoolplein marktplein luchthaven jachthaven afweg uitweg omweg "
    "zijweg landweg leerweg speelplein binnenhof parkeerplein voorplein kerkhof vandaag park markt berg zwembad "
    "feest mes bes les"
)
# Rijnkade oost 3, Havenweg Z.Z. 12
SIDE = r"(?:[ -](?:noord|zuid|oost|west|midden|(?:noord|zuid|oost|west)zijde|[nzow]\.?\s?z\.?|binnen|buiten)(?=[ ,:]))?"
SIDE_CASED = rf"(?i:{SIDE})"
_ADDRESS = re.compile(
    rf"(?<![\w@])(?P<street>(?:\d{{1,2}}e\s)?{WORD}{{2}}[^\W\d_'.-]*(?:-{WORD}+)?{_STREET}\.?{SIDE}){LINK}{LOW_NUMBER}",
)
_RARE_ADDRESS = re.compile(
    rf"(?<![\w@])(?P<street>[A-ZÀ-Þ][^\W\d_'.-]*(?:-{WORD}+)?{_RARER_STREET}{SIDE_CASED}),?\s{{1,2}}(?:(?:huis"
    rf")?(?:nummer|nr)\.?\s)?{NUMBER}"
)
# op de lijnbaan 12, in lower case: with a preposition before it, and when the word is no ordinary thing
_SMALL_ADDRESS = re.compile(
    rf"\b(?:op|aan|bij|naar|langs|van)\s(?:de\s|het\s|'t\s)?(?P<street>(?:(?:oude|nieuwe|lange|korte|hoge|lage"
    rf"|grote|kleine)\s)?"
    rf"[a-zà-þ]{{3,20}}{_RARER_STREET}{SIDE})\s{LOW_NUMBER}",
)
_ORDINARY = wordset(
    "sportpark stadspark winkelpark speeltuin voetbalveld sportveld schoolplein vliegveld bankwezen hockeyveld "
    "pretpark skatepark "
    "wijkpark nieuwbouwwijk woonwijk buitenwijk volkstuin achtertuin voortuin moestuin schooltuin stadspoort "
    "schoolbank zandbank "
    "kermis supermarkt kerstmarkt rommelmarkt braderie afstand bestand verstand rotonde voorraad beeldscherm "
    "ijsbaan skibaan "
    "loopbaan atletiekbaan tennisbaan rijbaan kantoor vuurtoren kerktoren watertoren stadhuis schoolbord doelwit "
    "telefoon parkeervak"
)
# Laan van Meerdervoort 12, Plein 1944 7
_KIND_FIRST = re.compile(
    r"(?<![\w@])(?P<street>(?:laan|plein|plantsoen|dreef|boulevard)\s"
    rf"(?:van|v\.|v\.?d\.?|v/d|der|den|de|het|'t|1[89]\d\d|{WORD}+[ -]"
    rf"){{0,3}}\s?{WORD}[\w'-]{{2,30}}(?:[ -]{WORD}[\w'-]{{2,30}})"
    rf"?){LINK}"
    rf"{LOW_NUMBER}",
)
_YEAR_PLEIN = re.compile(
    rf"(?<![\w@])(?P<street>(?:plein|laan)\s(?:1[89]\d\d(?:-(?:1[89])?\d\d)?|40-45)){LINK}{LOW_NUMBER}"
)
# de hoge ham nummer 29 b
_SAYS_NUMBER = re.compile(
    rf"\b(?:is|was|op|aan|naar|bij|in|van|woont)\s(?P<street>(?:(?:de|het|'t)\s)?(?:{WORD}[^\W\d_'-]+[ -]){{0,2}}"
    rf"(?P<thing>{WORD}[^\W\d_'-]+),?\s(?:nummer|nr\.?|huisnr\.?|huisnummer"
    rf")\s(?P<number>[1-9]\d{{0,3}}(?:\s?[a-h](?!\w))?))(?![\w-]|[.,]\d)",
)
# Kerkstraat, en dan nummer 12
_APART = re.compile(
    rf"(?<![\w@])(?P<street>(?P<thing>{WORD}[^\W\d_'.-]*{_STREET}\.?)(?:,|\s(?:en|op|dan|daar|huis|zit|is|het|ze"
    rf"|hij|woont|wonen|waar|hoe|heet|met|zijn)){{1,4}}"
    r"\s(?:op\s)?(?:nummer|nr\.?|huisnr\.?|huisnummer)\s(?P<number>[1-9]\d{0,3}(?:\s?[a-h](?!\w))?))(?![\w-]|[.,]\d)",
)
# op nummer 12 in de Kerkstraat
_NUMBER_FIRST = re.compile(
    r"\b(?P<says>(?:huis)?(?:nummer|nr\.?|no\.?))\s(?P<number>[1-9]\d{0,3}(?:\s?[a-h](?!\w))?)\s"
    rf"(?:in|van|aan|op)\s(?:de|het)\s(?P<street>{WORD}[^\W\d_'.-]*{_STREET}(?!\w)(?:(?<=plein)\s1[89]\d\d)?"
    rf"|plein\s1[89]\d\d)(?!\w)",
)
# Ketelweg standplaats 12, ligplaats 3, chalet 14
_PLOT = re.compile(
    rf"(?<![\w@])(?:(?P<street>{WORD}{{2}}[^\W\d_'.-]*(?:{_STREET}|{_RARER_STREET})),?\s(?:op\s|aan\s)?)?"
    r"(?P<plot>(?:stand|lig|staan|camping|woonwagenstand)plaats|stpl\.?|kavel|kvl\.?|chalet|stacaravan|woonwagen"
    r"|woonark|"
    r"bungalow|vakantiehuisje|recreatiewoning|tiny\shouse|(?<=\s)(?:wagen|plek|vak|steiger|perceel|blok|boot|huisje))"
    r"\s(?:nr\.?\s|nummer\s)?(?P<number>\d{1,4}(?:\s?-?[a-h])?)(?![\w-]|[.,:]\d|\s(?:en|of|van de)\s\d)"
)
# azc kamer 14, camping de Eik plek 33, unit 12 op het woonwagenkamp, kamer 14 van flat de Toren
_SITE = (
    r"(?:azc|asielzoekerscentrum|flat|camping|woonwagenkamp|kamp|park|complex|opvang|pension|hotel|studentenhuis|coa)"
)
_ROOM = r"(?:kamer|unit|veld|plek|deur|blok|plaats|wagen|appartement|app\.|huisje|nummer|nr\.?|portiek|caravan|galerij)"
_ON_SITE = re.compile(
    rf"\b{_SITE}\b(?:\s(?:de|het|op|in|'t)|,)?(?:\s(?!en\b|om\b)[^\W\d_]{{2,20}},?"
    rf"){{0,2}}?\s(?P<room>{_ROOM}\s(?:[a-z]-?)?\d{{1,4}}[a-z]?(?:,?\s(?:{_ROOM}|gebouw)\s(?:\d{{1,4}}|[a-z])(?!\w)"
    rf")?)(?!\w|[.,:]\d)"
)
_OFF_SITE = re.compile(
    rf"\b(?P<room>{_ROOM}\s(?:[a-z]-?)?\d{{1,4}}[a-z]?(?:,?\s(?:{_ROOM}|gebouw)\s(?:\d{{1,4}}|[a-z])(?!\w))?"
    rf")\s(?:op|in|van|bij)\s(?:(?:het|de|een)\s)?{_SITE}\b"
)
_FLAT = re.compile(
    r"\b(?P<room>(?:appartement|app\.|galerij\s\d{1,2}(?:,?\s(?:nummer|nr|deur))|woning)\s(?:nr\.?\s|nummer\s"
    r")?\d{1,4}[a-z]?)(?!\w|[.,:]\d)"
)
# Rue de la Loi 12, via Roma 3; 12 High Street
_ABROAD = re.compile(
    r"\b(?P<room>(?:rue|avenue|chauss[ée]e|calle|ulica|ul\.|strada|rua|via(?=\s[^\W\d_]+\s\d)"
    r")\s(?:[^\W\d_][\w'-]*\s){1,4}\d{1,4}[a-z]?"
    r"|\d{1,4}[a-z]?\s(?:[^\W\d_]+\s){1,2}(?:street|road|avenue|lane|drive))(?![\w]|[.,:]\d|\s(?:uur|euro|keer|min))"
)
_PLOT_STEMS = (
    "plaats", "stpl", "kavel", "kvl", "chalet", "caravan", "woon", "bungalow", "huisje", "tiny", "wagen", "plek",
    " vak", "steiger", "perceel", "blok", "boot",
)  # fmt: skip
_PLACES_TOO = wordset("wagen plek vak steiger perceel blok boot huisje")  # numbered without anybody living there
# dorpsstraat waar ze wonen op 14
_LIVES_BEHIND = re.compile(
    rf"(?<![\w@])(?P<street>{WORD}{{2}}[^\W\d_'.-]*{_STREET}),?\s(?:waar|daar)\s(?:\w+\s){{0,2}}(?:woont|wonen"
    rf")\s(?:\w+\s)?op\s{LOW_NUMBER}"
)
_SIGN = re.compile(r"nr|nummer|no\.?\s")
_COUNTED = re.compile(rf"\s?{COUNTED}")
_REACH = 130  # from the beginning of a street to its number
_SHORT_REACH = 90
_NUMBERED_THINGS = wordset(
    "kluis kluisje lokaal kamer bus lijn halte locker tafel bank deur tram perron spoor gate garage box "
    "container plek rij stap "
    "punt vraag regel artikel zaak rug shirt speler kamertje zaal gang ingang trap trein metro agendapunt actie "
    "melding leerling "
    "dossier bon order pasje polis afslag auto het een"
)
_LEAD = re.compile(
    r"(?:(?<=\s)|^|(?<=[(\"]))(?:(?:[A-ZÀ-Þ][\w'.-]*|van|de|den|der|het|ter|ten|'t|op|\d{1,2}e)\s){1,5}$"
)
_NOT_LEADING = wordset(
    "van de den der het op ten ter 't bij in aan naar vanaf achter voor tegenover langs om hoek adres woont huis "
    "zie let naast "
    "gisteren vandaag vannacht ook en of dus dan toen daar rond"
)
_OF_THE_NAME = frozenset({"De", "Het", "Den", "Van"})
_OF_A_NAME = [["van", "der"], ["van", "den"]]
_LOWER_TITLE = either(
    r"dr\. ds\. burg\. prof\. mr\. st\. past\. gen\. kon\. mgr\. ir\. pres\. min\. prins prinses koning "
    r"koningin burgemeester burg dokter dr pastoor monseigneur mgr sint st jan pieter willem "
    "johan professor generaal admiraal eerste tweede derde lange korte oude nieuwe hoge lage grote kleine van "
    "der den de"
)
# Laan v. Westenenk, J. v.d. Helststraat, vd Helststraat, p.c. hooftstraat
_SHORT_LEAD = re.compile(
    r"(?<![\w.@])(?:(?:(?:laan|plein|hof|dreef|park|burg\.?|dr\.?|ds\.?|prof\.?|mr\.?|st\.?|past\.?|gen\.?|jhr\.?"
    r"|wethouder|prins|graaf)\s)?"
    r"(?:(?:[a-z]\.\s?){1,3}|[^\W\d_]{2,12}\s)?(?:v\.\s?d\.|v\.|v\.?d\.?|vd|v/d|vdr|v\.?\s?d(?:er|en)\.?"
    r"|van\s(?:de[nr]?\s)?|t|'t)\s?|(?:[a-z]\.\s?){1,3})$",
    re.I,
)
_MARKED = re.compile(r"\bv\.|\bv\.?d\b|v/d|[a-z]\.|(?<!\w)'?t\s$", re.I)
_LOWER_LEAD = re.compile(rf"(?:(?<=\s)|^)(?:{_LOWER_TITLE}\s){{1,4}}$")


# ze is naar Onder de Bomen 7
_PREPOSED = re.compile(
    rf"(?<=[a-z,:] )(?P<street>(?:Achter|Onder|Boven|In|Op|Aan|Bij|Tussen|Langs|Over|Voor) (?:de|den|het|'t) "
    rf"[A-ZÀ-Þ]{WORD}{{2,20}}) {NUMBER}"
)


def whereabouts(text: str, words: Lexicon) -> Iterator[Span]:
    """Find streets with a house number and postcodes; a street alone stays."""
    if not any(map(str.isdigit, text)):
        return
    low = lowered(text)
    if _SIGN.search(low):
        for pattern in (_APART, _SAYS_NUMBER):
            for found in pattern.finditer(low):
                if found["thing"] not in _NUMBERED_THINGS:
                    yield identifier(found.start("street"), found.end("number"), Label.ADDRESS)
        for found in _NUMBER_FIRST.finditer(low):
            yield identifier(found.start("says"), found.end("street"), Label.ADDRESS)
    for pattern in (_ADDRESS, _RARE_ADDRESS, _KIND_FIRST, _YEAR_PLEIN, _LIVES_BEHIND):
        if pattern is _LIVES_BEHIND and "aar " not in low:
            continue
        cased = text if pattern is _RARE_ADDRESS else low
        for found in found_before_figures(pattern, cased, _REACH if pattern is _KIND_FIRST else _SHORT_REACH):
            street = found["street"].lower().rstrip(".")
            ordinary = pattern is _RARE_ADDRESS and plain(street) in words.dutch_words  # Kies 2, Vergadering 3
            if street not in _NO_STREET and not ordinary:
                yield identifier(lead(text, found.start("street")), found.end("number"), Label.ADDRESS)
    for found in found_before_figures(_PREPOSED, text, _SHORT_REACH):
        yield identifier(found.start("street"), found.end("number"), Label.ADDRESS)
    for pattern in (_ON_SITE, _OFF_SITE, _FLAT, _ABROAD):
        for found in found_before_figures(pattern, low, _SHORT_REACH):
            if not _COUNTED.match(low, found.end("room")):
                yield identifier(*found.span("room"), Label.ADDRESS)
    plots = any(map(low.__contains__, _PLOT_STEMS))
    for found in found_before_figures(_PLOT, low, _SHORT_REACH) if plots else ():
        street = found["street"]
        if street and street not in _NO_STREET | _ORDINARY:
            yield identifier(lead(text, found.start("street")), found.end("number"), Label.ADDRESS)
        elif found["plot"] not in _PLACES_TOO:
            yield identifier(found.start("plot"), found.end("number"), Label.ADDRESS)
    for found in found_before_figures(_SMALL_ADDRESS, low, _SHORT_REACH):
        street = found["street"].lower()
        if street.split(" ")[-1] not in _ORDINARY | _NO_STREET:
            yield identifier(found.start("street"), found.end("number"), Label.ADDRESS)
    yield from postcodes(text)


def lead(text: str, start: int) -> int:
    """Take in the words before: Burgemeester van Walsumweg, oude haven."""
    window = text[max(0, start - 60) : start]
    short = _SHORT_LEAD.search(window)
    if short and _MARKED.search(short[0]):
        words = short[0].lstrip().split(" ")
        while len(words) > 2 and words[0].lower() in _NOT_LEADING:
            words.pop(0)
        return start - len(" ".join(words))
    for pattern in (_LEAD, _LOWER_LEAD):
        found = pattern.search(window)
        words = found[0].split(" ") if found else []
        while (
            words
            and words[0] not in _OF_THE_NAME
            and words[0].lower() in _NOT_LEADING
            and [word.lower() for word in words[:2]] not in _OF_A_NAME
        ):
            words.pop(0)
        if any(words):
            return start - len(" ".join(words))
    return start
