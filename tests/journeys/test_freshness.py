"""Each quarter everybody is asked whether their entry is right: in their rhythm, calmly, and /wie says when it was."""

from datetime import datetime, timedelta

import pytest

from simulator.heard import Message
from tests.conftest import MONDAY, Kernlijn
from tests.journeys.conftest import CAST, Kernteam, make_kernteam
from tests.journeys.people import Phone
from tests.journeys.short_line import asks, fills_in

_ASKED = "Klopt dit nog?"
_FIRST = datetime(2027, 3, 1, 9, tzinfo=MONDAY.tzinfo)  # after the spring holidays of every region


async def asked(phone: Phone) -> list[Message]:
    return await phone.heard(_ASKED)


@pytest.fixture
async def entry(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """Everybody said that theirs is right, on the Monday of these stories."""
    await fills_in(kernteam.ben, "wijkagent", "06 12345678", "Vapes")
    for phone in (kernteam.sara, kernteam.yara, kernteam.tom):
        await phone.says("/profiel")
        await phone.presses("Dit klopt")
    await kernlijn.tick()


async def test_after_a_quarter_one_tap_says_that_it_is_right(
    kernlijn: Kernlijn, kernteam: Kernteam, entry: None
) -> None:
    ben = kernteam.ben
    await kernlijn.at(_FIRST - timedelta(days=10))
    assert not await asked(ben)
    await kernlijn.at(_FIRST)
    (message,) = await asked(ben)
    assert "Wijkagent · Politie — Ben Aalders" in message.text
    assert "Voor: vapes" in message.text
    assert "06 12345678" in message.text
    assert "Je bevestigde dit op 23 nov 2026" in message.text
    assert message.protected
    assert len(message.text) <= 700
    before = ben.taps
    await ben.presses("Ja, dit klopt", message)
    assert ben.taps == before + 1
    assert "Bevestigd op ma 1 mrt" in (await ben.last()).text
    assert "bevestigd 1 mrt 2027" in (await asks(kernteam.tom, "/wie ben")).text
    await kernlijn.later(days=30)
    assert not await asked(ben)  # the one that was answered says something else now
    assert not await kernteam.group.heard(_ASKED)


async def test_nobody_is_asked_in_school_holidays_or_outside_their_hours(
    kernlijn: Kernlijn, kernteam: Kernteam, entry: None
) -> None:
    yara = kernteam.yara
    await kernlijn.at(_FIRST.replace(hour=7))
    assert not await asked(yara)
    await kernlijn.at(_FIRST)
    (message,) = await asked(yara)
    await kernlijn.at(datetime(2027, 4, 20, 9, tzinfo=MONDAY.tzinfo))
    await yara.presses("Aanpassen", message)
    (page,) = [each for each in await yara.heard("Mijn gegevens") if "✅ Dit klopt" in each.labels]
    await yara.presses("Dit klopt", page)
    before = len(await asked(yara))
    await kernlijn.at(datetime(2027, 7, 28, 10, tzinfo=MONDAY.tzinfo))  # thirteen weeks later, in the summer holidays
    await kernlijn.at(datetime(2027, 8, 11, 10, tzinfo=MONDAY.tzinfo))
    assert len(await asked(yara)) == before
    await kernlijn.at(datetime(2027, 9, 7, 10, tzinfo=MONDAY.tzinfo))  # whether she takes part again, and no more
    assert len(await asked(yara)) == before
    await kernlijn.at(datetime(2027, 9, 8, 10, tzinfo=MONDAY.tzinfo))
    assert len(await asked(yara)) == before + 1


async def test_two_asks_without_an_answer_and_it_says_so(kernlijn: Kernlijn, kernteam: Kernteam, entry: None) -> None:
    ben, sara = kernteam.ben, kernteam.sara
    await kernlijn.at(_FIRST)
    for phone in (sara, kernteam.yara, kernteam.tom):
        await phone.presses("Ja, dit klopt", await phone.hears(_ASKED))
    await kernlijn.later(days=6)
    assert len(await asked(ben)) == 1
    await kernlijn.later(days=1)
    assert len(await asked(ben)) == 2
    assert "Zonder je antwoord" in (await asked(ben))[1].text
    assert "bevestigd 23 nov 2026" in (await asks(sara, "/wie ben")).text
    await kernlijn.later(days=7)
    assert len(await asked(ben)) == 2
    assert "niet bevestigd sinds 23 nov 2026" in (await asks(sara, "/wie ben")).text
    await kernlijn.tick()
    told = await sara.hears("Even over /wie:")
    assert "Ben Aalders kwam er niet aan toe" in told.text
    assert not await kernteam.group.heard("kwam er niet aan toe")
    assert not await kernteam.tom.heard("kwam er niet aan toe")
    await kernlijn.later(days=20)
    assert len(await sara.heard("Even over /wie:")) == 1
    await ben.presses("Ja, dit klopt", (await asked(ben))[1])  # late is fine
    assert "niet bevestigd" not in (await asks(sara, "/wie ben")).text


async def test_who_is_away_is_asked_when_they_are_back(kernlijn: Kernlijn, kernteam: Kernteam, entry: None) -> None:
    ben = kernteam.ben
    await kernlijn.at(_FIRST - timedelta(days=3))
    await ben.says("/profiel")
    await ben.presses("🤒 Ziek")
    await kernlijn.at(_FIRST)
    assert not await asked(ben)
    await kernlijn.at(_FIRST + timedelta(days=7))
    assert len(await asked(ben)) == 1


async def test_it_waits_for_a_day_without_other_reminders(kernlijn: Kernlijn, kernteam: Kernteam, entry: None) -> None:
    ben = kernteam.ben
    await kernlijn.at(_FIRST - timedelta(days=7))
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    await ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await ben.presses("Bellen")
    await kernlijn.at(_FIRST)
    pinged = await ben.heard("voor vandaag:")
    assert len(pinged) + len(await asked(ben)) == 1
    await kernlijn.at(_FIRST + timedelta(days=1))
    assert len(await asked(ben)) == 1


async def test_who_never_said_anything_is_asked_too(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.tick()
    await kernlijn.at(_FIRST)
    (message,) = await asked(kernteam.ben)
    assert "Je hebt dit nog niet bevestigd" in message.text
    assert "Geen nummer ingevuld." in message.text


async def test_the_numbers_of_a_team_age_as_well(kernlijn: Kernlijn, kernteam: Kernteam, entry: None) -> None:
    sara, tom = kernteam.sara, kernteam.tom
    await sara.says("/profiel")
    await sara.presses("Nummers van organisaties")
    await sara.presses("Halt")
    await sara.says("088 1234567")
    assert "nummer van het team, bevestigd 23 nov 2026" in (await asks(tom, "/wie halt")).text
    await kernlijn.tick()
    await kernlijn.at(_FIRST)
    await kernlijn.later(days=1)
    ping = await sara.hears("Een vraag over jullie nummers:")
    assert "kloppen die nog? Bevestigd op 23 nov 2026" in ping.text
    assert not await tom.heard("jullie nummers")
    await kernlijn.later(days=17)
    assert "niet bevestigd sinds 23 nov 2026" in (await asks(tom, "/wie halt")).text
    await sara.presses("Nummers kloppen", ping)
    assert await sara.heard("van jullie, vr 19 mrt")
    assert "nummer van het team, bevestigd" in (await asks(tom, "/wie halt")).text


async def test_the_coordinator_of_many_teams_hears_of_one_a_day(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    cast = dict(zip(CAST, (sara, kernteam.ben, kernteam.yara, kernteam.tom), strict=True))
    await make_kernteam(kernlijn, "zuiderdam", "Brug College", cast)
    for phone in (kernteam.ben, kernteam.yara, kernteam.tom, sara):
        await phone.says("/profiel")
        await phone.presses("Dit klopt")
    await kernlijn.tick()
    await kernlijn.at(_FIRST)
    await kernlijn.later(days=7)
    await kernlijn.later(days=7)
    assert len(await sara.heard("Even over /wie:")) == 1
    await kernlijn.later(days=1)
    told = await sara.heard("Even over /wie:")
    assert len(told) == 2
    assert "3 mensen kwamen er niet aan toe" in told[0].text
    assert {"Lyceum Zuid" in each.text for each in told} == {True, False}
    assert all(len(each.text) <= 700 for each in told)
