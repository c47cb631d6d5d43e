"""What does the network know of a theme? Read by its partners; confirmed and changed by who coordinates a team in it.

Any coordinator of the network, and not the regisseur alone: they work with these pages, and an element must be of use
where there is no regisseur who has time for it. Every change keeps who made it and can be put back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from domain.access import Act, Scope, why_not
from domain.documents import Document
from domain.drafts import Draft, Flow, Step, settled_text
from domain.pages import (
    LOOKED_AT,
    VERSIONS,
    Contents,
    Past,
    Piece,
    PiecePreview,
    Review,
    Section,
    Shelf,
    Starter,
    Version,
    a_year_after,
    checked_piece,
    months_after,
    section_of,
    theme_of,
)
from domain.people import Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.themes import Theme
from storage import drafts, networks, pages, people, teams
from usecases import conversation, finding, pings, previewing
from usecases.turn import Turn, teams_of


def networks_of(turn: Turn) -> list[str]:
    """The networks whose pages this account may read; refused when there is none."""
    turn.require(Act.READ_PAGES)
    mine = sorted({person.network_id for person in turn.actor.people})
    return [each for each in mine if why_not(turn.actor, Act.READ_PAGES, Scope(network_id=each)) is None]


async def shelf(turn: Turn, network_id: str | None = None, *, danger: bool = False) -> Shelf:
    """The themes to choose from; without a network those of the first of theirs."""
    mine = networks_of(turn)
    chosen = network_id or mine[0]
    turn.require(Act.READ_PAGES, Scope(network_id=chosen))
    names = {each: await networks.name_of(turn.unit, each) for each in mine}
    confirmed = frozenset(await pages.reviews(turn.unit, chosen))
    several = names if len(names) > 1 else {}
    return Shelf(
        network_id=chosen, network=several.get(chosen, ""), networks=several, confirmed=confirmed, danger=danger
    )


async def piece(turn: Turn, network_id: str, theme: str, section: str) -> Piece:
    """One piece of a page."""
    turn.require(Act.READ_PAGES, Scope(network_id=network_id))
    return await read(turn, network_id, theme_of(theme), section_of(section))


async def read(
    turn: Turn, network_id: str, theme: Theme, section: Section, others: Iterable[Theme] = (), *, danger: bool = False
) -> Piece:
    """The same, of what is known to be there. Policy: the caller's."""
    version = (await pages.current(turn.unit, network_id, theme)).get(section)
    starter = turn.world.pages.get(theme)
    text = version.text if version is not None else _of_ours(starter, section)
    if not text:
        raise Refused(Reason.GONE)
    review = (await pages.reviews(turn.unit, network_id)).get(theme)
    return Piece(
        network_id=network_id,
        network=await _name_of(turn, network_id),
        theme=theme,
        section=section,
        text=text,
        version=version,
        said_by=await _said_by(turn, network_id, version.said_by) if version is not None else "",
        said_on=local_day(turn, version.said_at) if version is not None else None,
        sources=starter.sources if starter is not None and text == _of_ours(starter, section) else (),
        written_on=starter.written_on if starter is not None else None,
        review_on=review.review_on if review is not None else None,
        others=tuple(others),
        documents=tuple(await documents_of(turn, network_id, theme)),
        edits=keeps(turn, network_id),
        versions=len(await pages.versions(turn.unit, network_id, theme, section)),
        danger=danger,
        warns=danger and await warns(turn),
    )


async def warns(turn: Turn) -> bool:
    """Whether a team of theirs uses Code oranje."""
    return any(team.settings.has(Element.ALARM) for team in await teams_of(turn, turn.actor))


async def contents(turn: Turn, network_id: str, theme: str) -> Contents:
    """What is on a page."""
    turn.require(Act.READ_PAGES, Scope(network_id=network_id))
    return await _contents(turn, network_id, theme_of(theme))


async def _contents(turn: Turn, network_id: str, theme: Theme) -> Contents:
    review = (await pages.reviews(turn.unit, network_id)).get(theme)
    return Contents(
        network_id=network_id,
        network=await _name_of(turn, network_id),
        theme=theme,
        confirmed=frozenset(await pages.current(turn.unit, network_id, theme)),
        review=review,
        confirmed_by=await _said_by(turn, network_id, review.person_id) if review is not None else "",
        documents=tuple(await documents_of(turn, network_id, theme)),
        edits=keeps(turn, network_id),
    )


