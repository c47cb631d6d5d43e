"""How is what the network knows read on a phone, a piece at a time, and how is it kept?"""

from collections.abc import Iterable
from datetime import date

from domain.documents import Document, Proposed
from domain.drafts import Draft
from domain.notices import DocumentRead
from domain.pages import LOOKED_AT, Answer, Contents, Found, Past, Piece, PiecePreview, Section, Shelf
from domain.themes import STARTING, Theme
from views.buttons.lists import Open, StopDraft
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
from views.doubting import settled
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording

_ORDER = tuple(Section)
_Rows = tuple[tuple[Tap, ...], ...]
_TITLE = 28  # characters of a document's name on a button


def shelf(words: Wording, s: Shelf) -> Screen:
    """The themes."""
    taps = [_theme(words, s.network_id, theme) for theme in STARTING]
    others = [Tap(name, ShowThemes(each).pack()) for each, name in s.networks.items() if each != s.network_id]
    return Screen(html=words.html("pages.shelf", s=s), rows=(*stacked(taps, 2), *stacked(others, 2)))


def piece(words: Wording, p: Piece) -> Screen:
    """One piece, with what comes before and after it."""
    at = _ORDER.index(p.section)
    html = words.html("pages.piece", p=p, at=at + 1, of=len(_ORDER))
    rows: list[tuple[Tap, ...]] = []
    if p.danger and p.warns:
        rows.append((Tap(words.label("alarm_start"), Open(what="alarm").pack()),))
    turning = []
    if at > 0:
        turning.append(_section(words, "page_before", p.network_id, p.theme, _ORDER[at - 1]))
    if at + 1 < len(_ORDER):
        turning.append(_section(words, "page_after", p.network_id, p.theme, _ORDER[at + 1]))
    rows.append(tuple(turning))
    contents_ = Tap(words.label("page_contents"), ShowContents(p.network_id, p.theme.value).pack())
    rows.append((contents_, Tap(words.label("page_themes"), ShowThemes(p.network_id).pack())))
    rows += stacked([_theme(words, p.network_id, theme) for theme in p.others], 2)
    if p.section is Section.FIRST:
        rows += stacked(_documents(words, p.documents[:2]))
    return Screen(html=html, rows=(*rows, *(_keeping(words, p) if p.edits else ())), protected=True)


def _keeping(words: Wording, p: Piece) -> _Rows:
    where = (p.network_id, p.theme.value, p.section.value)
    taps = [Tap(words.label("page_change"), ChangePiece(*where).pack())]
    if p.version is None:
        taps.insert(0, Tap(words.label("page_right"), ConfirmPiece(*where).pack()))
    else:
        taps.append(Tap(words.label("page_past"), ShowPast(*where).pack()))
    return (tuple(taps),)


def contents(words: Wording, c: Contents) -> Screen:
    """All pieces of a page, its documents, and for who keeps it what can be done."""
    taps = [
        Tap(words.word(section), ShowPiece(c.network_id, c.theme.value, section.value).pack()) for section in _ORDER
    ]
    rows = [*stacked(taps, 2), *stacked(_documents(words, c.documents))]
    if c.edits:
        rows += _contents_kept(words, c)
    rows.append((Tap(words.label("page_themes"), ShowThemes(c.network_id).pack()),))
    html = words.html("pages.contents", c=c, left=len(_ORDER) - len(c.confirmed))
    return Screen(html=html, rows=tuple(rows), protected=True)


def _contents_kept(words: Wording, c: Contents) -> _Rows:
    where = (c.network_id, c.theme.value)
    label = "page_all_right" if c.review is None else "page_still_right"
    rows: list[tuple[Tap, ...]] = [(Tap(words.label(label), ConfirmPage(*where).pack()),)]
    if c.review is not None:
        rows.append(
            tuple(Tap(words.label(f"months_{months}"), LookAgainIn(*where, months).pack()) for months in LOOKED_AT)
        )
    rows.append((Tap(words.label("page_file"), AddDocument(*where).pack()),))
    return tuple(rows)


def _documents(words: Wording, found: Iterable[Document]) -> list[Tap]:
    return [Tap(words.label("page_document", title=_short(one.title)), ShowDocument(one.id).pack()) for one in found]


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"


def _theme(words: Wording, network_id: str, theme: Theme) -> Tap:
    return Tap(words.word(theme), ShowPiece(network_id, theme.value, Section.FIRST.value).pack())


def _section(words: Wording, label: str, network_id: str, theme: Theme, section: Section) -> Tap:
    to = ShowPiece(network_id, theme.value, section.value)
    return Tap(words.label(label, section=words.word(section)), to.pack())


def answer(words: Wording, a: Answer) -> Screen:
    """What was found, or the likeliest themes; never nothing."""
    rows: list[tuple[Tap, ...]] = []
    if a.danger and a.warns:
        rows.append((Tap(words.label("alarm_start"), Open(what="alarm").pack()),))
    rows += stacked([_found(words, number, one) for number, one in enumerate(a.found, 1)])
    rows += stacked([_theme(words, a.network_id, theme) for theme in a.near], 2)
    rows.append((Tap(words.label("page_themes"), ShowThemes(a.network_id).pack()),))
    return Screen(html=words.html("pages.answer", a=a), rows=tuple(rows), protected=True)


