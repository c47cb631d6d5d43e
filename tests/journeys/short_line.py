"""What do people in these stories do to be found, and to find somebody?"""

from datetime import datetime

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import CAST, Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MONDAY.tzinfo)


async def fills_in(phone: Phone, function: str, number: str = "", *themes: str) -> None:
    """Somebody makes their entry."""
    await phone.says("/profiel")
    await phone.presses("Functie")
    await phone.presses(function)
    if number:
        await phone.presses("Telefoon")
        await phone.presses("Typ je nummer")
        await phone.says(number)
    if themes:
        await phone.presses("Waarvoor")
    for theme in themes:
        await phone.presses(f"▫️ {theme}")


async def shows_the_network(phone: Phone) -> None:
    """Somebody lets every team of the network find them."""
    await phone.says("/profiel")
    await phone.presses("Wie ziet dit")
    await phone.presses("▫️ het hele netwerk")


async def has_deputy(phone: Phone, deputy: Phone) -> None:
    """A teammate says yes to being the deputy."""
    await phone.says("/profiel")
    await phone.presses("Vervanger")
    await phone.presses(deputy.name)
    await deputy.presses("Ja, dat doe ik", await deputy.hears("wil jij mijn vervanger zijn?"))


async def asks(phone: Phone, text: str) -> Message:
    """The one message that answers a question."""
    before = len(await phone.heard())
    await phone.says(text)
    (found,) = (await phone.heard())[before:]
    assert len(found.text) <= 700
    return found


async def another_team(kernlijn: Kernlijn, network: str = "zuiderdam") -> Kernteam:
    """Around the Brug College, with nobody of Lyceum Zuid in it."""
    cast = {name: await somebody(kernlijn, name) for name in CAST}  # who happen to be called alike
    return await make_kernteam(kernlijn, network, "Brug College", cast)
