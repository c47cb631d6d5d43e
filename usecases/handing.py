"""How does an action go to somebody else? Only with their yes; until then it stays where it was."""

from domain.actions import Action
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import ActionTold, Address, News
from domain.people import Person, Role, Team
from domain.pings import Owed
from domain.promises import Choosing, Promised
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from domain.signals import Signal
from storage import actions, helpers, people, signals, terugkoppelingen
from storage import requests as asked
from usecases import history, pings, requests, standing_in
from usecases.actions import at_school, own, shown, take_up
from usecases.turn import Turn


async def choose(turn: Turn, action_id: str) -> Choosing:
    """Who can be asked to take an action over."""
    action, team = await own(turn, action_id)
    action.moved(action.due_on)
    return Choosing(action=action, team=team, members=await _others(turn, team, action))


async def ask(turn: Turn, action_id: str, person_id: str) -> tuple[Action, Person, Person]:
    """Ask one member, or who stands in for them; whoever was asked before need not answer any more.

    With the action, who was asked, and who was meant.
    """
    choosing = await choose(turn, action_id)
    action, team = choosing.action, choosing.team
    person = next((member for member in choosing.members if member.id == person_id), None)
    if person is None:
        raise Refused(Reason.GONE)
    asked_one = standing_in.in_place_of(turn, person, choosing.members)
    await put(turn, team, action, asked_one)
    return action, asked_one, person


async def put(turn: Turn, team: Team, action: Action, person: Person) -> None:
    """The question itself; the caller has asked the policy."""
    me = turn.person_in(team.network_id)
    request = await requests.put(turn, team, Ask.TAKE_ACTION, action.id, from_id=me.id, to_id=person.id)
    for earlier in await asked.open_about(turn.unit, action.id):
        if earlier.id != request.id and earlier.ask is Ask.TAKE_ACTION:
            await asked.save(turn.unit, earlier.dropped())
    await turn.note("ask_take", f"action:{action.id}", team.network_id)
    turn.tell(
        ActionTold(
            to=Address(chat_id=person.chat_id),
            news=News.TAKE,
            team=team,
            action=action,
            signal=await signal_of(turn, action),
            name=me.name,
            request_id=request.id,
        )
    )


async def accept(turn: Turn, request_id: str) -> Promised:
    """Yes: the action, its pings and its place on the card are theirs from this commit on."""
    request, team = await requests.to_me(turn, request_id, Ask.TAKE_ACTION)
    action = await _asked_for(turn, request)
    await requests.settle(turn, request, yes=True)
    taken = await take_over(turn, team, action, request.to_id)
    if action.meeting_id is not None:
        await _take_signal(turn, team, taken)
    await _tell(turn, team, taken, News.TAKEN, {request.from_id, action.owner_id})
    return await shown(turn, team, taken)


async def _take_signal(turn: Turn, team: Team, action: Action) -> None:
    """What a meeting agreed about a signal is picked up with the yes of who does it, and not before."""
    signal = await signal_of(turn, action)
    if signal is not None and signal.living:
        await take_up(turn, team, signal, await terugkoppelingen.of_signal(turn.unit, signal.id), action.owner_id)
        await history.note(turn, team, signal.id, Happening.TAKEN, action.what)


async def take_over(turn: Turn, team: Team, action: Action, person_id: str) -> Action:
    """Who said yes holds it from this commit on."""
    usual = add_working_days(turn.today, team.settings.action_days, turn.world.calendar)
    taken = action.handed_to(person_id, action.due_on if action.due_on >= turn.today else usual, turn.now)
    await requests.drop_about(turn, action.id)
    await actions.save(turn.unit, taken)
    await helpers.remove(turn.unit, taken.id, taken.owner_id)
    await pings.stop(turn, Owed.ACTION, taken.id)
    await pings.plan_anew(turn, Owed.ACTION, taken.id, taken.due_on, school=await at_school(turn, taken))
    await turn.note("take", f"action:{action.id}", team.network_id)
    return taken


async def decline(turn: Turn, request_id: str) -> Action:
    """No: nothing changes, and who asked hears it."""
    request, team = await requests.to_me(turn, request_id, Ask.TAKE_ACTION)
    action = await _asked_for(turn, request)
    await requests.settle(turn, request, yes=False)
    await turn.note("decline", f"action:{action.id}", team.network_id)
    coordinators = await people.coordinators_of(turn.unit, team.id, team.network_id)
    also = {one.id for one in coordinators} if action.meeting_id is not None else set()
    await _tell(turn, team, action, News.KEPT, {request.from_id} | also)
    return action


async def drop_of_leaver(turn: Turn, team: Team, person: Person) -> None:
    """Somebody leaves: nobody waits for their answer, they answer nobody, and they look along no more."""
    for request in await asked.open_between(turn.unit, team.network_id, person.id):
        if request.ask is Ask.TAKE_ACTION and request.team_id == team.id:
            await asked.save(turn.unit, request.dropped())
            action = await actions.get(turn.unit, request.subject_id)
            if request.to_id == person.id and action is not None:
                await _tell(turn, team, action, News.KEPT, {request.from_id}, name=person.name)
    await helpers.remove_in(turn.unit, team.id, person.id)


async def members(turn: Turn, team: Team) -> tuple[Person, ...]:
    """Who can be asked for something in a team: whom the bot can reach, and who is no guest."""
    there = await people.members_of(turn.unit, team.id)
    return tuple(m.person for m in there if m.person.reachable and m.place.role is not Role.EXPERT)


async def signal_of(turn: Turn, action: Action) -> Signal | None:
    """The signal an action belongs to."""
    return None if action.signal_id is None else await signals.get(turn.unit, action.signal_id)


async def _others(turn: Turn, team: Team, action: Action) -> tuple[Person, ...]:
    others = tuple(member for member in await members(turn, team) if member.id != action.owner_id)
    if not others:
        raise Refused(Reason.NOBODY_ELSE)
    return others


async def _asked_for(turn: Turn, request: Request) -> Action:
    action = await actions.get(turn.unit, request.subject_id)
    if action is None:
        raise Refused(Reason.GONE)
    if not action.open:
        raise Refused(Reason.ALREADY_DONE)
    return action


async def _tell(turn: Turn, team: Team, action: Action, news: News, ids: set[str], name: str = "") -> None:
    signal = await signal_of(turn, action)
    who = name or turn.person_in(team.network_id).name
    there = await people.organisations_of(turn.unit, team.id)
    regisseurs = {p.id for p in await people.coordinators_of(turn.unit, team.id, team.network_id)}
    for person in (await people.named(turn.unit, ids)).values():
        if person.chat_id != turn.actor.chat_id and (person.id in there or person.id in regisseurs):
            to = Address(chat_id=person.chat_id)
            turn.tell(ActionTold(to=to, news=news, team=team, action=action, signal=signal, name=who))
