"""Lists: /start, /acties, /agenda; each line one tap from its act, paged, and names only in private."""

import aiohttp

from tests.conftest import TOKEN, Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.people import Phone


async def claimed(kernteam: Kernteam, phone: Phone, text: str = "Vapes bij het fietsenhok") -> None:
    await kernteam.yara.raises(text)
    await phone.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await phone.presses("Bellen")


async def test_start_shows_what_is_open_first(kernteam: Kernteam) -> None:
    await claimed(kernteam, kernteam.ben)
    await kernteam.ben.says("/start")
    home = await kernteam.ben.last()
    assert "Dag Ben." in home.text
    assert "Eén melder wacht op een woord van jou" in home.text
    assert "Je hebt één actie openstaan" in home.text
    assert "Agenda" not in home.labels
    await kernteam.ben.presses("Mijn acties")
    assert "A-1 bellen" in (await kernteam.ben.last()).text
    await kernteam.sara.says("/start")
    assert {"Agenda", "Teams", "Nieuw signaal"} <= set((await kernteam.sara.last()).labels)
    await kernteam.sara.presses("Agenda")
    assert "Loopt" in (await kernteam.sara.last()).text


async def commands_of(phone: Phone) -> list[str]:
    address = f"{phone.kernlijn.telegram.url}/bot{TOKEN}/getMyCommands"
    async with aiohttp.ClientSession() as session:
        async with session.post(address, json={"scope": {"type": "chat", "chat_id": phone.user}}) as own:
            found = (await own.json())["result"]
        async with session.post(address, json={"scope": {"type": "all_private_chats"}}) as usual:
            return [row["command"] for row in found or (await usual.json())["result"]]


async def test_who_coordinates_sees_other_commands(kernteam: Kernteam) -> None:
    for phone in (kernteam.ben, kernteam.sara):
        await phone.says("/start")
    assert await commands_of(kernteam.ben) == ["signaal", "acties", "terugkoppeling", "ritme", "alarm", "help"]
    assert await commands_of(kernteam.sara) == ["signaal", "acties", "terugkoppeling", "agenda", "team", "help"]


async def test_acties_shows_mine_the_teams_and_what_i_owe(kernteam: Kernteam) -> None:
    await claimed(kernteam, kernteam.ben)
    await claimed(kernteam, kernteam.tom, "Messen gevonden bij het station")
    await kernteam.ben.says("/acties")
    mine = await kernteam.ben.last()
    assert "De melder wacht op jou\n• S-1 · Vapes, uiterlijk ma 30 nov" in mine.text
    assert "Jouw acties\n• A-1 bellen (S-1 · Vapes), ma 30 nov" in mine.text
    assert "Het team\n• A-2 Tom Vos: bellen, ma 30 nov" in mine.text
    assert {"✅ A-1 klaar", "A-1 …", "A-2 …", "💬 S-1 terugkoppelen", "Nieuwe actie"} == set(mine.labels)


async def test_no_word_is_cut_halfway(kernteam: Kernteam) -> None:
    await kernteam.yara.raises("Vapes verkocht bij het fietsenhok achter de gymzaal")
    await kernteam.sara.looks_over()
    assert (await kernteam.sara.last()).text.endswith("\nVapes verkocht bij het fietsenhok…")


