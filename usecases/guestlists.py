"""How is a whole list of people invited? Pasted, shown line by line, completed, and then a link for each."""

import json
from dataclasses import replace

import anonymity
from domain.access import Act
from domain.contacts import checked_function, checked_mail
from domain.delivery import Parcel
from domain.documents import LARGEST_LIST, LISTS, FileErrand, FileRead, Unread
from domain.drafts import Draft, Flow, Step, with_raw
from domain.entry_lists import Column, Proposal, read_rows
from domain.guestlist import MOST, Guest, Left, placed, plain, read, without_twins
from domain.notices import Address, Listed, ListRead
from domain.overviews import GuestList
from domain.people import Organisation, Role, Team
from domain.refusals import Reason, Refused
from domain.shortening import cut
from storage import drafts, invitations, people
from usecases import conversation
from usecases.joining import InvitationMade, make_link
from usecases.turn import Turn, in_team, team_of


async def ask(turn: Turn, team_id: str) -> tuple[Team, Draft]:
    """Wait for a list of people."""
    team = await team_of(turn, team_id)
    turn.require(Act.INVITE, in_team(team))
    return team, await conversation.start(turn, Flow.GUESTS, Step.TEXT, {"team": team.id})


async def take(turn: Turn, draft: Draft, message_id: int, *, file_id: str, size: int, name: str) -> FileErrand:
    """A list came as a file: what is to be fetched and read."""
    await _team(turn, draft)
    kind = name.lower().rpartition(".")[2]
    if f".{kind}" not in LISTS:
        raise Refused(Reason.LIST_KIND)
    if size > LARGEST_LIST:
        raise Refused(Reason.LIST_TOO_LONG)
    stepped = draft.stepped(draft.step, turn.now, file=file_id, raw=with_raw(draft, message_id))
    await drafts.save(turn.unit, stepped)
    return FileErrand(draft_id=draft.id, file_id=file_id, kind=kind)


async def found(turn: Turn, parcel: Parcel, read_file: FileRead) -> None:
    """What reading a list brought, for who sent it; nothing for who stopped meanwhile, or coordinates no more."""
    errand = FileErrand.load(parcel.body)
    draft = await drafts.get(turn.unit, errand.draft_id, parcel.chat_id, turn.now)
    if draft is None or draft.flow is not Flow.GUESTS or draft.answers.get("file") != errand.file_id:
        return
    team = await team_of(turn, draft.answers["team"])
    account = (await people.actor_of(turn.unit, parcel.chat_id)).on(turn.today)
    if not account.coordinates(team.id, team.network_id):
        return
    to = Address(chat_id=parcel.chat_id)
    rows = read_rows(read_file.rows)
    if read_file.unread is not None or not any(guest.name for guest, _ in rows):
        turn.tell(ListRead(to=to, unread=read_file.unread or Unread.NO_LETTERS))
        return
    guests = [*_kept(draft), *(_checked(turn, *row) for row in rows)]
    if len(guests) > MOST:
        turn.tell(ListRead(to=to, unread=Unread.TOO_MUCH))
        return
    shown = await _stepped(turn, draft, team, await _marked(turn, team, guests))
    turn.tell(ListRead(to=to, listed=Listed(draft=shown.draft, team=team, guests=shown.guests)))


def _checked(turn: Turn, guest: Guest, said: Proposal) -> Guest:
    """What of their entry can be proposed; of what can't only the column is named, as anything may stand in it."""
    kept, unclear = said, [guest.unclear] if guest.unclear else []
    phone = anonymity.readable_phone(said.phone) if said.phone else ""
    if phone is None:
        unclear.append(Column.PHONE.value)
    kept = replace(kept, phone=phone or "")
    for field, name, check in (("mail", Column.MAIL, checked_mail), ("function", Column.FUNCTION, checked_function)):
        value = getattr(said, field)
        try:
            kept = replace(kept, **{field: check(value) if value else ""})
        except Refused:
            kept = replace(kept, **{field: ""})
            unclear.append(name.value)
    if any(span.tier is anonymity.Tier.IDENTIFIER for span in anonymity.find(kept.function, turn.lists)):
        kept = replace(kept, function="")
        unclear.append(Column.FUNCTION.value)
    return replace(guest, proposal=kept.dump(), unclear=cut(", ".join(unclear), 40))


