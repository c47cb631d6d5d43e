"""Reminders of meetings: what to talk about, the day before, an hour before; each at one's own time, and once."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import update

from domain.people import Membership, Organisation, Person, Role
from domain.settings import Element, TeamSettings
from storage import people, tables, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.meetings import Planner, elsewhere, moved, off
from tests.journeys.people import Phone, somebody

COLLECT, EVE, HOUR = "Waarover wil jij het hebben?", "15:00: Kernteamoverleg", "begint: Kernteamoverleg"
DAY = date(2026, 12, 15)  # a Tuesday; ten working days before it is Tuesday the first
LINK = "https://overleg.example/zuid"


def at(day: int, hour: int = 9, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=MONDAY.tzinfo)


async def count(phone: Phone, words: str) -> int:
    return len(await phone.heard(words))


@pytest.fixture
def planner(kernlijn: Kernlijn, kernteam: Kernteam) -> Planner:
    return Planner(kernlijn, kernteam.team, kernteam.sara)


async def test_ten_working_days_before_everybody_is_asked_what_to_talk_about_at_their_own_time(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await tom.says("/ritme")
    await tom.forges("setrhythm:time:1130")
    await planner.plans(DAY)
    await kernlijn.at(at(30, month=11))
    await kernlijn.at(at(1, 8, 59))
    assert not await ben.heard(COLLECT)
    await kernlijn.at(at(1))
    (ping,) = await ben.heard(COLLECT)
    assert ping.text == (
        "Goedemorgen Ben. Over jullie overleg:\n\n"
        "• Waarover wil jij het hebben? Kernteamoverleg Lyceum Zuid, di 15 dec."
    )
    assert ping.labels == ("💡 Iets voorstellen",)
    assert not await tom.heard(COLLECT)
    await kernlijn.at(at(1, 11, 30))
    assert await count(tom, COLLECT) == 1
    for day in (2, 3, 4, 7):
        await kernlijn.at(at(day, 12))
    assert [await count(phone, COLLECT) for phone in (ben, tom, kernteam.yara, kernteam.sara)] == [1, 1, 1, 1]
    assert not await kernteam.group.heard(COLLECT)
    await tom.presses("Iets voorstellen", await tom.hears(COLLECT))
    assert "Zelf schrijven" in (await tom.last()).labels


async def test_the_day_before_with_one_tap_to_say_whether_one_comes(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await planner.plans(DAY)
    await ben.presses("Ik kom", await ben.hears("Kernteamoverleg"))
    for day in (9, 10, 11):
        await kernlijn.at(at(day))
    assert not await yara.heard(EVE)
    await kernlijn.at(at(14, 8))
    assert not await yara.heard(EVE)
    await kernlijn.at(at(14))
    ping = await yara.hears(EVE)
    assert ping.text == (
        "Goedemorgen Yara. Over jullie overleg:\n\n• Morgen 15:00: Kernteamoverleg Lyceum Zuid, Kamer 12. Kom je?"
    )
    assert ping.labels == ("Ik kom", "Ik kom niet")
    await yara.presses("Ik kom niet", ping)
    assert "Kamer 12. Je komt." in (await ben.hears(EVE)).text
    assert not (await ben.hears(EVE)).labels
    await kernlijn.at(at(15))
    await kernlijn.at(at(15, 15))
    assert await count(ben, EVE) == 1


async def test_who_works_one_day_a_week_hears_on_that_day_before(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await works_on(ben, 2)
    await works_on(tom, 1)
    await planner.plans(DAY)
    for day in (8, 9, 10, 11, 14, 15):
        await kernlijn.at(at(day))
        await kernlijn.at(at(day, 14))
        assert (await count(ben, EVE), await count(tom, EVE)) == (int(day >= 9), 1), day
    assert "Di 15 dec 15:00" in (await ben.hears(EVE)).text


async def works_on(phone: Phone, weekday: int) -> None:
    """On this day alone."""
    await phone.says("/ritme")
    for day in set(range(5)) - {weekday}:
        await phone.forges(f"setrhythm:day:{day}off")


async def test_who_has_no_moment_before_hears_on_the_day_itself_if_it_has_not_begun(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    await planner.plans(DAY)
    await kernlijn.at(at(4))
    await ben.says("/ritme")
    await ben.presses("Vrij tot")
    await ben.presses("Andere dag")
    await ben.says("14 dec")
    for day in (7, 8, 9, 10, 11, 14):
        await kernlijn.at(at(day))
    assert not await ben.heard(EVE)
    await kernlijn.at(at(15))
    assert "Vandaag 15:00" in (await ben.hears(EVE)).text


async def test_who_does_not_come_hears_nothing_and_who_comes_instead_does(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    noor = await joins(kernlijn, kernteam, "Noor Smit", Organisation.POLITIE, "Brug College")
    await planner.plans(DAY)
    await kernteam.tom.presses("Ik kom niet", await kernteam.tom.hears("Kernteamoverleg"))
    await kernteam.ben.presses("Een ander komt", await kernteam.ben.hears("Kernteamoverleg"))
    await kernteam.ben.presses("Noor Smit")
    await kernlijn.at(at(1))
    assert [await count(phone, COLLECT) for phone in (kernteam.tom, kernteam.ben, noor)] == [1, 1, 0]
    await kernlijn.at(at(14))
    assert [await count(phone, EVE) for phone in (kernteam.tom, kernteam.ben, noor)] == [0, 0, 1]


async def test_who_joins_later_is_reminded_too_and_who_left_is_not(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    await planner.plans(DAY)
    await kernlijn.at(at(4))
    noor = await joins(kernlijn, kernteam, "Noor Smit", Organisation.POLITIE)
    await kernlijn.app.database.run(lambda unit: people.leave(unit, kernteam.team.id, f"person{kernteam.tom.user}"))
    await kernlijn.at(at(14))
    assert [await count(phone, EVE) for phone in (noor, kernteam.ben, kernteam.tom)] == [1, 1, 0]


async def joins(
    kernlijn: Kernlijn, kernteam: Kernteam, name: str, organisation: Organisation, school: str = ""
) -> Phone:
    """Somebody more in the team, or in a new one of another school."""
    phone = await somebody(kernlijn, name)
    await phone.says("/start")
    network = kernteam.team.network_id
    team = replace(kernteam.team, id="other", name=school, chat_id=None) if school else kernteam.team
    person = Person(
        id=f"person{phone.user}", network_id=network, chat_id=phone.user, name=name, regisseur=False, reachable=True
    )
    place = Membership(
        team_id=team.id, network_id=network, person_id=person.id, role=Role.LID, organisation=organisation
    )

    async def fill(unit: Unit) -> None:
        if school:
            await teams.add(unit, team)
        await people.add(unit, person, kernlijn.app.now())
        await people.join(unit, place, kernlijn.app.now())

    await kernlijn.app.database.run(fill)
    return phone


async def test_an_hour_before_only_online_with_the_link_and_only_who_works_then(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben, tom, yara = kernteam.ben, kernteam.tom, kernteam.yara
    await ben.says("/ritme")
    await ben.presses("Overleg: alle herinneringen")
    await ben.presses("Een uur ervoor")
    await tom.says("/ritme")
    await tom.presses("Uren")
    await tom.presses("Vroeg 7–15")  # an hour before, Tom still works
    await yara.says("/ritme")
    await yara.presses("Uren")
    await yara.presses("Nacht")
    await planner.plans(DAY, place="", link=LINK)
    await planner.plans(DAY + timedelta(days=1))
    await kernlijn.at(at(14))
    assert "online" in (await tom.hears(EVE)).text
    assert LINK not in (await tom.hears(EVE)).text
    await kernlijn.at(at(15, 13, 59))
    assert not await tom.heard(HOUR)
    await kernlijn.at(at(15, 14))
    (told,) = await tom.heard(HOUR)
    assert told.text == f"⏰ Om 15:00 begint: Kernteamoverleg Lyceum Zuid.\n\nDoe mee met deze link: {LINK}"
    assert not await ben.heard(HOUR)
    assert not await yara.heard(HOUR)
    await kernlijn.at(at(15, 14, 30))
    await kernlijn.at(at(15, 22))
    await kernlijn.at(at(16, 14))
    assert [await count(phone, HOUR) for phone in (tom, ben, yara, kernteam.sara)] == [1, 0, 0, 1]


async def test_each_can_be_switched_off_and_on_again(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    ben = kernteam.ben
    await ben.says("/ritme")
    before = ben.taps
    await ben.presses("Overleg: alle herinneringen")
    await ben.presses("Vooraf: wat bespreken we?")
    assert ben.taps == before + 2
    await ben.presses("De dag ervoor")
    page = await ben.last()
    assert page.labels == ("Vooraf: wat bespreken we?", "De dag ervoor", "✓ Een uur ervoor, met de link", "◀ Terug")
    await ben.presses("Terug")
    assert "Overleg: 1 van 3 herinneringen" in (await ben.last()).labels
    await planner.plans(DAY)
    await kernlijn.at(at(1))
    assert not await ben.heard(COLLECT)
    assert await kernteam.yara.heard(COLLECT)
    await ben.forges("setrhythm:meeting:eve.on")
    await kernlijn.at(at(14))
    assert await count(ben, EVE) == 1
    for forged in ("nonsense", "", "eveon", ".on"):
        await ben.forges(f"setrhythm:meeting:{forged}")
    await ben.says("/ritme")
    assert "Overleg: 2 van 3 herinneringen" in (await ben.last()).labels


async def test_a_meeting_that_is_off_reminds_nobody(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(DAY, link=LINK)
    await kernlijn.at(at(1))
    await kernlijn.at(at(11))
    await planner.changes(meeting.id, off)
    for moment in (at(14), at(15), at(15, 14)):
        await kernlijn.at(moment)
    assert not await kernteam.ben.heard(EVE)
    assert not await kernteam.ben.heard(HOUR)


async def test_what_waits_to_be_sent_is_taken_back_when_it_is_off(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    meeting = await planner.plans(DAY)
    await kernlijn.phones.fault("sendMessage", "429", seconds=600, chat=ben.user)
    await kernlijn.at(at(14))
    assert not await ben.heard(EVE)
    await planner.changes(meeting.id, off)
    await kernlijn.later(minutes=15)
    await kernlijn.later(minutes=15)
    assert not await ben.heard(EVE)


async def test_a_moved_meeting_reminds_once_for_its_new_day(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    meeting = await planner.plans(DAY)
    await kernlijn.at(at(1))
    await kernlijn.at(at(14))
    assert (await count(ben, COLLECT), await count(ben, EVE)) == (1, 1)
    await planner.changes(meeting.id, moved(date(2026, 12, 17)))
    for day in (15, 16, 17):
        await kernlijn.at(at(day))
    assert (await count(ben, COLLECT), await count(ben, EVE)) == (1, 2)
    assert "Morgen 15:00" in (await ben.heard(EVE))[1].text
    await planner.changes(meeting.id, moved(date(2027, 1, 19)))
    await kernlijn.at(datetime(2027, 1, 5, 9, tzinfo=MONDAY.tzinfo))
    await kernlijn.at(datetime(2027, 1, 18, 9, tzinfo=MONDAY.tzinfo))
    assert (await count(ben, COLLECT), await count(ben, EVE)) == (2, 3)


async def test_moved_before_anybody_was_reminded(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    ben = kernteam.ben
    meeting = await planner.plans(date(2027, 2, 9))
    await planner.changes(meeting.id, moved(date(2026, 11, 26), time(15)))
    await kernlijn.at(at(24, month=11))
    assert await count(ben, COLLECT) == 1
    await kernlijn.at(at(25, month=11))
    assert await count(ben, EVE) == 1
    await planner.changes(meeting.id, moved(date(2026, 11, 26), time(16)))
    await kernlijn.at(at(26, month=11))
    assert await count(ben, "16:00: Kernteamoverleg") == 0  # they read in its own message that the time changed


async def test_a_link_that_comes_later_still_reminds(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(DAY)
    await kernlijn.at(at(15, 10))
    await planner.changes(meeting.id, elsewhere("", LINK))
    await kernlijn.at(at(15, 14))
    assert await count(kernteam.ben, HOUR) == 1
    assert LINK in (await kernteam.ben.hears(HOUR)).text


async def test_in_one_message_with_what_else_is_due(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    ben = kernteam.ben
    await planner.plans(date(2026, 12, 1))
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await kernlijn.at(at(30, month=11))
    (ping,) = await ben.heard("Goedemorgen Ben. 2 dingen")
    assert "• Morgen 15:00: Kernteamoverleg Lyceum Zuid" in ping.text
    await ben.presses("Ik kom", ping)
    assert "Fijn, je komt." in (await ben.last()).text
    await ben.presses("A-1 klaar", ping)  # it is still there
    assert len(ping.text) <= 700
    assert "fietsenhok" not in ping.text


@pytest.mark.parametrize("hours", [1, 12, 3 * 24, 40 * 24])
async def test_a_bot_that_was_down_sends_what_still_makes_sense_once(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner, hours: int
) -> None:
    """Down from the evening of the thirteenth on; two meetings lie ahead."""
    ben = kernteam.ben
    await planner.plans(DAY, link=LINK)
    await planner.plans(date(2027, 1, 26), link=LINK)
    await kernlijn.at(at(1))
    await kernlijn.at(at(14, 8, 30))
    await kernlijn.stop()
    back = at(14, 8, 30) + timedelta(hours=hours)
    await kernlijn.phones.move_clock(to=back)
    await kernlijn.start()
    before = await count(ben, "Goedemorgen")
    await kernlijn.tick()
    for number in range(60):
        seen = await count(ben, "Goedemorgen")
        await kernlijn.at(back.replace(hour=9, minute=0) + timedelta(days=number + 1))
        assert await count(ben, "Goedemorgen") <= seen + 1
        await kernlijn.at(back.replace(hour=14, minute=0) + timedelta(days=number + 1))
    assert before == 1
    assert await count(ben, EVE) == {1: 2, 12: 2, 72: 1, 960: 1}[hours]
    assert await count(ben, HOUR) == {1: 2, 12: 2, 72: 1, 960: 1}[hours]
    assert await count(ben, COLLECT) == 2


async def test_a_team_without_meetings_hears_nothing_of_them(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    await planner.plans(DAY, link=LINK)
    off_now = replace(kernteam.team, settings=TeamSettings(off=frozenset({Element.MEETINGS})))
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, off_now))
    for moment in (at(1), at(14), at(15, 14)):
        await kernlijn.at(moment)
    for words in (COLLECT, EVE, HOUR):
        assert not await kernteam.ben.heard(words)


async def test_a_changed_rhythm_moves_what_is_due_today(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    await planner.plans(DAY)
    await kernlijn.at(at(1))
    await kernlijn.at(at(14, 0, 5))
    await kernlijn.at(at(14, 8))
    await ben.says("/ritme")
    await ben.forges("setrhythm:time:1400")
    await kernlijn.at(at(14))
    assert not await ben.heard(EVE)
    await kernlijn.at(at(14, 14))
    assert await count(ben, EVE) == 1


async def test_what_cannot_be_read_holds_up_no_other_meeting(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    broken = await planner.plans(DAY, time(10))
    await planner.plans(DAY)

    async def damage(unit: Unit) -> None:
        this = tables.meeting.c.id == broken.id
        await unit.execute(update(tables.meeting).where(this).values(place_sealed=b"damaged"))

    await kernlijn.app.database.run(damage)
    await kernlijn.at(at(1))
    assert await count(kernteam.ben, COLLECT) == 1
    await kernlijn.at(at(14))
    assert await count(kernteam.ben, EVE) == 1


async def test_who_just_heard_of_it_is_not_reminded_at_once(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    meeting = await planner.plans(MONDAY.date() + timedelta(days=1))
    await kernlijn.later(minutes=10)
    assert len(await ben.heard()) == 1
    await kernlijn.later(minutes=360)
    assert not await ben.heard("later dan bedoeld")
    assert not await ben.heard(COLLECT)
    await planner.changes(meeting.id, moved(MONDAY.date() + timedelta(days=3)))
    await kernlijn.later(minutes=10)
    assert len(await ben.heard()) == 2
    await kernlijn.later(days=2)
    assert len(await ben.heard("Kom je?")) == 2  # with the invitation, and on the day before
