"""One's own rhythm: the time, the days, the hours, and free until…"""

from datetime import datetime

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone


def at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=MONDAY.tzinfo)


async def pings(phone: Phone) -> list[str]:
    return [message.text for message in await phone.heard("S-1 · Vapes") if "voor vandaag:" in message.text]


async def test_mijn_ritme_says_what_holds_and_is_one_tap_from_start(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/start")
    await kernteam.ben.presses("Mijn ritme")
    page = await kernteam.ben.last()
    assert "Je werkt ma–vr, van 8:00 tot 18:00. Daarbuiten herinner ik je nergens aan." in page.text
    assert "Staat er iets open, dan hoor je dat om 9:00, in één bericht." in page.text
    assert page.labels == (
        "Herinneren om 9:00",
        "Dagen: ma–vr",
        "Uren: 8:00–18:00",
        "Vrij tot…",
        "Overleg: alle herinneringen",
        "Weekoverzicht: uit",
        "Code oranje buiten werktijd: nee",
    )
    await kernteam.tom.says("/ritme")
    assert "en ook niet in de schoolvakantie" in (await kernteam.tom.last()).text


async def test_the_time_is_two_taps_and_the_ping_comes_then(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Herinneren om 9:00")
    await kernteam.ben.presses("7:30")
    page = await kernteam.ben.last()
    assert "7:30 valt buiten je uren. Daarom hoor je mij om 8:00, als je begint." in page.text
    await kernteam.ben.presses("Uren: 8:00–18:00")
    await kernteam.ben.presses("Vroeg 7–15")
    assert "dan hoor je dat om 7:30" in (await kernteam.ben.last()).text
    await kernlijn.restart()
    await kernlijn.at(at(30, 7, 29))
    assert not await pings(kernteam.ben)
    await kernlijn.at(at(30, 7, 30))
    (ping,) = await pings(kernteam.ben)
    assert ping.startswith("Goedemorgen Ben. Eén ding voor vandaag:")
    assert "later dan bedoeld" not in ping


async def test_later_times_are_on_the_next_page_and_a_time_can_be_typed(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Herinneren om 9:00")
    assert "11:30" in (await kernteam.ben.last()).labels
    await kernteam.ben.presses("Meer")
    await kernteam.ben.presses("Meer")
    assert (await kernteam.ben.last()).labels[-4:] == ("22:00", "◀ Vorige", "Andere tijd", "◀ Terug")
    await kernteam.ben.presses("Andere tijd")
    await kernteam.ben.says("straks")
    assert "Die tijd begrijp ik niet" in (await kernteam.ben.last()).text
    await kernteam.ben.says("16.15 uur")
    assert "Herinneren om 16:15" in (await kernteam.ben.last()).labels


async def test_what_has_come_up_already_moves_along_with_the_time(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Herinneren om 9:00")
    await kernteam.ben.presses("Meer")
    await kernteam.ben.presses("16:00")
    await kernlijn.at(at(30, 9))
    assert not await pings(kernteam.ben)
    await kernteam.ben.presses("Herinneren om 16:00")
    await kernteam.ben.presses("14:00")
    await kernlijn.at(at(30, 13, 59))
    assert not await pings(kernteam.ben)
    await kernlijn.at(at(30, 14))
    (ping,) = await pings(kernteam.ben)
    assert ping.startswith("Goedemiddag Ben.")
    assert "later dan bedoeld" not in ping


async def test_who_does_not_work_on_monday_hears_it_on_tuesday(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Dagen: ma–vr")
    days = await kernteam.ben.last()
    assert days.labels[:7] == ("✓ ma", "✓ di", "✓ wo", "✓ do", "✓ vr", "za", "zo")
    await kernteam.ben.presses("✓ ma")
    await kernteam.ben.presses("za")
    assert "Je werkt di–za." in (await kernteam.ben.last()).text
    await kernteam.ben.presses("Terug")
    assert "Dagen: di–za" in (await kernteam.ben.last()).labels
    await kernlijn.at(at(30, 9))
    assert not await pings(kernteam.ben)
    await kernlijn.at(at(1, 9, month=12))
    assert len(await pings(kernteam.ben)) == 1


async def test_the_last_day_stays_and_a_double_tap_is_one_change(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/ritme")
    for day in range(4):
        await ben.forges(f"setrhythm:day:{day}off")
        await ben.forges(f"setrhythm:day:{day}off")
    answer = await ben.forges("setrhythm:day:4off")
    assert "Eén werkdag moet blijven staan" in answer.text
    await ben.says("/ritme")
    assert "Dagen: vr" in (await ben.last()).labels


async def test_a_night_shift_is_pinged_at_night_and_not_greeted_with_good_morning(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    ben = kernteam.ben
    await ben.says("/ritme")
    await ben.presses("Uren: 8:00–18:00")
    await ben.presses("Andere uren")
    await ben.says("van hier tot ginder")
    assert "Die uren begrijp ik niet" in (await ben.last()).text
    await ben.says("22:00-06:00")
    assert "9:00 valt buiten je uren. Daarom hoor je mij om 22:00" in (await ben.last()).text
    await ben.presses("Herinneren om 9:00")
    await ben.presses("Andere tijd")
    await ben.says("2:30")
    await kernlijn.at(at(30, 9))
    await kernlijn.at(at(30, 22))
    assert not await pings(ben)
    await kernlijn.at(at(1, 2, 30, month=12))
    (ping,) = await pings(ben)
    assert ping.startswith("Hallo Ben.")


async def test_forged_and_foreign_values_are_stale(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/ritme")
    for data in (
        "setrhythm:time:9999",
        "setrhythm:time:nu",
        "setrhythm:hours:always",
        "setrhythm:day:9on",
        "setrhythm:day:x",
        "setrhythm:day:",
        "setrhythm:away:ever",
        "setrhythm:role:regisseur",
        "typerhythm:role",
        "standin:nothing:perhaps",
    ):
        assert "ouder bericht" in (await kernteam.ben.forges(data)).text, data
    assert "is er niet meer" in (await kernteam.ben.forges("standin:nothing:yes")).text
    await kernteam.ben.says("/ritme")
    assert (await kernteam.ben.last()).labels[:3] == ("Herinneren om 9:00", "Dagen: ma–vr", "Uren: 8:00–18:00")


async def test_a_stranger_has_no_rhythm_here(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    user = await kernlijn.phones.add_person("Rick", None, None)
    stranger = Phone(kernlijn, user, "Rick")
    await kernlijn.phones.start(user)
    await stranger.says("/ritme")
    assert "uitnodiging" in (await stranger.last()).text


async def test_code_oranje_outside_working_hours_is_one_tap(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Code oranje buiten werktijd: nee")
    assert "Code oranje buiten werktijd: ja" in (await kernteam.ben.last()).labels


async def test_free_until_is_two_taps_and_what_waits_comes_on_the_first_day_back(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernlijn.at(at(30, 8))
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Vrij tot…")
    assert (await kernteam.ben.last()).labels[:5] == ("Vandaag", "Morgen", "Deze week", "Volgende week", "Andere dag")
    await kernteam.ben.presses("Deze week")
    assert "Je bent vrij tot en met zo 6 dec" in (await kernteam.ben.last()).text
    await kernteam.ben.presses("Nee, hoeft niet")
    assert "Vrij tot…" in (await kernteam.ben.last()).labels
    for day in (30, 1, 2, 3, 4):
        await kernlijn.at(at(day, 9, month=11 if day == 30 else 12))
        assert not await pings(kernteam.ben), day
    await kernteam.sara.looks_over()
    assert "De melder wacht te lang\n• S-1 Vapes · Ben Aalders" in (await kernteam.sara.last()).text
    await kernlijn.at(at(7, 9, month=12))
    (ping,) = await pings(kernteam.ben)
    assert "later dan bedoeld" not in ping
    for day, count in ((8, 1), (9, 2), (10, 2), (14, 3), (15, 3)):  # what piled up comes with room between
        await kernlijn.at(at(day, 9, month=12))
        assert len(await pings(kernteam.ben)) == count, day


async def test_back_earlier_is_one_tap(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Vrij tot…")
    await kernteam.ben.presses("Andere dag")
    await kernteam.ben.says("ooit")
    assert "Die dag begrijp ik niet" in (await kernteam.ben.last()).text
    await kernteam.ben.says("24 dec")
    assert "vrij tot en met do 24 dec" in (await kernteam.ben.last()).text
    await kernlijn.at(at(30, 9))
    await kernlijn.at(at(1, 8, month=12))
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Ik ben er weer")
    assert "vrij tot en met" not in (await kernteam.ben.last()).text
    await kernlijn.tick()
    assert not await pings(kernteam.ben)
    await kernlijn.at(at(1, 9, month=12))
    assert len(await pings(kernteam.ben)) == 1


async def test_a_coordinator_who_is_free_leaves_what_nobody_took_until_they_are_back(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.sara.says("/start")
    await kernteam.sara.forges("setrhythm:away:next_week")
    await kernlijn.at(at(30, 9))
    assert not await pings(kernteam.sara)
    await kernlijn.at(at(7, 9, month=12))
    assert len(await pings(kernteam.sara)) == 1
