"""Two thousand traceable strings through every form and command: nowhere at rest, in no log, and with nobody else."""

import base64
import io
import json
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pytest

from bot import __main__ as command_line
from domain.drafts import Flow
from domain.settings import SecondReader
from handlers.routes import ROUTES
from simulator.heard import Call
from storage import drafts, networks
from storage.database import Unit
from storage.networks import Network
from tests.conftest import Kernlijn
from tests.journeys import files
from tests.journeys.conftest import CAST, Kernteam, make_kernteam, make_regisseur
from tests.journeys.people import Phone, link_in, somebody
from tests.journeys.second_reading import arranged
from tests.journeys.walks import planned
from tests.promises.canaries import Canary, Hunter, made

SEED = 20261122
ALL = 2000
COMMANDS = tuple(route.name[1:] for route in ROUTES if route.name.startswith("/"))
ABOUT = "Vapes bij het fietsenhok"
ANSWERS = ("niet acuut", "Een persoon", "Toch zo")


@dataclass
class Flight:
    """The canaries that were let out, by whom, and in which conversation."""

    kernlijn: Kernlijn
    waiting: list[Canary] = field(default_factory=lambda: made(SEED, ALL))
    out: dict[Canary, int] = field(default_factory=dict)  # with the account that typed it
    held: set[Canary] = field(default_factory=set)  # in messages that Telegram refused to take away
    own: set[Canary] = field(default_factory=set)  # which a form keeps, and others may read
    flows: set[Flow] = field(default_factory=set)  # in which something was typed
    commands: set[str] = field(default_factory=set)  # after which something was typed
    snapshots: list[bytes] = field(default_factory=list)  # what a death would leave at rest

    def take(self, phone: Phone, number: int = 6, kind: str = "", *, own: bool = False) -> str:
        """The next ones, in one text; this person will type them."""
        chosen = [each for each in self.waiting if not kind or each.kind == kind][:number]
        assert len(chosen) == number, "there are no canaries left"
        for each in chosen:
            self.waiting.remove(each)
            self.out[each] = phone.user
            if own:
                self.own.add(each)
        return ", ".join(each.typed for each in chosen)

    async def says(
        self, phone: Phone, number: int = 6, kind: str = "", before: str = ABOUT, *, own: bool = False
    ) -> None:
        """Type them in private, in whatever this person is in the middle of."""
        begun = await self.kernlijn.app.database.run(lambda unit: drafts.all_of(unit, phone.user))
        self.flows |= {draft.flow for draft in begun}
        typed = self.take(phone, number, kind, own=own)
        await phone.says(f"{before}: {typed}" if before else typed)
        if len(self.out) % 50 < number:
            self.snapshots += files_of(self.kernlijn)

    async def sends(self, phone: Phone, button: str) -> None:
        """Answer what is asked about doubtful words, and send."""
        for _ in range(20):
            labels = (await phone.last()).labels
            asked = [label for label in labels for each in ANSWERS if each in label]
            if not asked:
                break
            await phone.presses(asked[0])
        shown = await phone.last()
        assert any(button in label for label in shown.labels), f"{phone.name} sees no {button!r}: {shown.text}"
        await phone.presses(button)

    async def dies(self, phone: Phone) -> None:
        """The bot is cut off in the middle of what this person types, and goes on later; its files are looked at."""
        await self.kernlijn.phones.say(phone.user, phone.bot, f"{ABOUT}: {self.take(phone, 6)}")
        self.snapshots += files_of(self.kernlijn)
        await self.kernlijn.cut_off()
        self.snapshots += files_of(self.kernlijn)
        await self.kernlijn.start()
        await self.kernlijn.settled()
        await phone.presses("Dit komt ervoor in de plaats")


def files_of(kernlijn: Kernlijn) -> list[bytes]:
    """The database's files and what lies beside them: pages in use and free ones, -wal and -shm."""
    address = kernlijn.settings.database_url
    if not address.startswith("sqlite"):
        return []
    return [file.read_bytes() for file in Path(address.removeprefix("sqlite:///")).parent.iterdir() if file.is_file()]


@pytest.fixture
async def flight(kernlijn: Kernlijn) -> Flight:
    return Flight(kernlijn)


