"""What is written when somebody says it aloud: "nul zes twaalf", "vier havo dee", "vijf augustus tweeduizend elf"?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymity.words.wordset import either, wordset

_UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_BELOW = {word: value for value, word in enumerate((*_UNITS, *_TEENS))}
_BELOW |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
_BELOW |= {
    f"{unit}en{tens}": 10 * high + low
    for high, tens in enumerate(_TENS, start=2)
    for low, unit in enumerate(_UNITS)
    if low
}
_BELOW |= {"zeuven": 7, "nege": 9, "zeve": 7, "tachentig": 80}
NUMBER_WORDS = frozenset(_BELOW)
# "Drie zessen" are three of them.
_SEVERAL = {
    "nullen": 0, "enen": 1, "tweeen": 2, "drieen": 3, "vieren": 4, "vijven": 5, "zessen": 6, "zevens": 7, "achten": 8,
    "negens": 9,
}  # fmt: skip
_LARGE = {"duizend": 1000, "honderd": 100}
_ACCENTS = str.maketrans("ëéèïöü", "eeeiou")
# The Dutch and the international spelling alphabet, and how letters are called where that is no word.
_SPELLED = wordset(
    "anna johan johannes bernhard cornelia daniel edward frederik isaak marie nicolaas piet quinten richard "
    "sara theo xander yvonne "
    "anton bernard cornelis dirk eduard ferdinand gerard hendrik izaak jan karel lodewijk maria nico otto pieter "
    "quirinus rudolf simon theodoor utrecht victor willem xantippe xanthippe ypsilon ijmuiden zacharias zaandam "
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike oscar papa "
    "quebec romeo sierra tango uniform whiskey whisky yankee zulu"
)
LETTERS = {
    **{word: word[0] for word in _SPELLED},
    "ypsilon": "y",
    "ijmuiden": "y",
    "xray": "x",
    "quotient": "q",
    "bee": "b",
    "cee": "c",
    "see": "c",
    "dee": "d",
    "ef": "f",
    "gee": "g",
    "haa": "h",
    "jee": "j",
    "kaa": "k",
    "ka": "k",
    "pee": "p",
    "kuu": "q",
    "tee": "t",
    "vee": "v",
    "wee": "w",
    "iks": "x",
    "ix": "x",
    "zet": "z",
    "zed": "z",
}
_LEVELS = wordset("havo vwo mavo vmbo tl gl kader basis brugklas gymnasium atheneum hv mh th")
_BANKS = wordset("nl ing ingb abna abn rabo snsb asnb trio knab bunq rbrb fvlb")
_BETWEEN = either("eh uh ehm uhm euh ehh dan en_dan en_toen toen dus komma en_daarna daarna")
_DASH = either("streepje streep koppelteken min")
_TOKEN = re.compile(r"[^\W_]+")
_GAP = re.compile(rf"(?:,? {_BETWEEN},? | (?P<dash>{_DASH}) |[ ,-]{{1,3}}| ?\.{{2,3}} ?)(?=\w)", re.I)
_CLASS_BEFORE = re.compile(r"klas(?:sen)?\s$", re.I)
_LONG_RUN = 3  # parts: "een 40 een a r" counts nothing
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-z]{2,3}", re.I)  # of a plate, between two dashes
_FIRSTS = frozenset(_BELOW) | frozenset(LETTERS) | _LEVELS | _BANKS | {"dubbel"}
_DASHED = re.compile(rf" {_DASH} ", re.I)
_COUNTED = wordset(
    "leerlingen leerling jongens jongen meisjes meisje meiden klassen docenten ouders keer uur euro dagen weken "
    "maanden "
    "jaar man mensen personen minuten lessen jongeren kinderen scooters fietsen meldingen meiden vrienden bussen "
    "broers zussen agenten tassen flessen ramen ruiten dingen dozen kratten plekken plaatsen adressen jochies kids "
    "gasten types figuren auto's fatbikes brommers politieauto's wijkagenten kinderen moeders vaders"
)
_LONG = 8  # digits: nothing that somebody says in so many is harmless
_YEARS = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it would have been written, and where its characters came from."""

    text: str
    origin: tuple[int, ...]
    written: tuple[tuple[int, int], ...]  # what was said, here
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Turn offsets here into offsets of the text as it was given; what was said is taken whole."""
        for first, last in self.written:
            if first < start < last:
                start = first
            if first < end < last:
                end = last
        return self.origin[start], self.origin[end]

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch has anything in it that was said."""
        return any(first < end and start < last for first, last in self.written)

    def long_numbers(self) -> Iterator[tuple[int, int]]:
        """Find what was said in so many digits that it must be somebody's number."""
        for first, last in self.written:
            if sum(map(str.isdigit, self.text[first:last])) >= _LONG:
                yield first, last


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    written: str


def as_written(text: str) -> Said | None:
    """Put figures for number words, and letters for those of a spelling alphabet beside them; None if there are "
    "none."""
    runs = list(_runs(text))
    if not runs:
        return None
    parts: list[str] = []
    origin: list[int] = []
    written: list[tuple[int, int]] = []
    at = 0
    for run in runs:
        parts.append(text[at : run.start])
        origin.extend(range(at, run.start))
        written.append((len(origin), len(origin) + len(run.written)))
        parts.append(run.written)
        origin.extend([run.start] * len(run.written))
        at = run.end
    parts.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return Said("".join(parts), tuple(origin), tuple(written), len(text))


