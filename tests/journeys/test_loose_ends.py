"""Small things that a newcomer stumbles over: each has a kind answer and a way on."""

import pytest

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam

HELP = "Wat kan ik hier?"


@pytest.mark.parametrize(
    "typed", ["bel me terug", "Bel mij even terug aub", "kan iemand me bellen?", "graag terugbellen"]
)
async def test_who_wants_to_be_called_is_asked_by_whom(kernteam: Kernteam, typed: str) -> None:
    tom = kernteam.tom
    await tom.says(typed)
    assert "Wie zal ik vragen om jou te bellen?" in (await tom.last()).text
    await tom.says("wijkagent")
    await tom.presses("Laat Ben mij bellen")
    assert "Op welk nummer kan Ben Aalders jou bellen?" in (await tom.last()).text


async def test_a_mistyped_command_offers_the_right_one(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await tom.says("/wei politie")
    asked = await tom.last()
    assert "Dat commando ken ik niet. Bedoel je dit?" in asked.text
    await tom.presses("/wie", asked)
    assert "Ben Aalders" in (await tom.last()).text
    assert "niet meer open" in (await tom.presses("/wie", asked)).text  # its words were used
    await tom.says("/wats rmc")
    assert "/wat" in (await tom.last()).labels
    await tom.presses("/wat")
    assert (await tom.last()).text
    await tom.says("/terug")
    await tom.presses("/terugkoppeling")
    assert "Geen enkele melder wacht op jou" in (await tom.last()).text
    await tom.says("/wordn")  # only for who coordinates
    assert "/woorden" not in (await tom.last()).labels
    assert HELP in (await tom.last()).text
    await tom.says("/zwiebel")
    assert HELP in (await tom.last()).text


async def test_a_name_behind_a_mistyped_command_leaves_the_chat(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.tom.says("/wats Daan uit 3B heeft een vape")
    await kernteam.tom.presses("/wat")
    said = await kernlijn.phones.messages(kernteam.tom.user, kernteam.tom.bot)
    assert not [message.text for message in said if "Daan" in message.text]


async def test_danger_behind_a_mistyped_command_comes_first(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/signaall er staat nu iemand met een mes in de aula")
    assert "112" in (await kernteam.tom.last()).text
    assert "ouder bericht" in (await kernteam.tom.forges("try:niets:")).text


async def test_help_shows_eight_buttons_and_the_rest_behind_more(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/help")
    first = await sara.last()
    assert len(first.labels) == 8
    await sara.presses("Meer", first)
    rest = await sara.last()
    assert "Dit kan ook" in rest.text
    assert len(rest.labels) <= 8
    assert not set(first.labels) & set(rest.labels)
    await sara.presses("Vorige", rest)
    assert (await sara.last()).labels == first.labels


@pytest.mark.parametrize("typed", ["ok top", "👍", "Prima!", "👍👍🏽", "😂", "is goed"])
async def test_a_nod_gets_a_nod(kernteam: Kernteam, typed: str) -> None:
    await kernteam.yara.says(typed)
    heard = await kernteam.yara.last()
    assert heard.text == "👍 Zie of hoor je iets? Typ het gewoon hier."
    await kernteam.yara.says("Vapes bij het fietsenhok")
    await kernteam.yara.says(typed)
    assert "Er is nog niets verstuurd" in (await kernteam.yara.last()).text
    await kernteam.yara.presses("Verder met je signaal")
    await kernteam.yara.presses("Verstuur")


async def test_who_is_not_at_school_leads_to_who_does_truancy(kernteam: Kernteam) -> None:
    await kernteam.tom.says("/wie niet op school")
    assert "Je zoekt: Verzuim" in (await kernteam.tom.last()).text


async def test_while_a_number_is_waited_for_one_tap_stops_it(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await tom.says("/wie politie")
    await tom.presses("Laat Ben mij bellen")
    await tom.says("geen idee")
    refused = await tom.last()
    assert "Dat nummer begrijp ik niet" in refused.text
    assert refused.labels == ("Stop",)
    await tom.presses("Stop", refused)
    assert "Er is niets verstuurd" in (await tom.last()).text


async def test_while_a_file_is_waited_for_one_tap_stops_it(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/wat vapes")
    await sara.presses("Alle stukken")
    await sara.presses("Document erbij")
    for say in ("text", "photo"):
        await (sara.says("ik heb er geen") if say == "text" else sara.sends(say, ""))
        assert "Stop" in (await sara.last()).labels
    await sara.presses("Stop")
    assert "Er is niets verstuurd" in (await sara.last()).text


@pytest.mark.parametrize("typed", ["...", "???!", "x", "ok dan", "1234567890 12"])
async def test_a_piece_that_says_nothing_is_not_kept(kernteam: Kernteam, typed: str) -> None:
    sara = kernteam.sara
    await sara.says("/wat vapes")
    before = (await sara.last()).text
    await sara.presses("Aanpassen")
    await sara.says(typed)
    heard = await sara.last()
    assert "Dat is te kort" in heard.text or "Ik zie geen woorden" in heard.text
    assert "Stop" in heard.labels
    await sara.presses("Stop")
    await sara.says("/wat vapes")
    assert (await sara.last()).text == before
