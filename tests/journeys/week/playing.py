"""How does the week go? Day by day."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.conftest import Engine
from tests.journeys.telling.diary import Document
from tests.journeys.telling.town import Photograph, opened
from tests.journeys.week.friday import friday
from tests.journeys.week.monday import monday
from tests.journeys.week.thursday import thursday
from tests.journeys.week.town import CAST, Week
from tests.journeys.week.tuesday import tuesday
from tests.journeys.week.wednesday import wednesday

OPENING = """
# De week van een kernteam

Waterveen bestaat niet, en deze mensen ook niet. Maar wat de bot hieronder zegt, zei hij echt: een test speelde de hele
week, en schreef dit op. Niet elk bericht staat hier. Knoppen staan **[zo]**. Hoe alles werkt, lees je in het [handboek
voor partners](handboek-partner.md).

- **Kernteam Lyceum Waterveen**: Tom en Anouk van school, Noor van Halt en Ravi van het wijkteam.
- **Kernteam De Sluis**: Els en Mees van school, Femke van leerplicht en Ilyas van handhaving.
- **In beide teams**: Karim, die ze coördineert, Ben, de wijkagent, en Yara, jongerenwerker met late diensten. Sara is
  regisseur van Waterveen.
"""
DOCUMENT = Document(name="week", file="week-van-een-kernteam.md", opening=OPENING)


@asynccontextmanager
async def played(engine: Engine, folder: Path, photograph: Photograph | None = None) -> AsyncIterator[Week]:
    """The whole week has been played; the bot still runs, on the Monday after."""
    async with opened(Week, engine, folder, CAST, DOCUMENT) as week:
        week.photograph = photograph
        for day in (monday, tuesday, wednesday, thursday, friday):
            await day(week)
        yield week
