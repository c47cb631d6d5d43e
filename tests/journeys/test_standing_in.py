"""Standing in: asked first, in the teams both are in, until the other is back."""

from datetime import datetime

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone


def at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=MONDAY.tzinfo)


async def pings(phone: Phone) -> list[str]:
    return [message.text for message in await phone.heard("S-1 · Vapes") if "voor vandaag:" in message.text]


async def asked_to_stand_in(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """Monday morning, and Ben is free this week; he asked Yara."""
    await kernlijn.at(at(30, 8))
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Vrij tot…")
    await kernteam.ben.presses("Deze week")
    assert {"Sara de Boer", "Tom Vos", "Yara Kuipers"} <= set((await kernteam.ben.last()).labels)
    await kernteam.ben.presses("Yara Kuipers")
    assert "Ik vraag het aan Yara Kuipers" in (await kernteam.ben.last()).text


async def test_who_said_yes_gets_the_pings_and_can_settle_them(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await kernteam.tom.raises("Ruzie op het plein")
    await asked_to_stand_in(kernlijn, kernteam)
    asked = await kernteam.yara.hears("Ben Aalders is vrij tot en met zo 6 dec en vraagt")
    assert asked.labels == ("Ja, dat doe ik", "Nee")
    await kernteam.yara.presses("Ja, dat doe ik", asked)
    assert "krijg jij de herinneringen van Ben Aalders" in (await kernteam.yara.last()).text
    answered = (await kernteam.ben.last()).text
    assert "Yara Kuipers krijgt jouw herinneringen" in answered
    assert "niemand" not in answered
    await kernlijn.at(at(30, 9))
    ping = await kernteam.yara.hears("Goedemorgen Yara")
    assert "de melder wacht op Ben, vrij t/m zo 6 dec (vandaag)" in ping.text
    assert not await pings(kernteam.ben)
    await kernteam.yara.says("/acties")
    mine = (await kernteam.yara.last()).text
    assert "S-1 · Vapes (voor Ben, vrij t/m zo 6 dec), uiterlijk ma 30 nov" in mine
    await kernteam.yara.says("/terugkoppeling")
    assert "Je doet dit voor Ben, die vrij is t/m zo 6 dec." in (await kernteam.yara.last()).text
    for phone in (kernteam.tom, kernteam.sara):  # who does not stand in reads none of this
        for command in ("/acties", "/terugkoppeling"):
            await phone.says(command)
            assert "vrij t/m" not in (await phone.last()).text
    assert not await kernteam.group.heard("vrij")
    await kernteam.yara.presses("Besproken", ping)
    await kernteam.yara.hears("Genoteerd")  # it was her own signal
    assert "Je vervanger heeft de melder iets laten weten" in (await kernteam.ben.last()).text
    for day in (2, 7):
        await kernlijn.at(at(day, 9, month=12))
    assert not await pings(kernteam.ben)


async def test_an_action_says_for_whom_a_substitute_would_do_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, yara = kernteam.ben, kernteam.yara
    await kernteam.tom.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await asked_to_stand_in(kernlijn, kernteam)
    await yara.presses("Ja, dat doe ik", await yara.hears("en vraagt"))
    await kernlijn.at(at(30, 9))
    assert "A-1 (bij S-1 · Vapes): van Ben, vandaag" in (await yara.hears("Goedemorgen Yara")).text
    await yara.says("/acties")
    mine = await yara.last()
    assert "A-1 bellen (S-1 · Vapes) (voor Ben, vrij t/m zo 6 dec), ma 30 nov" in mine.text
    await yara.presses("A-1 …")
    page = await yara.last()
    assert "Jij kunt dit nu doen voor Ben, die vrij is t/m zo 6 dec." in page.text
    await kernteam.tom.says("/acties")
    await kernteam.tom.presses("A-1 …")
    assert "vrij" not in (await kernteam.tom.last()).text
    await yara.presses("Klaar", page)
    assert "✅ (A-1)" in (await kernteam.group.hears("S-1")).text
    assert not await kernteam.group.heard("vrij")


async def test_a_no_is_told_kindly_and_another_can_be_asked(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    asked = await kernteam.yara.hears("en vraagt")
    await kernteam.yara.presses("Nee", asked)
    heard = await kernteam.ben.last()
    assert "Yara Kuipers kan nu niet voor je waarnemen" in heard.text
    assert "Dit was al klaar" in (await kernteam.yara.forges(asked.buttons[0][0].data or "")).text
    await kernteam.ben.presses("Kies een vervanger", heard)
    await kernteam.ben.presses("Tom Vos")
    await kernteam.tom.presses("Ja, dat doe ik")
    await kernlijn.at(at(30, 9))
    assert "wacht op Ben, vrij t/m" in (await kernteam.tom.hears("Goedemorgen Tom")).text


async def test_only_who_was_asked_answers_and_only_the_last_one_asked(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    yes = (await kernteam.yara.hears("en vraagt")).buttons[0][0].data or ""
    await kernteam.tom.says("/help")
    assert "bij iemand anders" in (await kernteam.tom.forges(yes)).text
    await kernteam.ben.says("/ritme")
    assert "Ik wacht nog op antwoord van Yara Kuipers" in (await kernteam.ben.last()).text
    await kernteam.ben.presses("Kies een vervanger")
    await kernteam.ben.presses("Tom Vos")
    assert "Dit was al klaar" in (await kernteam.yara.forges(yes)).text
    assert "Dit was al klaar" in (await kernteam.yara.forges(yes)).text
    await kernteam.ben.says("/ritme")
    assert "Ik wacht nog op antwoord van Tom Vos" in (await kernteam.ben.last()).text


async def test_when_one_is_back_the_pings_are_ones_own_again(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    await kernlijn.at(at(30, 9))
    ping = await kernteam.yara.hears("Goedemorgen Yara")
    await kernteam.ben.says("/ritme")
    assert "Yara Kuipers krijgt zolang jouw herinneringen" in (await kernteam.ben.last()).text
    await kernteam.ben.presses("Ik ben er weer")
    assert "Je hoeft niet meer waar te nemen voor Ben Aalders" in (await kernteam.yara.last()).text
    refused = await kernteam.yara.presses("Doorgezet", ping)
    assert "bij iemand anders" in refused.text
    await kernlijn.at(at(2, 9, month=12))
    assert len(await kernteam.yara.heard("Goedemorgen Yara")) == 1
    assert len(await pings(kernteam.ben)) == 1


async def test_the_right_of_who_stands_in_ends_with_the_free_days(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    await kernlijn.at(at(30, 9))
    ping = await kernteam.yara.hears("Goedemorgen Yara")
    await kernlijn.at(at(7, 0, 1, month=12))
    assert "bij iemand anders" in (await kernteam.yara.presses("Doorgezet", ping)).text
    await kernlijn.at(at(7, 9, month=12))
    assert len(await pings(kernteam.ben)) == 1


async def test_a_yes_that_comes_too_late_changes_nothing(kernlijn: Kernlijn, kernteam: Kernteam, card: Message) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    await kernlijn.at(at(7, 8, month=12))
    refused = await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    assert "is er niet meer" in refused.text


async def test_who_stands_in_hears_nothing_of_teams_they_are_not_in(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    noor = await _elsewhere(kernlijn, "Noor Smit")
    other = await make_kernteam(
        kernlijn, network, "De Brug", {"Sara de Boer": kernteam.sara, "Ben Aalders": kernteam.ben,
                                       "Yara Kuipers": noor, "Tom Vos": kernteam.tom})  # fmt: skip
    await noor.raises("Vuurwerk bij het station")
    await kernteam.ben.presses("Ik pak iets op", await other.group.last(), other.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernlijn.at(at(30, 8))
    await kernteam.ben.forges("setrhythm:away:this_week")
    await kernteam.ben.forges(f"askmate:person{kernteam.yara.user}")
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    told = (await kernteam.ben.hears("Yara Kuipers krijgt jouw herinneringen")).text
    assert "Voor De Brug is er dan niemand: daar wacht het tot je terug bent." in told
    await kernlijn.at(at(30, 9))
    assert not await kernteam.yara.heard("Goedemorgen Yara")
    refused = await kernteam.yara.forges((await other.group.last()).buttons[0][0].data or "")
    assert "niet in zit" in refused.text


async def _elsewhere(kernlijn: Kernlijn, name: str) -> Phone:
    first, _, last = name.partition(" ")
    return Phone(kernlijn, await kernlijn.phones.add_person(first, last, None), name)


async def test_free_for_longer_asks_again_and_who_stood_in_hears_so(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Vrij tot…")
    await kernteam.ben.presses("Morgen")
    assert "Yara Kuipers krijgt zolang jouw herinneringen" in (await kernteam.ben.last()).text
    assert not await kernteam.yara.heard("niet meer waar te nemen")
    await kernteam.ben.says("/ritme")
    await kernteam.ben.presses("Vrij tot…")
    await kernteam.ben.presses("Volgende week")
    assert "Wie krijgt jouw herinneringen zolang?" in (await kernteam.ben.last()).text
    assert "niet meer waar te nemen voor Ben Aalders" in (await kernteam.yara.last()).text


async def test_who_stands_in_and_leaves_the_team_hears_nothing_more(
    kernlijn: Kernlijn, kernteam: Kernteam, card: Message
) -> None:
    await asked_to_stand_in(kernlijn, kernteam)
    await kernteam.yara.presses("Ja, dat doe ik", await kernteam.yara.hears("en vraagt"))
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"takeout:{kernteam.team.id}:person{kernteam.yara.user}")
    await kernlijn.at(at(30, 9))
    assert not await kernteam.yara.heard("Goedemorgen")
    await kernlijn.at(at(7, 9, month=12))
    assert len(await pings(kernteam.ben)) == 1
