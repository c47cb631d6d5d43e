"""The school year of a kernteam: a year of days, eleven meetings; what must hold over everything that was said."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from domain.people import Organisation
from tests.conftest import MONDAY, Engine
from tests.journeys.telling import holds
from tests.journeys.telling.said import Said, everything_said
from tests.journeys.telling.town import Picture, Town
from tests.journeys.year import september
from tests.journeys.year.playing import played
from tests.journeys.year.town import PEOPLE, Year

TYPED = (september.VAPES, september.QUARREL)
REMINDERS = ("Waarover wil jij het hebben?", "Morgen ", "Vandaag ")
HOLIDAYS = (  # of the schools in the middle of the country
    (date(2026, 7, 18), date(2026, 8, 30)),
    (date(2026, 10, 17), date(2026, 10, 25)),
    (date(2026, 12, 19), date(2027, 1, 3)),
    (date(2027, 2, 20), date(2027, 2, 28)),
    (date(2027, 4, 24), date(2027, 5, 2)),
    (date(2027, 7, 17), date(2027, 8, 29)),
)
PUBLIC = (date(2026, 12, 25), date(2027, 3, 29), date(2027, 4, 27), date(2027, 5, 6), date(2027, 5, 17))


@pytest.fixture(scope="module")
async def year(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Year]:
    """The year has been played, with all that its months themselves assert."""
    folder: Path = tmp_path_factory.mktemp("year")
    taken: list[Picture] = []

    async def photograph(_town: Town, picture: Picture) -> None:
        taken.append(picture)

    async with played(engine, folder, photograph) as whole:
        assert [picture.name for picture in taken] == ["agenda", "overleg", "uitslag", "begin"]
        yield whole


@pytest.fixture(scope="module")
async def said(year: Year) -> list[Said]:
    return await everything_said(year)


def day_of(one: Said) -> date:
    return one.at.astimezone(MONDAY.tzinfo).date()


def test_everybody_takes_part(year: Year) -> None:
    for phone in year.partners.values():
        assert phone.taps > 0, phone.name


def test_every_message_is_readable_at_a_glance_on_a_phone(said: list[Said]) -> None:
    assert len(said) > 1000
    holds.everything_is_readable_at_a_glance(said)


def test_no_group_reads_a_name(said: list[Said]) -> None:
    holds.groups_read_no_name(said, PEOPLE)


def test_no_reminder_tells_what_a_signal_says(said: list[Said]) -> None:
    holds.no_ping_tells(TYPED, said, themes=["vapes"])


def reminded(said: list[Said]) -> list[tuple[Said, str]]:
    """Every line of a reminder of a meeting, with who read it and when."""
    lines = [(one, line) for one in said if one.new for line in one.text.splitlines() if line.startswith("• ")]
    return [(one, line) for one, line in lines if line.removeprefix("• ").startswith(REMINDERS)]


def test_nobody_is_reminded_of_a_meeting_twice(said: list[Said]) -> None:
    """Of what to talk about once for each meeting; of the day before once, as it names another day each time."""
    found = Counter(
        (one.chat, line if "Waarover" in line else (day_of(one), line.split(".")[0])) for one, line in reminded(said)
    )
    assert len(found) > 200
    assert set(found.values()) == {1}, [what for what, times in found.items() if times > 1]


def test_nobody_is_reminded_of_a_meeting_in_their_holidays_and_schools_hear_nothing(
    year: Year, said: list[Said]
) -> None:
    schools = {year.partners[name].user for name, (kind, _) in PEOPLE.items() if kind is Organisation.SCHOOL}
    for one, line in reminded(said):
        day = day_of(one)
        assert day.weekday() < 5, (day, line)
        assert day not in PUBLIC, (day, line)
    for one in said:
        if one.chat in schools:
            assert not [first for first, last in HOLIDAYS if first <= day_of(one) <= last], one


def test_nothing_at_all_comes_in_the_first_summer_in_autumn_and_while_the_bot_is_off(said: list[Said]) -> None:
    for first, last in ((date(2026, 6, 16), date(2026, 8, 30)), HOLIDAYS[1], (date(2026, 12, 28), date(2027, 1, 10))):
        assert not [one for one in said if first <= day_of(one) <= last], (first, last)


def test_who_was_absent_is_told_to_the_coordinator_alone(year: Year, said: list[Said]) -> None:
    assert {one.chat for one in said if "was er niemand van" in one.text} == {year.inge.user}


def test_nobody_can_tell_who_answered_what(year: Year, said: list[Said]) -> None:
    """What came of the year is read by who coordinates, and by the group when she shows it; both without names."""
    told = [one for one in said if re.search(r"heel goed \d", one.text)]
    assert {one.chat for one in told} == {year.inge.user, year.group.chat}
    for one in told:
        assert not [name for name in PEOPLE if name.split()[0] in one.text], one.text


def test_the_transcript_is_what_was_played(year: Year) -> None:
    holds.it_is_told_as_it_was_played(year.diary, lines=350)