def local_day(turn: Turn, moment: datetime) -> date:
    """On which day that was, here."""
    return moment.astimezone(turn.world.calendar.zone).date()


async def documents_of(turn: Turn, network_id: str, theme: Theme) -> list[Document]:
    """The documents that go with a page. Policy: the caller's."""
    return await pages.documents(turn.unit, network_id, theme)


def _of_ours(starter: Starter | None, section: Section) -> str:
    return starter.pieces.get(section, "") if starter is not None else ""


def keeps(turn: Turn, network_id: str) -> bool:
    """Whether this account may confirm and change what a network knows."""
    return why_not(turn.actor, Act.KEEP_PAGES, Scope(network_id=network_id)) is None


async def _name_of(turn: Turn, network_id: str) -> str:
    return await networks.name_of(turn.unit, network_id) if len(networks_of(turn)) > 1 else ""


async def _said_by(turn: Turn, network_id: str, person_id: str) -> str:
    """The name of who said so; "" of who is in no team of the network any more."""
    here = await _still_here(turn, network_id)
    return here.get(person_id, "")


async def _still_here(turn: Turn, network_id: str) -> dict[str, str]:
    found = {person.id: person.name for person in await people.regisseurs_of(turn.unit, network_id)}
    for team in await teams.of_network(turn.unit, network_id):
        found |= {member.person.id: member.person.name for member in await people.everybody_of(turn.unit, team.id)}
    return found


# --- confirming and changing


async def confirm_piece(turn: Turn, network_id: str, theme: str, section: str) -> Piece:
    """This piece holds as it is."""
    known, of = theme_of(theme), section_of(section)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    await _confirm(turn, network_id, known, [of])
    await _stand_for(turn, network_id, known, anew=False)
    await turn.note("confirm_piece", f"page:{known.value}", network_id)
    return await read(turn, network_id, known, of)


async def confirm_page(turn: Turn, network_id: str, theme: str) -> Contents:
    """The whole page holds: every piece that nobody confirmed yet does, and it is asked about again in a year."""
    known = theme_of(theme)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    await _confirm(turn, network_id, known, Section)
    await _stand_for(turn, network_id, known, anew=True)
    await turn.note("confirm_page", f"page:{known.value}", network_id)
    return await _contents(turn, network_id, known)


async def look_again_in(turn: Turn, network_id: str, theme: str, months: int) -> Contents:
    """Another day on which to look again."""
    known = theme_of(theme)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    review = (await pages.reviews(turn.unit, network_id)).get(known)
    if review is None or months not in LOOKED_AT:
        raise Refused(Reason.STALE)
    await _keep_review(turn, replace(review, review_on=months_after(turn.today, months)))
    await turn.note("look_again_in", f"page:{known.value}", network_id)
    return await _contents(turn, network_id, known)


async def _confirm(turn: Turn, network_id: str, theme: Theme, sections: Iterable[Section]) -> None:
    known = await pages.current(turn.unit, network_id, theme)
    for section in sections:
        text = _of_ours(turn.world.pages.get(theme), section)
        if section not in known and text:
            await _add(turn, network_id, theme, section, text)


async def _add(turn: Turn, network_id: str, theme: Theme, section: Section, text: str) -> Version:
    earlier = await pages.versions(turn.unit, network_id, theme, section)
    new = Version(
        id=turn.world.new_id(),
        network_id=network_id,
        theme=theme,
        section=section,
        number=earlier[0].number + 1 if earlier else 1,
        text=text,
        said_by=turn.person_in(network_id).id,
        said_at=turn.now,
    )
    await pages.add(turn.unit, new, VERSIONS)
    await finding.put_piece(turn, new)
    return new


