"""Who looks at a signal before the team does, and who is asked when nobody did?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.moments import WorkCalendar, working_hours_after

DEPUTY_AFTER, REPORTER_AFTER = 2, 4  # working hours after it was sent
_AGAIN_AFTER, _MOST_AGAIN = 10, 5  # then each working day, so often
_LEFT_AFTER = 20  # working hours after it was given back
# The answer "doubtful" of a conversation: about a word, or its writer sends what points at one person.
A_WORD, A_TRAIL = "word", "trail"


class Stage(StrEnum):
    """How long a signal waits for a second reader."""

    QUEUED = "queued"  # sent when nobody is expected to look, so nobody was asked yet
    ASKED = "asked"  # those who come first
    DEPUTY = "deputy"  # somebody else too
    TOLD = "told"  # its reporter knows that nobody looked; all are asked again each working day
    RETURNED = "returned"  # its reporter has it back, and nobody looks


@dataclass(frozen=True, kw_only=True)
class Look:
    """A signal that the team does not know of. `asked` are people, each with the subject of the message they got.

    `due_on` is the day that was promised to the reporter; `next_at` when the next stage begins. `again`: how many
    times all were asked again.
    """

    signal_id: str
    network_id: str
    team_id: str
    asked: Mapping[str, str]
    due_on: date
    stage: Stage
    next_at: datetime | None
    version: int
    again: int = 0
    returned_at: datetime | None = None

    @property
    def last_time(self) -> bool:
        """Whether nobody is asked again after this."""
        return self.stage is Stage.TOLD and self.again + 1 >= _MOST_AGAIN

    def asks(self, subjects: Mapping[str, str]) -> "Look":
        """These people are asked too."""
        return replace(self, asked=MappingProxyType({**self.asked, **subjects}))

    def without(self, person_id: str) -> "Look":
        """Somebody left, and reads nothing any more."""
        left = {known: subject for known, subject in self.asked.items() if known != person_id}
        return replace(self, asked=MappingProxyType(left))

    def next_stage(self, raised_at: datetime, now: datetime, calendar: WorkCalendar) -> "Look":
        """The stage that begins now, and when the one after it does."""
        follows = {Stage.QUEUED: (Stage.ASKED, DEPUTY_AFTER), Stage.ASKED: (Stage.DEPUTY, REPORTER_AFTER)}
        if self.stage in follows:
            stage, hours = follows[self.stage]
            return replace(self, stage=stage, next_at=working_hours_after(raised_at, hours, calendar))
        again = self.again + 1 if self.stage is Stage.TOLD else 0
        tomorrow = working_hours_after(now, _AGAIN_AFTER, calendar)
        return replace(self, stage=Stage.TOLD, again=again, next_at=None if self.last_time else tomorrow)

    def returned(self, now: datetime, calendar: WorkCalendar) -> "Look":
        """A reader gave it back: nobody reads it now, and later its reporter is reminded of it, once."""
        reminded_at = working_hours_after(now, _LEFT_AFTER, calendar)
        nobody: Mapping[str, str] = MappingProxyType({})
        return replace(self, stage=Stage.RETURNED, asked=nobody, next_at=reminded_at, returned_at=now)


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
            found += self.next(found, reporter_id, unnamed=unnamed)
        return found

    def next(self, asked: Collection[str], reporter_id: str, *, unnamed: bool) -> list[str]:
        """Who is asked too: the deputy, else who coordinates since, else who directs the network.

        Of an unnamed signal all of them: if one group were asked only because another one held but the reporter, that
        would say who did.
        """
        deputy = (self.deputy,) if self.deputy is not None else ()
        for group in (self.everybody,) if unnamed else (deputy, self.coordinators, self.regisseurs):
            fresh = [person for person in group if person not in (*asked, reporter_id)]
            if fresh:
                return fresh
        return []

    def alone(self, reporter_id: str) -> bool:
        """Whether there is nobody but its reporter to ask."""
        return all(person == reporter_id for person in self.everybody)

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
