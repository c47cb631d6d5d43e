"""Encryption: a stolen file shows nothing, a wrong key is noticed, a value does not fit another row."""

import asyncio
import base64
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import tables
from storage.database import Unit
from storage.encryption import KeyUnusable, Sealer, keyring, new_secret_key
from tests.conftest import SECRET_KEY, Engine, Kernlijn
from tests.journeys.people import somebody


def test_a_value_fits_its_own_place_and_key_only() -> None:
    sealer = Sealer(b"k" * 32)
    sealed = sealer.seal("signal.text:1", "vapes")
    assert b"vapes" not in sealed
    assert sealer.open("signal.text:1", sealed) == "vapes"
    for other, place in ((sealer, "signal.text:2"), (Sealer(b"x" * 32), "signal.text:1")):
        with pytest.raises(KeyUnusable):
            other.open(place, sealed)


def test_the_same_text_is_never_sealed_alike() -> None:
    sealer = Sealer(b"k" * 32)
    assert sealer.seal("a", "vapes") != sealer.seal("a", "vapes")


@pytest.mark.parametrize("key", ["", "kort", base64.b64encode(b"k" * 31).decode(), "é" * 44])
def test_a_key_that_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(KeyUnusable):
        keyring(key)


def test_a_network_has_a_key_of_its_own() -> None:
    ring = keyring(SECRET_KEY)
    wrapped = ring.new_network("n1")
    other = keyring(SECRET_KEY)
    other.unwrap("n1", wrapped)
    assert other.of("n1").open("a", ring.of("n1").seal("a", "vapes")) == "vapes"
    with pytest.raises(KeyUnusable):
        keyring(new_secret_key()).unwrap("n1", wrapped)


async def test_another_secret_key_does_not_start(kernlijn: Kernlijn) -> None:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    await sara.says("Sara de Boer")
    await sara.says("Zuiderdam")
    await kernlijn.stop()
    kernlijn.settings = kernlijn.settings.model_copy(update={"secret_key": new_secret_key()})
    with pytest.raises(KeyUnusable):
        await kernlijn.start()


async def everything(unit: Unit) -> bytes:
    """All that is in all tables."""
    found = [(await unit.execute(select(table))).all() for table in tables.metadata.sorted_tables]
    return b"".join(
        value if isinstance(value, bytes) else repr(value).encode() for rows in found for row in rows for value in row
    )


async def test_a_stolen_file_shows_no_text_and_no_name(engine: Engine, kernlijn: Kernlijn) -> None:
    sara = await somebody(kernlijn, "Sara de Boer")
    assert kernlijn.app.founding_link is not None
    await sara.opens(kernlijn.app.founding_link)
    await sara.says("Sara de Boer")
    await sara.says("Zuiderdam")
    await sara.says("Lyceum Zuid")
    await sara.presses("Koppel een groep")
    url = (await sara.last()).buttons[0][0].url
    chat = await kernlijn.phones.add_group("Kernteam", sara.user, ())
    assert url is not None
    await sara.opens(url, chat)
    await sara.raises("Vapes bij het geheime fietsenhok, door Daan")
    await sara.says("Een concept over het geheime fietsenhok")
    stolen = await kernlijn.app.database.run(everything)
    await kernlijn.stop()
    if engine.name == "sqlite":
        file = Path(kernlijn.settings.database_url.removeprefix("sqlite:///"))
        stolen += await asyncio.to_thread(file.read_bytes)
    for word in (b"fietsenhok", b"Daan", b"Boer", b"Zuiderdam", b"Lyceum"):
        assert word not in stolen
