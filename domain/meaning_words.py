"""Which Dutch words tell what somebody means who types to the bot? Tables, as phones and regions spell them."""

import re

# fmt: off

# How a phone, a hurry or a region spells it, and how the tables below do.
SPELLED = {
    "wa": "wat", "wt": "wat", "wta": "wat", "k": "ik", "'k": "ik", "ikke": "ik", "ff": "even", "effe": "even",
    "nr": "nummer", "telefoonnr": "telefoonnummer", "telnr": "telefoonnummer", "tel": "telefoon", "mailadres": "mail",
    "t": "het", "'t": "het", "n": "een", "'n": "een", "nen": "een", "ne": "een", "dr": "er", "der": "er", "d'r": "er",
    "dees": "deze", "mn": "mijn", "m'n": "mijn", "me": "mij", "zn": "zijn", "ge": "je", "gij": "je", "jij": "je",
    "u": "je", "kun": "kan", "kunnen": "kan", "motte": "moet", "mot": "moet", "moeten": "moet", "moek": "moet ik",
    "belk": "bel ik", "kank": "kan ik", "hebbe": "hebben", "hep": "heb", "tk": "terugkoppeling", "bie": "bij",
    "hoi": "hallo", "hey": "hallo", "hi": "hallo", "svp": "", "aub": "", "ajb": "", "eens": "", "eigenlijk": "",
    "ook": "", "alweer": "", "even": "", "gewoon": "", "denk": "denk", "thx": "bedankt", "thanks": "bedankt",
    "tnx": "bedankt", "dankje": "bedankt", "dankjewel": "bedankt", "dankuwel": "bedankt", "merci": "bedankt",
    "dank": "bedankt", "bedank": "bedankt", "wij": "we", "gister": "gisteren", "heeej": "hallo", "hee": "hallo",
    "kben": "ik ben", "kheb": "ik heb", "kzit": "ik zit", "kga": "ik ga", "kzag": "ik zag", "tis": "het is", "tzijn": "het zijn",
    "kunde": "kan je", "kunnie": "kan niet", "hedde": "heb je", "bende": "ben je", "wien": "wie", "da": "dat", "nie": "niet", "wa's": "wat is",
    "wel's": "wel", "khoor": "ik hoor", "hebt": "heb", "kunt": "kan", "wilt": "wil", "zult": "zal", "mijne": "mijn", "onzen": "onze", "ons'": "onze",
    "jullie": "je", "motten": "moet", "we": "we", "zou": "kan", "zullen": "kan", "mogen": "mag",
}

# Words that are worth a typing mistake: the longer ones on which a meaning hangs.
CUES = frozenset({
    "terugkoppeling", "terugkoppelen", "gecontroleerd", "geregeld", "gesproken", "verstuurd", "afgehandeld",
    "opgelost", "gebeld", "gemaild", "agenda", "protocol", "stappenplan", "handreiking", "vakantie", "afwezig",
    "bereikbaar", "nummer", "telefoonnummer", "wijkagent", "jongerenwerker", "leerplicht", "melding", "signaal",
    "acties", "betekent", "betekenis", "bedankt", "volgende", "leerling", "leerlingen", "bespreken", "overleg",
    "beloofd", "ingelicht", "doorgegeven", "verlof", "contactpersoon",
})

PARTNERS = (
    r"(?:wijk|jeugd)?agent\w*|wijkteam|politie|jongerenwerk\w*|straatcoach\w*|leerplicht\w*|halt|gemeente|jeugdhulp|"
    r"jeugd-?boa|boa|handhav\w*|veilig thuis|ggd|zorgco\w*|mentor|conci[eë]rge|maatschappelijk werk\w*|co[oö]rdinator|"
    r"contactpersoon|regisseur|jeugdteam|schoolarts|reclassering|ambtenaar|rmc|smw"
)
_OF_THE_BOT = (
    r"signa(?:al|len)|actie|acties|bot|app|kernlijn|berichten|meldingen|instelling\w*|anoniem|knop|knoppen|"
    r"pings?|herinnering\w*|groep koppelen|ritme|profiel|terugkoppeling"
)
_ASK = r"(?:kan|mag|moet|wil|zal|doe|bel|app|mail|vraag|spreek|benader|bereik)"
_ME = r"(?:ik|je|we|men)"
_DID = (
    r"gebeld|gesproken|gesprek gehad|gesprek gevoerd|gecontroleerd|geregeld|gedaan|gemaild|verstuurd|verzonden|gestuurd|"
    r"opgestuurd|gemaakt|afgehandeld|afgerond|opgelost|ingelicht|ge[iï]nformeerd|besproken|overlegd|doorgegeven|doorgezet|"
    r"opgepakt|bekeken|nagekeken|aangesproken|nagevraagd|gevraagd|gelukt|gefikst|gefixt|ingepland|gepland|uitgenodigd|"
    r"gewaarschuwd|bezocht|langs ?geweest|langs ?gegaan|ingevuld|uitgezet|klaar|af|gerepareerd|opgehangen|contact gehad|"
    r"afspraak gemaakt|huisbezoek geweest|huisbezoek gedaan|gebeurd|geappt|aangemeld|ingediend|geplaatst|opgeruimd|de deur uit|"
    r"voorgelegd|uitgelegd|rond|voor elkaar|geparkeerd bij|overgedragen|gepraat"
)
TOLD_OF = (
    r"leerling\w*|scholier\w*|jong(?:en|ens|eren|ere)|meisje\w*|meiden|meid|meissie\w*|kind|kinderen|kids|groep|groepje\w*|"
    r"vriendengroep|gasten|kleintje\w*|brugklasser\w*|onderbouw|vader|moeder|ouder|ouders|docent\w*|zoon|dochter|broer\w*|zusje\w*|"
    r"man|mannen|vrouw|auto|auto's|scooter\w*|account|filmpje\w*|foto|foto's|klas|jonges|bende|volwassene\w*|tiener\w*|"
    r"dealer\w*|vriendje|ex|iemand|sommigen|bromfiets\w*|fatbike\w*"
)
_HAPPENS = (
    r"word(?:t|en)|is|zijn|was|waren|werd|werden|gaat|gaan|ging|hangt|hangen|hing|staat|staan|stond|stonden|loopt|lopen|liep|ligt|"
    r"lagen|lag|zit|zitten|zat|komt|komen|kwam|kwamen|heeft|hebben|had|hadden|zegt|zeggen|zei|zeiden|vertel(?:t|d|de)|durft|durven|"
    r"verkoopt|verkopen|deelt|delen|krijgt|kreeg|vraagt|vragen|praat|praten|draagt|moet|valt|vallen|scheurt|bleef|bleven|blijft|"
    r"rijdt|rijden|stoan|maakt|maken|geeft|geven|geve|gooit|gooide|steelt|stelen|pest|pesten|slaat|slaan|dealen|dealt|bedreigt"
)
_DAYS = r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
WHEN = rf"(?:vandaag|morgen|overmorgen|vanmiddag|vanavond|deze week|volgende week|komende week|{_DAYS})"

