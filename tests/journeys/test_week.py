"""The week of a kernteam: twelve people, two teams, five days; what must hold over everything that was said."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import Engine
from tests.journeys.telling import holds
from tests.journeys.telling.said import Said, everything_said
from tests.journeys.telling.town import Picture, Town
from tests.journeys.week import monday, thursday, tuesday
from tests.journeys.week.playing import played
from tests.journeys.week.town import PEOPLE, Week

TYPED = (
    monday.UNNAMED_SIGNAL,
    monday.QUARREL,
    tuesday.TWICE,
    tuesday.STRANGERS,
    tuesday.QUICK_MONEY,
    thursday.LOCKERS,
    thursday.KNIFE,
)


@pytest.fixture(scope="module")
async def week(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Week]:
    """The week has been played, with all that the days themselves assert."""
    folder: Path = tmp_path_factory.mktemp("week")
    taken: list[Picture] = []

    async def photograph(_town: Town, picture: Picture) -> None:
        taken.append(picture)

    async with played(engine, folder, photograph) as whole:
        assert [picture.name for picture in taken] == ["kaart", "herinnering", "code-oranje", "agenda"]
        assert all("#tafel=" in picture.url for picture in taken)
        yield whole


@pytest.fixture(scope="module")
async def said(week: Week) -> list[Said]:
    return await everything_said(week)


def test_twelve_people_take_part(week: Week) -> None:
    assert len(PEOPLE) == 12
    for phone in week.partners.values():
        assert phone.taps > 0 or phone.first == "Sara", phone.name


def test_every_message_is_readable_at_a_glance_on_a_phone(said: list[Said]) -> None:
    assert len(said) > 200
    holds.everything_is_readable_at_a_glance(said)


def test_nobody_reads_who_reported_without_a_name(week: Week, said: list[Said]) -> None:
    (tom,) = week.called("Tom")
    assert [one for one in said if one.chat == tom.user]
    holds.nobody_else_reads(tom.name, said, tom.user)


def test_no_group_reads_a_name_but_of_who_sent_an_alarm(said: list[Said]) -> None:
    holds.groups_read_no_name(said, PEOPLE, sender="Els Brouwer")


def test_no_ping_tells_what_a_signal_says(said: list[Said]) -> None:
    assert [one for one in said if "voor vandaag:" in one.text]
    holds.no_ping_tells(TYPED, said, themes=["vapes"])


def test_what_was_late_says_so_once_to_each(week: Week, said: list[Said]) -> None:
    late = [one.chat for one in said if "later dan bedoeld" in one.text]
    assert sorted(late) == sorted(phone.user for phone in week.called("Ben", "Noor"))


def test_a_number_is_read_by_the_other_alone(week: Week, said: list[Said]) -> None:
    ben, els = week.called("Ben", "Els")
    for number, other in (("06 12345678", els), ("06 87654321", ben)):
        assert {one.chat for one in said if number in one.text} == {other.user}


def test_the_name_of_a_pupil_went_no_further_than_who_typed_it(said: list[Said]) -> None:
    assert not [one for one in said if "Daan" in one.text or "3B" in one.text]


def test_the_transcript_is_what_was_played(week: Week) -> None:
    holds.it_is_told_as_it_was_played(week.diary, lines=400)
