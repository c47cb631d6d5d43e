"""How long does somebody wait for a search over the knowledge of a large network? Without Telegram around it."""

import random
import secrets
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import knowledge
from domain.documents import Document
from domain.moments import Region
from domain.people import Membership, Organisation, Person, Role, Team
from domain.themes import STARTING, Theme
from knowledge.reference import Reference
from scheduling.dutch_calendar import DutchCalendar
from scheduling.recurrence import Rules
from storage import networks, pages, people, search, teams
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.networks import Network
from tests.conftest import SECRET_KEY, Engine
from usecases import looking_up
from usecases.gate import Gate
from usecases.turn import Turn, World

PAGES = 2_000
_WORDS = 90  # of each page, as of a piece that fills a phone
_ASKED = 200  # searches that are measured
_SEED = 7
_NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


async def wait(engine: Engine, folder: Path) -> float:
    """Within how many milliseconds 95 of 100 searches are answered, their transaction and texts included."""
    world, chance = a_world(), random.Random(_SEED)  # noqa: S311 - which words, and nothing secret
    words = sorted({word for page in world.pages.values() for text in page.pieces.values() for word in text.split()})
    names: dict[Theme, str] = {theme: theme.value for theme in STARTING}
    async with engine.database(folder) as address, opened(address, keyring(SECRET_KEY)) as database:
        await database.run(partial(_fill, words=words, chance=chance))
        waits = []
        for _ in range(_ASKED):
            typed = " ".join(chance.sample(words, chance.randint(1, 3)))

            async def ask(unit: Unit, typed: str = typed) -> None:
                turn = Turn(unit=unit, now=_NOW, actor=await people.actor_of(unit, 1), world=world)
                await looking_up.look_up(turn, typed, names)

            began = time.perf_counter()
            await database.run(ask)
            waits.append(time.perf_counter() - began)
    return sorted(waits)[int(0.95 * len(waits))] * 1000


def a_world() -> World:
    """All that a turn needs, without Telegram."""
    return World(
        calendar=DutchCalendar(ZoneInfo("Europe/Amsterdam"), Region.MIDDEN),
        recurrence=Rules(),
        username="bench",
        gate=Gate(),
        new_id=lambda: secrets.token_hex(8),
        new_token=lambda: secrets.token_urlsafe(16),
        new_code=lambda: secrets.token_hex(4),
        pages=knowledge.load(),
        reference=Reference(),
    )


async def _fill(unit: Unit, words: list[str], chance: random.Random) -> None:
    await networks.add(unit, Network(id="n", name="Zuiderdam"), _NOW)
    await people.add(
        unit, Person(id="p", network_id="n", chat_id=1, name="Sara", regisseur=False, reachable=True), _NOW
    )
    await teams.add(unit, Team(id="t", network_id="n", name="Zuid", chat_id=-1, thread_id=None, feedback_days=5))
    place = Membership(team_id="t", network_id="n", person_id="p", role=Role.LID, organisation=Organisation.SCHOOL)
    await people.join(unit, place, _NOW)
    for number in range(PAGES):
        body, title = " ".join(chance.choices(words, k=_WORDS)), " ".join(chance.choices(words, k=3))
        document = Document(
            id=f"d{number}",
            network_id="n",
            theme=chance.choice(STARTING),
            title=title,
            file_id="file",
            added_by="p",
            added_at=_NOW,
        )
        await pages.add_document(unit, document, body)
        await search.put(unit, f"doc:{document.id}", "n", title, body)
