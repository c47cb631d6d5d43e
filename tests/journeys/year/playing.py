"""How does the school year go? Month by month."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.conftest import Engine
from tests.journeys.telling.diary import Document
from tests.journeys.telling.town import Photograph, opened
from tests.journeys.year.august import august
from tests.journeys.year.autumn import autumn
from tests.journeys.year.meeting import meeting
from tests.journeys.year.september import september
from tests.journeys.year.spring import spring
from tests.journeys.year.summer import summer
from tests.journeys.year.town import CAST, Year
from tests.journeys.year.winter import winter

OPENING = """
# Het schooljaar van een kernteam

Waterveen bestaat niet, en deze mensen ook niet. Maar wat de bot hieronder zegt, zei hij echt: een test speelde het
hele schooljaar, dag voor dag, en schreef dit op. Alleen een paar momenten staan hier; een gewone week lees je in [de
week van een kernteam](week-van-een-kernteam.md). Knoppen staan **[zo]**. Hoe alles werkt, staat in het [handboek voor
coördinatoren](handboek-coordinator.md).

**Kernteam De Wilgen**: Joost en Fatma van school, Omar, de wijkagent, Lotte van het jongerenwerk, Hugo van leerplicht,
Nadia van Halt en Wim van het wijkteam. Inge coördineert.
"""
DOCUMENT = Document(name="year", file="schooljaar-van-een-kernteam.md", opening=OPENING)


@asynccontextmanager
async def played(engine: Engine, folder: Path, photograph: Photograph | None = None) -> AsyncIterator[Year]:
    """The whole school year has been played; the bot still runs, as the next one begins."""
    async with opened(Year, engine, folder, CAST, DOCUMENT) as year:
        year.photograph = photograph
        for part in (august, september, meeting, autumn, winter, spring, summer):
            await part(year)
        yield year
