"""Two signals about the same: nobody's word gets lost, whatever happens to the one on which they go on."""

import pytest
from sqlalchemy import select

from domain.people import Organisation
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone
from tests.journeys.words import asks_back, behind, events_of


async def merges(kernteam: Kernteam, ref: str, into: str, by: Phone | None = None) -> None:
    """By the coordinator, from the signal's own page."""
    sara = by or kernteam.sara
    await sara.presses("Meer …", await kernteam.group.hears(f"{ref} ·"), kernteam.group.chat)
    await sara.presses("Zelfde als …")
    await sara.presses(f"{into} ·")


@pytest.fixture
async def three(kernteam: Kernteam) -> Kernteam:
    """S-1 by Yara, S-2 by Tom without a name, S-3 by Ben."""
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await kernteam.tom.raises("Vapes in de aula, door jongens", ("Van wie", "Zonder naam"))
    await kernteam.ben.raises("Vapes bij de snackbar")
    return kernteam


async def test_what_was_written_goes_along_and_unnamed_stays_unnamed(three: Kernteam) -> None:
    await merges(three, "S-2", "S-1")
    card = (await three.group.hears("S-1 ·")).text
    assert "• Een partner: Vapes in de aula, door jongens" in card
    await merges(three, "S-3", "S-1")
    assert "• Politie: Vapes bij de snackbar" in (await three.group.hears("S-1 ·")).text


async def test_who_went_on_in_one_that_goes_on_elsewhere_hears_the_word_too(three: Kernteam) -> None:
    await merges(three, "S-1", "S-2")
    await merges(three, "S-2", "S-3")
    await three.sara.looks_over()
    await three.sara.presses("S-3 terugkoppelen")
    await three.sara.presses("Besproken")
    for reporter, ref in ((three.yara, "S-1"), (three.tom, "S-2"), (three.ben, "S-3")):
        assert ref in (await reporter.hears("besproken met betrokkenen")).text


async def test_a_word_that_was_given_is_owed_again_to_who_comes_later(kernlijn: Kernlijn, three: Kernteam) -> None:
    card = await three.group.hears("S-1 ·")
    await three.ben.presses("Ik pak iets op", card, three.group.chat)
    await three.ben.presses("Bellen")
    await three.ben.says("/terugkoppeling")
    await three.ben.presses("Besproken")
    await merges(three, "S-2", "S-1")
    assert "uiterlijk ma 30 nov" in (await three.tom.hears("gaat over hetzelfde als S-1")).text
    assert "uiterlijk ma 30 nov" in (await three.ben.hears("laat jij nu de melder iets weten")).text
    assert "Terugkoppeling: Politie, uiterlijk ma 30 nov" in (await three.group.hears("S-1 ·")).text


async def test_who_held_it_follows_and_half_typed_words_reach_the_reporters(three: Kernteam) -> None:
    ben = three.ben
    await ben.presses("Ik pak iets op", await three.group.hears("S-2 ·"), three.group.chat)
    await ben.presses("Bellen")
    await ben.says("/terugkoppeling")
    await ben.presses("Zelf schrijven")
    await merges(three, "S-2", "S-1")
    await ben.says("We zijn langs geweest en spraken de groep aan")
    await ben.presses("Verstuur")
    assert "spraken de groep aan" in (await three.tom.hears("S-2")).text
    assert "spraken de groep aan" in (await three.yara.hears("S-1")).text


async def test_with_two_holders_the_other_need_not_tell_any_more(three: Kernteam) -> None:
    for phone, ref in ((three.ben, "S-1"), (three.yara, "S-2")):
        await phone.presses("Ik pak iets op", await three.group.hears(f"{ref} ·"), three.group.chat)
        await phone.presses("Bellen")
    await merges(three, "S-2", "S-1")
    assert "Jij hoeft dat niet meer te doen" in (await three.yara.hears("S-2 gaat verder bij S-1")).text
    assert "Terugkoppeling: Politie" in (await three.group.hears("S-1 ·")).text


