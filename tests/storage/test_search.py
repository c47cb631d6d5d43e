"""Search: the same questions find the same on both engines, never in another network, and what is gone is gone."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import text

from domain.documents import Document
from domain.people import Person
from domain.themes import Theme
from storage import networks, pages, people, search
from storage.database import Database, Unit, opened
from storage.encryption import keyring
from storage.networks import Network
from storage.stems import stem, stems_of
from tests.conftest import MONDAY, SECRET_KEY

ENTRIES = {
    "piece:a:vapes:eerst": ("vapes eerste tien minuten", "Zie je een leerling vapen? Spreek die apart aan."),
    "piece:a:vapes:ouders": ("vapes ouders", "Bel de ouders dezelfde dag. Wees feitelijk."),
    "piece:a:vuurwerk:week": ("vuurwerk week", "Maak afspraken met Halt over het vuurwerkbeleid."),
    "piece:a:pesten:eerst": ("pesten eerste tien minuten", "Is iemand gepest? Haal die leerling weg bij de groep."),
    "doc:1": ("Protocol kluizen", "In één kluis ligt nooit een verboden voorwerp. De conciërge heeft de sleutel."),
}
RARE = "zonnebloemolie"
QUESTIONS = {  # and what is found, best first
    "vapes": ["piece:a:vapes:eerst", "piece:a:vapes:ouders"],
    "gevaped": ["piece:a:vapes:eerst", "piece:a:vapes:ouders"],
    "vapen ouders bellen": ["piece:a:vapes:ouders"],
    "vuurwerk": ["piece:a:vuurwerk:week"],
    "vuurwerkbeleid": ["piece:a:vuurwerk:week"],
    "kluisje": ["doc:1"],
    "Conciërge": ["doc:1"],
    "conciërges": ["doc:1"],
    "pest": ["piece:a:pesten:eerst"],
    "leerlingen": ["piece:a:pesten:eerst", "piece:a:vapes:eerst"],
    "leerling olifant": ["piece:a:pesten:eerst", "piece:a:vapes:eerst"],
    "olifant": [],
    "de het een": [],
    "' OR 1=1; --": [],
    '"vapes* AND (ouders': ["piece:a:vapes:ouders", "piece:a:vapes:eerst"],
}


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with opened(database_url, keyring(SECRET_KEY)) as database:
        await database.run(_fill)
        yield database


async def _fill(unit: Unit) -> None:
    for network_id in ("a", "b"):
        await networks.add(unit, Network(id=network_id, name=network_id), MONDAY)
    for subject, (title, body) in ENTRIES.items():
        await search.put(unit, subject, "a", title, body)


async def _found(unit: Unit, network_id: str, typed: str) -> list[str]:
    stems = search.asked(typed)
    return search.ranked(stems, await search.find(unit, network_id, stems))


@pytest.mark.parametrize("typed", QUESTIONS)
async def test_both_engines_find_the_same(database: Database, typed: str) -> None:
    assert await database.run(lambda unit: _found(unit, "a", typed)) == QUESTIONS[typed]


async def test_another_network_finds_nothing_of_it(database: Database) -> None:
    for typed in QUESTIONS:
        assert await database.run(partial(_found, network_id="b", typed=typed)) == []


async def test_what_is_found_is_ranked_alike_outside_the_index(database: Database) -> None:
    for typed, subjects in QUESTIONS.items():
        stems = search.asked(typed)
        hits = [search.hit(s, stems, search.forms(t), search.forms(b)) for s, (t, b) in ENTRIES.items()]
        assert search.ranked(stems, hits) == subjects, typed


async def test_a_new_text_takes_the_place_of_the_old(database: Database) -> None:
    async def change(unit: Unit) -> None:
        await search.put(unit, "piece:a:vuurwerk:week", "a", "vuurwerk week", "Bel de wijkagent over de knallen.")

    await database.run(change)
    assert await database.run(lambda unit: _found(unit, "a", "beleid")) == []
    assert await database.run(lambda unit: _found(unit, "a", "knal")) == ["piece:a:vuurwerk:week"]
    await database.run(lambda unit: search.remove(unit, "piece:a:vuurwerk:week"))
    assert await database.run(lambda unit: _found(unit, "a", "knal")) == []


async def _bytes(database: Database, database_url: str) -> bytes:
    """All that lies in the database."""
    if database_url.startswith("sqlite"):
        path = database_url.removeprefix("sqlite:///")
        kept = b""
        for ending in ("", "-wal", "-journal"):
            try:
                with open(path + ending, "rb") as file:  # noqa: ASYNC230 - a test reads what is there
                    kept += file.read()
            except FileNotFoundError:
                continue
        return kept

    async def rows(unit: Unit) -> bytes:
        names = (
            (await unit.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))).scalars().all()
        )
        found = [(await unit.execute(text(f'SELECT "{name}"::text FROM "{name}"'))).scalars().all() for name in names]  # noqa: S608
        return "\n".join(row for table in found for row in table).encode()

    return await database.run(rows)


async def test_a_word_stands_nowhere_and_its_mark_not_after_deletion(database: Database, database_url: str) -> None:
    """FTS5 keeps what was deleted in its file until its index is made anew."""
    document = Document(
        id="1",
        network_id="a",
        theme=Theme.VAPES,
        title=f"Over {RARE}",
        file_id="file",
        added_by="p",
        added_at=MONDAY,
    )
    person = Person(id="p", network_id="a", chat_id=1, name="Sara", regisseur=False, reachable=True)

    async def add(unit: Unit) -> str:
        await people.add(unit, person, MONDAY)
        await pages.add_document(unit, document, f"Alles over {RARE}.")
        await search.put(unit, f"doc:{document.id}", "a", document.title, f"Alles over {RARE}.")
        for number in range(300):  # so that the index has many pages, and merges them
            await search.put(
                unit, f"piece:a:{number}", "a", "vapes", f"Stuk {number} over van alles en nog wat {number}"
            )
        return (await networks.sealer(unit, "a")).mark(stem(RARE))

    mark = await database.run(add)
    kept = await _bytes(database, database_url)
    assert mark.encode() in kept
    assert RARE.encode() not in kept  # not even while it can be found
    assert stem(RARE).encode() not in kept

    async def drop(unit: Unit) -> None:
        await pages.remove_document(unit, document.id)
        await search.remove(unit, f"doc:{document.id}")

    await database.run(drop)
    gone = await _bytes(database, database_url)
    assert mark.encode() not in gone
    # FTS5 shares how words begin: also what comes after what two marks have in common is gone.
    assert mark[4:].encode() not in gone
    assert await database.run(lambda unit: _found(unit, "a", RARE)) == []


async def test_the_same_word_has_another_mark_in_another_network(database: Database) -> None:
    async def marks(unit: Unit) -> set[str]:
        return {(await networks.sealer(unit, network_id)).mark("vap") for network_id in ("a", "b")}

    assert len(await database.run(marks)) == 2


@pytest.mark.parametrize(
    "words",
    [
        "vape vapes vapen vaapt gevaped",
        "mes messen mesje mesjes",
        "wapen wapens",
        "ouder ouders",
        "leerling leerlingen",
        "dealen dealt gedeald",
        "gesprek gesprekken",
        "kluis kluisje kluisjes kluizen",
        "bellen belt bel",
        "bedreigen bedreigt bedreigd bedreiging bedreigingen",
        "pesten pest gepest",
        "brief brieven",
        "huis huizen",
        "foto fotos foto's",
    ],
)
def test_forms_of_one_word_have_one_stem(words: str) -> None:
    found = {stems_of(word)[0] for word in words.split()}
    assert len(found) == 1, {word: stems_of(word) for word in words.split()}
