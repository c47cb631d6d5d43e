"""How are values put into words? Templates with every value escaped, labels, and the names of things."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from domain.notices import StoodFor
from domain.overviews import Preview
from domain.people import Organisation, Team
from domain.shortening import cut
from domain.signals import Attribution, Signal
from domain.themes import Theme

_GAPS = re.compile(r"\n{3,}")  # where a part of a template stayed empty
_SHORT = 40
_TEMPLATES = Path(__file__).parent / "templates" / "nl"


class Wording:
    """The sentences of one language; see `load`."""

    def __init__(self, folder: Path) -> None:
        self._words: Mapping[str, Mapping[str, str]] = tomllib.loads((folder / "words.toml").read_text("utf-8"))
        self._labels: Mapping[str, str] = tomllib.loads((folder / "labels.toml").read_text("utf-8"))
        self._refusals: Mapping[str, str] = tomllib.loads((folder / "refusals.toml").read_text("utf-8"))
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            auto_reload=False,  # else each text asks the disk whether its template changed
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "day": day,
            "full_day": full_day,
            "clock": clock,
            "word": self.word,
            "theme": self.theme,
            "spot": self.spot,
            "number": number,
            "removed": self.removed,
            "short": short,
            "workdays": self.workdays,
            "away": self.away,
        }
        self._environment.globals |= {"organisation": self.organisation, "source": self.source}
        self._environment.globals["agreed"] = self.agreed
        self._environment.globals["rule_lines"] = self.rule_lines

    def html(self, name: str, /, **values: Any) -> str:
        """The text of a block, named "noun.block", with every value escaped."""
        noun, _, block = name.partition(".")
        template = self._environment.get_template(f"{noun}.j2")
        written = "".join(template.blocks[block](template.new_context(values)))
        return _GAPS.sub("\n\n", written).strip()

    def label(self, name: str, **values: str | int) -> str:
        """The words on a button."""
        return self._labels[name].format(**values)

    def refusal(self, reason: StrEnum) -> str:
        """The one kind sentence for a rule that says no."""
        return self._refusals[reason.value]

    def word(self, value: StrEnum) -> str:
        """How people call a theme, a place, a role…"""
        return self._words[type(value).__name__][value.value]

    def theme(self, about: Signal | Preview) -> str:
        """What a signal is about: a theme of the list, or one that the team added itself."""
        if about.theme is None:
            return ""
        return about.own_theme if about.theme is Theme.OWN else self.word(about.theme)

    def spot(self, about: Signal | Preview) -> str:
        """Where a signal plays: "op school", or "op school (fietsenhok)"."""
        if about.place is None:
            return ""
        return f"{self.word(about.place)} ({about.spot})" if about.spot else self.word(about.place)

    def workdays(self, days: int) -> str:
        """A number of working days."""
        return self.label("one_workday") if days == 1 else self.label("workdays", days=days)

    def away(self, away: StoodFor) -> str:
        """For whom a substitute does something: "Ben, vrij t/m zo 6 dec"."""
        return self.label("away_until", whom=away.name.split()[0], day=day(away.until))

    def agreed(self, on: date) -> Markup:
        """Under a day that may move: the message stays in the chat, and this stays true of it."""
        return Markup("<i>{}</i>").format(self.label("agreed_on", day=day(on)))

    def rule_lines(self, team: Team) -> Markup:
        """What a newcomer accepts; escaped already."""
        return Markup(self.html("joining.rule_lines", team=team))  # noqa: S704 - a template escaped every value

    def organisation(self, organisation: Organisation, team: Team) -> str:
        """A partner at the table of a team: the school is called by its name."""
        return team.name if organisation is Organisation.SCHOOL else self.word(organisation)

    def source(self, signal: Signal, team: Team) -> str:
        """What may be shown of who raised a signal."""
        return self.attributed(signal.attribution, signal.reporter.name, signal.reporter.organisation, team)

    def attributed(self, attribution: Attribution, name: str, organisation: Organisation, team: Team) -> str:
        """Who raised it, as far as they want."""
        if attribution is Attribution.UNNAMED:
            return self.word(Attribution.UNNAMED)
        place = self.organisation(organisation, team)
        return f"{name} ({place})" if attribution is Attribution.NAME else place

    def removed(self, counts: Mapping[str, int]) -> Markup | str:
        """What was masked, in words: "1 naam, 2 telefoonnummers"."""
        parts = []
        for label, count in counts.items():
            one, many = self._words["Removed"][label].split("|")
            parts.append(f"{count} {one if count == 1 else many}")
        return ", ".join(parts)


@cache
def load(folder: Path = _TEMPLATES) -> Wording:
    """Read the sentences from disk, once in a process; nothing changes them afterwards."""
    return Wording(folder)


@lru_cache(maxsize=1000)
def day(value: date) -> str:
    """A local day as people say it: "do 26 nov"."""
    return format_date(value, "EEE d MMM", locale="nl").replace(".", "")


@lru_cache(maxsize=1000)
def full_day(value: date) -> str:
    """A day with its year: "26 nov 2026"."""
    return format_date(value, "d MMM y", locale="nl").replace(".", "")


@lru_cache(maxsize=1000)
def long_day(value: date) -> str:
    """A day as it stands on a paper: "dinsdag 1 december 2026"."""
    return format_date(value, "EEEE d MMMM y", locale="nl")


def number(value: float) -> str:
    """A number as people write it: "2" or "2,5"."""
    return format_decimal(value, locale="nl")


def clock(value: time) -> str:
    """A local time as people say it: "9:00"."""
    return f"{value.hour}:{value.minute:02}"


def short(text: str, most: int = _SHORT) -> str:
    """A text of one's own in a list: forty characters are enough to know it again."""
    return cut(text, most)
