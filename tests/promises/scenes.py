"""Which moments do the handbooks show in pictures? Played on the phones of the example network, on the same day."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import app
from bot.settings import Settings
from simulator.client import Phones
from simulator.clock import AMSTERDAM, Clock
from simulator.example import LYCEUM, play
from simulator.heard import Message, list_of, number_in, object_of, text_in
from simulator.server import Simulator, running
from storage.encryption import new_secret_key

DAY = datetime(2026, 11, 26, 9, 30, tzinfo=AMSTERDAM)  # a Thursday in a school week
TOKEN = "42:pictures"


@dataclass
class Town:
    """The example network, and the bot that serves it."""

    phones: Phones
    app: app.App
    simulator: Simulator
    bot: int
    people: dict[str, int]
    group: int  # of the lyceum
    signals: int  # its topic

    async def says(self, name: str, text: str) -> None:
        await self.phones.say(self.people[name], self.bot, text)
        await self._settled()

    async def presses(self, name: str, *buttons: str) -> None:
        """Press buttons in private, each under the newest message that has one."""
        for button in buttons:
            heard = [message for message in await self.heard(name) if any(button in label for label in message.labels)]
            await self.phones.press(self.people[name], self.bot, heard[-1].message_id, button, wait=10)
            await self._settled()

    async def presses_card(self, name: str, ref: str, button: str) -> None:
        cards = await self.phones.messages(self.people[name], self.group, contains=f"{ref} ·")
        await self.phones.press(self.people[name], self.group, cards[-1].message_id, button, wait=10)
        await self._settled()

    async def becomes(self, moment: datetime) -> None:
        await self.phones.move_clock(to=moment)
        await self.app.tick.once()
        await self._settled()

    async def heard(self, name: str) -> list[Message]:
        """What the bot said to somebody, oldest first."""
        found = await self.phones.messages(self.people[name], self.bot)
        return sorted((message for message in found if message.from_bot), key=lambda message: message.message_id)

    async def card(self, ref: str) -> Message:
        found = await self.phones.messages(self.people["Yara Kuipers"], self.group, contains=f"{ref} ·")
        return [message for message in found if message.from_bot][-1]

    async def _settled(self) -> None:
        updates = self.simulator.world.updates
        await updates.changes.first(lambda: updates.pending() == 0, 20)
        await self.app.settled()


@asynccontextmanager
async def town() -> AsyncIterator[Town]:
    """The example network in a folder of its own, on its Thursday morning."""
    with tempfile.TemporaryDirectory(prefix="kernlijn-scenes-") as folder:
        clock = Clock(Path(folder) / "clock")
        async with running(token=TOKEN, clock=clock) as simulator, Phones(simulator.url) as phones:
            await phones.move_clock(to=DAY)
            settings = _settings(simulator.url, Path(folder))
            async with app.running(settings) as bot:
                await play(phones, bot.founding_link or "", clock)
                await bot.settled()
                yield await _town(phones, bot, simulator)


def _settings(url: str, folder: Path) -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=TOKEN,
        secret_key=new_secret_key(),
        bot_api_url=url,
        database_url=f"sqlite:///{folder / 'kernlijn.db'}",
        clock_file=folder / "clock",
        tick_seconds=3600,
        pace_overall=10_000,
        pace_per_chat=10_000,
        pace_per_group=600_000,
    )


async def _town(phones: Phones, bot: app.App, simulator: Simulator) -> Town:
    state = await phones.state()
    people = {text_in(person, "name"): number_in(person, "id") for person in list_of(state["people"])}
    chats = [object_of(chat) for chat in list_of(state["chats"])]
    group = next(chat for chat in chats if chat["title"] == f"Kernteam {LYCEUM}")
    topics = {text_in(topic, "name"): number_in(topic, "thread") for topic in list_of(group["topics"])}
    account = number_in(object_of(state["bot"]), "id")
    return Town(phones, bot, simulator, account, people, number_in(group, "id"), topics["Signalen"])


Look = Callable[[str, str, Message, bool], Awaitable[None]]  # the picture's name, whose phone, what, in the group?


async def show_all(there: Town, look: Look) -> None:
    """Play every scene and let each be looked at."""
    tom, yara, ben, sara = "Tom Vos", "Yara Kuipers", "Ben Aalders", "Sara de Boer"

    async def private(name: str, who: str) -> None:
        await look(name, who, (await there.heard(who))[-1], False)

    await there.says(tom, "Gisteren vapes verkocht bij het fietsenhok, door Daan uit 3B")
    await private("voorbeeld", tom)
    await there.presses(tom, "Van wie")
    await private("van-wie", tom)
    await there.presses(tom, "Zonder naam", "Verstuur")
    await there.presses_card(ben, "S-8", "Ik weet meer")
    await there.says(ben, "Ook op woensdag bij de snackbar")
    await there.presses(ben, "Zet erbij")
    await there.presses_card(yara, "S-8", "Ik pak iets op")
    await private("oppakken", yara)
    await there.presses(yara, "Even langsgaan")
    await private("dag", yara)
    await look("kaart", yara, await there.card("S-8"), True)
    await there.presses_card(yara, "S-8", "Meer …")
    await private("meer", yara)
    await there.says(yara, "/acties")
    await private("acties", yara)
    await there.says(yara, "/ritme")
    await private("ritme", yara)
    await there.says(tom, "Er staat nu een jongen met een mes bij de poort")
    await private("acuut", tom)
    await there.presses(tom, "Ik heb gebeld")
    await private("code-oranje", tom)
    await there.presses(tom, "Stop")
    await there.says(sara, "/status")
    await private("status", sara)
    await there.says(sara, "/team")
    await there.presses(sara, LYCEUM)
    await private("team", sara)
    await there.presses(sara, "Instellingen")
    await private("instellingen", sara)
    await there.says(sara, "/agenda")
    await private("agenda", sara)
    await there.says(tom, "Gisteren vapes verkocht bij het fietsenhok, achter de Kwekel")
    await private("vraag", tom)
    await there.presses(tom, "Stop")
    await there.becomes(datetime(2026, 12, 3, 9, 0, tzinfo=AMSTERDAM))
    await private("herinnering", yara)
