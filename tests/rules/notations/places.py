"""ADDRESS, POSTCODE: where somebody lives."""

from random import Random

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import ALPHABET, number, said

_FIRST = [
    "Linde",
    "Kastanje",
    "Merel",
    "Zwaluw",
    "Molen",
    "Kerk",
    "Dorps",
    "School",
    "Nieuwe",
    "Beuken",
    "Tulpen",
    "Hyacinten",
    "Wester",
    "Rozen",
    "Koren",
    "Sluis",
    "Raad",
    "Elzen",
    "Haver",
    "Kwartel",
]
_ENDS = [
    "straat",
    "weg",
    "laan",
    "plein",
    "hof",
    "kade",
    "dreef",
    "gracht",
    "singel",
    "pad",
    "steeg",
    "dijk",
    "park",
    "plantsoen",
    "erf",
    "veld",
    "oord",
    "burg",
    "wal",
    "markt",
    "ring",
    "baan",
    "akker",
    "horst",
    "hove",
    "donk",
    "weide",
    "poort",
    "meent",
    "kamp",
    "brink",
    "waard",
    "oever",
    "zoom",
    "berg",
    "hoek",
    "tuin",
    "gaarde",
    "schans",
    "vliet",
    "werf",
    "haven",
    "heuvel",
    "stein",
    "rode",
]
_LOOSE = [
    "De_Meent",
    "Oude_Delft",
    "Het_Zand",
    "Brink",
    "De_Vaart",
    "Lange_Vijver",
    "Korte_Akker",
    "De_Hoeven",
    "'t_Zand",
    "Oude_Haven",
    "Rondeel",
    "De_Bongerd",
    "Kromme_Hoek",
    "De_Wieken",
    "Het_Laar",
    "Nieuwe_Gracht",
    "Singel",
    "Achterom",
    "Boven_de_Wolden",
    "De_Schans",
    "Kleine_Berg",
    "Zuidzijde",
    "Hoge_Rijndijk",
    "Het_Spui",
]
_NAMED = [
    "Burgemeester_Vosstraat",
    "Prins_Bernhardlaan",
    "Sint_Jorisplein",
    "Van_der_Goesstraat",
    "Jan_van_Rooslaan",
    "Dr._Kuyperweg",
    "2e_Dwarsweg",
    "Koningin_Sophialaan",
    "Laan_van_Overvecht",
    "Plein_1940",
    "Eerste_Beukenstraat",
    "Pastoor_Raaphof",
    "Ds._Talmastraat",
    "Lange_Dwarsstraat",
]
_SHORT = ["Kerkstr.", "Dorpsstr", "Beukenln.", "Molenwg.", "Marktpl.", "Lindestr", "Elzenln"]


def _street(random: Random) -> str:
    way = random.randrange(8)
    if way <= 4:
        return random.choice(_FIRST) + random.choice(_ENDS)
    if way == 5:
        return random.choice(_NAMED).replace("_", " ")
    return random.choice(_SHORT)


def _house(random: Random) -> str:
    value = random.choice([random.randrange(1, 30), random.randrange(30, 400), random.randrange(1, 100)])
    addition = random.choice(
        [
            "",
            "",
            "",
            "",
            "a",
            "b",
            " a",
            "-2",
            "/A",
            " bis",
            "-bis",
            "hs",
            " hs",
            " 3 hoog",
            " II",
            "-III",
            " rood",
            "A1",
            "-B",
            " -2",
            "c",
            " h",
            "bis A",
            "-12",
        ]
    )
    return f"{value}{addition}"


