"""How does an alarm go on? Who comes, its news, and its end; everybody who was told hears what they must."""

import json
from collections.abc import Collection, Iterable

from domain.access import Act
from domain.alarms import Alarm, AlarmState, AlarmStatus, AlarmWords, Answer, Told, shortened, told_in
from domain.delivery import URGENT, Parcel
from domain.details import guess_ages
from domain.drafts import Draft, Flow, Step, with_raw
from domain.history import Happening
from domain.notices import Address, AlarmCard, AlarmEnded, AlarmHeard, AlarmNews
from domain.overviews import Preview
from domain.people import Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from domain.signals import with_words
from storage import alarms, drafts, outbox, people
from storage import history as lines
from usecases import conversation, drafting, history
from usecases.turn import Turn, address_of, in_team, removed, team_of


async def tell_all(turn: Turn, alarm: Alarm, team: Team) -> AlarmState:
    """It begins: a card in the group, and a message for everybody who is told now, and for who started it."""
    state = await _state(turn, alarm, team)
    _card(turn, state, fresh=True)
    for one in state.told:
        if one.answer is not Answer.NOT_REACHED:
            _tell(turn, state, one.person, fresh=True)
    _tell(turn, state, state.starter, fresh=True)
    return state


async def look(turn: Turn, alarm_id: str) -> None:
    """An alarm that goes on, anew, also for who was left in peace when it began."""
    alarm, team = await _alarm(turn, alarm_id, Act.ANSWER_ALARM)
    state = await _state(turn, alarm.going_on(), team)
    _tell(turn, state, turn.person_in(team.network_id), fresh=True)


async def answer(turn: Turn, alarm_id: str, given: Answer) -> AlarmState:
    """Ik kom, gezien, or ik kan niet; may be changed. Who was left in peace and comes all the same is told too."""
    alarm, team = await _alarm(turn, alarm_id, Act.ANSWER_ALARM)
    me = turn.person_in(team.network_id)
    before = (await alarms.answers(turn.unit, alarm.id)).get(me.id)
    await alarms.answer(turn.unit, alarm.id, me.id, given, turn.now)
    await alarms.save(turn.unit, alarm.going_on())  # so that two answers at once both count on the card
    await turn.note("alarm_answer", f"alarm:{alarm.id}", team.network_id)
    state = await _state(turn, alarm, team)
    new = before in (None, Answer.NOT_REACHED) and me.id != alarm.started_by
    _refresh(turn, state, besides={me.id})
    _tell(turn, state, me, fresh=new)
    return state


async def ask_news(turn: Turn, alarm_id: str) -> Draft:
    """Wait for news, from who started it, coordinates the team or comes."""
    alarm, _ = await _updatable(turn, alarm_id)
    return await conversation.start(turn, Flow.ALARM, Step.TEXT, {"alarm": alarm.id, "words": "news"})


async def ask_agreed(turn: Turn, alarm_id: str) -> Draft:
    """Wait for what was agreed, to close it with."""
    alarm, _ = await _alarm(turn, alarm_id, Act.END_ALARM)
    return await conversation.start(
        turn, Flow.ALARM, Step.TEXT, {"alarm": alarm.going_on().id, "words": "agreed", "text": ""}
    )


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> AlarmWords:
    """News, or what was agreed: masked, cut to size, and shown once before others read it."""
    alarm, team = await _updatable(turn, draft.answers["alarm"])
    # Before it is cut: of half a number nobody sees that it is one.
    masked = await turn.masked(with_words(text), team)
    shown = draft.stepped(
        Step.PREVIEW,
        turn.now,
        alarm=alarm.id,
        text=shortened(masked.text),
        removed=json.dumps(removed(masked)),
        raw=with_raw(draft, message_id),
    )
    await drafts.save(turn.unit, shown)
    closes = draft.answers["words"] == "agreed"
    return AlarmWords(draft=shown, text=shown.answers["text"], removed=removed(masked), closes=closes)


