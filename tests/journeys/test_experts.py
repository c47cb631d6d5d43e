"""Experts: invited for one signal; they see that one, and nothing else of the team."""

from dataclasses import fields
from itertools import product

import pytest
from sqlalchemy import select

from domain.actions import Due, PutOff, Task
from domain.alarms import Answer
from domain.people import Role
from domain.pings import Owed, Snooze
from domain.settings import Topic
from domain.signals import Why
from domain.terugkoppeling import Outcome
from storage.database import Unit
from storage.tables import action, guest, person, signal
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, link_in, somebody
from views.buttons.guests import BringExpert, ReadAsked
from views.buttons.kinds import KINDS
from views.buttons.people import Go

# What a button holds that is no id: words that it really can hold.
WORDS: dict[str, list[str]] = {
    "answer": ["yes", Answer.COMES],
    "choice": [*Snooze],
    "day": [Due.NEXT_WEEK],
    "due": [Due.THIS_WEEK],
    "line": ["theme", "team", "owner", "away"],
    "outcome": [Outcome.DISCUSSED, Outcome.OWN_WORDS],
    "owed": [*Owed],
    "part": ["spots", "time", "away"],
    "role": [Role.COORDINATOR],
    "task": [Task.CALL],
    "topic": [Topic.SIGNALS],
    "what": ["signal", "action", "agenda", "acties"],
    "why": [Why.SOLVED, PutOff.WAITING],
}
SECRET = "Vapes verkocht bij het fietsenhok"
OTHER = "Ruzie in de groepsapp over een feest"


async def an_expert(kernlijn: Kernlijn, sara: Phone, name: str = "Vera Tol") -> Phone:
    vera = await somebody(kernlijn, name)
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says(name)
    await sara.presses("Andere partner")
    await sara.presses("Expert")
    await vera.opens(link_in(await sara.last()))
    await vera.presses("Ja, dat mag")
    assert "Je doet mee als expert" in (await vera.last()).text
    await vera.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe")
    return vera


@pytest.fixture
async def vera(kernlijn: Kernlijn, kernteam: Kernteam) -> Phone:
    return await an_expert(kernlijn, kernteam.sara)


async def the_id(kernlijn: Kernlijn, table: object = signal, number: int = 1) -> str:
    async def find(unit: Unit) -> str:
        return str((await unit.execute(select(table.c.id).where(table.c.number == number))).scalar_one())  # type: ignore[attr-defined]

    return await kernlijn.app.database.run(find)


async def asked(sara: Phone, ref: str = "S-1", name: str = "Vera Tol") -> None:
    await sara.says("/team")
    await sara.presses("Rollen en vervangers")
    await sara.presses(name)
    await sara.presses("Vraag een expert erbij")
    await sara.presses(ref)
    await sara.presses(f"Vraag {name}")


async def test_an_expert_is_welcomed_as_one(kernteam: Kernteam, vera: Phone) -> None:
    assert "Zet Vera niet in de groep" in (await kernteam.sara.last()).text
    assert "als expert. Fijn dat je er bent" in (await vera.last()).text
    await vera.says("/start")
    assert "Vraagt een team jou bij een signaal" in (await vera.last()).text
    await kernteam.sara.says("/team")
    assert "Vera Tol, Andere partner (expert)" in (await kernteam.sara.last()).text


