"""Questions for a good conversation: one at a time, and on the agenda of the team, off it again, or talked about."""

from sqlalchemy import select

from domain.conversations import Audience, Subject
from knowledge import reference
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam, make_regisseur
from tests.journeys.people import Phone, somebody
from tests.journeys.test_elements import leaves_out
from tests.journeys.test_experts import an_expert
from tests.journeys.test_network_words import another_network
from tests.journeys.words import behind

DECK = reference.load().deck
FIRST = DECK.question(Audience.PRAKTIJK, Subject.TAAL, 0)
SECOND = DECK.question(Audience.PRAKTIJK, Subject.TAAL, 1)


async def reads(phone: Phone, audience: str = "Voor de praktijk", subject: str = "Dezelfde taal") -> None:
    await phone.says("/gesprek")
    await phone.presses(audience)
    await phone.presses(subject)


async def points(unit: Unit) -> list[object]:
    return list((await unit.execute(select(tables.agenda_point))).all())


async def test_a_question_at_a_time_with_the_next_and_the_one_before(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await reads(yara)
    first = await yara.last()
    assert "Dezelfde taal · vraag 1 van 5" in first.text
    assert FIRST.text in first.text
    assert "naar de gesprekskaarten van het NJi, 2020" in first.text
    assert not any("Vorige" in label for label in first.labels)
    heard = len(await yara.heard())
    await yara.presses("Volgende")
    assert SECOND.text in (await yara.last()).text
    for _ in range(3):
        await yara.presses("Volgende")
    assert not any("Volgende" in label for label in (await yara.last()).labels)
    await yara.presses("Vorige")
    await yara.presses("Onderwerpen")
    await yara.presses("Samen leren")
    assert "Samen leren · vraag 1 van" in (await yara.last()).text
    assert len(await yara.heard()) == heard  # all of it in place of the message before
    await yara.presses("Onderwerpen")
    await yara.presses("Terug")
    await yara.presses("Voor beleid en bestuur")
    await yara.presses("Dezelfde taal")
    assert DECK.question(Audience.BELEID, Subject.TAAL, 0).text in (await yara.last()).text


async def test_a_question_on_the_agenda_is_seen_by_the_coordinator_and_talked_about(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await reads(yara)
    before = len(await kernteam.group.heard())
    await yara.presses("Zet op de agenda")
    told = (await yara.last()).text
    assert "Deze vraag staat op de agenda van kernteam Lyceum Zuid" in told
    assert "Je coördinator ziet dat jij hem voorstelde." in told
    assert len(await kernteam.group.heard()) == before
    await sara.says("/agenda")
    agenda = await sara.last()
    assert f"1  {FIRST.text[:30]}" in agenda.text
    assert "Er staat niets open" not in agenda.text
    await sara.presses("1 · ")
    page = await sara.last()
    assert FIRST.text in page.text
    assert "Voorgesteld door Yara Kuipers op ma 23 nov." in page.text
    done = behind(page, "Besproken")
    await sara.presses("Besproken")
    assert "Mooi, besproken." in (await sara.last()).text
    await sara.presses("Agenda")
    assert "Er staat niets open" in (await sara.last()).text
    assert "al klaar" in (await sara.forges(done)).text
    (row,) = await kernlijn.app.database.run(points)
    assert row.done_at is not None  # type: ignore[attr-defined]
    assert FIRST.text.encode() not in row.text_sealed  # type: ignore[attr-defined]


async def test_twice_is_once_and_who_proposed_takes_it_off(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben, sara = kernteam.yara, kernteam.ben, kernteam.sara
    await reads(yara)
    question = await yara.last()
    put = behind(question, "Zet op de agenda")
    await yara.presses("Zet op de agenda")
    await yara.forges(put, question)
    assert len(await kernlijn.app.database.run(points)) == 1
    off = behind(await yara.last(), "Van de agenda")
    await reads(ben)
    await ben.presses("Zet op de agenda")
    assert "Een teamgenoot zette deze vraag al op de agenda" in (await ben.last()).text
    assert "Yara" not in (await ben.last()).text
    assert "Van de agenda" not in (await ben.last()).labels
    assert "staat bij iemand anders" in (await ben.forges(off)).text
    await yara.presses("Van de agenda", await yara.hears("Deze vraag staat op de agenda"))
    assert "Het punt staat niet meer op de agenda." in (await yara.last()).text
    assert await kernlijn.app.database.run(points) == []
    assert "is er niet meer" in (await yara.forges(off)).text
    await sara.says("/agenda")
    assert "Om over te praten" not in (await sara.last()).text


async def test_who_coordinates_takes_off_what_another_proposed(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await reads(yara)
    await yara.presses("Zet op de agenda")
    await sara.looks_over()
    await sara.presses("💬")
    await sara.presses("Van de agenda")
    assert await kernlijn.app.database.run(points) == []


async def test_who_has_several_teams_chooses(kernlijn: Kernlijn, kernteam: Kernteam, cast: dict[str, Phone]) -> None:
    other = await make_kernteam(kernlijn, "zuiderdam", "De Brug", cast)
    yara, sara = kernteam.yara, kernteam.sara
    await reads(yara)
    await yara.presses("Zet op de agenda")
    assert "Op welke agenda komt deze vraag?" in (await yara.last()).text
    await yara.presses("De Brug")
    assert "kernteam De Brug" in (await yara.last()).text
    await yara.presses("Andere vragen")
    await yara.presses("Zet op de agenda")
    await yara.presses("Lyceum Zuid")
    rows = await kernlijn.app.database.run(points)
    assert {row.team_id for row in rows} == {other.team.id, kernteam.team.id}  # type: ignore[attr-defined]
    await sara.says("/agenda")
    assert len(await sara.heard("1  ")) == 2


async def test_a_question_of_another_team_stays_theirs(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """A member of another network reaches no point by a forged button, nor puts one there."""
    yara = kernteam.yara
    await reads(yara)
    await yara.presses("Zet op de agenda")
    off = behind(await yara.last(), "Van de agenda")
    point_id = off.partition(":")[2]
    mila = await outsider(kernlijn)
    await mila.says("/gesprek")
    for forged in (off, f"point:{point_id}", f"pointdone:{point_id}", f"propose:{SECOND.tag}:{kernteam.team.id}"):
        await mila.forges(forged)
    assert not [message for message in await mila.heard() if FIRST.text in message.text]
    assert len(await kernlijn.app.database.run(points)) == 1


async def outsider(kernlijn: Kernlijn) -> Phone:
    """Who coordinates a team of another network."""
    mila = await somebody(kernlijn, "Mila Berg")
    await mila.says("/start")
    await kernlijn.app.database.run(lambda unit: another_network(unit, kernlijn.app.now(), (mila,)))
    return mila


async def test_without_meetings_there_are_questions_but_no_agenda(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Agenda")
    yara = kernteam.yara
    await reads(yara)
    assert FIRST.text in (await yara.last()).text
    assert "Zet op de agenda" not in (await yara.last()).labels
    assert "gebruikt dit onderdeel niet" in (await yara.forges(f"propose:{FIRST.tag}:")).text


async def test_an_expert_reads_the_questions_and_proposes_none(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    vera = await an_expert(kernlijn, kernteam.sara)
    await reads(vera)
    assert "Zet op de agenda" not in (await vera.last()).labels
    assert "als expert" in (await vera.forges(f"propose:{FIRST.tag}:{kernteam.team.id}")).text


async def test_a_regisseur_without_a_place_puts_it_on_any_agenda_of_the_network(
    kernlijn: Kernlijn, kernteam: Kernteam, cast: dict[str, Phone]
) -> None:
    await make_kernteam(kernlijn, "zuiderdam", "De Brug", cast)
    ben = kernteam.ben
    await kernlijn.app.database.run(lambda unit: make_regisseur(unit, ben.user))
    await reads(ben, "Voor beleid en bestuur")
    await ben.presses("Zet op de agenda")
    await ben.presses("De Brug")
    assert "Van de agenda" in (await ben.last()).labels


async def test_forged_choices_are_stale(kernteam: Kernteam) -> None:
    yara = kernteam.yara
    await yara.says("/gesprek")
    for forged in ("gesprek:iedereen", "vraag:beleid:weer:0", "vraag:iedereen:taal:0", "propose:00000000:"):
        assert "ouder bericht" in (await yara.forges(forged)).text
    await yara.forges("vraag:beleid:taal:99")
    assert "vraag 5 van 5" in (await yara.last()).text


async def test_a_full_agenda_still_fits_a_phone(kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    for subject in ("Dezelfde taal", "Samen leren", "Wat speelt er?"):
        await reads(yara, subject=subject)
        for _ in range(3):
            await yara.presses("Zet op de agenda")
            await yara.presses("Andere vragen")
            await yara.presses("Volgende")
    await sara.looks_over()
    assert len((await sara.last()).text) <= 700
    await sara.presses("Meer")
    assert len((await sara.last()).text) <= 700
    assert "Om over te praten" in (await sara.last()).text


async def test_what_was_proposed_stays_when_its_proposer_leaves(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, sara = kernteam.yara, kernteam.sara
    await reads(yara)
    await yara.presses("Zet op de agenda")
    off = behind(await yara.last(), "Van de agenda")
    await yara.says("/start")
    await yara.presses("Mijn plek")
    await yara.presses("Weg uit")
    await yara.presses("Ja, ik ga weg")
    await yara.forges(off)
    assert len(await kernlijn.app.database.run(points)) == 1
    await sara.looks_over()
    await sara.presses("💬")
    assert FIRST.text in (await sara.last()).text
