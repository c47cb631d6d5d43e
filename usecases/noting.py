"""How are decisions and actions noted while a meeting goes on? By several at once, and nobody overwrites anybody."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.access import Act
from domain.actions import Due, checked_what, due_day, read_due
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.meetings import Decision, Meeting, MeetingStatus, checked_decision
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Signal
from domain.walking import END, OTHER, About, Note, Noted, Stop, WalkPage
from storage import drafts, meetings, people, signals, teams, terugkoppelingen
from usecases import actions, cards, conversation, elements, handing, history, next_meeting, previewing, standing_in
from usecases import meetings as planned
from usecases.doubting import settled
from usecases.turn import Turn, team_of
from usecases.walk import coordinates, going, shown, subject_of

_OF = {About.DECISION: checked_decision, About.REWORD: checked_decision, About.ACTION: checked_what}


async def start(turn: Turn, meeting_id: str, key: str, about: About) -> Note:
    """Wait for a decision, or for what will be done, at a point."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    if about is About.ACTION:
        elements.needs(team, Element.ACTIONS)
    _, stop = await _at(turn, meeting, team, key)
    known = {"about": about.value, "meeting": meeting.id, "key": stop.key, "team": team.id}
    return await _note(turn, await conversation.start(turn, Flow.NOTE, Step.TEXT, known))


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> Note:
    """What was decided, or will be done: masked, and shown before others read it. Typing again replaces it."""
    meeting, team, about = await _open(turn, draft)
    if about is About.ACTION:
        named = _named(text, await _candidates(turn, meeting, team), turn.person_in(team.network_id))
        if named is not None and draft.step is Step.PREVIEW:
            return await choose(turn, draft, named)
        if named is not None:
            raise Refused(Reason.ONLY_PERSONS)
    signal = await _signal(turn, draft)
    readers = await _readers(turn, meeting)
    said = [signal] if signal is not None else []
    answers = await previewing.written(turn, draft, text, message_id, *readers, about=said, checked=_OF[about])
    return await _stepped(turn, draft, Step.PREVIEW, **answers)


def _named(text: str, known: Mapping[str, tuple[Person, Team]], me: Person) -> str | None:
    """Who of these somebody names and says no more of; None when it is something else, or could be two of them."""
    said = " ".join(text.lower().replace(".", " ").split())
    if said in ("ik", "ikzelf", "ik zelf") and me.id in known:
        return me.id
    found = [one for one, (person, _) in known.items() if said in _calls(person.name)]
    return found[0] if len(found) == 1 else None


def _calls(name: str) -> tuple[str, ...]:
    """How people call somebody: by the whole name, the first, or the last."""
    parts = name.lower().split()
    return name.lower(), parts[0], parts[-1], " ".join(parts[1:])


async def do_task(turn: Turn, draft: Draft, what: str) -> Note:
    """One of the usual things."""
    _, _, about = await _open(turn, draft)
    if about is not About.ACTION:
        raise Refused(Reason.STALE)
    return await _stepped(turn, draft, Step.PREVIEW, text=checked_what(what), removed="{}", asks="", trail="")


async def preview(turn: Turn, draft: Draft) -> Note:
    """As it stands."""
    await _open(turn, draft)
    return await _note(turn, draft)


async def choose(turn: Turn, draft: Draft, person_id: str) -> Note:
    """Who will do it; an empty id is oneself. Then by when."""
    meeting, team, about = await _open(turn, draft)
    if about is not About.ACTION or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    await settled(turn, draft)
    known = await _candidates(turn, meeting, team)
    me = turn.person_in(team.network_id)
    chosen = person_id or me.id
    if chosen not in known:
        raise Refused(Reason.GONE)
    return await _stepped(turn, draft, Step.DAY, owner=chosen)


async def keep(turn: Turn, draft: Draft) -> WalkPage:
    """What was shown is a decision of the meeting from now on."""
    meeting, team, about = await _open(turn, draft)
    if draft.step is not Step.PREVIEW or about is About.ACTION:
        raise Refused(Reason.STALE)
    text = checked_decision(await settled(turn, draft))
    if about is About.REWORD:
        decision = await _own(turn, draft.answers["decision"], meeting, team)
        await meetings.reword_decision(turn.unit, replace(decision, text=text))
    else:
        decision = Decision(
            id=turn.world.new_id(),
            network_id=meeting.network_id,
            team_id=team.id,
            meeting_id=meeting.id,
            key=draft.answers["key"],
            text=text,
            noted_by=turn.person_in(team.network_id).id,
            made_at=turn.now,
        )
        await meetings.add_decision(turn.unit, decision)
    await turn.note(f"note_{about.value}", f"decision:{decision.id}", team.network_id)
    return await _back(turn, draft, meeting, team)


