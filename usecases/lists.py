"""What is open, for me, for my teams and for who coordinates them?"""

from collections.abc import Mapping
from dataclasses import replace

from domain.access import Act, why_not
from domain.actions import Action
from domain.history import Happening
from domain.notices import OwedItem
from domain.overviews import Agenda, AgendaLine, Home, Mine, TeamAction
from domain.people import Person, Role, Team
from domain.pings import Owed, rule_of
from domain.settings import Element
from domain.signals import SignalStatus
from storage import (
    actions,
    agenda_points,
    alarms,
    helpers,
    history,
    occurrences,
    people,
    signals,
    teams,
    terugkoppelingen,
)
from usecases import conversation, elements, guests, ledger, next_meeting, second_reader
from usecases.turn import Turn, in_team, stood_for, team_of, teams_of


async def team_of_group(turn: Turn, chat_id: int) -> str | None:
    """Which team is meant by who asks in this group: its id, if it is one of theirs."""
    turn.require(Act.ARRIVE)
    team = await teams.by_chat(turn.unit, chat_id)
    theirs = team is not None and why_not(turn.actor, Act.SEE_TEAM, in_team(team)) is None
    return team.id if team is not None and theirs else None


async def mine(turn: Turn, team_id: str | None = None, asked: Element = Element.ACTIONS) -> Mine:
    """What somebody promised and owes, and what their teams promised; perhaps of one team alone.

    Refused when nothing of it is open and none of the teams uses the element for which it was `asked`.
    """
    turn.require(Act.SEE_TEAM)
    ids = [*(person.id for person in turn.actor.people), *turn.actor.stands_in_for]
    away = await stood_for(turn)
    places = [await team_of(turn, place.team_id) for place in turn.actor.memberships]
    own = sorted((team for team in places if team_id in (None, team.id)), key=lambda team: team.name.lower())
    # Of a team that only asks them as an expert: what is their own.
    partner = {place.team_id for place in turn.actor.memberships if place.role is not Role.EXPERT}
    promised = await actions.open_of(turn.unit, ids)
    debts = await terugkoppelingen.open_of(turn.unit, ids)
    helped = (await actions.named(turn.unit, await helpers.helped_by(turn.unit, ids))).values()
    helping = sorted((a for a in helped if a.open), key=lambda action: (action.due_on, action.number))
    about = {d.signal_id for d in debts} | {a.signal_id for a in (*promised, *helping) if a.signal_id is not None}
    known = await signals.named(turn.unit, about)
    if not debts and not promised:
        elements.using(own, asked)
    return Mine(
        today=turn.today,
        owed=tuple(
            OwedItem(team=team, signal=known[d.signal_id], action=None, debt=d, instead_of=away.get(d.owner_id or ""))
            for team in own
            for d in debts
            if d.team_id == team.id and (team.id in partner or d.owner_id not in away)
        ),
        actions=tuple(
            OwedItem(
                team=team,
                signal=known.get(a.signal_id or ""),
                action=a,
                debt=None,
                instead_of=away.get(a.owner_id),
            )
            for team in own
            for a in promised
            if a.team_id == team.id and (team.id in partner or a.owner_id not in away)
        ),
        helping=tuple(
            OwedItem(team=team, signal=known.get(a.signal_id or ""), action=a, debt=None)
            for team in own
            for a in helping
            if a.team_id == team.id
        ),
        teams=tuple([(team, await _team_actions(turn, team, pinged={})) for team in own if team.id in partner]),
    )


async def agenda(turn: Turn, team_id: str | None = None) -> list[Agenda]:
    """Unclaimed, running and overdue in each team this person coordinates, or in one of them."""
    turn.require(Act.AGENDA)
    meant = [team for team in await coordinated(turn) if team_id in (None, team.id)]
    found = elements.using(meant, Element.MEETINGS)
    for team in found:
        turn.require(Act.AGENDA, in_team(team))
    return [await overview(turn, team) for team in found]


async def coordinated(turn: Turn) -> list[Team]:
    """The teams this person coordinates, by name."""
    turn.require(Act.ARRIVE)
    found: dict[str, Team] = {}
    for person in turn.actor.people:
        if person.regisseur:
            found |= {team.id: team for team in await teams.of_network(turn.unit, person.network_id)}
    for place in turn.actor.memberships:
        if place.team_id not in found and turn.actor.coordinates(place.team_id, place.network_id):
            found[place.team_id] = await team_of(turn, place.team_id)
    return sorted(found.values(), key=lambda team: team.name.lower())


