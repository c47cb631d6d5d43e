"""How are numbers and letters said aloud?"""

from random import Random

UNITS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
ALPHABET = [
    "anton",
    "bernard",
    "cornelis",
    "dirk",
    "eduard",
    "ferdinand",
    "gerard",
    "hendrik",
    "izaak",
    "johan",
    "karel",
    "lodewijk",
    "maria",
    "nico",
    "otto",
    "pieter",
    "quirinus",
    "rudolf",
    "simon",
    "theodoor",
    "utrecht",
    "victor",
    "willem",
    "xantippe",
    "ypsilon",
    "zaandam",
]
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
SHORT_MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"]


def number(value: int) -> str:
    """Say a number below 10,000."""
    if value < 20:
        return (UNITS + _TEENS)[value]
    if value < 100:
        tens, unit = divmod(value, 10)
        between = "ën" if unit in {2, 3} else "en"
        return (UNITS[unit] + between if unit else "") + _TENS[tens - 2]
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return ("" if hundreds == 1 else UNITS[hundreds]) + "honderd" + (number(rest) if rest else "")
    thousands, rest = divmod(value, 1000)
    return ("" if thousands == 1 else UNITS[thousands]) + "duizend" + (number(rest) if rest else "")


def digits(random: Random, length: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(length))


def said(random: Random, figures: str) -> str:
    """Say figures one by one, in pairs, or as a person does who changes his mind halfway."""
    way = random.randrange(4)
    parts: list[str] = []
    at = 0
    while at < len(figures):
        rest = figures[at:]
        if way != 0 and len(rest) > 1 and rest[0] == rest[1] and random.random() < 0.4:
            parts.append(f"dubbel {UNITS[int(rest[0])]}")
            at += 2
        elif way in {1, 2} and len(rest) > 1 and rest[0] != "0" and random.random() < 0.7:
            parts.append(number(int(rest[:2])))
            at += 2
        elif way == 3 and len(rest) > 1 and random.random() < 0.5:
            parts.append(rest[:2])
            at += 2
        else:
            parts.append(UNITS[int(rest[0])])
            at += 1
    if all(part.isdigit() for part in parts):
        parts[0] = " ".join(UNITS[int(each)] for each in parts[0])
    return " ".join(_with_pauses(random, parts))


def _with_pauses(random: Random, parts: list[str]) -> list[str]:
    if random.random() < 0.7:
        return parts
    pause = random.choice(["en dan", "eh", "dan", "uh", "en toen", "streepje"])
    at = random.randrange(1, len(parts)) if len(parts) > 1 else 0
    return [*parts[:at], pause, *parts[at:]] if at else parts
