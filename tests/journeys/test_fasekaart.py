"""The fasekaart: four taps to an advice, nothing kept, and a signal that begins with the phase filled in."""

from sqlalchemy import select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.test_elements import leaves_out
from tests.journeys.test_experts import an_expert

TO_PHASE_2 = ("In school en daarbuiten", "De leerling of anderen hebben er last van", "Vaak weg", "Komt naar school")


async def weighs(phone: Phone, *choices: str) -> str:
    await phone.says("/fase")
    for choice in choices:
        await phone.presses(choice)
    return (await phone.last()).text


async def drafts(unit: Unit) -> list[str]:
    return list((await unit.execute(select(tables.draft.c.flow))).scalars())


async def test_four_taps_lead_to_a_phase_its_border_what_fits_and_who(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/fase")
    assert "Nu gevaar? Bel eerst 112." in (await yara.last()).text
    heard, before = len(await yara.heard()), yara.taps
    for choice in TO_PHASE_2:
        await yara.presses(choice)
    advice = await yara.last()
    assert yara.taps - before == 4
    assert len(await yara.heard()) == heard  # each choice takes the place of the one before
    assert "Fase 2: flink" in advice.text
    assert "Grens: vaak is overleg in school genoeg" in advice.text
    assert "Wat past: gerichte hulp, ook van buiten school." in advice.text
    assert "Wie erbij: zorgcoördinator, ouders, wijkagent, Halt, jongerenwerk." in advice.text
    assert "Dit is een advies. Jullie beslissen." in advice.text
    assert await kernlijn.app.database.run(drafts) == []


async def test_the_advice_begins_a_signal_with_the_phase_filled_in(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await weighs(yara, *TO_PHASE_2)
    await yara.presses("Maak er een signaal van")
    await yara.says("Vapes bij het fietsenhok")
    assert "Hoe ernstig: 2" in (await yara.last()).labels
    await yara.presses("Verstuur")
    assert "fase 2" in (await kernteam.group.hears("S-1")).text


async def test_who_doubts_in_the_preview_is_helped_to_choose(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await yara.presses("Hoe ernstig")
    await yara.presses("Help mij kiezen")
    assert "Waar speelt het?" in (await yara.last()).text
    for choice in TO_PHASE_2:
        await yara.presses(choice)
    await yara.presses("Zet fase 2 in je signaal")
    preview = await yara.last()
    assert "Zo ziet het kernteam het" in preview.text
    assert "Hoe ernstig: 2" in preview.labels


async def test_looking_leads_back_to_the_signal_that_waits(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await yara.says("/fase")
    await yara.presses("Verder met je signaal")
    assert "Zo ziet het kernteam het" in (await yara.last()).text


async def test_a_phase_is_not_filled_in_before_it_is_said_where_a_second_text_belongs(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Vapes bij het fietsenhok")
    await weighs(yara, *TO_PHASE_2)
    advice = await yara.last()
    await yara.says("Het waren drie jongens")
    await yara.presses("Zet fase 2 in je signaal", advice)
    assert "Wat doe ik met wat je nu typte?" in (await yara.last()).text


async def test_a_weapon_or_violence_brings_112_first(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    shown = await weighs(yara, "In school", "Eén keer, klein", "Geweld of een wapen")
    assert shown.startswith("🚨 Is dat nu? Bel 112.")
    assert (await yara.last()).labels[0] == "🟠 Code oranje"
    await yara.presses("School gaat goed")
    advice = await yara.last()
    assert advice.text.startswith("🚨 Is dat nu? Bel 112.")
    assert "Fase 3: ernstig" in advice.text  # what goes well makes it no lighter
    await yara.presses("🟠 Code oranje")
    assert "Wat is er aan de hand, en waar?" in (await yara.last()).text


async def test_one_step_back_and_anew(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await weighs(yara, "In school", "Vaker: het valt op")
    await yara.presses("Terug")
    assert "Hoe vaak, hoe erg?" in (await yara.last()).text
    for choice in ("Vaker: het valt op", "Soms te laat", "School gaat goed"):
        await yara.presses(choice)
    assert "Fase 1: licht" in (await yara.last()).text
    await yara.presses("Opnieuw")
    assert "Waar speelt het?" in (await yara.last()).text


async def test_buttons_hold_all_that_was_chosen_so_a_restart_is_no_matter(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara = kernteam.yara
    await weighs(yara, *TO_PHASE_2[:2])
    await kernlijn.later(days=30)
    await yara.presses(TO_PHASE_2[2])
    await yara.presses(TO_PHASE_2[3])
    assert "Fase 2: flink" in (await yara.last()).text


async def test_forged_choices_are_refused_kindly(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/fase")
    for forged in ("fase:school:::none", "fase:nergens:::", "fasenew:9", "fasefill:abc:2"):
        assert "112" not in (await yara.forges(forged)).text
    assert "Waar speelt het?" in (await yara.last()).text


async def test_an_expert_may_look_and_a_stranger_not(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    vera = await an_expert(kernlijn, kernteam.sara)
    assert "Fase 2: flink" in await weighs(vera, *TO_PHASE_2)
    assert "Maak er een signaal van" not in (await vera.last()).labels
    stranger = await somebody(kernlijn, "Iemand Anders")
    await stranger.says("/fase")
    assert "Waar speelt het?" not in (await stranger.last()).text


async def test_where_signals_are_off_the_advice_stands_alone(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Signalen", "Code oranje")
    shown = await weighs(kernteam.yara, "In school", "Eén keer", "Geweld of een wapen", "Ik zie niets")
    assert "Fase 3" in shown
    assert not {"Maak er een signaal van", "🟠 Code oranje"} & set((await kernteam.yara.last()).labels)


async def test_asked_in_the_group_it_comes_in_private(kernteam: Kernteam) -> None:
    before = len(await kernteam.group.heard())
    await kernteam.yara.says("/fase", kernteam.group.chat)
    assert "Waar speelt het?" in (await kernteam.yara.last()).text
    assert len(await kernteam.group.heard()) == before
