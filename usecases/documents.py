"""How does a file of the network's own get with a page? Read at once, refused when it leads to a person, then found.

The file itself stays at Telegram, through which it came: a second copy of up to twenty megabytes in our database and
in every backup would be one more place where it can leak. What must last, its title and its text, is ours: sealed,
and gone when the document is taken away.
"""

from datetime import date

from domain.access import Act, Scope
from domain.delivery import Parcel
from domain.documents import KINDS, LARGEST, MOST, TITLE, Document, FileErrand, FileRead, Proposed
from domain.drafts import Draft, Flow, Step, begin, with_raw
from domain.notices import Address, DocumentRead, FileLost
from domain.pages import theme_of
from domain.refusals import Reason, Refused
from domain.shortening import cut
from domain.themes import Theme
from storage import drafts, pages, people, teams
from usecases import conversation, finding
from usecases import pages as pages_read
from usecases.turn import Turn

_BEGINS = 240  # characters of a document that are shown


async def ask(turn: Turn, network_id: str, theme: str) -> tuple[Theme, Draft]:
    """Wait for a file."""
    known = theme_of(theme)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    if await pages.count_documents(turn.unit, network_id) >= MOST:
        raise Refused(Reason.FILES_FULL)
    answers = {"network": network_id, "theme": known.value}
    return known, await conversation.start(turn, Flow.FILE, Step.FILE, answers)


async def take(
    turn: Turn, draft: Draft, message_id: int, *, file_id: str, kind: str, size: int, name: str
) -> tuple[Draft, FileErrand]:
    """A file came: what is to be fetched and read. In the group of the network nothing is seen of it yet."""
    turn.require(Act.KEEP_PAGES, Scope(network_id=draft.answers["network"]))
    if kind not in KINDS:
        raise Refused(Reason.FILE_KIND)
    if size > LARGEST:
        raise Refused(Reason.FILE_TOO_LARGE)
    title = await _title(turn, draft.answers["network"], _words(name))
    known = {"file": file_id, "sent": str(message_id), "title": title, "raw": with_raw(draft, message_id)}
    stepped = draft.stepped(Step.FILE, turn.now, **known)
    await drafts.save(turn.unit, stepped)
    return stepped, FileErrand(draft_id=draft.id, file_id=file_id, kind=KINDS[kind])


async def is_named(turn: Turn, draft: Draft, name: str) -> bool:
    """Whether the name of the file leads to a person: everybody who gets the file would read it."""
    here = await teams.of_network(turn.unit, draft.answers["network"])
    return bool((await turn.masked(_words(name), *here)).counts)


def _words(name: str) -> str:
    return " ".join(name.rpartition(".")[0].replace("_", " ").replace("-", " ").split())


async def _title(turn: Turn, network_id: str, typed: str) -> str:
    """A name for a document, without what leads to a person; "" when nothing of use is left."""
    here = await teams.of_network(turn.unit, network_id)
    masked = await turn.masked(" ".join(typed.split()), *here)
    title = cut(masked.text, TITLE)
    return title if not masked.counts and any(letter.isalpha() for letter in title) else ""


async def found(turn: Turn, parcel: Parcel, read: FileRead) -> None:
    """What reading a file brought, for who sent it; nothing for who stopped meanwhile."""
    errand = FileErrand.load(parcel.body)
    draft = await drafts.get(turn.unit, errand.draft_id, parcel.chat_id, turn.now)
    if draft is None or draft.flow is not Flow.FILE or draft.answers.get("file") != errand.file_id:
        return
    to = Address(chat_id=parcel.chat_id)
    if read.unread is not None or read.traces:
        # What may not stay leaves the chat; the bot goes on waiting for a better one.
        known = {name: draft.answers[name] for name in ("network", "theme")}
        again = begin(turn.world.new_id(), parcel.chat_id, Flow.FILE, Step.FILE, turn.now, known)
        turn.ended += await drafts.start(turn.unit, again)
        turn.tell(DocumentRead(to=to, unread=read.unread, traces=dict(read.traces)))
        return
    theme = theme_of(draft.answers["theme"])
    known = {"body": read.text, "pages": str(read.pages), "names": str(read.names)}
    stepped = draft.stepped(Step.PREVIEW, turn.now, **known, title=draft.answers["title"] or theme.value.capitalize())
    await drafts.save(turn.unit, stepped)
    turn.tell(DocumentRead(to=to, proposed=_proposed(stepped)))


