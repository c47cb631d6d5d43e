"""The week of a kernteam: twelve people, two teams, five days; what must hold over everything that was said."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import Engine
from tests.journeys.week import monday, thursday, tuesday
from tests.journeys.week.diary import RENEW, TRANSCRIPT
from tests.journeys.week.playing import played
from tests.journeys.week.said import Said, everything_said
from tests.journeys.week.town import PEOPLE, Picture, Week

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

    async def photograph(picture: Picture) -> None:
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
    for one in said:
        assert len(one.text) <= 700, one.text
        assert len(one.text.splitlines()) <= 20, one.text
        assert one.rows <= 12, one.labels
        assert all(len(label) <= 42 for label in one.labels), one.labels


def test_nobody_reads_who_reported_without_a_name(week: Week, said: list[Said]) -> None:
    (tom,) = week.called("Tom")
    others = [one for one in said if one.chat != tom.user]
    assert len(others) < len(said)
    for one in others:
        assert not re.search(r"\b(Tom|Vos)\b", " ".join((one.text, *one.labels))), one


def test_no_group_reads_a_name_but_of_who_sent_an_alarm(week: Week, said: list[Said]) -> None:
    groups = [one for one in said if one.chat < 0]
    assert groups
    names = {part for name in PEOPLE for part in name.split()} - {"de"}
    for one in groups:
        there = {name for name in names if re.search(rf"\b{name}\b", " ".join((one.text, *one.labels)))}
        assert there <= ({"Els", "Brouwer"} if "Code oranje" in one.text else set()), one.text


def test_no_ping_tells_what_a_signal_says(said: list[Said]) -> None:
    pings = [one for one in said if "voor vandaag:" in one.text]
    assert {one.chat > 0 for one in pings} == {True}
    words = {word for text in TYPED for word in re.findall(r"\w{5,}", text.lower())} - {"vapes"}  # also a theme
    for ping in pings:
        assert not words & set(re.findall(r"\w+", " ".join((ping.text, *ping.labels)).lower())), ping.text


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
    told = week.diary.text
    assert len(told.splitlines()) <= 400
    kept = TRANSCRIPT.read_text("utf-8") if TRANSCRIPT.exists() else ""
    assert kept == told, f"The bot says something else than docs/{TRANSCRIPT.name}. Renew it: {RENEW}"
