"""Where does somebody live: street with a number, postcode?"""

import re
from collections.abc import Iterator

from stdnum.nl import postcode

from anonymity.spans import Label, Span, identifier
from anonymity.wordset import either, wordset

_STREET = either(
    "straat straatje str laan laantje weg plein pleintje kade gracht singel dijk steeg hof hofje pad plantsoen "
    "dreef dwarsstraat dwarsweg kanaal haven burg horst strasse straße street road lane gaarde schans vliet "
    "wetering wijck boulevard allee "
    "passage promenade wegje paadje brink ln\\. wg\\. pln\\. kd\\. sngl\\. dwarsstr"
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
_HOUSE = (
    r"(?:huisnr\.?\s?|nr\.?\s?|nummer\s|no\.?\s?)?(?P<number>[1-9]\d{0,4}"
    r"(?:\s?-\s?\d{1,4}(?!\d)(?!\s?jarig)|\s?[a-h](?![\w-]))?"
    r"(?:\s?-?\s?(?:bis|hs|huis|rd|zw|rood|zwart|(?:\d|een|twee|drie)\s?hoog|[IV]{1,3}|i{1,3})(?!\w))?(?:[-/]\d{1,3}(?!\d))?)(?!\w|[.,:]\d)"
)
_COUNTED = either(
    r"uur u\b jaar jarige? keer x\b km kilometer meter m\b cm\b euro eur € % procent jongens? meisjes? meiden "
    r"leerlingen leerling personen mensen man\b minuten min\b weken dagen maanden jongeren scooters? fietsen auto "
    r"kinderen klassen docenten incidenten meldingen havo vwo mavo vmbo stuks gram kilo graden januari februari "
    r"maart april mei juni juli augustus september oktober november december [:.,]\d e\b de\b ste\b -?jarig"
)
_NUMBER = rf"{_HOUSE}(?!\s?{_COUNTED})"
_WORD = r"[^\W\d_]"
_ADDRESS = re.compile(
    rf"(?<![\w@])(?P<street>(?:\d{{1,2}}e\s)?{_WORD}[^\W\d_'.-]*(?:-{_WORD}+)?{_STREET}\.?)(?:[,:]?[\s-]{{0,2}}(?:\(\s?)?){_NUMBER}",
    re.I,
)
_RARE_ADDRESS = re.compile(
    rf"(?<![\w@])(?P<street>[A-ZÀ-Þ][^\W\d_'.-]*(?:-{_WORD}+)?{_RARER_STREET}),?\s{{1,2}}{_NUMBER}"
)
# op de lijnbaan 12, in lower case: with a preposition before it, and when the word is no ordinary thing
_SMALL_ADDRESS = re.compile(
    rf"\b(?:op|aan|bij|naar|langs|van)\s(?:de\s|het\s|'t\s)?(?P<street>(?:(?:oude|nieuwe|lange|korte|hoge|lage|grote|kleine)\s)?"
    rf"[a-zà-þ]{{3,20}}{_RARER_STREET})\s{_NUMBER}",
    re.I,
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
_HOME = either(
    r"adres woon(?:t|de|adres|plaats|plek)? wonen woning pand huis thuis logeert slaapt verblijft zit inval "
    r"bezorg\w* feest(?:je)? adresje inbraak ophalen afleveren opgehaald afgeleverd pakket(?:je)? huisbezoek "
    r"bezoek verhuisd verhuist verhuizen woonachtig ingeschreven deur"
)
_LIVES = re.compile(
    rf"\b{_HOME}\b[^\n.!?\d]{{0,25}}?(?:\b(?:op|aan|is|in|bij|naar)|:)[ :]\s?(?:de\s|het\s)?"
    rf"(?P<street>{_WORD}[^\W\d_'-]+(?:[ -]{_WORD}[^\W\d_'-]+){{0,4}}?)\s{_NUMBER}",
    re.I,
)
# Laan van Meerdervoort 12, Plein 1944 7
_KIND_FIRST = re.compile(
    r"(?<![\w@])(?P<street>(?:laan|plein|plantsoen|dreef|boulevard)\s"
    rf"(?:van|der|den|de|het|'t|1[89]\d\d|{_WORD}+[ -]){{0,3}}\s?{_WORD}[\w'-]{{2,30}}(?:[ -]{_WORD}[\w'-]{{2,30}})?)\s"
    rf"{_NUMBER}",
    re.I,
)
# de hoge ham nummer 29 b
_SAYS_NUMBER = re.compile(
    rf"\b(?:is|was|op|aan|naar|bij|in|van|woont)\s(?P<street>(?:(?:de|het|'t)\s)?(?:{_WORD}[^\W\d_'-]+[ -]){{0,2}}"
    rf"(?P<thing>{_WORD}[^\W\d_'-]+),?\s(?:nummer|nr\.?|huisnr\.?|huisnummer)\s(?P<number>[1-9]\d{{0,3}}(?:\s?[a-h](?!\w))?))(?![\w-]|[.,]\d)",
    re.I,
)
# Kerkstraat, en dan nummer 12
_APART = re.compile(
    rf"(?<![\w@])(?P<street>(?P<thing>{_WORD}[^\W\d_'.-]*{_STREET}\.?)(?:,|\s(?:en|op|dan|daar|huis|zit|is|het|ze|hij|woont)){{1,4}}"
    r"\s(?:op\s)?(?:nummer|nr\.?|huisnr\.?|huisnummer)\s(?P<number>[1-9]\d{0,3}(?:\s?[a-h](?!\w))?))(?![\w-]|[.,]\d)",
    re.I,
)
# op nummer 12 in de Kerkstraat
_NUMBER_FIRST = re.compile(
    r"\b(?:op|van|naar|bij|is)\s(?:huis)?(?:nummer|nr\.?|no\.?)\s(?P<number>[1-9]\d{0,3}(?:\s?[a-h](?!\w))?)\s"
    rf"(?:in|van|aan|op)\s(?:de|het)\s(?P<street>{_WORD}[^\W\d_'.-]*{_STREET})(?!\w)",
    re.I,
)
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
_LOWER_TITLE = either(
    "prins prinses koning koningin burgemeester burg dokter dr pastoor monseigneur mgr sint st jan pieter willem "
    "johan professor generaal admiraal eerste tweede derde lange korte oude nieuwe hoge lage grote kleine van "
    "der den de"
)
_LOWER_LEAD = re.compile(rf"(?:(?<=\s)|^)(?:{_LOWER_TITLE}\s){{1,4}}$")
_POSTCODE = re.compile(r"(?<![\w.,€-])(?P<digits>[1-9]\d{3})(?P<space>[ -]?)(?P<letters>[a-z]{2})(?![\w-])", re.I)
_TWO_LETTER_WORDS = wordset(
    "in is en of op de te er om ik je we ze al as at bv ca ct da do dr eu ev ex ga ge go ha ho ie ja jr kg km kb "
    "kl lk ll lt ma me mb mg mm mn na nl no nr nu ok pk po pp st tl to tv ui ur uu uw va vo wo zn zo mw mv dl ft ml cl "
    "gb tb kw gr kr pw am pm af hr kv id jw vt om lp wc hb mh th hv be bb gl ie"
)
_CAPITAL_WORDS = wordset(
    "OM JW VT AM PM EU ID TV PC BV NV CV WC KM KB MB GB TB OK PO VO HB VB NL BE EN OF IN IS OP OM DE TE KG CM MM"
)
_POSTCODE_SAID = re.compile(
    rf"\b(?:p\w{{1,3}}t?code|p[a-z]{{2,4}}cod\w|pc|adres|woont|straat|laan|weg)\b|{_WORD}+(?:straat|laan|weg|plein|kade|hof|singel)\b",
    re.I,
)


def whereabouts(text: str) -> Iterator[Span]:
    """Find streets with a house number and postcodes; a street alone stays."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in (_APART, _SAYS_NUMBER):
        for found in pattern.finditer(text):
            if found["thing"].lower() not in _NUMBERED_THINGS:
                yield identifier(found.start("street"), found.end("number"), Label.ADDRESS)
    for found in _NUMBER_FIRST.finditer(text):
        yield identifier(found.start("number"), found.end("street"), Label.ADDRESS)
    for pattern in (_ADDRESS, _RARE_ADDRESS, _LIVES, _KIND_FIRST):
        for found in pattern.finditer(text):
            if found["street"].lower().rstrip(".") not in _NO_STREET:
                yield identifier(_lead(text, found.start("street")), found.end("number"), Label.ADDRESS)
    for found in _SMALL_ADDRESS.finditer(text):
        street = found["street"].lower()
        if street.split(" ")[-1] not in _ORDINARY | _NO_STREET:
            yield identifier(found.start("street"), found.end("number"), Label.ADDRESS)
    yield from _postcodes(text)


def _lead(text: str, start: int) -> int:
    """Take in the words before: Burgemeester van Walsumweg, oude haven."""
    window = text[max(0, start - 60) : start]
    for pattern in (_LEAD, _LOWER_LEAD):
        found = pattern.search(window)
        words = found[0].split(" ") if found else []
        while words and words[0].lower() in _NOT_LEADING:
            words.pop(0)
        if any(words):
            return start - len(" ".join(words))
    return start


def _postcodes(text: str) -> Iterator[Span]:
    for found in _POSTCODE.finditer(text):
        letters, apart = found["letters"], bool(found["space"])
        if not postcode.is_valid(found["digits"] + letters.upper()):
            continue
        said = bool(_POSTCODE_SAID.search(text, max(0, found.start() - 40), found.start()))
        a_word = letters.lower() in _TWO_LETTER_WORDS
        if found["space"] == "-" and not (said or letters.isupper()):
            continue
        shown = letters.isupper() and (not apart or (letters not in _CAPITAL_WORDS and not text.isupper()))
        if said or not a_word or shown:
            yield identifier(found.start(), found.end(), Label.POSTCODE)
