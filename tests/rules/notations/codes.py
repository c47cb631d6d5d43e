"""PLATE, CLASS, BIRTHDATE."""

from random import Random

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import MONTHS, SHORT_MONTHS, UNITS, digits, number, said

_LAYOUTS = [
    "LL-99-99",
    "99-99-LL",
    "99-LL-99",
    "LL-99-LL",
    "LL-LL-99",
    "99-LL-LL",
    "99-LLL-9",
    "9-LLL-99",
    "LL-999-L",
    "L-999-LL",
    "LLL-99-L",
    "L-99-LLL",
    "9-LL-999",
    "999-LL-9",
]
_ON_PLATES = "BDFGHJKLNPRSTVXZ"


def _plate(random: Random) -> str:
    layout = random.choice(_LAYOUTS)
    return "".join(
        random.choice(_ON_PLATES) if each == "L" else random.choice("0123456789") if each == "9" else each
        for each in layout
    )


def plate(random: Random) -> str:
    written = _plate(random)
    way = random.randrange(11)
    word = random.choice(
        [
            "kenteken",
            "kenteken is",
            "nummerbord",
            "kenteken:",
            "nummerplaat",
            "met kenteken",
            "kent.",
            "plaat",
            "kenteken begint met",
            "kenteken van die auto was",
        ]
    )
    car = random.choice(
        [
            "zwarte Golf",
            "auto",
            "scooter",
            "witte bus",
            "fatbike met plaatje",
            "grijze polo",
            "bestelbusje",
            "brommer",
            "rode corsa",
            "busje",
            "aanhanger",
            "vrachtwagen",
            "BMW",
            "mini",
            "clio",
        ]
    )
    if way <= 1:
        return f"{random.choice(['', word, car])} «{written}»".strip()
    if way == 2:
        return f"{random.choice([word, car])} «{written.lower()}»"
    if way == 3:
        return f"{random.choice([word, car])} «{written.replace('-', '')}»"
    if way == 4:
        return f"{random.choice([word, car])} «{written.replace('-', '').lower()}»"
    if way == 5:
        return f"{random.choice([word, car])} «{random.choice([written, written.lower()]).replace('-', random.choice([' ', ' - ', '.', '–', ' ', '_', '/']))}»"
    if way == 6:
        spoken = [" ".join(part.lower()) if part.isalpha() else said(random, part) for part in written.split("-")]
        return f"{random.choice(['kenteken', 'kenteken is', 'nummerbord'])} «{random.choice([' streepje ', ' ', ' streep ', ' min ']).join(spoken)}»"
    if way == 7:
        return f"{random.choice(['kenteken begint met', 'deel van kenteken', 'kenteken iets met', 'gedeeltelijk kenteken'])} «{random.choice([written[:5], written[:4].strip('-'), written[:5].lower()])}»"
    if way == 8:
        belgian = f"{random.choice('12')}-{''.join(random.choice(_ON_PLATES) for _ in range(3))}-{digits(random, 3)}"
        german = f"{random.choice(['KLE', 'AC', 'BOR', 'K', 'D', 'NOH'])}-{random.choice(['AB', 'XY', 'K'])} {digits(random, 3)}"
        polish = (
            f"{random.choice(['WX', 'KR', 'GD', 'PO', 'DW', 'WPI'])} {digits(random, 4)}{random.choice(_ON_PLATES)}"
        )
        romanian = f"B {digits(random, 3)} {''.join(random.choice(_ON_PLATES) for _ in range(3))}"
        foreign = random.choice(
            [
                belgian,
                german,
                polish,
                romanian,
                belgian.replace("-", " "),
                german.replace("-", " "),
                german.replace(" ", ""),
            ]
        )
        return f"{random.choice(['kenteken', 'belgisch kenteken', 'pools nummerbord', 'duitse plaat', 'buitenlands kenteken'])} «{random.choice([foreign, foreign.lower()])}»"
    if way == 9:
        return f"«{random.choice([written, written.lower(), written.replace('-', '')])}» {random.choice(['is het kenteken', 'was het nummerbord', 'staat op de plaat', 'dat kenteken'])}"
    return f"«{' '.join(written.replace('-', ''))}» is het kenteken"


_LEVELS = [
    "h",
    "v",
    "m",
    "b",
    "t",
    "k",
    "hv",
    "mh",
    "tl",
    "kb",
    "bb",
    "gl",
    "gt",
    "vmbo-t",
    "havo",
    "vwo",
    "mavo",
    "kgt",
    "th",
    "bk",
    "g",
    "a",
    "ha",
    "vmbo",
]


