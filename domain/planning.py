"""How is a series of meetings said? By taps, or typed in one line: "elke 6 weken op dinsdag om 15:00"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from domain.actions import read_day
from domain.clock_times import clock_beside
from domain.meetings import COLLECT_DAYS, Circle, Kind, circle_of
from domain.refusals import Reason, Refused
from domain.series import OnHoliday, Pattern, Repeat

PLACE = 60  # characters
MINUTES = (30, 45, 60, 90, 120)
COLLECTED = (5, 10, 15)  # working days before, in which people are asked what to talk about
USUAL_MINUTES = 60
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_NAMES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBERS = {"één": 1} | {name: number for number, name in enumerate(_NAMES, 1)}
_COUNT = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_ONCE_IN = r"(?:elke|iedere|om de|(?:eens|(?:1|een|één) ?(?:x|keer|maal)) (?:per|in|in de|om de))"
_EVERY_WEEKS = re.compile(rf"{_ONCE_IN} {_COUNT} weken")
_EVERY_MONTHS = re.compile(rf"{_ONCE_IN} {_COUNT} maanden")
_EVERY_WEEK = re.compile(r"(?:elke|iedere) week|wekelijks")
_OTHER_WEEK = re.compile(r"om de week|tweewekelijks|(?:elke|iedere) andere week")
_NTH = re.compile(
    r"\b(?:(eerste|1e|tweede|2e|derde|3e|vierde|4e|laatste)) (maandag|dinsdag|woensdag|donderdag|vrijdag)"
)
_NTHS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "laatste": -1}
_YEARLY = re.compile(rf"{_COUNT} ?(?:x|×|keer|maal) (?:per|in een|in het|in 't) (?:school)?jaar")
_QUARTER = re.compile(r"(?:elk|ieder|per) kwartaal|(?:elke|om de) (?:3|drie) maanden")
_MONTH = re.compile(r"(?:elke|iedere|per) maand|maandelijks")
_ONCE = re.compile(r"\b(?:een|één|1) (?:keer|maal)\b(?! (?:per|in))|\beenmalig\b")
_WEEKEND = re.compile(r"\b(?:zaterdag|zondag)\b")
_MINUTES = re.compile(r"\b(\d{2,3}) ?min(?:uten|uut)?\b")
_LENGTHS = range(15, 241)
_LONG = {"anderhalf uur": 90, "1,5 uur": 90, "1.5 uur": 90, "half uur": 30, "twee uur lang": 120, "een uur lang": 60}
_KINDS = {
    "kernteam": Kind.KERNTEAM,
    "signaler": Kind.SIGNALERING,
    "overkoepel": Kind.OVERKOEPELEND,
    "wijk": Kind.WIJK,
    "tactisch": Kind.TACTISCH,
    "bestuur": Kind.BESTUURLIJK,
    "check": Kind.CHECK,
    "start": Kind.START,
    "eind": Kind.END,
}
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}|{'|'.join(name[:2] for name in _WEEKDAYS)})\b")
_LINK = re.compile(r"https://\S+")
_YEARS_TIMES = range(1, 13)
_UNCLEAR = Reason.RHYTHM_UNCLEAR
_EVERY = range(1, 27)  # weeks


class Ask(StrEnum):
    """What is asked, in this order."""

    TEAM = "team"  # which school
    KIND = "kind"  # which kind of meeting
    RHYTHM = "rhythm"  # how often
    WEEKDAY = "weekday"  # on which day of the week
    DAY = "day"  # on which day, of a meeting that does not come back
    TIME = "time"  # at what time
    PLACE = "place"  # where


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How often. `nth` is of a month; `repeat` None: once."""

    repeat: Repeat | None
    every: int = 1
    nth: int = 1

    @property
    def packed(self) -> str:
        """As a button holds it."""
        return "once" if self.repeat is None else f"{self.repeat.value}-{self.every}-{self.nth}"


ONCE = Rhythm(repeat=None)
QUARTERLY = Rhythm(repeat=Repeat.MONTHS, every=3, nth=1)


