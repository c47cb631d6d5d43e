"""Who is in the week? Twelve people of the invented town of Waterveen, in two teams."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Organisation
from simulator.example import LYCEUM, SLUIS
from tests.conftest import MONDAY
from tests.journeys.telling.town import Cast, Table, Town

_SCHOOL, _BOTH = Organisation.SCHOOL, (LYCEUM, SLUIS)
_DAYS = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag")
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
COORDINATOR = "Karim Haddou"
CAST = Cast(
    begins=MONDAY,
    schools=_BOTH,
    people=PEOPLE,
    coordinator=COORDINATOR,
    feedback_days=2,
    regisseur="Sara de Boer",
    forums=frozenset({LYCEUM}),
)


@dataclass
class Week(Town):
    """The town, its two groups, and the diary."""

    @property
    def lyceum(self) -> Table:
        return self.tables[LYCEUM]

    @property
    def sluis(self) -> Table:
        return self.tables[SLUIS]

    async def at(self, day: int, hour: int, minute: int = 0) -> None:
        await self.kernlijn.at(moment(day, hour, minute))

    def day(self, prose: str) -> None:
        """A new day begins."""
        today = self.diary.now()
        self.diary.chapter(f"{_DAYS[today.weekday()]} {today.day} november", prose)


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MONDAY.tzinfo)
