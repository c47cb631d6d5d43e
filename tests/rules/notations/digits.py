"""PHONE, BSN, IBAN, PUPILNO: the numbers of one person."""

from random import Random

from stdnum.nl import bsn

from tests.rules.notations.carriers import Grammar
from tests.rules.notations.words import UNITS, digits, said

_KEYCAP = "\ufe0f\u20e3"


def _split(random: Random, figures: str, separator: str) -> str:
    sizes = random.choice([[2, 8], [2, 4, 4], [2, 2, 2, 2, 2], [3, 3, 4], [4, 3, 3], [1] * 10, [2, 3, 3, 2], [5, 5]])
    parts, at = [], 0
    for size in sizes:
        parts.append(figures[at : at + size])
        at += size
    return separator.join(part for part in [*parts, figures[at:]] if part)


def _separator(random: Random) -> str:
    return random.choice([" ", "-", ".", "/", " - ", "  ", "_", ", ", " . ", "\u00a0", "–", " / ", "... ", " ... "])


def _mobile(random: Random) -> str:
    return "06" + random.choice("12345") + digits(random, 7)


def phone(random: Random) -> str:
    """A number with every sign of being one."""
    figures = _mobile(random)
    tail = figures[2:]
    way = random.randrange(13)
    if way == 0:
        written = figures
    elif way in {1, 2, 3}:
        written = _split(random, figures, _separator(random))
    elif way == 4:
        code = random.choice(["+31", "+31 ", "0031", "0031 ", "+31-", "+ 31 ", "(+31)", "(+31) ", "31"])
        written = code + random.choice(["6", "6 ", "(0)6", "(0)6 ", "06", "6-"]) + random.choice([tail, _pairs(tail)])
    elif way == 5:
        area = random.choice(["010", "020", "030", "040", "0181", "0593", "0299", "073", "088", "085"])
        rest = digits(random, 10 - len(area))
        written = random.choice([f"{area}-{rest}", f"({area}) {_pairs(rest)}", f"{area} {rest}", f"{area}{rest}"])
        written = random.choice([written, f"{area}/{rest}", f"{area}.{_pairs(rest)}", f"+31 {area[1:]} {rest}"])
    elif way == 6:
        land = random.choice(["32 4", "49 15", "48 5", "90 53", "212 6", "40 7", "33 6", "44 77", "963 9", "380 6"])
        written = (
            random.choice(["+", "00", "+"]) + random.choice([land, land.replace(" ", "")]) + _pairs(digits(random, 8))
        )
    elif way in {7, 8, 9}:
        written = said(random, figures)
    elif way == 10:
        written = "".join(each + _KEYCAP for each in figures)
    elif way == 11:
        written = random.choice(["O6", "o6"]) + random.choice(["", " ", "-"]) + random.choice([tail, _pairs(tail)])
        written = written.replace("0", random.choice("0oO"))
    else:
        written = random.choice(["nul zes ", "nul 6 ", "0 zes ", "06 "]) + said(random, tail)
    lead = random.choice(
        ["bel", "nummer is", "zijn nr:", "app hem op", "tel.", "06:", "", "", "", "ook bereikbaar op", "mob="]
    )
    return f"{lead} «{written}»".strip()


def _pairs(figures: str) -> str:
    return " ".join(figures[at : at + 2] for at in range(0, len(figures), 2))


