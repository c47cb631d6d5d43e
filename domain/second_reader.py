"""Who looks at a signal before the team does, and who is asked when nobody did?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.moments import WorkCalendar, working_hours_after

DEPUTY_AFTER, REPORTER_AFTER = 2, 4  # working hours after it was sent
# The answer "doubtful" of a conversation: about a word, or its writer sends what points at one person.
A_WORD, A_TRAIL = "word", "trail"


class Stage(StrEnum):
    """How long a signal waits for a second reader."""

    ASKED = "asked"  # those who come first
    DEPUTY = "deputy"  # somebody else too
    TOLD = "told"  # its reporter knows that nobody looked


@dataclass(frozen=True, kw_only=True)
class Look:
    """A signal that waits for a second reader. `asked` are people, each with the subject of the message they got.

    `due_on` is the day that was promised to the reporter; `next_at` when the next stage begins.
    """

    signal_id: str
    network_id: str
    team_id: str
    asked: Mapping[str, str]
    due_on: date
    stage: Stage
    next_at: datetime | None
    version: int

    def asks(self, subjects: Mapping[str, str]) -> "Look":
        """These people are asked too."""
        return replace(self, asked=MappingProxyType({**self.asked, **subjects}))

    def without(self, person_id: str) -> "Look":
        """Somebody left, and reads nothing any more."""
        left = {known: subject for known, subject in self.asked.items() if known != person_id}
        return replace(self, asked=MappingProxyType(left))

    def next_stage(self, raised_at: datetime, calendar: WorkCalendar) -> "Look":
        """The stage that begins now, and when the one after it does."""
        if self.stage is Stage.ASKED:
            told_at = working_hours_after(raised_at, REPORTER_AFTER, calendar)
            return replace(self, stage=Stage.DEPUTY, next_at=told_at)
        return replace(self, stage=Stage.TOLD, next_at=None)


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Who could read, by id. `deputy` is whom the team chose, while a partner; `absent` are away or out of reach."""

    coordinators: tuple[str, ...]
    deputy: str | None
    regisseurs: tuple[str, ...]
    absent: Collection[str] = ()

    @property
    def everybody(self) -> tuple[str, ...]:
        """All who could read, each once."""
        deputy = (self.deputy,) if self.deputy is not None else ()
        return tuple(dict.fromkeys((*deputy, *self.coordinators, *self.regisseurs)))

    def first(self, reporter_id: str, *, unnamed: bool) -> list[str]:
        """Who is asked at once; nobody when there is nobody but the reporter.

        Of an unnamed signal the deputy is always among them. If they were asked only because the coordinator raised
        it, that would say who did.
        """
        if unnamed:
            return [person for person in self._whoever_raised_it() if person != reporter_id]
        found = [person for person in self.coordinators if person != reporter_id]
        if all(person in self.absent for person in found):
            found += self.next(found, reporter_id)
        return found

    def next(self, asked: Collection[str], reporter_id: str) -> list[str]:
        """Who is asked too: the deputy, else who coordinates since, else who directs the network."""
        for group in ((self.deputy,), self.coordinators, self.regisseurs):
            fresh = [person for person in group if person is not None and person not in (*asked, reporter_id)]
            if fresh:
                return fresh
        return []

    def alone(self, reporter_id: str) -> bool:
        """Whether there is nobody but its reporter to ask."""
        return all(person == reporter_id for person in self.everybody)

    def may_read(self, person_id: str) -> bool:
        """Whether they are asked at once about an unnamed signal of somebody else."""
        return person_id in self._whoever_raised_it()

    def without(self, person_id: str) -> "Bench":
        """The bench without somebody who leaves."""
        return replace(
            self,
            coordinators=tuple(person for person in self.coordinators if person != person_id),
            deputy=None if self.deputy == person_id else self.deputy,
            regisseurs=tuple(person for person in self.regisseurs if person != person_id),
        )

    def _whoever_raised_it(self) -> list[str]:
        """At least two, where there are two, so that one is left whoever raised it."""
        found = [*self.coordinators, *([self.deputy] if self.deputy is not None else [])]
        if len(set(found)) < 2:
            found += self.regisseurs
        return list(dict.fromkeys(found))
