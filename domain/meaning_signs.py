"""What in a text points to what somebody means? Groups of words that come to the same, each with a name."""

import re
from functools import cache

from domain import meaning_words as words

# fmt: off

_MINE = r"(?:ik|mijn|mij|we|onze|ons|i|my)"
_REPORTED = (
    r"(?:ingebracht|door ?gegeven|doorgaf|gemeld\w*|meldde|melde|aangekaart|appte|geappt|stuurde|gestuurd|schreef|vertelde|tipte|getipt|aangaf|aangegeven|reported|sent)"
)
_WORKS = (
    r"(?:gebeld|gesproken|gepraat|gecontroleerd|geregeld|gemaild|verstuurd|gestuurd|afgehandeld|afgerond|opgelost|ingelicht|ge[iï]nformeerd|besproken|"
    r"overlegd|doorgezet|nagekeken|nagelopen|aangesproken|nagevraagd|gevraagd|gelukt|gefi[kx]st|ingepland|gepland|uitgenodigd|gewaarschuwd|bezocht|"
    r"langs ?geweest|langs ?gegaan|ingevuld|gerepareerd|opgehangen|aangemeld|ingediend|geplaatst|opgeruimd|uitgelegd|overgedragen|gecheckt|uitgezocht|"
    r"bijgepraat|afgestemd|aangepast|gemaakt|georganiseerd|voorbereid|gedaan|nagebeld|teruggebeld|rondgestuurd|rondgemaild|uitgedeeld|gesurveilleerd|"
    r"veiliggesteld|verwijderd|gelogd|geturfd|gegeven|gehad|gevoerd|gelopen|gehouden|done|finished|called|spoke|sorted)"
)

