"""What the network knows: a piece of a page at a time, the first ten minutes first, and 112 before anything acute."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from domain.pages import Section
from domain.people import Role
from domain.settings import Element, TeamSettings
from domain.themes import STARTING
from storage import tables, teams
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody
from views import wording

MARK = "Voorbeeldtekst, nog niet nagekeken door jullie netwerk."
WORDS = wording.load()


async def test_a_theme_opens_at_its_first_ten_minutes(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/wat vapes")
    page = await ben.last()
    assert "Vapes · Eerste tien minuten (1/9)" in page.text
    assert MARK in page.text
    assert "Verkenning VIOS (2025)" in page.text
    assert ben.taps == 0


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("vepen", "Vapes"),
        ("wat doe ik bij vapen?", "Vapes"),
        ("geldezel", "Ronselen en snel geld"),
        ("snel geld", "Ronselen en snel geld"),
        ("spijbellen", "Verzuim"),
        ("vurwerk", "Vuurwerk"),
        ("naaktfoto", "Online beelden"),
        ("exposed", "Online beelden"),
        ("zorgen over thuis", "Zorgen over thuis"),
        ("thuis", "Zorgen over thuis"),
        ("snap", "Online beelden"),
        ("ruzie in de groepsapp", "Vechten en groepen"),
        ("huiselijk geweld", "Zorgen over thuis"),
    ],
)
async def test_words_of_the_street_and_typing_mistakes_go_straight_to_the_theme(
    kernteam: Kernteam, typed: str, title: str
) -> None:
    await kernteam.ben.says(f"/wat {typed}")
    assert f"{title} · Eerste tien minuten" in (await kernteam.ben.last()).text


@pytest.mark.parametrize("command", ["/protocol", "/handreiking"])
async def test_other_words_for_it(kernteam: Kernteam, command: str) -> None:
    await kernteam.ben.says(f"{command} pesten")
    assert "Pesten · Eerste tien minuten" in (await kernteam.ben.last()).text


async def test_one_piece_at_a_time_with_the_next_and_the_one_before(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/wat")
    await ben.presses("Vuurwerk")
    seen = []
    for section in Section:
        page = await ben.last()
        assert f"Vuurwerk · {WORDS.word(section)}" in page.text
        assert len(page.text) <= 700
        seen.append(page.text)
        if section is not Section.DECIDES:
            await ben.presses("▶")
    assert len(set(seen)) == len(Section)
    assert not [label for label in (await ben.last()).labels if "▶" in label]
    await ben.presses("◀")
    assert "Wat mag ik delen (8/9)" in (await ben.last()).text
    await ben.presses("Alle stukken")
    await ben.presses("Ouders bellen")
    assert "Ouders bellen (6/9)" in (await ben.last()).text
    await ben.presses("Andere thema's")
    assert list((await ben.last()).labels) == [WORDS.word(theme) for theme in STARTING]


async def test_acute_words_bring_112_first(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/wat mes")
    page = await kernteam.ben.last()
    assert page.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "Wapens en messen · Eerste tien minuten" in page.text
    assert "🟠 Code oranje" in page.labels
    assert len(page.text) <= 700


async def test_what_is_asked_of_a_theme_is_found_at_once(kernteam: Kernteam) -> None:
    for typed, title in (
        ("vapes ouders", "Vapes · Ouders bellen"),
        ("wat mag ik delen over thuis", "Zorgen over thuis · Wat mag ik delen"),
        ("wanneer 112 bij vuurwerk", "Vuurwerk · 112 bellen"),
    ):
        await kernteam.ben.says(f"/wat {typed}")
        assert title in (await kernteam.ben.last()).text
    await kernteam.ben.says("/wat 112")  # of no theme: what is found
    assert "Dit vond ik" in (await kernteam.ben.last()).text


async def test_other_words_are_searched(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/wat stille tocht")
    found = await ben.last()
    assert "Dit vond ik" in found.text
    assert "Gebeurtenis elders: Jeugd-BOA bellen" in found.text
    assert len(found.text) <= 700
    await ben.presses("1 · Gebeurtenis elders")
    assert "stille tocht" in (await ben.last()).text


async def test_never_a_dead_end(kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await ben.says("/wat xylofoon")
    nothing = await ben.last()
    assert "Dat vond ik niet. Bedoel je een van deze?" in nothing.text
    assert len(nothing.labels) == 4  # three themes and all of them
    await ben.presses(nothing.labels[0])
    assert "Eerste tien minuten (1/9)" in (await ben.last()).text


async def test_no_stranger_and_no_expert_reads_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    stranger = await somebody(kernlijn, "Vera Vreemd")
    await stranger.says("/wat vapes")
    assert "Eerste tien minuten" not in (await stranger.last()).text

    async def only_an_expert(unit: Unit) -> None:
        here = tables.membership.c.person_id == f"person{kernteam.ben.user}"
        await unit.execute(update(tables.membership).where(here).values(role=Role.EXPERT.value))

    await kernlijn.app.database.run(only_an_expert)
    await kernteam.ben.says("/wat vapes")
    assert "Je doet hier mee als expert" in (await kernteam.ben.last()).text
    assert (await kernteam.ben.forges("wat:zuiderdam:vapes:eerst")).alert
    assert "/wat" not in await helped(kernteam.ben)


async def helped(phone: Phone) -> str:
    await phone.says("/help")
    return (await phone.last()).text


async def test_the_help_leads_there(kernteam: Kernteam) -> None:
    assert "/wat" in await helped(kernteam.ben)
    await kernteam.ben.presses("Wat doe ik bij")
    assert "Kies een thema" in (await kernteam.ben.last()).text


async def test_a_team_without_code_oranje_gets_112_and_no_button_that_leads_nowhere(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    off = TeamSettings().with_element(Element.ALARM, on=False)
    await kernlijn.app.database.run(lambda unit: teams.save_settings(unit, replace(kernteam.team, settings=off)))
    await kernteam.ben.says("/wat mes")
    page = await kernteam.ben.last()
    assert page.text.startswith("🚨 Is er nu gevaar? Bel 112.")
    assert "🟠 Code oranje" not in page.labels


async def test_a_text_in_the_group_is_answered_in_private(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/wat vapes", kernteam.group.chat)
    assert "Vapes · Eerste tien minuten" in (await kernteam.ben.last()).text
    assert not await kernteam.group.heard("Eerste tien minuten")
