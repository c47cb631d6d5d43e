"""What do I owe, what am I owed, and how soon do a team's reporters hear something?"""

from collections.abc import Iterable
from datetime import date

from domain.access import Act
from domain.ledger import LOOKED_BACK, Awaited, Hearing, Ledger, Orphaned, Watched, hearing
from domain.notices import OwedItem
from domain.people import Role, Team
from domain.settings import Element
from domain.signals import Signal, SignalStatus
from storage import people, signals, terugkoppelingen
from usecases import elements, unseen
from usecases.turn import Turn, stood_for, team_of, teams_of


async def mine(turn: Turn, team_id: str | None = None) -> Ledger:
    """Both ways, perhaps in one team alone; for a private chat only, since it shows what an unnamed reporter raised."""
    turn.require(Act.SEE_TEAM)
    own = [team for team in await teams_of(turn, turn.actor) if team_id in (None, team.id)]
    asked = [place.team_id for place in turn.actor.memberships if place.role is Role.EXPERT]  # to think along only
    there = [*own, *[await team_of(turn, one) for one in asked if team_id in (None, one)]]
    away = await stood_for(turn)
    debts = await terugkoppelingen.open_of(turn.unit, [*(person.id for person in turn.actor.people), *away])
    known = await signals.named(turn.unit, {debt.signal_id for debt in debts})
    shown = Ledger(
        today=turn.today,
        several=len(there) > 1,
        owed=tuple(
            item
            for team in there
            for item in _urgent_first(
                OwedItem(
                    team=team,
                    signal=known[debt.signal_id],
                    action=None,
                    debt=debt,
                    instead_of=away.get(debt.owner_id or ""),
                )
                for debt in debts
                if debt.team_id == team.id and (team in own or debt.owner_id not in away)
            )
        ),
        orphaned=tuple([line for team in own for line in await _orphaned(turn, team)]),
        watched=tuple([line for team in own for line in await _watched(turn, team)]),
        awaited=tuple([line for team in own for line in await _awaited(turn, team)]),
    )
    if not (shown.owed or shown.orphaned or shown.watched or shown.awaited):
        elements.using(own, Element.SIGNALS)
    return shown


async def _orphaned(turn: Turn, team: Team) -> list[Orphaned]:
    """What was picked up by somebody who left; for who coordinates, and for a chosen procesbewaker."""
    mine = {person.id for person in turn.actor.people}
    if team.settings.watcher_id not in mine and not turn.actor.coordinates(team.id, team.network_id):
        return []
    members = await people.organisations_of(turn.unit, team.id)
    free = [debt for debt in await terugkoppelingen.open_in(turn.unit, team.id) if debt.owner_id not in members]
    about = await signals.named(turn.unit, {debt.signal_id for debt in free})
    found = [Orphaned(team=team, signal=about[debt.signal_id], debt=debt) for debt in free]
    return sorted((line for line in found if line.signal.status is SignalStatus.TAKEN), key=_by_day)


def _by_day(line: Orphaned | Watched) -> tuple[date, int]:
    return line.debt.due_on, line.signal.number


async def _watched(turn: Turn, team: Team) -> list[Watched]:
    """What is late, for a chosen procesbewaker; who coordinates has it on the agenda already."""
    mine = {person.id for person in turn.actor.people}
    if team.settings.watcher_id not in mine or turn.actor.coordinates(team.id, team.network_id):
        return []
    late = [debt for debt in await terugkoppelingen.open_in(turn.unit, team.id) if debt.due_on < turn.today]
    names = {member.person.id: member.person.name for member in await people.members_of(turn.unit, team.id)}
    about = await signals.named(turn.unit, {debt.signal_id for debt in late})
    found = [
        Watched(team=team, signal=about[debt.signal_id], debt=debt, holder=names.get(debt.owner_id or ""))
        for debt in late
        if debt.owner_id not in mine
    ]
    told = [line for line in found if line.holder is not None or line.signal.status is not SignalStatus.TAKEN]
    return sorted(told, key=_by_day)


def _urgent_first(items: Iterable[OwedItem]) -> list[OwedItem]:
    return sorted(items, key=lambda item: item.order)


async def _awaited(turn: Turn, team: Team) -> list[Awaited]:
    """One's own signals that live. Who raised one is sealed, so each must be opened: there is no column to ask."""
    mine = {person.id for person in turn.actor.people}
    own: list[Signal] = [s for s in await signals.living_in(turn.unit, team.id) if s.reporter.person_id in mine]
    debts = await terugkoppelingen.of_signals(turn.unit, {signal.id for signal in own})
    awaited = [Awaited(team=team, signal=signal, debt=debts[signal.id]) for signal in own]
    waits = [line for line in awaited if not (line.debt.open and line.debt.owner_id in mine)]  # that one they owe
    return [*waits, *await unseen.awaited(turn, team)]


async def heard_in(turn: Turn, team: Team) -> Hearing | None:
    """How soon reporters heard something in the last ninety days; None when they were too few. Policy: the caller's."""
    zone = turn.world.calendar.zone
    heard = await terugkoppelingen.heard_since(turn.unit, team.id, turn.today - LOOKED_BACK)
    pairs = [(raised_at.astimezone(zone).date(), first) for raised_at, first in heard]
    return hearing(pairs, turn.world.calendar)