async def founding(flight: Flight) -> None:
    """The first regisseur, and a team: names that the network keeps."""
    kernlijn, rik = flight.kernlijn, await somebody(flight.kernlijn, "Rik")
    assert kernlijn.app.founding_link is not None
    await rik.opens(kernlijn.app.founding_link)
    await flight.says(rik, 1, "NAME", before="", own=True)
    await flight.says(rik, 1, "NAME", before="", own=True)
    await flight.says(rik, 1, "NAME", before="", own=True)


async def team_of_four(kernlijn: Kernlijn) -> Kernteam:
    async def fill(unit: Unit) -> None:
        await networks.add(unit, Network(id="zuiderdam", name="Zuiderdam"), kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    cast = {name: await somebody(kernlijn, name) for name in CAST}
    return await make_kernteam(kernlijn, "zuiderdam", "Lyceum Zuid", cast)


async def commands(flight: Flight, team: Kernteam) -> None:
    for phone in (team.sara, team.yara):
        for name in COMMANDS:
            await phone.says(f"/{name} {ABOUT}: {flight.take(phone, 8)}")
            flight.commands.add(name)
            await phone.says("/stop")
            await phone.says(f"/{name} {flight.take(phone, 8)}", team.group.chat)
            await phone.says("/stop")
            await phone.says("/stop")


async def signals(flight: Flight, team: Kernteam) -> None:
    yara, tom, kernlijn = team.yara, team.tom, flight.kernlijn
    await flight.says(yara, 8)
    await flight.says(yara, 4)
    await yara.presses("Dit komt ervoor in de plaats")
    await flight.sends(yara, "Verstuur")
    number = await kernlijn.phones.say(tom.user, tom.bot, f"{ABOUT} {flight.take(tom, 8)}")
    await kernlijn.settled()
    await kernlijn.phones.edit(tom.user, tom.bot, number, f"{ABOUT} {flight.take(tom, 8)}")
    await kernlijn.settled()
    await tom.presses("Van wie")
    await tom.presses("Zonder naam")
    await flight.sends(tom, "Verstuur")


async def knowing_more(flight: Flight, team: Kernteam) -> None:
    ben, yara, chat = team.ben, team.yara, team.group.chat
    card = await team.group.hears("S-1")
    await ben.presses("Ik weet meer", card, chat)
    await flight.says(ben)
    await flight.sends(ben, "Zet erbij")
    await flight.kernlijn.phones.say(ben.user, chat, flight.take(ben), reply_to=card.message_id)
    await flight.kernlijn.settled()
    await ben.presses("Meer …", card, chat)
    await ben.presses("Vraag aan de melder")
    await flight.says(ben)
    await flight.sends(ben, "Stel de vraag")
    await yara.presses("Antwoord", await yara.hears("vraagt je"))
    await flight.says(yara)
    await flight.sends(yara, "Stuur antwoord")
    await ben.presses("Bel me hierover", card, chat)
    await flight.says(ben)
    await flight.says(ben, 1, "PHONE", before="", own=True)
    await yara.presses("Ja, wissel nummers uit", await yara.hears("wil je hierover spreken"))
    await flight.says(yara, 1, "PHONE", before="", own=True)
    await ben.presses("Meer …", card, chat)
    await ben.presses("Hoort elders")
    await flight.says(ben)
    await ben.says("/stop")
    await ben.presses("Meer …", card, chat)
    await ben.presses("Hoort elders")
    await ben.presses("Veilig Thuis")
    await ben.presses("Lyceum Zuid")
    await flight.says(ben)
    await ben.says("/stop")


async def acting(flight: Flight, team: Kernteam) -> None:
    ben, yara, chat = team.ben, team.yara, team.group.chat
    card = await team.group.hears("S-1")
    await flight.says(ben)
    await ben.presses("Ik pak iets op", card, chat)
    await flight.says(ben, 4, before="")
    await ben.presses("Dit is een nieuw signaal")  # the one that was not sent is put aside
    await flight.says(ben)
    await ben.says("/stop")
    await ben.says("/stop")
    await ben.presses("Ik pak iets op", card, chat)
    await flight.says(ben, 4, before="")
    await flight.sends(ben, "Zet op de kaart")
    await ben.says("/actie")
    await flight.says(ben, 2, before="rondje")
    await flight.sends(ben, "Zet op de lijst")
    await ben.says("/stop")
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await flight.says(ben)
    await flight.sends(ben, "Verstuur")
    await yara.presses("Nee, ik heb een vraag", await yara.hears("Weet je zo genoeg"))
    await flight.says(yara)
    await flight.sends(yara, "Verstuur")
    await ben.presses("Antwoord", await ben.hears("weet nog niet genoeg"))
    await flight.says(ben)
    await flight.sends(ben, "Verstuur")


async def inviting(flight: Flight, team: Kernteam) -> None:
    sara = team.sara
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await flight.says(sara, 1, "NAME", before="", own=True)
    await sara.presses("Halt")
    await sara.presses("Lid van het team")
    noor = await somebody(flight.kernlijn, "Noor")
    await noor.opens(link_in(await sara.hears("Dit is jouw link")))
    await flight.says(noor)
    await noor.presses("Ja, dat mag", await noor.hears("werktelefoon"))
    await flight.says(noor)
    await sara.says("/team")
    await sara.presses("Nodig een lijst uit")
    rows = f"naam;organisatie;functie;telefoon\n{flight.take(sara, 1, 'NAME', own=True)};Halt;{flight.take(sara, 2)};"
    await sara.sends_file("leden.csv", f"{rows}{flight.take(sara, 1, 'PHONE', own=True)}\n".encode(), "text/csv")
    await sara.presses("Stop")
    await sara.says("/team")
    if (await sara.last()).text.startswith("Voor welk team"):
        await sara.presses("Lyceum Zuid")
    await sara.presses("Nodig een lijst uit")
    names = [flight.take(sara, 1, "NAME", own=True) for _ in range(4)]
    await flight.says(sara, 1, "NAME", before="; politie\n".join(names) + "; halt\n", own=True)
    await sara.says("/stop")
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses("Ben Aalders")
    await sara.presses("Een vervanger")
    await sara.presses("Volgende week")
    await flight.says(sara, 1, "NAME", before="", own=True)


async def arranging(flight: Flight, team: Kernteam) -> None:
    sara = team.sara
    for part, button in (
        ("Plekken", "Plekken toevoegen"),
        ("Thema's", "Eigen thema toevoegen"),
        ("Afspraken", "Zelf schrijven"),
        ("Tweede lezer", "Nummer van de coördinator"),
        ("Naam van de school", ""),
    ):
        await sara.says("/team")
        await sara.presses("Instellingen")
        await sara.presses(part)
        if button:
            await sara.presses(button)
        await flight.says(sara, 6, before="")
        if part != "Tweede lezer":
            await flight.says(sara, 1, "BSN", before="")
        else:  # any row of figures can be a number here
            await flight.says(sara, 1, "PHONE", before="", own=True)
        await sara.says("/stop")
    await sara.says("/woorden")
    await sara.presses("Erbij")
    await sara.presses("Straat")
    await flight.says(sara, 3, before="")
    await flight.says(sara, 1, "NAME", before="", own=True)
    await sara.says("/stop")
    await sara.says("/ritme")
    await sara.presses("Herinneren om 9:00")
    await sara.presses("Meer")
    await sara.presses("Meer")
    await sara.presses("Andere tijd")
    await flight.says(sara)
    await sara.says("/stop")
    await flight.kernlijn.app.database.run(lambda unit: make_regisseur(unit, sara.user))
    await sara.says("/team")
    await sara.presses("Nieuw team")
    await flight.says(sara, 1, "NAME", before="", own=True)


async def looking_up(flight: Flight, team: Kernteam) -> None:
    """Who to call, one's own entry, and what the network knows."""
    sara, ben, tom = team.sara, team.ben, team.tom
    await ben.says("/wie")
    await flight.says(ben, 1, before="")
    await ben.says("/stop")
    await flight.says(ben, 2, before="Wie doet er iets met")
    await ben.says("/stop")
    for line, button, kind in (
        ("Functie", "Zelf typen", ""),
        ("Telefoon", "Typ je nummer", "PHONE"),
        ("Mail", "Typ je mailadres", "EMAIL"),
    ):
        await ben.says("/profiel")
        await ben.presses(line)
        await ben.presses(button)
        await flight.says(ben)
        if kind:
            await flight.says(ben, 1, kind, before="", own=True)
        await ben.says("/stop")
    await ben.says("/wie tom")
    await ben.presses("Laat Tom mij bellen")
    await tom.says("/wie ben")
    await tom.presses("Laat Ben mij bellen")
    await flight.says(tom)
    await flight.says(tom, 1, "PHONE", before="", own=True)
    await sara.says("/profiel")
    await sara.presses("Nummers rond Lyceum Zuid")
    await sara.presses("Leerplicht")
    await flight.says(sara)
    await flight.says(sara, 1, "PHONE", before="", own=True)
    await sara.says("/wat vapes")
    await sara.presses("Aanpassen")
    await flight.says(sara)
    await flight.sends(sara, "Zo opslaan")
    await sara.says("/wat vapes")
    await sara.presses("Alle stukken")
    await sara.presses("Document erbij")
    await sara.sends_file(f"{flight.take(sara)}.pdf", files.pdf("Een protocol voor eekhoorns op het plein."))
    await sara.sends_file("protocol.pdf", files.pdf(flight.take(sara)))
    await sara.sends_file("protocol.pdf", files.pdf("Een protocol voor eekhoorns op het plein."))
    shown = await sara.last()
    await flight.says(sara)
    await sara.presses("Ja, zet het erbij", shown)


async def collecting(flight: Flight, team: Kernteam) -> None:
    """What somebody wants to talk about, in their own words."""
    ben = team.ben
    await ben.says("/agenda")
    await ben.presses("Iets voorstellen")
    await ben.presses("Zelf schrijven")
    await flight.says(ben, 2, before="Vuurwerk")
    await flight.says(ben, 3, before="Vapes")
    await flight.sends(ben, "Stel dit voor")
    await ben.says("/stop")


async def meeting(flight: Flight, team: Kernteam) -> None:
    """Decisions and actions, as they are noted while a meeting goes on."""
    sara, ben = team.sara, team.ben
    on = await planned(flight.kernlijn, team)
    await sara.says("/overleg")
    await sara.presses("▶ Start")
    for phone in (sara, ben):
        await phone.forges(f"walk:{on.id}:end:0")
        await phone.presses("Besluit")
        await flight.says(phone, 3)
        await flight.says(phone, 3)
        await flight.sends(phone, "Zo vastleggen")
        await phone.presses("Besluit wijzigen")
        await phone.presses("anders zeggen")
        await flight.says(phone, 3)
        await flight.sends(phone, "Zo vastleggen")
        await phone.presses("Actie")
        await flight.says(phone, 2, before="rondje")
        await flight.sends(phone, "Tom Vos")
        await phone.presses("Vandaag")
    await sara.forges(f"note:{on.id}:decision:other")
    await flight.says(sara, 2)
    await sara.says("/stop")
    await sara.forges(f"closemeet:{on.id}")


async def plain_language(flight: Flight, team: Kernteam) -> None:
    """Taken for something else than a signal, which it may be after all; and the other way round."""
    tom, ben = team.tom, team.ben
    for question in ("Hoe pak ik pesten aan bij", "Wat betekent", "Wat is er met mijn melding gebeurd over"):
        await flight.says(tom, 3, before=question)
        await tom.presses("Maak er een signaal van")
        await flight.says(tom, 2)
        await tom.says("/stop")
        await tom.says("/stop")
    await flight.says(tom, 2, before="Zeg tegen de melder dat het is opgepakt door")
    await flight.says(tom, 2, before="Ik ben ziek t/m morgen, vraag het aan")
    await flight.says(ben, 2, before="Kluisjes gecontroleerd met")
    await ben.says("/stop")


async def planning(flight: Flight, team: Kernteam) -> None:
    """How often, where, and another day: what is no answer is refused, and leaves the chat."""
    sara = team.sara
    await sara.says("/overleg")
    await sara.presses("Nieuw overleg")
    await sara.presses("Lyceum Zuid")
    await sara.presses("Kernteamoverleg")
    await flight.says(sara, before="elke 6 weken op dinsdag om 15:00 bij")
    await flight.says(sara)  # too long for a place
    await flight.says(sara, 1, "NAME", before="")
    await sara.presses("Zo is het goed")
    await sara.says("/overleg")
    await sara.presses("di 24 nov")
    shown = await sara.last()
    await sara.presses("Andere plek", shown)
    await flight.says(sara, 1, "NAME", before="")
    await sara.presses("Alleen deze keer")
    await sara.presses("Verplaatsen", shown)
    await flight.says(sara, 3)
    await sara.says("/stop")


async def looking_back(flight: Flight, team: Kernteam) -> None:
    """A remark behind an answer, and what will change; the clock goes on by two weeks."""
    sara, ben = team.sara, team.ben
    await sara.says("/evaluatie")
    await sara.presses("Lyceum Zuid")
    await sara.presses("Vraag hoe iets ging")
    await sara.presses("Een gebeurtenis")
    await sara.presses("Ja, vraag het")
    await flight.kernlijn.later(days=1)
    await ben.presses("Gebeurtenis, gevraagd", await ben.hears("samen goed gedaan"))  # a meeting is asked about too
    await ben.presses("Ja", await ben.hears("samen goed gedaan"))
    await ben.presses("Iets erbij zeggen")
    await flight.says(ben, 3)
    await flight.sends(ben, "Verstuur")
    await flight.kernlijn.later(days=16)
    await sara.says("/evaluatie")
    await sara.presses("Lyceum Zuid")
    await sara.presses("Gebeurtenis, gevraagd")
    await sara.presses("Wat veranderen we?")
    await flight.says(sara, 3)
    await flight.sends(sara, "Zo spreken we af")


async def danger(flight: Flight, team: Kernteam) -> None:
    yara, sara = team.yara, team.sara
    await flight.says(yara, before="Jongen met een mes bij de poort")
    await yara.presses("Ik heb gebeld: waarschuw het team")
    await yara.presses("Ja, waarschuw het team")
    await yara.presses("Nieuws erbij", await yara.hears("Code oranje"))
    await flight.says(yara)
    await flight.sends(yara, "Stuur")
    await sara.presses("Afsluiten", await sara.hears("Code oranje"))
    await flight.says(sara)
    await flight.sends(sara, "✅ Afsluiten")


async def reading_first(flight: Flight, team: Kernteam) -> None:
    await arranged(flight.kernlijn, team, second_reader=SecondReader.ALWAYS)
    for ending, send in (("Pas aan", "Zo laten zien"), ("Terug naar de melder", "Stuur terug")):
        await flight.says(team.tom)
        await flight.sends(team.tom, "Verstuur")
        await team.sara.presses(ending, await team.sara.hears("mee?"))
        await flight.says(team.sara)
        await flight.sends(team.sara, send)


async def in_the_group(flight: Flight, team: Kernteam) -> None:
    """While nobody reads along, and while the bot does; words, pictures, names of files."""
    phones, chat, tom = flight.kernlijn.phones, team.group.chat, team.tom
    await phones.set_bot(chat, by=team.sara.user, status="administrator")
    for reading in (False, True):
        await arranged(flight.kernlijn, team, reads_along=reading)
        await tom.says(flight.take(tom, 20), chat)
        await phones.say(tom.user, chat, flight.take(tom), media="photo")
        number = await phones.say(tom.user, chat, "Weer vapes")
        await phones.edit(tom.user, chat, number, flight.take(tom))
        await flight.kernlijn.settled()
    for media in ("photo", "voice", "document"):
        await tom.sends(media, flight.take(tom))


async def in_trouble(flight: Flight, team: Kernteam) -> None:
    """Telegram refuses, waits, drops the line; an update can't be read; a text is too long."""
    phones, tom = flight.kernlijn.phones, team.tom
    for method in ("sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery"):
        for kind in ("400", "403", "429", "500", "reset", "lost"):
            await phones.fault(method, kind, chat=None if method == "answerCallbackQuery" else tom.user)
            before = set(flight.out)
            await flight.says(tom, 3)
            if method == "deleteMessage" and kind in ("400", "403"):
                flight.held |= set(flight.out) - before
            await flight.kernlijn.later(minutes=2)
            await tom.says("/stop")
            await phones.clear_faults()
    body = {"message_id": 1, "date": 0, "chat": {"id": tom.user, "type": "private"}, "text": flight.take(tom)}
    await phones.put_update({"update_id": 7_000_000_000, "message": body})
    await phones.put_raw_update(f'{{"update_id": 7000000001, "message": "{flight.take(tom)}"}}')
    await flight.says(tom, 40)
    await tom.says("/stop")


STORIES = (
    signals,
    knowing_more,
    acting,
    inviting,
    arranging,
    looking_up,
    collecting,
    meeting,
    plain_language,
    danger,
    commands,
    planning,
    looking_back,
    reading_first,
    in_the_group,
    in_trouble,
)


async def commands_that_print(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, flight: Flight, phone: Phone
) -> str:
    """What `python -m bot` prints of texts that were given to it, and of things that went wrong."""
    lines = [json.dumps({"id": str(number), "text": f"{ABOUT}: {flight.take(phone, 10)}"}) for number in range(10)]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))
    assert command_line.main(["mask"]) == 0
    printed = capsys.readouterr()
    return printed.out + printed.err


