"""Which network does the demo show? An invented town, two schools, ten partners and a week of signals.

Everybody here is made up. The week is played on the phones, so what the page shows is what the bot really said.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from simulator.client import Phones
from simulator.clock import AMSTERDAM, SATURDAY, Clock
from simulator.heard import Message

TOWN = "Waterveen"
LYCEUM, SLUIS = "Lyceum Waterveen", "De Sluis"
WAIT = 10.0  # seconds for one answer of the bot

# name → (organisation, the teams; a star where they coordinate)
PARTNERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Karim Haddou": ("Gemeente", (f"*{SLUIS}",)),
    "Ben Aalders": ("Politie", (LYCEUM, SLUIS)),
    "Yara Kuipers": ("Jongerenwerk", (LYCEUM, SLUIS)),
    "Tom Vos": ("School", (LYCEUM,)),
    "Els Brouwer": ("School", (SLUIS,)),
    "Noor Smit": ("Halt", (LYCEUM,)),
    "Femke Dijkstra": ("Leerplicht", (SLUIS,)),
    "Ravi Jagroep": ("Wijkteam", (LYCEUM,)),
    "Ilyas Kaya": ("Handhaving", (SLUIS,)),
}
REGISSEUR = "Sara de Boer"
# What they let others see with /wie: function, number, for what.
ENTRIES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "Sara de Boer": ("projectleider", "06 12345600", ()),
    "Karim Haddou": ("adviseur veiligheid", "06 12345601", ("Rondhangen",)),
    "Ben Aalders": ("wijkagent", "06 12345602", ("Wapens en messen", "Drugs", "Vechten en groepen")),
    "Yara Kuipers": ("jongerenwerker", "06 12345603", ("Vapes", "Straatcultuur")),
    "Tom Vos": ("zorgcoördinator", "06 12345604", ("Pesten", "Online beelden")),
    "Noor Smit": ("Halt-medewerker", "06 12345605", ("Vuurwerk", "Diefstal en vernieling")),
    "Femke Dijkstra": ("leerplichtambtenaar", "06 12345606", ("Verzuim",)),
    "Ravi Jagroep": ("gezinscoach", "", ("Zorgen over thuis",)),
}


async def play(phones: Phones, founding_link: str, clock: Clock) -> None:
    """Found the network and play its week, which ends on a working day between half past nine and five."""
    end = _end(clock)
    stage = _Stage(phones, clock, {}, {}, bot=0)
    await stage.open(end - timedelta(days=7))
    await stage.found(founding_link)
    for name, (organisation, places) in PARTNERS.items():
        for place in places:
            await stage.admit(name, organisation, place.lstrip("*"), coordinator=place.startswith("*"))
    for name, (function, number, themes) in ENTRIES.items():
        await stage.enters(name, function, number, themes)
    await _week(stage, end)
    await phones.move_clock(to=end)
    for name in (REGISSEUR, *PARTNERS):
        await stage.look(name)


def _end(clock: Clock) -> datetime:
    now = clock.now().astimezone(AMSTERDAM)
    if now.weekday() < SATURDAY and time(9, 30) < now.time() < time(17):
        return now
    return clock.next_working_day(time(9, 30)).astimezone(AMSTERDAM)


async def _week(stage: _Stage, end: datetime) -> None:
    working_days = [past for ago in range(8) if (past := end - timedelta(days=ago)).weekday() < SATURDAY]

    def day(ago: int, hour: int, minute: int = 0) -> datetime:
        return working_days[ago].replace(hour=hour, minute=minute)

    async with stage.at(day(5, 10, 20)):
        await stage.raises("Tom Vos", LYCEUM, "Weer vapes verkocht bij het fietsenhok, derde keer deze maand. Het gaat om "
                           "twee jongens uit de bovenbouw.")  # fmt: skip
        await stage.raises("Els Brouwer", SLUIS, "Een leerling uit de onderbouw heeft ineens veel geld en zegt dat hij "
                           "pakketjes wegbrengt bij het station.", place="op straat")  # fmt: skip
    async with stage.at(day(5, 11, 5)):
        await stage.picks_up("Yara Kuipers", LYCEUM, "S-1", "Gesprek voeren")
        await stage.picks_up("Ben Aalders", LYCEUM, "S-1", "Even langsgaan")
        await stage.picks_up("Ben Aalders", SLUIS, "S-2", "Uitzoeken wat er speelt")
    async with stage.at(day(4, 13, 40)):
        await stage.raises("Yara Kuipers", LYCEUM, "Ruzie in een groepsapp loopt op. Vrijdag zouden ze willen afspreken bij "
                           "de skatebaan.")  # fmt: skip
        await stage.picks_up("Tom Vos", LYCEUM, "S-3", "Gesprek voeren")
        await stage.raises("Ilyas Kaya", SLUIS, "Elke middag hangen oudere jongens bij de poort. Ze spreken meisjes aan.",
                           place="op straat")  # fmt: skip
    async with stage.at(day(3, 9, 15)):
        await stage.feeds_back("Yara Kuipers", "S-1", "Besproken")
        await stage.finishes("Yara Kuipers", "A-1")
        await stage.feeds_back("Ben Aalders", "S-2", "Loopt nog")
        await stage.picks_up("Karim Haddou", SLUIS, "S-4", "Bellen")
    async with stage.at(day(2, 15, 30)):
        await stage.raises("Femke Dijkstra", SLUIS, "Drie leerlingen spijbelen al twee weken elke vrijdag. Ouders zijn "
                           "moeilijk te bereiken.", place="thuis")  # fmt: skip
        await stage.picks_up("Femke Dijkstra", SLUIS, "S-5", "Bellen")
        await stage.feeds_back("Karim Haddou", "S-4", "Doorgezet")
    async with stage.at(day(1, 12, 10)):
        await stage.raises(
            "Noor Smit", LYCEUM, "Op snap wordt illegaal vuurwerk aangeboden aan leerlingen, per tien stuks."
        )
        await stage.raises("Tom Vos", LYCEUM, "Er gaat een filmpje rond van een vechtpartij in de gang. Het wordt vaak "
                           "doorgestuurd.", whom="Zonder naam")  # fmt: skip


@dataclass
class _Stage:
    """The town on its phones."""

    phones: Phones
    clock: Clock
    people: dict[str, int]
    groups: dict[str, int]
    bot: int

    async def open(self, start: datetime) -> None:
        await self.phones.move_clock(to=start.replace(hour=9, minute=0))
        state = await self.phones.state()
        account = state["bot"]
        self.bot = int(account["id"]) if isinstance(account, dict) else 0
        for name in (REGISSEUR, *PARTNERS):
            first, _, last = name.partition(" ")
            self.people[name] = await self.phones.add_person(first, last)

    @asynccontextmanager
    async def at(self, moment: datetime) -> AsyncIterator[None]:
        """What happens at a moment; one that lies behind us already happens now."""
        if moment > self.clock.now():
            await self.phones.move_clock(to=moment)
        yield

    async def found(self, link: str) -> None:
        sara = REGISSEUR
        before = await self._seen(sara)
        await self.phones.open_link(self.people[sara], link)
        await self._hears(sara, "Hoe heet je?", before)
        await self._says(sara, sara, "Van welke gemeente")
        await self._says(sara, TOWN, "Hoe heet de school?")
        page = await self._says(sara, LYCEUM, "Nog geen groep")
        await self._couple(page, LYCEUM, forum=True)
        choice = await self._says(sara, "/team", "Voor welk team?")
        await self._presses(sara, choice, "Nieuw team", "Hoe heet de school?")
        page = await self._says(sara, SLUIS, "Nog geen groep")
        await self._couple(page, SLUIS, forum=False)

    async def _couple(self, page: Message, school: str, *, forum: bool) -> None:
        sara = REGISSEUR
        offer = await self._presses(sara, page, "Koppel een groep", "/koppel")
        code = offer.text.split("/koppel ")[1].split()[0]
        members = tuple(self.people[name] for name, (_, places) in PARTNERS.items()
                        if school in (place.lstrip("*") for place in places))  # fmt: skip
        owner = self.people[sara]
        group = await self.phones.add_group(f"Kernteam {school}", owner, members, forum=forum, supergroup=True)
        self.groups[school] = group
        await self.phones.set_bot(group, by=owner)
        thread = await self.phones.add_topic(group, "Signalen") if forum else None
        if forum:
            await self.phones.add_topic(group, "Agenda")
        await self.phones.say(owner, group, f"/koppel {code}", thread=thread)
        await self.phones.messages(owner, group, wait=WAIT, contains="lijn van kernteam")

    async def admit(self, name: str, organisation: str, school: str, *, coordinator: bool) -> None:
        sara = REGISSEUR
        choice = await self._says(sara, "/team", "Voor welk team?")
        page = await self._presses(sara, choice, school, f"Kernteam {school}")
        await self._presses(sara, page, "Nodig iemand uit", "Wie nodig je uit")
        asked = await self._says(sara, name, "Waar werkt")
        asked = await self._presses(sara, asked, organisation, "Wat wordt")
        made = await self._presses(sara, asked, "Coördinator" if coordinator else "Lid van het team", "Beste ")
        link = re.search(r"https://t\.me/\S+", made.text)
        before, waiting = await self._seen(name), await self._seen(sara)
        await self.phones.open_link(self.people[name], link[0] if link else "")
        phone = await self._hears(name, "Welkom!", before)
        rules = await self._presses(name, phone, "Ja, dat mag", "Onze afspraken")
        await self._presses(name, rules, "Ja, dat ben ik", "kijkt even")
        newcomer = await self._hears(sara, "wil meedoen", waiting)
        before = await self._seen(name)
        await self._presses(sara, newcomer, "Ja, laat toe", "doet mee")
        await self._hears(name, "Je doet mee", before)

    async def enters(self, name: str, function: str, number: str, themes: tuple[str, ...]) -> None:
        page = await self._says(name, "/profiel", "Mijn gegevens")
        asked = await self._presses(name, page, "Functie", "je functie")
        page = await self._presses(name, asked, function, "Mijn gegevens")
        if themes:
            page = await self._presses(name, page, "Waarvoor", "Waarvoor kan")
        for theme in themes:
            page = await self._presses(name, page, f"▫️ {theme}", "Waarvoor kan")
        if number:
            page = await self._says(name, "/profiel", "Mijn gegevens") if themes else page
            asked = await self._presses(name, page, "Telefoon", "nummer")
            await self._presses(name, asked, "Typ je nummer", "Typ je nummer")
            await self._says(name, number, number)

    async def raises(
        self, name: str, school: str, text: str, *, place: str | None = None, whom: str | None = None
    ) -> None:
        preview = await self._says(name, text, "")
        if "Over welke school" in preview.text:
            preview = await self._presses(name, preview, school, "Zo ziet het kernteam het")
        choices = (("School:", school), ("Plek:", place), ("Van wie:", whom))
        for line, value in choices:
            if value is not None and value in preview.labels:  # still missing, and offered at once
                preview = await self._presses(name, preview, value, "Zo ziet het kernteam het")
            elif value is not None and any(label.startswith(line) for label in preview.labels):
                asked = await self._presses(name, preview, line, "?")
                preview = await self._presses(name, asked, value, "Zo ziet het kernteam het")
        sent = await self._presses(name, preview, "Verstuur", "Verstuurd als")
        ref = sent.text.split("Verstuurd als ")[1].split(".")[0]
        await self.phones.messages(self.people[name], self.groups[school], wait=WAIT, contains=f"{ref} ·")

    async def picks_up(self, name: str, school: str, ref: str, task: str) -> None:
        person, group = self.people[name], self.groups[school]
        cards = await self.phones.messages(person, group, wait=WAIT, contains=f"{ref} ·")
        before = await self._seen(name)
        await self.phones.press(person, group, cards[-1].message_id, "Ik pak iets op", wait=WAIT)
        asked = await self._hears(name, "Wat ga je doen?", before)
        await self._presses(name, asked, task, "staat bij jou")

    async def feeds_back(self, name: str, ref: str, word: str) -> None:
        asked = await self._presses(name, await self._mine(name), f"{ref} terugkoppelen", "laten weten")
        await self._presses(name, asked, word, "Dank je")

    async def finishes(self, name: str, ref: str) -> None:
        await self._presses(name, await self._mine(name), f"{ref} klaar", "is klaar")

    async def look(self, name: str) -> None:
        """Everybody has seen what happened before today, so that the badges tell something."""
        person = self.people[name]
        for chat in await self.phones.chats(person):
            await self.phones.read(person, chat.id)

    async def _mine(self, name: str) -> Message:
        before = await self._seen(name)
        await self.phones.say(self.people[name], self.bot, "/acties")
        return await self._hears(name, "", before)

    async def _says(self, name: str, text: str, answer: str) -> Message:
        before = await self._seen(name)
        await self.phones.say(self.people[name], self.bot, text)
        return await self._hears(name, answer, before)

    async def _presses(self, name: str, message: Message, button: str, answer: str) -> Message:
        before = await self._seen(name)
        await self.phones.press(self.people[name], self.bot, message.message_id, button)
        return await self._hears(name, answer, before)

    async def _seen(self, name: str) -> int:
        messages = await self.phones.messages(self.people[name], self.bot)
        return max((message.seq for message in messages), default=0)

    async def _hears(self, name: str, contains: str, after: int) -> Message:
        """The bot's next message with these words; what the person typed has another sender."""
        while True:
            found = await self.phones.messages(self.people[name], self.bot, after=after, wait=WAIT, contains=contains)
            heard = [message for message in found if message.from_bot and contains in message.text]
            if heard:
                return heard[-1]
            if not found:
                raise TimeoutError(f"{name} did not hear {contains!r}")
            after = max(message.seq for message in found)
