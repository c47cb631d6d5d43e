"""How does a partner become a member? A one-time link, the rules, and a coordinator who knows them by name."""

from dataclasses import dataclass, replace
from datetime import date

from domain.access import Act
from domain.drafts import Draft, Flow, Step
from domain.invitations import LINK_TERM, Invitation, InvitationStatus, hash_of
from domain.notices import Address, Admitted, GuestWithoutTelegram, NewcomerSettled, NewcomerWaits, TurnedAway
from domain.overviews import RulesShown
from domain.people import Membership, Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from storage import audit, drafts, invitations, people
from usecases import attending, conversation, entry_proposals, inviting, successors
from usecases.setup import checked_name
from usecases.turn import Turn, in_team, team_of

_ACCEPT = "accept"  # in the audit


@dataclass(frozen=True, kw_only=True)
class InvitationMade:
    """A link to hand to one person."""

    invitation: Invitation
    team: Team
    link: str
    decides: bool  # whether who invites is also asked, later, whether it is the right person


async def ask_name(turn: Turn, team_id: str) -> tuple[Team, Draft]:
    """Wait for the name of somebody to invite."""
    team = await team_of(turn, team_id)
    turn.require(Act.INVITE, in_team(team))
    return team, await conversation.start(turn, Flow.INVITE, Step.NAME, {"team": team.id})


async def name_guest(turn: Turn, draft: Draft, text: str) -> Draft:
    """The name of somebody to invite; then the bot waits for their organisation."""
    turn.require(Act.INVITE, in_team(await team_of(turn, draft.answers["team"])))
    named = draft.stepped(Step.ORGANISATION, turn.now, name=checked_name(text))
    await drafts.save(turn.unit, named)
    return named


async def name_successor(turn: Turn, draft: Draft, text: str) -> InvitationMade:
    """The name of who comes in somebody's place: a link into that place; a coordinator says yes as always."""
    answers = draft.answers
    team = await team_of(turn, answers["team"])
    turn.require(Act.SUBSTITUTE, in_team(team, answers["succeeds"]))
    made = await make_link(
        turn,
        team,
        checked_name(text),
        Organisation(answers["organisation"]),
        Role(answers["role"]),
        succeeds=answers["succeeds"],
    )
    await conversation.end(turn, draft)
    return made


async def place_guest(turn: Turn, draft: Draft, organisation: Organisation) -> Draft:
    """Their organisation; then the bot waits for their role."""
    turn.require(Act.INVITE, in_team(await team_of(turn, draft.answers["team"])))
    placed = draft.stepped(Step.ROLE, turn.now, organisation=organisation.value)
    await drafts.save(turn.unit, placed)
    return placed


async def invite(turn: Turn, draft: Draft, role: Role) -> InvitationMade:
    """Make a one-time link (128 bits, kept as a hash, good for seven days)."""
    team = await team_of(turn, draft.answers["team"])
    turn.require(Act.INVITE, in_team(team))
    place = Organisation(draft.answers["organisation"])
    made = await make_link(turn, team, draft.answers["name"], place, role, succeeds=draft.answers.get("succeeds"))
    await conversation.end(turn, draft)
    return made


async def make_link(
    turn: Turn,
    team: Team,
    name: str,
    organisation: Organisation,
    role: Role,
    substitute: tuple[str, date] | None = None,
    succeeds: str | None = None,
    meeting_id: str | None = None,
) -> InvitationMade:
    """An invitation; the caller has asked the policy. `substitute`: for which member, until which local day.

    `meeting_id`: to one meeting alone.
    """
    token = turn.world.new_token()
    invitation = Invitation(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        role=role,
        organisation=organisation,
        name=name,
        invited_by=turn.person_in(team.network_id).id,
        status=InvitationStatus.OPEN,
        expires_at=turn.now + LINK_TERM,
        chat_id=None,
        version=1,
        stands_in_for=substitute[0] if substitute is not None else None,
        until=substitute[1] if substitute is not None else None,
        succeeds=succeeds,
        meeting_id=meeting_id,
    )
    await invitations.add(turn.unit, invitation, hash_of(token))
    await turn.note("invite", f"invitation:{invitation.id}", team.network_id)
    link = f"https://t.me/{turn.world.username}?start={token}"
    decides = turn.actor.coordinates(team.id, team.network_id)
    return InvitationMade(invitation=invitation, team=team, link=link, decides=decides)


