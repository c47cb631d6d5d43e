"""A guided first time: two minutes for each role, with the buttons of the real thing, and nothing is sent."""

import pytest

from domain.people import Role
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone
from views.buttons.tour import TourStop


async def walks(phone: Phone) -> list[str]:
    """Press on until the tour is over; what it showed."""
    shown = []
    while not (last := await phone.last()).text.startswith("Dag "):
        shown.append(last.text)
        await phone.presses(last.labels[0])
    return shown


async def test_a_member_sees_the_whole_chain_without_sending_anything(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/help")
    await kernteam.tom.presses("Laat zien hoe het werkt")
    shown = await walks(kernteam.tom)
    assert len(shown) == 5
    assert "persoon A uit [klas]" in shown[1]
    assert "besproken met betrokkenen" in shown[-1]
    assert all(len(text) <= 700 for text in shown)
    assert not await kernteam.group.heard("Vapes")


@pytest.mark.parametrize(("label", "word"), [("voor coördinatoren", "/agenda"), ("voor regisseurs", "/team")])
async def test_each_role_has_its_own(kernlijn: Kernlijn, kernteam: Kernteam, label: str, word: str) -> None:
    sara = kernteam.sara
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, sara.user))
    await sara.says("/help")
    await sara.presses(f"Rondleiding {label}")
    assert any(word in text for text in await walks(sara))


@pytest.mark.parametrize("data", [TourStop(Role.LID.value, 9).pack(), TourStop("koning", 0).pack(), "tour:lid:-1"])
async def test_a_stop_that_is_not_there_is_refused_kindly(kernteam: Kernteam, data: str) -> None:
    await kernteam.tom.says("/help")
    assert "ouder bericht" in (await kernteam.tom.forges(data)).text
