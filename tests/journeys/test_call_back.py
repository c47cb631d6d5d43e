"""Laat Ben mij bellen: who asks, on which number, and the answer."""

from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.short_line import another_team, asks, fills_in, has_deputy, shows_the_network
from tests.journeys.test_leaving import taken_out


async def test_who_was_asked_sees_who_and_on_which_number_and_answers_with_one_tap(kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await asks(tom, "/wie politie")
    await tom.presses("Laat Ben mij bellen")
    assert "Op welk nummer kan Ben Aalders jou bellen?" in (await tom.last()).text
    await tom.says("geen idee")
    assert "Dat nummer begrijp ik niet" in (await tom.last()).text
    await tom.says("0612345678")
    assert "Ik vraag Ben Aalders om jou te bellen" in (await tom.last()).text
    asked = await ben.hears("Tom Vos (Lyceum Zuid) vraagt: wil je mij bellen?")
    assert "06 12345678" in asked.text
    await ben.presses("📞 Tom", asked)
    card = (await ben.last()).media
    assert card is not None
    assert (card.name, card.file_id) == ("Tom Vos", "06 12345678")
    await ben.presses("Ik bel", asked)
    assert "Ben Aalders gaat je bellen." in (await tom.last()).text
    assert "al klaar" in (await ben.forges(asked.buttons[1][1].data or "", asked)).text


async def test_the_next_time_no_number_is_asked_and_twice_is_once(kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await fills_in(tom, "mentor", "06 12345678")
    answer = await asks(tom, "/wie politie")
    await tom.presses("Laat Ben mij bellen", answer)
    assert "Ik vraag Ben Aalders" in (await tom.last()).text
    assert "al gevraagd" in (await tom.presses("Laat Ben mij bellen", answer)).text
    assert len(await ben.heard("wil je mij bellen?")) == 1
    await ben.presses("Nu niet", await ben.hears("wil je mij bellen?"))
    assert "Ben Aalders kan je nu niet bellen" in (await tom.last()).text


async def test_who_is_away_is_not_bothered_but_the_deputy_is(kernteam: Kernteam) -> None:
    ben, yara, tom = kernteam.ben, kernteam.yara, kernteam.tom
    await fills_in(tom, "mentor", "06 12345678")
    await has_deputy(ben, yara)
    await ben.says("/profiel")
    await ben.presses("Ziek")
    before = len(await ben.heard())
    await asks(tom, "/wie ben aalders")
    await tom.presses("Laat Ben mij bellen")
    assert "Ben Aalders is er nu niet. Daarom vraag ik Yara Kuipers" in (await tom.last()).text
    asked = await yara.hears("wil je mij bellen?")
    assert "omdat Ben Aalders er niet is" in asked.text
    assert len(await ben.heard()) == before
    await yara.presses("Ik bel", asked)
    assert "Yara Kuipers gaat je bellen." in (await tom.last()).text


async def test_the_question_is_theirs_alone(kernteam: Kernteam) -> None:
    await fills_in(kernteam.tom, "mentor", "06 12345678")
    await asks(kernteam.tom, "/wie politie")
    await kernteam.tom.presses("Laat Ben mij bellen")
    asked = await kernteam.ben.hears("wil je mij bellen?")
    await kernteam.yara.says("/wie politie")
    for row in asked.buttons:
        for button in row:
            assert "bij iemand anders" in (await kernteam.yara.forges(button.data or "")).text


async def test_it_works_across_the_teams_of_a_network(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    brug = await another_team(kernlijn)
    await fills_in(brug.tom, "mentor", "06 12345678")
    await fills_in(kernteam.ben, "wijkagent")
    await shows_the_network(kernteam.ben)
    answer = await asks(brug.tom, "/wie wijkagent")
    assert "Lyceum Zuid (ander team)" in answer.text
    await brug.tom.presses("Laat Ben mij bellen", answer)
    asked = await kernteam.ben.hears("wil je mij bellen?")
    assert "Tom Vos (Brug College)" in asked.text
    await kernteam.ben.presses("Ik bel", asked)
    assert "Ben Aalders gaat je bellen." in (await brug.tom.last()).text


async def test_who_left_meanwhile_answers_nothing(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await fills_in(kernteam.tom, "mentor", "06 12345678")
    await asks(kernteam.tom, "/wie politie")
    await kernteam.tom.presses("Laat Ben mij bellen")
    asked = await ben.hears("wil je mij bellen?")
    await ben.says("/start")
    await ben.presses("Mijn plek")
    await ben.presses("Weg uit Lyceum Zuid")
    await ben.presses("Ja, ik ga weg")
    before = len(await kernteam.tom.heard("gaat je bellen"))
    await ben.presses("Ik bel", asked)
    assert len(await kernteam.tom.heard("gaat je bellen")) == before


async def test_who_did_not_answer_is_asked_again_another_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await fills_in(tom, "mentor", "06 12345678")
    await tom.presses("Laat Ben mij bellen", await asks(tom, "/wie politie"))
    await kernlijn.later(days=2)
    await tom.presses("Laat Ben mij bellen", await asks(tom, "/wie politie"))
    assert len(await ben.heard("wil je mij bellen?")) == 2


async def test_who_waits_for_a_call_hears_when_the_other_left(kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await fills_in(tom, "mentor", "06 12345678")
    await tom.presses("Laat Ben mij bellen", await asks(tom, "/wie politie"))
    await taken_out(kernteam, "Ben Aalders")
    assert "Ben Aalders kan je nu niet bellen" in (await tom.hears("kan je nu niet bellen")).text