async def _marked(turn: Turn, team: Team, guests: list[Guest]) -> list[Guest]:
    members = {plain(member.person.name) for member in await people.everybody_of(turn.unit, team.id)}
    invited = {plain(open_.name) for open_ in await invitations.open_in(turn.unit, team.id, turn.now)}
    return without_twins([_fresh(guest) for guest in guests], members, invited)


async def write(turn: Turn, draft: Draft, text: str, message_id: int, *, anew: bool = False) -> GuestList:
    """A pasted list, or lines that come after the first; `anew` in place of what stood there."""
    team = await _team(turn, draft)
    guests = read(text) if anew else [*_kept(draft), *read(text)]
    if len(guests) > MOST:
        raise Refused(Reason.LIST_TOO_LONG)
    return await _stepped(turn, draft, team, await _marked(turn, team, guests), message_id)


async def place(turn: Turn, draft: Draft, organisation: Organisation | None) -> GuestList:
    """Where the next one on the list works; None leaves them out."""
    team = await _team(turn, draft)
    guests = _kept(draft)
    number = next((number for number, guest in enumerate(guests) if guest.waits_for_place), None)
    if number is None:
        raise Refused(Reason.STALE)
    guests[number] = placed(guests[number], organisation)
    return await _stepped(turn, draft, team, guests)


async def look(turn: Turn, draft: Draft) -> GuestList:
    """The list as it stands."""
    return GuestList(draft=draft, team=await _team(turn, draft), guests=tuple(_kept(draft)))


async def make(turn: Turn, draft: Draft) -> list[InvitationMade]:
    """A one-time link for each of them. Refused while it is not known of everybody where they work."""
    team = await _team(turn, draft)
    guests = [guest for guest in _kept(draft) if guest.left is None]
    if not guests:
        raise Refused(Reason.NOBODY_LEFT)
    made = []
    for guest in guests:
        if guest.organisation is None:
            raise Refused(Reason.STALE)
        made.append(await make_link(turn, team, guest.name, guest.organisation, guest.role))
        if guest.proposal:
            await invitations.propose(turn.unit, made[-1].invitation, guest.proposal)
    await conversation.end(turn, draft)
    return made


async def _team(turn: Turn, draft: Draft) -> Team:
    team = await team_of(turn, draft.answers["team"])
    turn.require(Act.INVITE, in_team(team))
    return team


async def _stepped(
    turn: Turn, draft: Draft, team: Team, guests: list[Guest], message_id: int | None = None
) -> GuestList:
    step = Step.ORGANISATION if any(guest.waits_for_place for guest in guests) else Step.PREVIEW
    raw = {} if message_id is None else {"raw": with_raw(draft, message_id)}
    stepped = draft.stepped(step, turn.now, guests=_dumped(guests), **raw)
    await drafts.save(turn.unit, stepped)
    return GuestList(draft=stepped, team=team, guests=tuple(guests))


def _fresh(guest: Guest) -> Guest:
    """Without a mark that is made anew each time."""
    marked = guest.left in (Left.TWICE, Left.MEMBER, Left.INVITED)
    return replace(guest, left=None) if marked else guest


def _dumped(guests: list[Guest]) -> str:
    rows = [[g.line, g.name, g.organisation, g.role, g.unclear, g.left, g.proposal] for g in guests]
    return json.dumps(rows, ensure_ascii=False)


def _kept(draft: Draft) -> list[Guest]:
    return [
        Guest(
            line=line,
            name=name,
            organisation=Organisation(organisation) if organisation else None,
            role=Role(role),
            unclear=unclear,
            left=Left(left) if left else None,
            proposal="".join(proposal),
        )
        for line, name, organisation, role, unclear, left, *proposal in json.loads(draft.answers.get("guests", "[]"))
    ]
