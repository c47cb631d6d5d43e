"""How does who coordinates a team arrange it? A tap or a typed line at a time; everything can be changed again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import anonymity
from domain.access import Act
from domain.actions import read_day
from domain.drafts import Draft, Flow, Step, with_raw
from domain.moments import add_working_days
from domain.notices import ReadingTold
from domain.overviews import Arranged
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.settings import (
    DAYS,
    OWN_THEMES,
    SPOTS,
    Element,
    Part,
    SecondReader,
    TeamSettings,
    Topic,
    added,
    checked_rules,
    without,
)
from domain.themes import Theme
from storage import drafts, people, teams
from usecases import conversation, next_meeting
from usecases.setup import checked_place
from usecases.turn import Turn, address_of, in_team, team_of

NOTHING = "none"  # as the value of a choice
_NO_PHONE = "nophone"
_ON_OR_OFF = ("on", "off")
_WEEKS = (2, 4, 6, 8)  # ahead: a kernteam meets every two to nine weeks (domain: meetings)
_YEAR = timedelta(days=366)
_TYPED = {
    Part.NAME: Step.NAME,
    Part.SPOTS: Step.TEXT,
    Part.THEMES: Step.TEXT,
    Part.RULES: Step.TEXT,
    Part.MEETING: Step.DAY,
    Part.READER: Step.PHONE,
}


async def page(turn: Turn, team_id: str) -> Arranged:
    """How a team is arranged."""
    return await _arranged(turn, await _coordinated(turn, team_id))


async def put(turn: Turn, team_id: str, part: str, value: str) -> Arranged:
    """A choice that is one tap. Values come from buttons, so a forged one is stale."""
    team = await _coordinated(turn, team_id)
    members = {member.person.id for member in await people.members_of(turn.unit, team.id)}
    try:
        changed = _put(turn, team, members, Part(part), value)
    except (KeyError, ValueError):
        raise Refused(Reason.STALE) from None
    return await _saved(turn, team, changed)


def _put(turn: Turn, team: Team, members: set[str], part: Part, value: str) -> Team:
    """Raises ValueError for what is no value of this part."""
    if part is Part.TERMS:
        return _with_term(team, value)
    return replace(team, settings=_with_choice(turn, team.settings, members, part, value))


def _with_term(team: Team, value: str) -> Team:
    days = int(value[1:])
    if days not in DAYS:
        raise ValueError
    if value[0] == "f":
        return replace(team, feedback_days=days)
    if value[0] == "a":
        return replace(team, settings=replace(team.settings, action_days=days))
    raise ValueError


def _with_choice(turn: Turn, chosen: TeamSettings, members: set[str], part: Part, value: str) -> TeamSettings:
    sign, rest = value[:1], value[1:]
    match part:
        case Part.ELEMENTS if sign in "+-":
            return chosen.with_element(Element(rest), on=sign == "+")
        case Part.THEMES if sign == "x":
            return replace(chosen, own_themes=without(chosen.own_themes, rest)).with_a_theme()
        case Part.THEMES if sign in "+-":
            return chosen.with_theme(Theme(rest), on=sign == "+")
        case Part.SPOTS if sign == "x":
            return replace(chosen, spots=without(chosen.spots, rest))
        case Part.RULES if value == NOTHING:
            return replace(chosen, rules=())
        case Part.WATCHER if value == NOTHING or value in members:
            return replace(chosen, watcher_id=None if value == NOTHING else value)
        case Part.READER:
            return _with_reader(chosen, members, value)
        case Part.MEETING:
            day = None if value == NOTHING else _meeting(turn, date.fromisoformat(value))
            return replace(chosen, next_meeting=day)
        case Part.READING if value in _ON_OR_OFF:
            return replace(chosen, reads_along=value == _ON_OR_OFF[0])
    raise ValueError


def _with_reader(chosen: TeamSettings, members: set[str], value: str) -> TeamSettings:
    """When somebody reads first, who does when the coordinator does not, or no number to call any more."""
    if value == NOTHING:
        return replace(chosen, deputy_id=None)
    if value == _NO_PHONE:
        return replace(chosen, phone="")
    if value in members:
        return replace(chosen, deputy_id=value)
    return replace(chosen, second_reader=SecondReader(value))


def _phone(text: str) -> str:
    phone = anonymity.readable_phone(text)
    if phone is None:
        raise Refused(Reason.PHONE_UNCLEAR)
    return phone


def _meeting(turn: Turn, day: date) -> date:
    if day < turn.today:
        raise Refused(Reason.DATE_PAST)
    if day - turn.today > _YEAR:
        raise ValueError
    return day


async def ask(turn: Turn, team_id: str, part: str) -> tuple[Team, Part, Draft]:
    """Wait for something that is typed."""
    team = await _coordinated(turn, team_id)
    if part not in {known.value for known in _TYPED}:
        raise Refused(Reason.STALE)
    draft = await conversation.start(turn, Flow.SETTINGS, _TYPED[Part(part)], {"team": team.id, "part": part})
    return team, Part(part), draft


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> tuple[Part, Arranged] | None:
    """What was typed is kept, and the conversation ends. None when it leads to a person: then it goes on waiting."""
    team = await _coordinated(turn, draft.answers["team"])
    part = Part(draft.answers["part"])
    typed: dict[Part, Callable[[], Team]] = {
        Part.NAME: lambda: replace(team, name=checked_place(turn, text)),
        Part.SPOTS: lambda: _with(team, spots=added(team.settings.spots, text, SPOTS)),
        Part.THEMES: lambda: _with(team, own_themes=added(team.settings.own_themes, text, OWN_THEMES)),
        Part.MEETING: lambda: _with(team, next_meeting=read_day(text, turn.today)),
        Part.READER: lambda: _with(team, phone=_phone(text)),
    }
    changed = typed[part]()
    if part in (Part.SPOTS, Part.THEMES) and await _leads_somewhere(turn, draft, team, text, message_id):
        return None
    typed_in = draft.stepped(draft.step, turn.now, raw=with_raw(draft, message_id)) if part is Part.READER else draft
    await conversation.end(turn, typed_in)
    return part, await _saved(turn, team, changed)


async def write_rules(turn: Turn, draft: Draft, text: str, message_id: int) -> tuple[Draft, Team] | None:
    """Rules of one's own, shown first exactly as newcomers will read them; None when they lead to a person."""
    team = await _coordinated(turn, draft.answers["team"])
    rules = checked_rules(text)
    if await _leads_somewhere(turn, draft, team, text, message_id):
        return None
    shown = draft.stepped(Step.PREVIEW, turn.now, text="\n".join(rules))
    await drafts.save(turn.unit, shown)
    return shown, _with(team, rules=rules)


