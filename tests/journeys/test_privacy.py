"""/privacy: each person reads what is kept of them, who sees it and how long."""

from dataclasses import replace

import pytest

from domain.contacts import Visibility
from domain.overviews import Kept
from domain.people import Membership, Organisation, Role, Team
from simulator.html_text import parse_html
from storage import people
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam, make_regisseur
from tests.journeys.people import Phone, somebody
from views import privacy as screens
from views.wording import load


async def asks(phone: Phone) -> str:
    await phone.says("/privacy")
    return (await phone.last()).text


async def test_a_partner_reads_it_in_ten_lines(kernteam: Kernteam) -> None:
    told = await asks(kernteam.ben)
    assert "en plek: Lyceum Zuid (politie, lid)." in told
    assert "De coördinator ziet ook je plek" in told
    assert "en of je bij overleg was." in told
    assert "Evalueren telt zonder naam." in told
    assert "ook de coördinator niet; dat bewaar ik versleuteld. Een klein team kan het raden." in told
    assert "Telegram ziet wat je typt" in told
    assert "nummer" not in told


async def test_it_is_two_taps_from_help(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/help")
    await kernteam.ben.presses("Wat bewaar je van mij?")
    assert "Wat ik van je bewaar" in (await kernteam.ben.last()).text


async def test_in_the_group_it_is_answered_in_private(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/privacy", kernteam.group.chat)
    assert "Wat ik van je bewaar" in (await kernteam.ben.last()).text
    assert not await kernteam.group.heard("bewaar")


async def test_who_coordinates_reads_what_they_see_of_others(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    told = await asks(kernteam.sara)
    assert "(gemeente, coördinator)" in told
    assert "Jij ziet ieders plek, of ik die bereik en wie bij overleg was." in told
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, kernteam.ben.user))
    assert "Jij ziet ieders plek" in await asks(kernteam.ben)


async def test_a_number_that_was_given_is_named(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    async def give(unit: Unit) -> None:
        (ben,) = (await people.actor_of(unit, kernteam.ben.user)).people
        await people.save_phone(unit, replace(ben, phone="0612345678"))

    await kernlijn.app.database.run(give)
    assert "ritme, nummer en plek" in await asks(kernteam.ben)
    assert "0612345678" not in await asks(kernteam.ben)


async def test_an_expert_and_somebody_who_left_read_what_holds_for_them(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    async def change(unit: Unit) -> None:
        (ben,) = (await people.actor_of(unit, kernteam.ben.user)).memberships
        await people.set_role(unit, ben, Role.EXPERT)
        (tom,) = (await people.actor_of(unit, kernteam.tom.user)).memberships
        await people.leave(unit, tom.team_id, tom.person_id)

    await kernlijn.app.database.run(change)
    expert = await asks(kernteam.ben)
    assert "Je leest alleen signalen waar een team jou bij vraagt" in expert
    assert "Zonder naam" not in expert
    left = await asks(kernteam.tom)
    assert "en plek: nu geen team." in left
    assert "ook als je weggaat" in left


async def test_a_stranger_reads_two_lines(kernlijn: Kernlijn) -> None:
    told = await asks(await somebody(kernlijn, "Vreemde"))
    assert told.count("\n") == 1
    assert "bewaar niets van wat je hier typt" in told


async def test_in_several_teams_each_has_its_place(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "Mavo West", cast)
    assert "Lyceum Zuid (politie, lid) en nog 1." in await asks(kernteam.ben)


@pytest.mark.parametrize("reports", [True, False])
@pytest.mark.parametrize("coordinates", [True, False])
@pytest.mark.parametrize("teams", [0, 1, 5])
def test_it_fits_on_a_phone_whoever_asks(teams: int, reports: bool, coordinates: bool) -> None:
    team = Team(id="t", network_id="n", name="Z" * 60, chat_id=-1, thread_id=None, feedback_days=5)
    role, organisation = Role.COORDINATOR, Organisation.ANDERS
    place = Membership(team_id="t", network_id="n", person_id="p", role=role, organisation=organisation)
    places = ((team, place),) * teams
    entry = Visibility.NETWORK
    kept = Kept(
        known=True,
        places=places,
        phone=True,
        reports=reports,
        coordinates=coordinates,
        directs=teams == 0,
        entry=entry,
    )
    told, _ = parse_html(screens.mine(load(), kept).html)
    assert len(told) <= 700
    assert told.count("\n") < 10
