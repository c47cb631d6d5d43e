"""How does an action go: made, looked at, finished, put back, and taken up again after all?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.access import Act, why_not
from domain.actions import Action, ActionStatus
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import ActionEnded, ActionTold, Address, News, NowHolds, ReporterSeen
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.promises import ActionPage, Promised
from domain.refusals import Reason, Refused
from domain.requests import Ask
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling
from storage import actions, helpers, networks, people, signals, terugkoppelingen
from storage import requests as asked
from usecases import cards, history, holding, next_meeting, pings, requests
from usecases.turn import Turn, in_team, stood_for, team_of


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What a meeting says of an action: with whom it stands, by when, and at which point it was agreed."""

    meeting_id: str
    key: str
    owner_id: str
    due_on: date


async def found(turn: Turn, action_id: str) -> tuple[Action, Team]:
    """An action that anybody of its team may look at."""
    action = await actions.get(turn.unit, action_id)
    if action is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, action.team_id)
    if is_mine(turn, action):  # an expert's own too, who sees nothing else of the team
        turn.require(Act.FINISH, in_team(team, action.owner_id))
    else:
        turn.require(Act.SEE_TEAM, in_team(team))
    return action, team


async def own(turn: Turn, action_id: str) -> tuple[Action, Team]:
    """One's own action, or anybody's for who coordinates the team."""
    action = await actions.get(turn.unit, action_id)
    if action is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, action.team_id)
    turn.require(Act.FINISH, in_team(team, action.owner_id))
    return action, team


async def look(turn: Turn, action_id: str) -> ActionPage:
    """One action by itself, with what this person can do about it."""
    action, team = await found(turn, action_id)
    helping = await helpers.of_action(turn.unit, action.id)
    waiting = [one.to_id for one in await asked.open_about(turn.unit, action.id) if one.ask is Ask.TAKE_ACTION]
    names = await people.named(turn.unit, {action.owner_id, *helping, *waiting})
    mine = is_mine(turn, action)
    return ActionPage(
        action=action,
        team=team,
        signal=await signals.get(turn.unit, action.signal_id) if action.signal_id is not None else None,
        owner=names[action.owner_id].name,
        helpers=tuple(sorted(names[helper].name for helper in helping)),
        mine=mine,
        may_act=action.open and why_not(turn.actor, Act.FINISH, in_team(team, action.owner_id)) is None,
        helps=any(person.id in helping for person in turn.actor.people),
        instead_of=(await stood_for(turn)).get(action.owner_id) if action.open else None,
        asked=names[waiting[-1]].name if waiting else "",
    )


async def make(
    turn: Turn,
    team: Team,
    what: str,
    debt: Terugkoppeling | None = None,
    *,
    practice: bool,
    noted: Noted | None = None,
) -> Action:
    """A new action, of the actor's own but for what a meeting `noted`.

    On a signal it is due by the day its reporter waits for, when that lies ahead.
    """
    number = networks.next_rehearsal_number if practice else networks.next_action_number
    usual = add_working_days(turn.today, team.settings.action_days, turn.world.calendar)
    action = Action(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        number=await number(turn.unit, team.network_id),
        signal_id=None if debt is None else debt.signal_id,
        owner_id=turn.person_in(team.network_id).id if noted is None else noted.owner_id,
        what=what,
        due_on=noted.due_on if noted is not None else _due(turn, debt) or usual,
        status=ActionStatus.OPEN,
        made_at=turn.now,
        version=1,
        meeting_id=None if noted is None else noted.meeting_id,
        point_key="" if noted is None else noted.key,
    )
    await actions.add(turn.unit, action)
    await pings.plan(turn, Owed.ACTION, action.id, action.due_on, school=await at_school(turn, action))
    return action


def _due(turn: Turn, debt: Terugkoppeling | None) -> date | None:
    """The day on which the reporter hopes to hear, when it lies ahead."""
    return debt.due_on if debt is not None and debt.due_on > turn.today else None