async def save_rules(turn: Turn, draft: Draft) -> Arranged:
    """From now on newcomers read these."""
    team = await _coordinated(turn, draft.answers["team"])
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    await conversation.end(turn, draft)
    return await _saved(turn, team, _with(team, rules=checked_rules(draft.answers["text"])))


def _with(team: Team, **choices: object) -> Team:
    return replace(team, settings=replace(team.settings, **choices))  # type: ignore[arg-type]


async def _leads_somewhere(turn: Turn, draft: Draft, team: Team, text: str, message_id: int) -> bool:
    """Whether many would read something that leads to a person; it leaves the chat when the conversation ends."""
    if not (await turn.masked(text, team)).counts:
        return False
    waiting = Step.TEXT if draft.step is Step.PREVIEW else draft.step
    await drafts.save(turn.unit, draft.stepped(waiting, turn.now, raw=with_raw(draft, message_id)))
    return True


async def _coordinated(turn: Turn, team_id: str) -> Team:
    team = await team_of(turn, team_id)
    turn.require(Act.ARRANGE, in_team(team))
    return team


async def _saved(turn: Turn, team: Team, changed: Team) -> Arranged:
    if changed != team:
        await teams.save_settings(turn.unit, changed)
        await turn.note("arrange", f"team:{team.id}", team.network_id)
        if changed.settings.reads_along is not team.settings.reads_along and changed.chat_id is not None:
            turn.tell(ReadingTold(to=address_of(changed, Topic.GENERAL), on=changed.settings.reads_along))
    return await _arranged(turn, changed)


async def _arranged(turn: Turn, team: Team) -> Arranged:
    members = await people.members_of(turn.unit, team.id)
    names = tuple((member.person.id, member.person.name) for member in members)
    ahead = [turn.today + timedelta(weeks=weeks) for weeks in _WEEKS]
    return Arranged(
        team=await next_meeting.shown(turn, team),
        today=turn.today,
        members=names,
        watcher=dict(names).get(team.settings.watcher_id or ""),
        deputy=dict(names).get(team.settings.deputy_id or ""),
        meetings=tuple(add_working_days(day, 0, turn.world.calendar) for day in ahead),
    )
