"""What do we want to know, and what do we aim at?"""

import statistics

from tests.bench.agendas import ACTIONS, MEETINGS, SIGNALS
from tests.bench.drawing import PEOPLE
from tests.bench.rounds import RATE, ROUND_TRIP, Part, Round
from tests.bench.searching import PAGES
from tests.bench.stage import MEMBERS
from tests.bench.table import Aim, Figure, Row


def _wait(part: Part, share: int) -> Figure:
    """Milliseconds within which so many in a hundred were answered."""

    def figure(one: Round) -> float | None:
        run = one.runs.get(part)
        return None if run is None else statistics.quantiles(run.loop.waits, n=100)[share - 1] * 1000

    return figure


def _per_cpu_second(part: Part) -> Figure:
    def figure(one: Round) -> float | None:
        run = one.runs.get(part)
        return None if run is None else run.per_cpu_second

    return figure


def _beside_echo(part: Part) -> Figure:
    """As a part of the echoes that the bare bot gives for the same CPU time."""

    def figure(one: Round) -> float | None:
        run = one.runs.get(part)
        return (
            None if run is None or one.echo is None else run.per_cpu_second / one.echo.runs[Part.LISTS].per_cpu_second
        )

    return figure


def _per_second(part: Part) -> Figure:
    def figure(one: Round) -> float | None:
        run = one.runs.get(part)
        return None if run is None else run.per_second

    return figure


_STEADY = f"/acties, asked {RATE:.0f} times a second"
_AWAY = f"Telegram {ROUND_TRIP * 1000:.0f} ms away, {MEMBERS} people at once"

ROWS = (
    Row(what=f"{_STEADY}: half are answered within", figure=_wait(Part.STEADY, 50), unit=" ms"),
    Row(what=f"{_STEADY}: 95 % within", figure=_wait(Part.STEADY, 95), unit=" ms"),
    Row(what="/acties (echoes) for a CPU second", figure=_per_cpu_second(Part.LISTS)),
    Row(what="… beside the echoes of the same round", figure=_beside_echo(Part.LISTS), digits=2),
    Row(what="claims for a CPU second", figure=_per_cpu_second(Part.CLAIMS)),
    Row(
        what="… beside the echoes of the same round",
        figure=_beside_echo(Part.CLAIMS),
        digits=2,
        aim=Aim(bound=1, most=False),
    ),
    Row(what=f"/acties (echoes) a second, {MEMBERS} people at once", figure=_per_second(Part.LISTS)),
    Row(what=f"claims a second, {MEMBERS} people at once", figure=_per_second(Part.CLAIMS)),
    Row(what=f"{_AWAY}: claims (echoes) a second", figure=_per_second(Part.FAR), aim=Aim(bound=100, most=False)),
    Row(what=f"{_AWAY}: 95 % within", figure=_wait(Part.FAR, 95), unit=" ms", aim=Aim(bound=250, most=True)),
    Row(
        what=f"/wat over {PAGES} pages: 95 % are found within",
        figure=lambda one: one.search,
        unit=" ms",
        digits=1,
        aim=Aim(bound=50, most=True),
    ),
    Row(
        what=f"/netwerk: a team of {PEOPLE} is drawn within",
        figure=lambda one: None if one.drawn is None else one.drawn.seconds * 1000,
        unit=" ms",
        aim=Aim(bound=1000, most=True),
    ),
    Row(
        what="… meanwhile anything else waits at most",
        figure=lambda one: None if one.drawn is None else one.drawn.stall * 1000,
        unit=" ms",
        aim=Aim(bound=50, most=True),
    ),
    Row(
        what=f"/agenda after ten years ({SIGNALS} signals, {ACTIONS} actions, {MEETINGS} meetings): half within",
        figure=lambda one: None if one.agenda is None else one.agenda.old * 1000,
        unit=" ms",
        digits=1,
        aim=Aim(bound=1000, most=True),
    ),
    Row(
        what="… for each millisecond in a team of a week",
        figure=lambda one: None if one.agenda is None else one.agenda.ratio,
        digits=2,
        aim=Aim(bound=1.5, most=True),
    ),
    Row(what="peak memory", figure=lambda one: one.peak, unit=" MiB", aim=Aim(bound=120, most=True)),
    Row(what="start to first answer", figure=lambda one: one.start, unit=" s", digits=2, aim=Aim(bound=2, most=True)),
)
