"""Actions of a meeting: noted there with who and when; they are their owner's with a yes, and with nothing less."""

from dataclasses import replace
from datetime import timedelta

from domain.meetings import Circle, Meeting
from domain.people import Person
from storage import people
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam, make_regisseur
from tests.journeys.people import Phone, somebody
from tests.journeys.test_actions import data_of
from tests.journeys.test_walking import begun, goes_on, meeting
from tests.journeys.walks import planned, proposed

__all__ = ["meeting"]


async def asks(phone: Phone, name: str, due: str = "Volgende week", what: str = "Bellen") -> None:
    """An action at the point on screen, for somebody."""
    await phone.presses("Actie")
    await phone.presses(what)
    await phone.presses(name)
    await phone.presses(due)


async def test_an_action_takes_four_taps_and_its_owner_hears_at_once(kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    before = sara.taps
    await asks(sara, "Ben Aalders")
    assert sara.taps - before == 4
    here = (await sara.last()).text
    assert "Afgesproken\n• A-1 Ben Aalders (gevraagd): bellen, vr 4 dec" in here
    question = await ben.hears("In het overleg is een actie voor jou genoteerd")
    assert question.text == (
        "In het overleg is een actie voor jou genoteerd, door Sara de Boer: A-1. Doe jij dit?\n"
        "bellen\nUiterlijk vr 4 dec · Lyceum Zuid · bij S-1 · Vapes"
    )
    assert question.labels == ("Ja, doe ik", "Kan niet")
    await sara.says("/acties")
    await sara.presses("A-1 …")
    assert "Wie: jij · Lyceum Zuid\nGevraagd aan Ben Aalders: nog geen antwoord." in (await sara.last()).text


async def test_a_yes_makes_it_theirs_with_the_signal(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await asks(sara, "Ben Aalders")
    card = (await kernteam.group.hears("S-1")).text
    assert "Nog niemand pakt dit op" in card  # nobody said yes yet
    await kernlijn.restart()
    await ben.presses("Ja, doe ik", await ben.hears("In het overleg"))
    assert "A-1 staat bij jou: bellen, uiterlijk vr 4 dec" in (await ben.last()).text
    assert "Ben Aalders doet A-1 (bellen)." in (await sara.last()).text
    card = (await kernteam.group.hears("S-1")).text
    assert "Politie: bellen" in card
    assert "Terugkoppeling: Politie" in card
    assert "• A-1 Ben Aalders: bellen, vr 4 dec" in (await goes_on(sara)).text
    await sara.says("/acties")
    assert "A-1" not in (await sara.last()).text.split("Het team")[0]


async def test_a_no_comes_back_to_who_noted_it_and_to_the_coordinator(kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben, tom = kernteam.sara, kernteam.ben, kernteam.tom
    await begun(sara)
    await goes_on(tom)
    await asks(tom, "Ben Aalders")
    await ben.presses("Kan niet", await ben.hears("In het overleg"))
    for phone in (tom, sara):
        assert "Ben Aalders kan A-1 niet doen (bellen)." in (await phone.last()).text
    assert "• A-1 Tom Vos: bellen" in (await goes_on(sara)).text


async def test_who_takes_it_themselves_is_not_asked(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await asks(sara, "Ik", "Vandaag", "Gesprek voeren")
    assert "• A-1 Sara de Boer: gesprek voeren, ma 23 nov" in (await sara.last()).text
    assert "Gemeente: gesprek voeren" in (await kernteam.group.hears("S-1")).text
    assert not await sara.heard("In het overleg is een actie")


async def test_what_is_typed_is_masked_and_a_day_can_be_typed(kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await sara.presses("Actie")
    await sara.says("Gesprek met Mo Bakker uit 3B")
    shown = await sara.last()
    assert "Bakker" not in shown.text
    assert "Wie doet dit?" in shown.text
    await sara.presses("Ben Aalders")
    await sara.says("27 nov")
    assert "vr 27 nov" in (await sara.last()).text
    assert "Bakker" not in (await ben.hears("In het overleg")).text
    assert not [m for m in await all_in(sara) if "Bakker" in m]


async def all_in(phone: Phone) -> list[str]:
    """All that stands in the private chat, typed or said."""
    return [message.text for message in await phone.kernlijn.phones.messages(phone.user, phone.bot)]


async def test_the_next_meeting_is_a_day_too(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    await planned(kernlijn, kernteam, (MONDAY + timedelta(days=22)).date())
    await begun(kernteam.sara)
    await asks(kernteam.sara, "Ik", "Volgend overleg (di 15 dec)")
    assert "di 15 dec" in (await kernteam.sara.last()).text


async def test_at_another_point_it_is_a_loose_action(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("▶")
    await asks(sara, "Yara Kuipers")
    assert (await sara.last()).text.startswith("2 van 3")
    assert "A-1 · Gemeente: bellen" in (await kernteam.group.hears("A-1")).text
    await kernteam.yara.presses("Ja, doe ik", await kernteam.yara.hears("In het overleg"))
    assert "A-1 · Jongerenwerk: bellen" in (await kernteam.group.hears("A-1")).text


async def test_a_double_tap_makes_one_action(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Actie")
    await sara.presses("Bellen")
    await sara.presses("Ik")
    due = data_of(await sara.last(), "Vandaag")
    await sara.presses("Vandaag")
    assert (await sara.forges(due)).alert
    assert "A-2" not in (await goes_on(sara)).text


async def test_who_noted_it_for_another_and_forged_choices(kernteam: Kernteam, meeting: Meeting) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await begun(sara)
    await sara.presses("Actie")
    await sara.presses("Bellen")
    who = data_of(await sara.last(), "Ben Aalders")
    assert (await ben.forges(who)).alert
    assert (await sara.forges(who.replace(f"person{ben.user}", "niemand"))).alert
    _, draft, *_ = who.split(":")
    assert (await sara.forges(f"notedue:{draft}:today")).alert  # for whom is not said yet
    assert (await sara.forges(f"notedue:{draft}:ooit")).alert
    assert (await sara.forges(f"notetask:{draft}:slapen")).alert
    await sara.presses("Ben Aalders")
    await sara.presses("Vandaag")
    assert "A-1 Ben Aalders (gevraagd)" in (await sara.last()).text


async def test_a_large_team_is_chosen_from_by_the_page(
    kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting
) -> None:
    async def grow(unit: Unit) -> None:
        members = await people.members_of(unit, kernteam.team.id)
        for number in range(12):
            one = Person(
                id=f"extra{number}",
                network_id="zuiderdam",
                chat_id=9_000 + number,
                name=f"Zz Nummer {number:02}",
                regisseur=False,
                reachable=True,
            )
            await people.add(unit, one, kernlijn.app.now())
            await people.join(unit, replace(members[0].place, person_id=one.id), kernlijn.app.now())

    await kernlijn.app.database.run(grow)
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Actie")
    await sara.presses("Bellen")
    assert len((await sara.last()).labels) == 11
    await sara.presses("Meer ▶")
    assert "Ik" not in (await sara.last()).labels
    await sara.presses("Zz Nummer 11")
    await sara.presses("Vandaag")
    assert await sara.hears("A-1 Zz Nummer 11 (gevraagd)")


async def test_a_regisseur_who_notes_is_no_owner(kernlijn: Kernlijn, kernteam: Kernteam, meeting: Meeting) -> None:
    rik = await somebody(kernlijn, "Rik Maas")
    kernlijn.telegram.world.person(rik.user).started = True

    async def come(unit: Unit) -> None:
        person = Person(
            id="rik", network_id="zuiderdam", chat_id=rik.user, name="Rik Maas", regisseur=True, reachable=True
        )
        await people.add(unit, person, kernlijn.app.now())
        await make_regisseur(unit, rik.user)

    await kernlijn.app.database.run(come)
    await rik.says("/overleg")
    await begun(kernteam.sara)
    await rik.forges(f"walk:{meeting.id}::0")
    await rik.presses("Actie")
    await rik.presses("Bellen")
    assert "Ik" not in (await rik.last()).labels
    await rik.presses("Ben Aalders")
    await rik.presses("Vandaag")
    assert "A-1 Ben Aalders (gevraagd)" in (await rik.last()).text
    await kernteam.sara.says("/acties")
    assert "A-1 bellen" in (await kernteam.sara.last()).text  # with who coordinates, till he says yes


async def test_of_several_teams_an_action_stands_on_its_owners_list(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    names = {"Sara de Boer": "Ada Kok", "Ben Aalders": "Bo Mulder", "Yara Kuipers": "Cas Prins", "Tom Vos": "Dia Vink"}
    cast = {name: await somebody(kernlijn, called) for name, called in names.items()}
    other = await make_kernteam(kernlijn, "zuiderdam", "Lyceum Noord", cast)
    both = await planned(kernlijn, kernteam, circle=Circle.TEAMS)
    await proposed(kernlijn, kernteam, 1, "Vuurwerk in de wijk", both.id)
    await begun(kernteam.sara)
    theirs = next(
        member.person
        for member in await kernlijn.app.database.run(lambda unit: people.members_of(unit, other.team.id))
        if member.person.chat_id == other.tom.user
    )
    await kernteam.sara.presses("Actie")
    await kernteam.sara.presses("Bellen")
    draft = data_of(await kernteam.sara.last(), "Ik").split(":")
    await kernteam.sara.forges(":".join([*draft[:3], theirs.id, "0"]))
    await kernteam.sara.presses("Vandaag")
    assert "(gevraagd): bellen" in (await kernteam.sara.last()).text
    await other.tom.presses("Ja, doe ik", await other.tom.hears("In het overleg"))
    assert "A-1 staat bij jou" in (await other.tom.last()).text
    assert "A-1 · Lyceum Noord: bellen" in (await other.group.hears("A-1")).text


async def test_who_will_do_it_can_be_typed_and_a_name_is_nothing_to_do(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Actie")
    await sara.says("Ben")
    assert "Zo staat er alleen wie" in (await sara.last()).text
    await sara.says("Halt bellen over het vuurwerk")
    await sara.says("ben")
    assert "Wanneer" in (await sara.last()).text
    await sara.says("volgende week")
    asked = await kernteam.ben.hears("Halt bellen over het vuurwerk")
    assert "4 dec" in asked.text
    assert not await kernteam.group.heard("Politie: Ben")


async def test_a_day_that_was_just_before_is_no_day_of_next_year(kernteam: Kernteam, meeting: Meeting) -> None:
    sara = kernteam.sara
    await begun(sara)
    await sara.presses("Actie")
    await sara.says("Halt bellen over het vuurwerk")
    await sara.presses("Ben Aalders")
    await sara.says("20 nov")
    assert "al geweest" in (await sara.last()).text
    await sara.says("eind volgende week")
    assert "4 dec" in (await kernteam.ben.hears("Halt bellen")).text