def _found(words: Wording, number: int, f: Found) -> Tap:
    if f.document is not None:
        return Tap(f"{number} · 📎 {_short(f.document.title)}", ShowDocument(f.document.id).pack())
    section = f.section or Section.FIRST
    label = f"{number} · {words.word(f.theme)}: {words.word(section)}"
    return Tap(label, ShowPiece(f.network_id, f.theme.value, section.value).pack())


# --- keeping


def asked(words: Wording, p: Piece, draft: Draft) -> Screen:
    """Waiting for another text; what stands there now can be copied."""
    return Screen(html=words.html("pages.ask", p=p), rows=((stop(words, draft),),), protected=True)


def own_piece(words: Wording, p: PiecePreview) -> Screen:
    """As everybody will read it. Typing again replaces it."""
    save = Tap(words.label("page_save"), KeepPiece(draft_id=p.draft.id, version=p.draft.version).pack())
    rows: list[tuple[Tap, ...]] = [(save, stop(words, p.draft))]
    if p.danger and p.warns:
        rows.insert(0, (Tap(words.label("alarm_start"), Open(what="alarm").pack()),))
    shown = Screen(html=words.html("pages.own_piece", p=p), rows=tuple(rows), protected=True)
    return settled(words, p.draft, shown)


def past(words: Wording, h: Past, at: int) -> Screen:
    """The versions of a piece, one at a time: the newest first, our own text last."""
    at = min(max(at, 0), len(h.versions))
    version, by, on = h.versions[at] if at < len(h.versions) else (None, "", None)
    where = (h.network_id, h.theme.value, h.section.value)
    rows: list[tuple[Tap, ...]] = []
    if at > 0:
        button = PutBackPiece(version.id).pack() if version is not None else PutBackOurs(*where).pack()
        rows.append((Tap(words.label("page_put_back"), button),))
    turning = []
    if at > 0:
        turning.append(Tap(words.label("page_newer"), ShowPast(*where, at - 1).pack()))
    if at < len(h.versions):
        turning.append(Tap(words.label("page_older"), ShowPast(*where, at + 1).pack()))
    rows += [tuple(turning), (Tap(words.label("back"), ShowPiece(*where).pack()),)]
    html = words.html(
        "pages.past", h=h, version=version, by=by, on=on, text=version.text if version else h.starter, at=at
    )
    return Screen(html=html, rows=tuple(row for row in rows if row), protected=True)


# --- documents


def ask_file(words: Wording, theme: Theme, draft: Draft) -> Screen:
    """Waiting for a file."""
    return Screen(html=words.html("pages.ask_file", theme=theme), rows=((stop(words, draft),),))


def file_taken(words: Wording, draft: Draft) -> Screen:
    """It is fetched and read now."""
    return Screen(html=words.html("pages.file_taken"), rows=((stop(words, draft),),))


def told_file(words: Wording, n: DocumentRead) -> Screen:
    """What came of reading a file, for who sent it."""
    if n.proposed is not None:
        return proposed(words, n.proposed)
    return Screen(html=words.html("pages.file_refused", n=n, unread=n.unread))


def proposed(words: Wording, p: Proposed) -> Screen:
    """A document before it goes with a page."""
    keep = Tap(words.label("page_keep_file"), KeepDocument(draft_id=p.draft_id, version=p.version).pack())
    return Screen(html=words.html("pages.proposed", p=p), rows=((keep,), (_stop(words, p),)), protected=True)


def _stop(words: Wording, p: Proposed) -> Tap:
    return Tap(words.label("stop"), StopDraft(draft_id=p.draft_id).pack())


def document(words: Wording, d: Document, by: str, on: date, begins: str, *, edits: bool) -> Screen:
    """A document: from whom, how it begins, and the file with one tap."""
    rows = [(Tap(words.label("page_send_file"), SendDocument(d.id).pack()),)]
    if edits:
        rows.append((Tap(words.label("page_drop_file"), DropDocument(d.id).pack()),))
    rows.append((Tap(words.label("page_contents"), ShowContents(d.network_id, d.theme.value).pack()),))
    html = words.html("pages.document", d=d, by=by, on=on, begins=begins)
    return Screen(html=html, rows=tuple(rows), protected=True)


def file(words: Wording, d: Document) -> Screen:
    """The file itself."""
    return Screen(html=words.html("pages.file", d=d), document=d.file_id, protected=True)


def ask_drop(words: Wording, d: Document) -> Screen:
    """Sure?"""
    yes = Tap(words.label("page_drop_sure"), DropDocument(d.id, sure=1).pack())
    back = Tap(words.label("back"), ShowDocument(d.id).pack())
    return Screen(html=words.html("pages.ask_drop", d=d), rows=((yes, back),))


def dropped(words: Wording, d: Document) -> Screen:
    """It is gone."""
    back = Tap(words.label("page_contents"), ShowContents(d.network_id, d.theme.value).pack())
    return Screen(html=words.html("pages.dropped", d=d), rows=((back,),))
