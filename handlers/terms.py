"""What words mean, and how they are said in behaviour: /begrip, or asked in plain words."""

from channels.telegram.context import Context
from domain.drafts import Draft, Step
from domain.terms import wanted
from handlers import alarms
from usecases import terms
from views import signals as signal_screens
from views import terms as screens
from views.buttons.looking_up import AskTerm, BrowseTerms, BrowseWords, SayInBehaviour, ShowTerm
from views.screen import Screen


async def start(context: Context, args: str = "") -> None:
    """/begrip, perhaps with the word behind it."""
    known = await terms.all_terms(context.turn)
    if not args.strip():
        context.reply(screens.alphabet(context.words, known))
        return
    found = await terms.search(context.turn, args)
    if found.sure or not await alarms.first(context, args):
        context.reply(screens.found(context.words, found, known))


async def browse(context: Context, button: BrowseTerms) -> None:
    """The alphabet, or a page of it."""
    known = await terms.all_terms(context.turn)
    if button.page < 0:
        context.show(screens.alphabet(context.words, known))
    else:
        context.show(screens.page(context.words, known, button.page))


async def show(context: Context, button: ShowTerm) -> None:
    """One term, or one loaded word."""
    one = await terms.one(context.turn, button.key)
    context.show(screens.entry(context.words, one, await terms.all_terms(context.turn)))


async def words(context: Context, _button: BrowseWords) -> None:
    """Zeg het in gedrag."""
    context.show(screens.loaded(context.words, await terms.loaded_words(context.turn)))


async def answer(context: Context, text: str) -> Screen:
    """The term that a text asks about, or what may be meant."""
    found = await terms.asked(context.turn, text, by_itself=True) or await terms.search(context.turn, wanted(text))
    return screens.found(context.words, found, await terms.all_terms(context.turn))


async def asked(context: Context, text: str, draft: Draft | None) -> bool:
    """Whether a typed text only asks what a word means."""
    found = await terms.asked(context.turn, text, by_itself=draft is None)
    if found is not None:
        context.reply(screens.found(context.words, found, await terms.all_terms(context.turn)))
    return found is not None


async def ask(context: Context, button: AskTerm) -> None:
    """Wat is ZAT? Beside the signal in which it stands."""
    one = await terms.one(context.turn, button.key)
    context.reply(screens.entry(context.words, one, await terms.all_terms(context.turn)))


async def otherwise(context: Context, button: SayInBehaviour) -> None:
    """Zeg het in gedrag, of a word in the preview of a signal."""
    draft, word = await terms.otherwise(context.turn, button.draft_id, button.key)
    if draft.step is Step.MORE:
        context.reply(signal_screens.more(context.words, draft))  # first say where the second text belongs
    else:
        context.show(signal_screens.otherwise(context.words, draft, word))
