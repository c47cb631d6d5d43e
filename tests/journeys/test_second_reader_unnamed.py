"""Nobody who may ask, appoint, or put out learns from who reads a signal who raised it without a name."""

import pytest

from domain.people import Role
from storage import people
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.second_reading import (
    VAPES,
    arranged,
    at,
    audited,
    become_coordinator,
    gives_back,
    regisseur,
    takes_out,
)
from tests.journeys.words import UNNAMED, behind

either = pytest.mark.parametrize("reporter", ["ben", "yara"])


@either
async def test_choosing_a_deputy_does_not_try_who_raised_it(
    kernlijn: Kernlijn, always: Kernteam, reporter: str
) -> None:
    """Who directs is asked after two hours, whether the new deputy raised it or not."""
    rik = await regisseur(kernlijn, always)
    await become_coordinator(kernlijn, always, always.tom)
    await getattr(always, reporter).raises(VAPES, UNNAMED)
    await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    await kernlijn.at(at(12, 1))
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert len(await always.ben.heard("Lees jij S-1 mee?")) == (0 if reporter == "ben" else 1)


@either
async def test_appointing_a_coordinator_does_not_either(kernlijn: Kernlijn, always: Kernteam, reporter: str) -> None:
    rik = await regisseur(kernlijn, always)
    await become_coordinator(kernlijn, always, always.tom)
    await getattr(always, reporter).raises(VAPES, UNNAMED)
    await become_coordinator(kernlijn, always, always.ben)
    await kernlijn.at(at(12, 1))
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1


@either
@pytest.mark.parametrize("deputy", [True, False])
async def test_nor_does_taking_somebody_out(kernlijn: Kernlijn, always: Kernteam, reporter: str, deputy: bool) -> None:
    """Whoever is put out, and whatever they were: who directs reads it from then on."""
    rik = await regisseur(kernlijn, always)
    await become_coordinator(kernlijn, always, always.tom)
    await getattr(always, reporter).raises(VAPES, UNNAMED)
    if deputy:
        await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    assert await rik.heard("Lees jij") == []
    await takes_out(always.sara, "Ben Aalders")
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1


async def test_who_calls_is_told_that_calling_gives_them_away(kernlijn: Kernlijn, always: Kernteam) -> None:
    await arranged(kernlijn, always, phone="06 12345678")
    await always.yara.raises(VAPES, UNNAMED)
    await always.tom.raises(VAPES)
    await kernlijn.at(at(14, 1))
    told = await always.yara.hears("S-1 staat nog niet bij het team")
    assert "Je meldde zonder naam. Bel je, dan weet die ander dat het van jou komt." in told.text
    assert "zonder naam" not in (await always.tom.hears("S-2 staat nog niet bij het team")).text


async def test_what_the_reporter_does_has_no_actor(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Raising, taking up and sending again; who read it stands nowhere either."""
    yara = always.yara
    await yara.raises(VAPES, UNNAMED)
    await gives_back(always.sara, "S-1")
    await yara.presses("Aanpassen en opnieuw sturen", await yara.hears("S-1 komt bij je terug"))
    await yara.presses("Verstuur")
    await gives_back(always.sara, "S-2")
    await yara.presses("Laat maar", await yara.hears("S-2 komt bij je terug"))
    acts = await audited(kernlijn)
    for act in ("raise", "take_up", "withdraw", "give_back"):
        assert {actor for noted, actor in acts if noted == act} == {None}, act
    assert f"person{yara.user}" not in {actor for _, actor in acts}


async def test_the_lists_show_no_more_of_it_than_of_another(kernlijn: Kernlijn, always: Kernteam) -> None:
    """For who reads, the lines are alike whoever raised it; for who raised it, it waits in their own list."""
    rik = await regisseur(kernlijn, always)
    lines = []
    for phone in (always.sara, always.yara):
        await phone.raises(VAPES, UNNAMED)
    for command in ("/start", "/agenda"):
        await rik.says(command)
        lines.append((await rik.last()).text)
    assert "2 signalen wachten op jouw blik" in lines[0]
    assert "• S-1 Vapes\n• S-2 Vapes" in lines[1]
    await always.sara.says("/agenda")
    assert "S-1" not in (await always.sara.last()).text
    assert "• S-2 Vapes" in (await always.sara.last()).text


async def test_who_coordinates_no_more_lets_nothing_through(kernlijn: Kernlijn, always: Kernteam) -> None:
    ben = always.ben
    await become_coordinator(kernlijn, always, ben)
    await always.yara.raises(VAPES)
    asked = await ben.hears("Lees jij S-1 mee?")

    async def work(unit: Unit) -> None:
        place = (await people.actor_of(unit, ben.user)).membership_in(always.team.id)
        assert place is not None
        await people.set_role(unit, place, Role.LID)

    await kernlijn.app.database.run(work)
    assert "Dit staat bij iemand anders" in (await ben.forges(behind(asked, "Laat zien"))).text
    assert await always.group.heard("S-1") == []
    await kernlijn.at(at(12, 1))
    over = await ben.hears("S-1 hoef je niet meer te lezen")
    assert over.message_id == asked.message_id
