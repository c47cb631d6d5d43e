"""Inviting a whole list of people at once."""

from telegram import Document

from channels.telegram.context import Context
from domain.drafts import Draft, Flow, Step
from domain.guestlist import is_list
from domain.people import Organisation
from domain.refusals import Reason, Refused
from usecases import conversation, entry_proposals, guestlists, tables
from views import guestlists as screens
from views import profile as profile_screens
from views.buttons.people import (
    ExportTeam,
    GuestPage,
    InviteAll,
    InviteList,
    ListTemplate,
    SetGuest,
    UseProposal,
)
from views.home import refused


async def ask(context: Context, button: InviteList) -> None:
    """Nodig een lijst uit."""
    context.reply(screens.ask(context.words, *await guestlists.ask(context.turn, button.team_id)))


async def typed(context: Context, draft: Draft, text: str) -> bool:
    """The list, more lines for it, or where the next one works; False when a list stands and this is none."""
    named = [kind for kind in Organisation if context.words.word(kind).lower() == text.strip().lower()]
    if draft.step is Step.ORGANISATION and named:
        context.reply(screens.shown(context.words, await guestlists.place(context.turn, draft, named[0])))
        return True
    if draft.step is not Step.TEXT and not is_list(text):
        return False
    context.reply(screens.shown(context.words, await guestlists.write(context.turn, draft, text, context.message_id)))
    return True


async def media(context: Context, draft: Draft, sent: Document | None) -> None:
    """The list as a file; what can't be one leaves the chat at once."""
    try:
        if sent is None:
            raise Refused(Reason.LIST_KIND)
        errand = await guestlists.take(
            context.turn,
            draft,
            context.message_id,
            file_id=sent.file_id,
            size=sent.file_size or 0,
            name=sent.file_name or "",
        )
    except Refused as refusal:
        context.erase_here()
        context.reply(refused(context.words, refusal.reason, draft))
        return
    context.reply(screens.file_taken(context.words, draft))
    context.read_file(errand)


async def use_proposal(context: Context, button: UseProposal) -> None:
    """Ja, dit klopt, or Nee."""
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    answer = entry_proposals.take if button.answer == "yes" else entry_proposals.drop
    context.show(profile_screens.page(context.words, await answer(context.turn, button.invitation_id)))


async def template(context: Context, button: ListTemplate) -> None:
    """Voorbeeld."""
    context.table(await tables.template(context.turn, button.team_id, button.form))


async def export(context: Context, button: ExportTeam) -> None:
    """Teamlijst: first which kind of file."""
    if button.form == "ask":
        context.reply(screens.export(context.words, await tables.team(context.turn, button.team_id)))
    else:
        context.table(await tables.export(context.turn, button.team_id, button.form))


async def retyped(context: Context, draft: Draft, text: str) -> None:
    """The list was mended where it stands, in place of what was read before."""
    found = await guestlists.write(context.turn, draft, text, context.message_id, anew=True)
    context.reply(screens.shown(context.words, found))


async def place(context: Context, button: SetGuest) -> None:
    """Where the next one works, or nobody after all."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.GUESTS, version=button.version)
    if button.value != "skip" and button.value not in set(Organisation):
        raise Refused(Reason.STALE)
    organisation = None if button.value == "skip" else Organisation(button.value)
    context.show(screens.shown(context.words, await guestlists.place(context.turn, draft, organisation)))


async def page(context: Context, button: GuestPage) -> None:
    """Another page of the list."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.GUESTS)
    found = await guestlists.look(context.turn, draft)
    context.show(screens.shown(context.words, found, button.page))


async def make(context: Context, button: InviteAll) -> None:
    """Maak n uitnodigingen: each a message of its own, to be forwarded."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.GUESTS, version=button.version)
    made = await guestlists.make(context.turn, draft)
    context.show(screens.made(context.words, len(made)))
    zone = context.turn.world.calendar.zone
    for one in made:
        context.reply(screens.letter(context.words, one.invitation, one.team, one.link, zone))
