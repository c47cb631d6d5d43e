"""The team reads the word too when who gave it wants that; the melder hears what came of a closed signal."""

from domain.history import Happening
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.test_leaving import taken_out
from tests.journeys.words import UNNAMED, asks_back, behind, events_of, gives, picked_up


async def test_the_card_only_says_that_it_was_given_until_who_gave_it_shares_it(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    card = await kernteam.group.last()
    told = await gives(ben)
    share = behind(told, "Laat het team")
    assert "besproken" not in (await kernteam.group.hears("S-1")).text
    await ben.presses("Laat het team dit ook lezen")
    shared = await ben.last()
    assert "Het team leest dit nu ook op de kaart van S-1" in shared.text
    assert shared.labels == ("S-1 afsluiten",)
    assert "Terugkoppeling: gegeven ✅ (besproken met betrokkenen)" in (await kernteam.group.hears("S-1")).text
    assert "al klaar" in (await ben.forges(share)).text
    lines = [line for line in await events_of(kernlijn, card) if line.happening is Happening.TOLD]
    assert [line.text for line in lines] == ["besproken met betrokkenen"]


async def test_own_words_go_on_the_card_exactly_as_they_were_shown(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await picked_up(kernteam)
    card = await kernteam.group.last()
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await ben.says("Met Daan gesproken, het is rustig")
    shown = (await ben.last()).text.splitlines()[1]
    await ben.presses("Verstuur")
    assert shown in (await ben.last()).text
    assert "rustig" not in (await kernteam.group.hears("S-1")).text
    assert "rustig" not in "".join(line.text for line in await events_of(kernlijn, card))
    await ben.presses("Laat het team dit ook lezen")
    assert f"gegeven ✅ ({shown})" in (await kernteam.group.hears("S-1")).text
    assert (await events_of(kernlijn, card))[-1].text == shown
    await asks_back(kernteam.yara, "Hoe lang al?")
    await gives(ben, "Doorgezet")
    assert "rustig" not in (await kernteam.group.hears("S-1")).text  # another word, so another wish


async def test_nobody_else_shares_it_and_no_old_button_shares_a_newer_word(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    share = behind(await gives(kernteam.ben), "Laat het team")
    await kernteam.tom.says("/help")
    assert "staat bij iemand anders" in (await kernteam.tom.forges(share)).text
    await asks_back(kernteam.yara, "Hoe lang al?")
    assert "ouder bericht" in (await kernteam.ben.forges(share)).text
    await gives(kernteam.ben, "Doorgezet")
    assert "ouder bericht" in (await kernteam.ben.forges(share)).text
    assert "(" not in (await kernteam.group.hears("S-1")).text.partition("gegeven")[2]


async def test_the_melder_hears_what_came_of_a_closed_signal(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.ben.says("/klaar A-1")
    await gives(kernteam.ben)
    await kernteam.ben.presses("S-1 afsluiten")
    told = await kernteam.yara.last()
    assert "S-1 · Vapes is afgesloten.\nDit kwam ervan:\n• Politie: bellen ✅\n• besproken met" in told.text
    assert "Dank je wel dat je dit meldde" in told.text
    assert "Ben" not in told.text


async def test_a_melder_who_left_hears_nothing_of_the_closing(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await gives(kernteam.ben)
    await taken_out(kernteam, "Yara Kuipers")
    before = len(await kernteam.yara.heard())
    await kernteam.ben.presses("S-1 afsluiten")
    assert len(await kernteam.yara.heard()) == before


async def test_the_closing_waits_quietly_for_an_unnamed_melder_who_can_not_be_reached(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara = kernteam.yara
    await picked_up(kernteam, UNNAMED)
    await gives(kernteam.ben)
    await kernlijn.phones.fault("sendMessage", "403", chat=yara.user)
    await kernteam.ben.presses("S-1 afsluiten")
    assert not await kernteam.sara.heard("niet bereiken")
    await kernlijn.phones.block(yara.user)
    await kernlijn.phones.block(yara.user, blocked=False)
    await kernlijn.settled()
    assert await yara.heard("is afgesloten")


async def test_who_closes_an_own_signal_hears_it_once(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises("Vapes bij het fietsenhok")
    await yara.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await yara.presses("Bellen")
    await gives(yara)
    await yara.presses("S-1 afsluiten")
    assert not await yara.heard("Dit kwam ervan")


async def test_the_coordinator_says_on_whose_behalf(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.yara.raises("Ruzie op het plein")
    for ref, behalf in (("S-1", "Politie"), ("S-2", "het team")):
        card = await kernteam.group.hears(ref)
        signal_id = behind(card, "Ik pak").partition(":")[2]
        await kernteam.sara.says("/help")
        await kernteam.sara.forges(f"tell:{signal_id}:discussed")
        assert f"Gemeente laat je weten, namens {behalf}: besproken" in (await kernteam.yara.last()).text


async def test_the_holder_of_an_interim_word_by_the_coordinator_still_holds_it(kernteam: Kernteam) -> None:
    await picked_up(kernteam)
    await kernteam.sara.says("/help")
    signal_id = behind(await kernteam.group.hears("S-1"), "Ik pak").partition(":")[2]
    await kernteam.sara.forges(f"tell:{signal_id}:running")
    assert "Jij laat uiterlijk ma 30 nov weten hoe het verder ging" in (await kernteam.ben.last()).text


async def test_long_words_and_many_actions_still_fit_a_phone(kernteam: Kernteam) -> None:
    yara, ben, long = kernteam.yara, kernteam.ben, "Het is weer rustig bij het fietsenhok. " * 12
    await picked_up(kernteam)
    for what in ("Gesprek voeren", "Even langsgaan", "Uitzoeken wat er speelt"):
        await ben.presses("Ik pak iets op", await kernteam.group.hears("S-1"), kernteam.group.chat)
        await ben.presses(what)
    for number in range(1, 5):
        await ben.says(f"/klaar A-{number}")
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await ben.says(long)
    await ben.presses("Verstuur")
    await ben.presses("S-1 afsluiten")
    assert "afgesloten" in (await yara.last()).text
    await asks_back(yara, long)
    await ben.says("/terugkoppeling")
    await ben.presses("Mondeling gedaan")
    await yara.says("/terugkoppeling")
    for phone in (yara, ben):
        assert max(len(message.text) for message in await phone.heard()) <= 700