async def test_taking_back_the_one_lets_the_other_stand_alone(three: Kernteam) -> None:
    sent = await three.yara.hears("Verstuurd als S-1")
    await merges(three, "S-2", "S-1")
    await three.yara.presses("Toch niet", sent)
    alone = await three.tom.hears("staat nu weer op zichzelf")
    assert "uiterlijk ma 30 nov" in alone.text
    card = await three.group.hears("S-2 ·")
    assert "Vapes in de aula" in card.text
    await three.ben.presses("Ik pak iets op", card, three.group.chat)
    await three.ben.presses("Bellen")
    await three.ben.says("/terugkoppeling")
    await three.ben.presses("Besproken")
    assert "S-2" in (await three.tom.hears("besproken met betrokkenen")).text


async def test_what_goes_on_elsewhere_says_so(three: Kernteam) -> None:
    sent = await three.yara.hears("Verstuurd als S-1")
    await merges(three, "S-1", "S-3")
    assert "gaat verder bij een ander signaal" in (await three.yara.presses("Toch niet", sent)).text


async def test_a_reporter_who_asks_is_answered_first(three: Kernteam) -> None:
    await three.ben.presses("Ik pak iets op", await three.group.hears("S-1 ·"), three.group.chat)
    await three.ben.presses("Bellen")
    await three.ben.says("/terugkoppeling")
    await three.ben.presses("Besproken")
    await three.yara.presses("Nee, ik heb een vraag", await three.yara.hears("Weet je zo genoeg?"))
    await three.yara.says("Met wie is er gesproken?")
    await three.yara.presses("Verstuur")
    sara = three.sara
    await sara.presses("Meer …", await three.group.hears("S-1 ·"), three.group.chat)
    assert "Geef eerst antwoord" in (await sara.presses("Zelfde als …")).text


async def _answered(three: Kernteam) -> None:
    """S-2 and S-3 go on in S-1, which Sara answers."""
    await merges(three, "S-2", "S-1")
    await merges(three, "S-3", "S-1")
    await three.sara.looks_over()
    await three.sara.presses("S-1 terugkoppelen")
    await three.sara.presses("Besproken")


async def test_each_reporter_of_the_same_is_asked_and_one_question_opens_it_again(three: Kernteam) -> None:
    yara, tom, ben, sara = three.yara, three.tom, three.ben, three.sara
    await _answered(three)
    for reporter, ref in ((yara, "S-1"), (tom, "S-2"), (ben, "S-3")):
        told = await reporter.hears("laat je weten")
        assert ref in told.text
        assert told.labels == ("Ja, dank", "Nee, ik heb een vraag")
    await yara.presses("Ja, dank", await yara.hears("laat je weten"))
    assert "Fijn dat je genoeg weet" in (await yara.last()).text
    await ben.presses("Ja, dank", await ben.hears("laat je weten"))
    assert "Fijn dat je genoeg weet" in (await ben.last()).text
    no = await ben.hears("Fijn dat je genoeg weet")
    await asks_back(tom, "Gold dat ook voor de aula?")
    assert "Je vraag over S-2 is verstuurd" in (await tom.last()).text
    asked = await sara.hears("weet nog niet genoeg")
    assert "S-1" in asked.text
    assert "Gold dat ook voor de aula?" in asked.text
    assert "De melder vroeg nog iets" in (await three.group.hears("S-1 ·")).text
    signal_id = behind(await tom.hears("laat je weten"), "Ja, dank").split(":")[1]
    mine = behind(await tom.hears("laat je weten"), "Nee").replace(signal_id, await _id_of(three, "S-3"))
    assert "Een andere melder" in (await ben.forges(mine, no)).text
    assert "Een andere melder" in (await ben.forges(mine.replace("askback", "enough"), no)).text
    assert len(await sara.heard("weet nog niet genoeg")) == 1
    await sara.presses("Terugkoppelen", asked)
    assert "De melder vraagt:\nGold dat ook voor de aula?" in (await sara.last()).text
    await sara.presses("Doorgezet")
    for reporter in (yara, tom, ben):
        assert (await reporter.hears("doorgezet")).labels == ("Ja, dank", "Nee, ik heb een vraag")
    await asks_back(ben, "En bij de snackbar?")
    await sara.looks_over()
    await sara.presses("S-1 terugkoppelen")
    question = (await sara.last()).text
    assert "En bij de snackbar?" in question
    assert "aula" not in question


