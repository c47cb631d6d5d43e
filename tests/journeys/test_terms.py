"""Words of the field: looked up by hand, by letter or in a plain question; and how a loaded word is said otherwise."""

from dataclasses import replace

from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import somebody
from tests.journeys.test_experts import an_expert

VAPES = "Vapes bij het fietsenhok"


async def test_a_word_behind_the_command_is_answered_in_one_message(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    for typed in ("/begrip ZAT", "/begrip z.a.t.", "/begrip zorg- en adviesteam"):
        await yara.says(typed)
        told = (await yara.last()).text
        assert told.startswith("ZAT: Zorg- en adviesteam\n\nTeam van school en hulpverleners")
        assert "Wanneer kom je het tegen? Vooral in oudere plannen" in told
        assert "Bron: NJi, Veiligheid in verbinding, 2015" in told


async def test_typos_lead_there_and_what_may_be_meant_is_one_tap(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/begrip ondermijnign")
    assert (await yara.last()).text.startswith("Ondermijning")
    await yara.says("/begrip ZHV")
    assert "Bedoel je een van deze?" in (await yara.last()).text
    await yara.presses("ZVH")
    assert (await yara.last()).text.startswith("ZVH: Zorg- en Veiligheidshuis")


async def test_an_unknown_word_is_no_dead_end_and_not_repeated(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/begrip Daan Jansen")
    told = await yara.last()
    assert "Dat woord ken ik niet." in told.text
    assert "Daan" not in told.text
    await yara.presses("A–Z")
    assert "Wat betekent het?" in (await yara.last()).text

    async def kept(unit: Unit) -> list[object]:
        return list((await unit.execute(select(tables.draft.c.id))).scalars())

    assert await kernlijn.app.database.run(kept) == []


async def test_by_letter_it_is_two_taps(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/begrip")
    before = yara.taps
    await yara.presses("A–B")
    assert "• BOA: Buitengewoon opsporingsambtenaar" in (await yara.last()).text
    await yara.presses("BOA")
    assert yara.taps - before == 2
    assert (await yara.last()).text.startswith("BOA: Buitengewoon")
    await yara.presses("A–B")
    await yara.presses("Meer")
    assert (await yara.last()).text.startswith("C–E")
    await yara.presses("Vorige")
    await yara.presses("A–Z")
    assert "Kies een letter" in (await yara.last()).text


async def test_a_plain_question_about_a_word_is_answered_and_is_no_signal(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    for typed in ("Wat is een ZAT?", "wat betekent zat", "waar staat ZAT voor?", "ZAT?", "ZAT"):
        before = len(await yara.heard())
        await yara.says(typed)
        assert (await yara.last()).text.startswith("ZAT: Zorg- en adviesteam")
        assert len(await yara.heard()) == before + 1


async def test_a_signal_with_an_abbreviation_is_a_signal(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("De BOA zag vapes bij het fietsenhok, het ZAT weet ervan")
    assert "Zo ziet het kernteam het" in (await yara.last()).text


async def test_looking_up_never_stands_in_the_way(kernteam: Kernteam) -> None:
    """What the bot waits for is answered by what is typed, and a signal that waits goes on waiting."""
    yara = kernteam.yara
    await yara.says("/signaal")
    await yara.says("Wat is een ZAT?")
    assert "Zo ziet het kernteam het" in (await yara.last()).text  # asked for a signal, so it is one
    await yara.says("Wat is een ZAT?")
    assert (await yara.last()).text.startswith("ZAT: ")
    await yara.says("ZAT")  # with a preview in front of them, a bare word belongs to that
    assert "Wat doe ik met wat je nu typte?" in (await yara.last()).text
    await yara.says("/start")
    assert "Verder met je signaal" in (await yara.last()).labels


async def test_acute_words_behind_the_command_bring_112_first(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    for command in ("/begrip", "/fase", "/gesprek"):
        await yara.says(f"{command} er staat nu iemand met een mes op het plein")
        assert (await yara.last()).text.startswith("🚨 Is er nu gevaar? Bel 112.")
    await yara.says("/begrip meldcode")
    assert (await yara.last()).text.startswith("Meldcode")


async def test_a_loaded_word_is_said_in_behaviour(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/begrip geradicaliseerd")
    told = (await yara.last()).text
    assert told.startswith("💬 Zeg wat je zag: radicalisering")
    assert "“scheldt nu vaker op anderen”" in told
    await yara.presses("Andere woorden")
    await yara.presses("hangjongeren")
    assert "een groep van zes staat elke middag bij de poort" in (await yara.last()).text
    await yara.presses("A–Z")
    await yara.presses("Zeg wat je zag")
    assert "Een ander kan er dan niets mee." in (await yara.last()).text


async def test_old_and_forged_presses_are_answered_kindly(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/begrip")
    assert "ouder bericht" in (await yara.forges("term:bestaatniet")).text
    await yara.forges("begrip:999")
    assert (await yara.last()).text.startswith("W–Z")


async def test_experts_look_up_too_and_strangers_do_not(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    vera = await an_expert(kernlijn, kernteam.sara)
    await vera.says("Wat is een MDO?")
    assert (await vera.last()).text.startswith("MDO: Multidisciplinair overleg")
    stranger = await somebody(kernlijn, "Iemand Anders")
    for typed in ("/begrip ZAT", "Wat is een ZAT?"):
        await stranger.says(typed)
        assert "Zorg- en adviesteam" not in (await stranger.last()).text


async def test_in_the_group_the_answer_comes_in_private(kernteam: Kernteam) -> None:
    before = len(await kernteam.group.heard())
    await kernteam.yara.says("/begrip ZAT", kernteam.group.chat)
    assert (await kernteam.yara.last()).text.startswith("ZAT: ")
    assert len(await kernteam.group.heard()) == before


async def test_without_the_texts_the_rest_goes_on(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    lost = replace(
        kernlijn.app.world.reference, terms=(), words=(), deck=replace(kernlijn.app.world.reference.deck, questions={})
    )
    object.__setattr__(kernlijn.app.world, "reference", lost)
    yara = kernteam.yara
    for command in ("/begrip", "/begrip ZAT", "/gesprek"):
        await yara.says(command)
        assert "Die teksten kan ik nu niet lezen." in (await yara.last()).text
    await yara.raises(VAPES)
    assert await kernteam.group.heard("S-1")


async def test_a_loaded_word_in_a_signal_gets_one_quiet_button(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Hangjongeren bij het fietsenhok, met vapes")
    preview = await yara.last()
    assert preview.labels[0] == "✅ Verstuur"
    assert preview.labels[-1] == "💬 Zeg “hangjongeren” in gedrag"
    await yara.presses("Zeg “hangjongeren” in gedrag")
    told = await yara.last()
    assert "“een groep van zes staat elke middag bij de poort”" in told.text
    assert told.message_id == preview.message_id
    await yara.presses("Terug")
    assert "Zo ziet het kernteam het" in (await yara.last()).text
    await yara.presses("Zeg “hangjongeren” in gedrag")
    await yara.presses("Tekst aanpassen")
    await yara.says("Zes jongeren staan elke middag met vapes bij het fietsenhok")
    assert not any("in gedrag" in label for label in (await yara.last()).labels)
    await yara.presses("Verstuur")
    assert await kernteam.group.heard("Zes jongeren")


async def test_a_loaded_word_keeps_nobody_from_sending(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    before = yara.taps
    await yara.raises("Hangjongeren bij het fietsenhok, met vapes")
    assert yara.taps - before == 1
    assert await kernteam.group.heard("Hangjongeren bij")
    assert "niet meer open" in (await yara.forges("anders:0123456789abcdef:hangjongeren")).text


async def test_who_reads_a_signal_can_ask_what_an_abbreviation_in_it_means(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok, het ZAT en de BOA weten ervan")
    ben = kernteam.ben
    await ben.presses("Meer …", await kernteam.group.hears("S-1"), kernteam.group.chat)
    page = await ben.last()
    assert [label for label in page.labels if label.startswith("Wat is")] == ["Wat is ZAT?"]
    await ben.presses("Wat is ZAT?")
    assert (await ben.last()).text.startswith("ZAT: Zorg- en adviesteam")
    assert (await ben.last()).message_id != page.message_id  # the signal stays
    assert not any("Wat is" in label for label in (await kernteam.group.hears("S-1")).labels)
