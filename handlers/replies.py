"""A reply in private to a message of the bot: what that message asked is answered, or it goes with its signal."""

from collections.abc import Awaitable, Callable

from channels.telegram.context import Context
from domain.drafts import Draft
from domain.refusals import Reason, Refused
from domain.signals import is_small_talk, is_thanks, numbers_in
from domain.terugkoppeling import Outcome
from handlers import enough, knowing, second_reader, signals, terugkoppelen
from usecases import asking, conversation, joining, reading, replying, unseen
from usecases import enough as doubts
from usecases import second_reader as looking
from usecases import terugkoppelen as telling
from views import home
from views import knowing as screens
from views.buttons.base import Button
from views.buttons.kinds import Unreadable, unpack
from views.buttons.knowing import AnswerQuestion
from views.buttons.lists import StopDraft
from views.buttons.second_reader import GiveBackSignal, TakeUpAgain
from views.buttons.terugkoppelen import AskBack, Tell, TellBeside

_NO_GOOD = frozenset({Reason.TEXT_EMPTY, Reason.TEXT_TOO_LONG, Reason.MORE_TOO_LONG, Reason.GATE_CLOSED})


async def waiting(context: Context, latest: Draft | None) -> Draft | None:
    """What the answered message waits for, though something else was begun since; else the latest."""
    _, data = context.answered or ("", [])
    for button in _buttons(data):
        if isinstance(button, StopDraft) and (latest is None or button.draft_id != latest.id):
            older = await conversation.still_open(context.turn, button.draft_id)
            if older is not None and await reading.goes_on(context.turn, older):
                return older
    return latest


async def typed(context: Context, text: str, draft: Draft | None) -> bool:
    """Whether it is a reply that says where it belongs. One to what the bot waits for now is no special case."""
    if context.answered is None or is_thanks(text):
        return False
    said, data = context.answered
    buttons = _buttons(data)
    if draft is not None and any(isinstance(button, StopDraft) and button.draft_id == draft.id for button in buttons):
        return False
    for button in buttons:
        if await _answers(context, button, text):
            return True
    found = [] if is_small_talk(text) else await replying.about(context.turn, numbers_in(said), _behind(buttons))
    if found:
        shown = await replying.offer(context.turn, found, text, context.message_id)
        context.reply(screens.replied(context.words, shown))
    return bool(found)


def _buttons(data: list[str]) -> list[Button]:
    found = []
    for one in data:
        try:
            found.append(unpack(one))
        except Unreadable:
            continue
    return found


def _behind(buttons: list[Button]) -> set[str]:
    """The signals that the buttons of a message are about."""
    return {str(vars(button)["signal_id"]) for button in buttons if "signal_id" in vars(button)}


async def _answers(context: Context, button: Button, text: str) -> bool:
    """Whether this button belongs to a question that is still open; then the text is its answer, shown first."""
    turn = context.turn
    try:
        if isinstance(button, AnswerQuestion):
            _, _, draft = await asking.start_answer(turn, button.request_id)
            answer = knowing.typed
        elif isinstance(button, AskBack) and not is_small_talk(text):
            _, draft = await doubts.ask(turn, button.signal_id, button.told)
            answer = enough.typed
        elif isinstance(button, Tell | TellBeside) and button.outcome == Outcome.OWN_WORDS and not is_small_talk(text):
            _, draft = await telling.ask_words(turn, button.signal_id)
            answer = terugkoppelen.typed
        elif isinstance(button, GiveBackSignal) and not is_small_talk(text):
            _, draft = await looking.start(turn, button.signal_id, looking.GIVE_BACK)
            answer = second_reader.typed
        elif isinstance(button, TakeUpAgain) and not is_small_talk(text):
            draft = (await unseen.take_up_again(turn, button.signal_id)).draft
            answer = signals.retyped
        else:
            return False
    except Refused:  # answered since, or not theirs any more
        return False
    await keeping(context, draft, text, answer)
    return True


async def keeping(
    context: Context, draft: Draft, text: str, answer: Callable[[Context, Draft, str], Awaitable[None]]
) -> None:
    """A text that will not do is refused, but its conversation waits on, for a better one."""
    try:
        await answer(context, draft, text)
    except Refused as refused:
        if refused.reason not in _NO_GOOD or await conversation.still_open(context.turn, draft.id) is None:
            raise
        await conversation.wait_on(context.turn, draft, context.message_id)
        context.reply(home.refused(context.words, await joining.why(context.turn, refused.reason), draft))
