"""How is a team warned? From acute words, or /alarm, to a text that is shown once and sent with one tap."""

import json
from dataclasses import dataclass, replace
from types import MappingProxyType

from domain.access import Act, why_not
from domain.acute import Danger
from domain.alarms import (
    BESIDE,
    Acute,
    Alarm,
    AlarmPreview,
    AlarmState,
    AlarmStatus,
    Answer,
    Asked,
    SchoolAsked,
    TextAsked,
    belongs,
    may_be_told,
    shortened,
)
from domain.drafts import Draft, Flow, Step, raw_messages, with_raw
from domain.people import Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import TEXT_LIMIT
from domain.themes import guess_place
from storage import alarms as kept
from storage import drafts, people
from storage.people import Member
from usecases import alarms, beside_alarm, conversation
from usecases.turn import Turn, in_team, removed, team_of, teams_of

_WAITS = (Step.TEXT, Step.DAY, Step.NAME, Step.MUNICIPALITY)


@dataclass(frozen=True, kw_only=True)
class Calm:
    """A text that was not acute after all, masked. `waiting` is what the bot had asked before, `begun` a new signal."""

    text: str
    message_id: int
    waiting: Draft | None
    begun: Draft | None


async def acute(turn: Turn, text: str, danger: Danger, message_id: int | None) -> Acute:
    """Acute words: 112 comes first. The text is kept, masked, so that nothing must be typed again."""
    turn.require(Act.ARRIVE)
    if not turn.actor.memberships:
        return Acute(danger=danger, draft=None, can_warn=False, waited=False)
    before = await conversation.latest(turn)
    waited = before is not None and before.flow is not Flow.ALARM and before.step in _WAITS
    known = {"danger": danger.value} | ({"waited": "yes"} if waited else {})
    if before is not None and before.answers.get(BESIDE) and belongs(before, turn.now):
        draft = replace(before, answers={**before.answers, **known, BESIDE: ""})
        waited = "waited" in draft.answers
    else:
        draft = await conversation.start(turn, Flow.ALARM, Step.PREVIEW, known)
    draft = await _written(turn, draft, text, message_id)
    return Acute(danger=danger, draft=draft, can_warn=bool(await _warned(turn)), waited=waited)


async def more(turn: Turn, draft: Draft, text: str, message_id: int) -> Acute | Asked:
    """A text while the 112 screen or the preview stands, or the text that was asked for."""
    if draft.step is Step.TEXT:
        answers = MappingProxyType({**draft.answers, "text": "", "removed": "{}", "ages": ""})
        draft = replace(draft, step=Step.PREVIEW, answers=answers)
    written = await _written(turn, draft, text, message_id)
    if "warn" in draft.answers:
        return await proceed(turn, written)
    danger = Danger(draft.answers["danger"])
    return Acute(danger=danger, draft=written, can_warn=bool(await _warned(turn)), waited="waited" in draft.answers)


async def mend(turn: Turn, draft: Draft, text: str, message_id: int) -> Acute | Asked:
    """The one message in which the text stands was mended."""
    return await more(turn, replace(draft, step=Step.TEXT), text, message_id)


async def ask(turn: Turn, text: str, team_id: str | None, message_id: int | None) -> Asked:
    """/alarm, perhaps with a text behind it: school, text, preview; each only where it is not known."""
    turn.require(Act.ALARM)
    chosen = {"warn": "yes"} if team_id is None else {"warn": "yes", "team": team_id}
    draft = await conversation.start(turn, Flow.ALARM, Step.PREVIEW, chosen)
    if text:
        draft = await _written(turn, draft, text, message_id)
    return await proceed(turn, draft)


async def warn(turn: Turn, draft: Draft) -> Asked:
    """They called 112, or have no time to type: on to the preview."""
    if draft.step is Step.TEXT:
        return await proceed(turn, draft, text=draft.answers.get("text", ""))
    return await proceed(turn, draft)


async def choose(turn: Turn, draft: Draft, team_id: str) -> Asked:
    """For this school."""
    team = await team_of(turn, team_id)
    turn.require(Act.ALARM, in_team(team))
    return await proceed(turn, draft, team=team.id)