def phone_in_part(random: Random) -> str:
    """A digit too few or too many, without the 0 or 06, in two pieces: told by the words beside it."""
    figures = _mobile(random)
    tail = figures[2:]
    way = random.randrange(8)
    if way == 0:
        return random.choice(["«6{}» is zijn nummer", "bel «6{}»", "zijn mobiel is «6 {}»", "app «6-{}»"]).format(tail)
    if way == 1:
        return f"{random.choice(['bel', 'nummer', 'tel', 'app', 'zijn 06 is'])} «{figures[:-1]}»"
    if way == 2:
        return f"{random.choice(['bel', 'haar nummer', 'tel:', 'whatsapp'])} «{figures}{digits(random, 1)}»"
    if way == 3:
        between = random.choice(
            ["en dan", "en daarna", "dan", "gevolgd door", "laatste stuk", "en de rest is", "verder met"]
        )
        return f"bel «06 {tail[:4]} {between} {tail[4:]}»"
    if way == 4:
        return f"het begint met «06{tail[:4]}» en het eindigt op «{tail[4:]}»"
    if way == 5:
        return f"{random.choice(['zijn nummer eindigt op', 'laatste vier cijfers van zijn nummer:', 'haar 06 eindigt op'])} «{tail[4:]}»"
    if way == 6:
        return random.choice(["zijn 06 is «{}»", "06nummer: «{}»", "haar nr is «{}»", "tel «{}»"]).format(tail)
    return f"nummer «{figures[:6]}\n{figures[6:]}»"


def _bsn(random: Random, length: int = 9) -> str:
    while True:
        figures = "0" * (9 - length) + digits(random, length)
        if bsn.is_valid(figures) and figures[9 - length] != "0":
            return figures[9 - length :]


