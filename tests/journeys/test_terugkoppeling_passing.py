"""Draag over: another probleemeigenaar, who says yes or no, and until then nothing changes."""

from datetime import datetime

from domain.history import Happening
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.test_leaving import taken_out
from tests.journeys.words import behind, chooses_watcher, debt_of, events_of, gives, picked_up, signal_of


def nine(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def offered(kernteam: Kernteam, name: str = "Tom Vos") -> None:
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Draag over")
    await kernteam.ben.presses(name)


async def test_after_the_yes_it_is_the_other_s(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await picked_up(kernteam)
    await ben.says("/klaar A-1")
    card = await kernteam.group.last()
    await ben.says("/terugkoppeling")
    await ben.presses("Draag over")
    assert set((await ben.last()).labels) == {"Sara de Boer", "Tom Vos", "Yara Kuipers"}
    await ben.presses("Tom Vos")
    assert "Ik heb het Tom Vos gevraagd" in (await ben.last()).text
    asked = await tom.last()
    assert "Ben Aalders vraagt: wil jij de melder iets laten weten? Dat kan tot en met ma 30 nov" in asked.text
    assert "fietsenhok" not in asked.text
    assert "Terugkoppeling: Politie" in (await kernteam.group.hears("S-1")).text
    await tom.presses("Ja, ik doe het")
    assert "Jij laat de melder van S-1 iets weten, uiterlijk ma 30 nov" in (await tom.last()).text
    assert "Tom Vos zei ja" in (await ben.last()).text
    assert "Terugkoppeling: Lyceum Zuid, uiterlijk ma 30 nov" in (await kernteam.group.hears("S-1")).text
    assert (await events_of(kernlijn, card))[-1].happening is Happening.PASSED
    await kernlijn.at(nine(30, 11))
    assert not await ben.heard("Goedemorgen")
    await tom.presses("Besproken", await tom.hears("Goedemorgen Tom"))
    assert "Lyceum Zuid laat je weten: besproken" in (await kernteam.yara.last()).text


async def test_a_no_is_told_kindly_and_changes_nothing(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await offered(kernteam)
    asked = await kernteam.tom.last()
    yes, no = behind(asked, "Ja"), behind(asked, "Nee")
    await kernteam.tom.presses("Nee, nu niet")
    assert "Goed. Ik laat het weten" in (await kernteam.tom.last()).text
    assert "Tom Vos kan dit nu niet overnemen" in (await kernteam.ben.last()).text
    for again in (yes, no):
        assert "al klaar" in (await kernteam.tom.forges(again)).text
    assert "Terugkoppeling: Politie" in (await kernteam.group.hears("S-1")).text
    assert "besproken" in (await gives_and_hears(kernteam)).lower()


async def gives_and_hears(kernteam: Kernteam) -> str:
    await gives(kernteam.ben)
    return (await kernteam.yara.last()).text


async def test_the_same_is_asked_once_and_the_first_yes_counts(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await offered(kernteam)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Draag over")
    assert "al gevraagd" in (await kernteam.ben.presses("Tom Vos")).text
    await kernteam.ben.presses("Sara de Boer")
    await kernteam.sara.presses("Ja, ik doe het")
    assert "al klaar" in (await kernteam.tom.presses("Ja, ik doe het")).text
    assert "Terugkoppeling: Gemeente" in (await kernteam.group.hears("S-1")).text


async def test_it_is_off_when_the_word_was_given_meanwhile(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await offered(kernteam)
    await gives(kernteam.ben)
    assert "al klaar" in (await kernteam.tom.presses("Ja, ik doe het")).text
    assert "gegeven" in (await kernteam.group.hears("S-1")).text


async def test_it_is_off_when_one_of_the_two_leaves(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await offered(kernteam)
    await taken_out(kernteam, "Tom Vos")
    assert "Tom Vos kan dit nu niet overnemen" in (await kernteam.ben.last()).text
    await offered(kernteam, "Yara Kuipers")
    await taken_out(kernteam, "Ben Aalders")
    assert "al klaar" in (await kernteam.yara.presses("Ja, ik doe het", await kernteam.yara.hears("vraagt"))).text


async def test_who_put_the_action_back_can_not_give_it_over_any_more(kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    await picked_up(kernteam)
    promised = await ben.last()
    await tom.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await tom.presses("Bellen")
    await offered(kernteam, "Sara de Boer")
    await ben.presses("Toch niet", promised)
    assert "is er niet meer" in (await kernteam.sara.presses("Ja, ik doe het")).text
    assert "Terugkoppeling: Lyceum Zuid" in (await kernteam.group.hears("S-1")).text


async def test_the_coordinator_asks_somebody_for_a_signal_nobody_took(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.sara.looks_over()
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Draag over")
    await kernteam.sara.presses("Tom Vos")
    await kernlijn.restart()
    await kernteam.tom.presses("Ja, ik doe het")
    card = (await kernteam.group.hears("S-1")).text
    assert "Terugkoppeling: Lyceum Zuid" in card
    assert "Nog niemand" not in card


async def test_who_takes_over_a_late_word_is_reminded_the_next_working_day(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await picked_up(kernteam)
    await kernlijn.at(nine(16))  # Wednesday; nobody is reminded of it any more
    await offered(kernteam, "Sara de Boer")
    await kernteam.sara.presses("Ja, ik doe het")
    await kernlijn.at(nine(17))
    assert "de melder wacht op een woord van jou" in (await kernteam.sara.hears("Goedemorgen Sara")).text


async def test_forged_and_foreign_presses_pass_nothing_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    card = await kernteam.group.hears("S-1")
    signal_id, tom = signal_of(card), kernteam.tom
    await tom.says("/help")
    for data in (f"wordpass:{signal_id}", f"wordoffer:{signal_id}:person{tom.user}"):
        assert "staat bij iemand anders" in (await tom.forges(data)).text
    await kernteam.ben.says("/help")
    for data in (f"wordoffer:{signal_id}:person{kernteam.ben.user}", f"wordoffer:{signal_id}:x", "wordpass:x"):
        assert (await kernteam.ben.forges(data)).text
    await offered(kernteam)
    yes = behind(await tom.last(), "Ja")
    await kernteam.sara.says("/help")
    for phone in (kernteam.yara, kernteam.sara):
        assert "staat bij iemand anders" in (await phone.forges(yes)).text
    assert (await debt_of(kernlijn, card)).owner_id == f"person{kernteam.ben.user}"


async def test_the_procesbewaker_hears_what_nobody_else_hears_and_gives_it(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    tom = kernteam.tom
    await chooses_watcher(kernlijn, kernteam, tom)
    await picked_up(kernteam)
    await taken_out(kernteam, "Ben Aalders")
    await kernlijn.at(nine(30, 11))
    sara = (await kernteam.sara.hears("Goedemorgen")).text  # of the action, which only a coordinator may end
    assert "A-1" in sara
    assert "de melder wacht" not in sara
    await tom.presses("Besproken", await tom.hears("Goedemorgen Tom"))
    assert "Lyceum Zuid laat je weten, namens het team: besproken" in (await kernteam.yara.last()).text


async def test_a_procesbewaker_who_left_is_followed_by_the_coordinator(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await chooses_watcher(kernlijn, kernteam, kernteam.tom)
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await taken_out(kernteam, "Tom Vos")
    await kernlijn.at(nine(30, 11))
    assert "nog niemand pakt dit op" in (await kernteam.sara.hears("Goedemorgen Sara")).text


async def test_the_procesbewaker_gives_no_word_that_another_holds(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await chooses_watcher(kernlijn, kernteam, kernteam.tom)
    await picked_up(kernteam)
    await kernteam.tom.says("/help")
    data = f"tell:{signal_of(await kernteam.group.hears('S-1'))}:discussed"
    assert "staat bij iemand anders" in (await kernteam.tom.forges(data)).text


async def test_the_coordinator_may_pass_on_what_another_holds_and_that_one_hears_it(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.sara.says("/help")
    await kernteam.sara.forges(f"wordpass:{signal_of(await kernteam.group.hears('S-1'))}")
    assert "Ben Aalders" not in (await kernteam.sara.last()).labels
    await kernteam.sara.presses("Tom Vos")
    await kernteam.tom.presses("Ja, ik doe het")
    for phone in (kernteam.sara, kernteam.ben):
        assert "Tom Vos zei ja" in (await phone.last()).text
    assert "Terugkoppeling: Lyceum Zuid" in (await kernteam.group.hears("S-1")).text


async def test_when_nobody_else_can_be_asked_it_says_so(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    for phone in (kernteam.sara, kernteam.tom, kernteam.yara):
        await kernlijn.phones.block(phone.user)
    await kernlijn.settled()
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Draag over")
    assert "Er is nu niemand anders die ik dit kan vragen" in (await kernteam.ben.last()).text