async def agree(turn: Turn, draft: Draft, due: Due) -> WalkPage:
    """By one of the usual days: the action stands, and who will do it hears so."""
    _, team, _ = await _open(turn, draft)
    return await _agree(turn, draft, due_day(due, turn.today, await _next_day(turn, draft, team)))


async def agree_typed(turn: Turn, draft: Draft, text: str) -> WalkPage:
    """By a typed day."""
    _, team, _ = await _open(turn, draft)
    return await _agree(turn, draft, read_due(text, turn.today, await _next_day(turn, draft, team)))


async def _agree(turn: Turn, draft: Draft, due_on: date) -> WalkPage:
    meeting, team, about = await _open(turn, draft)
    if draft.step is not Step.DAY or about is not About.ACTION:
        raise Refused(Reason.STALE)
    elements.needs(team, Element.ACTIONS)
    person, of = (await _candidates(turn, meeting, team)).get(draft.answers["owner"], (None, None))
    if person is None or of is None:
        raise Refused(Reason.GONE)
    me, signal = turn.person_in(team.network_id), await _signal(turn, draft)
    if signal is not None and (not signal.living or signal.team_id != of.id):
        signal = None
    noted = actions.Noted(
        meeting_id=meeting.id,
        key=draft.answers["key"],
        owner_id=me.id if person.id == me.id else await _holder(turn, of),
        due_on=due_on,
    )
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id) if signal is not None else None
    what = checked_what(await settled(turn, draft))
    practice = signal is not None and signal.practice
    action = await actions.make(turn, of, what, debt, practice=practice, noted=noted)
    await turn.note("agree", f"action:{action.id}", team.network_id)
    if signal is None or debt is None:
        await cards.show_loose(turn, of, action, fresh=True)
    elif person.id == me.id:
        held = await actions.take_up(turn, of, signal, debt, me.id)
        await history.note(turn, of, signal.id, Happening.TAKEN, what)
        await cards.show(turn, of, signal.taken(), held)
    else:
        await cards.show(turn, of, signal, debt)
    if person.id != me.id:
        asked = standing_in.in_place_of(turn, person, await handing.members(turn, of))
        await handing.put(turn, of, action, asked)
    return await _back(turn, draft, meeting, team)


async def leave(turn: Turn, draft: Draft) -> WalkPage | None:
    """Nothing is noted after all: back at the point, while the meeting goes on."""
    turn.require(Act.NOTE_MEETING)
    meeting, team = await planned.meeting_of(turn, draft.answers["meeting"])
    if meeting.status is not MeetingStatus.GOING:
        return None
    await going(turn, meeting.id, Act.NOTE_MEETING)
    return await _back(turn, draft, meeting, team)


