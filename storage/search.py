"""Which knowledge pages and documents tell of these words? Full text over those alone, never over signals.

No word stands in the index: of each piece and document it holds marks of its stems, made with the network's key, once
each and in the order of the marks. Who steals the database finds no text in it, and a page of one network has other
marks than the same page of another. SQLite looks in them with FTS5, PostgreSQL with a tsvector; both find the same,
since what fits is ranked here.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, text

from storage import networks
from storage.database import Unit
from storage.encryption import Sealer
from storage.stems import stems_of
from storage.tables import search_entry

_MOST_WORDS = 12  # of a question
_MOST_STEMS = 8_000  # of one entry: more than a hundred pages have
_ALL, _SOME = 500, 100  # entries with all, or only some of the words, that are ranked; the newest when more fit
_BEGINS, _ENDS = 4, 12  # letters of a beginning by which longer words are found: "vuurwerk" finds "vuurwerkbeleid"
_WITH_ALL = "entry.subject, entry.title, length(entry.stems) AS size, '' AS stems"
_WITH_SOME = "entry.subject, entry.title, length(entry.stems) AS size, entry.stems"
# CROSS and MATERIALIZED: the index comes first. Else the engine may ask of every entry, newest first, whether it fits.
_SQLITE = """
    SELECT {} FROM search_words CROSS JOIN search_entry AS entry ON entry.seq = search_words.rowid
    WHERE search_words MATCH :asked AND entry.network_id = :network ORDER BY entry.seq DESC LIMIT :most"""
_POSTGRESQL = """
    WITH fits AS MATERIALIZED
        (SELECT seq FROM search_entry WHERE to_tsvector('simple', stems) @@ to_tsquery('simple', :asked))
    SELECT {} FROM fits JOIN search_entry AS entry ON entry.seq = fits.seq
    WHERE entry.network_id = :network ORDER BY entry.seq DESC LIMIT :most"""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """Something that has words that were asked for: `subject` says what, the numbers how many of them and where.

    `size`: by how many forms of words it is found.
    """

    subject: str
    fits: int
    in_title: int
    size: int


def asked(typed: str) -> tuple[str, ...]:
    """Typed words, as the stems that are looked for."""
    return tuple(dict.fromkeys(stems_of(typed)))[:_MOST_WORDS]


def forms(words: str) -> frozenset[str]:
    """What a text is found by: its stems, and how the longer ones begin."""
    stems = sorted(set(stems_of(words)))[:_MOST_STEMS]
    begun = {f"{stem[:n]}*" for stem in stems for n in range(_BEGINS, min(len(stem), _ENDS + 1))}
    return frozenset(stems) | begun


def hit(subject: str, stems: tuple[str, ...], title: frozenset[str], body: frozenset[str]) -> Hit:
    """How far something fits that is in no index; of `title` and `body` the forms."""
    wanted, every = [(stem, f"{stem}*") for stem in stems], body | title
    return Hit(subject=subject, fits=_count(wanted, every), in_title=_count(wanted, title), size=len(every))


def _count(wanted: list[tuple[str, str]], there: Container[str]) -> int:
    return sum(whole in there or begun in there for whole, begun in wanted)


def ranked(stems: tuple[str, ...], hits: Iterable[Hit]) -> list[str]:
    """The subjects that fit, best first: most words, then in a title, then the shortest text.

    Where some have all the words, only those.
    """
    some = [one for one in hits if one.fits]
    complete = [one for one in some if one.fits == len(stems)]
    best = sorted(complete or some, key=lambda one: (-one.fits, -one.in_title, one.size, one.subject))
    return [one.subject for one in best]


def first_word(stems: tuple[str, ...], body: str) -> int:
    """Where in a text the first of the words stands that were asked for; 0 when none does."""
    at = 0
    for word in body.split():
        where = body.index(word, at)
        at = where + len(word)
        if any(found.startswith(stem) for found in stems_of(word) for stem in stems):
            return where
    return 0


async def put(unit: Unit, subject: str, network_id: str, title: str, body: str) -> None:
    """Let something be found, in place of what was there under this subject."""
    await remove(unit, subject)
    sealer = await networks.sealer(unit, network_id)
    heading = forms(title)
    values = {
        "subject": subject,
        "network_id": network_id,
        "title": _marks(sealer, heading),
        "stems": _marks(sealer, heading | forms(body)),
    }
    added = await unit.execute(insert(search_entry).returning(search_entry.c.seq), values)
    seq = added.scalar_one()
    if _on_sqlite(unit):
        words = text("INSERT INTO search_words (rowid, stems) VALUES (:seq, :stems)")
        await unit.execute(words, {"seq": seq, "stems": values["stems"]})


def _marks(sealer: Sealer, found: Iterable[str]) -> str:
    return " ".join(sorted(sealer.mark(form) for form in found))


async def remove(unit: Unit, subject: str) -> None:
    """It is found no more. FTS5 keeps what was deleted in its file, so its index is made anew."""
    gone = await unit.execute(delete(search_entry).where(search_entry.c.subject == subject))
    if gone.rowcount and _on_sqlite(unit):
        await unit.execute(text("INSERT INTO search_words (search_words) VALUES ('rebuild')"))


async def find(unit: Unit, network_id: str, stems: tuple[str, ...]) -> list[Hit]:
    """What has all of the words in a network; where nothing has, what has one of them."""
    if not stems:
        return []
    sealer = await networks.sealer(unit, network_id)
    wanted = [(sealer.mark(stem), sealer.mark(f"{stem}*")) for stem in stems]
    query = _SQLITE if _on_sqlite(unit) else _POSTGRESQL
    for every, columns, most in ((True, _WITH_ALL, _ALL), (False, _WITH_SOME, _SOME)):
        values = {"asked": _question(unit, wanted, every), "network": network_id, "most": most}
        rows = (await unit.execute(text(query.format(columns)), values)).all()
        if rows:
            # Marks are equally long and have no spaces, so that one is in a text of them only as a whole.
            return [
                Hit(
                    subject=row.subject,
                    fits=len(stems) if every else _count(wanted, row.stems),
                    in_title=_count(wanted, row.title),
                    size=(row.size + 1) // (sealer.MARK + 1),
                )
                for row in rows
            ]
    return []


def _question(unit: Unit, wanted: list[tuple[str, str]], every: bool) -> str:
    """In the language of the engine. Marks are letters alone, so that nothing can be smuggled in."""
    either, both = ("OR", "AND") if _on_sqlite(unit) else ("|", "&")
    words = [f"({whole} {either} {begun})" for whole, begun in wanted]
    return f" {both if every else either} ".join(words)


async def subjects(unit: Unit, network_id: str, begin: str) -> set[str]:
    """All that can be found in a network and of which the subject begins so."""
    there = search_entry.c.network_id == network_id, search_entry.c.subject.startswith(begin, autoescape=True)
    return set((await unit.execute(select(search_entry.c.subject).where(*there))).scalars().all())


def _on_sqlite(unit: Unit) -> bool:
    return unit.connection.dialect.name == "sqlite"
