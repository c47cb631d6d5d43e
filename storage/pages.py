"""What did a network make of its knowledge pages, and who stands for them?"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select

from domain.documents import Document
from domain.pages import Review, Section, Version
from domain.themes import Theme
from storage import networks
from storage.database import Unit
from storage.encryption import Sealer
from storage.tables import page_document, page_review, page_version

_NEWEST = (
    select(page_version.c.section, func.max(page_version.c.number).label("number"))
    .where(page_version.c.network_id == bindparam("network"), page_version.c.theme == bindparam("theme"))
    .group_by(page_version.c.section)
    .subquery()
)
_CURRENT = (
    select(page_version)
    .join(_NEWEST, (page_version.c.section == _NEWEST.c.section) & (page_version.c.number == _NEWEST.c.number))
    .where(page_version.c.network_id == bindparam("network"), page_version.c.theme == bindparam("theme"))
)
_OF_PIECE = (
    page_version.c.network_id == bindparam("network"),
    page_version.c.theme == bindparam("theme"),
    page_version.c.section == bindparam("section"),
)
_VERSIONS = select(page_version).where(*_OF_PIECE).order_by(page_version.c.number.desc())
_VERSION = select(page_version).where(page_version.c.id == bindparam("id"))
_FORGET = delete(page_version).where(*_OF_PIECE, page_version.c.number <= bindparam("oldest"))
_REVIEWS = select(page_review).where(page_review.c.network_id == bindparam("network"))
_OF_PEOPLE = select(page_review).where(page_review.c.person_id.in_(bindparam("people", expanding=True)))
_DOCUMENT = select(page_document).where(page_document.c.id == bindparam("id"))
_DOCUMENTS = (
    select(page_document)
    .where(page_document.c.network_id == bindparam("network"), page_document.c.theme == bindparam("theme"))
    .order_by(page_document.c.added_at, page_document.c.id)
)
_COUNT = select(func.count()).select_from(page_document).where(page_document.c.network_id == bindparam("network"))


def _version(sealer: Sealer, row: Any) -> Version:
    return Version(
        id=row.id,
        network_id=row.network_id,
        theme=Theme(row.theme),
        section=Section(row.section),
        number=row.number,
        text=sealer.open(f"page_version.text:{row.id}", row.text_sealed),
        said_by=row.said_by,
        said_at=row.said_at,
    )


async def current(unit: Unit, network_id: str, theme: Theme) -> dict[Section, Version]:
    """The newest text of each piece of a page that the network confirmed or wrote."""
    rows = (await unit.execute(_CURRENT, {"network": network_id, "theme": theme.value})).all()
    sealer = await networks.sealer(unit, network_id) if rows else None
    found = [_version(sealer, row) for row in rows if sealer is not None]
    return {version.section: version for version in found}


async def versions(unit: Unit, network_id: str, theme: Theme, section: Section) -> list[Version]:
    """All that are kept of one piece, newest first."""
    asked = {"network": network_id, "theme": theme.value, "section": section.value}
    rows = (await unit.execute(_VERSIONS, asked)).all()
    sealer = await networks.sealer(unit, network_id) if rows else None
    return [_version(sealer, row) for row in rows if sealer is not None]


async def version(unit: Unit, version_id: str) -> Version | None:
    """One of them."""
    row = (await unit.execute(_VERSION, {"id": version_id})).first()
    return None if row is None else _version(await networks.sealer(unit, row.network_id), row)


async def add(unit: Unit, new: Version, kept: int) -> None:
    """Another text of a piece; of the earlier ones so many stay that `kept` are there."""
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(page_version),
        {
            "id": new.id,
            "network_id": new.network_id,
            "theme": new.theme.value,
            "section": new.section.value,
            "number": new.number,
            "text_sealed": sealer.seal(f"page_version.text:{new.id}", new.text),
            "said_by": new.said_by,
            "said_at": new.said_at,
        },
    )
    old = {"network": new.network_id, "theme": new.theme.value, "section": new.section.value}
    await unit.execute(_FORGET, {**old, "oldest": new.number - kept})


def _review(row: Any) -> Review:
    return Review(
        network_id=row.network_id,
        theme=Theme(row.theme),
        person_id=row.person_id,
        confirmed_at=row.confirmed_at,
        review_on=row.review_on,
    )


async def reviews(unit: Unit, network_id: str) -> dict[Theme, Review]:
    """Who stands for which page of a network."""
    rows = (await unit.execute(_REVIEWS, {"network": network_id})).all()
    return {Theme(row.theme): _review(row) for row in rows}


async def reviews_of(unit: Unit, person_ids: Collection[str]) -> list[Review]:
    """The pages these people stand for."""
    rows = (await unit.execute(_OF_PEOPLE, {"people": list(person_ids)})).all()
    return [_review(row) for row in rows]


async def save_review(unit: Unit, new: Review) -> None:
    """In place of an earlier one of the page."""
    of_page = page_review.c.network_id == new.network_id, page_review.c.theme == new.theme.value
    await unit.execute(delete(page_review).where(*of_page))
    await unit.execute(
        insert(page_review),
        {
            "network_id": new.network_id,
            "theme": new.theme.value,
            "person_id": new.person_id,
            "confirmed_at": new.confirmed_at,
            "review_on": new.review_on,
        },
    )


async def due(unit: Unit, day: date) -> list[Review]:
    """The pages that are to be looked at again on or before this local day."""
    rows = (await unit.execute(select(page_review).where(page_review.c.review_on <= day))).all()
    return [_review(row) for row in rows]


async def _document(unit: Unit, row: Any) -> Document:
    sealer = await networks.sealer(unit, row.network_id)
    return Document(
        id=row.id,
        network_id=row.network_id,
        theme=Theme(row.theme),
        title=sealer.open(f"page_document.title:{row.id}", row.title_sealed),
        file_id=sealer.open(f"page_document.file:{row.id}", row.file_sealed),
        added_by=row.added_by,
        added_at=row.added_at,
    )


async def document(unit: Unit, document_id: str) -> Document | None:
    """One document."""
    row = (await unit.execute(_DOCUMENT, {"id": document_id})).first()
    return None if row is None else await _document(unit, row)


async def text_of(unit: Unit, document_id: str) -> str:
    """What was read in it; "" when it is gone."""
    row = (await unit.execute(_DOCUMENT, {"id": document_id})).first()
    if row is None:
        return ""
    sealer = await networks.sealer(unit, row.network_id)
    return sealer.open(f"page_document.text:{row.id}", row.text_sealed)


async def documents(unit: Unit, network_id: str, theme: Theme) -> list[Document]:
    """Those that go with a page, the oldest first."""
    asked = {"network": network_id, "theme": theme.value}
    return [await _document(unit, row) for row in (await unit.execute(_DOCUMENTS, asked)).all()]


async def count_documents(unit: Unit, network_id: str) -> int:
    """How many a network has."""
    return int((await unit.execute(_COUNT, {"network": network_id})).scalar_one())


async def add_document(unit: Unit, new: Document, text: str) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(page_document),
        {
            "id": new.id,
            "network_id": new.network_id,
            "theme": new.theme.value,
            "title_sealed": sealer.seal(f"page_document.title:{new.id}", new.title),
            "file_sealed": sealer.seal(f"page_document.file:{new.id}", new.file_id),
            "text_sealed": sealer.seal(f"page_document.text:{new.id}", text),
            "added_by": new.added_by,
            "added_at": new.added_at,
        },
    )


async def remove_document(unit: Unit, document_id: str) -> None:
    await unit.execute(delete(page_document).where(page_document.c.id == document_id))
