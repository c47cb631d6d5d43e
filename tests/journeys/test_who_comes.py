"""Who comes: one tap, a substitute from the own organisation, and what only the coordinator sees."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import update

from domain.people import Membership, Organisation, Role
from simulator.heard import Message
from storage import meetings as kept
from storage import networks, people
from storage.tables import person
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.meetings import Planner, calendar_of, moved, off
from tests.journeys.people import Phone, link_in, somebody
from usecases import inviting
from usecases.turn import Turn

AMSTERDAM = MONDAY.tzinfo
TUESDAY = date(2026, 12, 1)


@pytest.fixture
def planner(kernlijn: Kernlijn, kernteam: Kernteam) -> Planner:
    return Planner(kernlijn, kernteam.team, kernteam.sara)


@pytest.fixture
async def noor(kernlijn: Kernlijn, kernteam: Kernteam) -> Phone:
    """Of the police too, in another team."""
    names = ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos")
    phones = [await somebody(kernlijn, name) for name in ("Sara Noord", "Noor Smit", "Yara Noord", "Tom Noord")]
    await make_kernteam(kernlijn, "zuiderdam", "Mavo Noord", dict(zip(names, phones, strict=True)))

    async def rename(turn: Turn) -> None:
        sealer = await networks.sealer(turn.unit, "zuiderdam")
        for phone in phones:
            account = await people.actor_of(turn.unit, phone.user)
            me = account.people[0].id
            sealed = sealer.seal(f"person.name:{me}", phone.name)
            await turn.unit.execute(update(person).where(person.c.id == me).values(name_sealed=sealed))

    await kernlijn.app.clockwork.run(rename)
    return phones[1]


async def who_comes(sara: Phone, invitation: Message) -> Message:
    await sara.presses("Wie komt?", invitation)
    return await sara.last()


async def test_one_tap_and_one_can_change_ones_mind(kernteam: Kernteam, planner: Planner) -> None:
    ben = kernteam.ben
    await planner.plans(TUESDAY)
    message = await ben.last()
    await ben.presses("Ik kom", message)
    assert ben.taps == 1
    changed = await ben.last()
    assert changed.message_id == message.message_id
    assert changed.media is not None
    assert "Fijn, je komt." in changed.text
    assert "✅ Ik kom" in changed.labels
    await ben.presses("Ik kom niet", changed)
    assert "dat je niet komt" in (await ben.last()).text
    await ben.presses("Ik kom", await ben.last())
    assert "Fijn, je komt." in (await ben.last()).text
    await ben.presses("✅ Ik kom", await ben.last())
    assert "Fijn, je komt." in (await ben.last()).text


async def test_only_who_coordinates_sees_names_and_the_group_sees_nothing(kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(TUESDAY)
    invitation = await kernteam.sara.last()
    await kernteam.ben.presses("Ik kom")
    await kernteam.tom.presses("Ik kom niet")
    seen = (await who_comes(kernteam.sara, invitation)).text
    assert "1 van 4 komt" in seen
    for line in ("✅ Ben Aalders (Politie)", "❌ Tom Vos (Lyceum Zuid)", "❔ Yara Kuipers (Jongerenwerk)"):
        assert line in seen
    await kernteam.yara.forges(f"whocomes:{meeting.id}:0")
    seen = (await kernteam.yara.last()).text
    assert "1 van 4 komt" in seen
    assert "Ben" not in seen
    assert "Tom" not in seen
    assert not await kernteam.group.heard("komen")


async def test_a_colleague_of_the_same_organisation_comes_instead(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, noor: Phone
) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    meeting = await planner.plans(TUESDAY)
    invitation = await sara.last()
    await ben.presses("Een ander komt")
    assert (await ben.last()).labels == ("Noor Smit", "Iemand anders")
    await ben.presses("Noor Smit")
    assert "Er komt iemand anders voor jou: Noor Smit." in (await ben.last()).text
    asked = await noor.last()
    assert "Ben Aalders vraagt of jij hier in zijn of haar plaats komt" in asked.text
    assert "di 1 dec, 15:00–16:30" in asked.text
    assert (await calendar_of(kernlijn, asked)).vevent.uid.value == f"{meeting.id}@kernlijn"
    assert asked.labels == ("Ik kom", "Ik kom niet")
    await noor.presses("Ik kom")
    assert "Noor Smit komt in jouw plaats" in (await ben.last()).text
    seen = (await who_comes(sara, invitation)).text
    assert "1 van 4 komt" in seen
    assert "🔁 Ben Aalders (Politie) → Noor Smit" in seen
    assert "✅ Noor Smit (Politie) – voor Ben Aalders" in seen
    await sara.says("/agenda")
    assert "1 van 4 komt" in (await sara.last()).text
    await planner.changes(meeting.id, moved(date(2026, 12, 3)))
    assert "Verplaatst" in (await noor.last()).text


async def test_a_substitute_has_access_to_that_meeting_alone(kernteam: Kernteam, planner: Planner, noor: Phone) -> None:
    ben = kernteam.ben
    other = await planner.plans(date(2026, 12, 8))
    meeting = await planner.plans(TUESDAY)
    await noor.says("/start")
    for forged in (f"icome:{meeting.id}:yes", f"whocomes:{meeting.id}:0"):
        assert "waar jij niet in zit" in (await noor.forges(forged)).text
    await ben.presses("Een ander komt")
    await ben.presses("Noor Smit")
    await noor.presses("Ik kom")
    assert "Fijn, je komt." in (await noor.last()).text
    refused = await noor.forges(f"icome:{other.id}:yes")
    assert refused.text
    assert (await noor.forges(f"instead:{meeting.id}:0")).text  # nobody sends a substitute on
    assert (await noor.forges(f"present:{meeting.id}:0")).text


async def test_who_says_no_instead_is_heard_and_somebody_else_can_be_asked(
    kernteam: Kernteam, planner: Planner, noor: Phone
) -> None:
    ben = kernteam.ben
    await planner.plans(TUESDAY)
    await ben.presses("Een ander komt")
    await ben.presses("Noor Smit")
    await noor.presses("Ik kom niet")
    message = await ben.last()
    assert "Noor Smit kan niet in jouw plaats komen" in message.text
    await ben.presses("Ik kom", message)
    assert "Fijn, je komt." in (await ben.last()).text
    assert "Je hoeft hier niet meer heen" in (await noor.last()).text


async def test_who_comes_after_all_spares_who_was_asked(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, noor: Phone
) -> None:
    ben = kernteam.ben
    await planner.plans(TUESDAY)
    invitation = await ben.last()
    await ben.presses("Een ander komt", invitation)
    await ben.presses("Noor Smit")
    asked = await noor.last()
    await ben.presses("Ik kom", invitation)
    spared = await noor.last()
    assert "Je hoeft hier niet meer heen" in spared.text
    assert (await calendar_of(kernlijn, spared)).method.value == "CANCEL"
    assert (await noor.presses("Ik kom", asked)).text  # not for them any more


async def test_a_school_is_not_stood_in_for_by_another_school(
    kernteam: Kernteam, planner: Planner, noor: Phone
) -> None:
    await planner.plans(TUESDAY)
    await kernteam.tom.presses("Een ander komt")
    assert (await kernteam.tom.last()).labels == ("Iemand anders",)


async def test_nobody_of_another_organisation_or_a_stranger_can_be_sent(
    kernteam: Kernteam, planner: Planner, noor: Phone
) -> None:
    meeting = await planner.plans(TUESDAY)
    assert (await kernteam.ben.forges(f"sendother:{meeting.id}:person{kernteam.yara.user}")).text
    assert (await kernteam.ben.forges(f"sendother:{meeting.id}:nobody")).text
    assert not await kernteam.yara.heard("vraagt of jij")


async def test_somebody_new_comes_by_a_link_for_that_meeting_alone(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben, sara, kim = kernteam.ben, kernteam.sara, await somebody(kernlijn, "Kim")
    meeting = await planner.plans(TUESDAY)
    other = await planner.plans(date(2026, 12, 8))
    (invitation,) = await ben.heard("di 1 dec")
    await ben.presses("Een ander komt", invitation)
    await ben.presses("Iemand anders")
    await ben.says("Kim Dekker")
    letter = (await ben.last()).text
    assert "Fijn als je komt bij het overleg van kernteam Lyceum Zuid op di 1 dec" in letter
    assert "expert" not in letter
    link = link_in(await ben.last())
    await kim.opens(link)
    await kim.presses("Ja, dat mag")
    assert "Je vervangt Ben Aalders, alleen bij het overleg op di 1 dec" in (await kim.last()).text
    await kim.presses("Ja, dat ben ik")
    asked = await sara.hears("Kim Dekker")
    assert "als vervanger van Ben Aalders, alleen bij het overleg op di 1 dec" in asked.text
    await planner.changes(meeting.id, moved(date(2026, 12, 3)))
    await sara.presses("Ja, laat toe", asked)
    assert await sara.hears("Kim niet in de groep")
    heard = await kim.hears("vraagt of jij")
    assert "do 3 dec" in heard.text
    await kim.presses("Ik kom", heard)
    assert "Fijn, je komt." in (await kim.last()).text
    assert "Kim Dekker komt in jouw plaats" in (await ben.last()).text
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kim.says("/agenda")
    assert "S-1" not in (await kim.last()).text
    assert (await kim.forges(f"icome:{other.id}:yes")).text
    await kernlijn.at(datetime(2026, 12, 2, 10, tzinfo=AMSTERDAM))
    assert not await kim.heard("is om")
    await kernlijn.at(datetime(2026, 12, 4, 10, tzinfo=AMSTERDAM))
    assert await kim.hears("is om")
    assert (await kim.forges(f"icome:{meeting.id}:no")).text


async def test_nobody_answers_when_it_is_off(kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(TUESDAY)
    invitation = await kernteam.ben.last()
    await planner.changes(meeting.id, off)
    for button in ("Ik kom niet", "Een ander komt"):
        assert "dit overleg is geweest" in (await kernteam.ben.presses(button, invitation)).text


async def test_attendance_is_one_tap(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    sara = kernteam.sara
    meeting = await planner.plans(TUESDAY)
    await kernteam.ben.presses("Ik kom")
    await kernteam.yara.presses("Ik kom")
    await kernteam.tom.presses("Ik kom niet")
    assert (await sara.forges(f"present:{meeting.id}:0")).text  # not before the day
    await kernlijn.at(datetime(2026, 12, 1, 17, tzinfo=AMSTERDAM))
    await planner.holds(meeting.id)
    asked = await sara.hears("Wie was er?")
    assert asked.labels == ("✅ Ben Aalders", "▫️ Sara de Boer", "▫️ Tom Vos", "✅ Yara Kuipers", "✔️ Klopt zo")
    assert not await kernteam.ben.heard("Wie was er?")
    await sara.presses("Sara de Boer", asked)
    await sara.presses("Yara Kuipers", asked)
    noted = await sara.hears("Wie was er?")
    assert "2 van 4. " not in noted.text
    assert "Genoteerd, dank je." in noted.text
    there = await planner.does(lambda turn: kept.attendances(turn.unit, [meeting.id]))
    names = {phone.user: phone.name for phone in (sara, kernteam.ben, kernteam.yara, kernteam.tom)}
    was = {names[int(one.person_id.removeprefix("person"))]: one.was_there for one in there}
    assert was == {"Sara de Boer": True, "Ben Aalders": True, "Yara Kuipers": False, "Tom Vos": False}
    assert (await kernteam.ben.forges(f"present:{meeting.id}:0")).text


async def test_one_tap_says_that_it_was_so(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(TUESDAY)
    await kernteam.ben.presses("Ik kom")
    await kernlijn.at(datetime(2026, 12, 1, 17, tzinfo=AMSTERDAM))
    await planner.holds(meeting.id)
    await kernteam.sara.presses("Klopt zo", await kernteam.sara.hears("Wie was er?"))
    assert "Genoteerd" in (await kernteam.sara.hears("Wie was er?")).text
    assert "Klopt zo" not in "".join((await kernteam.sara.hears("Wie was er?")).labels)


async def test_an_organisation_that_was_absent_three_times_is_told_to_the_coordinator_alone(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    for number, day in enumerate((date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15))):
        meeting = await planner.plans(day)
        for phone in (kernteam.sara, kernteam.ben, kernteam.yara):
            await phone.presses("Ik kom", (await phone.heard("Kom je?"))[-1])
        await kernlijn.at(datetime(day.year, day.month, day.day, 17, tzinfo=AMSTERDAM))
        await planner.holds(meeting.id)
        await kernteam.sara.presses("Klopt zo", await kernteam.sara.hears("Wie was er?"))
        told = (await kernteam.sara.hears("Wie was er?")).text
        assert ("de laatste drie keer was er niemand van Lyceum Zuid" in told) is (number == 2)
    for phone in (kernteam.ben, kernteam.yara, kernteam.tom):
        assert not await phone.heard("niemand van")
    assert not await kernteam.group.heard("niemand van")


async def test_an_expert_comes_for_one_point(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    eva = await somebody(kernlijn, "Eva Mulder")
    await eva.says("/start")
    meeting = await planner.plans(TUESDAY)

    async def ask(turn: Turn) -> None:
        found = (await people.actor_of(turn.unit, kernteam.ben.user)).people[0]
        expert = replace(found, id="expert", chat_id=eva.user, name="Eva Mulder")
        await people.add(turn.unit, expert, turn.now)
        place = Membership(
            team_id=kernteam.team.id,
            network_id="zuiderdam",
            person_id="expert",
            role=Role.EXPERT,
            organisation=Organisation.ANDERS,
        )
        await people.join(turn.unit, place, turn.now)
        at = meeting.starts.replace(minute=20)
        await inviting.invite_expert(turn, meeting, kernteam.team, expert, "point:1", at)

    await planner.does(ask)
    heard = await eva.last()
    assert "Je bent gevraagd voor één punt van dit overleg, om ongeveer 15:20" in heard.text
    assert heard.labels == ("Ik kom", "Ik kom niet")
    await eva.presses("Ik kom", heard)
    assert "Fijn, je komt." in (await eva.last()).text
    invitation = (await kernteam.sara.heard("Kom je?"))[-1]
    seen = (await who_comes(kernteam.sara, invitation)).text
    assert "0 van 4 komen" in seen
    assert "✅ Eva Mulder – voor één punt" in seen


async def test_who_leaves_another_team_still_comes_and_who_leaves_the_network_does_not(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, planner: Planner, noor: Phone
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    names = ("Sara de Boer", "Yara Kuipers", "Tom Vos")
    others = {name: await somebody(kernlijn, f"{name.split()[0]} Oost") for name in names}
    third = await make_kernteam(kernlijn, network, "Oostcollege", {**others, "Ben Aalders": noor})
    await planner.plans(TUESDAY)
    invitation = await ben.last()
    await ben.presses("Een ander komt", invitation)
    await ben.presses("Noor Smit")
    await noor.presses("Ik kom")

    async def take_out(phone: Phone) -> None:
        await phone.says("/team")
        await phone.presses("Iemand eruit halen")
        await phone.presses("Noor Smit")
        await phone.presses("Ja, haal eruit")

    await take_out(third.sara)
    await noor.says("/overleg")
    assert "di 1 dec" in (await noor.last()).text
    assert "🔁 Ben Aalders (Politie) → Noor Smit" in (await who_comes(sara, await sara.hears("Kernteamoverleg"))).text
    await take_out(Phone(kernlijn, noor.user - 1, "Sara Noord"))  # she was made just before Noor
    assert "Noor Smit kan niet in jouw plaats komen" in (await ben.last()).text


async def test_whether_one_comes_can_be_typed_and_a_tap_says_so(kernteam: Kernteam, planner: Planner) -> None:
    ben = kernteam.ben
    await planner.plans(TUESDAY)
    await ben.says("ja ik kom ook")
    page = await ben.last()
    assert "di 1 dec 15:00" in page.text
    assert "0 van de 4 komen" in page.text
    await ben.presses("Ik kom", page)
    assert "Fijn, je komt." in (await ben.last()).text
    await ben.says("wanneer is het overleg?")
    assert "di 1 dec 15:00 · Kernteamoverleg" in (await ben.last()).text
    await ben.says("wat hebben we besloten?")
    assert "nog geen overleg afgesloten" in (await ben.last()).text