async def rows_of(flight: Flight) -> list[bytes]:
    """Every column of every table as it is kept; with PostgreSQL also its files and its WAL, as far as flushed."""
    address = flight.kernlijn.settings.database_url
    if address.startswith("sqlite"):
        return []
    connection = await asyncpg.connect(address)
    try:
        await connection.execute("CHECKPOINT")
        found = []
        for (table,) in await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"):
            for row in await connection.fetch(f'SELECT * FROM "{table}"'):  # noqa: S608 - our own tables
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row.values()]
        folder = Path(await connection.fetchval("SHOW data_directory"))
        (number,) = await connection.fetchrow("SELECT oid FROM pg_database WHERE datname = current_database()")
        return [b"\n".join(found), *_files(folder, number)]
    finally:
        await connection.close()


def _files(folder: Path, number: int) -> list[bytes]:
    """The pages of one database, in use and free, and the server's WAL."""
    files = [*(folder / "base" / str(number)).iterdir(), *(folder / "pg_wal").glob("0*"), *folder.glob("log*")]
    return [re.sub(rb"\0{64,}", b"\0", file.read_bytes()) for file in files if file.is_file()]


async def still_in_private(flight: Flight, phones: list[Phone], hunter: Hunter) -> list[str]:
    """What people typed in private, and is still there after every conversation ended."""
    left = []
    for phone in phones:
        for message in await flight.kernlijn.phones.messages(phone.user, phone.bot):
            if not message.from_bot and set(hunter.found(message.text)) - flight.own - flight.held:
                left.append(message.text)
    return left


