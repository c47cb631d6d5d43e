"""Arriving: /start with or without a link, /help, free typing, and what is not for the bot."""

from channels.telegram.context import Context
from domain.access import Act
from domain.acute import danger_in
from domain.drafts import Draft, Flow, Step, is_leaving, raw_messages
from domain.refusals import Reason, Refused
from domain.signals import is_small_talk, is_thanks
from handlers import (
    actions,
    agenda,
    alarms,
    claims,
    collecting,
    evaluations,
    guestlists,
    joining,
    knowing,
    lists,
    meant,
    netwerkkaart,
    network_words,
    pages,
    people,
    planning,
    privacy,
    profile,
    replies,
    rhythm,
    second_reader,
    settings,
    setup,
    signals,
    terugkoppelen,
    walking,
    who,
)
from usecases import alarming, conversation, drafting, reach, reading
from usecases import joining as joins
from usecases import lists as listings
from usecases import setup as founding
from views import alarms as alarm_screens
from views import home as screens
from views import joining as joining_screens
from views import leaving, menu
from views import setup as setup_screens
from views.buttons.alarms import NotAcute
from views.buttons.lists import Open, StopDraft

_PREVIEWED = frozenset(
    {
        Flow.SIGNAL,
        Flow.FEED_BACK,
        Flow.CLAIM,
        Flow.ACTION,
        Flow.DOUBT,
        Flow.ADD,
        Flow.ASK,
        Flow.ANSWER,
        Flow.SETTINGS,
        Flow.WORDS,
        Flow.PAGE,
        Flow.FILE,
        Flow.LOOK,
        Flow.MOVE,
        Flow.EVALUATE,
        Flow.PROMISE,
        Flow.PROPOSE,
        Flow.NOTE,
    }
)
# Answered as typed, also while an alarm goes on: masked, a name or a number would be of no use.
_NEVER_NEWS = frozenset(
    {
        Flow.INVITE,
        Flow.SUBSTITUTE,
        Flow.CALL,
        Flow.FOUND,
        Flow.TEAM,
        Flow.RHYTHM,
        Flow.SETTINGS,
        Flow.REFER,
        Flow.WHO,
        Flow.PROFILE,
        Flow.CALL_BACK,
        Flow.LINE,
        Flow.PAGE,
        Flow.FILE,
        Flow.PLAN,
        Flow.MOVE,
    }
)


async def start(context: Context, args: str = "") -> None:
    """/start, also through a link: founding, an invitation, or a group's code."""
    chat = context.said.effective_chat
    if chat is not None and chat.type != chat.PRIVATE:
        await setup.couple(context, args, typed=False)
    elif args and await founding.begin_founding(context.turn, args):
        context.reply(setup_screens.ask_name(context.words))
    elif args:
        shown = await joins.open_link(context.turn, args)
        context.reply(joining_screens.phone(context.words, shown))
    else:
        await conversation.let_go(context.turn)
        await home(context)


async def home(context: Context) -> None:
    """What can I do now?"""
    context.turn.require(Act.SEE_TEAM)
    shown = await listings.home(context.turn)
    context.reply(screens.home(context.words, shown))
    # For everybody, since what a team left out comes back when it is put on again.
    leads = bool(shown.coordinates) or shown.regisseur
    context.menu(menu.own(context.words, shown.off, coordinates=leads))


async def help_(context: Context, _args: str = "") -> None:
    """/help"""
    context.turn.require(Act.SEE_TEAM)
    context.reply(screens.help_(context.words, await listings.home(context.turn)))


async def typed(context: Context, text: str) -> None:
    """A text in private is of an alarm when its words are acute; else it answers what the bot waits for."""
    latest = await conversation.latest(context.turn)
    if is_leaving(text):
        await stop_typed(context)
    elif await who.waited(context, text, latest):
        await context.erase_traces(text)
    elif await meant.asked_first(context, text, latest, awaited=latest is not None and latest.waits):
        pass
    elif not await alarms.heard(context, text):
        latest = await conversation.latest(context.turn)
        draft = await replies.waiting(context, latest)
        if draft is not None and draft != latest:
            await replies.keeping(context, draft, text, _answered)
        elif not await replies.typed(context, text, draft):
            await _calmly(context, text, draft)


