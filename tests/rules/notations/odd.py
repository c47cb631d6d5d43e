"""What is written in a roundabout way: spelled with names, letters for figures, shortened, without its marks."""

from random import Random

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import UNITS, digits

_SPELLERS = {
    "b": ["bernard", "Bart", "bravo"], "d": ["Dirk", "daan", "delta"], "g": ["Gerard", "gerrit", "golf"], "h": ["Hendrik", "hans", "hotel"],
    "j": ["Johan", "jan", "juliett"], "k": ["Karel", "kees", "kilo"], "l": ["Lodewijk", "leo", "lima"], "n": ["Nico", "noor", "november"],
    "p": ["Pieter", "piet", "papa"], "r": ["Rudolf", "rob", "romeo"], "s": ["Simon", "sara", "sierra"], "t": ["Theo", "tom", "tango"],
    "x": ["xander", "Xantippe"], "z": ["Zacharias", "zoe", "zulu"],
}  # fmt: skip
_LETTERS = "bdhjklnprstz"


def _speller(random: Random, letter: str) -> str:
    name = random.choice(_SPELLERS[letter])
    return random.choice([name, name, name, f"{letter} van {name}", f"de {letter} van {name}"])


def _spelled(random: Random, letters: str) -> str:
    return random.choice([" ", " ", ", "]).join(_speller(random, letter) for letter in letters)


def _letters(random: Random, count: int) -> str:
    return "".join(random.choice(_LETTERS) for _ in range(count))


def plate_in_names(random: Random) -> str:
    letter, figures, others = _letters(random, 1), digits(random, 3), _letters(random, 2)
    said = random.choice([figures, " ".join(UNITS[int(each)] for each in figures)])
    dash = random.choice([" ", " ", " streepje ", ", "])
    word = random.choice(["kenteken", "kenteken is", "het kenteken:", "nummerbord", "nummerplaat is"])
    first = random.choice([_speller(random, letter).removeprefix("de "), letter])
    return f"{word} «{first}{dash}{said}{dash}{_spelled(random, others)}»"


def postcode_in_names(random: Random) -> str:
    figures = random.choice("34567") + digits(random, 3)
    word = random.choice(["postcode", "pc", "postcode is", "postcode:", "de postcode was"])
    return f"{word} «{figures}{random.choice([' ', ', '])}{_spelled(random, _letters(random, 2))}»"


def letters_for_figures(random: Random) -> str:
    wrong = random.choice(["O", "o"])
    figures = random.choice("3456789") + wrong + digits(random, 2)
    letters = random.choice(["XQ", "ZK", "HT", "KX"])
    return random.choice(
        [f"postcode «{figures} {letters}»", f"in «{figures}{letters}»", f"leerlingnummer «{digits(random, 2)}{wrong}{digits(random, 2)}»",
         f"kenteken «X-{wrong}{digits(random, 2)}-KL»", f"woont op de Kerkstraat «{random.choice('23456')}{wrong}{digits(random, 1)}»"]
    )  # fmt: skip


_HOMES = ["woont op", "adres:", "thuisadres", "inval op", "overlast", "brand", "bezorgd op"]


def street_cut_short(random: Random) -> str:
    name = random.choice(["Goghstraat", "Galenlaan", "Helststraat", "Eedenkade", "Westenenkweg", "Lennepdreef"])
    lead = random.choice(["v.", "v.d.", "vd", "J. v.", "J.v.d.", "Jan v.", "burg. v.", "Laan v.", "P.C."])
    number = random.choice(
        ["12", "7a", "23hs", "23 hs", "14-2", "3 hoog", "88 II", "12 3-hoog", "9 bis", "34-c2", "12 t/m 16"]
    )
    return f"{random.choice(['', 'op ', 'adres: '])}«{lead} {name} {number}»"


def street_with_side(random: Random) -> str:
    name = random.choice(["Rijnkade", "Havenweg", "Ceintuurbaan", "Kanaalstraat", "Zeedijk", "Molensingel"])
    side = random.choice(["noord", "zuid", "oost", "west", "noordzijde", "Zuid", "nz"])
    return f"{random.choice(_HOMES)} «{name} {side} {random.choice(['3', '22b', '14-2', '101'])}»"