def _runs(text: str) -> Iterator[_Part]:
    """Find stretches of number words with the letters, levels and pauses between them; reads each word once."""
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() >= at and _may_begin(found[0]):
            run, at = _run(text, found)
            if run is not None:
                yield run


def _may_begin(word: str) -> bool:
    """Could a run begin here? Most words of a text are told apart at once."""
    key = _key(word)
    if len(key) < 2 or key in _FIRSTS or key[0].isdigit():
        return True
    return (len(key) < 4 and _CONSONANTS.fullmatch(key) is not None) or "honderd" in key or "duizend" in key


def _run(text: str, first: re.Match[str]) -> tuple[_Part | None, int]:
    """Follow a run from its first word; also say where to read on."""
    parts: list[tuple[str, str, int]] = []  # what is written, what stands before it, where it ends
    found: re.Match[str] | None = first
    of_class = _CLASS_BEFORE.search(text, max(0, first.start() - 12), first.start())
    between, numbers, dashes, ones, read = "", int(of_class is not None), 0, 0, first.end()
    while found is not None:
        value, end = _value(text, found)
        if value is None and _CONSONANTS.fullmatch(found[0]) and (between or _DASHED.match(text, end)):
            value = found[0]
        if value is None:
            break
        dashes += bool(between)
        ones += value == "1" and not found[0].isdigit()
        numbers += value == "brugklas"
        numbers += value.isdigit() and not found[0].isdigit() and value != "1"  # "een" is mostly no number
        parts.append((value, between, end))
        read = end
        gap = _GAP.match(text, end)
        if gap is None:
            break
        between = "-" if gap["dash"] else ""
        found = _TOKEN.match(text, gap.end())
    while parts and _is_loose(parts[-1][0], text, parts):
        parts.pop()
    if not parts or not (numbers or dashes > 1 or (ones and len(parts) > _LONG_RUN)):
        return None, read
    return _Part(first.start(), parts[-1][2], _joined(parts)), read


def _is_loose(value: str, text: str, parts: list[tuple[str, str, int]]) -> bool:
    """Is the last part no part of it: a lone "een", a level, a number that counts what comes behind?"""
    if len(parts) == 1 and (value == "1" or not value.isdigit()):
        return True
    behind = _TOKEN.search(text, parts[-1][2])
    counts = behind is not None and behind[0].lower() in _COUNTED
    after_level = len(parts) > 1 and (parts[-2][0] in _LEVELS or text[parts[-2][2]] == ",")
    return value in _LEVELS or (after_level and counts)


def _joined(parts: list[tuple[str, str, int]]) -> str:
    values = [value for value, _, _ in parts]
    date = len(values) == 3 and _YEARS.fullmatch(values[2]) and all(value.isdigit() for value in values)
    if date and int(values[0]) <= 31 and int(values[1]) <= 12:
        return "-".join(values)
    return "".join(f"{between}{value}" for value, between, _ in parts).lstrip("-")


def _value(text: str, found: re.Match[str]) -> tuple[str | None, int]:
    """Say what one word is as it is written, and where it ends: "tweeduizend elf" and "dubbel nul" are one."""
    word = _key(found[0])
    end = found.end()
    if word.isdigit():
        return (word, end) if len(word) <= 4 else (None, end)
    following = _TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
    after = _key(following[0]) if following else ""
    if word == "dubbel" and following and after in _BELOW:
        return str(_BELOW[after]) * 2, following.end()
    if following and after in _SEVERAL and 1 < _BELOW.get(word, 0) < 10:
        return str(_SEVERAL[after]) * _BELOW[word], following.end()
    number = _number(word)
    if number is not None:
        if following and after in _LARGE and 0 < number < 100:
            number, end = number * _LARGE[after], following.end()
            following = _TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
        rest = _number(_key(following[0])) if following and number >= 100 and number % 100 == 0 else None
        if following and rest is not None and 0 < rest < (100 if number % 1000 else 1000):
            return str(number + rest), following.end()
        return str(number), end
    if word == "a" and after in _BELOW:
        return None, end  # "drie a vier" is between three and four
    if word in LETTERS:
        return LETTERS[word], end
    if len(word) == 1 and word.isalpha():
        return (word, end) if text[end : end + 1] != "/" else (None, end)  # t/m
    return (word, end) if word in _LEVELS or word in _BANKS else (None, end)


def number_of(word: str) -> str | None:
    """Say a word for a number in figures."""
    number = _number(_key(word))
    return None if number is None else str(number)


def _number(word: str) -> int | None:
    """Read a number below a million that is written as one word: "achtduizendzevenhonderdeen"."""
    if word in _BELOW:
        return _BELOW[word]
    value = 0
    for large, size in _LARGE.items():
        head, found, rest = word.partition(large)
        if found:
            many = _number(head) if head else 1
            if many is None or many >= size:
                return None
            value, word = value + many * size, rest.removeprefix("en") if rest.removeprefix("en") in _BELOW else rest
    if not value:
        return None
    return value if not word else value + _BELOW[word] if word in _BELOW else None


def _key(word: str) -> str:
    return word.lower().translate(_ACCENTS)
