"""Who is in the week? Twelve people of the invented town of Waterveen, in two teams, and the bot they talk to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from domain.people import Membership, Organisation, Person, Role, Team
from domain.settings import TeamSettings, Topic
from simulator.client import Phones
from simulator.clock import Clock
from simulator.example import LYCEUM, SLUIS, TOWN
from simulator.heard import Answer, Message
from simulator.server import running
from storage import networks, people, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import MONDAY, TOKEN, Engine, Kernlijn, SettingsFor
from tests.journeys.people import Group, Phone
from tests.journeys.week.diary import Diary

_SCHOOL, _BOTH = Organisation.SCHOOL, (LYCEUM, SLUIS)
# name → organisation, teams; Mees joins on Monday, through the bot
PEOPLE: dict[str, tuple[Organisation, tuple[str, ...]]] = {
    "Sara de Boer": (Organisation.GEMEENTE, ()),
    "Karim Haddou": (Organisation.GEMEENTE, _BOTH),
    "Ben Aalders": (Organisation.POLITIE, _BOTH),
    "Yara Kuipers": (Organisation.JONGERENWERK, _BOTH),
    "Tom Vos": (_SCHOOL, (LYCEUM,)),
    "Anouk Terpstra": (_SCHOOL, (LYCEUM,)),
    "Noor Smit": (Organisation.HALT, (LYCEUM,)),
    "Ravi Jagroep": (Organisation.WIJKTEAM, (LYCEUM,)),
    "Els Brouwer": (_SCHOOL, (SLUIS,)),
    "Femke Dijkstra": (Organisation.LEERPLICHT, (SLUIS,)),
    "Ilyas Kaya": (Organisation.HANDHAVING, (SLUIS,)),
    "Mees Hoekstra": (_SCHOOL, ()),
}
REGISSEUR, COORDINATOR, NEWCOMER = "Sara de Boer", "Karim Haddou", "Mees Hoekstra"
FEEDBACK_DAYS = 2  # both teams agreed that a reporter hears something within two working days


@dataclass
class Partner(Phone):
    """Somebody of the week; what they do stands in the diary while it tells."""

    diary: Diary

    @property
    def first(self) -> str:
        return self.name.split()[0]

    async def says(self, text: str, chat: int | None = None, thread: int | None = None) -> None:
        self.diary.typed(self.first, text, in_group=chat is not None)
        await super().says(text, chat, thread)

    async def presses(self, button: str, message: Message | None = None, chat: int | None = None) -> Answer:
        found = message or await self.last()
        (label, *_) = [label for label in found.labels if label == button] or [
            label for label in found.labels if button in label
        ] or [button]  # fmt: skip
        self.diary.pressed(self.first, label, in_group=chat is not None)
        return await super().presses(button, found, chat)

    async def reads(self, *contains: str) -> Message:
        """The newest message of the bot in private, with all of these words."""
        found = await self.hears(contains[0]) if contains else await self.last()
        for words in contains:
            assert words in found.text, f"{self.name} did not read {words!r} in: {found.text}"
        self.diary.heard(f"aan {self.first}", found)
        return found


@dataclass
class Table(Group):
    """A team's group. `thread` is the topic of its signals, where it has topics."""

    diary: Diary
    school: str
    thread: int | None = None

    @property
    def seat(self) -> str:
        """Where the cards are, as the phones page names it."""
        return str(self.chat) if self.thread is None else f"{self.chat}.{self.thread}"

    async def shows(self, *contains: str) -> Message:
        """The newest message of the bot with all of these words."""
        found = await self.hears(contains[0])
        for words in contains:
            assert words in found.text, f"the group did not read {words!r} in: {found.text}"
        self.diary.heard(f"in de groep van {self.school}", found)
        return found

    async def picks_up(self, who: Partner, ref: str, task: str) -> None:
        """Two taps."""
        await who.presses("Ik pak iets op", await self.hears(f"{ref} ·"), self.chat)
        await who.presses(task)


@dataclass(frozen=True)
class Picture:
    """A moment that can be photographed: these seats are laid on the table of the phones page."""

    name: str
    url: str


Photograph = Callable[[Picture], Awaitable[None]]


