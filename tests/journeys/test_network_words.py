"""The network's own words: kept by who coordinates, proposed by who writes, used in no other network."""

from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import select

from domain.network_words import NetworkWord, WordKind, WordStatus
from domain.people import Membership, Organisation, Person, Role, Team
from storage import network_words, networks, people, tables, teams
from storage.database import Unit
from storage.networks import Network
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_regisseur
from tests.journeys.people import Phone
from tests.journeys.words import behind

ONE = "Vapes bij het fietsenhok achter de Kwekel"
QUESTION = "Is “de Kwekel” hier een persoon?"


async def adds(phone: Phone, kind: str, typed: str) -> None:
    """Who coordinates adds words."""
    await phone.says("/woorden")
    await phone.presses("Erbij")
    await phone.presses(kind)
    await phone.says(typed)


async def keeps(kernlijn: Kernlijn, network_id: str, *words: str) -> None:
    """A list that was made before."""

    async def fill(unit: Unit) -> None:
        for number, word in enumerate(words):
            await network_words.add(
                unit,
                NetworkWord(
                    id=f"word{network_id}{number}",
                    network_id=network_id,
                    kind=WordKind.WINKEL,
                    word=word,
                    status=WordStatus.KEPT,
                    proposed_at=kernlijn.app.now(),
                ),
            )

    await kernlijn.app.database.run(fill)


async def another_network(unit: Unit, now: datetime, phones: tuple[Phone, ...] = ()) -> None:
    """Of another municipality, in which these people coordinate a team too."""
    await networks.add(unit, Network(id="noorderdam", name="Noorderdam"), now)
    team = Team(id="brug", network_id="noorderdam", name="De Brug", chat_id=-77, thread_id=None, feedback_days=5)
    await teams.add(unit, team)
    await teams.couple(unit, team.id, -77, None)
    for phone in phones:
        there = Person(
            id=f"there{phone.user}",
            network_id="noorderdam",
            chat_id=phone.user,
            name=phone.name,
            regisseur=False,
            reachable=True,
        )
        await people.add(unit, there, now)
        place = Membership(
            team_id=team.id,
            network_id="noorderdam",
            person_id=there.id,
            role=Role.COORDINATOR,
            organisation=Organisation.GEMEENTE,
        )
        await people.join(unit, place, now)