async def open_link(turn: Turn, token: str) -> RulesShown:
    """An invited person opens their link: first of all, may Telegram be on their work phone?"""
    turn.require(Act.ARRIVE)
    invitation = await invitations.by_hash(turn.unit, hash_of(token))
    if invitation is None:
        raise Refused(Reason.LINK_UNKNOWN)
    invitation.check_open(turn.now, turn.today)
    if turn.actor.membership_in(invitation.team_id) is not None:
        raise Refused(Reason.ALREADY_MEMBER)
    team = await team_of(turn, invitation.team_id)
    draft = await conversation.start(turn, Flow.JOIN, Step.WORK_PHONE, {"invitation": invitation.id}, LINK_TERM)
    return await _shown(turn, draft, invitation, team)


async def may_use_telegram(turn: Turn, draft: Draft) -> RulesShown:
    """They may; then who invites them as whom, and the rules."""
    turn.require(Act.ARRIVE)
    invitation = await _invitation(turn, draft.answers["invitation"])
    invitation.check_open(turn.now, turn.today)
    asked = replace(draft.stepped(Step.RULES, turn.now), expires_at=draft.expires_at)
    await drafts.save(turn.unit, asked)
    return await _shown(turn, asked, invitation, await team_of(turn, invitation.team_id))


async def may_not_use_telegram(turn: Turn, draft: Draft, *, sure: bool) -> Invitation:
    """They may not, or don't know. Nothing of them is kept, the link stays good; who invited hears a certain no."""
    turn.require(Act.ARRIVE)
    invitation = await _invitation(turn, draft.answers["invitation"])
    if sure:
        await conversation.end(turn, draft)
        team = await team_of(turn, invitation.team_id)
        for decider in await _deciders(turn, invitation):
            turn.tell(GuestWithoutTelegram(to=Address(chat_id=decider.chat_id), team=team, name=invitation.name))
    return invitation


async def _shown(turn: Turn, draft: Draft, invitation: Invitation, team: Team) -> RulesShown:
    inviter = await people.get(turn.unit, invitation.invited_by)
    return RulesShown(
        draft=draft,
        invitation=invitation,
        team=team,
        invited_by=inviter.name,
        stands_in_for=await _stood_in_for(turn, invitation),
    )


async def _stood_in_for(turn: Turn, invitation: Invitation) -> str:
    if invitation.stands_in_for is None:
        return ""
    return (await people.get(turn.unit, invitation.stands_in_for)).name


async def accept(turn: Turn, draft: Draft, account: str) -> Team:
    """The newcomer is who the invitation names and accepts the rules; a coordinator must say so too."""
    turn.require(Act.ARRIVE)
    invitation = await _invitation(turn, draft.answers["invitation"])
    invitation.check_open(turn.now, turn.today)
    accepted = replace(invitation, status=InvitationStatus.ACCEPTED, chat_id=turn.actor.chat_id)
    await invitations.save(turn.unit, accepted)
    await conversation.end(turn, draft)
    await turn.note(_ACCEPT, f"invitation:{invitation.id}", invitation.network_id)
    team = await team_of(turn, invitation.team_id)
    replaced = await _stood_in_for(turn, invitation)
    for decider in await _deciders(turn, invitation):
        to = Address(chat_id=decider.chat_id)
        turn.tell(NewcomerWaits(to=to, team=team, invitation=accepted, account=account, stands_in_for=replaced))
    return team


async def decline(turn: Turn, draft: Draft) -> None:
    """The link reached somebody else: it stays good for who it was meant for."""
    turn.require(Act.ARRIVE)
    await conversation.end(turn, draft)