async def send_news(turn: Turn, draft: Draft) -> AlarmState:
    """The group reads it under the alarm's card; who comes, started it or coordinates reads it in private."""
    alarm, team = await _updatable(turn, draft.answers["alarm"])
    text = draft.answers["text"]
    await alarms.save(turn.unit, alarm)
    await history.note(turn, team, alarm.id, Happening.UPDATED, text)
    await conversation.end(turn, draft)
    await turn.note("alarm_news", f"alarm:{alarm.id}", team.network_id)
    state = await _state(turn, alarm, team)
    news = state.news[-1]
    if team.chat_id is not None:
        turn.tell(AlarmNews(to=address_of(team), key=_key(turn), state=state, news=news, in_group=True))
    mine = {person.id for person in turn.actor.people}
    for person in _once([*_watchers(state), *_coming(state)]):
        if person.id not in mine:
            to = Address(chat_id=person.chat_id)
            turn.tell(AlarmNews(to=to, key=_key(turn), state=state, news=news, in_group=False))
    _refresh(turn, state)
    return state


async def ask_false(turn: Turn, alarm_id: str) -> Alarm:
    """Is it really loos alarm?"""
    alarm, _ = await _alarm(turn, alarm_id, Act.END_ALARM)
    return alarm.going_on()


def ages_of(text: str, draft: Draft) -> str:
    """The age band that a text tells; of a class only this goes along, should it become a signal."""
    ages = guess_ages(text)
    return ages.value if ages is not None else draft.answers.get("ages", "")


async def false_alarm(turn: Turn, alarm_id: str) -> AlarmState:
    """Loos alarm: everybody who was told hears it at once."""
    alarm, team = await _alarm(turn, alarm_id, Act.END_ALARM)
    return await _end(turn, alarm, team, AlarmStatus.FALSE_ALARM, "")


async def close(turn: Turn, draft: Draft) -> AlarmState:
    """It is over: everybody who was told reads what was agreed, if anything."""
    if draft.answers.get("words") != "agreed":
        raise Refused(Reason.STALE)
    alarm, team = await _alarm(turn, draft.answers["alarm"], Act.END_ALARM)
    await conversation.end(turn, draft)
    return await _end(turn, alarm, team, AlarmStatus.CLOSED, draft.answers["text"])


async def to_signal(turn: Turn, alarm_id: str) -> Preview:
    """An alarm that ended goes on as a signal, with its own preview."""
    alarm, team = await _alarm(turn, alarm_id, Act.END_ALARM)
    turn.require(Act.RAISE, in_team(team))
    known = {"raw": "", "removed": "{}", "team": team.id, "chosen": "team", "alarm": alarm.id}
    draft = await conversation.start_signal(turn, known)
    return await drafting.rewrite(turn, draft, alarm.text)


async def not_reached(turn: Turn, parcel: Parcel) -> None:
    """Telegram did not take somebody's message: who started the alarm must know, and can phone them."""
    found = told_in(parcel.subject)
    if found is None or not parcel.anew:
        return
    turn.require(Act.ARRIVE)
    alarm = await alarms.get(turn.unit, found[0])
    if alarm is None or not alarm.open:
        return
    if (await alarms.answers(turn.unit, alarm.id)).get(found[1]) is not Answer.WAITING:
        return
    await alarms.answer(turn.unit, alarm.id, found[1], Answer.NOT_REACHED, turn.now)
    await alarms.save(turn.unit, alarm)
    _refresh(turn, await _state(turn, alarm, await team_of(turn, alarm.team_id)))


async def leave(turn: Turn, team: Team, person: Person) -> None:
    """Who is no member any more hears nothing more of the team's alarms, and is not waited for."""
    for alarm in await alarms.open_in(turn.unit, team.id):
        await outbox.drop_subject(turn.unit, alarm.subject_of(person.id))
        await alarms.forget(turn.unit, alarm.id, person.id)
        await alarms.save(turn.unit, alarm)
        _refresh(turn, await _state(turn, alarm, team), besides={person.id})