async def test_what_is_no_person_is_proposed_and_counts_after_a_yes(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.says(ONE)
    await yara.presses("Geen persoon")
    await yara.presses("Verstuur")
    await yara.says(ONE)
    assert QUESTION in (await yara.last()).text  # nobody agreed yet
    await yara.presses("Geen persoon")
    await yara.presses("Stop")
    await sara.says("/woorden")
    proposed = await sara.last()
    assert "Voorgesteld: Kwekel" in proposed.text
    assert "Hierna nog" not in proposed.text  # proposed once
    assert "Yara" not in proposed.text
    await sara.presses("Onthoud")
    assert "Gewoon woord: Kwekel" in (await sara.last()).text
    await yara.says(ONE)
    assert QUESTION not in (await yara.last()).text
    await sara.presses("✖️ Kwekel")
    await yara.presses("Stop")
    await yara.says(ONE)
    assert QUESTION in (await yara.last()).text


async def test_what_is_not_remembered_goes(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.says(ONE)
    await yara.presses("Geen persoon")
    await yara.presses("Verstuur")
    await sara.says("/team")
    await sara.presses("Woorden")
    shown = await sara.last()
    keep, drop = behind(shown, "Onthoud"), behind(shown, "Niet onthouden")
    await sara.presses("Niet onthouden")
    assert "Voorgesteld" not in (await sara.last()).text
    assert "al klaar" in (await sara.forges(keep)).text
    assert "al klaar" in (await sara.forges(drop)).text


async def test_nothing_kept_tells_who_proposed_it_or_when(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(ONE)
    await kernteam.yara.presses("Geen persoon")
    await kernteam.yara.presses("Van wie")
    await kernteam.yara.presses("Zonder naam")
    await kernteam.yara.presses("Verstuur")

    async def rows(unit: Unit) -> tuple[list[object], int]:
        (row,) = (await unit.execute(select(tables.network_word))).all()
        by_whom = select(tables.audit).where(tables.audit.c.actor_id.is_not(None))
        return list(row), len((await unit.execute(by_whom)).all())

    (_, network, kind, _, status, day, _), audited = await kernlijn.app.database.run(rows)
    assert (network, kind, status, audited) == ("zuiderdam", "woord", "proposed", 0)
    assert kernlijn.app.now().astimezone(None) > day  # type: ignore[operator]
    assert day.astimezone(kernlijn.app.now().tzinfo).strftime("%M:%S") == "00:00"  # type: ignore[attr-defined]


async def test_a_name_of_a_school_stays_where_a_name_would_go(kernteam: Kernteam) -> None:
    sara, yara = kernteam.sara, kernteam.yara
    await yara.says("Vapes bij het fietsenhok, volgens Kevin Bakker")
    assert "Kevin" not in (await yara.last()).text
    await yara.presses("Stop")
    await adds(sara, "Winkel", "Kevin Bakker\nDe Kwekel")
    assert "Weet je het zeker? Kevin Bakker: zo heten mensen ook." in (await sara.last()).text
    await sara.presses("Ja, zet erbij")
    assert "Winkel: De Kwekel, Kevin Bakker" in (await sara.last()).text
    await yara.says("Vapes bij het fietsenhok, bij Kevin Bakker en achter De Kwekel")
    assert "bij Kevin Bakker en achter De Kwekel" in (await yara.last()).text
    assert "✅ Verstuur" in (await yara.last()).labels


async def test_an_ordinary_word_does_not_uncover_a_name(kernteam: Kernteam) -> None:
    await adds(kernteam.sara, "Gewoon woord", "Kevin")
    await kernteam.sara.presses("Ja, zet erbij")
    await kernteam.yara.says("Vapes bij het fietsenhok, door Kevin")
    assert "Kevin" not in (await kernteam.yara.last()).text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("06 53 12 98 76", "Ik zie geen woorden"),
        ("De Kwekel\nbel 06 53 12 98 76", "iets in dat naar iemand leidt"),
        ("k.bos@gmail.com", "iets in dat naar iemand leidt"),
        ("...", "Ik zie geen woorden"),
        ("x" * 41, "hooguit 40 tekens"),
    ],
)
async def test_what_leads_to_somebody_is_refused_kindly(kernteam: Kernteam, typed: str, answer: str) -> None:
    await adds(kernteam.sara, "Straat", typed)
    assert answer in (await kernteam.sara.last()).text
    await kernteam.sara.says("Kwekelpad")
    assert "Straat: Kwekelpad" in (await kernteam.sara.last()).text


async def test_who_is_not_sure_types_it_again_or_stops(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await adds(sara, "School", "Fatima")
    sure = behind(await sara.last(), "Ja, zet erbij")
    await kernlijn.restart()
    await sara.says("De Kwekel")
    assert "School: De Kwekel" in (await sara.last()).text
    assert "niet meer open" in (await sara.forges(sure)).text
    await adds(sara, "School", "Fatima")
    await sara.presses("Stop")
    assert not await kernteam.group.heard("S-")


async def test_a_long_list_is_paged(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await keeps(kernlijn, "zuiderdam", *(f"Kwekel {letter}{letter}" for letter in "abcdefghij"))
    sara = kernteam.sara
    await sara.says("/woorden")
    assert "1 van 2" in (await sara.last()).text
    await sara.presses("▶")
    shown = await sara.last()
    assert "Kwekel ii, Kwekel jj" in shown.text
    await sara.presses("✖️ Kwekel jj")
    await sara.presses("✖️ Kwekel ii")
    assert "van 2" not in (await sara.last()).text
    assert "Kwekel aa" in (await sara.last()).text


async def test_a_full_list_takes_no_more(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await keeps(kernlijn, "zuiderdam", *(f"Kwekel{number}" for number in range(300)))
    await adds(kernteam.sara, "School", "De Meent")
    assert "De lijst is vol" in (await kernteam.sara.last()).text


async def test_only_who_coordinates_keeps_the_list(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await keeps(kernlijn, "zuiderdam", "Kwekel")
    await kernteam.sara.says("/woorden")
    page = await kernteam.sara.last()
    await kernteam.sara.presses("Erbij")
    kinds = await kernteam.sara.last()
    await kernteam.ben.says("/woorden")
    assert "Dit kan alleen de coördinator" in (await kernteam.ben.last()).text
    for data in (behind(page, "✖️ Kwekel"), behind(page, "Erbij"), behind(kinds, "School"), "networds:zuiderdam:0"):
        assert "alleen de coördinator" in (await kernteam.ben.forges(data)).text
    assert "ouder bericht" in (await kernteam.sara.forges("addwords:zuiderdam:Daan")).text


async def test_words_of_one_network_count_in_no_other(kernlijn: Kernlijn, kernteam: Kernteam, network: str) -> None:
    tom, sara = kernteam.tom, kernteam.sara
    await kernlijn.app.database.run(partial(another_network, now=kernlijn.app.now(), phones=(tom, sara)))
    await keeps(kernlijn, network, "Kwekel")
    await tom.says(ONE)
    await tom.presses("De Brug")
    assert QUESTION in (await tom.last()).text
    await tom.presses("Geen persoon")
    await tom.presses("Verstuur")
    await tom.says(ONE)
    await tom.presses("Lyceum Zuid")
    assert QUESTION not in (await tom.last()).text
    await sara.says("/woorden")
    assert "Voorgesteld: Kwekel" in (await sara.hears("Woorden van Noorderdam")).text
    assert "Voorgesteld" not in (await sara.hears("Woorden van Zuiderdam")).text


async def test_a_coordinator_elsewhere_reaches_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.app.database.run(partial(another_network, now=kernlijn.app.now()))
    await keeps(kernlijn, "noorderdam", "Kwekel")
    await kernteam.sara.says("/woorden")
    assert "Kwekel" not in (await kernteam.sara.last()).text
    for forged in ("networds:noorderdam:0", "removeword:wordnoorderdam0:0", "addwords:noorderdam:school"):
        assert "alleen de coördinator" in (await kernteam.sara.forges(forged)).text


async def test_the_regisseur_keeps_it_too(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.app.database.run(partial(make_regisseur, chat_id=kernteam.tom.user))
    await adds(kernteam.tom, "Organisatie", "De Kwekel")
    assert "Organisatie: De Kwekel" in (await kernteam.tom.last()).text


async def test_places_of_the_team_stay(kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Instellingen")
    await sara.presses("Plekken")
    await sara.presses("Plekken toevoegen")
    await sara.says("achter de Kwekel")
    await kernteam.yara.says(ONE)
    assert QUESTION not in (await kernteam.yara.last()).text
    assert "achter de Kwekel" in (await kernteam.yara.last()).text


async def test_with_the_gate_closed_nothing_is_added(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.sara.says("/woorden")
    await kernteam.sara.presses("Erbij")
    await kernteam.sara.presses("School")
    kernlijn.app.world.gate.lists = None
    await kernteam.sara.says("De Kwekel")
    assert "geen namen herkennen" in (await kernteam.sara.last()).text


async def test_nothing_is_proposed_of_what_is_not_sent(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(ONE)
    await kernteam.yara.presses("Geen persoon")
    assert not await proposed(kernlijn)
    await kernteam.yara.presses("Stop")
    await kernteam.sara.says("/woorden")
    assert "Kwekel" not in (await kernteam.sara.last()).text


async def test_a_proposal_to_which_nobody_says_anything_goes(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await adds(kernteam.sara, "Straat", "Kwekeldreef")
    await kernteam.yara.says(ONE)
    await kernteam.yara.presses("Geen persoon")
    await kernteam.yara.presses("Verstuur")
    assert sorted(await proposed(kernlijn)) == ["kept", "proposed"]
    await kernlijn.later(days=91)
    await kernlijn.tick()
    assert await proposed(kernlijn) == ["kept"]


async def proposed(kernlijn: Kernlijn) -> list[str]:
    """What is kept of words, by its status."""

    async def read(unit: Unit) -> list[str]:
        return list((await unit.execute(select(tables.network_word.c.status))).scalars())

    return await kernlijn.app.database.run(read)


async def test_a_proposed_first_name_is_kept_only_by_who_is_sure(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await yara.says("Vapes bij het fietsenhok achter de Roos")
    await yara.presses("Geen persoon")
    await yara.presses("Verstuur")
    await sara.says("/woorden")
    await sara.presses("Onthoud")
    assert "Weet je het zeker? Roos: zo heten mensen ook." in (await sara.last()).text
    sure = behind(await sara.last(), "Ja, zet erbij")
    await sara.presses("Stop")
    assert "niet meer open" in (await sara.forges(sure)).text
    await sara.says("/woorden")
    assert "Voorgesteld: Roos" in (await sara.last()).text  # it still waits
    await sara.presses("Onthoud")
    await sara.presses("Ja, zet erbij")
    assert "Gewoon woord: Roos" in (await sara.last()).text
    assert "Voorgesteld" not in (await sara.last()).text


async def test_mending_what_was_refused_is_no_trouble(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await adds(sara, "School", "Bel 06-12345678")
    (*_, refused) = [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot]
    await sara.says("Kevin")
    asked = await sara.last()
    await kernlijn.phones.edit(sara.user, sara.bot, refused.message_id, "Roos")
    await kernlijn.settled()
    assert await sara.last() == asked


async def test_typed_words_are_mended_where_they_stand_and_leave_the_chat(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    sara = kernteam.sara
    await adds(sara, "Winkel", "Kevin")
    (*_, typed) = [m for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot]
    await kernlijn.phones.edit(sara.user, sara.bot, typed.message_id, "Roos")
    await kernlijn.settled()
    assert "Weet je het zeker? Roos" in (await sara.last()).text
    await sara.presses("Ja, zet erbij")
    assert "Winkel: Roos" in (await sara.last()).text
    left = [m.text for m in await kernlijn.phones.messages(sara.user, sara.bot) if not m.from_bot]
    assert "Roos" not in left