async def admit(turn: Turn, invitation_id: str) -> Invitation:
    """A coordinator knows the newcomer: from now on they are a member."""
    invitation, team = await _waiting(turn, invitation_id)
    chat_id = invitation.chat_id
    if chat_id is None:
        raise Refused(Reason.STALE)
    if invitation.until is not None and invitation.until < turn.today:
        raise Refused(Reason.LINK_EXPIRED)
    await invitations.save(turn.unit, replace(invitation, status=InvitationStatus.USED))
    newcomer = await people.actor_of(turn.unit, chat_id)
    if newcomer.membership_in(team.id) is not None:
        raise Refused(Reason.ALREADY_MEMBER)
    person = newcomer.person_in(team.network_id)
    if person is None:
        person = Person(
            id=turn.world.new_id(),
            network_id=team.network_id,
            chat_id=chat_id,
            name=invitation.name,
            regisseur=False,
            reachable=True,
        )
        await people.add(turn.unit, person, turn.now)
    place = Membership(
        team_id=team.id,
        network_id=team.network_id,
        person_id=person.id,
        role=invitation.role,
        organisation=invitation.organisation,
        until=invitation.until,
        stands_in_for=invitation.stands_in_for,
    )
    accepted_at = await audit.moment_of(turn.unit, _ACCEPT, f"invitation:{invitation.id}")
    await people.join(turn.unit, place, accepted_at or turn.now)
    await turn.note("admit", f"person:{person.id}", team.network_id)
    turn.tell(Admitted(to=Address(chat_id=chat_id), team=team, name=person.name, place=place))
    await _tell_others(turn, invitation, team, admitted=True)
    await inviting.welcome(turn, person)
    await attending.let_in(turn, invitation, person)
    await successors.offer(turn, invitation, team, person)
    await entry_proposals.show(turn, invitation, person)
    return invitation


async def turn_away(turn: Turn, invitation_id: str) -> Invitation:
    """A coordinator does not know the newcomer: the link is spent."""
    invitation, team = await _waiting(turn, invitation_id)
    await invitations.save(turn.unit, replace(invitation, status=InvitationStatus.REFUSED))
    await turn.note("turn_away", f"invitation:{invitation.id}", team.network_id)
    if invitation.chat_id is not None:
        turn.tell(TurnedAway(to=Address(chat_id=invitation.chat_id), team=team))
    await _tell_others(turn, invitation, team, admitted=False)
    return invitation


async def _deciders(turn: Turn, invitation: Invitation) -> list[Person]:
    """Who may say whether it is the right person: who coordinates the team, and who invited if they (still) do."""
    inviter = await people.get(turn.unit, invitation.invited_by)
    account = (await people.actor_of(turn.unit, inviter.chat_id)).on(turn.today)
    asking = [inviter] if account.coordinates(invitation.team_id, invitation.network_id) else []
    coordinators = await people.coordinators_of(turn.unit, invitation.team_id, invitation.network_id)
    return list({person.id: person for person in (*asking, *coordinators)}.values())


async def _tell_others(turn: Turn, invitation: Invitation, team: Team, *, admitted: bool) -> None:
    by = turn.person_in(team.network_id).name
    for decider in await _deciders(turn, invitation):
        if decider.chat_id != turn.actor.chat_id:
            to = Address(chat_id=decider.chat_id)
            asked = NewcomerWaits(to=to, team=team, invitation=invitation, account="")
            turn.tell(NewcomerSettled(asked=asked, by=by, admitted=admitted))


async def _waiting(turn: Turn, invitation_id: str) -> tuple[Invitation, Team]:
    invitation = await _invitation(turn, invitation_id)
    team = await team_of(turn, invitation.team_id)
    turn.require(Act.INVITE, in_team(team))
    if invitation.status is not InvitationStatus.ACCEPTED:
        raise Refused(Reason.ALREADY_DONE)
    return invitation, team


async def _invitation(turn: Turn, invitation_id: str) -> Invitation:
    invitation = await invitations.get(turn.unit, invitation_id)
    if invitation is None:
        raise Refused(Reason.LINK_UNKNOWN)
    return invitation


async def why(turn: Turn, reason: Reason) -> Reason:
    """The truer reason for a refusal: who waits for a coordinator's yes is no stranger any more."""
    if reason is not Reason.STRANGER:
        return reason
    if await invitations.waits(turn.unit, turn.actor.chat_id):
        return Reason.WAITING
    draft = await drafts.latest_of(turn.unit, turn.actor.chat_id, turn.now)
    return Reason.RULES_FIRST if draft is not None and draft.flow is Flow.JOIN else reason
