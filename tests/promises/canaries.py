"""Which strings can be recognised wherever any part of them turns up, and how is a leak of them found?

A canary is something that leads to one person, with a mark that stands nowhere else: a number of eight digits or more,
a code, an unusual surname, or a made-up word with `INFIX`.
"""

import base64
import binascii
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_plus

INFIX = "qzvx"
_ROOT = Path(__file__).parents[2]
_SPELT = re.compile(r"(?<=[0-9a-z])[ ./()+\-]{1,3}(?=[0-9a-z])")
_WORD = re.compile(r"[0-9a-z]+")
_CODE = re.compile(r"(?<![0-9a-z])(?:([a-z]{2})[ .-]?([0-9]{3})[ .-]?([a-z])|([0-9]{4})[ .-]?([a-z]{2}))(?![0-9a-z])")
_DIGITS = re.compile(r"[0-9]{8,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}")
_LETTERS = "BDFGHJKLNPRSTXZ"  # of plates


@dataclass(frozen=True)
class Canary:
    """What somebody types, and its mark: in lower case, without what stands between its parts."""

    kind: str
    typed: str
    mark: str


def made(seed: int, number: int) -> list[Canary]:
    """So many canaries, each with a mark of its own, all kinds mixed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    makers = _makers(chance)
    found: dict[str, Canary] = {}
    kinds = list(makers)
    while len(found) < number:
        kind = kinds[len(found) % len(kinds)]
        typed, mark = makers[kind]()
        found.setdefault(mark, Canary(kind, typed, mark))
    result = list(found.values())
    chance.shuffle(result)
    return result


def _makers(chance: random.Random) -> dict[str, Callable[[], tuple[str, str]]]:
    surnames = _unusual_surnames()
    chance.shuffle(surnames)
    firsts = ("Sanne", "Fatima", "Mehmet", "Daan", "Agnieszka", "Youssef", "Sharmila", "Jeroen", "Naomi", "Bram")

    def digits(count: int) -> str:
        return "".join(str(chance.randrange(10)) for _ in range(count))

    def invented() -> str:
        return INFIX + "".join(chance.choice("aeiou") + chance.choice("bdklmnrst") for _ in range(3))

    def name() -> tuple[str, str]:
        surname = surnames.pop()
        return f"{chance.choice(firsts)} {surname.title()}", surname

    def phone() -> tuple[str, str]:
        rest = str(chance.randrange(1, 6)) + digits(7)
        pairs = " ".join(rest[start : start + 2] for start in range(0, 8, 2))
        way = chance.choice((f"06-{rest}", f"06{rest}", f"+31 6 {rest}", f"06 {pairs}", f"0031 6 {rest}"))
        return way, rest

    def bsn() -> tuple[str, str]:
        while True:
            number = str(chance.randrange(1, 10)) + digits(8)
            if (sum(int(number[i]) * (9 - i) for i in range(8)) - int(number[8])) % 11 == 0:
                return f"BSN {number}", number

    def iban() -> tuple[str, str]:
        account = digits(10)
        as_digits = "".join(str(int(sign, 36)) for sign in f"INGB{account}NL00")
        check = 98 - int(as_digits) % 97
        return f"NL{check:02} INGB {account[:4]} {account[4:8]} {account[8:]}", account

    def plate() -> tuple[str, str]:
        letters = [chance.choice(_LETTERS) for _ in range(3)]
        number = digits(3)
        typed = f"{letters[0]}{letters[1]}-{number}-{letters[2]}"
        return typed, typed.replace("-", "").lower()

    def postcode() -> tuple[str, str]:
        typed = f"{chance.randrange(1000, 9999)} {chance.choice('BDFHLP')}{chance.choice('CDFHLP')}"
        return typed, typed.replace(" ", "").lower()

    def email() -> tuple[str, str]:
        return (f"{(word := invented())}@gmail.com"), word

    def handle() -> tuple[str, str]:
        return (f"@{(word := invented())}"), word

    def link() -> tuple[str, str]:
        return (f"https://www.instagram.com/{(word := invented())}"), word

    def address() -> tuple[str, str]:
        return (f"{(word := invented() + 'straat').title()} {chance.randrange(1, 99)}"), word

    def pupil() -> tuple[str, str]:
        return (f"leerlingnummer {(number := '7' + digits(7))}"), number

    makers = {"PHONE": phone, "BSN": bsn, "IBAN": iban, "PLATE": plate, "POSTCODE": postcode, "EMAIL": email}
    return {**makers, "HANDLE": handle, "LINK": link, "ADDRESS": address, "PUPILNO": pupil, "NAME": name}


def _unusual_surnames() -> list[str]:
    """Surnames of at least seven letters that stand in no code, sentence or list of Dutch words here."""
    words = _ROOT / "anonymity" / "words"
    lines = (line.strip().lower() for line in (words / "surnames.txt").read_text("utf-8").splitlines())
    surnames = {line for line in lines if line.isascii() and line.isalpha() and len(line) >= 7}
    for file in (*_ROOT.glob("*/**/*.py"), *_ROOT.glob("views/**/*.*"), words / "dutch_words.txt"):
        if file.suffix in {".py", ".j2", ".toml", ".txt"}:
            surnames -= set(_WORD.findall(file.read_text("utf-8").lower()))
    return sorted(surnames)


class Hunter:
    """Finds canaries in bytes or text, whatever they were wrapped in."""

    def __init__(self, canaries: list[Canary]) -> None:
        self._marks = {canary.mark: canary for canary in canaries}
        self._lengths = sorted({len(mark) for mark in self._marks if mark.isdigit()})

    def found(self, where: bytes | str) -> list[Canary]:
        """The canaries in it: plain, UTF-16, URL-encoded, with other signs between the digits, or in base64."""
        marks = {mark for text in _unwrapped(where) for mark in self._in_text(text)}
        return [self._marks[mark] for mark in sorted(marks)]

    def _in_text(self, text: str) -> Iterator[str]:
        yield from self._marks.keys() & {"".join(code) for code in _CODE.findall(text)}
        for shape in (text, _SPELT.sub("", text)):
            yield from self._marks.keys() & set(_WORD.findall(shape))
            if INFIX in shape:
                yield from (mark for mark in self._marks if INFIX in mark and mark in shape)
            for run in _DIGITS.findall(shape):
                windows = {run[at : at + size] for size in self._lengths for at in range(len(run) - size + 1)}
                yield from self._marks.keys() & windows


def _unwrapped(where: bytes | str) -> Iterator[str]:
    text = where if isinstance(where, str) else where.decode("latin-1")
    texts = [text]
    if "\0" in text:
        texts.append(text.replace("\0", ""))
    if "%" in text:
        texts.append(unquote_plus(text))
    for run in _BASE64.findall(text) if isinstance(where, str) else ():
        for start in range(4):
            piece = run[start : start + (len(run) - start) // 4 * 4]
            try:
                texts.append(base64.urlsafe_b64decode(piece.replace("+", "-").replace("/", "_")).decode("latin-1"))
            except binascii.Error:
                continue
    for each in texts:
        yield each.lower()