async def test_nothing_open_is_said(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/acties")
    assert "Bij jou staat niets open" in (await kernteam.ben.last()).text


async def test_a_list_asked_for_in_the_group_comes_in_private(kernteam: Kernteam) -> None:
    await claimed(kernteam, kernteam.ben)
    before = len(await kernteam.group.heard())
    await kernteam.ben.says("/acties", kernteam.group.chat)
    assert "Jouw acties" in (await kernteam.ben.last()).text
    assert len(await kernteam.group.heard()) == before


async def test_what_is_late_is_marked(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await claimed(kernteam, kernteam.ben)
    await kernlijn.later(days=8)
    await kernteam.ben.says("/acties")
    assert "A-1 bellen (S-1 · Vapes), ma 30 nov ⏰" in (await kernteam.ben.last()).text


async def test_long_lists_are_paged(kernteam: Kernteam) -> None:
    for number in range(6):
        await claimed(kernteam, kernteam.ben, f"Vapes bij het fietsenhok {number}")
    await kernteam.ben.says("/acties")
    first = await kernteam.ben.last()
    assert len(first.text) <= 700
    assert "A-6" not in first.text
    await kernteam.ben.presses("Meer")
    second = await kernteam.ben.last()
    assert "A-6 bellen" in second.text
    assert "◀ Vorige" in second.labels


async def test_agenda_shows_open_unclaimed_and_overdue(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await claimed(kernteam, kernteam.ben)
    await kernteam.yara.raises("Ruzie op het plein")
    await sara.looks_over()
    agenda = (await sara.last()).text
    assert "Kernteam Lyceum Zuid · ma 23 nov" in agenda
    assert "Nog niemand\n• S-2 Vechten en groepen · uiterlijk ma 30 nov\nRuzie op het plein" in agenda
    assert "Loopt\n• S-1 Vapes · Ben Aalders · uiterlijk ma 30 nov" in agenda
    await kernlijn.later(days=8)
    await sara.looks_over()
    agenda = (await sara.last()).text
    assert "De melder wacht te lang\n• S-1 Vapes · Ben Aalders" in agenda
    assert "Actie over de dag\n• A-1 Ben Aalders: bellen, ma 30 nov · 1× herinnerd" in agenda
    await sara.presses("S-2 oppakken")
    await sara.presses("Gesprek voeren")
    assert "Gemeente: gesprek voeren" in (await kernteam.group.hears("S-2")).text


async def test_agenda_pages_and_stays_readable(kernteam: Kernteam) -> None:
    for number in range(10):
        await kernteam.yara.raises(f"Vapes bij het fietsenhok {number}")
    await kernteam.sara.looks_over()
    assert "1 van 2" in (await kernteam.sara.last()).text
    await kernteam.sara.presses("Meer")
    assert "S-10 Vapes" in (await kernteam.sara.last()).text
    assert len((await kernteam.sara.last()).text) <= 700


async def test_all_that_is_open_is_for_coordinators(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/agenda")
    assert "Alles wat openstaat" not in (await kernteam.ben.last()).labels
    assert "alleen de coördinator" in (await kernteam.ben.forges(f"open:overzicht-{kernteam.team.id}:0")).text
    await kernteam.ben.forges(f"open:agenda-{kernteam.team.id}:0")
    assert "Alles wat openstaat" not in (await kernteam.ben.last()).labels


async def test_lists_span_teams_and_name_the_school(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    await kernteam.yara.raises("Vapes bij het fietsenhok", school="Lyceum Zuid")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernteam.yara.raises("Ruzie op het plein", school="De Brug")
    await kernteam.ben.presses("Ik pak iets op", await other.group.last(), other.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernteam.ben.says("/acties")
    mine = (await kernteam.ben.last()).text
    assert "De melder wacht op jou\nDe Brug\n• S-2 " in mine
    assert "\nLyceum Zuid\n• S-1 " in mine
    await kernteam.sara.says("/agenda")
    assert {m.text.splitlines()[0] for m in await kernteam.sara.heard("Kernteam ")} == {
        "Kernteam De Brug · ma 23 nov",
        "Kernteam Lyceum Zuid · ma 23 nov",
    }


async def test_a_list_asked_for_in_a_group_is_about_its_team(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    for number in range(9):
        await kernteam.yara.raises(f"Vapes bij het fietsenhok {number}", school="De Brug")
        await kernteam.ben.presses("Ik pak iets op", await other.group.last(), other.group.chat)
        await kernteam.ben.presses("Bellen")
    await kernteam.yara.raises("Ruzie op het plein", school="Lyceum Zuid")
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernteam.ben.says("/acties", kernteam.group.chat)
    assert {"✅ A-10 klaar", "💬 S-10 terugkoppelen"} <= set((await kernteam.ben.last()).labels)
    assert "S-1 " not in (await kernteam.ben.last()).text
    await kernteam.ben.says("/acties", other.group.chat)
    await kernteam.ben.presses("Meer")
    await kernteam.ben.presses("Meer")
    assert "S-10" not in (await kernteam.ben.last()).text
    await kernteam.sara.looks_over(other.group.chat)
    assert (await kernteam.sara.last()).text.startswith("Kernteam De Brug")
    await kernteam.sara.presses("Meer")
    agenda = (await kernteam.sara.last()).text
    assert agenda.startswith("Kernteam De Brug")
    assert "2 van 2" in agenda
    assert not await kernteam.sara.heard("Kernteam Lyceum Zuid")


async def test_pings_of_several_schools_are_one_message_school_by_school(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str, cast: dict[str, Phone]
) -> None:
    other = await make_kernteam(kernlijn, network, "De Brug", cast)
    for words, school, group in (
        ("Vapes", "Lyceum Zuid", kernteam.group),
        ("Ruzie op het plein", "De Brug", other.group),
    ):
        await kernteam.yara.raises(f"{words} op school", school=school)
        await kernteam.ben.presses("Ik pak iets op", await group.last(), group.chat)
        await kernteam.ben.presses("Bellen")
    await kernlijn.later(days=7)
    ping = (await kernteam.ben.hears("Goedemorgen Ben. 4 dingen")).text
    assert ping.index("De Brug") < ping.index("S-2") < ping.index("Lyceum Zuid") < ping.index("S-1 ")
