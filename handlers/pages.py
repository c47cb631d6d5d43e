"""What the network knows: /wat, its pages and documents."""

from channels.telegram.context import Context
from domain.access import Act
from domain.drafts import Draft, Flow
from domain.pages import Answer, Piece, Shelf
from domain.refusals import Reason
from domain.themes import STARTING, Theme, guess_theme
from handlers import guestlists
from usecases import conversation, documents, looking_up, pages
from views import pages as screens
from views.buttons.pages import (
    AddDocument,
    ChangePiece,
    ConfirmPage,
    ConfirmPiece,
    DropDocument,
    KeepDocument,
    KeepPiece,
    LookAgainIn,
    PutBackOurs,
    PutBackPiece,
    SendDocument,
    ShowContents,
    ShowDocument,
    ShowPast,
    ShowPiece,
    ShowThemes,
)
from views.home import refused
from views.screen import Screen


async def look_up(context: Context, args: str = "") -> None:
    """/wat, /protocol and /handreiking, perhaps with words behind it."""
    context.reply(await answer(context, args))


async def answer(context: Context, typed: str) -> Screen:
    """What to do about what was typed."""
    names: dict[Theme, str] = {theme: context.words.word(theme) for theme in STARTING}
    return _found(context, await looking_up.look_up(context.turn, typed, names))


async def told(context: Context, text: str) -> Screen:
    """What to do about what was told in plain words: the page of its theme, else what is found."""
    theme = guess_theme(text)
    return (
        await answer(context, text)
        if theme is None
        else _found(context, await looking_up.about(context.turn, text, theme))
    )


def _found(context: Context, found: Piece | Answer | Shelf) -> Screen:
    match found:
        case Piece():
            return screens.piece(context.words, found)
        case Answer():
            return screens.answer(context.words, found)
        case Shelf():
            return screens.shelf(context.words, found)


async def themes(context: Context, button: ShowThemes) -> None:
    """Andere thema's."""
    context.show(screens.shelf(context.words, await pages.shelf(context.turn, button.network_id)))


async def piece(context: Context, button: ShowPiece) -> None:
    """A piece."""
    found = await pages.piece(context.turn, button.network_id, button.theme, button.section)
    context.show(screens.piece(context.words, found))


async def contents(context: Context, button: ShowContents) -> None:
    """Alle stukken."""
    context.show(screens.contents(context.words, await pages.contents(context.turn, button.network_id, button.theme)))


async def confirm_piece(context: Context, button: ConfirmPiece) -> None:
    """Dit klopt."""
    found = await pages.confirm_piece(context.turn, button.network_id, button.theme, button.section)
    context.show(screens.piece(context.words, found))


async def confirm_page(context: Context, button: ConfirmPage) -> None:
    """De hele pagina klopt."""
    found = await pages.confirm_page(context.turn, button.network_id, button.theme)
    context.show(screens.contents(context.words, found))


async def look_again_in(context: Context, button: LookAgainIn) -> None:
    """Over zoveel maanden."""
    found = await pages.look_again_in(context.turn, button.network_id, button.theme, button.months)
    context.show(screens.contents(context.words, found))


async def change(context: Context, button: ChangePiece) -> None:
    """Aanpassen."""
    context.reply(
        screens.asked(context.words, *await pages.ask(context.turn, button.network_id, button.theme, button.section))
    )


async def typed(context: Context, draft: Draft, text: str) -> None:
    """The new text."""
    context.reply(screens.own_piece(context.words, await pages.write(context.turn, draft, text, context.message_id)))


async def keep(context: Context, button: KeepPiece) -> None:
    """Zo opslaan."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.PAGE, version=button.version)
    context.show(screens.piece(context.words, await pages.keep(context.turn, draft)))


async def past(context: Context, button: ShowPast) -> None:
    """Eerdere versies."""
    found = await pages.past(context.turn, button.network_id, button.theme, button.section)
    context.show(screens.past(context.words, found, button.at))


async def put_back(context: Context, button: PutBackPiece) -> None:
    """Zet deze terug."""
    context.show(screens.piece(context.words, await pages.put_back(context.turn, button.version_id)))


async def put_back_ours(context: Context, button: PutBackOurs) -> None:
    """Zet de starttekst terug."""
    found = await pages.put_back_ours(context.turn, button.network_id, button.theme, button.section)
    context.show(screens.piece(context.words, found))


async def add_document(context: Context, button: AddDocument) -> None:
    """Document erbij."""
    found = await documents.ask(context.turn, button.network_id, button.theme)
    context.reply(screens.ask_file(context.words, *found))


async def media(context: Context) -> None:
    """A file where one is waited for; anything else of the kind is kept nowhere, and leaves the chat."""
    context.turn.require(Act.SEE_TEAM)
    draft = await conversation.latest_of(context.turn, Flow.FILE)
    message = context.said.effective_message
    sent = message.document if message is not None else None
    listed = await conversation.latest_of(context.turn, Flow.GUESTS)
    if draft is None and listed is not None:
        await guestlists.media(context, listed, sent)
        return
    if draft is None or sent is None:
        context.erase_here()
        context.reply(refused(context.words, Reason.FILE_KIND if draft is not None else Reason.MEDIA, draft))
        return
    if await documents.is_named(context.turn, draft, sent.file_name or ""):
        context.erase_here()
        context.reply(refused(context.words, Reason.FILE_NAMED, draft))
        return
    stepped, errand = await documents.take(
        context.turn,
        draft,
        context.message_id,
        file_id=sent.file_id,
        kind=sent.mime_type or "",
        size=sent.file_size or 0,
        name=sent.file_name or "",
    )
    context.reply(screens.file_taken(context.words, stepped))
    context.read_file(errand)


async def named(context: Context, draft: Draft, text: str) -> None:
    """Another title for a document."""
    context.reply(screens.proposed(context.words, await documents.name(context.turn, draft, text)))


async def keep_document(context: Context, button: KeepDocument) -> None:
    """Ja, zet het erbij."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.FILE, version=button.version)
    where = await documents.keep(context.turn, draft)
    context.show(screens.contents(context.words, await pages.contents(context.turn, *where)))


async def document(context: Context, button: ShowDocument) -> None:
    """A document."""
    found, by, on, begins = await documents.show(context.turn, button.document_id)
    edits = pages.keeps(context.turn, found.network_id)
    context.show(screens.document(context.words, found, by, on, begins, edits=edits))


async def send_document(context: Context, button: SendDocument) -> None:
    """Stuur mij het bestand."""
    context.reply(screens.file(context.words, await documents.file(context.turn, button.document_id)))


async def drop_document(context: Context, button: DropDocument) -> None:
    """Haal dit weg."""
    found = await documents.drop(context.turn, button.document_id, sure=bool(button.sure))
    context.show((screens.dropped if button.sure else screens.ask_drop)(context.words, found))
