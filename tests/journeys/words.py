"""How do these stories come to a word? A signal that is picked up, a word given, a procesbewaker chosen."""

from dataclasses import replace

from domain.history import Event
from domain.settings import TeamSettings
from domain.terugkoppeling import Terugkoppeling
from simulator.heard import Message
from storage import history, signals, teams, terugkoppelingen
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone

UNNAMED = ("Van wie", "Zonder naam")


async def picked_up(kernteam: Kernteam, *choices: tuple[str, str], words: str = "Vapes bij het fietsenhok") -> None:
    """Yara raises a signal, Ben picks it up."""
    await kernteam.yara.raises(words, *choices)
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")


async def gives(phone: Phone, word: str = "Besproken") -> Message:
    """The one word somebody owes; what the bot says to that."""
    await phone.says("/terugkoppeling")
    await phone.presses(word)
    return await phone.last()


async def asks_back(phone: Phone, question: str) -> None:
    """The reporter says no, and asks."""
    await phone.presses("Nee, ik heb een vraag", await phone.hears("laat je weten"))
    await phone.says(question)
    await phone.presses("Verstuur")


async def chooses_watcher(kernlijn: Kernlijn, kernteam: Kernteam, phone: Phone) -> None:
    """The team has a procesbewaker of its own."""
    settings = TeamSettings(watcher_id=f"person{phone.user}")
    team = replace(kernteam.team, settings=settings)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, team))


async def debt_of(kernlijn: Kernlijn, card: Message) -> Terugkoppeling:
    """The terugkoppeling of the signal on a card."""
    signal_id = signal_of(card)
    return await kernlijn.app.database.run(lambda unit: terugkoppelingen.of_signal(unit, signal_id))


async def events_of(kernlijn: Kernlijn, card: Message) -> list[Event]:
    """The history of the signal on a card."""
    signal_id = signal_of(card)

    async def read(unit: Unit) -> list[Event]:
        assert await signals.get(unit, signal_id) is not None
        return await history.of(unit, signal_id)

    return await kernlijn.app.database.run(read)


def signal_of(card: Message) -> str:
    """The id behind the buttons of a card."""
    return (card.buttons[0][0].data or "").partition(":")[2]


def behind(message: Message, label: str) -> str:
    """What comes back when a button is pressed."""
    (data,) = [tap.data for row in message.buttons for tap in row if label in tap.text]
    assert data is not None
    return data
