"""How does somebody leave a team? At once: from this commit on nothing of it is theirs to see or do."""

from domain.access import Act
from domain.alarms import BESIDE
from domain.drafts import Draft
from domain.notices import Address, CallBackAnswered, DeputyAnswered, MemberLeft, Parting, TakenOut
from domain.overviews import Leaver
from domain.people import Person, Role, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from storage import actions, contacts, drafts, guests, outbox, people, requests, signals, terugkoppelingen
from storage.alarms import open_in as open_alarms
from storage.people import Member
from usecases import alarms, conversation, freshness, holding, inviting, looks, passing, pings
from usecases.handing import drop_of_leaver
from usecases.turn import Departure, Turn, in_team, team_of


async def choose(turn: Turn, team_id: str) -> tuple[Team, list[Person]]:
    """Who can be taken out: everybody but the one who asks, and the regisseur, whose network it is."""
    team = await team_of(turn, team_id)
    turn.require(Act.REMOVE, in_team(team))
    mine = {person.id for person in turn.actor.people}
    members = [member.person for member in await people.everybody_of(turn.unit, team.id)]
    return team, [person for person in members if person.id not in mine and not person.regisseur]


async def ask(turn: Turn, team_id: str, person_id: str) -> Leaver:
    """What would be left behind."""
    team, members = await choose(turn, team_id)
    person = next((member for member in members if member.id == person_id), None)
    if person is None:
        raise Refused(Reason.ALREADY_DONE)
    return await _leaver(turn, team, person)


async def take_out(turn: Turn, team_id: str, person_id: str) -> Leaver:
    """Somebody is no member any more. Words they owed wait for the next one; their actions for the coordinator."""
    leaver = await ask(turn, team_id, person_id)
    await turn.note("take_out", f"person:{person_id}", leaver.team.network_id)
    await _part(turn, leaver, Parting.TAKEN_OUT)
    return leaver


async def ask_myself(turn: Turn, team_id: str) -> Leaver:
    """What one would leave behind oneself; refused for the only coordinator."""
    team = await team_of(turn, team_id)
    person = turn.person_in(team.network_id)
    turn.require(Act.LEAVE, in_team(team, person.id))
    members = await people.everybody_of(turn.unit, team.id)
    if person.id not in {member.person.id for member in members}:
        raise Refused(Reason.ALREADY_DONE)
    if not another_coordinates(members, person.id):
        raise Refused(Reason.LAST_COORDINATOR)
    return await _leaver(turn, team, person)


async def go(turn: Turn, team_id: str) -> Leaver:
    """Somebody leaves by themselves; who coordinates hears so, with what is to be handed on."""
    leaver = await ask_myself(turn, team_id)
    await turn.note("go", f"person:{leaver.person.id}", leaver.team.network_id)
    await _part(turn, leaver, Parting.WENT)
    return leaver


async def end_place(turn: Turn, team_id: str, person_id: str) -> None:
    """The clock: a substitute's last day has passed; they leave as anybody does."""
    team, person = await team_of(turn, team_id), await people.get(turn.unit, person_id)
    leaver = await _leaver(turn, team, person)
    await turn.note("end_place", f"person:{person.id}", team.network_id)
    await _part(turn, leaver, Parting.ENDED)


def another_coordinates(members: list[Member], person_id: str) -> bool:
    """Whether the team keeps a coordinator without this one; a substitute does not count, as they will go."""
    lasting = [member for member in members if member.place.role is Role.COORDINATOR and member.place.until is None]
    return not lasting or any(member.person.id != person_id for member in lasting)


async def _leaver(turn: Turn, team: Team, person: Person) -> Leaver:
    account = await people.actor_of(turn.unit, person.chat_id)
    promised = await actions.open_of(turn.unit, [person.id])
    owed = [debt for debt in await terugkoppelingen.open_of(turn.unit, [person.id]) if debt.team_id == team.id]
    known = await signals.named(turn.unit, {debt.signal_id for debt in owed})
    return Leaver(
        person=person,
        team=team,
        actions=tuple(action for action in promised if action.team_id == team.id),
        words=tuple(owed),
        signals=tuple(known[debt.signal_id] for debt in owed),
        in_group=team.chat_id is not None and not account.is_expert_in(team.id),
    )


