"""How is an action made that belongs to no signal?"""

import json

from domain.access import Act
from domain.actions import checked_what
from domain.drafts import Draft, Flow, Step
from domain.people import Person, Team
from domain.promises import NewAction, Promised
from domain.refusals import Reason, Refused
from domain.settings import Element
from storage import drafts, people
from usecases import cards, conversation, elements, next_meeting, standing_in
from usecases.actions import make
from usecases.doubting import judged, settled
from usecases.handing import members, put
from usecases.previewing import written
from usecases.turn import Turn, in_team, team_of, teams_of


async def ask(turn: Turn, team_id: str | None = None) -> Draft:
    """Wait for what will be done; asked in a team's group it is for that team."""
    await _teams(turn)
    known = {"about": "new"} if team_id is None else {"about": "new", "team": team_id}
    return await conversation.start(turn, Flow.ACTION, Step.TEXT, known)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> NewAction:
    """What will be done: masked, and shown before the team sees it. Typing again replaces it."""
    own = await _teams(turn)
    answers = await written(turn, draft, text, message_id, *own, checked=checked_what)
    if len(own) == 1:
        answers["team"] = own[0].id
    return await _stepped(turn, draft, **answers)


async def set_team(turn: Turn, draft: Draft, team_id: str) -> NewAction:
    """For which school; whoever was chosen for another one is forgotten."""
    team = await team_of(turn, team_id)
    turn.require(Act.CLAIM, in_team(team))
    return await _stepped(turn, draft, team=team.id, owner="")


async def owners(turn: Turn, draft: Draft) -> tuple[Person, ...]:
    """For whom who coordinates can make it, besides themselves."""
    team = await _team(turn, draft)
    turn.require(Act.AGENDA, in_team(team))
    mine = {person.id for person in turn.actor.people}
    others = tuple(member for member in await members(turn, team) if member.id not in mine)
    if not others:
        raise Refused(Reason.NOBODY_ELSE)
    return others


async def set_owner(turn: Turn, draft: Draft, person_id: str) -> NewAction:
    """For whom; an empty id is oneself."""
    if person_id and person_id not in {person.id for person in await owners(turn, draft)}:
        raise Refused(Reason.GONE)
    return await _stepped(turn, draft, owner=person_id)


async def preview(turn: Turn, draft: Draft) -> NewAction:
    """As it stands."""
    own = await _teams(turn)
    team = await _team(turn, draft) if "team" in draft.answers else None
    owner_id = draft.answers.get("owner")
    return NewAction(
        draft=draft,
        teams=tuple(own),
        team=team,
        text=draft.answers["text"],
        removed=json.loads(draft.answers["removed"]),
        coordinates=team is not None and turn.actor.coordinates(team.id, team.network_id),
        owner=await people.get(turn.unit, owner_id) if owner_id else None,
    )


async def send(turn: Turn, draft: Draft) -> Promised:
    """It stands with the actor; who it is meant for is asked to take it over."""
    team = await _team(turn, draft)
    turn.require(Act.CLAIM, in_team(team))
    elements.needs(team, Element.ACTIONS)
    owner_id = draft.answers.get("owner")
    chosen = next((p for p in await owners(turn, draft) if p.id == owner_id), None) if owner_id else None
    action = await make(turn, team, checked_what(await settled(turn, draft)), practice=False)
    await conversation.end(turn, draft)
    await turn.note("make", f"action:{action.id}", team.network_id)
    await cards.show_loose(turn, team, action, fresh=True)
    asked = None
    if chosen is not None:
        asked = standing_in.in_place_of(turn, chosen, await owners(turn, draft))
        await put(turn, team, action, asked)
    return Promised(
        action=action,
        signal=None,
        owes=None,
        today=turn.today,
        meeting=await next_meeting.ahead(turn, team),
        asked=asked.name if asked is not None else "",
        away=chosen.name if chosen is not None and asked is not chosen else "",
    )


async def _teams(turn: Turn) -> list[Team]:
    turn.require(Act.CLAIM)
    own = await teams_of(turn, turn.actor)
    if not own:
        raise Refused(Reason.NOT_YOUR_TEAM)
    return elements.using(own, Element.ACTIONS)


async def _team(turn: Turn, draft: Draft) -> Team:
    if "team" not in draft.answers:
        raise Refused(Reason.STALE)
    team = await team_of(turn, draft.answers["team"])
    turn.require(Act.CLAIM, in_team(team))
    return team


async def _stepped(turn: Turn, draft: Draft, **answers: str) -> NewAction:
    merged = {**draft.answers, **answers}
    if "text" in answers or "team" in answers:
        read_by = [await team_of(turn, merged["team"])] if "team" in merged else await _teams(turn)
        answers |= await judged(turn, draft.flow, merged, *read_by)
    changed = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, changed)
    return await preview(turn, changed)
