"""A reply in private to a message of the bot: what that message asked is answered, or it goes with its signal."""

from channels.telegram.context import Context
from domain.drafts import Draft
from domain.refusals import Refused
from domain.signals import is_small_talk, is_thanks, numbers_in
from domain.terugkoppeling import Outcome
from handlers import enough, knowing, terugkoppelen
from usecases import asking, replying
from usecases import enough as doubts
from usecases import terugkoppelen as telling
from views import knowing as screens
from views.buttons.base import Button
from views.buttons.kinds import Unreadable, unpack
from views.buttons.knowing import AnswerQuestion
from views.buttons.lists import StopDraft
from views.buttons.terugkoppelen import AskBack, Tell, TellBeside


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
    found = [] if is_small_talk(text) else await replying.about(context.turn, numbers_in(said))
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
        else:
            return False
    except Refused:  # answered since, or not theirs any more
        return False
    await answer(context, draft, text)
    return True