async def noted(turn: Turn, meeting_id: str, key: str) -> Noted:
    """The decisions at one point, to put one in other words or take it back."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    page, stop = await _at(turn, meeting, team, key)
    mine = {one.id for one in stop.decisions if _may_change(turn, one, team)}
    return Noted(walk=page.walk, stop=stop, mine=frozenset(mine))


async def reword(turn: Turn, decision_id: str) -> Note:
    """Wait for other words for a decision."""
    decision = await _decision(turn, decision_id)
    meeting, team = await going(turn, decision.meeting_id, Act.NOTE_MEETING)
    await _own(turn, decision_id, meeting, team)
    known = {"about": About.REWORD.value, "meeting": meeting.id, "key": decision.key, "team": team.id}
    draft = await conversation.start(turn, Flow.NOTE, Step.TEXT, {**known, "decision": decision.id})
    return await _note(turn, draft)


async def take_back(turn: Turn, decision_id: str) -> WalkPage:
    """It was no decision after all; nothing of it is kept."""
    decision = await _decision(turn, decision_id)
    meeting, team = await going(turn, decision.meeting_id, Act.NOTE_MEETING)
    await _own(turn, decision_id, meeting, team)
    await meetings.drop_decision(turn.unit, decision.id)
    await turn.note("take_back_decision", f"decision:{decision.id}", team.network_id)
    return await shown(turn, meeting, team, END if decision.key == OTHER else decision.key)


async def _decision(turn: Turn, decision_id: str) -> Decision:
    turn.require(Act.NOTE_MEETING)
    decision = await meetings.decision_of(turn.unit, decision_id)
    if decision is None:
        raise Refused(Reason.GONE)
    return decision


async def _own(turn: Turn, decision_id: str, meeting: Meeting, team: Team) -> Decision:
    """A decision of this meeting, for who noted it and who coordinates."""
    decision = await _decision(turn, decision_id)
    if decision.meeting_id != meeting.id or not _may_change(turn, decision, team):
        raise Refused(Reason.NOT_YOURS)
    return decision


def _may_change(turn: Turn, decision: Decision, team: Team) -> bool:
    return coordinates(turn, team) or any(person.id == decision.noted_by for person in turn.actor.people)


async def _open(turn: Turn, draft: Draft) -> tuple[Meeting, Team, About]:
    """The meeting in which something is noted, while it goes on."""
    meeting, team = await going(turn, draft.answers["meeting"], Act.NOTE_MEETING)
    return meeting, team, About(draft.answers["about"])


async def _at(turn: Turn, meeting: Meeting, team: Team, key: str) -> tuple[WalkPage, Stop]:
    page = await shown(turn, meeting, team, key)
    stop = page.walk.stop(key)
    if stop is None:
        raise Refused(Reason.GONE)
    return page, stop


async def _signal(turn: Turn, draft: Draft) -> Signal | None:
    """The signal that the point is about, if it is about one."""
    kind, _, signal_id = draft.answers["key"].partition(":")
    return await signals.get(turn.unit, signal_id) if kind == "signal" else None


async def _readers(turn: Turn, meeting: Meeting) -> list[Team]:
    """The teams of which people will read it."""
    if not meeting.of_several:
        return [await team_of(turn, meeting.team_id)]
    return await teams.of_network(turn.unit, meeting.network_id)


async def _candidates(turn: Turn, meeting: Meeting, team: Team) -> dict[str, tuple[Person, Team]]:
    """Who can be asked, each with the team on whose list it will stand: that of the meeting where they are in it."""
    others = [one for one in await _readers(turn, meeting) if one.id != team.id]
    invited = {one.person.id for one in await planned.invited_to(turn, meeting) if not one.expert}
    found: dict[str, tuple[Person, Team]] = {}
    for one in (team, *others):
        if one.settings.has(Element.ACTIONS):
            for person in await handing.members(turn, one):
                if person.id in invited:
                    found.setdefault(person.id, (person, one))
    return found


async def _holder(turn: Turn, team: Team) -> str:
    """With whom it stands until who was asked says yes: who noted it, else who coordinates the team."""
    place = turn.actor.membership_in(team.id)
    if place is not None and place.role is not Role.EXPERT:
        return place.person_id
    members = await people.organisations_of(turn.unit, team.id)
    leading = [one.id for one in await people.coordinators_of(turn.unit, team.id, team.network_id) if one.id in members]
    if not leading:
        raise Refused(Reason.NO_MEMBER)
    return leading[0]


async def _next_day(turn: Turn, draft: Draft, team: Team) -> date | None:
    """The day of the next meeting."""
    ahead = [one.day for one in await planned.coming_of(turn, team) if one.id != draft.answers["meeting"]]
    later = next((day for day in ahead if day > turn.today), None)
    return later or await next_meeting.ahead(turn, team)


async def _note(turn: Turn, draft: Draft) -> Note:
    meeting, team, about = await _open(turn, draft)
    subject = await subject_of(turn, draft.answers["key"])
    if subject is None:
        raise Refused(Reason.GONE)
    people_there = await _candidates(turn, meeting, team) if about is About.ACTION else {}
    me = turn.person_in(team.network_id).id
    owner = people_there.get(draft.answers.get("owner", ""))
    return Note(
        draft=draft,
        about=about,
        subject=subject,
        text=draft.answers.get("text", ""),
        removed=json.loads(draft.answers.get("removed") or "{}"),
        people=tuple(person for person, _ in people_there.values() if person.id != me),
        myself=me in people_there,
        owner=owner[0] if owner is not None else None,
        mine=owner is not None and owner[0].id == me,
        meeting_on=await _next_day(turn, draft, team) if draft.step is Step.DAY else None,
    )


async def _stepped(turn: Turn, draft: Draft, step: Step, **answers: str) -> Note:
    stepped = draft.stepped(step, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return await _note(turn, stepped)


async def _back(turn: Turn, draft: Draft, meeting: Meeting, team: Team) -> WalkPage:
    """Back at the point."""
    await conversation.end(turn, draft)
    key = draft.answers["key"]
    return await shown(turn, meeting, team, END if key == OTHER else key)
