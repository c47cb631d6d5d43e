"""Who can be called? /wie, a plain question, and what is under the answer."""

from channels.telegram.context import Context
from domain.access import Act, why_not
from domain.acute import danger_in
from domain.drafts import Draft, Flow
from domain.people import Organisation
from domain.refusals import Reason, Refused
from domain.who import Answer, CallBack, Unsure
from domain.who_words import asks_who
from usecases import calling_back, who
from usecases.calling_back import NumberWanted
from views import public_lines
from views import who as screens
from views.buttons.who import AnswerCallBack, AskCallBack, CallLine, CallPerson, Who
from views.screen import Screen

_WORDS = 4  # that may be a name, an organisation or a theme
_CALM = 12  # words; a longer text with acute words tells of danger, whatever it asks


async def find(context: Context, args: str = "") -> None:
    """/wie"""
    if args.strip():
        context.reply(_found(context, await who.ask(context.turn, args, public_lines.words())))
    else:
        context.reply(screens.choice(context.words, await who.start(context.turn)))


async def ask_who_calls(context: Context) -> None:
    """Bel me terug: by whom? Under the answer stands the button for it."""
    context.reply(screens.who_calls(context.words, await who.start(context.turn)))


async def can_answer(context: Context, text: str) -> bool:
    """Whether this account may ask, and something in the text can be looked up."""
    allowed = why_not(context.turn.actor, Act.LOOK_UP) is None
    return allowed and await who.known(context.turn, text, public_lines.words())


async def answer(context: Context, text: str) -> Screen:
    """Who can be called about what a text asks, or what comes nearest."""
    return _found(context, await who.ask(context.turn, text, public_lines.words()))


async def waited(context: Context, text: str, latest: Draft | None) -> bool:
    """Whether a typed text is the one word that /wie waits for, "mes" too; more words may tell something."""
    if latest is None or latest.flow is not Flow.WHO or context.answered is not None:
        return False
    if len(text.split()) == 1:
        await typed(context, latest, text)
        return True
    await who.leave(context.turn, latest)
    return False


def may_be_looked_up(text: str, latest: Draft | None) -> bool:
    """Whether a few words, typed behind /wie, may be a name, an organisation or a theme."""
    return latest is not None and latest.flow is Flow.WHO and len(text.split()) <= _WORDS


def asked(text: str) -> bool:
    """Whether a typed text plainly asks who can be called, so that a word of danger in it is part of the question."""
    return asks_who(text) and (danger_in(text) is None or len(text.split()) <= _CALM)


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The word that was waited for, or a number to be called on."""
    if draft.flow is Flow.WHO:
        context.reply(_found(context, await who.answer(context.turn, draft, text, public_lines.words())))
    else:
        _asked(context, await calling_back.number(context.turn, draft, text, context.message_id))


async def show(context: Context, button: Who) -> None:
    """What a button stands for."""
    if button.codes:
        context.show(_found(context, await who.show(context.turn, button.codes, public_lines.words())))
    else:
        await find(context)


def _found(context: Context, found: Answer | Unsure) -> Screen:
    if isinstance(found, Unsure):
        return screens.unsure(context.words, found)
    return screens.answer(context.words, found, context.turn.world.calendar.zone, context.turn.now)


async def call(context: Context, button: CallPerson) -> None:
    """📞"""
    context.contact(screens.contact(await who.card(context.turn, button.person_id)))


async def call_line(context: Context, button: CallLine) -> None:
    """📞 of an organisation."""
    line = public_lines.load().others.get(button.key)
    try:
        found = line or screens.public_line(await who.line(context.turn, Organisation(button.key)))
    except ValueError:
        raise Refused(Reason.STALE) from None
    if found is None or not found.phone:
        raise Refused(Reason.NO_NUMBER)
    context.contact(screens.contact(screens.line_card(found)))


async def let_call(context: Context, button: AskCallBack) -> None:
    """Laat Ben mij bellen."""
    _asked(context, await calling_back.ask(context.turn, button.person_id))


def _asked(context: Context, found: NumberWanted | CallBack) -> None:
    if isinstance(found, NumberWanted):
        context.reply(screens.number_wanted(context.words, found.name, found.draft))
    else:
        context.reply(screens.call_back_sent(context.words, found))


async def answer_call(context: Context, button: AnswerCallBack) -> None:
    """Ik bel, nu niet, or the number."""
    if button.answer == "card":
        context.contact(screens.contact(await calling_back.card(context.turn, button.request_id)))
        return
    if button.answer not in ("yes", "no"):
        raise Refused(Reason.STALE)
    yes = button.answer == "yes"
    asker, phone = await calling_back.answer(context.turn, button.request_id, yes=yes)
    context.show(screens.call_back_answered(context.words, asker.name, phone, yes=yes))
