"""Who comes in the place of somebody who leaves? What that person held moves after the successor's own yes."""

from datetime import timedelta

from domain.access import Act
from domain.actions import Action
from domain.drafts import Draft, Flow, Step
from domain.invitations import Invitation
from domain.notices import Address, DeputyAnswered, SuccessionAnswered, SuccessionAsked
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask
from domain.signals import Signal
from domain.terugkoppeling import Terugkoppeling
from storage import actions, contacts, people, signals, terugkoppelingen
from usecases import conversation, handing, passing, requests
from usecases.actions import shown
from usecases.turn import Turn, in_team, team_of

_HOLDS = timedelta(days=14)  # so long a yes counts while who is followed up is still there


async def ask(turn: Turn, team_id: str, person_id: str) -> tuple[Team, Person, Draft]:
    """Wait for the name of a successor; by who leaves, or who coordinates, also after they left."""
    team = await team_of(turn, team_id)
    members = {member.person.id: member for member in await people.everybody_of(turn.unit, team.id)}
    member = members.get(person_id)
    turn.require(Act.INVITE if member is None else Act.SUBSTITUTE, in_team(team, person_id))
    person = (await people.named(turn.unit, [person_id])).get(person_id)
    if person is None or person.network_id != team.network_id:
        raise Refused(Reason.GONE)
    answers = {"team": team.id, "succeeds": person_id}
    if member is not None and (member.place.role is Role.EXPERT or member.place.until is not None):
        raise Refused(Reason.NO_SUCCESSOR)
    if member is not None:
        answers |= {"organisation": member.place.organisation.value, "role": member.place.role.value}
    return team, person, await conversation.start(turn, Flow.INVITE, Step.NAME, answers)


async def offer(turn: Turn, invitation: Invitation, team: Team, newcomer: Person) -> None:
    """A newcomer who comes in somebody's place is asked to take over what that person held, if there is anything."""
    if invitation.succeeds is None or invitation.role is Role.EXPERT:
        return
    before = (await people.named(turn.unit, [invitation.succeeds])).get(invitation.succeeds)
    if before is None or before.id == newcomer.id:
        return
    promised, words, deputised = await _held(turn, team, before.id)
    if not promised and not words and not deputised:
        return
    me = turn.person_in(team.network_id)
    asked = await requests.put(turn, team, Ask.SUCCEED, before.id, from_id=me.id, to_id=newcomer.id)
    turn.tell(
        SuccessionAsked(
            to=Address(chat_id=newcomer.chat_id),
            request_id=asked.id,
            team=team,
            name=before.name,
            actions=len(promised),
            words=len(words),
            deputised=len(deputised),
        )
    )


async def answer(turn: Turn, request_id: str, *, yes: bool) -> tuple[Person, int]:
    """After a yes all that is still there is theirs; after a no nothing changes. Who coordinates hears it."""
    request, team = await requests.to_me(turn, request_id, Ask.SUCCEED)
    before, me = await people.get(turn.unit, request.subject_id), turn.person_in(team.network_id)
    here = {member.person.id for member in await people.everybody_of(turn.unit, team.id)}
    if yes and before.id in here and turn.now - request.made_at > _HOLDS:
        raise Refused(Reason.STALE)  # they did not leave: what they promised since is their own
    await requests.settle(turn, request, yes=yes)
    if yes and before.id in here:
        own = SuccessionAnswered(
            to=Address(chat_id=before.chat_id), team=team, name=me.name, before=before.name, yes=True, own=True
        )
        turn.tell(own)
    await turn.note("succeed" if yes else "not_succeed", f"person:{before.id}", team.network_id)
    count = await _take_over(turn, team, before, me) if yes else 0
    for coordinator in await people.coordinators_of(turn.unit, team.id, team.network_id):
        if coordinator.id != me.id:
            to = Address(chat_id=coordinator.chat_id)
            turn.tell(SuccessionAnswered(to=to, team=team, name=me.name, before=before.name, yes=yes))
    return before, count


async def _take_over(turn: Turn, team: Team, before: Person, me: Person) -> int:
    promised, words, deputised = await _held(turn, team, before.id)
    for action in promised:
        await shown(turn, team, await handing.take_over(turn, team, action, me.id))
    for signal, debt in words:
        await passing.take_over(turn, team, signal, debt)
    kept = {contact.person_id: contact for contact in await contacts.deputised_by(turn.unit, [before.id])}
    for person in deputised:
        if person.id != me.id:
            await contacts.set_deputy(turn.unit, kept[person.id], me.id)
            turn.tell(DeputyAnswered(to=Address(chat_id=person.chat_id), name=me.name, yes=True))
    return len(promised) + len(words)


async def _held(
    turn: Turn, team: Team, person_id: str
) -> tuple[list[Action], list[tuple[Signal, Terugkoppeling]], list[Person]]:
    """Of one team: what they promised, the words they hold or held when they left, and for whom they are the deputy."""
    promised = [action for action in await actions.open_of(turn.unit, [person_id]) if action.team_id == team.id]
    held = [
        *await terugkoppelingen.open_of(turn.unit, [person_id]),
        *await terugkoppelingen.left_by(turn.unit, person_id),
    ]
    debts = [debt for debt in held if debt.team_id == team.id]
    known = await signals.named(turn.unit, {debt.signal_id for debt in debts})
    words = [(known[d.signal_id], d) for d in debts if d.signal_id in known and known[d.signal_id].living]
    of = [contact.person_id for contact in await contacts.deputised_by(turn.unit, [person_id])]
    here = {member.person.id for member in await people.everybody_of(turn.unit, team.id)}
    deputised = [person for person in (await people.named(turn.unit, of)).values() if person.id in here]
    return promised, words, deputised