async def _id_of(three: Kernteam, ref: str) -> str:
    async def read(unit: Unit) -> str:
        found = await unit.execute(select(tables.signal.c.id).where(tables.signal.c.number == int(ref[2:])))
        return str(found.scalar_one())

    return await three.sara.kernlijn.app.database.run(read)


async def test_what_a_reporter_asks_holds_up_another_merge_and_names_nobody(three: Kernteam) -> None:
    await _answered(three)
    await three.yara.raises("Vapes bij de poort")
    await asks_back(three.tom, "Gold dat ook voor de aula?")
    await three.sara.presses("Meer …", await three.group.hears("S-1 ·"), three.group.chat)
    assert "nog een vraag gesteld" in (await three.sara.presses("Zelfde als …")).text
    for heard in (await three.sara.heard(), await three.group.heard()):
        assert not [message for message in heard if "Tom" in message.text]


async def test_a_word_from_before_two_became_one_is_not_answered_for_the_other(three: Kernteam) -> None:
    sara, tom = three.sara, three.tom
    for ref in ("S-1", "S-2"):
        await sara.looks_over()
        await sara.presses(f"{ref} terugkoppelen")
        await sara.presses("Besproken")
    told = await tom.hears("laat je weten")
    await merges(three, "S-2", "S-1")
    for label in ("Ja, dank", "Nee"):
        assert "ouder bericht" in (await tom.presses(label, told)).text
    assert not await sara.heard("weet nog niet genoeg")


async def test_who_raised_both_is_asked_once(three: Kernteam) -> None:
    await three.yara.raises("Vapes bij de poort")
    await merges(three, "S-4", "S-1")
    await three.sara.looks_over()
    await three.sara.presses("S-1 terugkoppelen")
    await three.sara.presses("Besproken")
    assert len(await three.yara.heard("Weet je zo genoeg?")) == 1


@pytest.mark.parametrize("about", ["Verstuurd als S-2", "gaat over hetzelfde"])
async def test_who_raised_without_a_name_what_goes_on_elsewhere_stays_unnamed_there(
    kernlijn: Kernlijn, three: Kernteam, about: str
) -> None:
    tom = three.tom
    await merges(three, "S-2", "S-1")
    await tom.replies("Vanmiddag weer", await tom.hears(about))
    assert "Bij S-1 staat het als “Een partner”" in (await tom.last()).text
    await tom.presses("Zet bij S-1")
    card = await three.group.hears("S-1 ·")
    assert "• Een partner: Vanmiddag weer" in card.text
    assert "Lyceum Zuid:" not in card.text
    assert Organisation.SCHOOL not in [event.by for event in await events_of(kernlijn, card)]
    await three.yara.replies("En gisteren", await three.yara.hears("Verstuurd als S-1"))
    assert "Een partner" not in (await three.yara.last()).text


async def test_who_raised_the_same_is_not_counted_again(three: Kernteam) -> None:
    await merges(three, "S-2", "S-1")
    card = await three.group.hears("S-1 ·")
    assert "jouw eigen signaal" in (await three.tom.presses("Ik zie dit ook", card, three.group.chat)).text
    assert "ook gezien" not in (await three.group.hears("S-1 ·")).text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["Besproken"], ["Loopt nog", "Loopt nog"]),
        ([], ["Loopt nog", "Besproken"]),
        (["Loopt nog"], ["Loopt nog", "Loopt nog"]),
    ],
)
async def test_the_next_word_may_be_answered_whatever_was_said_before(
    three: Kernteam, first: list[str], second: list[str]
) -> None:
    for ref, words in (("S-1", first), ("S-2", second)):
        for word in words:
            await _says(three, ref, word)
    await merges(three, "S-2", "S-1")
    await _says(three, "S-1", "Doorgezet")
    await asks_back(three.tom, "Naar wie is het doorgezet?")
    assert "Je vraag over S-2 is verstuurd" in (await three.tom.last()).text


async def _says(three: Kernteam, ref: str, word: str) -> None:
    await three.sara.presses("Meer …", await three.group.hears(f"{ref} ·"), three.group.chat)
    await three.sara.presses("Terugkoppelen")
    await three.sara.presses(word)
