"""The ledger shows both ways: what I owe, and what I wait for; for a team how soon reporters hear something."""

from datetime import datetime

from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone
from tests.journeys.words import UNNAMED, asks_back, chooses_watcher, gives, picked_up


def nine(day: int, month: int = 12) -> datetime:
    return datetime(2026, month, day, 9, 0, tzinfo=MONDAY.tzinfo)


async def test_what_i_wait_for_with_the_day_or_the_last_word(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben = kernteam.yara, kernteam.ben
    await picked_up(kernteam)
    await yara.says("/terugkoppeling")
    ledger = await yara.last()
    assert ledger.text == (
        "Geen enkele melder wacht op jou. Fijn!\n\nJij wacht op een woord\n• S-1 · Vapes, uiterlijk ma 30 nov"
    )
    await gives(ben, "Loopt nog")
    await yara.says("/terugkoppeling")
    assert "• S-1 · Vapes: loopt nog, uiterlijk ma 30 nov" in (await yara.last()).text
    await kernlijn.at(nine(1))
    await yara.says("/terugkoppeling")
    assert "• S-1 · Vapes: loopt nog, ik vraag er nog eens om" in (await yara.last()).text
    await gives(ben, "Doorgezet")
    await yara.says("/terugkoppeling")
    assert "• S-1 · Vapes: doorgezet naar wie erover gaat ✅" in (await yara.last()).text
    await ben.presses("S-1 afsluiten")
    await yara.says("/terugkoppeling")
    assert "Jij wacht" not in (await yara.last()).text


async def test_own_words_are_shortened_there(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.ben.says("/terugkoppeling")
    await kernteam.ben.presses("Zelf schrijven")
    await kernteam.ben.says("Het is weer rustig bij het fietsenhok en de conciërge let nu op")
    await kernteam.ben.presses("Verstuur")
    await kernteam.yara.says("/terugkoppeling")
    assert "• S-1 · Vapes: Het is weer rustig bij het fietsenhok… ✅" in (await kernteam.yara.last()).text


async def test_both_ways_on_one_screen_and_a_word_is_still_one_tap_away(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    await ben.raises("Ruzie op het plein")
    await ben.says("/terugkoppeling")
    shown = await ben.last()
    assert "Wat kun je de melder laten weten" in shown.text
    assert "Jij wacht op een woord\n• S-2 · Vechten en groepen, uiterlijk ma 30 nov" in shown.text
    await ben.presses("Besproken")
    assert "S-1 · Vapes\nPolitie laat je weten: besproken" in (await kernteam.yara.last()).text


async def test_several_words_are_a_list_with_give_and_give_over(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await picked_up(kernteam, words="Ruzie op het plein")
    await kernteam.ben.says("/terugkoppeling")
    ledger = await kernteam.ben.last()
    assert "De melder wacht op jou\n• S-1 · Vapes, uiterlijk ma 30 nov\n• S-2" in ledger.text
    assert ledger.labels == (
        "💬 S-1 terugkoppelen",
        "S-1 geef over",
        "💬 S-2 terugkoppelen",
        "S-2 geef over",
    )


async def test_an_unnamed_melder_sees_it_in_private_only_and_nobody_else_does(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await picked_up(kernteam, UNNAMED)
    before = len(await kernteam.group.heard())
    await yara.says("/terugkoppeling", kernteam.group.chat)
    assert "Jij wacht op een woord\n• S-1" in (await yara.last()).text
    assert len(await kernteam.group.heard()) == before
    for other in (kernteam.ben, kernteam.sara, kernteam.tom):
        await other.says("/terugkoppeling")
        assert "Jij wacht" not in (await other.last()).text


async def test_an_own_signal_one_picked_up_is_owed_not_awaited(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await yara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await yara.presses("Bellen")
    await yara.says("/terugkoppeling")
    assert "Jij wacht" not in (await yara.last()).text


async def test_it_names_the_school_and_in_a_group_it_is_about_that_team(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    await kernteam.yara.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await kernteam.yara.raises("Ruzie op het plein", school="De Brug")
    await kernteam.yara.says("/terugkoppeling")
    both = (await kernteam.yara.last()).text
    assert "De Brug\n• S-2" in both
    assert "Lyceum Zuid\n• S-1" in both
    await kernteam.yara.says("/terugkoppeling", other.group.chat)
    assert "S-1" not in (await kernteam.yara.last()).text


async def test_a_long_ledger_is_paged_and_fits_a_phone(kernteam: Kernteam) -> None:
    for number in range(10):
        await kernteam.yara.raises(f"Vapes bij het fietsenhok {number}")
    await kernteam.yara.says("/terugkoppeling")
    first = await kernteam.yara.last()
    assert len(first.text) <= 700
    assert "S-7" not in first.text
    await kernteam.yara.presses("Meer")
    assert "• S-10 · Vapes" in (await kernteam.yara.last()).text


async def test_a_procesbewaker_sees_what_is_late_and_whom_to_call(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    tom = kernteam.tom
    await chooses_watcher(kernlijn, kernteam, tom)
    await picked_up(kernteam)
    await kernteam.yara.raises("Ruzie op het plein")
    await tom.says("/terugkoppeling")
    assert "Jij let op" not in (await tom.last()).text
    await kernlijn.at(nine(1))
    await tom.says("/terugkoppeling")
    ledger = await tom.last()
    assert "Jij let op deze. De melder wacht te lang\n• S-1 · Vapes, was voor ma 30 nov: bel Ben Aalders" in ledger.text
    assert "• S-2 · Vechten en groepen, was voor ma 30 nov: bij niemand, jij mag het doen" in ledger.text
    assert ledger.labels == ("💬 S-2 terugkoppelen",)
    await kernteam.ben.says("/terugkoppeling")
    assert "Jij let op" not in (await kernteam.ben.last()).text
    assert not await kernteam.group.heard("Ben Aalders")


async def heard_after(kernlijn: Kernlijn, kernteam: Kernteam, days: tuple[int, ...]) -> None:
    """Signals of this Monday, of which the reporter hears on these days of November."""
    for number in range(len(days)):
        await kernteam.yara.raises(f"Vapes bij het fietsenhok {number}")
    await kernteam.sara.says("/help")
    cards = await kernteam.group.heard("S-")
    for day, card in zip(days, cards, strict=True):
        await kernlijn.at(nine(day, 11).replace(hour=11))
        await kernteam.sara.forges(f"tell:{(card.buttons[0][0].data or '').partition(':')[2]}:running")


async def test_the_agenda_tells_how_soon_reporters_heard_something(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await heard_after(kernlijn, kernteam, (23, 24, 25, 25, 30))
    await kernteam.sara.looks_over()
    agenda = (await kernteam.sara.last()).text
    assert "Melders hoorden na 2 werkdagen iets (mediaan van 5 signalen, 90 dagen)." in agenda
    await asks_nothing_of_persons(kernteam)
    await kernlijn.at(nine(1, 3).replace(year=2027))
    await kernteam.sara.looks_over()
    assert "mediaan" not in (await kernteam.sara.last()).text


async def asks_nothing_of_persons(kernteam: Kernteam) -> None:
    line = (await kernteam.sara.last()).text.partition("Melders hoorden")[2]
    assert not [name for name in ("Ben", "Tom", "Sara", "Yara") if name in line]


async def test_too_few_signals_give_no_figure(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await heard_after(kernlijn, kernteam, (23, 24, 25, 25))
    await kernteam.sara.says("/agenda")
    assert "mediaan" not in (await kernteam.sara.last()).text


async def test_a_later_word_does_not_count_again(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await heard_after(kernlijn, kernteam, (23, 23, 23, 23, 23))
    await kernlijn.at(nine(30, 11))
    await kernteam.sara.says("/terugkoppeling")
    await kernteam.sara.presses("S-1 terugkoppelen")
    await kernteam.sara.presses("Besproken")
    await asks_back(kernteam.yara, "Weten de ouders het?")
    await kernteam.sara.looks_over()
    assert "Melders hoorden dezelfde dag iets (mediaan van 5 signalen" in (await kernteam.sara.last()).text
