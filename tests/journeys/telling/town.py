"""Who is in a story? People of an invented town with their phones, the groups of their teams, and the bot."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from domain.people import Membership, Organisation, Person, Role, Team
from domain.settings import TeamSettings, Topic
from simulator.client import Phones
from simulator.clock import Clock
from simulator.example import TOWN
from simulator.heard import Answer, Call, Media, Message
from simulator.server import running
from storage import networks, people, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import TOKEN, Engine, Kernlijn, SettingsFor
from tests.journeys.people import Group, Phone
from tests.journeys.telling.diary import Diary, Document


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Who takes part: name → organisation and teams. Who has no team and does not direct joins later, through the bot.

    The groups of some schools are forums.
    """

    begins: datetime
    schools: tuple[str, ...]
    people: dict[str, tuple[Organisation, tuple[str, ...]]]
    coordinator: str
    feedback_days: int  # in which a reporter hears something
    regisseur: str = ""
    forums: frozenset[str] = frozenset()


@dataclass
class Partner(Phone):
    """Somebody of a story; what they do stands in the diary while it tells."""

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
    pair: bool = False  # the first phone alone, light and dark
    media: Media | None = None  # or the first page of a file


Photograph = Callable[["Town", Picture], Awaitable[None]]


@dataclass
class Town:
    """The town, its groups by the names of the schools, and the diary."""

    kernlijn: Kernlijn
    diary: Diary
    partners: dict[str, Partner]
    tables: dict[str, Table]
    photograph: Photograph | None = None
    calls: list[Call] = field(default_factory=list, init=False)

    def called(self, *firsts: str) -> tuple[Partner, ...]:
        """People by their first names."""
        by_first = {partner.first: partner for partner in self.partners.values()}
        return tuple(by_first[first] for first in firsts)

    async def overhear(self) -> list[Call]:
        """Keep what the bot did since the last time, and give it: the simulator remembers the newest of it alone."""
        after = self.calls[-1].n if self.calls else 0
        new = await self.kernlijn.phones.calls(after=after)
        assert not new or new[0].n == after + 1, "the simulator kept too few calls"
        self.calls += new
        return new

    async def picture(self, name: str, alt: str, *seats: Partner | tuple[Partner, Table], pair: bool = False) -> None:
        """Leave room for a picture of these phones; a seat is somebody's chat with the bot, or their group."""
        laid = [f"{seat.user}:{seat.user}" if isinstance(seat, Partner) else f"{seat[0].user}:{seat[1].seat}"
                for seat in seats]  # fmt: skip
        await self._photographed(alt, Picture(name, f"{self.kernlijn.telegram.url}/#tafel={','.join(laid)}", pair))

    async def paper(self, name: str, alt: str, message: Message) -> None:
        """Leave room for a picture of the first page of a file."""
        assert message.media is not None
        await self._photographed(alt, Picture(name, "", media=message.media))

    async def _photographed(self, alt: str, picture: Picture) -> None:
        self.diary.picture(picture.name, alt)
        if self.photograph is not None:
            await self.photograph(self, picture)


Whole = TypeVar("Whole", bound=Town)


@asynccontextmanager
async def opened(
    kind: type[Whole], engine: Engine, folder: Path, cast: Cast, document: Document
) -> AsyncIterator[Whole]:
    """The town as it is when the story begins, with a running bot and a database of its own."""
    async with (
        running(token=TOKEN, clock=Clock(folder / "clock")) as telegram,
        Phones(telegram.url) as phones,
        engine.database(folder) as address,
    ):
        await phones.move_clock(to=cast.begins)
        kernlijn = Kernlijn(SettingsFor(telegram, folder)(address), telegram, phones)
        await kernlijn.start()
        try:
            yield await _settled(kind, kernlijn, cast, Diary(document))
        finally:
            await kernlijn.stop()


async def _settled(kind: type[Whole], kernlijn: Kernlijn, cast: Cast, diary: Diary) -> Whole:
    diary.now = lambda: kernlijn.app.now().astimezone(cast.begins.tzinfo)
    partners = {}
    for name in cast.people:
        first, _, last = name.partition(" ")
        partners[name] = Partner(kernlijn, await kernlijn.phones.add_person(first, last), name, diary)
    tables = {school: await _table(kernlijn, diary, cast, partners, school) for school in cast.schools}
    threads = {school: await _topics(kernlijn, tables[school]) for school in cast.schools if school in cast.forums}

    async def fill(unit: Unit) -> None:
        now = kernlijn.app.now()
        await networks.add(unit, Network(id="waterveen", name=TOWN), now)
        for school, table in tables.items():
            await _team(unit, table, threads.get(school, {}), cast.feedback_days)
        for name, (organisation, schools) in cast.people.items():
            if not schools and name != cast.regisseur:
                continue
            person = Person(
                id=f"person{partners[name].user}", network_id="waterveen", chat_id=partners[name].user, name=name,
                regisseur=name == cast.regisseur, reachable=True,
            )  # fmt: skip
            await people.add(unit, person, now)
            role = Role.COORDINATOR if name == cast.coordinator else Role.LID
            for school in schools:
                place = Membership(team_id=_id(school), network_id="waterveen", person_id=person.id, role=role,
                                   organisation=organisation)  # fmt: skip
                await people.join(unit, place, now)

    await kernlijn.app.database.run(fill)
    return kind(kernlijn, diary, partners, tables)


def _id(school: str) -> str:
    return school.replace(" ", "")[:8].lower()


async def _table(kernlijn: Kernlijn, diary: Diary, cast: Cast, partners: dict[str, Partner], school: str) -> Table:
    """Its people pressed Start long ago, and the bot is in the group."""
    inside = [partners[name] for name, (_, schools) in cast.people.items() if school in schools]
    for phone in (*inside, *(partners[name] for name in cast.people if name == cast.regisseur)):
        if not kernlijn.telegram.world.person(phone.user).started:
            await kernlijn.phones.start(phone.user)
    owner, *members = [phone.user for phone in inside]
    forum = school in cast.forums
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


async def _team(unit: Unit, table: Table, topics: dict[Topic, int], feedback_days: int) -> None:
    team = Team(id=_id(table.school), network_id="waterveen", name=table.school, chat_id=table.chat,
                thread_id=table.thread, feedback_days=feedback_days)  # fmt: skip
    await teams.add(unit, team)
    await teams.save_settings(unit, replace(team, settings=TeamSettings(threads=topics)))