async def _answered(context: Context, draft: Draft, text: str) -> None:
    await _calmly(context, text, draft)


async def signal(context: Context, args: str = "", *, pasting: bool = False) -> None:
    """/signaal; behind it, too, acute words come first."""
    if not await alarms.first(context, args):
        await signals.ask(context, args, pasting=pasting)


async def paste(context: Context, args: str = "") -> None:
    """/plak: lines of a chat."""
    await signal(context, args, pasting=True)


async def calm(context: Context, button: NotAcute) -> None:
    """Het is niet acuut: what was typed goes on as if it were typed just now."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ALARM)
    found = await alarming.calm(context.turn, draft)
    context.show(alarm_screens.not_acute(context.words))
    if found.begun is not None:
        await signals.previewed(context, await drafting.rewrite(context.turn, found.begun, found.text))
    else:
        context.handling.typed_as = found.message_id
        await _calmly(context, found.text, found.waiting, beside=False)


async def _calmly(context: Context, text: str, draft: Draft | None, *, beside: bool = True) -> None:
    """A text answers what the bot waits for; else it is a signal. `beside`: it may go with an alarm that goes on."""
    if draft is not None and not await reading.goes_on(context.turn, draft):
        draft = None
    if draft is not None and draft.flow is Flow.GUESTS and await guestlists.typed(context, draft, text):
        return
    if draft is not None and draft.step is Step.ORGANISATION and await joining.typed_organisation(context, draft, text):
        return
    talk = is_small_talk(text) or is_thanks(text)
    its_own = _awaited(draft) and draft is not None and draft.flow in _NEVER_NEWS
    if beside and not talk and not its_own and await alarms.offered(context, draft, text, awaited=_awaited(draft)):
        return
    waits_for_text = draft is not None and draft.waits
    previewed = draft is not None and draft.flow in _PREVIEWED
    if not waits_for_text and await meant.understood(context, text, draft, previewed=previewed, calm=not beside):
        return
    if draft is None or not (waits_for_text or previewed):
        await signals.typed(context, None, text, meant.other_of(context, text))
        return
    answer = {
        Flow.SIGNAL: signals.typed,
        Flow.CLAIM: claims.typed,
        Flow.ACTION: actions.typed,
        Flow.FEED_BACK: terugkoppelen.typed,
        Flow.ADD: knowing.typed,
        Flow.ASK: knowing.typed,
        Flow.ANSWER: knowing.typed,
        Flow.CALL: knowing.typed,
        Flow.REFER: knowing.typed,
        Flow.DOUBT: terugkoppelen.typed,
        Flow.LOOK: second_reader.typed,
        Flow.INVITE: joining.typed,
        Flow.SUBSTITUTE: people.typed,
        Flow.FOUND: setup.typed,
        Flow.TEAM: setup.typed,
        Flow.SETTINGS: settings.typed,
        Flow.RHYTHM: rhythm.typed,
        Flow.WORDS: network_words.typed,
        Flow.WHO: who.typed,
        Flow.CALL_BACK: who.typed,
        Flow.PROFILE: profile.typed,
        Flow.LINE: profile.typed,
        Flow.PAGE: pages.typed,
        Flow.FILE: pages.named,
        Flow.PLAN: planning.typed,
        Flow.MOVE: planning.typed,
        Flow.EVALUATE: evaluations.typed,
        Flow.PROMISE: evaluations.typed,
        Flow.PROPOSE: collecting.typed,
        Flow.NOTE: walking.typed,
    }[draft.flow]
    await answer(context, draft, text)


def _awaited(draft: Draft | None) -> bool:
    """Whether a text would answer what the bot asked, or take the place of what it shows."""
    if draft is None:
        return False
    return draft.waits or (draft.flow in _PREVIEWED and draft.flow is not Flow.SIGNAL)


async def edited(context: Context) -> None:
    """Somebody mends what they typed: the preview of just that text follows; anything else stays as it was."""
    draft = await conversation.latest(context.turn)
    message = context.said.effective_message
    mended = message is not None and draft is not None and message.message_id in raw_messages(draft)
    if draft is not None and message is not None and draft.flow is Flow.GUESTS and mended:
        await guestlists.retyped(context, draft, message.text or "")
        return
    if draft is None or message is None or draft.step is not Step.PREVIEW:
        return
    text = message.text or ""
    if raw_messages(draft) != (message.message_id,):
        return
    if draft.flow is Flow.ALARM:
        await alarms.mended(context, draft, text)
    elif draft.flow is Flow.PAGE:
        await pages.typed(context, draft, text)
    elif (danger := danger_in(text)) is not None:
        await alarms.acute(context, text, danger)
    elif draft.flow is Flow.SIGNAL:
        await signals.retyped(context, draft, text)
    elif draft.flow is Flow.CLAIM:
        await claims.typed(context, draft, text)
    elif draft.flow in (Flow.ADD, Flow.ASK, Flow.ANSWER):
        await knowing.typed(context, draft, text)
    elif draft.flow is Flow.ACTION:
        await actions.typed(context, draft, text)
    elif draft.flow is Flow.LOOK:
        await second_reader.typed(context, draft, text)
    elif draft.flow is Flow.SETTINGS:
        await settings.typed(context, draft, text)
    elif draft.flow is Flow.NOTE:
        await walking.typed(context, draft, text)
    elif draft.flow is Flow.WORDS:
        await network_words.typed(context, draft, text)
    elif draft.flow in (Flow.EVALUATE, Flow.PROMISE):
        await evaluations.typed(context, draft, text)
    elif draft.flow is Flow.PROPOSE:
        await collecting.typed(context, draft, text)
    elif draft.flow in (Flow.FEED_BACK, Flow.DOUBT):
        await terugkoppelen.typed(context, draft, text)


async def stop(context: Context, button: StopDraft) -> None:
    """Stop."""
    if await walking.left(context, button.draft_id):
        return
    left = await conversation.stop(context.turn, button.draft_id)
    context.show(leaving.stopped(context.words, left.unfinished, typed=left.typed))


async def stop_typed(context: Context, _args: str = "") -> None:
    """/stop"""
    left = await conversation.stop(context.turn, None)
    context.reply(leaving.stopped(context.words, left.unfinished, typed=left.typed))


async def open_(context: Context, button: Open) -> None:
    """A list or a start that also has a command."""
    what, _, team_id = button.what.partition("-")
    if what == "acties":
        await lists.mine_page(context, team_id or None, button.page)
    elif button.what == "agenda":
        await agenda.start(context)
    elif what == "agenda":
        await agenda.show_page(context, team_id, "", button.page)
    elif what == "overzicht":
        await agenda.overview(context, team_id, button.page)
    elif what == "terugkoppeling":
        await terugkoppelen.show_page(context, team_id or None, button.page)
    elif what == "start":
        await home(context)
    elif what == "help":
        context.show(screens.help_(context.words, await listings.home(context.turn), button.page))
    elif what == "signaal":
        await signals.ask(context)
    elif what == "plak":
        await signals.ask(context, pasting=True)
    elif what == "ritme":
        await rhythm.mine(context)
    elif what == "alarm":
        await alarms.ask(context)
    elif what == "wie":
        await who.find(context)
    elif what == "netwerk":
        await netwerkkaart.start(context)
    elif what == "profiel":
        await profile.mine(context)
    elif what == "wat":
        await pages.look_up(context)
    elif what == "woorden":
        await network_words.show(context)
    elif what == "team":
        await setup.teams(context)
    elif what == "privacy":
        await privacy.show(context)
    else:
        raise Refused(Reason.STALE)


async def unknown_press(context: Context) -> None:
    """A button of another version, or a forged one."""
    context.turn.require(Act.ARRIVE)
    raise Refused(Reason.STALE)


async def membership(context: Context) -> None:
    """The bot was blocked, unblocked, or put out of a group."""
    change = context.said.my_chat_member
    if change is None:
        return
    here = change.new_chat_member.status not in ("kicked", "left")
    if change.chat.type == change.chat.PRIVATE:
        await reach.person_changed(context.turn, change.chat.id, reachable=here)
    elif not here:
        await reach.group_lost(context.turn, change.chat.id)
    else:
        context.turn.require(Act.ARRIVE)


async def migration(context: Context) -> None:
    """A group became a supergroup."""
    message = context.said.effective_message
    if message is not None and message.migrate_to_chat_id is not None:
        await reach.group_moved(context.turn, message.chat.id, message.migrate_to_chat_id)
