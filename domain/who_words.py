"""Is it asked who can be called, and which words point to an organisation, a role or a theme? Tables of Dutch words."""

import re
import unicodedata

from domain.people import Organisation, Role
from domain.themes import Theme

LONGEST = 120  # characters of a question

# Questions as people type them to a bot, each from its first word on; told to the team, nobody begins like this.
_ASKED = re.compile(
    r"(?:weet jij |weet je |weet iemand )?(?:"
    r"wie (?:bel|app|mail|contacteer|benader|spreek|vraag|moet|kan|kun|mag|zal|zou) (?:ik|je|jij|we|wij)\b.*"
    r"|wie (?:gaat|gaan) (?:\w+ )?over .+|wie doe(?:t|n) (?:er )?(?:\w+ ){0,2}(?:met|aan|over|rond|tegen|voor|in)\b.+"
    r"|wie (?:weet|heeft verstand|weten) (?:\w+ ){0,2}(?:van|af)\b.+"
    r"|wie (?:is|zijn|was) (?:\w+ ){0,2}(?:wijk|jeugd|contact|school|straat|leerplicht|leerling|zorg|jongeren|co[oö]rdin|regisseur|boa|agent|handhav|conci|team|mentor|vervang|halt|politie|gemeente).*"
    r"|wie is .{2,30}\?|wie (?:werkt|werken) (?:er )?(?:bij|voor|nu|vandaag|van)\b.*|wie (?:is|zijn) er (?:nu|vandaag|vanavond|vanmiddag|bereikbaar|aan het werk)\b.*"
    r"|wie (?:helpt|belt|bereik) (?:mij|me|ik|ons|we|er|bij|met)\b.*|bij wie (?:moet|kan|kun|meld|zit|vraag) .+|naar wie .+|met wie (?:kan|moet|bel|overleg) .+"
    r"|(?:is|werkt|zijn|werken) (?:de |het |onze |mijn )?[\w'’éëïöü -]{2,40}? (?:er )?(?:vandaag|nu|morgen|vanmiddag|vanavond|vanochtend|bereikbaar|aanwezig|aan het werk)(?: (?:er|nog|nu|vandaag|bereikbaar|aanwezig|aan het werk))*"
    r"|hoe (?:bereik|bel|kan|kom|krijg) (?:ik|je|we|wij) .*(?:bereik\w*|bel\w*|contact|te pakken|aan de lijn).*|hoe (?:bereik|bel) (?:ik|je|we) .+"
    r"|(?:wat is (?:het|zijn|haar) )?(?:telefoon ?|06-?|mobiele? )?nummer van .+|telefoon(?:nummer)?(?: van| de)? [\w-]{2,20}(?: [\w-]{2,20})?|contact(?:gegevens|persoon) (?:van|voor|bij|over) .{2,40}|contact met (?:halt|politie|leerplicht|de \w+|het \w+)"
    r"|heb(?: je| jij|t u)? (?:het |een )?(?:telefoon)?nummer (?:van|voor) .+|mag ik (?:het )?(?:telefoon)?nummer van .+|(?:ik )?zoek (?:de |een |het )?(?:nummer|telefoonnummer|contactpersoon|contactgegevens) .+"
    r")\??"
)

# Says nothing about whom or what one looks for.
STOPWORDS = frozenset(
    [
        "wie",
        "wat",
        "waar",
        "hoe",
        "is",
        "zijn",
        "er",
        "de",
        "het",
        "een",
        "en",
        "of",
        "iets",
        "met",
        "om",
        "over",
        "voor",
        "van",
        "bij",
        "aan",
        "in",
        "op",
        "naar",
        "te",
        "dat",
        "die",
        "dit",
        "deze",
        "doet",
        "doen",
        "gaat",
        "gaan",
        "bel",
        "bellen",
        "bereik",
        "bereiken",
        "bereikbaar",
        "kan",
        "kun",
        "mag",
        "moet",
        "zal",
        "zou",
        "ik",
        "je",
        "jij",
        "jullie",
        "we",
        "wij",
        "ons",
        "onze",
        "mij",
        "me",
        "mijn",
        "u",
        "weet",
        "heeft",
        "verstand",
        "meer",
        "nu",
        "vandaag",
        "morgen",
        "vanavond",
        "vanmiddag",
        "vanochtend",
        "straks",
        "werkt",
        "werken",
        "werk",
        "zit",
        "contact",
        "contactgegevens",
        "contactpersoon",
        "nummer",
        "telefoonnummer",
        "telefoon",
        "mail",
        "app",
        "mobiele",
        "mobiel",
        "spreek",
        "vraag",
        "vragen",
        "zoek",
        "heb",
        "hebt",
        "iemand",
        "helpt",
        "help",
        "hebben",
        "wil",
        "hem",
        "haar",
        "ze",
        "als",
        "ook",
        "nog",
        "al",
        "wel",
        "niet",
        "rond",
        "tegen",
        "graag",
        "even",
        "nodig",
        "mens",
        "mensen",
        "persoon",
        "gegevens",
        "zaken",
        "dingen",
        "gebied",
        "jou",
        "gaat",
        "af",
        "geval",
        "vanuit",
        "t",
        "'t",
        "alles",
        "nieuws",
        "onderwerp",
        "thema",
        "telefonisch",
        "aanwezig",
    ]
)