async def retype(turn: Turn, draft: Draft) -> TextAsked:
    """Wait for another text."""
    turn.require(Act.ALARM)
    if "team" not in draft.answers:
        raise Refused(Reason.STALE)
    team = await team_of(turn, draft.answers["team"])
    waiting = draft.stepped(Step.TEXT, turn.now)
    await drafts.save(turn.unit, waiting)
    return TextAsked(draft=waiting, team=team, text=shortened(draft.answers.get("text", "")))


async def proceed(turn: Turn, draft: Draft, **answers: str) -> Asked:
    """What must be known next: the school, the text; else the alarm as everybody will read it."""
    turn.require(Act.ALARM)
    teams = await _warned(turn)
    if not teams:
        raise Refused(Reason.ALARM_OFF)
    known = {**draft.answers, **answers}
    team = _team(teams, known)
    answers |= {"warn": "yes"} | ({"team": team.id} if team is not None else {})
    step = Step.TEXT if team is not None and "text" not in known else Step.PREVIEW
    stepped = draft.stepped(step, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    if team is None:
        return SchoolAsked(draft=stepped, teams=tuple(teams))
    if step is Step.TEXT:
        return TextAsked(draft=stepped, team=team, text="")
    return await _preview(turn, stepped, team)


async def send(turn: Turn, draft: Draft) -> AlarmState:
    """Warn the team: its group, and everybody who works now or wants to be woken."""
    if draft.step is not Step.PREVIEW or "team" not in draft.answers or "warn" not in draft.answers:
        raise Refused(Reason.STALE)
    team = await team_of(turn, draft.answers["team"])
    turn.require(Act.ALARM, in_team(team))
    if not team.settings.has(Element.ALARM):
        raise Refused(Reason.ALARM_OFF)
    text = shortened(draft.answers.get("text", ""))
    alarm = Alarm(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        started_by=turn.person_in(team.network_id).id,
        text=text,
        place=guess_place(text),
        status=AlarmStatus.OPEN,
        started_at=turn.now,
        version=1,
    )
    await kept.add(turn.unit, alarm)
    now, _ = await _awake(turn, team)
    for member in now:
        answer = Answer.WAITING if member.person.reachable else Answer.NOT_REACHED
        await kept.answer(turn.unit, alarm.id, member.person.id, answer, turn.now)
    await conversation.end(turn, draft)
    await turn.note("alarm", f"alarm:{alarm.id}", team.network_id)
    return await alarms.tell_all(turn, alarm, team)


async def calm(turn: Turn, draft: Draft) -> Calm:
    """It is not acute: the text goes on as if it were typed just now, with the message in which it stands raw."""
    turn.require(Act.RAISE)
    if not draft.answers.get("text"):
        raise Refused(Reason.GATE_CLOSED)
    await drafts.remove(turn.unit, draft.id)
    text = draft.answers["text"]
    *others, last = (0, *raw_messages(draft))
    waiting = await conversation.latest(turn)
    signal = waiting is None or waiting.flow is Flow.SIGNAL or "waited" not in draft.answers
    if signal and len(text) > TEXT_LIMIT:
        raise Refused(Reason.TOO_LONG_TOGETHER)
    if waiting is None or (waiting.flow is not Flow.SIGNAL and "waited" not in draft.answers):
        # As the button says; what stood ready for something else stays as it is.
        begun = await conversation.start_signal(turn, _known(draft))
        return Calm(text=text, message_id=last, waiting=None, begun=begun)
    if waiting.flow is Flow.SIGNAL and waiting.step is Step.TEXT:
        return Calm(text=text, message_id=last, waiting=None, begun=_answered(waiting, draft))
    # What was asked knows of one raw message; the others leave the chat now.
    turn.ended.append(replace(draft, answers={"raw": " ".join(str(number) for number in others if number)}))
    return Calm(text=text, message_id=last, waiting=waiting, begun=None)


def _known(draft: Draft) -> dict[str, str]:
    """What a signal must know of a text that was masked already."""
    known = {"raw": draft.answers.get("raw", ""), "removed": draft.answers["removed"]}
    ages = draft.answers.get("ages", "")
    return known | ({"ages": ages} if ages else {})


def _answered(waiting: Draft, draft: Draft) -> Draft:
    """The signal that was asked for, with what is known of the text."""
    known = _known(draft)
    if "ages" in waiting.answers.get("chosen", "").split():
        known.pop("ages", None)
    messages = dict.fromkeys((*raw_messages(waiting), *raw_messages(draft)))
    known["raw"] = " ".join(str(number) for number in messages)
    return replace(waiting, answers=MappingProxyType({**waiting.answers, **known}))


async def _written(turn: Turn, draft: Draft, text: str, message_id: int | None) -> Draft:
    """The text added, masked; without a text when the gate can't be trusted, since 112 and a warning must go on."""
    teams = await teams_of(turn, turn.actor)
    earlier = draft.answers.get("text", "")
    answers = {"raw": with_raw(draft, message_id)} if message_id is not None else {}
    try:
        masked = await turn.masked(text.strip(), *teams)
        counts = json.loads(draft.answers.get("removed", "{}"))
        for label, count in removed(masked).items():
            counts[label] = counts.get(label, 0) + count
        answers |= {"text": f"{earlier}\n{masked.text}".strip(), "removed": json.dumps(counts)}
        answers["ages"] = alarms.ages_of(text, draft)
    except Refused:
        answers |= {"text": earlier, "removed": draft.answers.get("removed", "{}")}
    written = draft.stepped(draft.step, turn.now, **answers)
    await drafts.save(turn.unit, written)
    return written


async def _warned(turn: Turn) -> list[Team]:
    """The teams of theirs that use Code oranje."""
    return [
        team
        for team in await teams_of(turn, turn.actor)
        if team.settings.has(Element.ALARM) and why_not(turn.actor, Act.ALARM, in_team(team)) is None
    ]


def _team(teams: list[Team], known: dict[str, str]) -> Team | None:
    """The only team, the one that was chosen, or the one whose school is named."""
    if len(teams) == 1:
        return teams[0]
    chosen = [team for team in teams if team.id == known.get("team")]
    named = [team for team in teams if team.name.lower() in known.get("text", "").lower()]
    certain = chosen or named
    return certain[0] if len(certain) == 1 else None


async def _preview(turn: Turn, draft: Draft, team: Team) -> AlarmPreview:
    now, resting = await _awake(turn, team)
    place = turn.actor.membership_in(team.id)
    text = shortened(draft.answers.get("text", ""))
    going = [one for one in await beside_alarm.going_on(turn) if one.team.id == team.id]
    return AlarmPreview(
        draft=draft,
        team=team,
        text=text,
        place=guess_place(text),
        name=turn.person_in(team.network_id).name,
        organisation=place.organisation if place is not None else Organisation.GEMEENTE,
        now=sum(member.person.reachable for member in now),
        resting=tuple(member.person.name for member in resting),
        unreachable=tuple(member.person.name for member in now if not member.person.reachable),
        going=going[-1] if going else None,
    )


async def _awake(turn: Turn, team: Team) -> tuple[list[Member], list[Member]]:
    """Who is told now, and who is left in peace; besides who warns, and experts, who see only what they are asked."""
    mine = {person.id for person in turn.actor.people}
    members = await people.members_of(turn.unit, team.id)
    others = [m for m in members if m.person.id not in mine and m.place.role is not Role.EXPERT]
    now = [member for member in others if _is_told(turn, member.person, member.place.organisation)]
    return now, [member for member in others if member not in now]


def _is_told(turn: Turn, person: Person, organisation: Organisation) -> bool:
    calendar, school = turn.world.calendar, organisation is Organisation.SCHOOL
    return may_be_told(person.rhythm, turn.now, calendar, school=school)


async def goes_on(turn: Turn, draft: Draft) -> bool:
    """Whether the alarm that a conversation is about goes on; if not, the conversation ends here."""
    turn.require(Act.ARRIVE)
    alarm = await kept.get(turn.unit, draft.answers["alarm"]) if "alarm" in draft.answers else None
    if "alarm" not in draft.answers or (alarm is not None and alarm.open):
        return True
    await conversation.end(turn, draft)
    return False
