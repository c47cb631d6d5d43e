"""The clock is moved by the story."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from telegram import Bot

from simulator.client import Phones, PhonesError
from simulator.clock import AMSTERDAM, Clock
from simulator.server import running
from tests.simulator.story import BOT, Ears

SECOND = timedelta(seconds=1)


def test_it_runs_ahead_of_real_time() -> None:
    clock = Clock()
    clock.advance(3600)
    assert abs(clock.now() - datetime.now(UTC) - timedelta(hours=1)) < SECOND
    moment = datetime(2031, 5, 6, 7, 8, tzinfo=AMSTERDAM)
    clock.move_to(moment)
    assert abs(clock.now() - moment) < SECOND
    assert abs(clock.timestamp() - moment.timestamp()) < 1
    with pytest.raises(ValueError, match="does not say in which time zone"):
        clock.move_to(datetime(2031, 5, 6))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-23T08:59:00+01:00", "2026-11-23T09:00:00+01:00"),  # a Monday, early
        ("2026-11-23T09:01:00+01:00", "2026-11-24T09:00:00+01:00"),
        ("2026-11-27T12:00:00+01:00", "2026-11-30T09:00:00+01:00"),  # over a weekend
        ("2026-10-23T12:00:00+02:00", "2026-10-26T09:00:00+01:00"),  # over the end of summer time
    ],
)
def test_the_next_working_day(now: str, then: str) -> None:
    clock = Clock()
    clock.move_to(datetime.fromisoformat(now))
    assert clock.next_working_day(time(9)) == datetime.fromisoformat(then)


def test_another_process_reads_the_offset(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = Clock(file)
    assert float(file.read_text()) == 0
    clock.advance(90.5)
    assert float(file.read_text()) == 90.5
    assert [path.name for path in tmp_path.iterdir()] == ["clock"]


async def test_everybody_lives_by_it(phones: Phones, bot: Bot, ears: Ears) -> None:
    monday = datetime(2030, 1, 7, 9, 0, tzinfo=AMSTERDAM)
    assert abs(await phones.move_clock(to=monday) - monday) < SECOND
    yara = await phones.add_person("Yara")
    await phones.start(yara)
    heard = (await ears.hear())[0].message
    assert heard is not None
    sent = await bot.send_message(yara, "Dag")
    (shown,) = await phones.messages(yara, BOT, contains="Dag")
    assert sent.date == shown.date
    assert all(abs(moment - monday) < 5 * SECOND for moment in (heard.date, sent.date, await phones.clock()))
    assert (await phones.move_clock(working_day="09:00")).astimezone(AMSTERDAM).isoweekday() == 2


async def test_it_does_not_go_back_once_somebody_spoke(phones: Phones, clock: Clock) -> None:
    await phones.move_clock(to=datetime(2020, 1, 1, tzinfo=UTC))
    yara = await phones.add_person("Yara")
    await phones.move_clock(advance=-60)
    await phones.start(yara)
    offset = clock.offset
    for back in (phones.move_clock(advance=-60), phones.move_clock(to=datetime(2019, 1, 1, tzinfo=UTC))):
        with pytest.raises(PhonesError, match="The clock does not go back"):
            await back
    assert clock.offset == offset
    await phones.move_clock(advance=0)
    with pytest.raises(PhonesError, match="Say advance in seconds"):
        await phones.move_clock(working_day="soon")


async def test_a_clock_can_be_shared_with_the_server() -> None:
    clock = Clock()
    async with running(clock=clock) as sim, Phones(sim.url) as phones:
        await phones.move_clock(advance=1000)
        assert clock.offset == pytest.approx(1000, abs=1)