async def _end(turn: Turn, alarm: Alarm, team: Team, status: AlarmStatus, agreed: str) -> AlarmState:
    ended = alarm.ended(status)
    await alarms.save(turn.unit, ended)
    happening = Happening.CLOSED if status is AlarmStatus.CLOSED else Happening.WITHDRAWN
    await history.note(turn, team, alarm.id, happening, agreed)
    await turn.note(status.value, f"alarm:{alarm.id}", team.network_id)
    state = await _state(turn, ended, team)
    mine = {person.id for person in turn.actor.people}
    told = [one.person for one in state.told if one.answer is not Answer.NOT_REACHED]
    for person in _once([*told, *_starter(state)]):
        _tell(turn, state, person)
        if person.id not in mine:
            to = Address(chat_id=person.chat_id)
            turn.tell(AlarmEnded(to=to, key=_key(turn), state=state, in_group=False))
    _card(turn, state)
    if team.chat_id is not None:
        turn.tell(AlarmEnded(to=address_of(team), key=_key(turn), state=state, in_group=True))
    return state


async def _alarm(turn: Turn, alarm_id: str, act: Act) -> tuple[Alarm, Team]:
    alarm = await alarms.get(turn.unit, alarm_id)
    if alarm is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, alarm.team_id)
    turn.require(act, in_team(team, alarm.started_by))
    return alarm, team


async def _updatable(turn: Turn, alarm_id: str) -> tuple[Alarm, Team]:
    alarm = await alarms.get(turn.unit, alarm_id)
    if alarm is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, alarm.team_id)
    given = await alarms.answers(turn.unit, alarm.id)
    coming = [person_id for person_id, one in given.items() if one is Answer.COMES]
    turn.require(Act.UPDATE_ALARM, in_team(team, alarm.started_by, *coming))
    return alarm.going_on(), team


async def _state(turn: Turn, alarm: Alarm, team: Team) -> AlarmState:
    """As it stands now; who left the team since is not in it."""
    given = await alarms.answers(turn.unit, alarm.id)
    members = await people.members_of(turn.unit, team.id)
    places = {member.person.id: member.place for member in members}
    starter = next((m.person for m in members if m.person.id == alarm.started_by), None)
    happened = await lines.of(turn.unit, alarm.id)
    return AlarmState(
        alarm=alarm,
        team=team,
        starter=starter or await people.get(turn.unit, alarm.started_by),
        organisation=places[alarm.started_by].organisation if starter is not None else Organisation.ANDERS,
        left=starter is None,
        told=tuple(
            Told(
                person=member.person,
                organisation=member.place.organisation,
                answer=given[member.person.id],
                coordinates=member.place.role is Role.COORDINATOR,
            )
            for member in members
            if member.person.id in given
        ),
        news=tuple(line for line in happened if line.happening is Happening.UPDATED),
        agreed=next((line.text for line in happened if line.happening is Happening.CLOSED), ""),
    )


def _refresh(turn: Turn, state: AlarmState, besides: Collection[str] = ()) -> None:
    """The card, and the messages of those who watch over it, show how it stands."""
    _card(turn, state)
    for person in _watchers(state):
        if person.id not in besides:
            _tell(turn, state, person)


def _watchers(state: AlarmState) -> list[Person]:
    reached = [one.person for one in state.told if one.coordinates and one.answer is not Answer.NOT_REACHED]
    return _once([*_starter(state), *reached])


def _starter(state: AlarmState) -> list[Person]:
    return [] if state.left else [state.starter]


def _once(found: Iterable[Person]) -> list[Person]:
    return list({person.id: person for person in found}.values())


def _coming(state: AlarmState) -> list[Person]:
    return [one.person for one in state.who(Answer.COMES)]


def _card(turn: Turn, state: AlarmState, *, fresh: bool = False) -> None:
    if state.team.chat_id is not None:
        turn.tell(AlarmCard(to=address_of(state.team), key=_key(turn), state=state, fresh=fresh))


def _tell(turn: Turn, state: AlarmState, person: Person, *, fresh: bool = False) -> None:
    mine = next((one for one in state.told if one.person.id == person.id), None)
    coordinates = turn.actor.coordinates(state.team.id, state.team.network_id)
    me = any(one.id == person.id for one in turn.actor.people)
    turn.tell(
        AlarmHeard(
            to=Address(chat_id=person.chat_id),
            key=_key(turn),
            state=state,
            person_id=person.id,
            answer=mine.answer if mine is not None else None,
            watches=person.id == state.starter.id or (mine is not None and mine.coordinates) or (me and coordinates),
            fresh=fresh,
        )
    )


def _key(turn: Turn) -> str:
    return f"{URGENT}{turn.world.new_id()}"
