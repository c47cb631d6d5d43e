"""What is heard of Code oranje?"""

from dataclasses import dataclass

from domain.alarms import AlarmState, Answer
from domain.history import Event
from domain.notices.cards import Address


@dataclass(frozen=True, kw_only=True)
class AlarmCard:
    """Code oranje as it stands in the group: organisations and counts. `fresh` when it was not posted yet."""

    to: Address
    key: str
    state: AlarmState
    fresh: bool = False


@dataclass(frozen=True, kw_only=True)
class AlarmHeard:
    """Code oranje for one person. `watches`: started it, or coordinates the team, so they see who does what."""

    to: Address
    key: str
    state: AlarmState
    person_id: str
    answer: Answer | None
    watches: bool
    fresh: bool = False

    @property
    def subject(self) -> str:
        """Each person's own."""
        return self.state.alarm.subject_of(self.person_id)


@dataclass(frozen=True, kw_only=True)
class AlarmNews:
    """News of an alarm; in the group it answers the card."""

    to: Address
    key: str
    state: AlarmState
    news: Event
    in_group: bool


@dataclass(frozen=True, kw_only=True)
class AlarmEnded:
    """Loos alarm, or over with what was agreed; in the group it answers the card."""

    to: Address
    key: str
    state: AlarmState
    in_group: bool
