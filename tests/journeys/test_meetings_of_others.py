"""Meetings for who coordinates: nobody else of the team that leads them sees, reads or notes anything."""

from datetime import time

import pytest

from domain.meetings import Circle, Kind
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.meetings import Planner
from tests.journeys.test_walking import decides


@pytest.fixture
def planner(kernlijn: Kernlijn, kernteam: Kernteam) -> Planner:
    return Planner(kernlijn, kernteam.team, kernteam.sara)


async def test_a_member_of_the_team_that_leads_it_sees_nothing_of_it(kernteam: Kernteam, planner: Planner) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    meeting = await planner.plans(MONDAY.date(), time(17), kind=Kind.BESTUURLIJK, circle=Circle.COORDINATORS)
    await sara.says("/overleg")
    await sara.presses("▶ Start")
    await decides(sara, "Het budget gaat naar Noord")
    await ben.says("/overleg")
    assert "estuurlijk" not in (await ben.last()).text
    assert not any("Verder" in label for label in (await ben.last()).labels)
    for forged in (
        f"walk:{meeting.id}::0",
        f"meeting:{meeting.id}",
        f"whocomes:{meeting.id}:0",
        f"icome:{meeting.id}:yes",
    ):
        assert "budget" not in (await ben.forges(forged)).text
        assert not await ben.heard("budget")
    await sara.presses("Overleg afsluiten")
    await sara.presses("Sluit af en stuur rond")
    await ben.says("/overleg")
    await ben.presses("Besluiten")
    assert "nog geen overleg afgesloten" in (await ben.last()).text
    assert not await ben.heard("budget")
    await sara.says("/overleg")
    await sara.presses("Besluiten")
    await sara.presses((await sara.last()).labels[0])
    assert "budget" in (await sara.last()).text
