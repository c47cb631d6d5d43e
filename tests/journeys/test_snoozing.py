"""What helps under a ping: the text after a tap, later on demand, other words each time, and an end after five."""

from datetime import datetime

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone


def nine(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def pings(phone: Phone) -> list[Message]:
    return await phone.heard("voor vandaag:")


async def test_the_text_comes_after_a_tap_and_cannot_be_forwarded(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.at(nine(30, 11))
    (ping,) = await pings(kernteam.ben)
    assert "S-1 · Vapes" in ping.text
    assert "fietsenhok" not in ping.text
    await kernteam.ben.presses("Lees S-1", ping)
    read = await kernteam.ben.last()
    assert "Vapes bij het fietsenhok" in read.text
    assert "Van: Jongerenwerk" in read.text
    assert read.protected
    assert (await pings(kernteam.ben))[0].labels == ping.labels  # the ping stands, to be settled


async def test_reading_tells_nobody_outside_the_team_and_not_who_stays_unnamed(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok", ("Van wie", "Zonder naam"))
    await kernlijn.at(nine(30, 11))
    ping = await kernteam.sara.hears("voor vandaag:")
    read = next(tap.data or "" for row in ping.buttons for tap in row if tap.text == "Lees S-1")
    await kernteam.sara.presses("Lees S-1", ping)
    assert "Van: een partner" in (await kernteam.sara.last()).text
    user = await kernlijn.phones.add_person("Rick", None, None)
    await kernlijn.phones.start(user)
    stranger = Phone(kernlijn, user, "Rick")
    await stranger.says("/start")
    assert "uitnodiging" in (await stranger.forges(read)).text
    assert not await stranger.heard("fietsenhok")
    await kernteam.ben.says("/start")
    assert "ouder bericht" in (await kernteam.ben.forges("read:person:x")).text
    assert "is er niet meer" in (await kernteam.ben.forges("read:signal:x")).text


async def test_what_was_taken_back_is_not_read(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    signal_id = ((await kernteam.group.hears("S-1")).buttons[0][0].data or "").partition(":")[2]
    await kernteam.yara.presses("Toch niet")
    await kernteam.ben.says("/help")
    await kernteam.ben.forges(f"read:signal:{signal_id}")
    assert (await kernteam.ben.last()).text == "S-1 · teruggehaald door de melder"
    await kernteam.ben.presses("Wat er gebeurde")
    assert "fietsenhok" not in (await kernteam.ben.last()).text


async def test_tomorrow_is_one_tap_and_the_day_of_the_reporter_stays(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.at(nine(30, 11))
    await kernteam.ben.presses("Morgen", (await pings(kernteam.ben))[0])
    later = await kernteam.ben.last()
    assert "Ik begin er di 1 dec om 9:00 weer over." in later.text
    assert "De dag blijft ma 30 nov." in later.text
    assert "S-1 terugkoppelen" in later.labels[0]
    await kernlijn.restart()
    await kernlijn.at(nine(1))
    (ping,) = await pings(kernteam.ben)
    assert "was voor ma 30 nov" in ping.text
    await kernlijn.at(nine(2))
    assert len(await pings(kernteam.ben)) == 2  # the second stage stays where it was


async def test_next_week_leaves_out_what_comes_before_it_and_a_double_tap_is_one(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.at(nine(30, 11))
    (ping,) = await pings(kernteam.ben)
    snooze = next(tap.data or "" for row in ping.buttons for tap in row if tap.text == "Volgende week")
    await kernteam.ben.forges(snooze, ping)
    await kernteam.ben.forges(snooze, ping)
    for day in (1, 2, 3, 4):
        await kernlijn.at(nine(day))
        assert not await pings(kernteam.ben), day
    await kernlijn.at(nine(7))
    assert len(await pings(kernteam.ben)) == 1
    await kernlijn.at(nine(8))
    assert len(await pings(kernteam.ben)) == 1


async def test_only_who_is_reminded_is_asked_again_later(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernlijn.at(nine(30, 11))
    (ping,) = await pings(kernteam.ben)
    snooze = next(tap.data or "" for row in ping.buttons for tap in row if tap.text == "Morgen")
    for phone in (kernteam.tom, kernteam.sara):
        await phone.says("/help")
        assert "bij iemand anders" in (await phone.forges(snooze)).text
    assert "ouder bericht" in (await kernteam.ben.forges(snooze.replace("tomorrow", "never"), ping)).text
    assert "is er niet meer" in (await kernteam.ben.forges("snooze:action:x:tomorrow", ping)).text
    await kernteam.ben.presses("Besproken", ping)
    assert "al klaar" in (await kernteam.ben.forges(snooze)).text


async def test_five_times_and_then_it_stays_on_the_coordinators_list(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    ben, closers = kernteam.ben, []
    days = [nine(30, 11), *(nine(day) for day in (1, 2, 3, 4))]
    for moment in days:
        await kernlijn.at(moment)
        (ping,) = await pings(ben)
        closers.append(ping.text.splitlines()[-1])
        if "Morgen" in ping.labels:
            snooze = next(tap.data or "" for row in ping.buttons for tap in row if tap.text == "Morgen")
            await ben.presses("Morgen", ping)
    assert closers[-1] == "Hierna herinner ik je er niet meer aan. Je coördinator ziet het op de lijst."
    assert "Morgen" not in (await pings(ben))[-1].labels
    assert len(set(closers)) >= 4
    assert "vijf keer aan herinnerd" in (await ben.forges(snooze)).text
    for day in (7, 8, 9, 10, 14, 21):
        await kernlijn.at(nine(day))
        assert len(await pings(ben)) == 1, day
    await kernteam.sara.looks_over()
    assert "S-1 Vapes · Ben Aalders · uiterlijk ma 30 nov · 5× herinnerd" in (await kernteam.sara.last()).text


async def test_a_ping_answers_another_reason_to_wait_each_time(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    heard = []
    for moment in (nine(30, 11), nine(2), nine(7)):
        await kernlijn.at(moment)
        heard.append((await pings(kernteam.ben))[-1].text.splitlines()[-1])
    assert heard == [
        "Eén tik is genoeg.",
        "Wat je zegt, bepaal jij. Ook “loopt nog” is een antwoord.",
        "Ook een kort woord helpt: wie terughoort, blijft melden.",
    ]


async def test_a_promise_for_today_is_reminded_of_when_its_time_is_still_to_come(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Herinneren om 9:00")
    await kernteam.ben.presses("Meer")
    await kernteam.ben.presses("16:00")
    for phone, words in ((kernteam.ben, "Vapes bij het fietsenhok"), (kernteam.tom, "Vuurwerk bij het station")):
        await kernteam.yara.raises(words)
        await phone.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
        await phone.presses("Bellen")
        await phone.presses("Vandaag")
    await kernlijn.tick()
    assert not await pings(kernteam.ben)
    await kernlijn.at(datetime(2026, 11, 23, 16, 0, tzinfo=MONDAY.tzinfo))
    (ping,) = await pings(kernteam.ben)
    assert "A-1 (bij S-1 · Vapes): vandaag" in ping.text
    assert not await pings(kernteam.tom)  # his nine o'clock had passed
    await kernteam.ben.presses("Lees S-1", ping)
    assert "Politie: bellen, ma 23 nov (A-1)" in (await kernteam.ben.last()).text


async def test_whatever_holds_the_words_of_people_cannot_be_forwarded(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara, ben, yara = kernteam.sara, kernteam.ben, kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.says("Praten met de fietsenmaker")
    await ben.presses("Zet op de kaart")
    await ben.says("/acties")
    await sara.says("/agenda")
    await kernlijn.at(nine(30, 11))
    ping = await ben.hears("2 dingen voor vandaag:")
    await ben.presses("Lees S-1", ping)
    await ben.presses("Zelf schrijven", ping)
    await ben.says("De fietsen staan nu binnen")
    await ben.presses("Verstuur")
    heard = [message for phone in (sara, ben, yara) for message in await phone.heard()]
    with_words = [message for message in (*heard, *await kernteam.group.heard()) if "fietsen" in message.text]
    assert len(with_words) >= 6
    assert [message.text for message in with_words if not message.protected] == []
