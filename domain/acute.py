"""Does a text tell of danger that is there now? When in doubt it does: the 112 screen costs one tap, silence more."""

import re
from enum import StrEnum


class Danger(StrEnum):
    """What kind of danger."""

    SUICIDE = "suicide"  # somebody says they want to die, or stands on a roof
    WEAPON = "weapon"  # somebody with a knife or a gun, stabbing, shooting, a bomb
    VIOLENCE = "violence"  # somebody is beaten up, a fight that goes on
    INJURY = "injury"  # bleeding, unconscious, an overdose
    FIRE = "fire"  # fire, explosion, gas
    ABDUCTION = "abduction"  # somebody is taken along or held
    ALARM = "alarm"  # somebody only calls for help


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")


# Words as typed on a phone: without capitals or full stops, with hands that shake.
_WHOM = r"(?:zichzelf|zich(?: zelf)?|mezelf|me|haarzelf|hemzelf|zn eigen|m'n eigen)"
_HIGH = r"(?:dak|flat|brug|viaduct|balkon|spoor|reling|perron|toren)\w*"
_BEATEN = (
    r"(?:geslagen|geschopt|getrapt|gewurgd|verkracht|aangerand|mishandeld|afgetuigd|aangevallen|bedreigd|gestoken|"
    r"achtervolgd|belaagd|beroofd|overvallen)"
)
_VAN = r"(?:auto|busje|bus|wagen|bestelbus|bestelbusje|kofferbak)"
_SIGNS: tuple[tuple[Danger, re.Pattern[str]], ...] = (
    (Danger.SUICIDE, _words(
        r"zelfmoord\w*|zelfdoding|su[iï]cid\w*|afscheids(?:brief|bericht|berichten|app|apps|appje)",
        r"(?:wil|wilt|wilde|willen) (?:\w+ ){0,2}(?:niet meer (?:leven|verder|hier zijn)|dood)",
        r"dood (?:wil|wilt|willen|wou)|niet meer wil leven|niet meer leven|liever dood",
        r"eind(?:e)? (?:aan|maken aan) (?:zijn|haar|mijn|het|der|zn|d'r) leven|(?:er )?een eind(?:e)? aan",
        rf"(?:van|vanaf|voor|op) (?:\w+ )?(?:{_HIGH}|trein|metro|tram)(?: \w+)? (?:spring\w*|gesprongen|gooit|gooien|af|te)",
        rf"spring\w* (?:\w+ ){{0,2}}(?:van|voor) (?:\w+ )?(?:{_HIGH}|trein|metro|tram)|op (?:\w+ )?(?:dak|spoor|reling)",
        rf"{_WHOM} (?:\w+ ){{0,3}}(?:aan ?(?:doen|doet|te doen|gedaan)|aan|van kant|ophangen|opgehangen|verdrinken)",
        rf"{_WHOM} (?:\w+ ){{0,3}}(?:iets|wat) aan|snijdt {_WHOM}|{_WHOM} (?:\w+ )?(?:snijdt|snijden|gesneden)|op te hangen|verhangen",
        r"(?:wil|gaat|ga|zou|dreigt) (?:\w+ ){0,3}(?:te )?springen|op de rand|(?:er|hier) niet meer (?:\w+ )?zijn|pols(?:en)? \w*",
        r"(?:pillen|medicijnen|paracetamol\w*|tabletten) (?:\w+ ){0,2}(?:gaat )?(?:in)?(?:nemen|slikken)|(?:pillen|medicijnen|paracetamol\w*|tabletten) (?:\w+ )?(?:ge|in)?(?:slikt|nomen|genomen)|(?:slikt|eet) (?:\w+ )?pillen",
        r"laatste (?:dag|bericht|keer dat)|niet meer wil|er hangt iemand|touw om|\w*middel (?:ge|op)dronken",
    )),
    (Danger.WEAPON, _words(
        r"\w{0,7}mess?|messen|steekwapens?|\w{0,4}wapens?|gewapend\w*|pistool|pistolen|geweer|machetes?|bijl|zwaard|katana",
        r"schroevendraaiers?|(?:honkbal)?knuppels?|boksbeugels?|stiletto|blaffer|gun|ploertendoder|koevoet|glock",
        r"\w*gestoken|(?:neer|dood) ?(?:te )?steken|steken elkaar|steekt (?:\w+ )?(?:hem|haar|iemand|een|in|neer)",
        r"steek(?:partij\w*|incident)|steekt? om zich heen|aan het steken|knallen|schietgeluiden|bivakmuts\w*|traangas|pepperspray",
        r"\w*(?:ge|neer|dood|be)(?:te )?schoten|\w*schieten|schiet|schiet(?:partij\w*|incident)|schot|schoten|schutter",
        r"met een hamer|hamers|stokken|wapenstok\w*|\w*ketting|kettingen|aansteker|spuitbus|(?:dood|neer) ?(?:te |ge)?sla\w+",
        r"\w*bom|\w*bommen|bommelding|aanslag|explosie[fv]\w*|(?:hand)?granaat|(?:zout)?zuur|verdacht (?:pakket\w*|persoon)|(?:op ?|op te )blazen|amok|(?:af|dood) ?(?:te )?maken|vermoord\w*",
    )),
    (Danger.VIOLENCE, _words(
        rf"word(?:t|en)? (?:\w+ ){{0,6}}{_BEATEN}|{_BEATEN} word(?:t|en)?|in elkaar (?:\w+ )?(?:ge)?(?:sl\w+|tr\w+|sch\w+|ram\w*|beuk\w*)",
        r"(?:slaat|slaan|schopt|schoppen|trapt|trappen|ramt|rammen|wurgt|wurgen|stompt|stompen|beukt|beuken|tuigen|bijt)"
        r" (?:\w+ ){0,4}(?:in elkaar|hem|haar|elkaar|iemand|af|dood|hoofd|docent\w*|juf|meester|conci[eë]rge|leerling\w*|op)",
        r"op (?:zijn|haar|zn|d'r|het|hun) hoofd|(?:massale )?(?:\w*vechtpartij|gevecht|knokpartij)|aan het (?:vechten|knokken|slaan|rammen)",
        r"(?:vechten|knokken) (?:\w+ ){0,3}(?:op|bij|in|met|voor|achter)|gaan (?:ze )?(?:vechten|knokken)|ze (?:vechten|knokken)|er (?:vechten|knokken)|(?:vechten|knokken) (?:\w+ ){0,2}nu",
        r"(?:valt|vallen) (?:\w+ ){0,4}aan|aangevallen|\w+ valt iemand aan|aan het aanvallen",
        r"(?:gooi\w*|sla\w*|bekogel\w*) (?:\w+ ){0,3}met (?:stenen|flessen|stokken|stoelen|tegels|vuurwerk)|met vuurwerk (?:\w+ ){0,3}gegooid|aan (?:haar|zijn) haren|met (?:stenen|flessen) (?:te )?gooi\w*",
        r"(?:be)?drei(?:gt|gen)|door het lint|flipt|flippen|kapot ?(?:maakt|maken|te maken)|wraak (?:te )?nemen|(?:schopt|slaat|trapt) (?:\w+ ){0,3}in|dronken man|te duwen|valt (?:\w+ )?lastig|word(?:t|en) (?:\w+ ){0,3}ingebroken|agressieve?",
        r"te lijf|word(?:t|en) (?:\w+ ){0,3}(?:gevochten|geknokt|gegooid)|(?:bij|naar) (?:\w+ )?(?:keel|strot)|keel dicht\w*|op de vuist",
        r"verkracht\w*|aanrand\w*|aangerand|inbreker|overvallers?|overval",
        r"uit de hand|gaat (?:nu |helemaal |het )?mis|gaat (?:\w+ )?los|(?:vallen|er zijn) (?:\w+ )?klappen|klappen vallen",
        r"binnen te (?:komen|dringen)|dringt binnen|binnengedrongen|bestorm\w*",
    )),
    (Danger.INJURY, _words(
        r"bloedt?|bloeden\w*|bloeding|bewuste?loo?s|buiten (?:bewustzijn|westen)|bewustzijn|flauw ?(?:gevallen|valt)|knock ?-?out",
        r"ade(?:mt|men|mhaling) (?:\w+ ){0,3}(?:niet|nauwelijks|slecht|raar|meer)|niet (?:meer )?ademen|ademt niet|geen (?:adem|lucht|hartslag|pols)",
        r"(?<!wie )reageert (?:\w+ )?niet|reanim\w*|gereanimeerd|hart(?:stilstand|aanval)|overdos\w*|vergiftig\w*|stuip\w*|epilep\w*|schuim (?:op|om|uit)",
        r"stikt|stikken|verslikt|verdrink\w*|in het water gevallen|niet zwemmen|onwel|(?:gif|gif in) ?(?:ge|in)\w*|astma ?aanval|geen puffer|(?:auto|tram|bus|trein) (?:\w+ ){0,3}geraakt|in (?:de|het) (?:gracht|water|sloot|kanaal)|blauw aangelopen|veel pijn|geschept|aan ?gereden|valt (?:\w+ )?weg|aanspreekbaar|niet wakker|wakker te krijgen|(?:zwaar|ernstig|erg) gewond\w*|gewond|gewonden|hoofdwond|slagaderlijk\w*",
        r"aangereden|aanrijding|ambulance|(?:ligt|liggen) (?:\w+ ){0,3}(?:op de grond|roerloos|levenloos|stil)|roerloos|levenloos",
        r"(?:van|uit) (?:\w+ )?(?:raam|trap|dak|muur) (?:ge)?(?:vallen|sprongen)|ongeluk|ongeval|onder (?:een|de) \w*(?:auto|bus|tram|wagen|scooter|trein)|onder het glas|gedrogeerd|beweegt niet|beweegt (?:\w+ )?niet meer|te veel (?:\w+ )?op|allergische reactie|anafyla\w*|onder stroom",
    )),
    (Danger.FIRE, _words(
        r"brand|brandt|branden|brandje|fik|fikkie|vlammen|rookontwikkeling|(?:veel|zwarte|dikke) rook|rook uit|rook onder|komt (?:er )?rook|vol rook",
        r"\w*ontplof\w*|explosie\w*|gaslek\w*|gaslucht|gas ruik\w*|ruik\w* gas|koolmonoxide",
    )),
    (Danger.ABDUCTION, _words(
        r"ne(?:e)?mt (?:\w+ ){0,4}kind(?:eren)? (?:\w+ ){0,4}mee|mee ?genomen tegen|rijdt (?:\w+ )?weg met|ontvoer\w*|mee ?(?:te )?lokken|vastgebonden|(?:bosjes|struiken|steeg) (?:in)?(?:ge)?(?:trokken|sleurd)|door een (?:vreemde|onbekende)|meegenomen|jag(?:t|en) (?:\w+ )?op|achtervolg\w*|\w*kidnap\w*|\w*gijzel\w*|meegesleurd|meesleuren|mee te sleuren|meegesleept",
        rf"{_VAN} (?:\w+ )?(?:in)?(?:ge)?(?:trokken|sleurd|duwd|getrokken|gesleurd|geduwd|gesleept|gegooid)",
        rf"(?:trek|sleur|duw|sleep|slep|gooi)\w* (?:\w+ ){{0,6}}{_VAN}|tegen (?:haar|zijn|hun) (?:wil|zin)",
        r"vast ?(?:ge|te )?houden|houd(?:t|en) (?:\w+ ){0,3}(?:vast|opgesloten)|opgesloten|ingesloten|kind(?:je)? (?:\w+ )?(?:weg|vermist|kwijt)",
    )),
    (Danger.ALARM, _words(
        r"(?:bel|belt|stuur|haal) (?:\w+ ){0,2}(?:112|politie|ambulance|brandweer|hulp)|112|levensgevaar\w*|code (?:rood|oranje)",
        r"(?:hulp|politie|ambulance|brandweer) nodig|(?:er is|is er|we zijn in|ben in) (?:\w+ )?gevaar|acuut gevaar|noodgeval|noodsituatie|paniek",
        r"kom(?:t|en)? (?:nu )?(?:snel|direct|meteen)|snel (?:iemand )?(?:komen|hulp)|he+lp(?: (?:he+lp|ons|me|mij|snel|nu))+|s\.?o\.?s",
    )),
)  # fmt: skip

