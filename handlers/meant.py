"""Plain language: a typed text that is no answer to the bot is taken for what it most likely means.

What only shows something is answered at once; what changes something waits for a tap, with what it will do on screen.
"""

from channels.telegram.context import Context
from domain.absence import days_away, is_back
from domain.access import Act, why_not
from domain.acute import danger_in
from domain.drafts import Draft, Flow
from domain.meaning import SHOWS, TALK, Guess, Meaning, asks_something, judge
from domain.meeting_words import About, about_meetings
from domain.refusals import Reason, Refused
from domain.signals import agrees, is_question, is_small_talk, is_thanks
from domain.who_words import wants_call
from handlers import agenda, lists, pages, planning, records, signals, terms, terugkoppelen, who
from usecases import conversation, meant, rhythm, standing_in
from usecases import lists as listings
from views import home
from views import meant as screens
from views import rhythm as rhythm_screens
from views.buttons.meant import BeAway, MakeSignal, MeantFor, MeantOther
from views.buttons.walking import ShowRecords
from views.screen import Screen

_SHORT = 9  # words; a longer text tells something
_BARE = 3  # words, such as "is al gedaan": too few to tell the team something


def guessed(context: Context, text: str, *, calm: bool = False) -> Guess:
    """What a text most likely means."""
    reference = context.turn.world.reference
    return judge(text, reference.entries, reference.likeness, calm=calm)


async def understood(context: Context, text: str, draft: Draft | None, *, previewed: bool, calm: bool = False) -> bool:
    """Whether it was answered; if not, it is a signal.

    `previewed`: something stands ready, so only questions count. `calm`: its words of danger are not acute.
    """
    if is_thanks(text) or is_small_talk(text):
        await _talk(context, text, draft if previewed else None)
        return True
    if not previewed and await _of_meetings(context, text):
        return True
    guess = guessed(context, text, calm=calm)
    if previewed:
        return await _beside_a_preview(context, guess, text, draft)
    if guess.meaning is Meaning.SIGNAL or not (
        guess.shows or guess.meaning in TALK or await _acts(context, guess.meaning, text)
    ):
        return False
    return await _answered(context, guess, text)


async def _of_meetings(context: Context, text: str) -> bool:
    """Whether it is about meetings that this account has: their page, on which a tap does the rest."""
    match about_meetings(text):
        case About.COMING:
            return await planning.show_next(context)
        case About.PLANNING if why_not(context.turn.actor, Act.MEET) is None:
            await planning.start(context)
        case About.DECIDED if why_not(context.turn.actor, Act.SEE_TEAM) is None:
            await records.past(context, ShowRecords())
        case _:
            return False
    return True


async def asked_first(context: Context, text: str, draft: Draft | None, *, awaited: bool) -> bool:
    """Whether it asks who can be called, or what would have to be done: a word of danger in that is asked about.

    Both answers say 112 first then. Not while the bot waits for a text of another kind.
    """
    looked_up = who.may_be_looked_up(text, draft)
    if (awaited and not looked_up) or context.answered is not None:
        return False
    turn, guess = context.turn, guessed(context, text)
    if wants_call(text) and why_not(turn.actor, Act.LOOK_UP) is None:
        await who.ask_who_calls(context)
        return True
    if draft is not None and draft.flow is Flow.ALARM:
        return await _beside_an_alarm(context, guess, text)
    if looked_up:  # "ben aalders", or a worry: the way to a signal stands under the answer
        return await _answered(context, Guess(meaning=Meaning.WHO, other=Meaning.SIGNAL, sure=False), text)
    if who.asked(text) and why_not(turn.actor, Act.LOOK_UP) is None:
        other = guess.meaning if guess.meaning not in (Meaning.WHO, Meaning.DANGER) else guess.other
        return await _answered(context, Guess(meaning=Meaning.WHO, other=other, sure=True), text)
    if danger_in(text) is None or guess.meaning is not Meaning.WHAT:
        return False
    return why_not(turn.actor, Act.READ_PAGES) is None and await _answered(context, guess, text)


async def _beside_an_alarm(context: Context, guess: Guess, text: str) -> bool:
    """While 112 is on the screen a plain question without danger in it is answered; the rest belongs to the alarm."""
    if danger_in(text) is not None or not guess.sure or len(text.split()) > _SHORT:
        return False
    if guess.meaning is Meaning.THANKS:
        await _talk(context, text)
        return True
    asks = who.asked(text) or guess.meaning in (Meaning.TERM, Meaning.HELP, Meaning.AGENDA, Meaning.ACTIONS)
    return asks and why_not(context.turn.actor, Act.LOOK_UP) is None and await _answered(context, guess, text)


def other_of(context: Context, text: str) -> str:
    """What else a text that becomes a signal may mean; empty when nothing comes near."""
    guess = guessed(context, text)
    other = guess.other if guess.meaning is Meaning.SIGNAL else guess.meaning
    return other.value if other is not None and other not in (Meaning.SIGNAL, Meaning.DANGER, Meaning.STOP) else ""