def leaks(flight: Flight, hunter: Hunter, calls: list[Call]) -> list[str]:
    """The calls in which somebody's canary stands; what a form keeps on purpose may be shown in the chat."""
    return [
        f"{canary} in {call.method} to {call.params.get('chat_id')}"
        for call in calls
        for canary in hunter.found(json.dumps(call.params, ensure_ascii=False))
        if canary not in flight.own
    ]


async def test_nothing_traceable_is_left_anywhere(
    flight: Flight,
    kernlijn: Kernlijn,
    written: io.StringIO,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await founding(flight)
    team = await team_of_four(kernlijn)
    cast = [team.sara, team.ben, team.yara, team.tom]
    for phone in cast:
        await phone.says("/start")
    dies_in = random.Random(SEED).randrange(2, 20)  # noqa: S311 - no secret
    for story in STORIES:
        await story(flight, team)
    assert flight.flows == set(Flow)
    assert flight.commands == set(COMMANDS)
    rest = 0
    while len(flight.waiting) > 100:
        await flight.says(team.yara, min(15, len(flight.waiting) - 100))
        rest += 1
        if rest == dies_in:
            await flight.dies(team.yara)
        await flight.sends(team.yara, "Verstuur")
    printed = await commands_that_print(capsys, monkeypatch, flight, team.yara)
    await kernlijn.later(days=2)
    calls = await kernlijn.phones.calls()
    assert calls[0].n == 1, "the simulator keeps no more than its newest calls"
    assert len(flight.out) == ALL
    hunter = Hunter(list(flight.out))
    left = await still_in_private(flight, cast, hunter)
    await kernlijn.stop()
    assert not leaks(flight, hunter, calls)
    assert not left
    assert not hunter.found(printed + capsys.readouterr().err)
    assert not hunter.found(written.getvalue())
    for part in (*flight.snapshots, *files_of(kernlijn), *await rows_of(flight)):
        assert not hunter.found(part)


def test_the_hunter_finds_each_canary_whatever_it_is_wrapped_in() -> None:
    canaries = made(SEED, ALL)
    assert len({canary.mark for canary in canaries}) == ALL
    hunter = Hunter(canaries)
    for canary in canaries:
        text = f"Vapes bij {canary.typed}, elke dag"
        wrapped = (
            text,
            text.upper(),
            text.encode(),
            text.encode("utf-16"),
            quote(text),
            json.dumps({"text": text}),
            f"body {base64.b64encode(text.encode()).decode()} end",
        )
        for each in wrapped:
            assert canary in hunter.found(each), f"{canary} is not seen in {each!r}"
    assert not hunter.found("Vapes bij [adres], persoon A en [telefoonnummer], 2026-11-23 10:00:00")
