"""Collecting: what do you want to talk about? A theme, a signal, a question, one's own words, or nothing."""

from domain.meetings import Circle, MeetingStatus
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam, make_kernteam
from tests.journeys.on_agenda import planned, points_of
from tests.journeys.people import Phone, somebody
from tests.journeys.test_elements import leaves_out
from tests.journeys.test_experts import an_expert
from tests.journeys.test_network_words import another_network
from tests.journeys.words import behind


async def asked(phone: Phone) -> None:
    """Wat wil je bespreken?"""
    await phone.says("/agenda")
    await phone.presses("Iets voorstellen")


async def test_a_theme_is_three_taps_and_one_point(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await planned(kernlijn, kernteam)
    before = len(await kernteam.group.heard())
    await asked(ben)
    question = await ben.last()
    assert question.text == "Kernteamoverleg Lyceum Zuid · di 1 dec 15:00\nWat wil je bespreken?"
    assert question.labels == ("Een thema", "Een gesprekskaart", "Zelf schrijven", "Niets")
    taps = ben.taps
    await ben.presses("Een thema")
    vapes = behind(await ben.last(), "Vapes")
    await ben.presses("Vapes")
    assert ben.taps - taps == 2
    assert "Jij stelde voor:\n• Vapes" in (await ben.last()).text
    assert "al" in (await ben.forges(vapes)).text  # the same twice is one
    (point,) = await points_of(kernlijn, kernteam)
    assert (point.text, point.meeting_id) == ("Vapes", None)
    assert len(await kernteam.group.heard()) == before
    await sara.says("/agenda")
    assert "1  Vapes · 10 min" in (await sara.last()).text
    await sara.presses("1 · Vapes")
    assert "“Vapes”\n\nVoorgesteld door Ben Aalders op ma 23 nov." in (await sara.last()).text


async def test_the_themes_that_come_up_most_stand_first(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await planned(kernlijn, kernteam)
    await kernteam.yara.raises("Vuurwerk op het plein")
    await asked(kernteam.ben)
    await kernteam.ben.presses("Een thema")
    assert (await kernteam.ben.last()).labels[0] == "Vuurwerk"
    await kernteam.ben.presses("Meer")
    assert "Vuurwerk" not in (await kernteam.ben.last()).labels
    await kernteam.ben.presses("Terug")
    assert "Wat wil je bespreken?" in (await kernteam.ben.last()).text


async def test_a_signal_of_the_team_comes_on_its_agenda(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await planned(kernlijn, kernteam)
    for number in range(7):
        await kernteam.yara.raises(f"Vapes bij het fietsenhok {number}")
    await asked(ben)
    await ben.presses("Een signaal")
    assert "S-7" in (await ben.last()).text
    assert "1 van 2" in (await ben.last()).text
    await ben.presses("Meer")
    await ben.presses("S-1 ·")
    assert "Staat op de agenda" in (await ben.last()).text
    assert "Staat op de agenda" in (await kernteam.group.hears("S-1")).text
    await sara.says("/agenda")
    assert "1  S-1 Vapes · nog niemand · 10 min" in (await sara.last()).text


async def test_a_question_of_the_cards_is_one_tap_away(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await planned(kernlijn, kernteam)
    await asked(kernteam.ben)
    await kernteam.ben.presses("Een gesprekskaart")
    await kernteam.ben.presses("Voor de praktijk")
    await kernteam.ben.presses("Dezelfde taal")
    await kernteam.ben.presses("Zet op de agenda")
    assert len(await points_of(kernlijn, kernteam)) == 1


async def test_own_words_are_masked_and_shown_before_anybody_reads_them(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await planned(kernlijn, kernteam)
    await asked(ben)
    await ben.presses("Zelf schrijven")
    await ben.says("De jaarwisseling bij het plein, en wat Daan de Boer zei, bel 06 12345678")
    shown = await ben.last()
    assert "Daan" not in shown.text
    assert "0612345678" not in shown.text.replace(" ", "")
    assert "Weggehaald:" in shown.text
    assert await points_of(kernlijn, kernteam) == []
    await ben.says("De jaarwisseling bij het plein")
    await kernlijn.restart()
    await ben.presses("Stel dit voor")
    assert "• De jaarwisseling bij het plein" in (await ben.last()).text
    (point,) = await points_of(kernlijn, kernteam)
    assert point.text == "De jaarwisseling bij het plein"
    typed = [m for m in await kernlijn.phones.messages(ben.user, ben.bot) if not m.from_bot and "jaarw" in m.text]
    assert typed == []


async def test_what_is_too_long_or_nothing_is_refused_kindly(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await planned(kernlijn, kernteam)
    await asked(ben)
    await ben.presses("Zelf schrijven")
    await ben.says("vuurwerk " * 30)
    assert "hooguit 150 tekens" in (await ben.last()).text
    await ben.says("Vuurwerk bij het station")
    await ben.presses("Stel dit voor")
    assert len(await points_of(kernlijn, kernteam)) == 1


async def test_nothing_is_an_answer_too(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await planned(kernlijn, kernteam)
    await asked(kernteam.ben)
    await kernteam.ben.presses("Niets")
    assert "Prima." in (await kernteam.ben.last()).text
    assert await points_of(kernlijn, kernteam) == []


async def test_one_takes_back_what_is_ones_own(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, tom = kernteam.ben, kernteam.tom
    meeting = await planned(kernlijn, kernteam)
    await asked(ben)
    await ben.presses("Een thema")
    await ben.presses("Vapes")
    off = behind(await ben.last(), "✕ Vapes")
    await asked(tom)
    assert "Vapes" not in (await tom.last()).text
    assert "is er niet meer" in (await tom.forges(off)).text
    await ben.presses("✕ Vapes")
    assert await points_of(kernlijn, kernteam) == []
    assert "is er niet meer" in (await ben.forges(off)).text
    assert meeting.id in off


async def test_ten_points_of_one_person_are_enough(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben = kernteam.ben
    await planned(kernlijn, kernteam)
    await asked(ben)
    await ben.presses("Een thema")
    themes = await ben.last()
    for label in themes.labels[:10]:
        await ben.forges(behind(themes, label))
    await ben.presses("Een thema")
    await ben.presses("Meer")
    assert "al tien punten" in (await ben.presses((await ben.last()).labels[0])).text
    assert len(await points_of(kernlijn, kernteam)) == 10


async def test_without_a_planned_meeting_it_waits_for_the_next(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await ben.says("/agenda")
    assert "Er is nog geen overleg gepland." in (await ben.last()).text
    await ben.presses("Iets voorstellen")
    assert "Volgend overleg van kernteam Lyceum Zuid" in (await ben.last()).text
    await ben.presses("Een thema")
    await ben.presses("Vapes")
    await planned(kernlijn, kernteam)
    await sara.says("/agenda")
    assert "1  Vapes · 10 min" in (await sara.last()).text


async def test_a_button_of_a_meeting_that_is_over_is_for_the_next(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    held = await planned(kernlijn, kernteam, status=MeetingStatus.HELD)
    await kernteam.ben.says("/agenda")
    await kernteam.ben.forges(f"apropose:{held.id}")
    assert "Volgend overleg van kernteam Lyceum Zuid" in (await kernteam.ben.last()).text


async def test_people_of_other_teams_bring_in_for_a_meeting_of_all_teams(
    kernlijn: Kernlijn, kernteam: Kernteam, network: str
) -> None:
    """Noor sits in De Brug alone; the meeting is led by Lyceum Zuid."""
    noor, sara = await somebody(kernlijn, "Noor Smit"), kernteam.sara
    cast = {"Sara de Boer": sara, "Ben Aalders": noor, "Yara Kuipers": kernteam.yara, "Tom Vos": kernteam.tom}
    await make_kernteam(kernlijn, network, "De Brug", cast)
    both = await planned(kernlijn, kernteam, circle=Circle.TEAMS)
    await noor.says("/start")
    await noor.forges(f"apropose:{both.id}")
    question = await noor.last()
    assert "Overkoepelend overleg Lyceum Zuid" in question.text
    assert "Ook mensen van andere teams lezen dit." in question.text
    assert question.labels == ("Een thema", "Zelf schrijven", "Niets")
    await noor.presses("Een thema")
    await noor.presses("Vapes")
    (point,) = await points_of(kernlijn, kernteam)
    assert point.meeting_id == both.id
    await noor.presses("✕ Vapes")
    assert await points_of(kernlijn, kernteam) == []
    await noor.forges(f"asignal:{both.id}:0")
    own = await planned(kernlijn, kernteam)
    assert "waar jij niet in zit" in (await noor.forges(f"apropose:{own.id}")).text


async def test_a_proposal_for_all_teams_stays_off_the_teams_own_agenda(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    both = await planned(kernlijn, kernteam, circle=Circle.TEAMS)
    own = await planned(kernlijn, kernteam)
    await kernteam.yara.raises("Ruzie op het plein")
    await ben.says("/start")
    await ben.forges(f"apropose:{both.id}")
    await ben.presses("Een thema")
    await ben.presses("Vapes")
    await sara.says("/agenda")
    assert "Vapes" not in (await sara.last()).text
    await sara.forges(f"agenda:{both.id}::0")
    agenda = (await sara.last()).text
    assert "1  Vapes · 10 min" in agenda
    assert "Nog niemand" not in agenda  # what one team has open is of that team
    assert own.id != both.id


async def test_strangers_experts_and_other_networks_bring_in_nothing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    meeting = await planned(kernlijn, kernteam)
    vera = await an_expert(kernlijn, kernteam.sara)
    mila = await somebody(kernlijn, "Mila Berg")
    await mila.says("/start")
    await kernlijn.app.database.run(lambda unit: another_network(unit, kernlijn.app.now(), (mila,)))
    await vera.says("/start")
    await mila.says("/start")
    where = (meeting.id, kernteam.team.id)
    for phone in (vera, mila):
        for forged in [f"{verb}:{each}" for each in where for verb in ("apropose", "awrite")]:
            await phone.forges(forged)
        for each in where:
            await phone.forges(f"atheme:{each}:vapes:0")
        assert not await phone.heard("Wat wil je bespreken")
    assert await points_of(kernlijn, kernteam) == []


async def test_without_meetings_there_is_nothing_to_bring_in(kernteam: Kernteam) -> None:
    await leaves_out(kernteam, "Agenda")
    await kernteam.ben.says("/start")
    assert "gebruikt dit onderdeel niet" in (await kernteam.ben.forges(f"apropose:{kernteam.team.id}")).text


async def test_forged_choices_are_stale(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    meeting = await planned(kernlijn, kernteam)
    await kernteam.ben.says("/agenda")
    assert "ouder bericht" in (await kernteam.ben.forges(f"atheme:{meeting.id}:ufo:0")).text
    await kernteam.ben.forges("apropose:nergens")
    await kernteam.ben.forges(f"atheme:{meeting.id}::99")
    assert await points_of(kernlijn, kernteam) == []
