"""What does a coordinator see who invites a whole list of people?"""

from datetime import tzinfo

from domain.drafts import Draft
from domain.entry_lists import Proposal
from domain.invitations import Invitation
from domain.notices import EntryProposed, ListRead
from domain.overviews import GuestList
from domain.people import Organisation, Team
from domain.tables import Form
from views.buttons.people import ExportTeam, GuestPage, InviteAll, ListTemplate, SetGuest, UseProposal
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_ON_A_PAGE = 8
_TEMPLATES = {Form.XLSX: "template_xlsx", Form.CSV: "template_csv"}
_EXPORTS = {Form.XLSX: "export_xlsx", Form.CSV: "export_csv"}


def ask(words: Wording, team: Team, draft: Draft) -> Screen:
    """Paste a list."""
    forms = tuple(Tap(words.label(_TEMPLATES[form]), ListTemplate(team.id, form.value).pack()) for form in _EXPORTS)
    return Screen(html=words.html("guestlists.ask", team=team), rows=(forms, (stop(words, draft),)))


def file_taken(words: Wording, draft: Draft) -> Screen:
    """It is being read."""
    return Screen(html=words.html("guestlists.file_taken"), rows=((stop(words, draft),),))


def file_read(words: Wording, n: ListRead) -> Screen:
    """How a file was understood, or why not."""
    if n.listed is not None:
        return shown(words, GuestList(draft=n.listed.draft, team=n.listed.team, guests=n.listed.guests))
    return Screen(html=words.html("guestlists.file_refused", unread=n.unread))


def export(words: Wording, team: Team) -> Screen:
    """As which kind of file?"""
    taps = tuple(Tap(words.label(_EXPORTS[form]), ExportTeam(team.id, form.value).pack()) for form in _EXPORTS)
    return Screen(html=words.html("guestlists.export", team=team), rows=(taps,))


def proposed(words: Wording, n: EntryProposed) -> Screen:
    """What the list says of a newcomer, for them alone."""
    yes = Tap(words.label("entry_right"), UseProposal(n.invitation.id, "yes").pack())
    no = Tap(words.label("proposal_no"), UseProposal(n.invitation.id, "no").pack())
    return Screen(html=words.html("guestlists.proposed", p=n.proposal), rows=((yes,), (no,)), protected=True)


def shown(words: Wording, g: GuestList, page: int = 0) -> Screen:
    """What comes next: where somebody works, or a look at the whole list."""
    return place(words, g) if g.waiting else preview(words, g, page)


def place(words: Wording, g: GuestList) -> Screen:
    """Where does the next one work?"""

    def tap(label: str, value: str) -> Tap:
        return Tap(label, SetGuest(draft_id=g.draft.id, value=value, version=g.draft.version).pack())

    taps = [tap(words.word(kind), kind.value) for kind in Organisation]
    last = (tap(words.label("skip_guest"), "skip"), stop(words, g.draft))
    html = words.html("guestlists.place", g=g, guest=g.waiting[0], more=len(g.waiting) - 1)
    return Screen(html=html, rows=(*stacked(taps, 2), last), protected=True)


def preview(words: Wording, g: GuestList, page: int) -> Screen:
    """The list as it was understood, line by line; typing adds lines."""
    room = _ON_A_PAGE // 2 if any(guest.proposal for guest in g.guests) else _ON_A_PAGE
    pages = max(1, -(-len(g.guests) // room))
    page = min(max(page, 0), pages - 1)
    lines = g.guests[page * room : (page + 1) * room]
    rows: list[tuple[Tap, ...]] = []
    if g.welcome:
        label = words.label("invite_one") if g.welcome == 1 else words.label("invite_all", count=g.welcome)
        rows.append((Tap(label, InviteAll(draft_id=g.draft.id, version=g.draft.version).pack()),))
    turning = [Tap(words.label("less"), GuestPage(draft_id=g.draft.id, page=page - 1).pack())] if page else []
    if page + 1 < pages:
        turning.append(Tap(words.label("more"), GuestPage(draft_id=g.draft.id, page=page + 1).pack()))
    rows += [*stacked(turning, 2), (stop(words, g.draft),)]
    said = [tuple(words.word(c).lower() for c in Proposal.load(line.proposal).filled) for line in lines]
    html = words.html("guestlists.preview", g=g, lines=lines, said=said, page=page, pages=pages)
    return Screen(html=html, rows=tuple(rows), protected=True)


def made(words: Wording, count: int) -> Screen:
    """The links follow, one message each."""
    return Screen(html=words.html("guestlists.made", count=count))


def letter(words: Wording, invitation: Invitation, team: Team, address: str, zone: tzinfo) -> Screen:
    """To be forwarded to one person, so it may be."""
    until = invitation.expires_at.astimezone(zone).date()
    return Screen(html=words.html("guestlists.letter", i=invitation, team=team, address=address, until=until))
