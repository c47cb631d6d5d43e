"""What is typed while a Code oranje goes on goes with the alarm in one tap, or on as anything else."""

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_alarm import KNIFE, alarm, raw

PUT = "📣 Zet bij het alarm"
SIGNAL = "Maak er een signaal van"
SOON = "ik ben er over 2 minuten"


async def test_what_is_typed_in_haste_goes_with_the_alarm(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    await ben.presses("✅ Ik kom")
    await ben.says("ik ben er over 2 minuten, Daan zit op het plein")
    shown = await ben.last()
    assert shown.labels == (PUT, SIGNAL, "Stop")
    assert "ik ben er over 2 minuten" in shown.text
    assert "Daan" not in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    assert not await kernteam.group.heard("2 minuten")
    await ben.presses(PUT)
    assert "Je nieuws staat bij het alarm" in (await ben.last()).text
    assert "2 minuten" in (await kernteam.group.hears("Nieuws ·")).text
    assert "2 minuten" in (await kernteam.yara.hears("Nieuws ·")).text
    assert not await raw(ben, "ik ben er over 2 minuten, Daan zit op het plein")


async def test_who_did_not_say_that_they_come_says_it_with_the_same_tap(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.says(SOON)
    shown = await kernteam.ben.last()
    assert shown.labels == (f"Ik kom. {PUT}", SIGNAL, "Stop")
    assert "Ik kan niet" in shown.text
    await kernteam.ben.presses(PUT)
    assert "Komt: Politie" in (await kernteam.group.hears("sinds 10:00")).text
    assert SOON in (await kernteam.yara.hears("Nieuws ·")).text


async def test_nobody_gives_news_who_does_not_come(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.says(SOON)
    data = (await kernteam.ben.last()).button(f"Ik kom. {PUT}").data
    assert data is not None
    answer = await kernteam.ben.forges(f"{data.rpartition(':')[0]}:0")
    assert "Nieuws komt van wie erbij is" in answer.text
    await kernteam.tom.forges(data)
    assert not await kernteam.group.heard("Nieuws ·")
    await kernteam.ben.forges(data)
    await kernteam.ben.forges(data)
    assert len(await kernteam.group.heard("Nieuws ·")) == 1


async def test_a_signal_is_one_tap_further_and_nothing_is_typed_again(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    text = "Vapes bij het fietsenhok, door Daan"
    await ben.says(text)
    await ben.presses(SIGNAL)
    preview = await ben.last()
    assert "Zo ziet het kernteam het" in preview.text
    assert "Daan" not in preview.text
    await ben.presses("Verstuur")
    assert await kernteam.group.hears("S-1")
    assert not await kernteam.group.heard("Nieuws ·")
    assert not await raw(ben, text)


async def test_what_is_typed_after_it_belongs_to_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    await ben.presses("✅ Ik kom")
    await ben.says("ik ben er")
    older = await ben.last()
    await ben.says("over 2 minuten")
    assert "ik ben er over 2 minuten" in (await ben.last()).text
    assert "ouder bericht" in (await ben.presses(PUT, older)).text
    await kernlijn.restart()
    await ben.presses(PUT)
    assert "ouder bericht" not in (await ben.last()).text
    assert len(await kernteam.group.heard("Nieuws ·")) == 1


async def test_and_can_be_mended(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    await ben.says(SOON)
    own = [m for m in await kernlijn.phones.messages(ben.user, ben.bot) if not m.from_bot][-1]
    await kernlijn.phones.edit(ben.user, ben.bot, own.message_id, "ik ben er over 5 minuten")
    await kernlijn.settled()
    assert "5 minuten" in (await ben.last()).text
    assert "2 minuten" not in (await ben.last()).text


async def test_with_more_alarms_there_is_a_button_for_each(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    await alarm(kernteam.yara, f"{KNIFE} van Lyceum Zuid")
    await kernlijn.later(minutes=5)
    await alarm(kernteam.sara, f"{KNIFE} van De Brug")
    await kernteam.tom.says(SOON)
    shown = await kernteam.tom.last()
    zuid, brug = ("Ik kom. 📣 Zet bij Lyceum Zuid (10:00)", "Ik kom. 📣 Zet bij De Brug (10:05)")
    assert shown.labels == (zuid, brug, SIGNAL, "Stop")
    await kernteam.tom.presses(brug)
    assert await other.group.hears("Nieuws ·")
    assert not await kernteam.group.heard("Nieuws ·")


async def test_112_still_comes_first_and_what_was_typed_before_goes_along(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    await ben.says(SOON)
    await ben.says("Hij heeft het mes nog in zijn hand, hij steekt iemand neer")
    assert (await ben.last()).text.startswith("🚨 Is er nu gevaar? Bel 112.")
    await ben.presses("Ik heb gebeld: waarschuw het team")
    shown = await ben.last()
    assert SOON in shown.text
    assert shown.labels[:2] == (f"Ik kom. {PUT}", "Bekijk dat alarm")
    await ben.presses(PUT)
    assert "het mes" in (await kernteam.group.hears("Nieuws ·")).text
    assert len(await kernteam.group.heard("Code oranje")) == 1


async def test_the_alarm_that_ended_takes_nothing_any_more(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.says(SOON)
    shown = await kernteam.ben.last()
    await kernteam.yara.presses("Loos alarm", await kernteam.yara.hears("sinds 10:00"))
    await kernteam.yara.presses("Ja,")
    assert "Dit alarm is al voorbij" in (await kernteam.ben.presses(PUT, shown)).text
    await kernteam.ben.says("en het regent")
    assert (await kernteam.ben.last()).labels == (SIGNAL, "Stop")
    await kernteam.ben.presses(SIGNAL)
    assert SOON in (await kernteam.ben.last()).text


async def test_what_the_bot_asked_before_the_alarm_began_is_still_one_tap_away(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernlijn.later(minutes=5)
    await alarm(kernteam.yara)
    await ben.says("Ik ga even praten bij de poort")
    assert (await ben.last()).labels == (f"Ik kom. {PUT}", "Hoort er niet bij, ga verder", "Stop")
    await ben.presses("Hoort er niet bij")
    assert "Zo komt het op de kaart van S-1" in (await ben.last()).text


async def test_but_what_it_asked_since_is_answered_at_once(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    card = await kernteam.group.last()
    await alarm(kernteam.yara)
    await ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await ben.says("Ik ga even praten bij de poort")
    assert "Zo komt het op de kaart van S-1" in (await ben.last()).text


async def test_an_alarm_that_nobody_closed_is_not_in_the_way_the_day_after(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await alarm(kernteam.yara)
    await kernlijn.later(days=1)
    await kernteam.ben.says("Vapes bij het fietsenhok")
    assert "Zo ziet het kernteam het" in (await kernteam.ben.last()).text


async def test_a_thank_you_is_no_news(kernteam: Kernteam) -> None:
    await alarm(kernteam.yara)
    await kernteam.ben.says("Dank je!")
    assert PUT not in (await kernteam.ben.last()).labels


async def test_another_team_hears_nothing_of_it(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    strangers = {name: await somebody(kernlijn, name) for name in cast}
    other = await make_kernteam(kernlijn, network, "De Brug", strangers)
    await alarm(kernteam.yara)
    await other.ben.says("Vapes bij het fietsenhok")
    assert "Zo ziet het kernteam het" in (await other.ben.last()).text


async def test_a_name_a_number_or_a_time_that_was_asked_for_is_never_taken_for_news(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara, ben = kernteam.sara, kernteam.ben
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Bel me hierover", await kernteam.group.last(), kernteam.group.chat)
    await sara.says("/team")
    await sara.presses("Nodig iemand uit")
    await kernlijn.later(minutes=5)
    await alarm(kernteam.yara)
    await ben.says("06 12345678")
    assert "Ik vraag of je mag bellen" in (await ben.last()).text
    await sara.says("Mila Jansen")
    assert "Waar werkt Mila Jansen?" in (await sara.last()).text
    await kernlijn.later(minutes=5)
    await sara.says("politie")
    assert PUT not in (await sara.last()).labels
    assert "Mila Jansen" in (await sara.last()).text


async def test_nor_is_a_list_of_guests(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Nodig een lijst uit")
    await kernlijn.later(minutes=5)
    await alarm(kernteam.yara)
    await sara.says("Joke Bos, leerplicht")
    shown = await sara.last()
    assert "Joke Bos" in shown.text
    assert "✅ Maak 1 uitnodiging" in shown.labels


async def test_a_signal_that_was_asked_for_keeps_what_was_guessed_and_counted(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    ben = kernteam.ben
    await ben.says("/signaal")
    await kernlijn.later(minutes=5)
    await alarm(kernteam.yara)
    await ben.says("Daan uit 1B verkoopt vapes bij het fietsenhok")
    await ben.presses("Hoort er niet bij")
    shown = (await ben.last()).text
    assert "persoon A" in shown
    assert "Weggehaald: 1 naam, 1 klas" in shown
    assert "12–14 jaar" in shown
    await ben.presses("Verstuur")
    assert not await raw(ben, "Daan uit 1B verkoopt vapes bij het fietsenhok")


async def test_what_grew_too_long_for_a_signal_says_how_to_begin_anew(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await alarm(kernteam.yara)
    for _ in range(3):
        await ben.says("er staan nog steeds jongens bij de ingang met tasjes " * 4)
    shown = await ben.last()
    answer = (await ben.presses(SIGNAL, shown)).text
    assert "Samen is dit te lang voor één signaal" in answer
    assert "Stop" in answer
    await ben.presses("Stop", shown)
    await ben.says("Vapes bij het fietsenhok")
    await ben.presses(SIGNAL)
    assert "Zo ziet het kernteam het" in (await ben.last()).text
