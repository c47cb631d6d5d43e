"""What does somebody mean who asks what to do? A theme at once where that is plain, else what tells of their words."""

from collections.abc import Mapping
from functools import cache

from rapidfuzz import fuzz, process

from domain.documents import Document
from domain.pages import SEARCHED_AS, Answer, Found, Section, Version
from domain.shortening import cut
from domain.themes import STARTING, TELLING, Place, Theme, guess_place, guess_themes
from storage import pages, search
from storage.stems import stem, stems_of, words_in
from usecases.turn import Turn

_ALIKE = 78  # of 100: "vepen" is 80 like "vapen"
_SHORTEST = 4  # letters of a word that may hold a typing mistake
_MOST = 6  # found things on a phone's screen
_NEAR = 3  # themes that are offered when nothing was found
_EXCERPT = 70  # characters


def section_in(typed: str) -> tuple[Section | None, str]:
    """The section that words ask for, and the other words."""
    asks = {word: section for section, known in SEARCHED_AS.items() for word in stems_of(known)}
    words = words_in(typed)
    found = [asks[stem(word)] for word in words if stem(word) in asks]
    if not found:
        return None, typed
    return found[0], " ".join(word for word in words if stem(word) not in asks)


def themes_in(turn: Turn, typed: str, names: Mapping[Theme, str]) -> list[Theme]:
    """The themes that words name or tell of, also with a typing mistake, the likeliest first."""
    named = called(typed, names)
    told = [named] if named is not None else guess_themes(typed)
    told = told or [theme for word in words_in(typed) if (theme := _alike(turn, word)) is not None]
    if not told and guess_place(typed) is Place.ONLINE:
        told = [Theme.ONLINE]
    return [theme for theme in dict.fromkeys(told) if theme in STARTING]


def called(typed: str, names: Mapping[Theme, str]) -> Theme | None:
    """The one theme in whose name all of these words stand."""
    words = set(stems_of(typed))
    fit = [theme for theme in STARTING if words and words <= set(stems_of(names[theme]))]
    return fit[0] if len(fit) == 1 else None


def only_a_theme(turn: Turn, typed: str, names: Mapping[Theme, str]) -> bool:
    """Whether every word tells of a theme, so that none asks for something else."""
    if called(typed, names) is not None:
        return True
    told = " ".join(known for _, stems in TELLING for known in stems if known in typed.lower())
    rest = [word for word in words_in(typed) if word not in told]
    return all(guess_themes(word) or guess_place(word) or _alike(turn, word) is not None for word in rest)


def near(typed: str) -> tuple[Theme, ...]:
    """The themes whose words look most like these."""
    scored: dict[Theme, float] = {}
    for word in words_in(typed) or [typed]:
        for known, score, _ in process.extract(word, _vocabulary().keys(), scorer=fuzz.ratio, limit=8):
            theme = _vocabulary()[known]
            scored[theme] = max(scored.get(theme, 0.0), score)
    return tuple(sorted(scored, key=lambda theme: -scored[theme])[:_NEAR])


def _alike(turn: Turn, word: str) -> Theme | None:
    """The theme of a word that looks most like this one; what stands in a page is no typing mistake."""
    if word in _vocabulary():
        return _vocabulary()[word]
    texts = (text for page in turn.world.pages.values() for text in page.pieces.values())
    if len(word) < _SHORTEST or any(stem(word) in _forms(text) for text in texts):
        return None
    found = process.extractOne(word, _vocabulary().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return _vocabulary()[found[0]] if found is not None else None


@cache
def _vocabulary() -> dict[str, Theme]:
    """Words of four letters and more, and the theme of each."""
    known: dict[str, Theme] = {theme.value: theme for theme in STARTING}
    known |= {stem: theme for theme, stems in reversed(TELLING) for stem in stems if " " not in stem}
    return {word: theme for word, theme in known.items() if len(word) >= _SHORTEST}


async def look_for(turn: Turn, network_id: str, typed: str, themes: list[Theme]) -> Answer:
    """The pieces and documents that tell of these words, and the themes these name or else look like.

    Policy: the caller's.
    """
    what = search.asked(typed)
    own = await search.subjects(turn.unit, network_id, f"piece:{network_id}:")
    hits = await search.find(turn.unit, network_id, what)
    hits += [
        search.hit(_subject("", theme, section), what, _forms(_title(theme, section)), _forms(text))
        for theme, starter in turn.world.pages.items()
        for section, text in starter.pieces.items()
        if _subject(network_id, theme, section) not in own
    ]
    best = search.ranked(what, hits)[:_MOST]
    found = [await _found(turn, network_id, subject, what) for subject in best]
    there = tuple(one for one in found if one is not None)
    fitting = max((one.fits for one in hits), default=0)
    return Answer(
        network_id=network_id,
        found=there,
        near=tuple(themes[:_NEAR]) if there or themes else near(typed),
        complete=bool(what) and fitting == len(what),
    )


async def _found(turn: Turn, network_id: str, subject: str, what: tuple[str, ...]) -> Found | None:
    kind, *rest = subject.split(":")
    if kind == "doc":
        document = await pages.document(turn.unit, rest[0])
        if document is None:
            return None
        text = await pages.text_of(turn.unit, document.id)
        return Found(network_id=network_id, theme=document.theme, excerpt=_excerpt(text, what), document=document)
    theme, section = Theme(rest[1]), Section(rest[2])
    version = (await pages.current(turn.unit, network_id, theme)).get(section)
    text = version.text if version is not None else turn.world.pages[theme].pieces[section]
    return Found(network_id=network_id, theme=theme, excerpt=_excerpt(text, what), section=section)


def _excerpt(text: str, what: tuple[str, ...]) -> str:
    at = search.first_word(what, text)
    begins = max(text.rfind(" ", 0, max(at - _EXCERPT // 3, 0)), 0)
    flat = " ".join(text[begins : begins + 3 * _EXCERPT].split())
    return ("… " if begins else "") + cut(flat, _EXCERPT)


async def put_piece(turn: Turn, version: Version) -> None:
    """A text of the network's own can be found, in place of an earlier one."""
    subject = _subject(version.network_id, version.theme, version.section)
    await search.put(turn.unit, subject, version.network_id, _title(version.theme, version.section), version.text)


async def put_document(turn: Turn, document: Document, text: str) -> None:
    """A document can be found by its title and its text."""
    await search.put(turn.unit, f"doc:{document.id}", document.network_id, document.title, text)


async def remove_document(turn: Turn, document: Document) -> None:
    """It can't be found any more."""
    await search.remove(turn.unit, f"doc:{document.id}")


def _subject(network_id: str, theme: Theme, section: Section) -> str:
    return f"piece:{network_id}:{theme.value}:{section.value}"


@cache
def _title(theme: Theme, section: Section) -> str:
    told = next((stems for known, stems in TELLING if known is theme), ())
    return " ".join((theme.value, *told, SEARCHED_AS[section]))


_forms = cache(search.forms)  # of our own texts alone