ORGANISATION_WORDS: dict[Organisation, tuple[str, ...]] = {
    Organisation.POLITIE: ("politie", "wijkagent", "jeugdagent", "agent", "agenten", "wijkagente", "wijkpolitie", "recherche"),
    Organisation.SCHOOL: ("school", "zorgcoordinator", "leerlingbegeleider", "mentor", "concierge", "teamleider", "docent",
                          "leraar", "rector", "directeur", "zoco", "intern begeleider", "anti-pestcoordinator"),
    Organisation.JONGERENWERK: ("jongerenwerk", "jongerenwerker", "straatcoach", "straatcoaches", "jeugdwerk", "jeugdwerker",
                                "straathoekwerk", "jongerencentrum"),
    Organisation.LEERPLICHT: ("leerplicht", "leerplichtambtenaar", "leerplichtambtenaren", "rmc", "rmc-medewerker"),
    Organisation.HALT: ("halt", "bureau halt", "halt-medewerker"),
    Organisation.WIJKTEAM: ("wijkteam", "jeugdhulp", "jeugdzorg", "maatschappelijk werk", "schoolmaatschappelijk", "smw",
                            "gezinscoach", "jeugdteam", "sociaal team"),
    Organisation.GEMEENTE: ("gemeente", "gemeentelijk", "ambtenaar", "oov", "openbare orde"),
    Organisation.HANDHAVING: ("handhaving", "handhaver", "handhavers", "boa", "boas", "jeugdboa", "jeugd-boa", "toezicht"),
}  # fmt: skip

ROLE_WORDS: dict[Role, tuple[str, ...]] = {
    Role.COORDINATOR: ("coordinator", "coordinatoren", "schoolveiligheidscoordinator", "procesbewaker", "voorzitter"),
    Role.REGISSEUR: ("regisseur", "regie", "netwerkregisseur"),
    Role.EXPERT: ("expert", "experts", "deskundige"),
}

# Beside the stems of themes.py: street words, and words that tell of a theme only where somebody asks for it.
THEME_WORDS: dict[Theme, tuple[str, ...]] = {
    Theme.VAPES: ("vepen", "vape", "vapes", "vapen", "veep", "vapeje", "snus", "snussen", "elfbar", "dampen", "roken", "sigaret"),
    Theme.DRUGS: ("drugs", "wiet", "blowen", "jonko", "jonkos", "skunk", "stuff", "3mmc", "poes", "ket", "ballonnen", "verslaving",
                  "dealen", "dealer", "lean"),
    Theme.ALCOHOL: ("alcohol", "drank", "drinken", "zuipen", "comazuipen"),
    Theme.WAPENS: ("mes", "messen", "wapen", "wapens", "nakkie", "shank", "zakmes", "steekwapen", "pipa", "blaffer"),
    Theme.GEWELD: ("vechtpartij", "vechten", "ruzie", "geweld", "knokken", "matten", "klappen", "groepsgeweld"),
    Theme.BEDREIGING: ("bedreiging", "dreigen", "intimidatie", "afpersing", "chantage", "afpersen"),
    Theme.ONLINE: ("snap", "snapchat", "insta", "tiktok", "online", "sexting", "sextortion", "expose", "exposen", "naaktfoto",
                   "nudes", "nude", "naaktfilm", "naaktbeelden", "blote foto", "appgroep", "deepfake", "banga", "filmpje", "telegramgroep"),
    Theme.PESTEN: ("pesten", "gepest", "cyberpesten", "treiteren", "buitensluiten"),
    Theme.RONSELEN: ("ronselen", "geldezel", "geldezels", "katvanger", "snel geld", "uithaler", "drugsrunner", "ondermijning",
                     "criminele uitbuiting", "veel geld", "meisje met geld", "dure spullen", "dure telefoon", "nieuwe telefoons", "geld", "bankpas", "cash out", "fraude", "klusjes"),
    Theme.MENSENHANDEL: ("mensenhandel", "loverboy", "loverboys", "uitbuiting", "prostitutie"),
    Theme.POLARISATIE: ("polarisatie", "radicalisering", "extremisme", "verharding", "uitsluiting"),
    Theme.DISCRIMINATIE: ("discriminatie", "racisme", "antisemitisme", "homohaat", "lhbti"),
    Theme.STRAATCULTUUR: ("straatcultuur", "groepsdruk", "drill", "drillrap", "meelopers"),
    Theme.VUURWERK: ("vuurwerk", "cobra", "cobras", "nitraten", "rotjes"),
    Theme.DIEFSTAL: ("diefstal", "stelen", "jatten", "vernieling", "vandalisme", "graffiti", "fietsendiefstal", "inbraak"),
    Theme.VERZUIM: ("verzuim", "spijbelen", "thuiszitter", "thuiszitters", "schoolverzuim", "te laat",
                    "niet op school", "niet naar school", "niet meer op school", "niet meer naar school", "absent"),
    Theme.THUIS: ("thuis", "huiselijk geweld", "kindermishandeling", "meldcode", "verwaarlozing", "thuissituatie", "mishandeling"),
    Theme.RONDHANGEN: ("rondhangen", "hangjongeren", "hangplek", "overlast", "onbekenden", "samenscholing"),
}  # fmt: skip