def _proposed(draft: Draft) -> Proposed:
    answers = draft.answers
    return Proposed(
        draft_id=draft.id,
        version=draft.version,
        theme=theme_of(answers["theme"]),
        title=answers["title"],
        pages=int(answers["pages"]),
        names=int(answers["names"]),
    )


async def name(turn: Turn, draft: Draft, typed: str) -> Proposed:
    """Another title."""
    turn.require(Act.KEEP_PAGES, Scope(network_id=draft.answers["network"]))
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.FILE_AWAITED)
    title = await _title(turn, draft.answers["network"], typed)
    if not title:
        raise Refused(Reason.NAME_INSIDE)
    stepped = draft.stepped(Step.PREVIEW, turn.now, title=title)
    await drafts.save(turn.unit, stepped)
    return _proposed(stepped)


async def keep(turn: Turn, draft: Draft) -> tuple[str, str]:
    """It goes with the page: of which network and theme."""
    answers = draft.answers
    turn.require(Act.KEEP_PAGES, Scope(network_id=answers["network"]))
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    if await pages.count_documents(turn.unit, answers["network"]) >= MOST:
        raise Refused(Reason.FILES_FULL)
    new = Document(
        id=turn.world.new_id(),
        network_id=answers["network"],
        theme=theme_of(answers["theme"]),
        title=answers["title"],
        file_id=answers["file"],
        added_by=turn.person_in(answers["network"]).id,
        added_at=turn.now,
    )
    await pages.add_document(turn.unit, new, answers["body"])
    await finding.put_document(turn, new, answers["body"])
    raw = " ".join(number for number in answers["raw"].split() if number != answers["sent"])
    await conversation.end(turn, draft.stepped(draft.step, turn.now, raw=raw))  # the file itself stays in the chat
    await turn.note("add_document", f"document:{new.id}", new.network_id)
    return new.network_id, new.theme.value


async def show(turn: Turn, document_id: str) -> tuple[Document, str, date, str]:
    """A document, who put it there ("" for who is gone), on which local day, and how it begins."""
    document = await _document(turn, document_id, Act.READ_PAGES)
    here = await people.named(turn.unit, [document.added_by])
    still = await _in_network(turn, document)
    by = here[document.added_by].name if document.added_by in here and still else ""
    begins = " ".join((await pages.text_of(turn.unit, document.id)).split())
    return document, by, pages_read.local_day(turn, document.added_at), cut(begins, _BEGINS)


async def _in_network(turn: Turn, document: Document) -> bool:
    for team in await teams.of_network(turn.unit, document.network_id):
        if any(member.person.id == document.added_by for member in await people.everybody_of(turn.unit, team.id)):
            return True
    regisseurs = await people.regisseurs_of(turn.unit, document.network_id)
    return any(person.id == document.added_by for person in regisseurs)


async def file(turn: Turn, document_id: str) -> Document:
    """The file behind it, for who may read it."""
    return await _document(turn, document_id, Act.READ_PAGES)


def lost(turn: Turn, parcel: Parcel) -> None:
    """Telegram does not have the file any more; who asked for it hears so."""
    turn.tell(FileLost(to=Address(chat_id=parcel.chat_id)))


async def drop(turn: Turn, document_id: str, *, sure: bool) -> Document:
    """It goes, with its text and the words by which it was found; only after a second yes."""
    document = await _document(turn, document_id, Act.KEEP_PAGES)
    if sure:
        await pages.remove_document(turn.unit, document.id)
        await finding.remove_document(turn, document)
        await turn.note("drop_document", f"document:{document.id}", document.network_id)
    return document


async def _document(turn: Turn, document_id: str, act: Act) -> Document:
    document = await pages.document(turn.unit, document_id)
    if document is None:
        turn.require(act)
        raise Refused(Reason.GONE)
    turn.require(act, Scope(network_id=document.network_id))
    return document