def rhythms_of(kind: Kind) -> tuple[Rhythm, ...]:
    """What is one tap away for a kind of meeting; anything else is typed."""
    weeks = [Rhythm(repeat=Repeat.WEEKS, every=every) for every in (4, 6, 9)]
    months = [Rhythm(repeat=Repeat.MONTHS, nth=nth) for nth in (1, 2, 3, -1)]
    years = [Rhythm(repeat=Repeat.SCHOOL_YEAR, every=every) for every in (2, 4, 5)]
    if kind is Kind.CHECK:
        return (QUARTERLY, years[1])
    if kind is Kind.START:
        return (Rhythm(repeat=Repeat.SCHOOL_START), ONCE)
    if kind is Kind.END:
        return (Rhythm(repeat=Repeat.SCHOOL_END), ONCE)
    if kind is Kind.SIGNALERING:
        return (years[2], *weeks[:2], *months[:2], ONCE)
    return (*weeks, *months, *years[:2], ONCE)


def holiday_of(kind: Kind, rhythm: Rhythm) -> OnHoliday:
    """What is usual when a holiday is in the way: what comes often is skipped, what comes seldom moves."""
    often = rhythm.repeat is Repeat.WEEKS and rhythm.every <= 4
    return OnHoliday.SKIP if often and kind is not Kind.CHECK else OnHoliday.MOVE


def unpacked(value: str) -> Rhythm:
    """A rhythm as a button held it. Refused for a forged one."""
    if value == "once":
        return ONCE
    try:
        name, every, nth = value.split("-", 2)
        found = Rhythm(repeat=Repeat(name), every=int(every), nth=int(nth))
    except ValueError:
        raise Refused(Reason.STALE) from None
    if found.every not in _EVERY or found.nth not in (1, 2, 3, 4, -1):
        raise Refused(Reason.STALE)
    return found


def read_line(text: str, today: date, asked: Ask | None) -> dict[str, str]:
    """What a typed line says of a new meeting, each only where it is said: kind, rhythm, weekday, day, time and length.

    `asked` is what was asked; None: nothing more. Refused when it says none of it.
    """
    said = " ".join(text.lower().split())
    if _WEEKEND.search(said):
        raise Refused(Reason.NOT_IN_WEEKEND)
    answers: dict[str, str] = {}
    if asked is Ask.KIND and (kind := _kind(said)) is not None:
        answers[Ask.KIND] = kind.value
    if asked is None and (minutes := _length(said)) is not None:
        return {"minutes": str(minutes)}
    starts, rest = clock_beside(said)
    if starts is not None:
        answers[Ask.TIME] = starts.strftime("%H:%M")
    rhythm = _rhythm(rest)
    on = None if rhythm is not None and rhythm.repeat is not None else _day(rest, today, asked)
    if on is not None:
        return answers | {Ask.RHYTHM: ONCE.packed, Ask.DAY: on.isoformat()}
    if rhythm is not None:
        answers[Ask.RHYTHM] = rhythm.packed
    day = _WEEKDAY.search(rest)
    if day is not None:
        answers[Ask.WEEKDAY] = str([name[:2] for name in _WEEKDAYS].index(day[1][:2]))
    if not answers:
        raise Refused({Ask.DAY: Reason.DATE_UNCLEAR, Ask.TIME: Reason.TIME_UNCLEAR}.get(asked or Ask.KIND, _UNCLEAR))
    return answers


def _kind(said: str) -> Kind | None:
    found = [kind for word, kind in _KINDS.items() if word in said]
    return found[0] if len(set(found)) == 1 else None


def _length(said: str) -> int | None:
    """How many minutes it takes: "45 minuten", "anderhalf uur"."""
    if found := _MINUTES.search(said):
        return int(found[1]) if int(found[1]) in _LENGTHS else None
    return next((minutes for words, minutes in _LONG.items() if words in said), None)


def _day(rest: str, today: date, asked: Ask | None) -> date | None:
    """The one day that is meant. A bare weekday is one only where a day was asked."""
    bare = _ONCE.sub("", rest).strip(" ,.")
    if not bare or (asked is not Ask.DAY and _WEEKDAY.fullmatch(bare.removeprefix("op "))):
        return None
    try:
        return read_day(bare, today)
    except Refused:
        return None


