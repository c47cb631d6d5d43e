"""Inviting and joining: a name, a link, the rules, and a coordinator who says yes."""

from channels.telegram.context import Context
from domain.drafts import Draft, Flow, Step
from domain.people import Organisation, Role
from domain.refusals import Reason, Refused
from usecases import conversation, joining
from views import guestlists as guestlist_screens
from views import joining as screens
from views.buttons.teams import Admit, Choose, Invite, TurnAway


async def invite(context: Context, button: Invite) -> None:
    """Nodig iemand uit."""
    context.reply(screens.ask_name(context.words, *await joining.ask_name(context.turn, button.team_id)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The name of who is invited."""
    if draft.step is Step.NAME and "organisation" in draft.answers and "succeeds" in draft.answers:
        handed_over(context, await joining.name_successor(context.turn, draft, text))
        return
    named = await joining.name_guest(context.turn, draft, text)
    context.reply(screens.ask_organisation(context.words, named))


async def typed_organisation(context: Context, draft: Draft, text: str) -> bool:
    """Where the guest works, typed instead of pressed; False when no organisation is called so."""
    named = [kind for kind in Organisation if context.words.word(kind).lower() == text.strip().lower()]
    if named:
        context.reply(screens.ask_role(context.words, await joining.place_guest(context.turn, draft, named[0])))
    return bool(named)


async def choose(context: Context, button: Choose) -> None:
    """A choice while inviting or joining."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.JOIN, Flow.INVITE)
    if draft.flow is Flow.JOIN:
        await _join(context, draft, button.value)
    else:
        await _invite(context, draft, button.value)


async def _invite(context: Context, draft: Draft, value: str) -> None:
    if draft.step is Step.ORGANISATION and value in set(Organisation):
        placed = await joining.place_guest(context.turn, draft, Organisation(value))
        context.show(screens.ask_role(context.words, placed))
    elif draft.step is Step.ROLE and value in (Role.LID, Role.COORDINATOR, Role.EXPERT):
        made = await joining.invite(context.turn, draft, Role(value))
        handed_over(context, made)
    else:
        raise Refused(Reason.STALE)


def handed_over(context: Context, made: joining.InvitationMade) -> None:
    """What is for who invites, and then the letter, which can be forwarded as it is."""
    context.show(screens.made(context.words, made.invitation, decides=made.decides))
    zone = context.turn.world.calendar.zone
    context.reply(guestlist_screens.letter(context.words, made.invitation, made.team, made.link, zone))


async def _join(context: Context, draft: Draft, answer: str) -> None:
    if draft.step is Step.WORK_PHONE:
        await _telegram(context, draft, answer)
    elif answer == "yes":
        user = context.said.effective_user
        account = f"{user.full_name} (@{user.username})" if user and user.username else (user.full_name if user else "")
        context.show(screens.waiting(context.words, await joining.accept(context.turn, draft, account)))
    else:
        await joining.decline(context.turn, draft)
        context.show(screens.declined(context.words))


async def _telegram(context: Context, draft: Draft, answer: str) -> None:
    """May Telegram be on the work phone?"""
    if answer == "may":
        context.show(screens.rules(context.words, await joining.may_use_telegram(context.turn, draft)))
    elif answer == "unsure":
        invitation = await joining.may_not_use_telegram(context.turn, draft, sure=False)
        context.show(screens.phone_unsure(context.words, draft, invitation, context.turn.world.calendar.zone))
    elif answer == "may_not":
        await joining.may_not_use_telegram(context.turn, draft, sure=True)
        context.show(screens.phone_may_not(context.words))
    else:
        raise Refused(Reason.STALE)


async def admit(context: Context, button: Admit) -> None:
    """Ja, laat toe."""
    invitation = await joining.admit(context.turn, button.invitation_id)
    context.show(screens.admitted_reply(context.words, invitation))


async def turn_away(context: Context, button: TurnAway) -> None:
    """Nee, die ken ik niet."""
    invitation = await joining.turn_away(context.turn, button.invitation_id)
    context.show(screens.turned_away_reply(context.words, invitation.name))
