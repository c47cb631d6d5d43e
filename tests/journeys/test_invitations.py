"""Invitations: everybody hears of a meeting once, in private, with a file for their calendar."""

from datetime import date, datetime, time

import pytest
from sqlalchemy import select

from domain.meetings import Circle, Kind
from simulator.heard import Message
from storage import series
from storage.tables import meeting, outbox
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.meetings import Planner, calendar_of, elsewhere, local, moved, off
from tests.journeys.people import Phone, link_in, somebody
from usecases import meetings
from usecases.turn import Turn

AMSTERDAM = MONDAY.tzinfo
TUESDAY = date(2026, 12, 1)


@pytest.fixture
def planner(kernlijn: Kernlijn, kernteam: Kernteam) -> Planner:
    return Planner(kernlijn, kernteam.team, kernteam.sara)


async def invitations(phone: Phone) -> list[Message]:
    return [message for message in await phone.heard() if message.media is not None]


async def test_everybody_hears_of_a_new_meeting_in_private(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    await planner.plans(TUESDAY)
    for phone in (kernteam.sara, kernteam.ben, kernteam.yara, kernteam.tom):
        (message,) = await invitations(phone)
        assert message.text.startswith("📅 Kernteamoverleg Lyceum Zuid\ndi 1 dec, 15:00–16:30\nKamer 12")
        assert message.labels[:3] == ("Ik kom", "Ik kom niet", "Een ander komt")
        assert ("Wie komt?" in message.labels) is (phone is kernteam.sara)
    assert not await kernteam.group.heard("overleg")
    file = await calendar_of(kernlijn, (await invitations(kernteam.ben))[0])
    assert file.method.value == "PUBLISH"
    assert local(file.vevent.dtstart.value) == "2026-12-01 15:00"


async def test_a_series_is_one_message_with_all_dates_in_one_file(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    made = await planner.begins_series(TUESDAY, date(2027, 6, 30))
    (message,) = await invitations(kernteam.yara)
    assert "• di 1 dec, 15:00–16:30" in message.text
    assert f"en nog {len(made) - 5}" in message.text
    assert f"alle {len(made)} data" in message.text
    assert "Kom je op di 1 dec?" in message.text
    file = await calendar_of(kernlijn, message)
    assert len(file.vevent_list) == len(made) > 10
    assert len({event.uid.value for event in file.vevent_list}) == len(made)
    await kernteam.yara.presses("Ik kom")
    assert "Fijn, je komt." in (await kernteam.yara.last()).text


async def test_a_moved_meeting_is_told_with_what_it_was_and_asked_anew(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    ben = kernteam.ben
    meeting = await planner.plans(TUESDAY)
    first = await calendar_of(kernlijn, await ben.last())
    await ben.presses("Ik kom")
    await planner.changes(meeting.id, moved(date(2026, 12, 3), time(9, 30)))
    message = await ben.last()
    assert "Verplaatst (was di 1 dec, 15:00)" in message.text
    assert "do 3 dec, 9:30–11:00" in message.text
    assert message.labels[0] == "Ik kom"
    second = await calendar_of(kernlijn, message)
    assert second.vevent.uid.value == first.vevent.uid.value
    assert (int(first.vevent.sequence.value), int(second.vevent.sequence.value)) == (0, 1)


async def test_another_place_is_told_and_answers_stay(kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(TUESDAY)
    await kernteam.ben.presses("Ik kom")
    await planner.changes(meeting.id, elsewhere("", "https://meet.example/kernteam"))
    message = await kernteam.ben.last()
    assert "Op een andere plek" in message.text
    assert "Online: https://meet.example/kernteam" in message.text
    assert message.labels[0] == "✅ Ik kom"


async def test_a_cancelled_meeting_leaves_the_calendar(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    meeting = await planner.plans(TUESDAY)
    invitation = await kernteam.ben.last()
    first = await calendar_of(kernlijn, invitation)
    await planner.changes(meeting.id, off)
    message = await kernteam.ben.last()
    assert message.text.startswith("❌ Gaat niet door\n📅 Kernteamoverleg Lyceum Zuid\ndi 1 dec, 15:00–16:30")
    assert not message.labels
    last = await calendar_of(kernlijn, message)
    assert (last.method.value, last.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert last.vevent.uid.value == first.vevent.uid.value
    assert int(last.vevent.sequence.value) > int(first.vevent.sequence.value)
    assert "dit overleg is geweest, gaat niet door" in (await kernteam.ben.presses("Ik kom", invitation)).text


async def test_the_end_of_a_series_is_one_message(kernteam: Kernteam, planner: Planner) -> None:
    made = await planner.begins_series(TUESDAY, date(2027, 2, 28))

    async def end(turn: Turn) -> None:
        (one,) = await series.in_team(turn.unit, kernteam.team.id)
        await meetings.end_series(turn, one, turn.today)

    await planner.does(end)
    heard = await invitations(kernteam.tom)
    assert len(heard) == 2
    assert "Deze keren gaan niet door" in heard[-1].text
    assert len(made) > 3


async def test_who_could_not_hear_of_it_hears_one_thing(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    """Telegram is away while a meeting is planned, moved and called off."""
    await kernlijn.phones.fault("sendDocument", "429", times=1, chat=kernteam.ben.user, seconds=60)
    meeting = await planner.plans(TUESDAY)
    await planner.changes(meeting.id, moved(date(2026, 12, 3)))
    await planner.changes(meeting.id, off)
    await kernlijn.later(minutes=5)
    assert [m.text.splitlines()[0] for m in await invitations(kernteam.ben)] == ["❌ Gaat niet door"]


async def test_nobody_is_told_twice_and_a_restart_tells_nobody_again(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    meeting = await planner.plans(TUESDAY)
    await planner.changes(meeting.id, lambda kept: kept)
    await kernlijn.restart()
    await kernlijn.later(days=1)
    assert len(await invitations(kernteam.ben)) == 1


async def test_who_joins_later_gets_the_dates_that_still_stand(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    sara, noor = kernteam.sara, await somebody(kernlijn, "Noor")
    past = await planner.plans(date(2026, 11, 24))
    stands = await planner.plans(TUESDAY)
    gone = await planner.plans(date(2026, 12, 15))
    await planner.changes(gone.id, off)
    await kernlijn.at(datetime(2026, 11, 26, 10, tzinfo=AMSTERDAM))
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await sara.says("Noor Smit")
    await sara.presses("Halt")
    await sara.presses("Lid")
    await noor.opens(link_in(await sara.last()))
    await noor.presses("Ja, dat mag")
    await noor.presses("Ja, dat ben ik")
    await sara.presses("Ja, laat toe", await sara.hears("Noor Smit"))
    (message,) = await invitations(noor)
    assert "di 1 dec" in message.text
    file = await calendar_of(kernlijn, message)
    assert [event.uid.value for event in file.vevent_list] == [f"{stands.id}@kernlijn"]
    assert past.id not in str(file)


async def test_who_leaves_hears_and_sees_nothing_more(kernteam: Kernteam, planner: Planner) -> None:
    meeting = await planner.plans(TUESDAY)
    invitation = await kernteam.tom.last()
    await kernteam.sara.says("/team")
    await kernteam.sara.presses("Iemand eruit halen")
    await kernteam.sara.presses("Tom Vos")
    await kernteam.sara.presses("Ja, haal")
    assert "uitnodiging" in (await kernteam.tom.presses("Ik kom", invitation)).text
    await planner.changes(meeting.id, off)
    assert len(await invitations(kernteam.tom)) == 1


async def test_a_meeting_of_all_teams_reaches_them_all_and_is_called_by_the_network(
    kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner
) -> None:
    others = [await somebody(kernlijn, name) for name in ("Sara Noord", "Ben Noord", "Yara Noord", "Tom Noord")]
    names = ("Sara de Boer", "Ben Aalders", "Yara Kuipers", "Tom Vos")
    await make_kernteam(kernlijn, "zuiderdam", "Mavo Noord", dict(zip(names, others, strict=True)))
    await planner.plans(TUESDAY, circle=Circle.TEAMS, kind=Kind.OVERKOEPELEND)
    for phone in (kernteam.ben, *others):
        (message,) = await invitations(phone)
        assert "Overkoepelend overleg Zuiderdam" in message.text
    await others[1].presses("Ik kom")
    assert "Fijn, je komt." in (await others[1].last()).text
    await planner.plans(date(2026, 12, 8), circle=Circle.COORDINATORS, kind=Kind.TACTISCH)
    assert len(await invitations(others[0])) == 2
    assert len(await invitations(others[1])) == 1


async def test_who_gets_another_role_hears_of_what_is_theirs_now_and_no_more(
    kernteam: Kernteam, planner: Planner
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await planner.plans(TUESDAY, circle=Circle.COORDINATORS, kind=Kind.TACTISCH)
    await planner.plans(date(2026, 12, 8), circle=Circle.COORDINATORS, kind=Kind.TACTISCH)
    assert not await invitations(ben)
    for role in ("Maak coördinator", "Maak lid"):
        await sara.says("/team")
        await sara.presses("Rollen en vervangers")
        await sara.presses("Ben Aalders")
        await sara.presses(role)
    first, second = await invitations(ben)
    assert "Tactisch overleg Zuiderdam" in first.text
    assert "alle 2 data" in first.text
    assert second.text.startswith("Je hoeft hier niet meer heen")


async def test_nothing_of_it_lies_open_in_the_outbox(kernlijn: Kernlijn, kernteam: Kernteam, planner: Planner) -> None:
    await kernlijn.phones.fault("sendDocument", "429", times=20, seconds=60)
    await planner.plans(TUESDAY, place="Kamer 12 van het Lyceum")

    async def bodies(turn: Turn) -> list[bytes]:
        rows = (await turn.unit.execute(select(outbox.c.body_sealed))).all()
        return [bytes(row[0]) for row in rows] + [
            bytes(row[0]) for row in (await turn.unit.execute(select(meeting.c.place_sealed))).all()
        ]

    found = await planner.does(bodies)
    assert found
    assert not any(b"Kamer" in body or b"2026" in body for body in found)