def themed_street(random: Random) -> str:
    name = random.choice(
        [
            "Zonnedauw",
            "Klaproos",
            "Grutto",
            "Wulp",
            "Schoener",
            "Klipper",
            "Noorderlicht",
            "Sextant",
            "Korenmolen",
            "Fluitenkruid",
            "Saffier",
        ]
    )
    return f"{random.choice(_HOMES)} «{name} {random.choice(['3', '22', '14', '101', '7b'])}»"


def number_beside_name(random: Random) -> str:
    name = random.choice(["Tuğba", "Youssef", "Sanne", "Kevin Bakker", "Fatima"])
    code = str(random.randrange(21, 99)) + digits(random, 3)
    return random.choice(
        [f"{name} (nr «{code}»)", f"{name} («{code}»)", f"{name}, «{code}»", f"{name} nr. «{code}»", f"«{code}» {name}", f"zijn nummer is «{code}»",
         f"het nummer van haar is «{code}»", f"nr «{code}» was er weer niet", f"te laat: «{code}», «{code[::-1].replace('0', '4')}»", f"leerlingnummer eindigt op «{code[:3]}»",
         f"zermelo «{code}»", f"examennummer «{code}»", f"kandidaatnr «{code}»"]
    )  # fmt: skip


def plain_account(random: Random) -> str:
    handle = random.choice(["nachtvlinder", "kaasplank", "regenpijp", "trapleuning", "broodtrommel", "sneeuwschep"])
    return random.choice(
        [f"zijn insta is «{handle}»", f"haar snap: «{handle}»", f"zn tiktok = «{handle}»", f"username: «{handle}»", f"hij heet «{handle}» op insta",
         f"op snap heet ze «{handle}»", f"noemt zich «{handle}» op tiktok", f"account genaamd «{handle}»", f"het account heet «{handle}»", f"«{handle} 07» op snap"]
    )  # fmt: skip


def dotted_account(random: Random) -> str:
    first = random.choice(["brievenbus", "stille", "zwarte", "koning", "fietsbel"])
    handle = f"{first}.{random.choice(['rover', 'kracht', 'kat', 'bezorger', 'vlinder'])}"
    lead = random.choice(["door", "verzoek van", "account", "via", "geblokkeerd:", "dm van", "profiel", "volgt"])
    return f"{lead} «{handle}»"


def odd_link(random: Random) -> str:
    name = random.choice(["nachtvlinder", "big.boef", "kaasplank07"])
    site = random.choice(["instagram", "tiktok", "snapchat", "facebook"])
    return random.choice(
        [f"«{site},com/{name}»", f"«{site} com/{name}»", f"«www {name.replace('.', '')} nl»", f"«{site}/{name}»", f"«https//{site}.com/{name}»",
         f"«https;//{site}.com/{name}»", f"«https : // {site} . com / {name.replace('.', '')}»", f"«we.tl/{name}»", f"«{name.replace('.', '')} punt nl»",
         f"«{site} punt com slash nacht onderstreept vlinder»"]
    )  # fmt: skip


def odd_class(random: Random) -> str:
    year, section = random.choice("1234"), random.choice("bcdx")
    code = random.choice(
        [f"{year}{random.choice(['hv', 'th', 'mh', 'kgt', 'tto', 'gl', 'kb'])}{section}", f"{year}{random.choice(['sport', 'kunst', 'tech'])}1", f"{year}h/v-2",
         f"{year}wisA2", f"en{year}h2"]
    )  # fmt: skip
    return f"{random.choice(['uit', 'in', 'de sfeer in', 'mentor', 'naar'])} «{code}»"


ODD: dict[str, Grammar] = {
    "plate in names": plate_in_names, "postcode in names": postcode_in_names, "letters for figures": letters_for_figures,
    "street cut short": street_cut_short, "street with a side": street_with_side, "themed street": themed_street,
    "number beside a name": number_beside_name, "plain account": plain_account, "dotted account": dotted_account,
    "odd link": odd_link, "odd class": odd_class,
}  # fmt: skip