def _rhythm(said: str) -> Rhythm | None:
    if _ONCE.search(said):
        return ONCE
    if found := _EVERY_WEEKS.search(said):
        return _checked(Rhythm(repeat=Repeat.WEEKS, every=_number(found[1])), _EVERY)
    if _OTHER_WEEK.search(said):
        return Rhythm(repeat=Repeat.WEEKS, every=2)
    if found := _YEARLY.search(said):
        return _checked(Rhythm(repeat=Repeat.SCHOOL_YEAR, every=_number(found[1])), _YEARS_TIMES)
    nth = _NTH.search(said)
    if found := _EVERY_MONTHS.search(said):
        return _checked(
            Rhythm(repeat=Repeat.MONTHS, every=_number(found[1]), nth=_NTHS[nth[1]] if nth is not None else 1),
            _YEARS_TIMES,
        )
    if _QUARTER.search(said):
        return Rhythm(repeat=Repeat.MONTHS, every=3, nth=_NTHS[nth[1]] if nth is not None else 1)
    if nth is not None or _MONTH.search(said):
        return Rhythm(repeat=Repeat.MONTHS, nth=_NTHS[nth[1]] if nth is not None else 1)
    return Rhythm(repeat=Repeat.WEEKS) if _EVERY_WEEK.search(said) else None


def _checked(rhythm: Rhythm, allowed: range) -> Rhythm:
    if rhythm.every not in allowed:
        raise Refused(Reason.RHYTHM_UNCLEAR)
    return rhythm


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def read_place(text: str) -> tuple[str, str]:
    """A place and a link, as typed; a link alone is an online meeting. Refused when it is too long, or no words."""
    found = _LINK.search(text)
    link = found[0].rstrip(".,)") if found is not None else ""
    place = " ".join(text.replace(link, "").split()).strip(" ,;:-") if link else " ".join(text.split())
    if len(place) > PLACE or len(link) > 4 * PLACE:
        raise Refused(Reason.PLACE_TOO_LONG)
    if not link and not any(letter.isalnum() for letter in place):
        raise Refused(Reason.PLACE_UNCLEAR)
    return place, link


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What was chosen of a new series, or of one meeting, so far."""

    team_id: str
    kind: Kind | None
    rhythm: Rhythm | None
    weekday: int | None
    day: date | None
    starts: time | None
    minutes: int
    place: str | None
    link: str
    on_holiday: OnHoliday
    collect_days: int
    circle: Circle
    later: int  # weeks between tomorrow and the first one, of what comes every so many weeks

    @classmethod
    def of(cls, answers: Mapping[str, str]) -> "Plan":
        """As a conversation kept it."""
        kind = Kind(answers[Ask.KIND]) if Ask.KIND in answers else None
        rhythm = unpacked(answers[Ask.RHYTHM]) if Ask.RHYTHM in answers else None
        usual = holiday_of(kind, rhythm) if kind is not None and rhythm is not None else OnHoliday.MOVE
        return cls(
            team_id=answers.get(Ask.TEAM, ""),
            kind=kind,
            rhythm=rhythm,
            weekday=int(answers[Ask.WEEKDAY]) if Ask.WEEKDAY in answers else None,
            day=date.fromisoformat(answers[Ask.DAY]) if Ask.DAY in answers else None,
            starts=time.fromisoformat(answers[Ask.TIME]) if Ask.TIME in answers else None,
            minutes=int(answers.get("minutes", USUAL_MINUTES)),
            place=answers.get(Ask.PLACE),
            link=answers.get("link", ""),
            on_holiday=OnHoliday(answers.get("on_holiday", usual)),
            collect_days=int(answers.get("collect", COLLECT_DAYS)),
            later=int(answers.get("later", 0)),
            circle=Circle(answers["circle"]) if "circle" in answers else circle_of(kind),
        )

    @property
    def once(self) -> bool:
        """Whether it is one meeting."""
        return self.rhythm is not None and self.rhythm.repeat is None

    @property
    def next(self) -> Ask | None:
        """What must be asked next; None when all is known."""
        known = {
            Ask.TEAM: bool(self.team_id),
            Ask.KIND: self.kind is not None,
            Ask.RHYTHM: self.rhythm is not None,
            Ask.WEEKDAY: self.weekday is not None or self.once,
            Ask.DAY: self.day is not None or not self.once,
            Ask.TIME: self.starts is not None,
            Ask.PLACE: self.place is not None,
        }
        return next((ask for ask in Ask if not known[ask]), None)

    def pattern(self, first: date) -> Pattern:
        """The rule, from a local day on."""
        if self.rhythm is None or self.rhythm.repeat is None or self.weekday is None:
            raise Refused(Reason.STALE)
        return Pattern(
            repeat=self.rhythm.repeat,
            weekday=self.weekday,
            first=first,
            every=self.rhythm.every,
            nth=self.rhythm.nth,
            on_holiday=self.on_holiday,
        )
