"""The second reader: somebody else looks before the team does, and nobody learns who raised it."""

import asyncio
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select

from domain.drafts import Flow
from domain.people import Person, Role
from domain.settings import SecondReader
from domain.signals import Signal, SignalStatus
from storage import drafts, people, signals, tables, teams
from storage.database import Unit
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Phone, somebody
from tests.journeys.words import UNNAMED, behind

VAPES = "Vapes bij het fietsenhok"


async def arranged(kernlijn: Kernlijn, kernteam: Kernteam, **choices: object) -> None:
    """The team has settings of its own."""

    async def save(unit: Unit) -> None:
        team = await teams.get(unit, kernteam.team.id)
        assert team is not None
        await teams.save_settings(unit, replace(team, settings=replace(team.settings, **choices)))  # type: ignore[arg-type]

    await kernlijn.app.database.run(save)


@pytest.fixture
async def always(kernlijn: Kernlijn, kernteam: Kernteam) -> Kernteam:
    """A team in which somebody else looks at each signal first."""
    await arranged(kernlijn, kernteam, second_reader=SecondReader.ALWAYS)
    return kernteam


async def regisseur(kernlijn: Kernlijn, kernteam: Kernteam, name: str = "Rik Smit") -> Phone:
    """Somebody who directs the network, and is in no team."""
    phone = await somebody(kernlijn, name)

    async def add(unit: Unit) -> None:
        person = Person(
            id=f"person{phone.user}",
            network_id=kernteam.team.network_id,
            chat_id=phone.user,
            name=name,
            regisseur=True,
            reachable=True,
        )
        await people.add(unit, person, kernlijn.app.now())

    await kernlijn.app.database.run(add)
    await phone.says("/start")
    return phone


async def doubtful(kernlijn: Kernlijn, phone: Phone) -> None:
    """What this person is about to send holds a doubt."""

    async def mark(unit: Unit) -> None:
        draft = await drafts.of_flow(unit, phone.user, Flow.SIGNAL, kernlijn.app.now())
        assert draft is not None
        answers = {**draft.answers, "doubtful": "1"}
        marked = replace(draft, answers=answers, version=draft.version + 1)
        await drafts.save(unit, marked)
        await unit.execute(tables.draft.update().where(tables.draft.c.id == draft.id).values(version=draft.version))

    await kernlijn.app.database.run(mark)


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    return MONDAY.replace(day=day, hour=hour, minute=minute)


# sending, and what a reader sees


