"""Before it is sent: what is guessed, what is one tap to change, being led step by step, going on with a draft."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.settings import TeamSettings
from domain.themes import Theme
from storage import teams
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone
from tests.journeys.test_leaving import taken_out

VAPES = "Vandaag weer vapes verkocht bij het fietsenhok"


async def arrange(kernlijn: Kernlijn, kernteam: Kernteam, settings: TeamSettings) -> None:
    async def change(unit: Unit) -> None:
        await teams.save_settings(unit, replace(kernteam.team, settings=settings))

    await kernlijn.app.database.run(change)


async def test_a_signal_takes_three_taps_at_most_after_typing(kernteam: Kernteam) -> None:
    """Type, and send: one tap where everything is guessed; what is not, is one tap each."""
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.presses("Verstuur")
    assert "Verstuurd als S-1" in (await yara.last()).text
    await yara.says("Vapes, maar ik weet niet precies hoe")
    await yara.presses("op straat")
    await yara.presses("Verstuur")
    assert "Verstuurd als S-2" in (await yara.last()).text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Gisteren vapes bij het fietsenhok, door brugklassers", "gisteren · 12–14 jaar"),
        ("Al weken vapes in de aula, bovenbouw", "al langer · 15–17 jaar"),
        ("Vapes in de pauze door jongens uit 4B", "15–17 jaar"),
        ("Vapes in de pauze, klas 1 en klas 4", "gemengd"),
    ],
)
async def test_when_and_what_age_are_guessed_without_the_class(kernteam: Kernteam, typed: str, shown: str) -> None:
    await kernteam.yara.says(typed)
    preview = (await kernteam.yara.last()).text
    assert shown in preview.splitlines()
    assert "4B" not in preview
    await kernteam.yara.presses("Verstuur")
    assert shown in (await kernteam.group.last()).text.splitlines()


async def test_a_third_class_tells_no_age(kernteam: Kernteam) -> None:
    await kernteam.yara.says("Vapes in de pauze door jongens uit 3B en klas 3 havo")
    assert "jaar" not in (await kernteam.yara.last()).text


async def test_every_line_is_one_tap_to_change_and_may_be_left_out(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("Gisteren vapes bij het fietsenhok")
    for line, value in (
        ("Wanneer: gisteren", "al langer"),
        ("Leeftijd: –", "15–17 jaar"),
        ("Hoe ernstig: –", "fase 2: flink"),
    ):
        await yara.presses(line)
        await yara.presses(value)
    assert "al langer · 15–17 jaar · fase 2: flink" in (await yara.last()).text
    await yara.presses("Leeftijd: 15–17 jaar")
    await yara.presses("Weet ik niet")
    await yara.presses("Hoe ernstig: 2")
    await yara.presses("Weet ik niet")
    assert "al langer" in (await yara.last()).text.splitlines()
    await yara.presses("Verstuur")
    assert "al langer" in (await kernteam.group.last()).text.splitlines()


async def test_a_team_has_places_and_themes_of_its_own(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    own = TeamSettings(spots=("Fietsenhok", "Plaza"), own_themes=("Fatbikes",), themes_off=frozenset({Theme.ALCOHOL}))
    await arrange(kernlijn, kernteam, own)
    yara = kernteam.yara
    await yara.says(VAPES)
    assert "Vapes · op school (Fietsenhok)" in (await yara.last()).text
    await yara.presses("Plek: Fietsenhok")
    await yara.presses("Plaza")
    await yara.presses("Thema: Vapes")
    assert "Alcohol" not in (await yara.last()).labels
    await yara.presses("Fatbikes")
    assert "Fatbikes · op straat (Plaza)" in (await yara.last()).text
    await yara.presses("Verstuur")
    card = await kernteam.group.last()
    assert "S-1 · Fatbikes · op straat (Plaza)" in card.text
    await yara.says("Vapes op school")
    await yara.presses("Plek")
    forged = next(b.data or "" for row in (await yara.last()).buttons for b in row if b.text == "Plaza")
    await arrange(kernlijn, kernteam, TeamSettings())
    assert "ouder bericht" in (await yara.forges(forged)).text  # taken from the list meanwhile


async def test_signals_of_a_team_s_own_theme_are_counted_by_its_name(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await arrange(kernlijn, kernteam, TeamSettings(own_themes=("Fatbikes", "Kluisjes")))
    yara, told = kernteam.yara, []
    for text, theme in (("Gedoe", "Fatbikes"), ("Iets anders", "Kluisjes"), ("Weer gedoe", "Fatbikes")):
        await yara.says(f"{text} op school")
        await yara.presses(theme)
        await yara.presses("Verstuur")
        told.append((await yara.last()).text)
    assert "dit is signaal" not in told[0] + told[1]
    assert "Verstuurd als S-3. Dank je: dit is signaal 2 over fatbikes deze maand." in told[2]
    await kernteam.sara.presses("Meer …", await kernteam.group.hears("S-3"), kernteam.group.chat)
    await kernteam.sara.presses("Zelfde als …")
    assert (await kernteam.sara.last()).labels[0].startswith("S-1 · Fatbikes")
    card = await kernteam.group.hears("S-3")
    await kernteam.ben.presses("Ik pak iets op", card, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await taken_out(kernteam, "Ben Aalders")
    assert "• S-3 · Fatbikes: de melder wacht" in (await kernteam.sara.hears("Ben Aalders zit niet meer")).text


async def test_eight_themes_are_offered_and_the_others_one_tap_further(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.raises("Graffiti bij het fietsenhok")
    await yara.says("Een rare sfeer bij het fietsenhok")
    first = await yara.last()
    assert first.labels[:3] == ("Diefstal en vernieling", "Vapes", "Drugs")  # what this team raised stands on top
    assert first.labels[8:] == ("Meer thema's ▶", "Tekst aanpassen", "Stop")
    await yara.presses("Meer thema's")
    more = await yara.last()
    assert not set(first.labels[:8]) & set(more.labels)
    assert [len(row) for row in more.buttons] == [2, 2, 2, 2, 2, 1, 1]
    await yara.presses("◀ Terug")
    assert (await yara.last()).labels[:8] == first.labels[:8]
    await yara.presses("Meer thema's")
    await yara.presses("Straatcultuur")
    await yara.presses("Verstuur")
    assert "S-2 · Straatcultuur" in (await kernteam.group.last()).text


async def test_who_is_led_finds_them_all_too(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/signaal")
    await yara.presses("Stap voor stap")
    assert len((await yara.last()).labels) == 10
    await yara.presses("Meer thema's")
    await yara.presses("Vuurwerk")
    assert "Waar speelt het?" in (await yara.last()).text


async def test_who_wants_to_is_led_step_by_step(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/signaal")
    await yara.presses("Stap voor stap")
    for question, answer in (
        ("Waar gaat het over?", "Pesten"),
        ("Waar speelt het?", "online"),
        ("Wanneer was het?", "deze week"),
        ("Over welke leeftijd", "Overslaan"),
    ):
        assert question in (await yara.last()).text
        await yara.presses(answer)
    await kernlijn.restart()  # and the phone was locked for an hour
    await kernlijn.later(minutes=60)
    assert "Wat mag het team van jou zien?" in (await yara.last()).text
    await yara.presses("Alleen mijn organisatie")
    assert "Wat zie of hoor je?" in (await yara.last()).text
    await yara.says("Er wordt iemand buitengesloten in een appgroep")
    preview = await yara.last()
    assert "Pesten · online\ndeze week\n" in preview.text
    await yara.presses("Thema: Pesten")
    await yara.presses("Bedreiging")
    assert "Zo ziet het kernteam het" in (await yara.last()).text
    await yara.presses("Verstuur")
    assert "S-1 · Bedreiging · online" in (await kernteam.group.last()).text


async def test_typing_while_led_ends_the_steps(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/signaal")
    await yara.presses("Stap voor stap")
    await yara.presses("Drugs")
    await yara.says("Er wordt gedeald bij het station")
    assert "Drugs · op straat" in (await yara.last()).text
    await yara.presses("Plek")
    await yara.presses("op school")
    assert "Drugs · op school" in (await yara.last()).text


async def test_a_draft_is_kept_for_a_day_and_gone_on_with(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await kernlijn.later(minutes=timedelta(hours=20) / timedelta(minutes=1))
    await yara.says("/start")
    await yara.presses("Verder met je signaal")
    assert "Zo ziet het kernteam het" in (await yara.last()).text
    await yara.says("/signaal")
    assert VAPES in (await yara.last()).text
    await yara.presses("Ga verder")
    await yara.presses("Verstuur")
    assert "Verstuurd als S-1" in (await yara.last()).text
    await yara.says("/start")
    assert "Verder met je signaal" not in (await yara.last()).labels


async def test_a_signal_that_stands_ready_waits_while_what_was_typed_for_an_action_becomes_one(
    kernteam: Kernteam,
) -> None:
    yara, ben, group = kernteam.yara, kernteam.ben, kernteam.group
    await yara.raises("Ruzie op het plein")
    await ben.says(VAPES)
    await ben.presses("Ik pak iets op", await group.last(), group.chat)
    await ben.says("Jongen verkoopt messen bij het station")
    await ben.presses("Dit is een nieuw signaal")
    await ben.presses("Verstuur")
    assert "Je andere signaal staat nog klaar" in (await ben.last()).text
    await ben.presses("Verder met je signaal")
    assert VAPES in (await ben.last()).text
    await ben.presses("Verstuur")
    assert "Vapes" in (await group.hears("S-3")).text


async def test_a_signal_that_stands_ready_survives_one_that_is_not_acute(kernteam: Kernteam) -> None:
    """What stood ready for a card stays as it was too, and the raw text of each leaves with its own end."""
    yara, ben, group = kernteam.yara, kernteam.ben, kernteam.group
    await yara.raises("Ruzie op het plein")
    await ben.says("Vapes van Daan bij het fietsenhok")
    await ben.presses("Ik pak iets op", await group.last(), group.chat)
    await ben.says("Langsgaan in de pauze")
    card_text = await ben.last()
    await ben.says("Er loopt iemand met een mes bij de poort")
    await ben.presses("maak er een signaal van")
    assert "Wapens en messen" in (await ben.last()).text
    await ben.presses("Stop")
    assert (
        "Er is niets verstuurd. Wat je typte, wis ik hier. Je andere signaal staat nog klaar" in (await ben.last()).text
    )
    typed = [m.text for m in await ben.kernlijn.phones.messages(ben.user, ben.bot) if not m.from_bot]
    assert "Vapes van Daan bij het fietsenhok" in typed
    assert "Er loopt iemand met een mes bij de poort" not in typed
    await ben.presses("Zet op de kaart", card_text)
    assert "langsgaan in de pauze" in (await group.hears("S-1")).text.lower()
    await ben.says("/start")
    await ben.presses("Verder met je signaal")
    await ben.presses("Verstuur")
    assert "Vapes" in (await group.hears("S-2")).text
    assert not [m for m in await ben.kernlijn.phones.messages(ben.user, ben.bot) if "Daan" in m.text]


async def test_a_signal_typed_behind_the_command_leaves_the_one_that_stands_ready(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    await yara.says("/signaal Ruzie op het plein")
    assert "Ruzie op het plein" in (await yara.last()).text
    await yara.says("/signaal Vuurwerk bij de poort")
    assert "nog twee signalen van jou klaar" in (await yara.last()).text
    await yara.says("/start")
    await yara.presses("Verder met je signaal")
    assert "Ruzie op het plein" in (await yara.last()).text
    await yara.presses("Stop")
    await yara.presses("Verder met je signaal")
    assert VAPES in (await yara.last()).text
    await yara.presses("Verstuur")
    assert "klaar" not in (await yara.last()).text
    await yara.says("/start")
    assert "Verder met je signaal" not in (await yara.last()).labels


async def test_the_school_that_was_used_last_stands_on_top(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, network, "De Brug", cast)
    yara = kernteam.yara
    await yara.says(VAPES)
    assert (await yara.last()).labels[:2] == ("De Brug", "Lyceum Zuid")
    await yara.presses("Lyceum Zuid")
    await yara.presses("Verstuur")
    await yara.says("Nog meer vapes in de aula")
    assert (await yara.last()).labels[:2] == ("Lyceum Zuid", "De Brug")


async def test_a_warning_says_when_the_choice_tells_more_than_meant(kernteam: Kernteam) -> None:
    """Each partner in this team is the only one of their organisation, and there are four of them."""
    tom = kernteam.tom
    await tom.says(VAPES)
    assert "(jij bent hier de enige van)" in (await tom.last()).text
    assert "⚠️" not in (await tom.last()).text
    await tom.presses("Van wie")
    await tom.presses("Zonder naam")
    assert "Weinig mensen kunnen dit gezien hebben" in (await tom.last()).text
    await tom.presses("Plek")
    await tom.presses("online")
    assert "Jullie team is klein" in (await tom.last()).text
    await tom.presses("Van wie")
    await tom.presses("Met mijn naam")
    assert "⚠️" not in (await tom.last()).text
    assert "de enige" not in (await tom.last()).text
    await tom.presses("Verstuur")
    assert "⚠️" not in (await kernteam.group.last()).text


async def test_buttons_of_a_signal_put_aside_say_where_it_is(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says(VAPES)
    older = await yara.last()
    await yara.says("/signaal Ruzie op het plein")
    for button in ("Verstuur", "Tekst aanpassen"):
        assert "staat even opzij" in (await yara.presses(button, older)).text
    await yara.presses("Stop")
    await yara.presses("Verstuur", older)
    assert "Vapes" in (await kernteam.group.hears("S-1")).text