@dataclass
class Week:
    """The town, its two groups, and the diary."""

    kernlijn: Kernlijn
    diary: Diary
    partners: dict[str, Partner]
    lyceum: Table
    sluis: Table
    photograph: Photograph | None = None

    def called(self, *firsts: str) -> tuple[Partner, ...]:
        """People by their first names."""
        by_first = {partner.first: partner for partner in self.partners.values()}
        return tuple(by_first[first] for first in firsts)

    async def at(self, day: int, hour: int, minute: int = 0) -> None:
        await self.kernlijn.at(moment(day, hour, minute))

    async def picture(self, name: str, alt: str, *seats: Partner | tuple[Partner, Table]) -> None:
        """Leave room for a picture of these phones; a seat is somebody's chat with the bot, or their group."""
        self.diary.picture(name, alt)
        if self.photograph is not None:
            laid = [f"{seat.user}:{seat.user}" if isinstance(seat, Partner) else f"{seat[0].user}:{seat[1].seat}"
                    for seat in seats]  # fmt: skip
            await self.photograph(Picture(name, f"{self.kernlijn.telegram.url}/#tafel={','.join(laid)}"))


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MONDAY.tzinfo)


@asynccontextmanager
async def opened(engine: Engine, folder: Path, opening: str) -> AsyncIterator[Week]:
    """The town on Monday at ten, with a running bot and a database of its own."""
    async with (
        running(token=TOKEN, clock=Clock(folder / "clock")) as telegram,
        Phones(telegram.url) as phones,
        engine.database(folder) as address,
    ):
        await phones.move_clock(to=MONDAY)
        kernlijn = Kernlijn(SettingsFor(telegram, folder)(address), telegram, phones)
        await kernlijn.start()
        try:
            yield await _settled(kernlijn, Diary(opening))
        finally:
            await kernlijn.stop()


async def _settled(kernlijn: Kernlijn, diary: Diary) -> Week:
    diary.now = lambda: kernlijn.app.now().astimezone(MONDAY.tzinfo)
    partners = {}
    for name in PEOPLE:
        first, _, last = name.partition(" ")
        partners[name] = Partner(kernlijn, await kernlijn.phones.add_person(first, last), name, diary)
    lyceum, sluis = [await _table(kernlijn, diary, partners, school) for school in _BOTH]
    threads = [await _topics(kernlijn, lyceum), {}]

    async def fill(unit: Unit) -> None:
        now = kernlijn.app.now()
        await networks.add(unit, Network(id="waterveen", name=TOWN), now)
        for table, topics in zip((lyceum, sluis), threads, strict=True):
            await _team(unit, table, topics)
        for name, (organisation, schools) in PEOPLE.items():
            if name == NEWCOMER:
                continue
            person = Person(
                id=f"person{partners[name].user}", network_id="waterveen", chat_id=partners[name].user, name=name,
                regisseur=name == REGISSEUR, reachable=True,
            )  # fmt: skip
            await people.add(unit, person, now)
            role = Role.COORDINATOR if name == COORDINATOR else Role.LID
            for school in schools:
                place = Membership(team_id=_id(school), network_id="waterveen", person_id=person.id, role=role,
                                   organisation=organisation)  # fmt: skip
                await people.join(unit, place, now)

    await kernlijn.app.database.run(fill)
    return Week(kernlijn, diary, partners, lyceum, sluis)


def _id(school: str) -> str:
    return school.replace(" ", "")[:8].lower()


async def _table(kernlijn: Kernlijn, diary: Diary, partners: dict[str, Partner], school: str) -> Table:
    """Its people pressed Start long ago, and the bot is in the group."""
    inside = [partners[name] for name, (_, schools) in PEOPLE.items() if school in schools]
    for phone in (*inside, partners[REGISSEUR]):
        if not kernlijn.telegram.world.person(phone.user).started:
            await kernlijn.phones.start(phone.user)
    owner, *members = [phone.user for phone in inside]
    forum = school == LYCEUM
    title = f"Kernteam {school}"
    chat = await kernlijn.phones.add_group(title, owner, tuple(members), forum=forum, supergroup=forum)
    await kernlijn.phones.set_bot(chat, by=owner)
    await kernlijn.settled()
    return Table(kernlijn, chat, inside[0], diary, school)


async def _topics(kernlijn: Kernlijn, table: Table) -> dict[Topic, int]:
    names = {Topic.SIGNALS: "Signalen", Topic.ACTIONS: "Acties", Topic.AGENDA: "Agenda"}
    topics = {topic: await kernlijn.phones.add_topic(table.chat, name) for topic, name in names.items()}
    table.thread = topics.pop(Topic.SIGNALS)
    return topics


async def _team(unit: Unit, table: Table, topics: dict[Topic, int]) -> None:
    team = Team(id=_id(table.school), network_id="waterveen", name=table.school, chat_id=table.chat,
                thread_id=table.thread, feedback_days=FEEDBACK_DAYS)  # fmt: skip
    await teams.add(unit, team)
    await teams.save_settings(unit, replace(team, settings=TeamSettings(threads=topics)))
