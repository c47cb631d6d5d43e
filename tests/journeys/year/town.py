"""Who is in the school year? Eight people of one team in the invented town of Waterveen, and one who comes once."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from domain.people import Organisation
from tests.conftest import MONDAY
from tests.journeys.telling.town import Cast, Partner, Table, Town

SCHOOL = "De Wilgen"
_HERE = (SCHOOL,)
# name → organisation, teams; Sanne comes once, instead of Omar
PEOPLE: dict[str, tuple[Organisation, tuple[str, ...]]] = {
    "Inge Postma": (Organisation.GEMEENTE, _HERE),
    "Omar Benali": (Organisation.POLITIE, _HERE),
    "Lotte Visser": (Organisation.JONGERENWERK, _HERE),
    "Joost Mulder": (Organisation.SCHOOL, _HERE),
    "Fatma Yildiz": (Organisation.SCHOOL, _HERE),
    "Hugo Meijer": (Organisation.LEERPLICHT, _HERE),
    "Nadia Peters": (Organisation.HALT, _HERE),
    "Wim Kuiper": (Organisation.WIJKTEAM, _HERE),
    "Sanne Dekker": (Organisation.POLITIE, ()),
}
COORDINATOR, SUBSTITUTE = "Inge Postma", "Sanne Dekker"
NINE = time(9)
_ANSWERS = {"Klopt dit nog?": "✅ Ja, dit klopt", "Had je iets aan dit overleg?": "👍 Ja", "Kom je?": "Ik kom"}
CAST = Cast(
    begins=datetime(2026, 6, 15, 10, tzinfo=MONDAY.tzinfo),  # when the team was made
    schools=_HERE,
    people=PEOPLE,
    coordinator=COORDINATOR,
    feedback_days=5,
)


@dataclass
class Year(Town):
    """The town, the group of its team, and the diary."""

    silent: set[tuple[str, str]] = field(default_factory=lambda: {("Hugo", "👍 Ja"), ("Wim", "Ik kom")}, init=False)

    @property
    def group(self) -> Table:
        return self.tables[SCHOOL]

    @property
    def inge(self) -> Partner:
        """Who coordinates."""
        return self.partners[COORDINATOR]

    @property
    def members(self) -> tuple[Partner, ...]:
        """All but who comes once."""
        return tuple(phone for name, phone in self.partners.items() if name != SUBSTITUTE)

    async def until(self, day: date, hour: int = 9, minute: int = 0) -> None:
        """Every day has its morning, on which people answer what they are asked; then it becomes this moment."""
        await self.answer()
        now, moment = self.diary.now(), at(day, time(hour, minute))
        morning = at(now.date() if now.time() < NINE else now.date() + timedelta(days=1), NINE)
        while morning < moment:
            await self.kernlijn.at(morning)
            await self.answer()
            morning = at(morning.date() + timedelta(days=1), NINE)
        await self.kernlijn.at(moment)

    async def answer(self) -> None:
        """People answer what they were asked since the last time, if it still can be answered."""
        with self.diary.aside():
            for call in await self.overhear():
                for phone in self.members:
                    if call.method == "sendMessage" and call.params.get("chat_id") == phone.user:
                        await self._answers(phone, str(call.params.get("text")))

    async def _answers(self, phone: Partner, text: str) -> None:
        for words, button in _ANSWERS.items():
            if words in text and (phone.first, button) not in self.silent:
                for asked in await phone.heard(words):
                    if button in asked.labels:
                        await phone.presses(button, asked)


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=MONDAY.tzinfo)