def address(random: Random) -> str:
    street, house = _street(random), _house(random)
    plain = str(random.randrange(1, 200))
    way = random.randrange(14)
    where = random.choice(
        [
            "woont op de",
            "bij hem op de",
            "adres:",
            "feest op",
            "",
            "",
            "ze zit op",
            "woont aan de",
            "naar de",
            "ga langs",
            "woont in de",
            "het is",
            "zit",
        ]
    )
    if way <= 4:
        return f"{where} «{street} {house}»".strip()
    if way == 5:
        link = random.choice(
            [
                " nr ",
                " nr. ",
                ", nr ",
                " nummer ",
                ", nummer ",
                " no. ",
                " huisnummer ",
                ": ",
                ", ",
                " huisnr ",
                " (nr ",
                " #",
                "  ",
                " op nummer ",
                ", huisnummer ",
                " - ",
            ]
        )
        return f"{where} «{street}{link}{plain}»".strip()
    if way == 6:
        return f"{where} «{street} {random.choice(['', 'nummer ', 'nr '])}{number(int(plain) + 1)}»".strip()
    if way == 7:
        return f"op {random.choice(['nummer ', 'nr ', '', 'huisnummer '])}«{plain} {random.choice(['in', 'van', 'aan', 'op'])} de {street}»"
    if way == 8:
        return f"woont {random.choice(['in', 'op', 'aan'])} de «{street}{random.choice([', op ', ' op nr ', ' en dan nummer ', ', huis ', ' daar op nummer '])}{plain}»"
    if way == 9:
        suffix = random.choice(_ENDS[:14])
        return f"{where} «{random.choice(_FIRST)}{suffix}{random.choice(['', ' ', '-'])}{plain}»".strip()
    if way == 10:
        return f"{random.choice(['adres', 'woont op', 'pakketje naar', 'adres is', 'hij woont', 'woont aan'])} «{random.choice(_FIRST)} {random.choice(_ENDS[:12])} {house}»"
    if way == 11:
        return f"«{street}\n{plain}»"
    if way == 12:
        return f"{where} «{street} {plain}-{random.randrange(1, 40)}»".strip()
    return f"«{street} {plain}» {random.choice(['in Delft', 'te Breda', 'in Almere', '1e etage', 'bovenste bel', 'daar moet je zijn'])}"


def loose_address(random: Random) -> str:
    """A street that has no word for street in it."""
    street = random.choice(_LOOSE).replace("_", " ")
    house = _house(random)
    where = random.choice(
        [
            "woont op",
            "adres:",
            "adres is",
            "hij woont aan",
            "ze woont",
            "woonadres",
            "feestje op",
            "zit ondergedoken op",
            "we gaan naar",
            "bij",
            "inval op",
            "",
        ]
    )
    link = random.choice([" ", " ", " ", " nr ", " nummer ", ", nummer ", " huisnummer "])
    return f"{where} «{street}{link}{house}»".strip()


def flat(random: Random) -> str:
    """A flat, a room, a boat."""
    name = random.choice(
        ["Zuidhof", "Poldervaart", "Horizon", "Rembrandt", "Westerpoort", "Zonneveld", "Karveel", "Schietbaan"]
    )
    value = random.randrange(1, 300)
    return random.choice(
        [
            f"woont in «flat {name} {value}»",
            f"«flat {name} {value % 9 + 1} hoog»",
            f"in de flat «{name} {value}»",
            f"woont «{name}flat {value}»",
            f"woont op «{name}hof {value} kamer {value % 40 + 1}»",
            f"woonboot op de «{name}kade {value}»",
            f"«{name}straat {value}», {value % 5 + 1}e verdieping",
            f"«{name}laan {value} appartement {value % 20 + 1}»",
            f"«{name}dreef {value} app. {value % 20 + 1}»",
            f"woont «{name}plein {value}»",
        ]
    )


def postcode(random: Random) -> str:
    figures = f"{random.randrange(1000, 9999)}"
    letters = "".join(random.choice("ABCDEGHJKLMNPRTVWXZ") for _ in range(2))
    if letters in {"SA", "SD", "SS"}:
        letters = "XZ"
    way = random.randrange(8)
    lead = random.choice(["postcode", "postcode is", "pc:", "woont in", "adres", "postcode:", "zijn postcode"])
    if way <= 1:
        return f"{lead} «{figures}{random.choice(['', ' '])}{letters}»".strip()
    if way == 2:
        return f"{lead} «{figures}{random.choice(['', ' ', '-', '  ', '.'])}{letters.lower()}»"
    if way == 3:
        return f"{lead} «{' '.join(figures)} {' '.join(letters)}»"
    if way == 4:
        spell = " ".join(ALPHABET[ord(each) - 65] for each in letters)
        return f"postcode {random.choice(['', 'is ', 'was '])}«{random.choice([said(random, figures), number(int(figures)), figures])} {spell}»"
    if way == 5:
        return f"postcode {random.choice(['', 'is '])}«{said(random, figures)} {random.choice([letters.lower(), ' '.join(letters.lower())])}»"
    if way == 6:
        return f"postcode «{figures} {' '.join(letters)}»"
    street = random.choice(_FIRST) + random.choice(_ENDS[:12])
    return f"«{street} {random.randrange(1, 99)}»{random.choice([', ', ' ', chr(10)])}«{figures} {letters}» {random.choice(['Delft', 'Breda', 'Almere'])}"


PLACES: dict[str, Grammar] = {"address": address, "loose address": loose_address, "flat": flat, "postcode": postcode}
