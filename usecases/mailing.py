"""Which invitations go by mail, to who wants that? On a way of their own, so that a mail server holds up no message."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.calendars import appointment
from domain.contacts import Contact
from domain.letters import Letter, Posted
from domain.meetings import Meeting
from domain.moments import at_local
from domain.notices import Address, MailRefused
from domain.people import Person
from storage import contacts, mail, meetings, people
from usecases.invited import name_of
from usecases.turn import Turn, team_of

_BACKOFF = (60.0, 300.0, 900.0, 3600.0)  # seconds; it goes on until the meeting begins


async def queue(turn: Turn, pairs: Sequence[tuple[Meeting, str]], *, spared: bool = False) -> None:
    """These people hear of these meetings by mail too, as far as they chose that."""
    if not turn.world.mails or not pairs:
        return
    kept = await contacts.of(turn.unit, {person_id for _, person_id in pairs})
    letters = [
        Letter(
            network_id=meeting.network_id,
            meeting_id=meeting.id,
            person_id=person_id,
            sequence=meeting.sequence,
            spared=spared,
        )
        for meeting, person_id in pairs
        if person_id in kept and _wanted(kept[person_id])
    ]
    await mail.add(turn.unit, letters)


def _wanted(contact: Contact) -> bool:
    return contact.by_mail and bool(contact.mail)


async def begin(turn: Turn, person: Person) -> None:
    """Somebody wants invitations by mail from now on: those that stand go out."""
    coming = await meetings.coming_in_network(turn.unit, person.network_id, turn.today)
    known = await meetings.attendances_of(turn.unit, person.id, [meeting.id for meeting in coming])
    await queue(turn, [(meeting, person.id) for meeting in coming if meeting.id in known])


async def recover(turn: Turn) -> int:
    """At start: nobody knows whether what was being sent went. Their number."""
    return await mail.recover(turn.unit)


async def take(turn: Turn, room: int) -> list[Letter]:
    """What goes now, with its address and its words, marked as being sent."""
    going, needless = [], []
    for letter in await mail.ready(turn.unit, turn.now, room):
        ready = await _filled(turn, letter)
        if ready is None:
            needless.append(letter.seq)
        else:
            going.append(ready)
    await mail.remove(turn.unit, needless)
    await mail.mark_sending(turn.unit, [letter.seq for letter in going])
    return going


async def _filled(turn: Turn, letter: Letter) -> Letter | None:
    """None when there is nothing of it to say any more: newer news goes, they chose otherwise, or it has begun."""
    meeting = await meetings.get(turn.unit, letter.meeting_id)
    contact = (await contacts.of(turn.unit, [letter.person_id])).get(letter.person_id)
    if meeting is None or contact is None or not _wanted(contact) or meeting.sequence != letter.sequence:
        return None
    if _ends_at(turn, meeting) <= turn.now:
        return None
    known = await meetings.attendances_of(turn.unit, letter.person_id, [meeting.id])
    if letter.spared is bool(known):
        return None
    of = await name_of(turn, meeting, await team_of(turn, meeting.team_id))
    off = letter.spared or not meeting.standing
    return replace(
        letter,
        address=contact.mail,
        zone=turn.world.calendar.zone.key,
        stamp=turn.now,
        appointment=appointment(meeting, of, off=off),
    )


def _ends_at(turn: Turn, meeting: Meeting) -> datetime:
    return at_local(meeting.day, meeting.starts, turn.world.calendar.zone) + timedelta(minutes=meeting.minutes)


async def settle(turn: Turn, back: Sequence[tuple[Letter, Posted]]) -> list[float]:
    """Note what became of letters. In how many seconds something can be tried again."""
    await mail.remove(turn.unit, [letter.seq for letter, posted in back if posted is Posted.SENT])
    waits = []
    for letter, posted in back:
        if posted is Posted.REFUSED:
            await _refused(turn, letter)
        elif posted is not Posted.SENT:
            waits.append(_BACKOFF[min(letter.tries, len(_BACKOFF) - 1)])
            not_before = turn.now + timedelta(seconds=waits[-1])
            note = mail.in_doubt if posted is Posted.UNCERTAIN else mail.again
            await note(turn.unit, letter.seq, not_before)
    return waits


async def _refused(turn: Turn, letter: Letter) -> None:
    """Nothing goes to that address any more, and its owner hears it, once."""
    await mail.remove(turn.unit, [letter.seq])
    contact = (await contacts.of(turn.unit, [letter.person_id])).get(letter.person_id)
    if contact is None or not contact.by_mail or contact.mail != letter.address:
        return
    await contacts.save(turn.unit, replace(contact, by_mail=False))
    await mail.drop_of(turn.unit, letter.person_id)
    person = await people.get(turn.unit, letter.person_id)
    turn.tell(MailRefused(to=Address(chat_id=person.chat_id)))
