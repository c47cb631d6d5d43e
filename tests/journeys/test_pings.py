"""Pings: at nine on a working day, three times, bundled, in private, and silent the moment it is settled."""

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import func, select, update

from channels.clockwork import Clockwork
from simulator.heard import Message
from storage import tables
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from usecases import pings as pending
from views import wording


def nine(day: int, month: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def pings(phone: Phone) -> int:
    return len(await phone.heard("Goedemorgen"))


async def test_due_then_after_two_and_five_working_days_then_the_coordinators_list(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    ben = kernteam.ben
    heard = {}
    for day in range(24, 31):
        await kernlijn.at(nine(day, 11))
        heard[day] = await pings(ben)
    assert heard == {24: 0, 25: 0, 26: 0, 27: 0, 28: 0, 29: 0, 30: 1}
    for day, count in ((1, 1), (2, 2), (3, 2), (4, 2), (7, 3), (8, 3), (9, 3), (14, 3)):
        await kernlijn.at(nine(day))
        assert await pings(ben) == count, day
    assert "de melder wacht op een woord van jou" in (await ben.hears("Goedemorgen")).text
    await kernteam.sara.looks_over()
    agenda = (await kernteam.sara.last()).text
    assert "De melder wacht te lang\n• S-1 Vapes · Ben Aalders · uiterlijk ma 30 nov · 3× herinnerd" in agenda
    assert not await kernteam.group.heard("Goedemorgen")


async def test_the_button_under_the_ping_settles_it(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.at(nine(30, 11))
    await kernteam.ben.presses("Doorgezet", await kernteam.ben.hears("Goedemorgen"))
    assert "doorgezet naar wie erover gaat" in (await kernteam.yara.last()).text
    for day in (2, 7, 8):
        await kernlijn.at(nine(day))
    assert await pings(kernteam.ben) == 0  # the ping became the thanks, and none came after


async def test_an_interim_word_moves_the_pings(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.at(nine(30, 11))
    await kernteam.ben.presses("Loopt nog", await kernteam.ben.hears("Goedemorgen"))
    for day in (2, 4):
        await kernlijn.at(nine(day))
        assert await pings(kernteam.ben) == 0
    await kernlijn.at(nine(7))
    assert await pings(kernteam.ben) == 1


async def test_what_cannot_be_read_holds_up_nobody_else(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.raises("Ruzie op het plein")
    await kernteam.yara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.yara.presses("Bellen")

    async def damage(unit: Unit) -> None:
        of_yara = tables.action.c.number == 2
        await unit.execute(update(tables.action).where(of_yara).values(what_sealed=b"damaged"))

    await kernlijn.app.database.run(damage)
    await kernlijn.at(nine(30, 11))
    assert await pings(kernteam.ben) == 1
    await kernlijn.at(nine(1))
    assert await pings(kernteam.yara) == 1  # of the word she owes; the damaged action stays out
    assert await kernlijn.app.database.run(_waiting_since_long) == 0


async def _waiting_since_long(unit: Unit) -> int:
    overdue = select(func.count()).where(tables.occurrence.c.status == "waiting", tables.occurrence.c.due_at <= nine(1))
    return int((await unit.execute(overdue)).scalar_one())


async def test_what_is_settled_while_pings_are_being_sent_is_left_out(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    app = kernlijn.app
    clockwork = Clockwork(database=app.database, now=app.now, world=app.world, words=wording.load())
    await kernlijn.phones.move_clock(to=nine(30, 11))
    (rules,) = await clockwork.run(pending.due)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Besproken")
    await clockwork.run(partial(pending.send, rules=rules))
    await kernlijn.tick()
    assert await pings(kernteam.ben) == 0


async def test_several_debts_are_one_message(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    for words in ("Messen gevonden bij het station", "Ruzie op het plein"):
        await kernteam.yara.raises(words)
        await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
        await kernteam.ben.presses("Bellen")
    await kernlijn.at(nine(30, 11))
    ping = await kernteam.ben.hears("Goedemorgen Ben. 5 dingen")
    assert await pings(kernteam.ben) == 1
    assert {"✅ A-2 klaar", "📅 A-2 andere dag", "💬 S-1 terugkoppelen"} <= set(ping.labels)
    assert ping.text.index("S-1") < ping.text.index("A-3")
    assert "station" not in ping.text


async def test_after_an_outage_one_message_and_it_says_so(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=nine(9))
    await kernlijn.start()
    await kernlijn.tick()
    assert await pings(kernteam.ben) == 1
    assert "Dit bericht komt later dan bedoeld" in (await kernteam.ben.last()).text
    for day, count in ((10, 1), (11, 2), (14, 2), (16, 3), (21, 3)):  # no burst, and none is lost
        await kernlijn.at(nine(day))
        assert await pings(kernteam.ben) == count, day
    assert "later dan bedoeld" not in (await kernteam.ben.last()).text


async def test_an_outage_that_ends_in_the_evening_waits_for_the_morning(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=nine(4) + timedelta(hours=11))
    await kernlijn.start()
    await kernlijn.tick()
    await kernlijn.at(nine(5))
    assert await pings(kernteam.ben) == 0
    await kernlijn.at(nine(7))
    assert await pings(kernteam.ben) == 1


async def test_holidays_are_no_working_days(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.at(datetime(2026, 12, 18, 10, 0, tzinfo=MONDAY.tzinfo))
    sent = await kernteam.yara.raises("Vapes bij het fietsenhok")
    assert "uiterlijk ma 28 dec" in sent.text  # Christmas Day is a Friday that does not count


async def test_school_staff_is_not_pinged_in_the_school_holidays(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.at(datetime(2026, 12, 18, 10, 0, tzinfo=MONDAY.tzinfo))
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    for phone in (kernteam.tom, kernteam.ben):
        await phone.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
        await phone.presses("Bellen")
    await kernlijn.at(nine(28))
    assert await pings(kernteam.ben) == 1
    assert await pings(kernteam.tom) == 0
    await kernlijn.at(nine(4, 1, 2027))
    assert await pings(kernteam.tom) == 1


async def test_a_signal_nobody_picked_up_is_the_coordinators_ping(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernlijn.at(nine(30, 11))
    ping = await kernteam.sara.hears("Goedemorgen Sara")
    assert "nog niemand pakt dit op" in ping.text
    assert "S-1 oppakken" in ping.labels
    for phone in (kernteam.ben, kernteam.tom, kernteam.yara):
        assert await pings(phone) == 0


async def test_settling_takes_back_a_ping_that_has_not_left(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    """The coordinator settles while Telegram can't be reached: the ping loses its reason in that commit."""
    await kernlijn.phones.fault("sendMessage", "429", seconds=600, chat=kernteam.ben.user)
    await kernlijn.at(nine(30, 11))
    assert await pings(kernteam.ben) == 0
    signal_id = (card.buttons[0][0].data or "").partition(":")[2]
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"tell:{signal_id}:discussed")
    await kernlijn.later(minutes=15)
    await kernlijn.later(minutes=15)
    assert await pings(kernteam.ben) == 0


async def test_what_was_bundled_with_it_still_comes(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernteam.yara.raises("Messen gevonden bij het station")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernlijn.phones.fault("sendMessage", "429", seconds=600, chat=kernteam.ben.user)
    await kernlijn.at(nine(30, 11))
    signal_id = (card.buttons[0][0].data or "").partition(":")[2]
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"tell:{signal_id}:discussed")
    await kernlijn.later(minutes=15)
    ping = await kernteam.ben.hears("Goedemorgen Ben. 2 dingen")
    assert "S-1" not in ping.text
    assert await pings(kernteam.ben) == 1
