"""What does a use case have at hand? One turn: who acts, when, in which transaction, and what others will hear."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import anonymity
import knowledge
from domain import access, pasted
from domain.access import ANYWHERE, Act, Scope
from domain.delivery import lasting_in
from domain.drafts import Draft
from domain.moments import WorkCalendar
from domain.network_words import NetworkWord
from domain.notices import Address, Notice, StoodFor
from domain.people import Actor, Person, Role, Team
from domain.refusals import Reason, Refused
from domain.series import Recurrence
from domain.settings import Topic
from knowledge.reference import Reference
from storage import audit, guests, network_words, people, teams
from storage.database import Unit
from usecases.gate import Gate


@dataclass(frozen=True, kw_only=True)
class World:
    """What does not change from turn to turn. `gate` knows the lists of names.

    `pages` are what is known to begin with, by theme; `mails` whether a mail server is known.
    """

    calendar: WorkCalendar
    recurrence: Recurrence
    username: str
    gate: Gate
    reference: Reference
    new_id: Callable[[], str]
    new_token: Callable[[], str]
    new_code: Callable[[], str]
    pages: knowledge.Starters
    mails: bool = False


@dataclass(frozen=True, kw_only=True)
class Departure:
    """Somebody who must leave a team's group: both are Telegram's ids."""

    group: int
    account: int


@dataclass(kw_only=True)
class Turn:
    """One update, or one tick of the clock. `now` is an aware instant; `checked` says that the policy was asked.

    `ended` are conversations of which the raw text leaves the chat in the same commit; `departed` who leaves a group.
    """

    unit: Unit
    now: datetime
    actor: Actor
    world: World
    notices: list[Notice] = field(default_factory=list)
    ended: list[Draft] = field(default_factory=list)
    departed: list[Departure] = field(default_factory=list)
    known: dict[str, list[NetworkWord]] = field(default_factory=dict)
    checked: bool = False

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.world.calendar.zone).date()

    def require(self, act: Act, scope: Scope = ANYWHERE) -> None:
        """Ask the policy; raises Refused."""
        self.checked = True
        access.require(self.actor, act, scope)

    def person_in(self, network_id: str) -> Person:
        """The actor's person in a network; refused for who has none."""
        person = self.actor.person_in(network_id)
        if person is None:
            raise Refused(Reason.NOT_YOUR_TEAM)
        return person

    def word_key(self, team: Team) -> str:
        """The key of a message that waits for a person of a team who can't be reached."""
        return f"{lasting_in(team.id)}{self.world.new_id()}"

    def tell(self, notice: Notice) -> None:
        """Others will hear this, in the same commit."""
        self.notices.append(notice)

    async def note(self, act: str, subject: str, network_id: str | None, *, unnamed: bool = False) -> None:
        """Keep a line of audit, without an actor for what an unnamed reporter does."""
        person = self.actor.person_in(network_id) if network_id is not None else None
        actor_id = None if unnamed or person is None else person.id
        await audit.note(self.unit, at=self.now, network_id=network_id, actor_id=actor_id, act=act, subject=subject)

    async def masked(
        self,
        text: str,
        *teams: Team,
        persons: Collection[str] = (),
        allowed: Collection[str] = (),
        gone: Collection[str] = (),
    ) -> anonymity.Masked:
        """The text without what leads to a person, and without the marks of a chat from which it was pasted.

        Refused while the gate can't be trusted.
        `teams`: who may read it; their networks' own names stay, and so do those that are `allowed`. `persons`: words
        that the writer said are a person. `gone`: letters that somebody has in what this will stand beside.
        """
        stays, _ = await self._own_words(teams)
        chat = pasted.read(text)
        told = text if chat is None else chat.told(anonymity.Part.PERSON)
        masked = anonymity.mask(told, self.lists, {*stays, *allowed}, persons, gone)
        return masked if chat is None else replace(masked, counts=_with_speakers(masked.counts, chat))

    async def doubts(self, text: str, *teams: Team, cleared: Collection[str] = ()) -> tuple[str, ...]:
        """The words of a masked text that only its writer can decide on, each once; not those that were `cleared`."""
        stays, no_person = await self._own_words(teams)
        spans = anonymity.doubts(text, self.lists, stays, (*no_person, *cleared))
        found = [" ".join(text[span.start : span.end].split()) for span in spans]
        return tuple({anonymity.key(word): word for word in reversed(found)}.values())[::-1]

    @property
    def lists(self) -> anonymity.Lexicon:
        """The lists of names; refused when they could not be read."""
        if self.world.gate.lists is None:
            raise Refused(Reason.GATE_CLOSED)
        return self.world.gate.lists

    async def words_of(self, network_id: str) -> list[NetworkWord]:
        """A network's own words, read once."""
        if network_id not in self.known:
            self.known[network_id] = await network_words.of_network(self.unit, network_id)
        return self.known[network_id]

    async def _own_words(self, teams: Collection[Team]) -> tuple[set[str], set[str]]:
        """The names that stay for these teams, and the words that are no person. Of several networks: what all keep."""
        stays, no_person = [], []
        for network_id in {team.network_id for team in teams}:
            kept = [word for word in await self.words_of(network_id) if word.kept]
            spots = {spot for team in teams if team.network_id == network_id for spot in team.settings.spots}
            stays.append({word.word for word in kept if word.names} | spots)
            no_person.append({word.word for word in kept})
        names = {team.name for team in teams}
        return names | _common(stays), _common(no_person)


