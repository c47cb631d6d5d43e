"""What does a list say of somebody who joins? Shown to them alone; it is their entry only after their yes."""

from dataclasses import replace

from domain.access import Act
from domain.contacts import Contact
from domain.entry_lists import Proposal
from domain.guestlist import plain
from domain.invitations import Invitation
from domain.notices import Address, EntryProposed
from domain.people import Person
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.themes import STARTING, guess_themes
from domain.who import Profile
from storage import contacts, invitations
from usecases import deputies, freshness, pings, profile, standing_in
from usecases.turn import Turn


async def show(turn: Turn, invitation: Invitation, person: Person) -> None:
    """A newcomer reads what the list says of them; who made an entry already keeps that."""
    proposal = await invitations.proposed(turn.unit, invitation)
    if not proposal:
        return
    if person.id in await contacts.of(turn.unit, [person.id]):
        await invitations.propose(turn.unit, invitation, "")
        return
    to = Address(chat_id=person.chat_id)
    turn.tell(EntryProposed(to=to, invitation=invitation, proposal=Proposal.load(proposal)))


async def take(turn: Turn, invitation_id: str) -> Profile:
    """It is right: from now on it is their entry. Who is named as deputy is asked."""
    invitation, proposal = await _mine(turn, invitation_id)
    person = turn.person_in(invitation.network_id)
    kept = (await contacts.of(turn.unit, [person.id])).get(person.id)
    contact = kept or Contact(person_id=person.id, network_id=person.network_id)
    themes = {theme for theme in guess_themes(proposal.themes) if theme in STARTING}
    filled = replace(
        contact,
        function=proposal.function or contact.function,
        themes=contact.themes | themes,
        phone=proposal.phone or contact.phone,
        mail=proposal.mail or contact.mail,
    )
    await contacts.save(turn.unit, filled.confirmed(turn.today))
    await invitations.propose(turn.unit, invitation, "")
    await pings.stop(turn, Owed.ENTRY, person.id)
    await freshness.begin_quarter(turn, Owed.ENTRY, person.id)
    await turn.note("profile", f"person:{person.id}", person.network_id)
    for mate in await standing_in.mates(turn):
        if proposal.deputy and plain(mate.name) == plain(proposal.deputy):
            await deputies.ask(turn, mate.id)
            break
    return await profile.page(turn)


async def drop(turn: Turn, invitation_id: str) -> Profile:
    """It is not right: nothing of it is kept, and they fill in what they like."""
    invitation, _ = await _mine(turn, invitation_id)
    await invitations.propose(turn.unit, invitation, "")
    return await profile.page(turn)


async def _mine(turn: Turn, invitation_id: str) -> tuple[Invitation, Proposal]:
    turn.require(Act.PROFILE)
    invitation = await invitations.get(turn.unit, invitation_id)
    if invitation is None or invitation.chat_id != turn.actor.chat_id:
        raise Refused(Reason.GONE)
    proposal = await invitations.proposed(turn.unit, invitation)
    if not proposal:
        raise Refused(Reason.ALREADY_DONE)
    return invitation, Proposal.load(proposal)