async def home(turn: Turn) -> Home:
    """What this person can do now."""
    turn.require(Act.ARRIVE)
    ids = [person.id for person in turn.actor.people]
    return Home(
        name=turn.actor.people[0].name if turn.actor.people else "",
        teams=tuple(await teams_of(turn, turn.actor)),
        coordinates=tuple(await coordinated(turn)),
        regisseur=any(person.regisseur for person in turn.actor.people),
        owed=len(await terugkoppelingen.open_of(turn.unit, ids)),
        actions=len(await actions.open_of(turn.unit, ids)),
        unfinished=await conversation.unfinished(turn),
        asked=tuple(await guests.asked_about(turn)),
        expert=any(place.role is Role.EXPERT for place in turn.actor.memberships),
        looks=tuple(await second_reader.waiting_for_me(turn)),
    )


async def overview(turn: Turn, team: Team, *, heard: bool = True) -> Agenda:
    """What is open in a team, and how soon its reporters `heard` something; the caller asked the policy."""
    debts = {debt.signal_id: debt for debt in await terugkoppelingen.open_in(turn.unit, team.id)}
    names = await _names(turn, team)
    rules = [rule_of(Owed.TERUGKOPPELING, debt.id) for debt in debts.values()]
    pinged = await occurrences.pinged_times(turn.unit, rules)
    promised = await _team_actions(turn, team)
    busy = {promise.action.signal_id for promise in promised}
    living = await signals.living_in(turn.unit, team.id)
    debts |= await terugkoppelingen.of_signals(turn.unit, {signal.id for signal in living} - set(debts))
    lines = []
    for signal in living:
        debt = debts[signal.id]
        holder = names.get(debt.owner_id or "")
        times = pinged.get(rule_of(Owed.TERUGKOPPELING, debt.id), 0)
        who = holder.name if holder else None
        lines.append(AgendaLine(signal=signal, debt=debt, holder=who, pings=times, busy=signal.id in busy))
    return Agenda(
        team=await next_meeting.shown(turn, team),
        today=turn.today,
        to_discuss=tuple(line for line in lines if line.signal.on_agenda),
        unclaimed=tuple(line for line in lines if line.signal.status is SignalStatus.OPEN),
        taken=tuple(line for line in lines if line.signal.status is SignalStatus.TAKEN),
        overdue_words=tuple(line for line in lines if line.debt.open and line.debt.due_on < turn.today),
        overdue_actions=tuple(a for a in promised if a.action.due_on < turn.today and not a.action.on_agenda),
        put_off=tuple([replace(a, why=await _why(turn, a.action)) for a in promised if a.action.on_agenda]),
        hearing=await ledger.heard_in(turn, team) if heard else None,
        alarms=tuple(await alarms.open_in(turn.unit, team.id)),
        looks=tuple(signal for signal in await second_reader.waiting_for_me(turn) if signal.team_id == team.id),
        points=tuple(await agenda_points.open_in(turn.unit, team.id)),
    )


async def _team_actions(turn: Turn, team: Team, pinged: Mapping[str, int] | None = None) -> tuple[TeamAction, ...]:
    """`pinged`: how often, by rule; asked for where it is not given."""
    promised = await actions.open_in(turn.unit, team.id)
    names = await people.named(turn.unit, {action.owner_id for action in promised})
    if pinged is None:
        pinged = await occurrences.pinged_times(turn.unit, [rule_of(Owed.ACTION, action.id) for action in promised])
    return tuple(
        TeamAction(
            action=action,
            owner=names[action.owner_id].name,
            pings=pinged.get(rule_of(Owed.ACTION, action.id), 0),
        )
        for action in promised
    )


async def _why(turn: Turn, action: Action) -> str:
    """Why it was put off last."""
    lines = [line.text for line in await history.of(turn.unit, action.id) if line.happening is Happening.MOVED]
    return lines[-1] if lines else ""


async def _names(turn: Turn, team: Team) -> dict[str, Person]:
    return {member.person.id: member.person for member in await people.everybody_of(turn.unit, team.id)}