def service_number(random: Random) -> str:
    figures = _bsn(random)
    separator = random.choice(["", "", " ", ".", "-", "/", "_"])
    parts = random.choice([[3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [1] * 9, [4, 5], [9]])
    written, at = [], 0
    for size in parts:
        written.append(figures[at : at + size])
        at += size
    whole = separator.join(written)
    way = random.randrange(5)
    word = random.choice(
        ["bsn", "BSN", "BSN-nummer", "bsnnr", "burgerservicenummer", "sofinummer", "bsn nr.", "burger service nummer"]
    )
    link = random.choice([" ", ": ", " is ", "=", " van hem ", " (", " nr ", "\n"])
    if way == 0:
        return f"«{whole}»"
    if way == 1:
        return f"«{whole}» {random.choice(['is het', 'is zijn', 'dat is haar', 'als'])} {word}"
    if way == 2:
        wrong = figures[:-1] + str((int(figures[-1]) + random.randrange(1, 9)) % 10)
        return f"{word}{link}«{wrong}»"
    if way == 3:
        return f"{word}{link}«{said(random, figures)}»"
    return f"{word}{link}«{random.choice([whole, _bsn(random, 8)])}»"


_LENGTHS = {"BE": 16, "DE": 22, "LT": 20, "TR": 26, "PL": 28, "FR": 27, "GB": 22, "ES": 24, "IE": 22, "RO": 24}
_BANKS = ["ABNA", "INGB", "RABO", "SNSB", "ASNB", "TRIO", "KNAB", "BUNQ", "RBRB", "FVLB", "REVO"]


def _account(random: Random, country: str) -> str:
    if country == "NL":
        body = random.choice(_BANKS) + digits(random, 10)
    else:
        body = digits(random, _LENGTHS[country] - 4)
        if country in {"GB", "IE", "RO"}:
            body = "ABCD" + body[4:]
    figures = "".join(str(int(each, 36)) for each in body + country + "00")
    return f"{country}{98 - int(figures) % 97:02d}{body}"


def bank_account(random: Random) -> str:
    account = _account(random, random.choice(["NL"] * 9 + list(_LENGTHS)))
    way = random.randrange(8)
    size = random.choice([4, 4, 2, 3])
    parts = [account[at : at + size] for at in range(0, len(account), size)]
    spaced = random.choice([" ", " ", ".", "-", "  ", "_"]).join(parts)
    word = random.choice(
        ["iban", "IBAN:", "rekening", "rekeningnummer", "rek.nr", "zijn rekening is", "stort op", "overmaken naar", ""]
    )
    dutch = account if account.startswith("NL") else _account(random, "NL")
    if way <= 1:
        written = random.choice([account, account.lower()])
    elif way == 2:
        written = random.choice([spaced, spaced.lower()])
    elif way == 3:
        written = " ".join(dutch)
    elif way == 4:
        written = f"{dutch[:4]} {dutch[4:8]} {said(random, dutch[8:])}"
    elif way == 5:
        at = random.randrange(8, len(dutch))
        written = dutch[:at] + str((int(dutch[at]) + 1) % 10) + dutch[at + 1 :]
        word = word or "iban"
    elif way == 6:
        written = dutch[:8] + dutch[8:].replace("0", random.choice("0Oo"))
        word = word or "rekening"
    else:
        letters = random.choice(["n l", "en el", "nl"])
        bank = random.choice([dutch[4:8].lower(), " ".join(dutch[4:8].lower())])
        written = f"{letters} {said(random, dutch[2:4])} {bank} {' '.join(UNITS[int(each)] for each in dutch[8:])}"
    return f"{word} «{written}»".strip()


_PUPIL_WORDS = [
    "leerlingnummer",
    "leerlingnr",
    "leerlingnr.",
    "llnr",
    "llnr.",
    "ll-nr",
    "ll.nr",
    "lln.",
    "lln.nr",
    "studentnummer",
    "studentnr",
    "stamnummer",
    "stamnr",
    "magisternummer",
    "pasnummer",
    "leerlingennummer",
    "leerling-nummer",
    "pupilnummer",
    "deelnemersnummer",
    "schoolnummer",
    "studentennummer",
    "somtodaynummer",
    "leerlingid",
    "leerling_id",
    "ll_nummer",
    "deelnemernummer",
    "schoolpasnummer",
]


def pupil_number(random: Random) -> str:
    figures = digits(random, random.choice([5, 6, 6, 7, 8, 9])).replace("0", "4", 1)
    year = random.choice(["2021", "2023", "2024", "19", "22"])
    written = random.choice(
        [figures, figures, figures, f"{year}{figures[:4]}", f"{year}-{figures[:4]}", f"s{figures}", f"L{figures}", f"{figures[:3]} {figures[3:]}",
         f"{figures[:2]}.{figures[2:]}", f"{figures[:3]}-{figures[3:]}", f"LL{figures}", f"L-{figures}"]
    )  # fmt: skip
    if written.replace(" ", "").isdigit() and random.random() < 0.2:
        written = said(random, figures)
    word = random.choice(_PUPIL_WORDS).replace("_", " ")
    link = random.choice(
        [
            " ",
            ": ",
            " is ",
            "=",
            " is dus ",
            " van hem is ",
            " was ",
            " (",
            ":",
            " - ",
            "\n",
            " nr. ",
            " van die jongen is volgens mij ",
        ]
    )
    way = random.randrange(8)
    if way == 0:
        return f"«{written}» {random.choice(['is zijn', 'is haar', 'is het', 'dat is het', 'als'])} {word}"
    if way == 1:
        return f"{random.choice(['leerling', 'll', 'll.', 'lln', 'student', 'leerlinge'])} {random.choice(['nr', 'nummer', 'met nummer', 'no.', 'nr.', '#'])} «{figures}»"
    if way == 2:
        pas = random.choice(["schoolpas", "pas", "leerlingpas", "toegangspas", "ov-pasje van school", "pasje"])
        return f"{pas} {random.choice(['nummer', 'nr', 'met nummer', 'nr.', 'met het nummer'])} «{figures}»"
    if way == 3:
        return f"{random.choice(['inlognaam magister', 'magister', 'somtoday', 'inlog magister is', 'schoolaccount'])} «{figures}»"
    return f"{word}{link}«{written}»"


DIGITS: dict[str, Grammar] = {
    "phone": phone, "phone in part": phone_in_part, "bsn": service_number, "iban": bank_account, "pupil number": pupil_number,
}  # fmt: skip