async def _part(turn: Turn, leaver: Leaver, parting: Parting) -> None:
    person, team = leaver.person, leaver.team
    await looks.leave(turn, team, person)  # first, as what they were in the team says whether they read
    await people.leave(turn.unit, team.id, person.id)
    await inviting.let_go(turn, person, team.id)
    await drop_of_leaver(turn, team, person)
    await alarms.leave(turn, team, person)
    await _end_entry(turn, person)
    await passing.forget(turn, team, person.id)
    await _end_what_goes_on(turn, person, team)
    if team.chat_id is not None and leaver.in_group:
        turn.departed.append(Departure(group=team.chat_id, account=person.chat_id))
    for debt in leaver.words:
        await holding.release(turn, team, debt)
        await terugkoppelingen.leave(turn.unit, debt.id, person.id)
    await _tell(turn, leaver, parting)


async def _end_entry(turn: Turn, person: Person) -> None:
    """Who is in no team of a network any more can't be called through it; whose deputy they were hears so."""
    left = await people.actor_of(turn.unit, person.chat_id)
    if person.regisseur or any(place.network_id == person.network_id for place in left.memberships):
        return
    kept = await contacts.deputised_by(turn.unit, [person.id])
    for other in (await people.named(turn.unit, [one.person_id for one in kept])).values():
        turn.tell(DeputyAnswered(to=Address(chat_id=other.chat_id), name=person.name, yes=False))
    await contacts.remove(turn.unit, person.id)
    await pings.stop(turn, Owed.ENTRY, person.id)
    await freshness.forget(turn, Owed.ENTRY, person.id)


async def _end_what_goes_on(turn: Turn, person: Person, team: Team) -> None:
    """Their conversations about this team, what waits to be sent, what was asked of or by them."""
    await outbox.drop_words(turn.unit, person.chat_id, team.id)
    left = await people.actor_of(turn.unit, person.chat_id)
    if not left.memberships:
        await outbox.drop_unsent(turn.unit, person.chat_id)
        turn.ended += await drafts.remove_all(turn.unit, person.chat_id)
    for draft in await drafts.all_of(turn.unit, person.chat_id):
        if await _is_about(turn, draft, team):
            await conversation.end(turn, draft)
    for asked in await requests.open_between(turn.unit, person.network_id, person.id):
        if asked.team_id == team.id and not await _of_reporter(turn, asked):
            await requests.save(turn.unit, asked.dropped())
            if asked.ask is Ask.CALL_BACK and asked.to_id == person.id:
                waits = await people.get(turn.unit, asked.from_id)
                turn.tell(CallBackAnswered(to=Address(chat_id=waits.chat_id), name=person.name, yes=False))
    await guests.remove_of(turn.unit, team.id, person.id)


async def _of_reporter(turn: Turn, asked: Request) -> bool:
    """Whether it is of, or waits for, the reporter of a signal.

    Its end would tell who left; and what a reporter still wants to know waits for who comes next.
    """
    signal = await signals.get(turn.unit, asked.subject_id) if asked.ask in (Ask.QUESTION, Ask.CALL) else None
    if signal is None:
        return False
    reporter_id = signal.reporter.person_id
    return asked.to_id == reporter_id or (asked.ask is Ask.QUESTION and asked.from_id == reporter_id)


async def _is_about(turn: Turn, draft: Draft, team: Team) -> bool:
    """Whether a conversation is about this team, be it perhaps: a choice between signals, or an alarm that goes on."""
    if draft.answers.get(BESIDE):
        return bool(await open_alarms(turn.unit, team.id))
    if "choice" in draft.answers:
        found = await signals.named(turn.unit, set(draft.answers["choice"].split()))
        return team.id in {signal.team_id for signal in found.values()}
    return await _team_of_draft(turn, draft) == team.id


async def _team_of_draft(turn: Turn, draft: Draft) -> str | None:
    """The one team that a conversation is about, if it is about one."""
    signal = await signals.get(turn.unit, draft.answers.get("signal", ""))
    action = await actions.get(turn.unit, draft.answers.get("action", ""))
    about = signal or action
    return about.team_id if about is not None else draft.answers.get("team")


async def _tell(turn: Turn, leaver: Leaver, parting: Parting) -> None:
    person, team = leaver.person, leaver.team
    if parting is not Parting.WENT:
        turn.tell(TakenOut(to=Address(chat_id=person.chat_id), team=team, parting=parting))
    if parting is Parting.TAKEN_OUT:
        return  # who took them out sees it already
    for coordinator in await people.coordinators_of(turn.unit, team.id, team.network_id):
        if coordinator.id != person.id:
            turn.tell(
                MemberLeft(
                    to=Address(chat_id=coordinator.chat_id),
                    team=team,
                    name=person.name,
                    person_id=person.id,
                    parting=parting,
                    actions=leaver.actions,
                    words=leaver.signals,
                    in_group=leaver.in_group,
                )
            )