async def finish(turn: Turn, action_id: str) -> Promised:
    """An own action is done: its pings stop in this commit."""
    action, team = await own(turn, action_id)
    done = action.done()
    await actions.save(turn.unit, done)
    await turn.note("finish", f"action:{action.id}", team.network_id)
    await _keep_line(turn, team, action, Happening.DONE)
    await ended(turn, team, done)
    return await shown(turn, team, done)


async def finish_numbered(turn: Turn, number: int) -> Promised:
    """An own open action by the number people say aloud."""
    turn.require(Act.FINISH)
    mine = await actions.open_of(turn.unit, [person.id for person in turn.actor.people])
    numbered = next((action for action in mine if action.number == number), None)
    if numbered is None:
        raise Refused(Reason.NUMBER_UNKNOWN)
    return await finish(turn, numbered.id)


async def drop(turn: Turn, action_id: str) -> Promised:
    """Put an own action back. The terugkoppeling goes to who else is busy with the signal, or waits for the next."""
    action, team = await own(turn, action_id)
    dropped = action.dropped()
    await actions.save(turn.unit, dropped)
    await turn.note("drop", f"action:{action.id}", team.network_id)
    await _keep_line(turn, team, action, Happening.DROPPED)
    await ended(turn, team, dropped)
    if action.signal_id is not None:
        await pass_on(turn, team, action.signal_id, action.owner_id)
    return await shown(turn, team, dropped)


async def reopen(turn: Turn, action_id: str) -> Promised:
    """Not done, or not dropped, after all: it is its owner's again, with its pings, while its signal lives."""
    action, team = await own(turn, action_id)
    signal = await signals.get(turn.unit, action.signal_id) if action.signal_id is not None else None
    if signal is not None and not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    again = action.reopened()
    await actions.save(turn.unit, again)
    await pings.plan_anew(turn, Owed.ACTION, again.id, again.due_on, school=await at_school(turn, again))
    await turn.note("reopen", f"action:{action.id}", team.network_id)
    at_table = again.owner_id in await people.organisations_of(turn.unit, team.id)
    if signal is not None and action.status is ActionStatus.DROPPED and at_table:
        debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
        await take_up(turn, team, signal, debt, again.owner_id)
    await _keep_line(turn, team, again, Happening.TAKEN)
    await tell_owner(turn, team, again, News.BACK)
    return await shown(turn, team, again)


async def ended(turn: Turn, team: Team, action: Action, closed: Signal | None = None) -> None:
    """It is no promise any more, perhaps as its signal was closed: nobody is pinged or asked, who cares hears so."""
    await pings.stop(turn, Owed.ACTION, action.id)
    await requests.drop_about(turn, action.id)
    places = await people.organisations_of(turn.unit, action.team_id)
    if not is_mine(turn, action) and action.owner_id in places:
        owner = await people.get(turn.unit, action.owner_id)
        instead = action.owner_id in turn.actor.stands_in_for
        to = Address(chat_id=owner.chat_id)
        turn.tell(ActionEnded(to=to, action=action, closed=closed, by_substitute=instead))
    news = News.DONE if action.status is ActionStatus.DONE else News.DROPPED
    helping = await people.named(turn.unit, await helpers.of_action(turn.unit, action.id))
    for helper in helping.values():
        if helper.chat_id != turn.actor.chat_id and helper.id in places:
            to = Address(chat_id=helper.chat_id)
            turn.tell(ActionTold(to=to, news=news, team=team, action=action, signal=closed))


async def tell_owner(turn: Turn, team: Team, action: Action, news: News) -> None:
    """Who coordinates did something with this action: its owner hears so."""
    if is_mine(turn, action) or action.owner_id not in await people.organisations_of(turn.unit, team.id):
        return
    owner = await people.get(turn.unit, action.owner_id)
    turn.tell(ActionTold(to=Address(chat_id=owner.chat_id), news=news, team=team, action=action, signal=None))