# Each says with which weight a clause means something. "^" and "$" are those of the clause.
_REACH = r"(?:bellen|bel|mailen|mail|appen|app|spreken|overleggen|overleg|bereiken|bereik|benaderen|contact|terecht|schakelen|vragen|inschakelen)"
WHO = (
    (3.4, r"^(?:weet (?:je|iemand) )?wie (?:is|zijn|doet|doen|gaat|gaan|weet|kent|kan|regelt|heeft (?:er )?(?:verstand|ervaring|een nummer|het nummer|contact)|zit|werkt|werken|moet|bij|van|voor|in|hoort|vervangt)\b(?! (?:er|dit|dat|ze|hij)$)"),
    (4, rf"^(?:wie|welke|welk|met welke|bij welke|aan welke|heb je|heeft iemand|mag ik|kan ik|ik wil|wil|graag|kan je|zoek|ik zoek) .*\b(?:{PARTNERS})\b.*\b{_REACH}\b|\b{_REACH}\b.*\b(?:iemand van|de|het|een|onze|van|met) (?:{PARTNERS})\b"),
    (3.8, rf"^(?:{WHEN} )?(?:is|zijn|werkt|werken|wanneer is|wanneer werkt|tot hoe laat is) (?:de |het |onze |een )?(?:{PARTNERS})\b"),
    (4, r"^(?:waar|bij wie|naar wie) (?:kan|moet|mag) (?:ik|we|je) (?:heen|terecht|zijn|naartoe|aankloppen)\b"),
    (4, r"^(?:heeft|heb|weet) (?:iemand|je|er iemand) (?:\w+ ){0,3}(?:nummer|telefoonnummer|mail|contact\w*)\b|^(?:nummer|telefoonnummer|mail|contactgegevens|gegevens|contact(?! gehad| gelegd| opgenomen| gezocht| met)) \w+"),
    (4, r"^met (?:wie|welke \w+)\b|\bwie moet ik hebben\b"),
    (4.5, r"^(?:weet (?:je|iemand) )?wie (?:bel|app|mail|spreek|vraag|benader|moet ik|kan ik|kan we|kan je|mag ik|helpt|belt|bereik)\b"),
    (4.5, r"^(?:weet (?:je|iemand) )?wie (?:gaat|gaan|doet|doen|weet|weten|pakt|pakken) (?!wat hij|wat ze|of|hoe)(?:\w+ ){0,3}(?:over|met|aan|iets|meer|van|dit|dat|op|er)\b"),
    (4, rf"^(?:weet (?:je|iemand) )?wie (?:is|zijn|was) (?:\w+ ){{0,3}}(?:{PARTNERS})\b"),
    (4, r"^wie is (?:hier|er|bij ons) (?:\w+ ){0,2}(?:van|voor)\b"),
    (4, rf"\b(?:bij|naar|met|aan) wie (?:{_ASK}|meld|overleg|zit)\b"),
    (4, rf"\b(?:nummer|telefoonnummer|telefoon|mail|gegevens|contactgegevens)\b (?:\w+ ){{0,3}}(?:{PARTNERS})\b"),
    (4, r"\b(?:nummer|telefoonnummer|mail|gegevens|contactgegevens|contactpersoon) (?:van|voor|bij)\b"),
    (4, rf"\bcontactpersoon (?:{PARTNERS})\b"),
    (4, rf"^(?:hoe heet|hoe heten|welke|welk) (?:\w+ )?(?:{PARTNERS})\b"),
    (4, rf"^(?:is|zijn|werkt) (?:\w+ )?(?:{PARTNERS}) (?:\w+ )?(?:er|vandaag|nu|morgen|bereikbaar|aanwezig|aan het werk)\b"),
    (4, rf"\b(?:wil|zoek|moet|kan) (?:\w+ ){{0,2}}(?:{PARTNERS}) (?:\w+ )?(?:spreken|bereiken|bellen|hebben)\b"),
    (4, rf"^(?:ik )?zoek (?:\w+ )?(?:{PARTNERS})\b"),
    (4, r"\bin contact (?:brengen|komen)\b|\bwie (?:er )?over (?:\w+ ){1,4}gaat\b|\bwie hierover gaat\b"),
    (4, r"\biemand (?:nodig )?die (?:\w+ ){0,3}(?:verstand|weet|gaat over|kennis|over)\b"),
    (4, rf"^hoe (?:bereik|bel|krijg) {_ME}\b"),
    (3.5, r"\bwie (?:ik|we) (?:\w+ ){0,2}(?:moet|kan|mag)(?: bellen| hebben| mailen)?\b|\bwie (?:moet|kan|bel) ik\b"),
)
WHAT = (
    (3.6, rf"^(?:wat|hoe)(?! kan het) (?:{_ASK}|als|zeg|zegt|vertel|neem|doe|pak|reageer|handel|bereid|herken|begeleid|voer|bespreek|stel|moet|schrijf) .{{5,}}"),
    (3.8, rf"^welke (?:stap\w*|maatregel\w*|straf\w*|regels|afspraken|hulp|dingen) (?:\w+ )?(?:{_ASK}|neem|nemen|zet|zijn|gelden|horen|past|hebben)\b"),
    (3.6, rf"^(?:mag|moet|kan) (?:{_ME}|de school|een \w+|ouders|school|leerlingen) (?:\w+ ){{1,}}"),
    (3.6, rf"^(?:wanneer|waarom|vanaf wanneer|hoe snel|hoe vaak) (?:{_ASK}|schakel|meld|geldt|mogen|grijp) .+"),
    (4.5, r"\bwat (?:ik|we|je) (?:moet |kan )?(?:doe|doen)\b(?: (?:als|bij|met|wanneer))"),
    (4.5, rf"^(?:weet (?:je|iemand) )?wat (?:moet|kan|mag|doe|doen) {_ME} (?:\w+ ){{0,4}}(?:als|bij|met|over|tegen|delen|wanneer|na|aan|zeggen)\b"),
    (4.5, r"^wat (?:te doen|nu als|dan als|doen bij|doen als|doen met)\b"),
    (4.5, rf"^hoe (?:ga|pak|reageer|voer|handel|begin|help|steun|herken|doe|moet|kan|voorkom|bespreek) {_ME} (?!dit$|het$|dat$)"),
    (4.5, r"\b(?:protocol|protocollen|stappenplan|handreiking|richtlijn\w*|draaiboek|werkwijze)\b"),
    (4, r"^(?:wat (?:is|zijn)|welke|weet je wat|heb je|zijn er) (?:\w+ ){0,3}(?:afspraken|regels|stappen|tips|beleid|regel|afspraak)\b"),
    (4, r"^tips\b"),
    (4, r"^mag (?:ik|je|we|men|de|een|het|dat) .{4,}"),
    (4.5, r"^wanneer (?:moet|doe|meld|bel|schakel|is|mag) .{6,}"),
    (4, rf"^moet {_ME} (?!nog)(?:\w+ ){{0,6}}(?:melden|bellen|zeggen|doen|aangeven|delen|inlichten|informeren|ingrijpen|als|bij)\b"),
    (4, rf"^kan {_ME} (?:dit|dat|zoiets|informatie|gegevens|\w+ info) (?:\w+ )?(?:delen|melden|doorgeven|bespreken)\b"),
    (4, r"^hoe (?:zat|zit|werkt) (?:het|dat) (?:\w+ )?met (?:de )?(?:meldcode|aangifte|privacy|wet)\b"),
    (3.5, r"^(?:maar )?wat nu$|^wat (?:moet|kan) (?:ik|we)(?: nu| hiermee| hieraan| daarmee)?(?: doen)?(?: nu| hiermee| hieraan)?$"),
    (3, r"^wat doe(?:n)? (?:ik|we|je)\b"),
    (6, r"\S+ \S+.* wat (?:nu|dan|doe ik(?: nu)?|doen we(?: nu)?|moet ik(?: nu)?(?: doen)?|te doen|doen)$"),
)
TERM = (
    (4.5, r"^wat (?:wil|bedoel\w*) .+ (?:zeggen|mee)$|^(?:afkorting|definitie|uitleg|verschil|betekenis) .+|\b(?:het )?verschil tussen\b|^waar (?:is|komt) .+ (?:een )?afkorting (?:van|voor)"),
    (4, r"^(?:weet (?:je|iemand) )?wat (?:is|zijn) (?:dat |nou |precies )?(?:een |de |het |dat )?(?!er\b|hier\b|mijn\b|de stand)[\w.-]+(?: \w+)?(?: precies)?$"),
    (4.5, r"^(?:weet (?:je|iemand) )?wat (?:betekent|betekenen|wordt bedoeld|bedoelt|bedoelen|bedoel) .+"),
    (4.5, r"^(?:waar staat|waarvoor staat) .+|^wat houdt .+ in$|^(?:de )?betekenis(?: van)? .+|^.{2,30} betekenis$"),
    (4.5, r"^(?:leg|kan je) (?:\w+ )?(?:uit|uitleggen) wat .+|^wat (?:\w+ ){1,3}betekent$"),
    (4, rf"^wat doe(?:t|n) (?:een |de |het )?(?:{PARTNERS})$"),
    (3.5, r"^wat is dat(?: precies| nou)?$"),
)
# What happened to somebody, or what somebody only noticed: no action of who types.
NOT_MINE = (
    r"gezien|gehoord|gemerkt|gestolen|gejat|gepikt|gepest|geslagen|geschopt|gebeurd|gevaped|gevapet|geblowd|gedeald|gefilmd|getreiterd|bedreigd|"
    r"beklad|vernield|ingegooid|ingetrapt|gesloopt|gespuugd|bespuugd|uitgescholden|gescholden|afgepakt|verkocht|gekocht|gekregen|gechanteerd|"
    r"afgeperst|gevochten|geronseld|gedumpt|gedronken|gegooid|gestoken|geduwd|gespijbeld|gepakt|gevonden|aangetroffen|gestuurd door|gedeeld|verdwenen|"
    r"weggelopen|geschorst|gearresteerd|aangehouden|verteld|gezegd|gepost|geplaatst op|getagd|achtervolgd|uitgelachen|buitengesloten|gewond|gemist|vermist|ongerust|opengebroken|"
    r"gesprekken|gebouwen|gezinnen|gevallen|gevoelens|gevechten|geruchten|gebieden|gedachten|genoemd"
)
_MY_WORK = (
    r"gesprek\w*|mail|brief|rooster|aangifte|melding|afspraak|afspraken|formulier|lijst|contact|overleg|ouders|moeder|vader|wijkagent|partners|"
    r"toezicht|controle|kluisjes|hek|camera\w*|beelden|plan|verslag|notitie|dossier|huisbezoek|rondje|voorlichting|gastles|les|conci[eë]rge|"
    r"schoolleiding|mentor|collega\w*|uitnodiging|aanvraag|verlichting|slot|bord|poster\w*|flyer\w*|team|ronde|protocol|jongerenwerk\w*|leerplicht"
)
PARTICIPLE = r"(?:ge\w{2,}(?:d|t|en)|\w{2,4}ge\w{3,}(?:d|t|en)|\w{3,}(?:steld|stuurd|sproken|zonden|haald|handeld|werkt|legd|maakt|deeld|wezen|vuld|plaatst|rond|meld))"
DONE = (
    (5, r"\b(?:afvinken|afgevinkt|vink .* af|kan van de lijst|mag van de lijst|kan dicht|mag dicht)\b"),
    (4, rf"^(?:ok[eé]? |zo |net |inmiddels |eindelijk )?(?:(?:ik|we) (?:heb|hebben|ben|zijn)|heb|hebben|ben|zijn)\b (?:\w+ ){{0,7}}(?!(?:{NOT_MINE})\b){PARTICIPLE}\b"),
    (3.8, rf"^(?:(?!hij\b|zij\b|ze\b|er\b|die\b|wie\b|wat\b|hoe\b|worden?\b|wordt\b|weer\b)\w+ ){{0,3}}(?:{_MY_WORK})\b (?:\w+ ){{0,4}}(?!(?:{NOT_MINE})\b){PARTICIPLE}\b"),
    (1.4, rf"^(?:(?!hij\b|zij\b|ze\b|er\b|die\b|leerling\b|jongen\w*\b|wie\b|wat\b|hoe\b|is\b|worden?\b|wordt\b|weer\b)\w+ ){{0,4}}(?!(?:{NOT_MINE})\b){PARTICIPLE}(?: (?:met|voor|naar|bij|aan|over|door) \w+(?: \w+){{0,3}})?$"),
    (4, r"^(?:ok[eé]? |eindelijk |zo |dat is |alles is |het is )(?:\w+ )?(?:gelukt|rond|klaar|gedaan|geregeld|gebeld|in orde|voor elkaar|gebeurd|gefixt|af)\b|\b(?:punt|actie|taak|a) ?-?\d+ (?:\w+ ){0,2}(?:klaar|gedaan|afgehandeld|afgerond|af|gelukt)\b"),
    (4, r"^(?:(?:ben )?(?:bij|naar) (?:\w+ ){1,3}(?:langs ?)?(?:geweest|gegaan)|langs ?geweest|langs ?gegaan)\b"),
    (5, r"^(?:al |alles )?(?:gedaan|klaar(?! voor| om| staan)|gelukt|afgehandeld|geregeld|gebeurd|opgelost|afgerond|af|gefikst|gecheckt|check)\b(?! met (?:dat|die|deze|het|dit|al)\b)"),
    (5, r"\ba ?-? ?\d{1,5}\b.*\b(?:klaar|gedaan|af|afgerond|gelukt|geregeld)\b|\bklaar met (?:mijn actie|a ?-? ?\d+)"),
    (4.5, rf"^(?:ik heb|heb|we hebben|ik ben|ben) (?:\w+ ){{0,7}}(?:{_DID})\b(?! met (?:dat|die|deze|het|dit|al)\b)"),
    (4.5, rf"^(?:is|zijn|het is|dat is|alles is|dit is) (?:\w+ )?(?:{_DID})(?=$| (?:met|naar|bij|voor|door|aan|en|hoor|vandaag|gisteren|nu))"),
    (4.2, rf"^(?:(?!hij|zij|ze|er|die)\w+ ){{1,5}}(?:is|zijn) (?:\w+ ){{0,2}}(?:{_DID})\b"),
    (4, rf"^(?:(?!hij\b|zij\b|ze\b|er\b|die\b|leerling heeft)\w+ ){{1,5}}(?:{_DID}|gehad|gevoerd|gelopen|gebracht)\b(?! door\b| worden| met (?:dat|die|deze|het|dit|al)\b)"),
    (4, rf"^(?:rondje|ronde|toezicht|huisbezoek|gesprek|overleg|mail|brief|belletje)\b.*\b(?:{_DID}|gelopen|gehad|geweest|gehouden|weg)\b"),
    (3.5, r"\bniet gelukt\b"),
)
FEED_BACK = (
    (3, r"\bmelder\b(?! (?:belt|belde|zegt|zei|vertel|wil|is|was|heeft))|\bkoppel(?:t)? (?:\w+ ){0,4}terug\b"),
    (5.5, r"\b(?:voor|aan|tegen|naar) (?:de|onze|die) melder\b|\b(?:wie|die|degene die|collega die) (?:dit|het|dat|hierover)? ?(?:heeft )?(?:meldde|gemeld|meldt|melde)(?: heeft)? (?:\w+ ){0,3}(?:weten|laten|horen|dat)\b|\bs ?- ?\d+ terugkoppelen\b"),
    (6, r"^(?:een )?terugkoppeling$|^(?:een )?terugkoppeling\b(?: voor| aan| over| van| bij|:| s-?\d)|\bterugkoppelen\b"),
    (6, r"\b(?:laat|zeg|vertel|geef|meld) (?:\w+ ){0,3}(?:de|onze) melder\b|\b(?:aan|tegen) de melder\b"),
    (5.5, r"\bde melder (?:mag|kan|moet|hoeft|krijgt)\b|\bde melder (?:bedanken|vertellen|laten weten)\b"),
    (5.5, r"\b(?:aan|voor|tegen) (?:wie|degene die) (?:\w+[- ]?\d* )?(?:\w+ )?(?:meldde|gemeld|meldt)\b"),
    (5.5, r"\bs ?- ?\d{1,5}\b.*\b(?:laat (?:dat|het|maar|dit) (?:\w+ )?weten|geef (?:\w+ ){0,2}door|opgelost|doorgezet|afgehandeld|afgerond|opgepakt)\b"),
    (5, r"^(?:zeg|laat|geef) maar (?:dat|door|weten)\b|^laat (?:het|dat|dit)? ?weten dat\b"),
)
NEWS = (
    (5.5, r"\bmijn (?:bericht|berichten|tip|verhaal|vraag)\b(?= (?:\w+ ){0,4}(?:gezien|gelezen|gedaan|gebeurd|ontvangen|aangekomen|binnen|opgepakt|besproken))"),
    (5.5, r"^(?:is er )?(?:al |nog )?nieuws (?:\w+ )?over\b|^(?:wat|hoe|is|wie|hebben|heeft|waarom|zijn|wanneer) .*\bs ?- ?\d+\b"),
    (5, r"^(?:wat|hoe|is|hebben|heeft|wanneer) .*\b(?:wat ik|dat ik|die ik) .*\b(?:gemeld|meldde|doorgaf|doorgegeven)\b"),
    (5.5, r"\bmijn (?:melding|meldingen|signaal|signalen)\b(?! (?:nog )?(?:aanpassen|wijzigen|intrekken|terughalen))"),
    (5.5, r"^hoe (?:staat|gaat|is) het (?:nu |nou )?met (?:s ?- ?\d|mijn|de melding|het signaal)"),
    (5.5, r"\b(?:hoor|krijg) ik (?:nog|al|ooit)\b|\bnog (?:niks|niets) (?:van )?(?:\w+ )?gehoord\b|\bwat ik (?:heb )?(?:\w+ )?(?:gemeld|meldde)\b"),
    (5, r"\bwacht (?:nog )?op (?:een |de )?(?:reactie|antwoord|terugkoppeling)\b"),
    (5, r"^(?:is|wat is|zijn) .*\b(?:s ?- ?\d+)\b"),
)
_HANDLE = r"(?:verwijder|wis|verander|wijzig|stuur|sturen|zet|nodig|voeg|open|zoek|zie|vind|maak|stel|koppel|installeer|gebruik|pas|bewerk|corrigeer|meld)"
HELP = (
    (4.6, r"\b(?:knop|knoppen|knopje|drukken|gedrukt|commando'?s?|handleiding|menu|vertypt|intypen|inloggen|log ik in|ongedaan|terughalen|dit anoniem|mijn berichten|spraakberichten|reageert niet)\b|\b(?:verkeerd\w*|per ongeluk|al) (?:\w+ )?verstuurd\b|^(?:wie|wat) (?:ben|doe) je(?: \w+)?$|^(?:uitleg|menu|handleiding)\b"),
    (3.8, rf"^(?:hoe|waar|kan) (?:{_HANDLE} )?{_ME} (?:\w+ ){{0,5}}(?:foto|foto's|bestand|bericht|collega|iets|naam|account|tekst|spraak\w*|filmpje|document)\b(?! (?:melden bij|vragen))"),
    (4.4, rf"^hoe {_HANDLE} {_ME} (?:een |mijn |dit |iets|iemand|het )?(?:collega|foto|naam|account|tekst|bericht|groep|lid|team)?\b(?: \w+){{0,2}}$"),
    (4.8, r"\bwat is (?:de bedoeling|het nut|het doel|dit hier|dit)\b|\bhoe doe ik dat$|\bhoe (?:moet|werkt) dat$|\bhoe werkt .*\b(?:bot|app|dit|kernlijn)\b|^waar(?:voor| is) .*\b(?:bot|app|dit)\b"),
    (4.4, r"\bmijn naam\b.*\b(?:zien|zichtbaar|zichtbare|weten|verborgen|tonen|erbij)\b|^(?:ziet|zien|weet|kan) .*\b(?:mijn naam|wie ik ben|dat ik het ben)\b"),
    (5, r"^help$|^hulp$|^(?:kan je|wie kan) (?:mij|me) helpen|^hoe werkt (?:dit|het|dat|deze|die|jij|je|de bot)|^hoe moet (?:dit|het|dat)$"),
    (5, r"^wat kan (?:je|ik)(?: hier| allemaal| hier allemaal| ermee| hiermee| met je| voor mij doen)*$|^uitleg$|^help (?:ik|mij|me|even)\b.*(?:app|bot|niet|kom er|snap)"),
    (5, r"^ik (?:snap|begrijp|weet) (?:het|dit|er|niet hoe|niks|niets)(?: (?:niet|niks|niets|even))?\b|\bgeen idee hoe\b|\bkom er niet uit\b"),
    (5, rf"^(?:hoe|waar|kan|mag|moet) (?:\w+ )?{_ME} (?:\w+ ){{0,4}}(?:{_OF_THE_BOT})\b"),
    (5, r"^hoe meld (?:ik|je|we)(?: \w+)?$|^kan (?:ik|je|we) (?:\w+ )?(?:anoniem|zonder naam)|^wie (?:leest|ziet|lezen|zien) (?:dit|mijn|wat|dat|mee)\b"),
    (4.5, r"^waar (?:vind|zie|staan|zit) (?:ik|je|we|mijn|de)\b"),
)
AGENDA = (
    (4.8, r"\b(?:bespreekpunten|agendapunten|agendapunt|vergaderstukken|notulen)\b|^(?:hoe laat|waar|wanneer|welke dag|is er) .*\b(?:overleg|vergadering|kernteam|bijeenkomst)\b|^(?:staat|staan) er .*\bagenda\b"),
    (5, r"^(?:de |mijn |onze )?agenda(?: ?punten)?(?: (?:van |voor )?(?:\w+ ?){1,3})?$|\bop de agenda\b(?=.*$)"),
    (5, r"^(?:mag|laat|toon|geef|stuur|kan|wat|welke|hoe|waar|is|ik wil) .*\bagenda"),
    (4.8, r"^(?:wat|welke punten|waar|welke) .*\b(?:bespreken|overleg|vergadering|bijeenkomst)\b|\bbespreken we\b|\bwe bespreken\b"),
    (4.8, r"^wanneer (?:is|hebben|zit|begint) .*\b(?:overleg|vergadering|bijeenkomst|kernteam)\b"),
)
ACTIONS = (
    (4.8, r"\b(?:op mijn|mijn) (?:lijst|lijstje|to ?do|takenlijst)\b|^waar(?:mee)? ben ik (?:nog )?(?:mee )?bezig|^wat (?:moest|zou|moet) ik (?:nog |weer )*doen$|^wat (?:ligt|staat) er (?:nog )?(?:bij|voor|van) mij\b"),
    (4.6, r"^(?:welke|wat|heb|zijn er|ligt er|hoeveel) .*\b(?:voor mij|van mij|bij mij)\b|\bwat (?:had|heb) ik .*\b(?:beloofd|afgesproken|gezegd)\b|^(?:heb|moet) ik (?:nog|iets) .*(?:doen|liggen|staan|af ?maken|open)$"),
    (5, r"^(?:mijn |onze |alle |open |openstaande |de )*(?:acties|taken|actielijst|to ?do'?s?|takenlijst)(?: \w+)?$"),
    (5, r"^(?:wat|welke|heb|staat|staan|zijn|is|hoeveel) .*\b(?:acties|taken|openstaan|open staan|nog open|open|op mijn naam|beloofd|afgesproken te doen)\b"),
    (5, r"\bwat (?:moet ik|ik) (?:allemaal )?nog (?:\w+ )?(?:doen|moet doen|moet|afmaken)\b|^moet ik nog (?:wat|iets)\b"),
    (5, r"^wat moet ik (?:vandaag |deze week |nu )?doen$"),
    (5, r"^wat (?:heb|had) ik (?:\w+ ){0,2}(?:beloofd|toegezegd|open|te doen)\b"),
)
_AWAY = r"(?:vrij|ziek|afwezig|verlof|\w*verlof|vakantie|weg|niet aanwezig|er niet|niet op het werk|griep\w*|koorts|buiten de deur|met vakantie|niet werk\w*|niet bereikbaar|er dan niet|thuis)"
AWAY_WORD = (
    r"(?:vrij|ziek|afwezig|\w*verlof|\w*vakantie|cursus|training|congres|studiedag\w*|wintersport|skivakantie|corona|griep\w*|koorts|migraine|"
    r"uit de running|roostervrij|out of office|niet bereikbaar|niet beschikbaar|er niet|buitenland|ziekenhuis|geopereerd|ziekmelden|in bed|"
    r"plat|lappenmand|met pensioen|afgebrand|er even tussenuit|ouderschapsverlof|adv|atv|compensatie\w*)"
)
ABSENCE = (
    (4.6, rf"^(?:sorry )?(?:ik (?:ben|zit|heb|ga|lig|neem|werk|sta)|ben|heb|zit|lig|ga|neem|(?:{WHEN}|(?:{_DAYS}) en (?:{_DAYS})|vanaf \w+|van \w+(?: \w+){{0,2}} (?:tot|t/m) \w+(?: \w+)?) (?:ben ik|heb ik|zit ik|ga ik|werk ik)) (?:\w+[ /]+){{0,6}}{AWAY_WORD}\b(?! (?:van|geworden van)\b)"),
    (4.4, rf"^(?:{WHEN}|(?:{_DAYS}) en (?:{_DAYS})|vanaf \S+(?: \w+)?|van \S+(?: \w+)? (?:tot|t/m) \S+(?: \w+)?|t/m \S+(?: \w+)?|tot \S+(?: \w+)?) (?:\w+ ){{0,2}}{AWAY_WORD}\b"),
    (5, rf"^(?:{WHEN} )?(?:ik ben|ben ik|ben|we zijn) (?:\w+[ /]+){{0,8}}{_AWAY}\b(?! van\b)"),
    (5, r"^(?:ik )?(?:ga|heb|neem|heb ik) (?:\w+[ /]+){0,4}(?:vakantie|verlof|vrij|griep|corona|koorts|\w+verlof)\b"),
    (5, r"^(?:ik )?meld (?:ik )?mij (?:\w+ )?(?:ziek|af|afwezig)\b|\bik meld mij (?:ziek|af)\b|\bmij (?:\w+ ){0,2}(?:afmelden|ziekmelden)\b|^ziek\b|\bziekgemeld$"),
    (5, rf"^ik (?:werk|ben|kan) (?:{WHEN} |er |dan )+niet\b|^{WHEN} (?:werk|ben|kan) ik (?:er |dan )?niet\b"),
    (5, rf"^(?:{WHEN} |vandaag en morgen )(?:afwezig|vrij|ziek|thuis|verlof|vakantie)\b"),
    (5, r"^(?:vakantie|verlof|afwezig|vrij) (?:van|vanaf|t/m|tot|tm|op|deze|volgende|in)\b|^(?:vanaf|van|tot) .*\b(?:verlof|vakantie|afwezig|vrij|er niet|zwangerschapsverlof)\b"),
    (5, r"^(?:ik )?lig (?:\w+ ){0,3}(?:in bed|op bed|ziek)\b|^grieperig\b|^ik (?:tot|t/m) .* er niet\b|\bik er niet$"),
)
THANKS = (
    (4.5, r"^(?:\w+ ){0,3}bedankt(?: \w+){0,3}$|^(?:je bent|wat een|wat ben je) (?:een )?(?:\w+ )?(?:held|topper|schat|lieverd|kanjer|service)\b|^(?:lief|attent|fijn) van je\b"),
    (5, r"^(?:heel |erg |super|top|fijn|nou|oke|ok|echt|mooi|hartelijk|alvast| )*bedankt(?: (?:hoor|wel|je|voor .*|allemaal|alvast))*$"),
    (4, r"^(?:fijn|mooi|goed|top|super|wat fijn) dat (?:je|dit|dat|het)\b.*"),
    (4, r"^bedankt$"),
)
SMALL_TALK = (
    (5, r"^(?:ja|nee|ok|oke|okee|oja|is goed|goed|prima|is prima|top|fijn|mooi|gezellig|begrepen|alles goed|haha\w*|weet ik|duidelijk|helder)(?: (?:hoor|dan|zo|daar|met je|top|goed|gedaan|bezig|allemaal))*$"),
    (5, r"^(?:ha|hee?|hé|yo|moi|hallo|goeie\w*|goede\w*)(?: (?:bot|kernlijn|team|daar|allemaal|\w*avond|\w*morgen))*$|^(?:werk ze|succes|sterkte|welterusten|slaap lekker|smakelijk|eet smakelijk|tot ziens|tot snel|spreek je|proost|gefeliciteerd|haha\w*|lol)(?: \w+)?$"),
    (5, r"^(?:hallo|goede ?(?:morgen|middag|avond)|goeie ?(?:morgen|middag|avond)|morgen|moin|dag|yo)(?: (?:allemaal|team|bot|kernlijn|daar|iedereen))*$"),
    (5, r"^(?:hallo )?hoe (?:gaat|is) (?:het|ie|t)(?: (?:met je|ermee|nou|daar))*$|^ben je er(?: nog)?$|^(?:hallo )?test(?:je)?(?: ?[\d ]+)?$|^ok[eé]?e?$|^prima$|^top$"),
    (5, r"^(?:fijn|prettig|goed|lekker)e? (?:dag|weekend|avond|vakantie|feestdagen|week)(?: (?:verder|allemaal|iedereen))*$|^tot (?:morgen|maandag|later|dan|straks)$|^(?:groet\w*|doei|hoi)$"),
)
STOP = (
    (5, r"^(?:ik )?wil (?:dit|het|dat) (?:\w+ )?(?:weggooien|wissen|verwijderen|annuleren|intrekken|niet meer)$|^(?:gooi|haal) (?:dit|het|dat|maar) (?:maar )?weg$|^nee stop\b"),
    (6, r"^(?:nee )?(?:toch |dan |o |oh )?(?:laat maar(?: zitten)?|stop(?: maar| ermee)?|hou(?: er)? (?:maar )?(?:op|mee op)|doe maar niet|maar niet|toch (?:maar )?niet|annuleer|annuleren|vergeet (?:het|maar)(?: maar)?)$"),
    (6, r"^ik wil (?:dit|het|dat|er|mijn signaal) (?:toch )?(?:niet (?:meer )?(?:versturen|sturen|doen|melden)|mee stoppen|stoppen)$"),
    (5, r"^(?:verstuur|stuur) (?:dit|het|maar|dat)? ?niet(?: meer)?$"),
)