_GROUPS = {
    # who
    "who": r"\b(?:wie|who)\b",
    "who first": r"^(?:\w+ ){0,2}(?:wie|welke \w+)\b",
    "whom": r"\b(?:bij|met|van|aan|naar|voor|door) wie\b",
    "number": r"\b(?:\w*nummers?|06|tel|telefoon|mail\w*|contact(?:gegevens|persoon|personen)?|gegevens|bereikbaar\w*|06-nummer|phone|email)\b",
    "number first": r"^(?:\w+ ){0,3}(?:\w*nummers?|06|telefoon|mail\w*|contact\w*|bereikbaarheid)\b(?! (?:gehad|opgenomen|gelegd|gezocht))",
    "partner": rf"\b(?:{words.PARTNERS}|raad|kinderbescherming|ggz|ggd|veiligheidshuis|verslavingszorg|vertrouwenspersoon|vervoerder|straatcoach\w*|projectleider|experts?|verpleegkundige|orthopedagoog|gedragsdeskundige|zorgteam|boa's)\b",
    "partner last": rf"\b(?:{words.PARTNERS}|zoco|veiligheidshuis|team)$",
    "is there": r"^(?:is|zijn|heeft|hebben|heb|kent|ken|weet|weten|werkt|werken|zit) (?:er |je |iemand |hier |de |het |onze )*\w+",
    "somebody": r"\b(?:iemand|somebody|someone)\b",
    "works": r"\b(?:werkt|dienst|bereikbaar|aanwezig|vervangt|waar ?neemt|loopt er rond|doet de)\b",
    "goes about": r"\b(?:gaat|gaan|ga) (?:er )?(?:\w+ )?over\b|\bverstand van\b|\bverantwoordelijk\b|\bde baas\b|\bpakt (?:\w+ ){0,4}op\b|\bregelt\b",
    "want to speak": r"\b(?:spreken|overleggen|schakelen|bellen|bereiken|in contact|terecht|verwijs|doorverwijzen|naartoe|aankloppen|hebben)\b",
    "call or": r"\b(?:bel|app|mail|vraag|benader) ik\b",
    # what
    "may i": r"\b(?:mag|mogen|moet|moeten|kan|kunnen|zal|hoef|hoeven) (?:ik|je|we|school|ouders|een|de|het|dit|dat|er)\b",
    "may first": r"^(?:\w+ ){0,2}(?:mag|moet|kan|hoef) (?:ik|je|we|school|ouders|een|de|het|dit|dat|er)\b",
    "how i": r"\b(?:hoe|wat|wanneer|welke|waar|hoelang|how|when) (?:\w+ ){0,2}(?:ik|je|we|men|een \w+)\b",
    "how first": r"^(?:hoe|how)\b",
    "what first": r"^(?:wat|what)\b",
    "when first": r"^(?:wanneer|vanaf wanneer|hoe snel|hoe lang|hoelang|when)\b",
    "what to do": r"\bwat (?:te doen|doe|doen|zeg|zeggen|moet|kan|mag|nu|als|dan|is (?:de|mijn) (?:eerste|volgende|beste))\b|\bwhat (?:to do|should|do i)\b|\beerste stap\b|\bhoe (?:help|reageer|ga|pak|handel|voer|begin|krijg|leg|voorkom|herken)\b",
    "what to do last": r"\b(?:wat nu|wat dan|wat doe ik|wat doen we|wat moet ik doen|wat te doen|hoe dan|of niet|of wel|is dat overdreven|wat zeg ik dan|hoe help ik die|mag dat|kan dat)$",
    "rules": r"\b(?:protocol\w*|stappenplan|handreiking|richtlijn\w*|draaiboek|werkwijze|beleid|convenant|regels?|procedure|avg|privacy|wettelijk|wet|strafbaar|verplicht|toegestaan|verboden|meldplicht|meldcode|afspraken tussen)\b",
    "share": r"\b(?:delen|doorgeven|vertellen|noemen|melden|bewaren|innemen|afnemen|afpakken|fouilleren|doorzoeken|openmaken|schorsen|aangifte|inlichten|weggooien)\b",
    "advice": r"\b(?:advies|tips?|aanpak|hulp bij|uitleg|stappen|maatregel\w*|aandachtspunten)\b",
    "or": r"\b(?:of)\b",
    # term
    "means": r"\b(?:betekent|betekenen|betekenis|bedoeld?|bedoelen|bedoel|bedoelt|afkorting|definitie|inhoudt|houdt .+ in|verschil tussen|means?|staat voor|stond voor|voluit)\b",
    "explain": r"\b(?:leg|uitleggen|uitleg)\b",
    "what is": r"\b(?:wat|what) (?:is|zijn|was|waren|doet|'s) (?:dat |een |de |het |nou |ook |weer |precies )*[\w-]+(?: [\w-]+){0,2}$",
    "what is that": r"\b(?:wat|what) (?:is|zijn|was) (?:dat|die)\b|\bwat is dat\b",
    "one word": r"^[\w.-]+$", "two words": r"^[\w.-]+ [\w.-]+$",
    # done
    "i did": rf"\b(?:ik|we) (?:heb|hebben|ben|zijn) (?:\w+ ){{0,8}}{_WORKS}\b|\b(?:heb|hebben) (?:ik|we) (?:\w+ ){{0,8}}{_WORKS}\b|^(?:net |zojuist |inmiddels |gisteren |vandaag |oke |zo |nog )*(?:heb|ben|hebben) (?:\w+ ){{0,8}}{_WORKS}\b",
    "did": rf"\b{_WORKS}\b",
    "did first": rf"^(?:al |is |alles |net |ook )?{_WORKS}\b",
    "did last": rf"\b{_WORKS}$",
    "is done": rf"\b(?:is|zijn|was|staat|ligt|hangt) (?:\w+ ){{0,3}}(?:{_WORKS}|klaar|af|geweest|rond|weg|de deur uit|op de hoogte|voor elkaar|in orde)\b",
    "done word": r"\b(?:klaar|afgevinkt|afvinken|vinkje|van de lijst|kan dicht|mag dicht|(?<!gaat )(?<!gaan )(?<!ging )rond$|voor elkaar|is af|ie af|done|check)\b",
    "done first": r"^(?:oke |zo |dat is |is )?(?:klaar|afgevinkt|gedaan|gelukt|geregeld|done|check|afgerond)\b",
    "my task": r"\b(?:mijn|die|deze|onze|de) (?:actie|taak|deel|klus|punt|stuk|onderdeel)\b",
    "as agreed": r"\bzoals (?:afgesproken|beloofd|ik zei|we zeiden|besproken)\b|\bwat mij betreft\b",
    "their act": r"\b(?:pakken (?:ze|het|zij) op|pakt (?:het|hij|zij) op|let (?:voortaan )?op|gaat langs|komt langs|komt er|volgt|belt ons)\b",
    "action number": r"\ba ?-? ?\d+\b", "signal number": r"\bs ?-? ?\d+\b",
    "nothing found": r"\b(?:niks|niets|niemand) (?:\w+ )?(?:gevonden|gezien|bijzonders|aan de hand)\b|\bwas rustig\b",
    "what was done to": r"\b(?:kluisjes|winkelier|mentor\w*|ouders|moeder|vader|collega's|vervoerder|buurt\w*|rondje|ronde|toezicht|surveillance|mail\w*|brief|lijst|poster\w*|flyer\w*|hek|lamp|camera\w*|bord|huisbezoek|gesprek|voorlichting|les|gastles|overleg|afspraak|aangifte|verslag\w*|formulier|rooster)\b",
    # terugkoppeling
    "reporter": r"\b(?:melders?|indiener|inbrenger|tipgever|afzender|reporter)\b|\b(?:wie|degene die|partner die|collega die|school die|person who|the one who) (?:\w+ ){0,4}(?:gemeld|meldde|melde|inbracht|ingebracht|aangaf|tipte|doorgaf|doorgegeven|reported)\b|\bhun melding\b",
    "let know": r"\b(?:laat|laten|mag|mogen|zeg|zeggen|geef|geven|vertel|vertellen|stuur|sturen|bericht|seintje|doorgeven|door|weten|hoort|horen|tell|let) (?:\w+ ){0,6}(?:weten|melder|door|dat|horen|indiener|know|it)\b",
    "tell on": r"\b(?:doorgeven|laten weten|laat weten|mag weten|terugkoppel\w*|terugmelden|bedanken|antwoord sturen|bericht sturen|stuur je dat door)\b",
    "state": r"^(?:de )?(?:stand van zaken|update|tussenstand|terugkoppeling|bericht|reactie|antwoord)\b",
    "busy with": r"\b(?:mee bezig|ermee bezig|nog bezig|in gesprek met|loopt nog|lopend|onderzoek loopt|halverwege|duurt nog|mee aan de slag|extra toezicht|extra controleren|meer mag ik niet|niks zeggen|niets zeggen|niet delen|mag niks delen|wpg|opgepakt|doorgezet)\b",
    "about": r"^(?:over|bij|voor|aan|tegen) (?:de |die |dat |het )?\w+",
    # news
    "i told": rf"\b{_MINE} (?:\w+ ){{0,9}}{_REPORTED}\b|\b{_REPORTED} (?:\w+ ){{0,3}}(?:heb|had)\b|\b(?:wat|dat|die|waar) ik (?:\w+ ){{0,6}}(?:{_REPORTED}|over appte|over mailde|over belde|had)\b",
    "my report": r"\bmijn (?:\w+ )?(?:meldingen|melding|signaal|signalen|bericht|tip|verhaal|zorg|report)\b|\b(?:melding|signaal|meldingen|signalen|bericht) van mij\b",
    "any news": r"\b(?:al|nog|ooit|nooit|any) (?:\w+ ){0,4}(?:iets|wat|nieuws|gehoord|gedaan|gebeurd|opgepakt|vernomen|antwoord|bericht|reactie|uitgekomen|update|bekend|mee bezig|news)\b|\bnieuws\b|\bupdate\b",
    "became of": r"\bhoest (?:nou|nu|met)\b|\b(?:van terecht|terecht ?gekomen|uitgekomen|afgelopen met|geworden|gebeurd met|gedaan met|gedaan aan|hoe staat het|hoe is het (?:nu )?(?:met|afgelopen)|wat is er (?:nu )?met|stand van zaken|status)\b",
    "wait": r"\b(?:wacht|gewacht|benieuwd)\b", "never": r"\b(?:nooit|niks|niets) (?:\w+ ){0,4}(?:gehoord|vernomen|antwoord|terug|gekregen|meer)\b",
    # help
    "of the bot": r"\b(?:bot|robot|app|telegram|kernlijn|knop\w*|commando'?s?|typen|inspreken|intypen|menu|scherm|instelling\w*|chat|account|wachtwoord|spraakbericht\w*|meldingen uit|ding)\b",
    "how it works": r"\b(?:hoe werkt|hoe doe|hoe maak|hoe zet|hoe verander|hoe kom ik terug|hoe krijg ik (?:minder|geen)|how does|how do i|wat kan (?:je|ik|jij)|waar vind|waar zie|waar staat|waarvoor|waar is .+ voor)\b",
    "lost": r"\b(?:weg kwijt|kwijt|snap (?:het|dit|er|hem)? ?niet|begrijp (?:het|dit) ?niet|kom er niet uit|geen idee hoe|lukt niet|werkt niet|doet het niet|terug (?:naar|bij) het begin)\b",
    "you": r"\b(?:ben|kan|bent|doe|wie ben|weet|zie|are|can) (?:je|you)\b",
    "anonymous": r"\b(?:anoniem|wie leest|wie ziet|leest (?:\w+ )?mee|mijn naam|zichtbaar|zien wie|privé)\b",
    "report here": r"\b(?:hier|via (?:jou|je|deze|de)) (?:\w+ ){0,3}(?:melding|melden|signaal|iets)\b|\bmelding (?:doen|maken)\b|\biets melden$",
    "unsend": r"\b(?:terughalen|ongedaan|verkeerd\w*|vertypt|per ongeluk|al verstuurd|aanpassen|wijzigen|verwijderen)\b",
    # agenda
    "meeting": r"\b(?:overleg\w*|vergader\w*|agenda\w*|bijeenkomst\w*|kernteam\w*|notulen|bespreekpunt\w*)\b",
    "discuss": r"\b(?:bespreken we|we bespreken|over hebben|aan bod|op de agenda|te bespreken|op tafel|komt er aan de orde|hoe laat|waar zitten|gaat .+ door|zien we elkaar)\b",
    # actions
    "what i owe": r"\b(?:open|openstaan\w*|te laat|op mijn naam|beloofd|toegezegd|mijn acties|mijn taken|mijn lijst\w*|to ?do\w*|takenlijst|actielijst|nog doen|nog iemand bellen|moest ik|af hebben|overzicht)\b",
    "tasks": r"\b(?:acties|taken|afspraken|lijst\w*|tasks|overzicht)\b",
    # absence
    "away": rf"\b(?:{words.AWAY_WORD}|weg|vrij|afwezig|ziek)\b",
    "ill": r"\b(?:ziek|griep\w*|corona|koorts|rug|hernia|migraine|geopereerd|operatie|ziekenhuis|tandarts|dokter|ziekmeld\w*|overspannen|burn-?out|re-?integr\w*|halve dagen|verkouden|keelontsteking|buikgriep|been gebroken|sick|ill)\b",
    "holiday": r"\b(?:vakan\w*|verlof|\w+verlof|vrij|weekendje|skiën|skie\w*|wintersport|congres|studiereis|cursus|training|studiedag\w*|snipperdag|adv|holiday|leave)\b",
    "not there": r"\b(?:er niet|niet (?:bereikbaar|opnemen|aanwezig|bij zijn|op school|op het werk|op kantoor|beschikbaar|bellen)|niet bij|afmelden|afzeggen|zie mij|even weg|dagen weg|weken uit|er uit|eruit|uit de running|later (?:op|vandaag)|thuis met|off)\b",
    "grief": r"\b(?:begrafenis|uitvaart|crematie|overlijden|overleden)\b",
    "until": r"\b(?:tot|t/m|tm|vanaf|sinds|van|until|till) (?:en met )?(?:de |het )?(?:\d+\w*|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag|volgende|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|monday|friday)\b",
    "i first": r"^(?:ik|ben|heb|zit|lig|ga|we|i|i'm)\b",
    "shift": r"\b(?:dienst|nachtdienst|rechtbank|zitting|in gesprek tot|zwanger\w*|bevallen)\b",
    "noted": r"\b(?:noteer|genoteerd|noteren|afsluiten|op klaar)\b",
    "i back": r"\b(?:weer (?:terug|er|beter|aan)|terug van|ben terug)\b",
    # stop
    "stop": r"\b(?:stop|laat maar|laat zitten|toch niet|hoeft niet|annuleer\w*|vergeet|maar niet|niet versturen|verkeerde (?:groep|chat|team)|weggooien|cancel|nvm|never mind|forget)\b",
    # thanks, talk
    "thanks": r"\b(?:bedankt|dank\w*|merci|thx|thanks|top|super|fijn|mooi|held|lief|netjes|tof)\b",
    "talk": r"\b(?:goede\w*|goeie\w*|hallo|hey|hoi|haha\w*|doei|houdoe|weekend|prima|oke|ok|joe|succes|gezellig|lol|dag)\b",
    # told of somebody
    "others": rf"\b(?:{words.TOLD_OF}|brugklas\w*|leerlinge|bovenbouw\w*|derdeklasser\w*|medeleerling\w*|kids|gast|jeugd|scholieren|klasgenoten|vrienden|student|pupil|guys)\b",
    "others first": rf"^(?:een |de |het |dat |die |er |\d+ |twee |drie |vier |meerdere |veel |groepje |jonge )*(?:{words.TOLD_OF}|leerlinge|jeugd|scholieren|docente?)\b",
    "there is": r"\ber (?:is|zijn|was|waren|wordt|worden|werd|staan|staat|stond|hangt|hangen|ligt|liggen|lag|lagen|gaat|gaan|loopt|lopen|liep|zit|zitten|kwam|komen|komt|rijdt|slaapt|zwerven|gebeurt|schijnt)\b",
    "noticed": r"\b(?:zag|zagen|zie|zien|hoor|hoorde|hoorden|horen|merk\w*|gezien|gehoord|gemerkt|opgevallen|gespot|gevonden|aangetroffen|vermoed\w*|vertrouw|gevoel|ruik|rook|kreeg net door|tegengekomen|kwam|signaleer\w*|noticed|saw)\b",
    "worry": r"\b(?:zorgen|bang|onrust\w*|sfeer|grimmig|spanning\w*|gedoe|gezeur|ruzie\w*|ellende|overlast|geruchten|gonst|agressie\w*|onveilig|verdacht\w*|zorgelijk|pluis|overstuur|incident\w*|drama|bal)\b",
    "bad": r"\b(?:vape\w*|vaap\w*|vapen|snus\w*|wiet\w*|drugs|pillen|blow\w*|stoned|deal\w*|lachgas\w*|drank|dronken|wodka|alcohol|mes|messen|\w*wapen\w*|vecht\w*|gevochten|sla(?:at|an|gen)|geslagen|bedreig\w*|afgeperst|gechanteerd|gepest|pest\w*|treiter\w*|scheld\w*|gescholden|steel\w*|gestolen|gejat|jat\w*|beroofd|vernield?|bekrast|gekrast|beklad|ingegooid|omgegooid|graffiti|vuurwerk|cobra\w*|hakenkrui\w*|racis\w*|blootfoto\w*|naaktfoto\w*|nudes?|filmpje\w*|geronseld|bankpas|geldezel\w*|loverboy|spijbel\w*|verzuim|thuiszit\w*|uitgescholden|intimideer\w*|intimideren|stalk\w*|ingebroken|inbraak|gokk?\w*|bespuugd|spugen|brand\w*|fik|fatbike\w*|scooter\w*)\b",
    "again": r"\b(?:weer|steeds|elke|iedere|al (?:dagen|weken|maanden|de hele|sinds|\d+)|nog steeds|sinds|opnieuw|ineens|opeens|vaker|dagelijks|hele week|laatste tijd)\b",
    "past": r"\b(?:gisteren|vannacht|vanmorgen|vanochtend|vandaag|vorige|afgelopen|dit weekend|zaterdag|gisteravond|daarnet|zojuist|net|laatst)\b",
    "place": r"\b(?:plein|poort|fietsen\w*|bushalte|halte|station\w*|snackbar|kantine|aula|wc|wc's|toilet\w*|gang|kluisje\w*|kleedkamer\w*|park|gymzaal|sporthal|parkeer\w*|supermarkt|speeltuin\w*|skatebaan|winkelcentrum|bibliotheek|tunnel|bosjes|lijn|bus|tram|metro|straat|buurt|wijk|portiek|mediatheek|lokaal|klas|groepsapp|klassenapp|snap|insta|tiktok|telegram|online)\b",
    "any of you": r"\b(?:heeft iemand|hebben je|is je ook|kan iemand|ook last|iemand anders)\b",
}
# fmt: on


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in _GROUPS.items())


def groups_in(plain: str) -> list[str]:
    """The names of the groups of which a text, spelled as phone_spelling does, has a word."""
    return [name for name, pattern in _compiled() if pattern.search(plain)]