async def test_an_expert_thinks_along_with_one_signal(kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await asked(sara)
    assert "Vera Tol denkt mee" in (await sara.last()).text
    heard = await vera.last()
    assert "Sara de Boer (kernteam Lyceum Zuid) vraagt jou als expert bij S-1 · Vapes" in heard.text
    assert "fietsenhok" not in heard.text  # a notification shows what is sent
    await vera.presses("Lees S-1")
    read = await vera.last()
    assert SECRET in read.text
    assert read.protected
    assert "Van: Jongerenwerk" in read.text
    assert read.labels == (
        "Ik pak iets op",
        "Ik weet meer",
        "Vraag aan de melder",
        "Bel me hierover",
        "Wat er gebeurde",
    )
    await vera.presses("Ik pak iets op")
    await vera.presses("Bellen")
    assert "Andere partner" in (await kernteam.group.hears("S-1")).text
    await vera.says("/acties")
    assert "A-1 bellen" in (await vera.last()).text
    await kernlijn.later(days=7)
    ping = await vera.hears("Goedemorgen Vera")
    assert "fietsenhok" not in ping.text
    await vera.says("/terugkoppeling")
    await vera.presses("Besproken")
    assert "besproken met betrokkenen" in (await kernteam.yara.last()).text
    await vera.says("/klaar A-1")
    assert "A-1 is klaar" in (await vera.last()).text


async def test_from_start_it_is_one_tap(kernteam: Kernteam, vera: Phone) -> None:
    await kernteam.yara.raises(SECRET)
    await asked(kernteam.sara)
    await vera.says("/start")
    assert "als expert gevraagd bij één signaal" in (await vera.last()).text
    await vera.presses("Lees S-1")
    assert SECRET in (await vera.last()).text


async def test_an_expert_reaches_nothing_else_by_no_command_and_no_button(
    kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone
) -> None:
    """Every button there is, forged with every id of the team: none tells anything of what they were not asked."""
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises(SECRET)
    await kernteam.yara.raises(OTHER)
    await ben.presses("Ik pak iets op", await kernteam.group.hears("S-2"), kernteam.group.chat)
    await ben.says("Langs bij het feestcomité")
    await ben.presses("Zet op de kaart")
    await asked(sara)
    for text in ("/start", "/help", "/acties", "/terugkoppeling", "/klaar", "/klaar A-1", "/agenda", "/team"):
        await vera.says(text)
    await vera.says("/signaal")
    await vera.says("Er is iets op het plein")
    ids = [await the_id(kernlijn, number=2), await the_id(kernlijn, action), kernteam.team.id]
    ids.append(await id_of(kernlijn, ben))
    message, toasts = await vera.last(), []
    for kind in [kind for kind in KINDS.values() if kind is not Go]:  # who leaves has nothing to try any more
        asks = [["0"] if field.type in (int, "int") else WORDS.get(field.name, ids) for field in fields(kind)]
        for values in product(*asks[:2], *(choices[:1] for choices in asks[2:])):
            toasts.append((await vera.forges(":".join([kind.verb, *values])[:64], message)).text)
    words = ("groepsapp", "feest", "Ben Aalders", "Yara", "Tom Vos")
    heard = [*toasts, *(message.text for message in await vera.heard())]
    assert not [text for text in heard for word in words if word in text]
    assert not await kernteam.group.heard("S-3")
    assert "Andere partner" not in (await kernteam.group.hears("S-2")).text


async def id_of(kernlijn: Kernlijn, phone: Phone) -> str:
    async def find(unit: Unit) -> str:
        return str((await unit.execute(select(person.c.id).where(person.c.chat_id == phone.user))).scalar_one())

    return await kernlijn.app.database.run(find)


async def test_an_expert_hears_kindly_why_not(kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone) -> None:
    await kernteam.yara.raises(SECRET)
    forged = ReadAsked(signal_id=await the_id(kernlijn)).pack()
    assert "Je doet hier mee als expert" in (await vera.forges(forged)).text
    card = await kernteam.group.last()
    assert "Je doet hier mee als expert" in (await vera.forges(card.buttons[0][0].data or "")).text
    await vera.says("Er is iets op het plein")
    assert "Je ziet de signalen waarvoor je gevraagd bent" in (await vera.last()).text


async def test_who_holds_the_terugkoppeling_asks_an_expert_and_lets_them_go(
    kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await kernteam.yara.raises(SECRET)
    bring = BringExpert(signal_id=await the_id(kernlijn)).pack()
    assert "staat bij iemand anders" in (await ben.forges(bring, await kernteam.group.last(), kernteam.group.chat)).text
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await ben.forges(bring)
    await ben.presses("Vraag Vera Tol")
    asking = await ben.last()
    assert "Vera Tol denkt mee" in asking.text
    read = await vera.last()
    await vera.presses("Lees S-1")
    assert "staat bij iemand anders" in (await tom.forges(bring, await kernteam.group.last(), kernteam.group.chat)).text
    await ben.presses("Vera Tol niet meer nodig")
    assert "Je bent niet meer nodig bij S-1" in (await vera.last()).text
    assert "Je doet hier mee als expert" in (await vera.presses("Lees S-1", read)).text
    await vera.says("/start")
    assert "Lees S-1" not in "".join((await vera.last()).labels)


async def test_a_double_tap_asks_once(kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await sara.says("/team")
    await sara.forges(BringExpert(signal_id=await the_id(kernlijn)).pack())
    (ask,) = [t.data for row in (await sara.last()).buttons for t in row if t.text == "Vraag Vera Tol"]
    assert ask is not None
    await sara.forges(ask)
    assert "al gevraagd" in (await sara.forges(ask)).text
    assert len(await vera.heard("vraagt jou als expert")) == 1
    nobody = ask.rpartition(":")[0] + f":{await id_of(kernlijn, kernteam.tom)}"
    assert "geen expert van dit team" in (await sara.forges(nobody)).text


async def test_a_signal_that_is_closed_ends_it(kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await asked(sara)
    read = await vera.last()
    await sara.looks_over()
    await sara.presses("S-1 terugkoppelen")
    await sara.presses("Besproken")
    await sara.presses("S-1 afsluiten")
    assert "Je bent niet meer nodig bij S-1" in (await vera.last()).text
    assert "Je doet hier mee als expert" in (await vera.presses("Lees S-1", read)).text

    async def left(unit: Unit) -> int:
        return len((await unit.execute(select(guest))).all())

    assert await kernlijn.app.database.run(left) == 0


async def test_an_expert_who_is_let_go_owes_no_word_any_more(
    kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone
) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await asked(sara)
    await vera.presses("Lees S-1")
    await vera.presses("Ik pak iets op")
    await vera.presses("Bellen")
    await sara.presses("Vera Tol niet meer nodig")
    await vera.says("/terugkoppeling")
    assert "Geen enkele melder wacht op jou" in (await vera.last()).text
    await kernlijn.later(days=7)
    assert "de melder wacht" in (await sara.hears("Goedemorgen Sara")).text


async def test_a_team_without_experts_says_what_to_do(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await sara.says("/team")
    await sara.forges(BringExpert(signal_id=await the_id(kernlijn)).pack())
    assert "Dit team heeft nog geen expert. Nodig er een uit, met als rol: expert." in (await sara.last()).text
    assert "Nodig iemand uit" in (await sara.last()).labels


async def test_a_signal_that_is_taken_back_ends_it_too(kernteam: Kernteam, vera: Phone) -> None:
    await kernteam.yara.raises(SECRET)
    await asked(kernteam.sara)
    await kernteam.yara.presses("Toch niet")
    assert "Je bent niet meer nodig bij S-1" in (await vera.last()).text


async def test_an_expert_reads_as_little_of_an_unnamed_reporter_as_the_team(kernteam: Kernteam, vera: Phone) -> None:
    await kernteam.yara.raises(SECRET, ("Van wie", "Zonder naam"))
    await asked(kernteam.sara)
    await vera.presses("Lees S-1")
    assert "Van: een partner" in (await vera.last()).text
    assert not [message.text for message in await vera.heard() if "Jongerenwerk" in message.text]


async def test_an_expert_leaves_as_anybody_does(kernlijn: Kernlijn, kernteam: Kernteam, vera: Phone) -> None:
    sara = kernteam.sara
    await kernteam.yara.raises(SECRET)
    await asked(sara)
    read = await vera.last()
    await vera.says("/start")
    await vera.presses("Mijn plek")
    assert "Andere partner, expert" in (await vera.last()).text
    await vera.presses("Weg uit Lyceum Zuid")
    await vera.presses("Ja, ik ga weg")
    left = await sara.last()
    assert "Vera is er zelf uit gegaan" in left.text
    assert "groep" not in left.text  # an expert never was in it
    assert "uitnodiging" in (await vera.presses("Lees S-1", read)).text