# Says that it is now, whatever was before.
_NOW = _words(
    r"nu(?! pas)|op dit moment|zojuist|zonet|daarnet|kreeg net|hoor net|zie net|is net|wordt net|meteen|direct|aan de gang|gaande",
    r"nog steeds|loopt rond|snel|help|112|acuut|staat (?:\w+ )?(?:hier|buiten|binnen)",
)
# Says that it was earlier, or comes again and again.
_EARLIER = _words(
    r"gister\w*|eergister\w*|vorige? \w+|afgelopen \w+|\w+ geleden|laatst|vroeger|toen|destijds|eerder|ooit|sinds|herdenking",
    r"week \d+|tussen \d+|na (?:de|het|een|die|deze) (?:\w*partij|gevecht|ruzie|brand|aanrijding|ongeluk|incident|overval)\w*",
    r"van de week|deze (?:week|maand)|dit (?:weekend|jaar)|in (?:het|'t|t) weekend|in (?:mei|juni|juli|de vakantie)|oud en nieuw|\w*lijks",
    r"vaak|vaker|regelmatig|elke|iedere|soms|steeds (?:vaker|meer|weer)|ook last van|onderzoek loopt|stand van zaken|inmiddels (?:uit|geblust)",
)
_TODAY = _words(r"van(?:ochtend|morgen|middag|nacht|daag)|in de (?:\w+ )?pauze|na school|\w+ uur")
_PAST = _words(
    r"was|waren|werd|werden|had|hadden|vond|vonden|zag|zagen|lag|lagen|kwam|kwamen|liep|liepen|stond|stonden|dreigde",
    r"dreigden|sloeg|sloegen|vocht|vochten|ging|gingen|gevonden|geweest|gevochten|afgepakt|ingeleverd",
)
# Says that it is over.
_SETTLED = _words(
    r"(?:weer|nu|inmiddels|verder) (?:is (?:het|alles) )?(?:rustig|veilig|kalm|voorbij|opgelost|hersteld)|is (?:het )?(?:nu )?(?:voorbij|opgelost|gesust)",
    r"goed afgelopen|met een sisser|weer (?:thuis|terug)|loos alarm|nie?[kt]s aan de hand|(?:is|zijn) (?:al|weer) weg|ligt (?:nu )?bij de politie|aangehouden",
    r"(?:is|zijn|was|waren) (?:er )?(?:al )?geweest|nagesproken|nabespro\w+|nazorg|ingeleverd|(?<!pakketje )(?<!pakket )(?<!bom )gevonden|vond|vonden",
)  # fmt: skip
# Says of a fight that it is still to come.
_PLANNED = _words(
    r"gepland|volgende week|komende? (?:week|weekend|\w+dag)|aanstaande \w+|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
)
# Says that it is a lesson, a film, a plan, or a thing that lies somewhere or is for sale.
_TOLD = _words(
    r"voorlichting\w*|\w*les over|lesmateriaal|training\w*|cursus\w*|protocol\w*|project\w*|\w*oefening\w*|oefenen|ontruimings\w+|toneel\w*|musical|film|game|gamen|fortnite",
    r"filmpjes?|video'?s?|beelden|clips?|boek|krant|journaal|documentaire|drill\w*|hoe (?:gaan|moeten|kunnen) we|wat doen we als|stel dat|ehbo\w*|bhv\w*|beleid\w*",
    r"thema\w*|campagne\w*|\w*controle\w*|sneeuwbal\w*|water(?:pistool|pistolen)|speelgoed\w*|nep\w+|prank|verko[o]?p\w*|verkocht|te koop|in de kast|toernooi|wedstrijd",
)  # fmt: skip
_OBJECT = r"\w{0,7}mes(?:je|jes|sen)?|\w{0,4}wapens?|pistool|boksbeugels?|pepperspray|stiletto|knuppels?"  # taken, it harms nobody
_TAKEN = r"(?:afgepakt|afgenomen|ingenomen|ingeleverd|in beslag genomen)"
# Asks what one should do if it came to that.
_ASKED = _words(
    r"(?:als|wanneer|stel) (?:er )?(?:een|iemand|leerlingen?|kinderen|ouders) (?:\w+ ){1,12}(?:moet|mag|kan|bel|doe) (?:ik|je|we|jij|wij)"
)
# Words of danger that are none: a denial, a nosebleed, a fire extinguisher.
_NONE = _words(
    r"(?:lokaal|kamer|ruimte|zaal|bus|lijn|tram|kluis|kluisje|route|pagina) 112",
    r"(?:geen|zonder|niemand|niet) (?:\w+ )?(?:mes|messen|wapens?|gevaar|gewond\w*|letsel|bloed|brand|vechtpartij\w*|paniek|schot\w*)",
    r"neus ?bloed\w*|bloed ?(?:prikken|donor\w*|onderzoek)|blauw\w* plek\w*|schiet\w* (?:\w+ )?(?:op|tekort|te binnen)|banden \w*gestoken|lek ?gestoken|in brand ?gestoken was",
    r"(?:opge|uitge|toege|afge)?stoken|(?:rook|stink)bom(?:men)?|hand(?:en)? uit de mouwen|paniek ?(?:om|over|voor) \w*|paniekaanval\w* (?:\w+ )?gehad|afgebrand|maandverband|dreig\w* (?:van school|uit te vallen|te blijven|af te|te stoppen|te mislukken)|hulp nodig (?:bij|met)|op dat spoor|op het spoor (?:komen|gekomen)",
    rf"(?<!met een )(?<!met n )(?:{_OBJECT}) (?:(?:is|zijn|was|net|vanmorgen|vanochtend|vandaag|gisteren|door|mij|ons|van|hem|haar) )*{_TAKEN}",
    rf"bezit van (?:een )?(?:{_OBJECT})",
    rf"(?<!niet )(?:{_TAKEN}) (?:\w+ )?(?:{_OBJECT})|(?:{_OBJECT}) op (?:een|zijn|haar) (?:\w+ )?(?:foto|story|profielfoto)",
    rf"(?:praten|praat|het|gesprek|verhalen|grapjes?|grappen|lopen|iets) over (?:\w+ ){{0,2}}(?:{_OBJECT})(?! (?:in|bij|dat|die|mee|op)\b)(?: iemand thuis)?",
    r"(?:van|aan|op) de ketting|wachten op een ongeluk|(?:waren|was|licht|beetje|al) (?:al )?aangeschoten(?= (?:bij|en|van|door|op het) )|help me (?:with|met)",
    r"hulp nodig van|bekend over (?:die|de|het|dat) \w+",
    r"per ongeluk|(?:bot|app|telegram|knop|knoppen|scherm|telefoon) reage(?:ert|ren) (?:\w+ )?niet|moet ik (?:\w+ ){0,2}afmaken|help (?:me|mij) even(?! snel)",
)  # fmt: skip

