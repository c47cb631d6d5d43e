"""Who stands in for a member for a while? Somebody with a link of their own, whose place ends by itself."""

from dataclasses import dataclass
from datetime import date

from domain.access import Act
from domain.actions import Due, due_day, read_day
from domain.drafts import Draft, Flow, Step
from domain.people import Role, Team
from domain.refusals import Reason, Refused
from storage import drafts, people
from storage.people import Member
from usecases import attending, conversation
from usecases.joining import InvitationMade, make_link
from usecases.setup import checked_name
from usecases.turn import Turn, in_team, team_of


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A substitute who is being asked: for whom, in which team, and until when where that is known."""

    draft: Draft
    team: Team
    member: str
    until: date | None


async def ask(turn: Turn, team_id: str, person_id: str) -> Standing:
    """Wait for the last day; by the member themselves, or who coordinates."""
    team, member = await _member(turn, team_id, person_id)
    answers = {"team": team.id, "member": person_id}
    draft = await conversation.start(turn, Flow.SUBSTITUTE, Step.DAY, answers)
    return Standing(draft=draft, team=team, member=member.person.name, until=None)


async def until(turn: Turn, draft: Draft, due: Due) -> Standing:
    """The last day with one tap."""
    return await _until(turn, draft, due_day(due, turn.today))


async def until_typed(turn: Turn, draft: Draft, text: str) -> Standing:
    """The last day, typed."""
    return await _until(turn, draft, read_day(text, turn.today))


async def _until(turn: Turn, draft: Draft, day: date) -> Standing:
    team, member = await _member(turn, draft.answers["team"], draft.answers["member"])
    stepped = draft.stepped(Step.NAME, turn.now, until=day.isoformat())
    await drafts.save(turn.unit, stepped)
    return Standing(draft=stepped, team=team, member=member.person.name, until=day)


async def name(turn: Turn, draft: Draft, text: str) -> InvitationMade:
    """Who it will be: a link for them, into the place and role of who they stand in for; a coordinator says yes.

    Who comes to one meeting alone is a guest there, as an expert is, and sees nothing else of the team.
    """
    team, member = await _member(turn, draft.answers["team"], draft.answers["member"])
    meeting_id = draft.answers.get("meeting")
    place = member.place
    role, last_day = place.role, date.fromisoformat(draft.answers["until"])
    if meeting_id is not None:
        role, last_day = Role.EXPERT, (await attending.invited_somebody(turn, meeting_id)).day
    substitute = (member.person.id, last_day)
    name_ = checked_name(text)
    made = await make_link(turn, team, name_, place.organisation, role, substitute, meeting_id=meeting_id)
    await conversation.end(turn, draft)
    return made


async def _member(turn: Turn, team_id: str, person_id: str) -> tuple[Team, Member]:
    team = await team_of(turn, team_id)
    turn.require(Act.SUBSTITUTE, in_team(team, person_id))
    members = await people.everybody_of(turn.unit, team.id)
    member = next((member for member in members if member.person.id == person_id), None)
    if member is None:
        raise Refused(Reason.GONE)
    if member.place.role is Role.EXPERT or member.place.until is not None:
        raise Refused(Reason.NO_SUBSTITUTE)
    return team, member
