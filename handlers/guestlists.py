"""Inviting a whole list of people at once."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow, Step
from domain.guestlist import is_list
from domain.people import Organisation
from domain.refusals import Reason, Refused
from usecases import conversation, guestlists
from views import guestlists as screens
from views.buttons.people import GuestPage, InviteAll, InviteList, SetGuest


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