# Who is asked first where nobody said that a theme is theirs.
HANDLES: dict[Theme, tuple[Organisation, ...]] = {
    Theme.VAPES: (Organisation.SCHOOL, Organisation.HANDHAVING, Organisation.JONGERENWERK),
    Theme.DRUGS: (Organisation.POLITIE, Organisation.JONGERENWERK, Organisation.WIJKTEAM),
    Theme.ALCOHOL: (Organisation.JONGERENWERK, Organisation.HANDHAVING, Organisation.WIJKTEAM),
    Theme.WAPENS: (Organisation.POLITIE, Organisation.JONGERENWERK),
    Theme.GEWELD: (Organisation.POLITIE, Organisation.JONGERENWERK, Organisation.HANDHAVING),
    Theme.BEDREIGING: (Organisation.POLITIE, Organisation.JONGERENWERK),
    Theme.ONLINE: (Organisation.POLITIE, Organisation.JONGERENWERK, Organisation.HALT),
    Theme.PESTEN: (Organisation.SCHOOL, Organisation.JONGERENWERK, Organisation.WIJKTEAM),
    Theme.RONSELEN: (Organisation.POLITIE, Organisation.JONGERENWERK),
    Theme.MENSENHANDEL: (Organisation.POLITIE, Organisation.WIJKTEAM),
    Theme.POLARISATIE: (Organisation.GEMEENTE, Organisation.JONGERENWERK, Organisation.POLITIE),
    Theme.DISCRIMINATIE: (Organisation.SCHOOL, Organisation.GEMEENTE, Organisation.JONGERENWERK),
    Theme.STRAATCULTUUR: (Organisation.JONGERENWERK, Organisation.POLITIE),
    Theme.VUURWERK: (Organisation.POLITIE, Organisation.HALT, Organisation.HANDHAVING),
    Theme.DIEFSTAL: (Organisation.POLITIE, Organisation.HALT),
    Theme.VERZUIM: (Organisation.LEERPLICHT, Organisation.SCHOOL, Organisation.WIJKTEAM),
    Theme.THUIS: (Organisation.WIJKTEAM, Organisation.SCHOOL),
    Theme.RONDHANGEN: (Organisation.HANDHAVING, Organisation.JONGERENWERK, Organisation.POLITIE),
    Theme.ELDERS: (Organisation.GEMEENTE, Organisation.SCHOOL, Organisation.POLITIE),
}


_WHEN_CALLED = r"(?: (?:even|graag|zsm|straks|vandaag|morgen|nu|snel|later|svp|aub|eens|kort|terug|op))*"
_CALL_ME = re.compile(
    rf"(?:(?:hoi|hallo|hey|dag) )?(?:bel(?:t|len)? (?:me|mij|ons){_WHEN_CALLED}"
    rf"|(?:kan|kun|wil|wilt|kunt|zou) (?:er )?(?:iemand|je|jij|u|jullie) (?:me|mij|ons){_WHEN_CALLED} (?:terug|op)?bellen"
    rf"|ik wil{_WHEN_CALLED} (?:terug|op)?gebeld worden{_WHEN_CALLED}|(?:graag )?(?:even )?(?:terugbellen|teruggebeld worden|terugbelverzoek){_WHEN_CALLED})"
)


def wants_call(text: str) -> bool:
    """Whether somebody wants to be called, and does not say by whom."""
    return _CALL_ME.fullmatch(plain(text)) is not None


def plain(text: str) -> str:
    """Small letters without accents, and nothing but words, hyphens and single spaces."""
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    bare = "".join(each for each in spelled if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^\w\s-]", " ", bare.replace("’", "'").replace("'s", "s")).split())


def asks_who(text: str) -> bool:
    """Whether a text asks the bot who can be called; in doubt it does not, and is a signal as any other."""
    line = " ".join(text.lower().split())
    return len(line) <= LONGEST and "\n" not in text.strip() and _ASKED.fullmatch(line.rstrip(" ?.!") + "?") is not None
