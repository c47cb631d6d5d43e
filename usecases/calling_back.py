"""How does somebody ask to be called? Through the bot: the other sees who asks and on which number, and says when."""

from dataclasses import dataclass, replace
from datetime import timedelta

import anonymity
from domain.access import Act
from domain.drafts import Draft, Flow, Step, with_raw
from domain.notices import Address, CallBackAnswered, CallBackAsked
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask
from domain.who import CallBack, Card, Entry
from storage import contacts, people
from storage import requests as kept_requests
from usecases import conversation, entries, requests
from usecases.turn import Turn, team_of

_AGAIN = timedelta(days=1)  # who did not answer so long may be asked anew


@dataclass(frozen=True, kw_only=True)
class NumberWanted:
    """The bot waits for a number to be called on."""

    draft: Draft
    name: str


async def ask(turn: Turn, person_id: str) -> NumberWanted | CallBack:
    """Have somebody asked to call; who is away is not bothered, but who stands in for them."""
    turn.require(Act.LOOK_UP)
    entry, deputy = await entries.one_of(turn, person_id)
    away = entry.person.rhythm.away_on(turn.today)
    asked = deputy if away and deputy is not None else entry
    mine = turn.person_in(entry.person.network_id)
    phone = await _my_phone(turn, mine)
    if not phone:
        draft = await conversation.start(turn, Flow.CALL_BACK, Step.PHONE, {"person": person_id})
        return NumberWanted(draft=draft, name=entry.person.name)
    team = await _team(turn, asked)
    to = asked.person
    organisation, mine_in = await _place(turn, team)
    for earlier in await kept_requests.open_about(turn.unit, to.id):
        if earlier.ask is Ask.CALL_BACK and earlier.from_id == mine.id and turn.now - earlier.made_at >= _AGAIN:
            await kept_requests.save(turn.unit, earlier.dropped())
    request = await requests.put(turn, team, Ask.CALL_BACK, to.id, from_id=mine.id, to_id=to.id)
    turn.tell(
        CallBackAsked(
            to=Address(chat_id=to.chat_id),
            request_id=request.id,
            name=mine.name,
            organisation=organisation,
            team=mine_in,
            phone=phone,
            instead_of=entry.person.name if asked is not entry else "",
        )
    )
    await turn.note("call_back", f"person:{to.id}", team.network_id)
    return CallBack(name=to.name, instead_of=entry.person.name if asked is not entry else "")


async def number(turn: Turn, draft: Draft, text: str, message_id: int) -> NumberWanted | CallBack:
    """One's own number, typed: kept sealed, and the question goes out."""
    turn.require(Act.LOOK_UP)
    phone = anonymity.readable_phone(text)
    if phone is None:
        raise Refused(Reason.PHONE_UNCLEAR)
    entry, _ = await entries.one_of(turn, draft.answers["person"])
    mine = replace(turn.person_in(entry.person.network_id), phone=phone)
    await people.save_phone(turn.unit, mine)
    turn.actor = replace(turn.actor, people=tuple(mine if one.id == mine.id else one for one in turn.actor.people))
    await conversation.end(turn, draft.stepped(Step.PHONE, turn.now, raw=with_raw(draft, message_id)))
    return await ask(turn, draft.answers["person"])


async def answer(turn: Turn, request_id: str, *, yes: bool) -> tuple[Person, str]:
    """They call, or can't now; who asked hears which. With the number to call."""
    request, _ = await requests.to_me(turn, request_id, Ask.CALL_BACK)
    asker, me = await people.get(turn.unit, request.from_id), turn.person_in(request.network_id)
    await requests.settle(turn, request, yes=yes)
    turn.tell(CallBackAnswered(to=Address(chat_id=asker.chat_id), name=me.name, yes=yes))
    return asker, await _my_phone(turn, asker)


async def card(turn: Turn, request_id: str) -> Card:
    """The number of who asks, as a phone can call it, as long as they wait."""
    request, _ = await requests.to_me(turn, request_id, Ask.CALL_BACK)
    asker = await people.get(turn.unit, request.from_id)
    return Card(name=asker.name, phone=await _my_phone(turn, asker))


async def _my_phone(turn: Turn, person: Person) -> str:
    """What they show others, else what they gave to be called on."""
    kept = (await contacts.of(turn.unit, [person.id])).get(person.id)
    return (kept.phone if kept is not None else "") or person.phone


async def _team(turn: Turn, asked: Entry) -> Team:
    """A team in which who was asked may answer."""
    account = (await people.actor_of(turn.unit, asked.person.chat_id)).on(turn.today)
    place = next((one for one in account.memberships if one.network_id == asked.person.network_id), None)
    team_id = asked.teams[0].id if asked.teams else place.team_id if place is not None else None
    if team_id is None:
        teams = await entries.teams_seen(turn)
        if not teams:
            raise Refused(Reason.NOT_SHOWN)
        return teams[0]
    return await team_of(turn, team_id)


async def _place(turn: Turn, team: Team) -> tuple[Organisation, Team]:
    """Where who asks works: in this team, else in one of their own; who directs works for the municipality."""
    own = (place for place in turn.actor.memberships if place.network_id == team.network_id)
    place = turn.actor.membership_in(team.id) or next(own, None)
    return (Organisation.GEMEENTE, team) if place is None else (place.organisation, await team_of(turn, place.team_id))