async def _stand_for(turn: Turn, network_id: str, theme: Theme, *, anew: bool) -> None:
    """Who confirms a page is asked about it again; who only changed a piece, when nobody was going to be."""
    if not anew and theme in await pages.reviews(turn.unit, network_id):
        return
    review = Review(
        network_id=network_id,
        theme=theme,
        person_id=turn.person_in(network_id).id,
        confirmed_at=turn.now,
        review_on=a_year_after(turn.today),
    )
    await pings.stop(turn, Owed.PAGE, review.id)
    await _keep_review(turn, review)


async def _keep_review(turn: Turn, review: Review) -> None:
    await pages.save_review(turn.unit, review)
    await pings.plan_anew(turn, Owed.PAGE, review.id, review.review_on, school=False)


async def ask(turn: Turn, network_id: str, theme: str, section: str) -> tuple[Piece, Draft]:
    """Wait for another text of a piece."""
    known, of = theme_of(theme), section_of(section)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    answers = {"network": network_id, "theme": known.value, "section": of.value}
    draft = await conversation.start(turn, Flow.PAGE, Step.TEXT, answers)
    return await read(turn, network_id, known, of), draft


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> PiecePreview:
    """What was typed, masked, as everybody will read it."""
    turn.require(Act.KEEP_PAGES, Scope(network_id=draft.answers["network"]))
    here: list[Team] = await teams.of_network(turn.unit, draft.answers["network"])
    answers = await previewing.written(turn, draft, text, message_id, *here, checked=checked_piece)
    stepped = draft.stepped(Step.PREVIEW, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return await preview(turn, stepped)


async def preview(turn: Turn, draft: Draft) -> PiecePreview:
    """The preview as it stands in one's own conversation."""
    turn.require(Act.KEEP_PAGES, Scope(network_id=draft.answers["network"]))
    return PiecePreview.of(draft, warns=await warns(turn))


async def keep(turn: Turn, draft: Draft) -> Piece:
    """From now on everybody reads this."""
    network_id = draft.answers["network"]
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    theme, section = theme_of(draft.answers["theme"]), section_of(draft.answers["section"])
    await _add(turn, network_id, theme, section, checked_piece(settled_text(draft)))
    await _stand_for(turn, network_id, theme, anew=False)
    await conversation.end(turn, draft)
    await turn.note("change_piece", f"page:{theme.value}", network_id)
    return await read(turn, network_id, theme, section)


# --- earlier versions


async def past(turn: Turn, network_id: str, theme: str, section: str) -> Past:
    """The versions of a piece, with who and when."""
    known, of = theme_of(theme), section_of(section)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    here = await _still_here(turn, network_id)
    found = await pages.versions(turn.unit, network_id, known, of)
    ours = _of_ours(turn.world.pages.get(known), of)
    return Past(
        network_id=network_id,
        theme=known,
        section=of,
        versions=tuple((one, here.get(one.said_by, ""), local_day(turn, one.said_at)) for one in found),
        starter=ours,
    )


async def put_back(turn: Turn, version_id: str) -> Piece:
    """An earlier text counts again, as a new version."""
    version = await pages.version(turn.unit, version_id)
    if version is None:
        turn.require(Act.KEEP_PAGES)
        raise Refused(Reason.GONE)
    turn.require(Act.KEEP_PAGES, Scope(network_id=version.network_id))
    return await _again(turn, version.network_id, version.theme, version.section, version.text)


async def put_back_ours(turn: Turn, network_id: str, theme: str, section: str) -> Piece:
    """The text we began with counts again."""
    known, of = theme_of(theme), section_of(section)
    turn.require(Act.KEEP_PAGES, Scope(network_id=network_id))
    text = _of_ours(turn.world.pages.get(known), of)
    if not text:
        raise Refused(Reason.GONE)
    return await _again(turn, network_id, known, of, text)


async def _again(turn: Turn, network_id: str, theme: Theme, section: Section, text: str) -> Piece:
    now = (await pages.current(turn.unit, network_id, theme)).get(section)
    if now is None or now.text != text:  # a second tap changes nothing
        await _add(turn, network_id, theme, section, text)
        await _stand_for(turn, network_id, theme, anew=False)
        await turn.note("put_back_piece", f"page:{theme.value}", network_id)
    return await read(turn, network_id, theme, section)