async def test_a_signal_waits_until_somebody_else_looked(always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    assert "Verstuurd als S-1" in sent.text
    assert "Een tweede lezer kijkt eerst mee. Je hoort het zodra het bij het team staat." in sent.text
    assert "uiterlijk ma 30 nov" in sent.text
    assert await always.group.heard("S-1") == []
    asked = await always.sara.hears("Lees jij S-1 mee?")
    assert "vapes" in asked.text.lower()
    assert VAPES in asked.text
    assert "Van: Jongerenwerk" in asked.text
    assert asked.protected
    assert len(asked.text) <= 700
    before = always.sara.taps
    await always.sara.presses("Laat zien", asked)
    assert always.sara.taps - before == 1
    assert "S-1 staat nu bij het team" in (await always.sara.last()).text
    assert VAPES in (await always.group.hears("S-1")).text
    told = await always.yara.hears("S-1 staat nu bij het team")
    assert "uiterlijk ma 30 nov" in told.text


async def test_what_was_let_through_lives_as_any_other_signal(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(15, day=25))
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    card = await always.group.hears("S-1")
    assert "Terugkoppeling: uiterlijk ma 30 nov" in card.text  # five working days after it was sent
    await always.ben.presses("Ik pak iets op", card, always.group.chat)
    await always.ben.presses("Bellen")
    assert "Politie" in (await always.yara.hears("S-1")).text
    await always.ben.says("/terugkoppeling")
    await always.ben.presses("Besproken")
    assert "laat je weten" in (await always.yara.hears("S-1")).text


async def test_no_day_that_has_passed_is_promised(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(9, day=23).replace(month=12))
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert "uiterlijk wo 23 dec" in (await always.yara.hears("S-1 staat nu bij het team")).text


async def test_nobody_finds_a_signal_that_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    for phone, command in (
        (always.sara, "/agenda"),
        (always.sara, "/terugkoppeling"),
        (always.sara, "/status"),
        (always.ben, "/acties"),
        (always.ben, "/terugkoppeling"),
        (always.ben, "/start"),
    ):
        await phone.says(command)
        assert "S-1" not in (await phone.last()).text, command
    await kernlijn.later(days=20)
    assert await always.group.heard("S-1") == []
    assert await always.ben.heard("S-1") == []
    assert "/terugkoppeling" not in (await always.sara.last()).text
    await always.sara.says("/terugkoppeling")
    assert "S-1" not in (await always.sara.last()).text


async def test_it_counts_for_nothing_before_the_team_sees_it(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.tom.raises("Vapes in de kantine")
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-2 mee?"))
    assert "dit is signaal" not in (await always.tom.hears("Verstuurd als")).text


async def test_its_reporter_sees_in_their_own_list_that_it_waits(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.yara.says("/terugkoppeling")
    assert "S-1 · Vapes: een tweede lezer kijkt eerst mee" in (await always.yara.last()).text


@pytest.mark.parametrize("button", ["claim", "more", "page", "history", "asks", "tell", "close", "merge", "seen"])
async def test_no_forged_press_reaches_it(always: Kernteam, button: str) -> None:
    await always.yara.raises(VAPES)
    signal_id = behind(await always.sara.hears("Lees jij S-1 mee?"), "Laat zien").partition(":")[2]
    data = {
        "claim": f"claim:{signal_id}",
        "more": f"more:{signal_id}",
        "page": f"signal:{signal_id}",
        "history": f"history:{signal_id}:0",
        "asks": f"ask:{signal_id}",
        "tell": f"tell:{signal_id}:discussed",
        "close": f"close:{signal_id}",
        "merge": f"merge:{signal_id}:{signal_id}",
        "seen": f"seetoo:{signal_id}",
    }[button]
    for phone in (always.sara, always.ben, always.yara):
        await phone.says("/start")
        heard = len(await phone.heard())
        await phone.forges(data)
        assert len(await phone.heard()) == heard
    assert await always.group.heard("S-1") == []


async def test_only_readers_let_it_through(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    stranger = await somebody(kernlijn, "Wie Dan Ook")
    await stranger.says("/start")
    await always.ben.says("/start")
    for label in ("Laat zien", "Pas aan", "Terug naar de melder"):
        data = behind(asked, label)
        assert "Dit staat bij iemand anders" in (await always.ben.forges(data)).text
        assert "Welkom bij Kernlijn" in (await stranger.forges(data)).text
    assert await always.group.heard("S-1") == []


async def test_a_second_tap_does_nothing_more(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    data = behind(asked, "Laat zien")
    await always.sara.presses("Laat zien", asked)
    assert "al klaar" in (await always.sara.forges(data)).text
    assert len(await always.group.heard("S-1")) == 1
    assert len(await always.yara.heard("staat nu bij het team")) == 1


# adjusting, and giving back


async def test_a_reader_adjusts_and_the_reporter_reads_what_changed(always: Kernteam) -> None:
    sara, yara = always.sara, always.yara
    await yara.raises("De enige brugklasser met een step heeft vapes op school")
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    assert "Nu staat er" in (await sara.last()).text
    await sara.says("Een jonge leerling heeft vapes op school, zegt Sem")
    shown = await sara.last()
    assert "Zo leest het team S-1" in shown.text
    assert "Sem" not in shown.text
    assert "Weggehaald: 1 naam" in shown.text
    await sara.says("Een jonge leerling heeft vapes op school")
    await sara.presses("Zo laten zien")
    card = (await always.group.hears("S-1")).text
    assert "Een jonge leerling heeft vapes op school" in card
    assert "brugklasser" not in card
    told = await yara.hears("S-1 staat nu bij het team")
    assert "De tweede lezer paste de tekst aan. Nu staat er:" in told.text
    assert "Een jonge leerling heeft vapes op school" in told.text
    assert "Jij schreef: De enige brugklasser" in told.text
    assert "Sara" not in told.text
    await yara.presses("Toch niet", told)
    assert "teruggehaald" in (await yara.last()).text
    own = await sara.kernlijn.phones.messages(sara.user, sara.bot)
    assert not [message for message in own if "Sem" in message.text]


async def test_words_that_sound_acute_go_on_where_they_were(always: Kernteam) -> None:
    sara = always.sara
    await always.yara.raises(VAPES)
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    await sara.says("Er wordt gevochten op het plein, om vapes")
    await sara.presses("Het is niet acuut, ga verder", await sara.hears("Is er nu gevaar?"))
    await sara.presses("Zo laten zien", await sara.hears("Zo leest het team S-1"))
    assert "om vapes" in (await always.group.hears("S-1")).text


async def test_a_reader_gives_it_back_with_a_word(kernlijn: Kernlijn, always: Kernteam) -> None:
    sara, yara = always.sara, always.yara
    await yara.raises("De enige brugklasser met een step heeft vapes op school", ("Leeftijd", "12–14 jaar"))
    asked = await sara.hears("Lees jij S-1 mee?")
    await sara.presses("Terug naar de melder", asked)
    await sara.says("Dit kan alleen Sem zijn. Kan het zonder de step?")
    assert "Zo leest de melder van S-1 jouw woord" in (await sara.last()).text
    await sara.presses("Stuur terug")
    assert "Het team ziet het niet" in (await sara.last()).text
    back = await yara.hears("S-1 komt bij je terug")
    assert "Kan het zonder de step?" in back.text
    assert "Sem" not in back.text
    assert "Sara" not in back.text
    assert await always.group.heard("S-1") == []
    await kernlijn.restart()
    await yara.presses("Aanpassen en opnieuw sturen", back)
    again = await yara.last()
    assert "Zo ziet het kernteam het" in again.text
    assert "12–14 jaar" in again.text
    await yara.presses("Tekst aanpassen")
    await yara.says("Een jonge leerling heeft vapes op school")
    await yara.presses("Verstuur")
    assert "Verstuurd als S-2" in (await yara.last()).text
    await sara.presses("Laat zien", await sara.hears("Lees jij S-2 mee?"))
    card = (await always.group.hears("S-2")).text
    assert "Een jonge leerling heeft vapes op school" in card
    assert "12–14 jaar" in card
    assert await kept(kernlijn, 1) is None


async def test_the_reporter_of_what_was_given_back_leaves_it(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await always.yara.hears("S-1 komt bij je terug")
    await always.yara.presses("Laat maar", back)
    assert "S-1 is teruggehaald. Het team heeft het niet gezien." in (await always.yara.last()).text
    assert await kept(kernlijn, 1) is None
    for label in ("Aanpassen en opnieuw sturen", "Laat maar"):
        assert "al klaar" in (await always.yara.forges(behind(back, label))).text


async def test_what_is_left_lying_is_forgotten(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    await kernlijn.later(days=31)
    assert await kept(kernlijn, 1) is None


async def test_a_signal_given_back_is_nobody_elses_to_take_up(always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await always.yara.hears("S-1 komt bij je terug")
    await always.ben.says("/start")
    for label in ("Aanpassen en opnieuw sturen", "Laat maar"):
        for phone in (always.ben, always.sara):
            assert "Dit staat bij iemand anders" in (await phone.forges(behind(back, label))).text


async def test_two_unfinished_signals_lose_nothing(kernlijn: Kernlijn, always: Kernteam) -> None:
    yara = always.yara
    await yara.raises(VAPES)
    await gives_back(always.sara, "S-1")
    back = await yara.hears("S-1 komt bij je terug")
    await yara.says("Vapes in de kantine")
    await yara.presses("Aanpassen en opnieuw sturen", back)
    assert VAPES in (await yara.hears("Zo ziet het kernteam het")).text
    await yara.presses("Verstuur", await yara.hears(VAPES))
    sent = await yara.hears("Verstuurd als S-2")
    assert "Je andere signaal staat nog klaar" in sent.text


async def test_a_word_that_comes_too_late_is_kept_nowhere(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES, UNNAMED)
    await always.sara.presses("Pas aan", await always.sara.hears("Lees jij S-1 mee?"))
    await rik.presses("Laat zien", await rik.hears("Lees jij S-1 mee?"))
    await always.sara.says("Dit zag Sem ook")
    assert "al klaar" in (await always.sara.last()).text
    own = await always.sara.kernlijn.phones.messages(always.sara.user, always.sara.bot)
    assert not [message for message in own if "Sem" in message.text]
    await always.sara.says("Vapes in de kantine")
    assert "Zo ziet het kernteam het" in (await always.sara.last()).text


# when


async def test_only_a_doubtful_signal_waits_unless_the_team_chose(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    assert VAPES in (await kernteam.group.hears("S-1")).text
    assert "tweede lezer" not in (await kernteam.yara.hears("Verstuurd als S-1")).text
    await kernteam.yara.says("Mei rookt bij het fietsenhok een vape")
    await doubtful(kernlijn, kernteam.yara)
    await kernteam.yara.presses("Verstuur")
    assert "tweede lezer" in (await kernteam.yara.hears("Verstuurd als S-2")).text
    assert await kernteam.group.heard("S-2") == []
    await arranged(kernlijn, kernteam, second_reader=SecondReader.NEVER)
    await kernteam.tom.says("Mei rookt bij het fietsenhok een vape")
    await doubtful(kernlijn, kernteam.tom)
    await kernteam.tom.presses("Verstuur")
    assert await kernteam.group.hears("S-3")


async def test_a_rehearsal_never_waits(always: Kernteam) -> None:
    await always.sara.says("/team")
    await always.sara.presses("Oefenen")
    await always.sara.presses("Begin met oefenen")
    await always.yara.raises(VAPES)
    assert await always.group.hears("OEFEN-S1")


async def test_an_alarm_never_waits(always: Kernteam) -> None:
    yara = always.yara
    await yara.says("Er wordt nu gevochten met een mes op het plein")
    await yara.presses("Ik heb gebeld: waarschuw het team")
    await yara.presses("Ja, waarschuw het team")
    assert "mes" in (await always.group.hears("Code oranje")).text
    assert await always.sara.heard("Lees jij") == []


# who


async def test_the_reporter_never_reads_their_own(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    sent = await always.sara.raises(VAPES)
    assert "tweede lezer kijkt eerst mee" in sent.text
    assert await always.sara.heard("Lees jij") == []
    asked = await rik.hears("Lees jij S-1 mee?")
    for label in ("Laat zien", "Pas aan", "Terug naar de melder"):
        assert "jouw eigen signaal" in (await always.sara.forges(behind(asked, label))).text
    await rik.presses("Laat zien", asked)
    assert await always.group.hears("S-1")


async def test_with_nobody_else_it_is_shown_at_once_and_says_so(always: Kernteam) -> None:
    sent = await always.sara.raises(VAPES)
    assert "Er is nu niemand anders om mee te lezen. Daarom staat het al bij het team." in sent.text
    assert await always.group.hears("S-1")


async def test_the_first_reader_to_act_wins(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    await always.yara.raises(VAPES)
    of_sara = await always.sara.hears("Lees jij S-1 mee?")
    of_ben = await always.ben.hears("Lees jij S-1 mee?")
    data = behind(of_ben, "Terug naar de melder")
    await always.sara.presses("Laat zien", of_sara)
    over = await always.ben.hears("S-1 is gelezen door een tweede lezer")
    assert over.message_id == of_ben.message_id
    assert over.labels == ()  # nothing is left to press
    assert VAPES not in over.text
    assert "al klaar" in (await always.ben.forges(data)).text


async def test_the_screens_are_the_same_whoever_stays_unnamed(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Also when it is the coordinator: the regisseur is asked anyway, so that tells nothing."""
    rik = await regisseur(kernlijn, always)
    for phone in (always.yara, always.tom, always.sara):
        await phone.raises(VAPES, UNNAMED)
    shown = [(await rik.hears(f"Lees jij S-{number} mee?")).text for number in (1, 2, 3)]
    assert len({text.replace(f"S-{number}", "S") for number, text in enumerate(shown, start=1)}) == 1
    assert "Van: een partner" in shown[0]
    of_sara = [(await always.sara.hears(f"Lees jij S-{number} mee?")).text for number in (1, 2)]
    assert of_sara == shown[:2]
    for name in ("Yara", "Tom", "Sara", "Jongerenwerk", "Gemeente"):
        assert name not in "".join(shown)


async def test_nothing_at_rest_tells_who_stayed_unnamed(kernlijn: Kernlijn, always: Kernteam) -> None:
    """Neither the audit, nor the history, nor who was asked to read."""
    await regisseur(kernlijn, always)
    for phone in (always.yara, always.sara):
        await phone.raises(VAPES, UNNAMED)
    rows: dict[str, list[object]] = {}

    async def read(unit: Unit) -> None:
        for table in (tables.audit, tables.event, tables.post, tables.second_look):
            rows[table.name] = [row._asdict() for row in (await unit.execute(select(table))).all()]

    await kernlijn.app.database.run(read)
    raised = [row for row in rows["audit"] if row["act"] == "raise"]  # type: ignore[index]
    assert [row["actor_id"] for row in raised] == [None, None]  # type: ignore[index]
    assert [row["organisation"] for row in rows["event"]] == [None, None]  # type: ignore[index]
    ids = [row["signal_id"] for row in rows["second_look"]]  # type: ignore[index]
    about = [row["subject"] for row in rows["post"]]  # type: ignore[index]
    assert not [subject for subject in about for signal_id in ids if signal_id in str(subject)]
    assert b"person" not in b"".join(row["asked_sealed"] for row in rows["second_look"])  # type: ignore[index]


async def test_what_is_typed_about_it_is_in_no_audit_and_no_log(
    kernlijn: Kernlijn, always: Kernteam, caplog: pytest.LogCaptureFixture
) -> None:
    sara = always.sara
    await always.yara.raises("Vapes bij de kantine, zevenklapper", UNNAMED)
    await sara.presses("Pas aan", await sara.hears("Lees jij S-1 mee?"))
    await sara.says("Vuurwerk bij de kantine, donderslag")
    await sara.presses("Zo laten zien")

    async def read(unit: Unit) -> str:
        audit = [tuple(row) for row in (await unit.execute(select(tables.audit))).all()]
        events = [tuple(row) for row in (await unit.execute(select(tables.event))).all()]
        return repr((audit, events))

    kept_now = await kernlijn.app.database.run(read)
    for word in ("zevenklapper", "donderslag"):
        assert word not in kept_now
        assert word not in caplog.text
    acts = await audited(kernlijn)
    assert ("adjust", f"person{sara.user}") in acts
    assert ("raise", None) in acts


# waiting


async def test_after_two_working_hours_a_deputy_is_asked_too(kernlijn: Kernlijn, always: Kernteam) -> None:
    await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    await kernlijn.at(at(17))
    await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    await always.ben.says("/start")
    assert "iemand anders" in (await always.ben.forges(behind(asked, "Laat zien"))).text  # not before
    await kernlijn.at(at(23))
    await kernlijn.at(at(8, 59, day=24))
    assert await always.ben.heard("Lees jij") == []
    await kernlijn.restart()
    await kernlijn.at(at(9, 1, day=24))
    too = await always.ben.hears("Lees jij S-1 mee?")
    assert "Er is nog niet naar gekeken. Daarom vraag ik het ook aan jou." in too.text
    await kernlijn.at(at(9, 30, day=24))
    assert len(await always.ben.heard("Lees jij S-1 mee?")) == 1
    await always.ben.presses("Laat zien", too)
    assert await always.group.hears("S-1")
    assert "gelezen door een tweede lezer" in (await always.sara.hears("S-1")).text
    await kernlijn.at(at(17, day=24))
    assert await always.yara.heard("nog niet bij het team") == []


async def test_after_four_the_reporter_hears_it_and_gets_a_number(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await arranged(kernlijn, always, phone="06 12345678")
    await always.yara.raises(VAPES)
    await kernlijn.at(at(12, 1))
    assert await rik.hears("Lees jij S-1 mee?")
    await kernlijn.at(at(13, 59))
    assert await always.yara.heard("nog niet bij het team") == []
    await kernlijn.at(at(14, 1))
    told = await always.yara.hears("S-1 staat nog niet bij het team")
    assert "Bel de coördinator: 06 12345678" in told.text
    await kernlijn.at(at(16, day=25))
    assert len(await always.yara.heard("S-1 staat nog niet bij het team")) == 1
    await rik.presses("Laat zien", await rik.hears("Lees jij S-1 mee?"))
    assert await always.yara.hears("S-1 staat nu bij het team")


async def test_without_a_number_the_reporter_calls_the_coordinator(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await kernlijn.at(at(14, 1))
    assert "Bel je coördinator." in (await always.yara.hears("S-1 staat nog niet bij het team")).text


async def test_an_outage_loses_nothing_and_wakes_nobody(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES)
    await kernlijn.stop()
    await kernlijn.phones.move_clock(to=at(23))
    await kernlijn.start()
    await kernlijn.tick()
    assert await rik.heard("Lees jij") == []
    await kernlijn.at(at(8, 1, day=24))
    await kernlijn.tick()
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert len(await always.yara.heard("S-1 staat nog niet bij het team")) == 1


async def test_one_that_can_not_be_read_holds_up_no_other(kernlijn: Kernlijn, always: Kernteam) -> None:
    rik = await regisseur(kernlijn, always)
    await always.yara.raises(VAPES)
    await always.yara.raises("Vapes in de kantine")

    async def spoil(unit: Unit) -> None:
        first = select(tables.signal.c.id).where(tables.signal.c.number == 1).scalar_subquery()
        spoiled = tables.second_look.update().where(tables.second_look.c.signal_id == first)
        await unit.execute(spoiled.values(asked_sealed=b"spoiled"))

    await kernlijn.app.database.run(spoil)
    await kernlijn.at(at(12, 1))
    assert await rik.hears("Lees jij S-2 mee?")
    assert await rik.heard("S-1") == []


# at the same moment


async def test_two_readers_at_once_make_one_card(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    await always.yara.raises(VAPES)
    asked = [(phone, await phone.hears("Lees jij S-1 mee?")) for phone in (always.sara, always.ben)]
    await asyncio.gather(*(phone.presses("Laat zien", message) for phone, message in asked))
    assert len(await always.group.heard("S-1")) == 1
    assert len(await always.yara.heard("staat nu bij het team")) == 1


async def test_a_reader_and_the_reporter_at_once_agree_in_the_end(kernlijn: Kernlijn, always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    asked = await always.sara.hears("Lees jij S-1 mee?")
    await asyncio.gather(always.sara.presses("Laat zien", asked), always.yara.presses("Toch niet", sent))
    await kernlijn.settled()
    left, cards = await kept(kernlijn, 1), await always.group.heard("S-1")
    assert left is None or left.status in (SignalStatus.WITHDRAWN, SignalStatus.OPEN)
    assert not [card for card in cards if VAPES in card.text] or left is not None


# taking back, leaving, removing


async def test_taking_back_what_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    sent = await always.yara.raises(VAPES)
    undo = behind(sent, "Toch niet")
    await kernlijn.later(minutes=30)  # no reason is asked, as nobody of the team saw it
    await always.yara.presses("Toch niet", sent)
    assert "S-1 is teruggehaald. Het team heeft het niet gezien." in (await always.yara.last()).text
    over = await always.sara.hears("S-1 is teruggehaald door de melder")
    assert VAPES not in over.text
    assert await kept(kernlijn, 1) is None
    assert "Dit is er niet meer" in (await always.yara.forges(undo)).text
    assert "Dit is er niet meer" in (await always.sara.forges(undo.replace("undo", "letsee"))).text
    await kernlijn.at(at(15))
    assert await always.yara.heard("nog niet bij het team") == []


async def test_who_stayed_unnamed_is_in_no_line_about_taking_back(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.presses("Toch niet", await always.yara.raises(VAPES, UNNAMED))
    assert ("withdraw", None) in await audited(kernlijn)


async def test_only_the_reporter_takes_it_back(always: Kernteam) -> None:
    undo = behind(await always.yara.raises(VAPES), "Toch niet")
    assert "Dit staat bij iemand anders" in (await always.sara.forges(undo)).text
    assert await always.sara.hears("Lees jij S-1 mee?")


async def test_a_reader_who_is_taken_out_reads_no_more(kernlijn: Kernlijn, always: Kernteam) -> None:
    await arranged(kernlijn, always, deputy_id=f"person{always.ben.user}")
    await always.yara.raises(VAPES)
    await kernlijn.at(at(12, 1))
    asked = await always.ben.hears("Lees jij S-1 mee?")
    data = behind(asked, "Laat zien")
    await takes_out(always.sara, "Ben Aalders")
    assert VAPES not in (await always.ben.hears("S-1 hoef je niet meer te lezen")).text
    answer = await always.ben.forges(data)
    assert "niet in zit" in answer.text or "Welkom" in answer.text
    assert await always.group.heard("S-1") == []
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert await always.group.hears("S-1")


async def test_when_the_only_reader_leaves_the_next_is_asked(kernlijn: Kernlijn, always: Kernteam) -> None:
    await become_coordinator(kernlijn, always, always.ben)
    rik = await regisseur(kernlijn, always)
    await always.ben.raises(VAPES)
    assert await always.sara.hears("Lees jij S-1 mee?")
    await takes_out(always.ben, "Sara de Boer")
    asked = await rik.hears("Lees jij S-1 mee?")
    await rik.presses("Laat zien", asked)
    assert await always.group.hears("S-1")


@pytest.mark.parametrize("reporter", ["sara", "yara"])
async def test_a_leaving_reader_does_not_tell_who_stayed_unnamed(
    kernlijn: Kernlijn, always: Kernteam, reporter: str
) -> None:
    """Whoever raised it: who directs is asked as soon as one of the two coordinators goes."""
    await become_coordinator(kernlijn, always, always.ben)
    rik = await regisseur(kernlijn, always)
    await getattr(always, reporter).raises(VAPES, UNNAMED)
    assert await rik.heard("Lees jij") == []
    await takes_out(always.ben, "Sara de Boer")
    assert len(await rik.heard("Lees jij S-1 mee?")) == 1
    assert VAPES not in "".join(message.text for message in await always.sara.heard("S-1 hoef je"))


async def test_a_reporter_who_left_hears_nothing_and_no_reader_learns_it(always: Kernteam) -> None:
    await always.tom.raises(VAPES, UNNAMED)
    await takes_out(always.sara, "Tom Vos")
    before = len(await always.tom.heard())
    await gives_back(always.sara, "S-1")
    assert "als ik de melder nog kan bereiken" in (await always.sara.last()).text
    assert len(await always.tom.heard()) == before


async def test_a_team_that_stops_with_signals_still_reads_what_waits(kernlijn: Kernlijn, always: Kernteam) -> None:
    await always.yara.raises(VAPES)
    await always.sara.says("/team")
    await always.sara.presses("Instellingen")
    await always.sara.presses("Onderdelen")
    await always.sara.presses("Signalen")
    await always.sara.presses("Laat zien", await always.sara.hears("Lees jij S-1 mee?"))
    assert VAPES in (await always.group.hears("S-1")).text


# settings


async def test_the_coordinator_chooses_when_who_and_a_number(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Instellingen")
    assert "• Tweede lezer: bij twijfel" in (await sara.last()).text
    await sara.presses("Tweede lezer")
    assert "een andere coördinator of de regisseur" in (await sara.last()).text
    assert "✅ Bij twijfel" in (await sara.last()).labels
    await sara.presses("Altijd")
    await sara.presses("Vervanger: Ben Aalders")
    await sara.presses("Nummer van de coördinator")
    await sara.says("bel maar")
    assert "Dat nummer begrijp ik niet" in (await sara.last()).text
    await sara.says("0612345678")
    page = await sara.last()
    assert "✅ Altijd" in page.labels
    assert "vraag ik het ook aan Ben Aalders" in page.text
    assert "met dit nummer: 06 12345678" in page.text
    own = await sara.kernlijn.phones.messages(sara.user, sara.bot)
    assert not [message for message in own if message.text == "0612345678"]
    await sara.presses("Haal het nummer weg")
    assert "nog geen nummer" in (await sara.last()).text
    await sara.presses("Geen vaste vervanger")
    await sara.presses("Nooit")
    await kernteam.yara.raises(VAPES)
    assert await kernteam.group.hears("S-1")


async def test_a_forged_choice_changes_nothing(kernteam: Kernteam) -> None:
    sara, team = kernteam.sara, kernteam.team.id
    await sara.says("/team")
    await sara.presses("Instellingen")
    for value in ("sometimes", "personxyz", ""):
        assert "ouder bericht" in (await sara.forges(f"arrange:{team}:reader:{value}")).text
    await kernteam.ben.says("/start")
    assert "alleen de coördinator" in (await kernteam.ben.forges(f"arrange:{team}:reader:never")).text


# how these stories come to a word


async def gives_back(phone: Phone, ref: str) -> None:
    """Back to the reporter, with a word."""
    await phone.presses("Terug naar de melder", await phone.hears(f"Lees jij {ref} mee?"))
    await phone.says("Kan het wat algemener?")
    await phone.presses("Stuur terug")


async def takes_out(phone: Phone, name: str) -> None:
    await phone.says("/team")
    await phone.presses("Iemand eruit halen")
    await phone.presses(name)
    await phone.presses("Ja, haal eruit")


async def become_coordinator(kernlijn: Kernlijn, kernteam: Kernteam, phone: Phone) -> None:
    """Two coordinate the team."""

    async def work(unit: Unit) -> None:
        place = (await people.actor_of(unit, phone.user)).membership_in(kernteam.team.id)
        assert place is not None
        await people.set_role(unit, place, Role.COORDINATOR)

    await kernlijn.app.database.run(work)


async def kept(kernlijn: Kernlijn, number: int) -> Signal | None:
    """What is still kept of a signal."""

    async def read(unit: Unit) -> Signal | None:
        found = await signals.numbered(unit, "zuiderdam", [number])
        return found[0] if found else None

    return await kernlijn.app.database.run(read)


async def audited(kernlijn: Kernlijn) -> list[tuple[str, str | None]]:
    """Which acts are noted, and of whom."""

    async def read(unit: Unit) -> list[tuple[str, str | None]]:
        rows = (await unit.execute(select(tables.audit.c.act, tables.audit.c.actor_id))).all()
        return [(row.act, row.actor_id) for row in rows]

    return await kernlijn.app.database.run(read)