# A question about what may happen once, to nobody in particular; "nu" and the like make it something else.
SUPPOSED = re.compile(
    rf"^(?:wat (?:moet|kan|mag|doe|doen|te|nu|dan) (?:{_ME} )?(?:doen )?(?:als|bij|met) (?:een |er een |iemand |\w+$)"
    r"|(?:wat is het |is er een |het )?(?:protocol|stappenplan|handreiking|richtlijn) "
    rf"|hoe (?:praat|ga|voer|herken|reageer|voorkom|bespreek|handel) {_ME} |(?:leg|kan je) (?:mij )?(?:uit|uitleggen) wat {_ME} "
    r"|(?:is|zijn) (?:een |het )?[\w ]{3,40} (?:verboden|strafbaar|toegestaan|legaal)$|mag een (?:leerling|kind|jongere) [\w ]{3,40}(?:bij zich|hebben|dragen)"
    rf"|(?:kan|mag|moet) {_ME} (?:altijd |ook )?112 bellen (?:voor|bij|om|als) een \w+(?: of [\w ]+)?$|(?:weet je )?wat de (?:afspraken|regels) zijn over "
    r"|wie bel ik eerst (?:bij|als) )"
)

# How a question begins.
ASKS = re.compile(r"^(?:wie|wat|waar\w*|wanneer|waarom|hoe\w*|welke?|kan|mag|moet|is|zijn|heb|heeft|hebben|weet|ken|bij wie|met wie|aan wie|naar wie)\b")