async def _beside_a_preview(context: Context, guess: Guess, text: str, draft: Draft | None) -> bool:
    if guess.meaning is Meaning.STOP and guess.sure and draft is not None:
        context.turn.require(Act.ARRIVE)
        context.reply(screens.stop_this(context.words, draft))
        return True
    if await terms.asked(context, text, draft):
        await context.erase_traces(text)
        return True
    asks = text.rstrip().endswith("?") or is_question(text)
    if draft is not None and draft.flow is Flow.SIGNAL:  # nobody types a question mark on a phone
        asks = asks or asks_something(text) or guess.meaning is Meaning.THANKS
    if guess.meaning is Meaning.TERM or not (asks and guess.sure and (guess.shows or guess.meaning is Meaning.THANKS)):
        return False
    return await _answered(context, guess, text)


async def _acts(context: Context, meaning: Meaning, text: str) -> bool:
    """Whether what is told can be done by this account; else the team had better read it."""
    match meaning:
        case Meaning.DONE:
            return bool(await meant.maybe_done(context.turn, text)) or len(text.split()) <= _BARE
        case Meaning.FEED_BACK:
            return True
        case Meaning.ABSENCE:
            return why_not(context.turn.actor, Act.RHYTHM) is None
        case _:
            return meaning is Meaning.STOP


async def _talk(context: Context, text: str, ready: Draft | None = None) -> None:
    context.turn.require(Act.SEE_TEAM)
    if agrees(text) and not is_thanks(text):
        context.reply(home.noted(context.words, ready))
    elif not is_small_talk(text) or is_thanks(text):
        context.reply(home.welcome(context.words))
    else:
        context.reply(home.help_(context.words, await listings.home(context.turn)))


async def _answered(context: Context, guess: Guess, text: str) -> bool:
    context.turn.require(Act.SEE_TEAM)
    if guess.meaning is Meaning.WHO and not await who.can_answer(context, text):
        if not is_question(text):
            return False
        guess = Guess(meaning=Meaning.HELP, other=Meaning.SIGNAL, sure=False)
    kept = await meant.keep(context.turn, text, context.message_id)
    found = await _answer(context, guess.meaning, text, None if kept is None else kept.draft)
    if kept is None:
        context.reply(found)
        return True
    if guess.meaning is Meaning.FEED_BACK and found.protected:  # its preview: the text goes with that
        context.reply(found)
        return True
    rows = screens.ways_out(context.words, kept.draft, guess.other, raises=kept.raises)
    context.reply(screens.answered(context.words, found, guess.meaning, rows))
    if kept.personal:
        context.erase_here()
    return True


async def _answer(context: Context, meaning: Meaning, text: str, kept: Draft | None) -> Screen:
    """The answer by itself."""
    turn, words = context.turn, context.words
    match meaning:
        case Meaning.WHO:
            return await who.answer(context, text)
        case Meaning.WHAT if why_not(turn.actor, Act.READ_PAGES) is None:
            return await pages.told(context, text)
        case Meaning.TERM:
            return await terms.answer(context, text)
        case Meaning.NEWS:
            return await terugkoppelen.ledger_of(context, None, 0)
        case Meaning.AGENDA:
            return await agenda.first_or_none(context) or screens.no_agenda(words)
        case Meaning.ACTIONS:
            return await lists.mine_screen(context, None, 0)
        case Meaning.DONE:
            return screens.done(words, await meant.maybe_done(turn, text))
        case Meaning.ABSENCE:
            page = await rhythm.page(turn)
            return (
                screens.back(words, page) if is_back(text) else screens.away(words, days_away(text, turn.today), page)
            )
        case Meaning.FEED_BACK:
            waiting = await meant.for_whom(turn, text)
            if len(waiting) == 1:
                shown = await meant.for_reporter(turn, waiting[0].id, text, context.message_id)
                return screens.for_reporter(words, shown)
            return screens.for_whom(words, kept, waiting)
        case Meaning.THANKS:
            return home.welcome(words)
        case Meaning.STOP:
            latest = await conversation.latest(turn)
            if latest is None:
                raise Refused(Reason.NOTHING_OPEN)
            return screens.stop_this(words, latest)
        case _:
            return home.help_(words, await listings.home(turn))


async def make_signal(context: Context, button: MakeSignal) -> None:
    """Maak er een signaal van."""
    await signals.previewed(context, await meant.to_signal(context.turn, button.draft_id))


async def other(context: Context, button: MeantOther) -> None:
    """It was something else."""
    try:
        meaning = Meaning(button.meaning)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if meaning not in SHOWS | {Meaning.DONE, Meaning.FEED_BACK, Meaning.ABSENCE}:
        raise Refused(Reason.STALE)
    draft = await meant.other(context.turn, button.draft_id)
    context.handling.typed_as = int(draft.answers["said"])
    found = await _answer(context, meaning, draft.answers["text"], draft)
    if meaning is Meaning.FEED_BACK and found.protected:
        context.show(found)
    else:
        rows = screens.ways_out(context.words, draft, None, raises=why_not(context.turn.actor, Act.RAISE) is None)
        context.show(screens.answered(context.words, found, meaning, rows))


async def for_reporter(context: Context, button: MeantFor) -> None:
    """For the reporter of this signal."""
    shown = await meant.kept_for_reporter(context.turn, button.draft_id, button.signal_id)
    context.show(screens.for_reporter(context.words, shown))


async def be_away(context: Context, button: BeAway) -> None:
    """Ja, tot en met die dag."""
    page = await rhythm.away_until(context.turn, button.day, button.begins)
    context.show(rhythm_screens.gone(context.words, page, await standing_in.mates(context.turn)))