# A threat on the phone is a signal; what is threatened with (a weapon, death) is looked at before it.
_ONLINE = _words(
    r"snap\w*|insta\w*|tiktok|whatsapp|telegram|discord|online|\w*app(?:groep|jes|s)?|berichten|berichtjes|dm'?s?"
)

_SENTENCES = re.compile(r"[.!?;\n…]+|,(?= ?(?:maar|nu|en nu|inmiddels)\b)|(?<=\w)(?= (?:maar nu|en nu) )")


def danger_in(text: str) -> Danger | None:
    """The danger that a text tells of, as far as it is there now; None for a calm report of what was."""
    earlier = False
    for sentence in _SENTENCES.split(_plain(text)):
        now = bool(_NOW.search(sentence))
        if now:
            earlier = False
        elif _EARLIER.search(sentence) or (_TODAY.search(sentence) and _PAST.search(sentence)):
            earlier = True
        if _SETTLED.search(sentence) or _TOLD.search(sentence):
            continue
        found = _signs(sentence, now=now)
        if Danger.SUICIDE in found:  # who said it yesterday may do it today
            return Danger.SUICIDE
        if found == [Danger.VIOLENCE] and not now and _PLANNED.search(sentence):
            continue
        if found and not earlier and (now or not _ASKED.search(sentence)):
            return found[0]
    return None


def names_danger(text: str) -> bool:
    """Whether a word of danger stands in it, however calm it is told."""
    return bool(_signs(_plain(text), now=False))


def is_now(text: str) -> bool:
    """Whether it says that it goes on at this moment."""
    return _NOW.search(_plain(text)) is not None


def is_acute(text: str) -> bool:
    """Whether the 112 screen comes first."""
    return danger_in(text) is not None


def _signs(sentence: str, *, now: bool) -> list[Danger]:
    bare = _NONE.sub(" ", sentence)
    found = [danger for danger, pattern in _SIGNS if pattern.search(bare)]
    if Danger.VIOLENCE in found and not now and _ONLINE.search(bare):
        found.remove(Danger.VIOLENCE)
    return found


def _plain(text: str) -> str:
    """Small letters, single spaces, one kind of apostrophe, and no more than two of a letter."""
    lowered = text.lower().replace("’", "'")
    return re.sub(r"[^\S\n]+", " ", re.sub(r"([a-z])\1{2,}", r"\1\1", lowered)).strip()
