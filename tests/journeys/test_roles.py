"""Roles: who coordinates a team, who directs the network, and that somebody always does."""

from functools import partial

import pytest

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone


async def member(sara: Phone, name: str) -> None:
    await sara.says("/team")
    if "Voor welk team?" in (await sara.last()).text:
        await sara.presses("Lyceum Zuid")
    await sara.presses("Rollen en vervangers")
    await sara.presses(name)


async def test_a_member_becomes_coordinator_and_member_again(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await member(sara, "Ben Aalders")
    await sara.presses("Maak coördinator")
    assert "Politie, coördinator in kernteam Lyceum Zuid" in (await sara.last()).text
    assert "Je bent nu ook coördinator van kernteam Lyceum Zuid" in (await ben.last()).text
    await ben.says("/agenda")
    assert "Kernteam Lyceum Zuid" in (await ben.last()).text
    await sara.presses("Maak lid")
    assert "geen coördinator meer" in (await ben.last()).text
    await ben.says("/agenda")
    assert "Alles wat openstaat" not in (await ben.last()).labels


async def test_a_team_keeps_a_coordinator(kernteam: Kernteam) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await member(sara, "Sara de Boer")
    assert "Dit is de enige coördinator" in (await sara.presses("Maak lid")).text
    await member(sara, "Ben Aalders")
    await sara.presses("Maak coördinator")
    await member(sara, "Sara de Boer")
    await sara.presses("Maak lid")
    assert "Je bent nu gewoon lid" in (await sara.last()).text
    await sara.says("/agenda")
    assert "Alles wat openstaat" not in (await sara.last()).labels
    await member(ben, "Sara de Boer")
    assert "Maak coördinator" in (await ben.last()).labels


async def test_nobody_makes_themselves_coordinator(kernteam: Kernteam) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    await member(sara, "Tom Vos")
    page = await sara.last()
    (make,) = [t.data for row in page.buttons for t in row if t.text == "Maak coördinator"]
    assert make is not None
    await tom.says("/start")
    assert "alleen de coördinator" in (await tom.forges(make)).text
    assert "ouder bericht" in (await sara.forges(make.replace("coordinator", "regisseur"))).text
    assert "ouder bericht" in (await sara.forges(make.replace("coordinator", "expert"))).text
    await sara.presses("Maak coördinator", page)
    assert "al klaar" in (await sara.forges(make)).text
    assert "Vraag als regisseur" not in page.labels


@pytest.fixture
async def directing(kernlijn: Kernlijn, kernteam: Kernteam) -> Kernteam:
    """Sara directs the network too."""
    await kernlijn.app.database.run(partial(make_regisseur, chat_id=kernteam.sara.user))
    return kernteam


async def test_a_regisseur_asks_another_who_says_yes(directing: Kernteam) -> None:
    sara, ben = directing.sara, directing.ben
    await member(sara, "Ben Aalders")
    await sara.presses("Vraag als regisseur")
    assert "Ik vraag Ben eerst om een ja" in (await sara.last()).text
    await sara.presses("Ja, vraag het")
    assert "Gevraagd" in (await sara.last()).text
    await ben.says("/team")
    assert "alleen de coördinator" in (await ben.last()).text  # not before the yes
    await ben.presses("Ja, dat wil ik", await ben.hears("ook regisseur van het netwerk"))
    assert "Je bent nu regisseur" in (await ben.hears("Je bent nu regisseur")).text
    assert "Ben Aalders is nu ook regisseur" in (await sara.last()).text
    await ben.says("/team")
    assert "Nieuw team" in (await ben.last()).labels


async def test_a_no_changes_nothing(directing: Kernteam) -> None:
    sara, ben = directing.sara, directing.ben
    await member(sara, "Ben Aalders")
    await sara.presses("Vraag als regisseur")
    asked = await sara.last()
    await sara.presses("Ja, vraag het")
    assert "al gevraagd" in (await sara.forges(asked.buttons[0][0].data or "")).text
    question = await ben.hears("ook regisseur")
    await directing.tom.says("/start")
    assert "staat bij iemand anders" in (await directing.tom.forges(question.buttons[0][0].data or "")).text
    await ben.presses("Nee, liever niet")
    assert "wil liever geen regisseur zijn" in (await sara.last()).text
    assert "al klaar" in (await ben.forges(question.buttons[0][0].data or "")).text


async def test_a_regisseur_steps_down_when_another_is_left(directing: Kernteam) -> None:
    sara, ben = directing.sara, directing.ben
    await member(sara, "Sara de Boer")
    assert "Jij bent de enige regisseur" in (await sara.presses("Geen regisseur meer")).text
    await member(sara, "Ben Aalders")
    await sara.presses("Vraag als regisseur")
    await sara.presses("Ja, vraag het")
    await ben.presses("Ja, dat wil ik")
    await member(sara, "Sara de Boer")
    await sara.presses("Geen regisseur meer")
    assert "Je bent geen regisseur meer" in (await sara.last()).text
    await sara.says("/team")
    assert "Nieuw team" not in (await sara.last()).labels


async def test_who_left_the_work_is_regisseur_no_more_by_another(directing: Kernteam) -> None:
    sara, ben = directing.sara, directing.ben
    await member(sara, "Ben Aalders")
    await sara.presses("Vraag als regisseur")
    await sara.presses("Ja, vraag het")
    await ben.presses("Ja, dat wil ik")
    await member(sara, "Ben Aalders")
    assert "Eruit halen" not in (await sara.last()).labels
    await sara.presses("Geen regisseur meer")
    assert "Je bent geen regisseur meer: een andere regisseur" in (await ben.last()).text
    await sara.presses("Eruit halen")
    await sara.presses("Ja, haal eruit")
    await ben.says("/start")
    assert "uitnodiging" in (await ben.last()).text


async def test_only_a_regisseur_asks_for_one(kernteam: Kernteam, kernlijn: Kernlijn) -> None:
    sara = kernteam.sara
    await kernlijn.app.database.run(partial(make_regisseur, chat_id=sara.user))
    await member(sara, "Tom Vos")
    (ask,) = [t.data for row in (await sara.last()).buttons for t in row if t.text == "Vraag als regisseur"]
    assert ask is not None
    await kernteam.ben.says("/start")
    assert "alleen de regisseur" in (await kernteam.ben.forges(ask)).text
    assert "alleen de regisseur" in (await kernteam.ben.forges(ask.replace("regieask", "regiesend"))).text
