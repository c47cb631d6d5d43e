"""What is a signal about? The starting list of themes and the words that give them away."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class Theme(StrEnum):
    """Themes every network starts with."""

    VAPES = "vapes"  # vapes, snus
    DRUGS = "drugs"  # using and dealing
    ALCOHOL = "alcohol"  # alcohol
    WAPENS = "wapens"  # knives and other weapons
    GEWELD = "geweld"  # fights, conflicts between groups, also between schools
    BEDREIGING = "bedreiging"  # threats, intimidation, extortion
    ONLINE = "online"  # exposing, humiliating clips, sexting, sextortion
    PESTEN = "pesten"  # bullying, cyberbullying
    RONSELEN = "ronselen"  # criminal exploitation, quick money, money mules
    MENSENHANDEL = "mensenhandel"  # human trafficking, loverboys
    POLARISATIE = "polarisatie"  # hardening of manners, exclusion, radicalisation
    DISCRIMINATIE = "discriminatie"  # discrimination
    STRAATCULTUUR = "straatcultuur"  # street culture, peer pressure
    VUURWERK = "vuurwerk"  # fireworks
    DIEFSTAL = "diefstal"  # theft, vandalism
    VERZUIM = "verzuim"  # truancy, staying at home
    THUIS = "thuis"  # worries about home; meldcode
    RONDHANGEN = "rondhangen"  # strangers near school, loitering
    ELDERS = "elders"  # an event elsewhere with effect on school
    OWN = "own"  # one that the team added itself, with a name of its own


STARTING = tuple(theme for theme in Theme if theme is not Theme.OWN)


FIRST = 8  # themes that are offered at once: more is a wall on a phone
_OWN_FIRST = 4  # of the team's own among them, so that the most used keep room
_COMMON = (  # what comes first where nobody knows better
    Theme.VAPES,
    Theme.DRUGS,
    Theme.WAPENS,
    Theme.GEWELD,
    Theme.BEDREIGING,
    Theme.ONLINE,
    Theme.PESTEN,
    Theme.VERZUIM,
)


@dataclass(frozen=True, kw_only=True)
class ThemeChoice:
    """A theme that can be chosen; of one that the team added itself its name, and its number in their list."""

    theme: Theme
    own: str = ""
    number: int = 0

    @property
    def value(self) -> str:
        """As a button says it."""
        return f"{Theme.OWN.value}-{self.number}" if self.theme is Theme.OWN else self.theme.value


class Place(StrEnum):
    """Domain of life where it plays."""

    SCHOOL = "school"  # on the school's grounds
    STRAAT = "straat"  # street, station, shop
    THUIS = "thuis"  # at home
    ONLINE = "online"  # on the phone


# Stems, most telling first: the first theme with a hit wins, so the specific stand above the general.
_THEME_STEMS: tuple[tuple[Theme, tuple[str, ...]], ...] = (
    (Theme.VAPES, ("vape", "vapen", "vapes", "vaapt", "gevap", "snus", "e-sigaret", "elfbar", "e-smoker")),
    (Theme.VUURWERK, ("vuurwerk", "cobra", "nitraat", "knaller", "illegaal vuur")),
    (Theme.MENSENHANDEL, ("loverboy", "mensenhandel", "prostitu", "uitgebuit")),
    (Theme.RONSELEN, ("ronsel", "geldezel", "snel geld", "pinpas", "bankpas", "koerier", "pakketje", "klusje",
                      "ondermijn", "drugskoerier", "uithaler", "rekening uitlenen", "spullen wegbreng")),
    (Theme.WAPENS, ("mes", "messen", "steekwapen", "vuurwapen", "pistool", "wapen", "boksbeugel", "machete",
                    "gasmasker")),
    (Theme.ONLINE, ("exposed", "expose", "naaktfoto", "naaktbeeld", "sexting", "sextortion", "vernederfilm",
                    "deepfake", "banga", "naaktfilm", "filmpje", "beelden")),
    (Theme.PESTEN, ("pest", "pesten", "gepest", "buitengesloten", "cyberpest", "treiter", "uitgescholden", "uitgelachen")),
    (Theme.DRUGS, ("drugs", "wiet", "weed", "blow", "blowen", "joint", "coke", "coca", "xtc", "ketamine", "lachgas", "dealt",
                   "dealen", "dealer", "gedeald", "hasj", "3-mmc", "pillen")),
    (Theme.ALCOHOL, ("alcohol", "drank", "bier", "wodka", "dronken", "breezer")),
    (Theme.BEDREIGING, ("bedreig", "dreig", "chanteer", "chantage", "afpers", "afgeperst", "intimid", "gechanteerd",
                        "tikkie")),
    (Theme.GEWELD, ("vecht", "ruzie", "gevecht", "geslagen", "geschopt", "mishandel", "knokpartij", "steekpartij",
                    "wraak", "klappen", "geduwd")),
    (Theme.DISCRIMINATIE, ("discrimin", "racis", "antisemit", "homohaat", "moslimhaat")),
    (Theme.POLARISATIE, ("radicalis", "polaris", "extrem", "jihad", "uitsluiting", "verhard", "haatdragend")),
    (Theme.THUIS, ("thuissituatie", "huiselijk", "kindermishandel", "blauwe plek", "verwaarlo", "veilig thuis",
                   "meldcode", "ouders slaan")),
    (Theme.VERZUIM, ("verzuim", "spijbel", "thuiszit", "te laat", "komt niet meer", "niet gezien op school",
                     "absent")),
    (Theme.DIEFSTAL, ("gestolen", "diefstal", "steelt", "stelen", "vernield", "vernieling", "ingebroken", "gesloopt",
                      "graffiti", "vandalis")),
    (Theme.RONDHANGEN, ("hangen", "hangjong", "rondhang", "onbekende", "vreemde man", "bij de poort", "auto bij school", "samenschol")),
    (Theme.STRAATCULTUUR, ("straatcultuur", "groepsdruk", "drill", "meelopers", "stoer doen")),
)  # fmt: skip

TELLING = _THEME_STEMS  # for who must know the words themselves

_PLACE_STEMS: tuple[tuple[Place, tuple[str, ...]], ...] = (
    (Place.ONLINE, ("snap", "insta", "tiktok", "telegram", "whatsapp", "appgroep", "groepsapp", "online", "discord",
                    "deepfake", "filmpje gaat rond", "livestream", "social media", "socials")),
    (Place.SCHOOL, ("fietsenhok", "fietsenstalling", "kantine", "aula", "schoolplein", "gang", "kluisje", "gymzaal",
                    "toilet", "wc", "op school", "lokaal", "kleedkamer")),
    (Place.STRAAT, ("straat", "station", "bushalte", "park", "winkel", "metro", "buurt", "wijk", "wijken", "snackbar",
                    "plaza", "poort", "buiten", "brug", "parkeer", "supermarkt", "skatebaan", "speeltuin")),
    (Place.SCHOOL, ("school", "klas", "klassen", "les", "lessen", "pauze", "conciërge", "mentor", "trap", "plein")),
    (Place.THUIS, ("thuis", "ouders", "vader", "moeder", "stiefvader", "gezin", "broertje", "zusje")),
)  # fmt: skip


_Value = TypeVar("_Value", Theme, Place)


def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    # A stem of up to four letters is a word of its own: "mes" must not find "mest".
    return re.compile("|".join(rf"(?<!\w){re.escape(stem)}" + (r"(?!\w)" if len(stem) <= 4 else "") for stem in stems))


def _compiled(
    table: tuple[tuple[_Value, tuple[str, ...]], ...],
) -> tuple[tuple[_Value, re.Pattern[str]], ...]:
    return tuple((value, _pattern(stems)) for value, stems in table)


_THEMES = _compiled(_THEME_STEMS)
_PLACES = _compiled(_PLACE_STEMS)


def guess_themes(text: str) -> list[Theme]:
    """The themes that words of a text tell of, the most likely first."""
    lowered = text.lower()
    return [theme for theme, pattern in _THEMES if pattern.search(lowered)]


def guess_theme(text: str) -> Theme | None:
    """The most likely theme of a text, or None when no word tells."""
    return next(iter(guess_themes(text)), None)


def ranked(text: str, own: Sequence[str], off: Collection[Theme], used: Mapping[Theme, int]) -> tuple[ThemeChoice, ...]:
    """Every theme of a team, in the order in which they are offered.

    First what the text tells of, then the team's own (four of them), then what the team `used` most, then the rest.
    """
    mine = [ThemeChoice(theme=Theme.OWN, own=name, number=number) for number, name in enumerate(own)]
    named = [choice for choice in mine if choice.own.lower() in text.lower()]
    usual = (*_COMMON, *STARTING)
    most_used = sorted((theme for theme in dict.fromkeys(usual) if used.get(theme)), key=lambda theme: -used[theme])
    told, most, rest = (
        [ThemeChoice(theme=theme) for theme in themes if theme not in off]
        for themes in (guess_themes(text), most_used, usual)
    )
    return tuple(dict.fromkeys((*named, *told, *mine[:_OWN_FIRST], *most, *mine, *rest)))


def guess_place(text: str) -> Place | None:
    """The most likely place, or None when no word tells."""
    lowered = text.lower()
    return next((place for place, pattern in _PLACES if pattern.search(lowered)), None)