def _common(sets: list[set[str]]) -> set[str]:
    return set.intersection(*sets) if sets else set()


def _with_speakers(counts: Mapping[anonymity.Label, int], chat: pasted.Chat) -> Mapping[anonymity.Label, int]:
    """Who spoke was taken out too, as a name or a number."""
    label, names = anonymity.Label, len(chat.speakers) - chat.numbers
    return +(Counter(counts) + Counter({label.NAME: names, label.PHONE: chat.numbers}))


def removed(masked: anonymity.Masked) -> dict[str, int]:
    """How much of which kind was taken out of a text."""
    return {label.value: count for label, count in masked.counts.items()}


def in_team(team: Team, *holders: str | None) -> Scope:
    """The scope of something in a team, perhaps held by people."""
    held = frozenset(holder for holder in holders if holder is not None)
    return Scope(network_id=team.network_id, team_id=team.id, holders=held)


async def stood_for(turn: Turn) -> dict[str, StoodFor]:
    """For whom this account stands in now, by their id."""
    away = await people.named(turn.unit, turn.actor.stands_in_for)
    return {
        person.id: StoodFor(name=person.name, until=person.rhythm.away_until)
        for person in away.values()
        if person.rhythm.away_until is not None
    }


async def about(turn: Turn, team: Team, signal_id: str, *holders: str | None) -> Scope:
    """The scope of a signal; an expert reaches it when they were asked about it."""
    scope = in_team(team, *holders)
    if not turn.actor.is_expert_in(team.id):
        return scope
    return replace(scope, guests=await guests.of_signal(turn.unit, signal_id))


async def team_of(turn: Turn, team_id: str) -> Team:
    """A team that must exist."""
    team = await teams.get(turn.unit, team_id)
    if team is None:
        raise Refused(Reason.GONE)
    return team


async def teams_of(turn: Turn, actor: Actor) -> list[Team]:
    """The teams in which somebody is a partner, by name; not those that only ask them as an expert."""
    partner = [place for place in actor.memberships if place.role is not Role.EXPERT]
    found = [await team_of(turn, place.team_id) for place in partner]
    return sorted(found, key=lambda team: team.name.lower())


async def used(turn: Turn, team: Team) -> None:
    """Somebody with several teams did something in this one: it stands on top when they must choose."""
    person = turn.actor.person_in(team.network_id)
    if person is not None and len(turn.actor.memberships) > 1 and person.last_team_id != team.id:
        await people.save_last_team(turn.unit, replace(person, last_team_id=team.id))


def address_of(team: Team, topic: Topic = Topic.SIGNALS) -> Address:
    """Where a team's cards go, or what belongs in another topic. Refused when no group is coupled."""
    if team.chat_id is None:
        raise Refused(Reason.NO_GROUP)
    return Address(chat_id=team.chat_id, thread_id=team.thread_of(topic))
