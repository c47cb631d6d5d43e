"""A successor takes over what somebody held, after their own yes; before it nothing moves, and nothing is lost."""

from sqlalchemy import update

from storage import people, tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, link_in, somebody
from tests.journeys.short_line import asks, fills_in, has_deputy
from tests.journeys.test_leaving import taken_out

_ASKED = "Neem je over wat nog openstaat?"


async def held_by_ben(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")


async def joins(kernlijn: Kernlijn, kernteam: Kernteam, inviter: Phone) -> Phone:
    newcomer = await somebody(kernlijn, "Noor")
    await newcomer.opens(link_in(await inviter.hears("Beste Noor Smit")))
    await newcomer.presses("Ja, dat mag")
    await newcomer.presses("Ja, dat ben ik")
    assert not await newcomer.heard(_ASKED)
    await kernteam.sara.presses("Ja, laat toe", await kernteam.sara.hears("wil meedoen"))
    return newcomer


async def invites_successor(ben: Phone) -> None:
    await ben.says("/start")
    await ben.presses("Mijn plek")
    await ben.presses("Weg uit Lyceum Zuid")
    await ben.presses("Nodig een opvolger uit")
    assert "Wie komt er in de plaats van jou" in (await ben.last()).text
    await ben.says("Noor Smit")


async def test_who_leaves_invites_a_successor_who_takes_over(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await fills_in(ben, "wijkagent", "06 12345678")
    await has_deputy(kernteam.tom, ben)
    await held_by_ben(kernteam)
    await invites_successor(ben)
    noor = await joins(kernlijn, kernteam, ben)
    asked = await noor.hears(_ASKED)
    assert "Je komt in de plaats van Ben Aalders" in asked.text
    assert "• één terugkoppeling\n• één actie\n• vervanger zijn van één mens" in asked.text
    assert "Yara" not in asked.text
    assert "fietsenhok" not in asked.text
    await ben.says("/acties")
    assert "A-1" in (await ben.last()).text  # nothing moved
    await noor.presses("Ja, ik neem het over", asked)
    await noor.says("/acties")
    mine = (await noor.last()).text
    assert "A-1" in mine
    assert "S-1" in mine
    await ben.says("/acties")
    assert "A-1 bellen" not in (await ben.last()).text.split("team")[0]
    assert "Noor Smit nam over wat Ben Aalders had openstaan" in (await sara.hears("nam over")).text
    assert "Noor Smit is nu je vervanger" in (await kernteam.tom.hears("is nu je vervanger")).text
    page = await asks(noor, "/profiel")
    assert "Noor Smit · Politie" in page.text
    assert "Functie: –" in page.text
    assert "06 12345678" not in page.text
    await noor.says("/terugkoppeling")
    assert "S-1" in (await noor.last()).text
    assert not await noor.heard("Yara")


async def test_after_somebody_left_their_successor_still_takes_over(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await held_by_ben(kernteam)
    await taken_out(kernteam, "Ben Aalders")
    left = await sara.hears("Ben Aalders zit niet meer")
    await sara.presses("Nodig een opvolger uit", left)
    assert "Wie komt er in de plaats van Ben Aalders" in (await sara.last()).text
    await sara.says("Noor Smit")
    await sara.presses("Politie")
    await sara.presses("Lid")
    noor = await joins(kernlijn, kernteam, sara)
    asked = await noor.hears(_ASKED)
    assert "• één terugkoppeling\n• één actie" in asked.text
    await noor.presses("Ja, ik neem het over", asked)
    await noor.says("/acties")
    assert "A-1" in (await noor.last()).text
    assert "S-1" in (await noor.last()).text
    assert not await ben.heard("Noor")


async def test_without_a_yes_nothing_moves_and_nothing_is_lost(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await held_by_ben(kernteam)
    await invites_successor(ben)
    noor = await joins(kernlijn, kernteam, ben)
    asked = await noor.hears(_ASKED)
    (yes,) = [tap.data for row in asked.buttons for tap in row if tap.text == "Ja, ik neem het over"]
    await kernteam.tom.says("/start")
    await kernteam.tom.forges(yes or "")
    await noor.presses("Nee", asked)
    assert "neemt niet over wat Ben Aalders had openstaan" in (await sara.hears("neemt niet over")).text
    await ben.says("/acties")
    assert "A-1" in (await ben.last()).text
    await taken_out(kernteam, "Ben Aalders")
    await sara.looks_over()
    assert "S-1" in (await sara.last()).text
    await noor.forges(yes or "")
    await noor.says("/acties")
    assert "S-1" not in (await noor.last()).text.split("Lyceum")[0]


async def test_what_somebody_else_picked_up_meanwhile_stays_theirs(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, yara = kernteam.sara, kernteam.tom
    await held_by_ben(kernteam)
    await invites_successor(kernteam.ben)
    await taken_out(kernteam, "Ben Aalders")
    await yara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await yara.presses("Bellen")
    noor = await joins(kernlijn, kernteam, kernteam.ben)
    asked = await noor.hears(_ASKED)
    assert "terugkoppeling" not in asked.text
    assert "• één actie" in asked.text
    assert not await sara.heard("nam over")


async def test_an_expert_and_a_stranger_to_the_team_invite_no_successor(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom, team = kernteam.ben, kernteam.tom, kernteam.team

    async def advises(unit: Unit) -> str:
        person = (await people.actor_of(unit, tom.user)).people[0]
        here = (tables.membership.c.team_id == team.id) & (tables.membership.c.person_id == person.id)
        await unit.execute(update(tables.membership).where(here).values(role="expert"))
        return person.id

    tom_id = await kernlijn.app.database.run(advises)
    await tom.says("/start")
    assert "Wie komt er" not in (await tom.forges(f"successor:{team.id}:{tom_id}")).text
    await ben.says("/start")
    await ben.forges(f"successor:{team.id}:{tom_id}")
    assert not await ben.heard("Wie komt er in de plaats")
    await kernteam.sara.says("/start")
    assert "heeft geen opvolger" in (await kernteam.sara.forges(f"successor:{team.id}:{tom_id}")).text
    assert not await tom.heard("Wie komt er in de plaats")


async def test_who_did_not_leave_hears_it_and_an_old_yes_takes_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await held_by_ben(kernteam)
    await invites_successor(ben)
    noor = await joins(kernlijn, kernteam, ben)
    asked = await noor.hears(_ASKED)
    await kernlijn.later(days=15)
    await noor.presses("Ja, ik neem het over", asked)
    await ben.says("/acties")
    assert "A-1" in (await ben.last()).text
    assert not await ben.heard("nam over wat jij had openstaan")


async def test_who_is_still_there_hears_that_a_successor_took_over(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await held_by_ben(kernteam)
    await invites_successor(kernteam.ben)
    noor = await joins(kernlijn, kernteam, kernteam.ben)
    await noor.presses("Ja, ik neem het over", await noor.hears(_ASKED))
    assert "Noor Smit nam over wat jij had openstaan" in (await kernteam.ben.hears("nam over")).text