def school_class(random: Random) -> str:
    year, letter = random.choice("123456"), random.choice("abcdf")
    level = random.choice(_LEVELS)
    other = random.choice("1234")
    lead = random.choice(
        [
            "in",
            "uit",
            "klas",
            "leerling uit",
            "de klas van",
            "jongen uit",
            "mentor van",
            "ouders van",
            "twee meiden uit",
            "zit in",
        ]
    )
    way = random.randrange(14)
    if way <= 1:
        code = year + letter.upper()
    elif way == 2:
        code = level[:1].upper() + year + letter
    elif way == 3:
        code = f"{year}{level}{other}"
    elif way == 4:
        code = f"{year}{level}{random.choice(['', '-'])}{letter}" if len(level) > 1 else f"{year}{level}{other}"
    elif way == 5:
        code = f"{level}{year}{letter}"
    elif way == 6:
        return f"{random.choice(['klas', 'brugklas', 'groep', 'uit klas', 'mentor van klas'])} «{year}{letter}»"
    elif way == 7:
        return f"groep «{random.choice('345678')}{random.choice('ab')}»"
    elif way == 8:
        return f"{lead} «{year} {random.choice(['havo', 'vwo', 'mavo', 'vmbo', 'tl', 'GT', 'kader', 'basis', 'gym', 'atheneum'])} {random.choice(['a', 'b', 'c', '1', '2', 'd'])}»"
    elif way == 9:
        return f"{random.choice(['klas', 'uit klas', 'brugklas'])} «{UNITS[int(year)]} {letter}»"
    elif way == 10:
        return f"{random.choice(['klas', 'groep', 'studenten uit', 'mbo-groep', 'uit groep', 'uit'])} «{random.choice(['1A2', 'VZ21', 'MZ3B', 'ICT2A', 'B1K', 'H3K', 'VZ1B', 'KOK2C', 'T2E', '2HVA', '1GA', '3TLB'])}»"
    elif way == 11:
        return f"{lead} «{random.choice(['h', 'v', 'm', 'b', 't'])}{year}{letter}»"
    elif way == 12:
        return (
            f"{random.choice(['klas', 'uit', 'in'])} «{level.upper()}{year}{random.choice([letter.upper(), '-' + other, '.' + other, '-' + letter.upper()])}»"
            if level.isalpha() and len(level) < 4
            else f"klas «{year}.{other}»"
        )
    else:
        return f"klassen «{year}{letter}» en «{year}{random.choice('abcdf')}»"
    return f"{lead} «{random.choice([code, code, code.lower()]) if way > 1 else code}»"


def birth_date(random: Random) -> str:
    day, month, year = random.randrange(1, 29), random.randrange(1, 13), random.randrange(2003, 2016)
    worded, short = MONTHS[month - 1], SHORT_MONTHS[month - 1]
    with_year = random.choice(
        [f"{day}-{month}-{year}", f"{day:02d}-{month:02d}-{year}", f"{day}/{month}/{year}", f"{day}.{month}.{year}", f"{day} {worded} {year}",
         f"{day} {short} {year}", f"{day} {short}. '{year % 100:02d}", f"{day}-{month}-{year % 100:02d}", f"{day:02d}{month:02d}{year}", f"{year}-{month:02d}-{day:02d}",
         f"{day} {month} {year}", f"{day}{short}{year}", f"{day} - {month} - {year}", f"{day}e van de {month}e {year}", f"{worded} {day}, {year}",
         f"{day}-{short}-{year}", f"{number(day)} {worded} {number(year)}", f"{number(day)} {worded} {year}", f"{day} {worded}, {year}", f"de {day}e {worded} {year}",
         f"{year}/{month:02d}/{day:02d}", f"{day}, {worded} {year}", f"{day}_{month}_{year}"]
    )  # fmt: skip
    ordinal = {1: "eerste", 2: "tweede", 3: "derde", 8: "achtste"}.get(day, number(day) + ("de" if day < 20 else "ste"))
    without = random.choice(
        [f"{day} {worded}", f"{day} {short}", f"{day}-{month}", f"{day}/{month}", f"de {day}e {worded}", f"{day}e van {worded}", f"{number(day)} {worded}",
         f"{ordinal} {worded}", f"de {ordinal} van {worded}", f"{day}de {worded}", f"{day}ste {worded}", f"{day} {worded}"]
    )  # fmt: skip
    way = random.randrange(9)
    if way <= 3:
        lead = random.choice(
            [
                "geboren op",
                "geb.",
                "geb",
                "geboortedatum",
                "geboortedatum:",
                "geb.datum",
                "is van",
                "geboren",
                "gebdat",
                "verjaardag:",
                "dob",
                "g.d.",
                "bouwjaar",
                "geb. dat.",
                "gebortedatum",
                "geboren:",
            ]
        )
        return f"{lead} «{with_year}»"
    if way == 4:
        return f"«{with_year}» {random.choice(['geboren', 'is zijn geboortedatum', 'is hij geboren', 'als geboortedatum', 'is haar verjaardag'])}"
    if way <= 6:
        return f"{random.choice(['jarig op', 'is jarig op', 'verjaardag is', 'haar verjaardag', 'hij verjaart op', 'jarig', 'wordt 16 op', 'bday', 'verjaardag:', 'viert haar verjaardag op'])} «{without}»"
    if way == 7:
        return f"«{without}» {random.choice(['is hij jarig', 'jarig', 'is haar verjaardag', 'wordt ze 15', 'is ze jarig'])}"
    return f"🎂«{without}»🎂"


CODES: dict[str, Grammar] = {"plate": plate, "class": school_class, "birth date": birth_date}