async def take_up(turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling, owner_id: str) -> Terugkoppeling:
    """A signal is picked up; the first to do so holds its terugkoppeling."""
    await signals.save(turn.unit, signal.taken())
    held = debt.held_by(owner_id)
    if held != debt:
        school = (await people.organisations_of(turn.unit, team.id)).get(owner_id) is Organisation.SCHOOL
        await terugkoppelingen.save(turn.unit, held)
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, held.id, held.due_on, school=school)
        await _tell_reporters(turn, team, signal, held)
    return held


async def _tell_reporters(turn: Turn, team: Team, signal: Signal, held: Terugkoppeling) -> None:
    """Who raised it, here or in what goes on here, hears at once that somebody picked it up."""
    places = await people.organisations_of(turn.unit, team.id)
    for raised in (signal, *await signals.merged_into(turn.unit, signal.id)):
        reporter_id = raised.reporter.person_id
        if reporter_id in places and not any(person.id == reporter_id for person in turn.actor.people):
            reporter = await people.get(turn.unit, reporter_id)
            turn.tell(
                ReporterSeen(
                    to=Address(chat_id=reporter.chat_id),
                    key=turn.word_key(team),
                    team=team,
                    signal=raised,
                    by=places.get(held.owner_id or "", Organisation.ANDERS),
                    due_on=held.due_on,
                    on=turn.today,
                )
            )


async def shown(turn: Turn, team: Team, action: Action, promised: Sequence[Action] | None = None) -> Promised:
    """The card follows; who acts sees where the action stands."""
    signal, owes = None, None
    if action.signal_id is None:
        await cards.show_loose(turn, team, action)
    else:
        signal = await signals.get(turn.unit, action.signal_id)
        debt = await terugkoppelingen.of_signal(turn.unit, action.signal_id)
        if signal is not None:
            await cards.show(turn, team, signal, debt, promised=promised)
        holds = any(person.id == debt.owner_id for person in turn.actor.people)
        owes = debt if debt.open and holds else None
    return Promised(
        action=action,
        signal=signal,
        owes=owes,
        today=turn.today,
        mine=is_mine(turn, action),
        meeting=await next_meeting.ahead(turn, team),
    )


def is_mine(turn: Turn, action: Action) -> bool:
    """Whether the actor owns it."""
    return any(person.id == action.owner_id for person in turn.actor.people)


async def at_school(turn: Turn, action: Action) -> bool:
    """Whether its owner works at a school, and so is free in the holidays."""
    places = await people.organisations_of(turn.unit, action.team_id)
    return places.get(action.owner_id) is Organisation.SCHOOL


async def _keep_line(turn: Turn, team: Team, action: Action, happening: Happening) -> None:
    if action.signal_id is not None:
        await history.note(turn, team, action.signal_id, happening, action.what)


async def pass_on(turn: Turn, team: Team, signal_id: str, from_id: str) -> None:
    """Who held the terugkoppeling does nothing about the signal any more: to who does, or it waits for the next."""
    signal = await signals.get(turn.unit, signal_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal_id)
    places = await people.organisations_of(turn.unit, team.id)
    promised = await actions.of_signal(turn.unit, signal_id)
    left = [a for a in promised if a.open and a.owner_id in places]
    if signal is None or not debt.open or debt.owner_id != from_id or any(a.owner_id == from_id for a in left):
        return
    passed, school = debt.let_go(), False
    if left:
        passed = passed.held_by(left[0].owner_id)
        school = places.get(left[0].owner_id) is Organisation.SCHOOL
        holder = await people.get(turn.unit, left[0].owner_id)
        turn.tell(NowHolds(to=Address(chat_id=holder.chat_id), signal=signal, due_on=debt.due_on, on=turn.today))
    else:
        await signals.save(turn.unit, signal.released())
    await holding.passed(turn, passed, school=school)