# Of whom it is said, also in a question: "wie zag ook dat die man …".
OF_OTHERS = re.compile(r"^wie (?:heeft|hebben|had|zag) (?!verstand|ervaring)|\bdat (?:er|die|ze|hij|zij|deze|een|de)\b")

# What shows that it is told of something that happened.
TOLD = (
    (3.4, r"\b(?:gestolen|gejat|gepikt|gepest|geslagen|geschopt|gevaped|geblowd|gedeald|getreiterd|beklad|vernield|ingegooid|ingetrapt|gesloopt|bespuugd|uitgescholden|nageroepen|bekogeld|\w*gestoken|opengebroken|ingebroken|lekgeprikt|beschilderd|gevochten|geronseld|weggelopen|gechanteerd|afgeperst|achtervolgd|uitgelachen|buitengesloten|lastiggevallen|betrapt|geschrokken)\b"),
    (3, rf"\b(?:{TOLD_OF}) (?:\w+ ){{0,4}}(?:{_HAPPENS})\b(?! (?:\w+ )?(?:{_DID})\b)"),
    (3, rf"\ber (?:{_HAPPENS})\b|\b(?:ze|zij|hij|die) (?:\w+ ){{0,3}}(?:{_HAPPENS})\b|\b(?:{_HAPPENS}) (?:\w+ )?(?:een |de |die |drie |twee |veel )?(?:{TOLD_OF})\b(?! (?:\w+ ){{0,2}}(?:{_DID})\b)|\ber (?:\w+ ){{1,5}}(?:{_HAPPENS})\b"),
    (3, r"\b(?:ik|we) (?:\w+ )?(?:zag|zagen|hoor|hoorde|horen|zie|zien|merk\w*|vernam|vond|vonden|trof)\b|\b(?:heb|hebben) (?:\w+ ){0,2}(?:gehoord|gezien|gemerkt|vernomen|afgepakt|gevonden|aangetroffen)\b"),
    (3, r"\b(?:zorgen|gedoe|onrust|geruchten|verdacht\w*|zorgelijk|ruzie|ellende|vechtpartij\w*|overlast|incident|vernield|gestolen|gejat|gepikt|beklad|leuzen|kapot|gepest|bedreig\w*|gechanteerd|afgeperst)\b"),
    (2, rf"\b(?:{TOLD_OF})\b"),
    (2, r"\b(?:weer|steeds|elke|iedere|al (?:dagen|weken|maanden|\d+ \w+)|nog steeds|sinds|opnieuw|ineens|vannacht|veel)\b"),
    (2.5, r"\bde laatste tijd\b|\bin de (?:groepsapp|klassenapp|appgroep)\b"),
)

_OPENER = r"(?:hallo|goedemorgen|goedemiddag|goedenavond|dag|vraagje|vraag|ehm?|nou|oh|o|hé|ja|nee|oke|ok|kijken)"
GREETING = re.compile(rf"(?:{_OPENER}|help|hulp)(?: {_OPENER}| allemaal| team)*")
OPENERS = re.compile(rf"^(?:{_OPENER} )+(?=\S)")
CLAUSES = re.compile(r"[.!?;\n…]+|,(?=\s)|:(?=\s)|\s(?=maar (?!niet|zitten|op|door|dat|weten|waar))|(?<=\w) - ")
