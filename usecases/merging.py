"""How do two signals about the same become one? The one goes on in the other, with all that was promised and known."""

from dataclasses import replace

from domain.access import Act
from domain.actions import ActionStatus
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, GoesOn, NowHolds, StandsAlone, WordElsewhere
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.signals import Attribution, Signal, SignalStatus
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from storage import actions, guests, history, people, signals, terugkoppelingen
from usecases import cards, pings, requests
from usecases import history as lines
from usecases.reading import existing, is_own, with_word
from usecases.turn import Turn, in_team

MOST = 8  # to choose from


async def candidates(turn: Turn, signal_id: str) -> tuple[Signal, list[Signal]]:
    """The living signals of the team in which this one could go on, those of its theme first, the newest first."""
    signal, team = await _mergeable(turn, signal_id)
    others = [
        other
        for other in await signals.living_in(turn.unit, team.id)
        if other.id != signal.id and other.practice == signal.practice
    ]
    others.sort(key=lambda other: (not other.same_theme(signal), -abs(other.number)))
    return signal, others[:MOST]


async def merge(turn: Turn, signal_id: str, into_id: str) -> Signal:
    """Put a signal together with another; the signal on which it goes on comes back."""
    signal, team = await _mergeable(turn, signal_id)
    into = await existing(turn, into_id)
    merged = signal.merged(into)
    await signals.save(turn.unit, merged)
    for earlier in await signals.merged_into(turn.unit, signal.id):  # what went on here goes on there
        await signals.save(turn.unit, replace(earlier, merged_into=into.id))
    into, debt = await _owe_together(turn, team, signal, into)
    await requests.drop_about(turn, signal.id)
    await _move_along(turn, signal, into)
    await lines.note(turn, team, into.id, Happening.MERGED, signal.ref)
    await turn.note("merge", f"signal:{signal.id}", team.network_id)
    await _tell_reporter(turn, team, merged, into, debt)
    await cards.show(turn, team, merged, await terugkoppelingen.of_signal(turn.unit, signal.id))
    await cards.show(turn, team, into, debt)
    return into


async def _owe_together(turn: Turn, team: Team, signal: Signal, into: Signal) -> tuple[Signal, Terugkoppeling]:
    """One terugkoppeling for both reporters, by the earliest day that either was told."""
    debt, onward = [await terugkoppelingen.of_signal(turn.unit, one.id) for one in (signal, into)]
    await terugkoppelingen.save(turn.unit, debt.dropped())
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    if not debt.open:
        return into, onward
    due_on = min(debt.due_on, onward.due_on) if onward.open else debt.due_on
    owner_id = onward.owner_id or debt.owner_id
    together = replace(onward, status=DebtStatus.OPEN, owner_id=owner_id, due_on=due_on)
    if together != onward:
        await terugkoppelingen.save(turn.unit, together)
        places = await people.organisations_of(turn.unit, team.id)
        school = places.get(owner_id or "") is Organisation.SCHOOL
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, together.id, due_on, school=school)
        if owner_id is not None:
            await _tell_holder(
                turn, team, owner_id, NowHolds(to=Address(chat_id=0), signal=into, due_on=due_on, on=turn.today)
            )
    if debt.owner_id is not None and debt.owner_id != owner_id:
        free = WordElsewhere(to=Address(chat_id=0), signal=signal, into=into)
        await _tell_holder(turn, team, debt.owner_id, free)
    if owner_id is not None and into.status is SignalStatus.OPEN:
        into = into.taken()
        await signals.save(turn.unit, into)
    return into, await terugkoppelingen.of_signal(turn.unit, into.id)


async def _tell_holder(turn: Turn, team: Team, person_id: str, notice: NowHolds | WordElsewhere) -> None:
    mine = any(person.id == person_id for person in turn.actor.people)
    if not mine and person_id in await people.organisations_of(turn.unit, team.id):
        holder = await people.get(turn.unit, person_id)
        turn.tell(replace(notice, to=Address(chat_id=holder.chat_id)))


async def _move_along(turn: Turn, signal: Signal, into: Signal) -> None:
    for action in await actions.of_signal(turn.unit, signal.id):
        if action.status is not ActionStatus.DROPPED:
            await actions.save(turn.unit, replace(action, signal_id=into.id))
    there = await guests.of_signal(turn.unit, into.id)
    for expert in await guests.of_signal(turn.unit, signal.id):
        await guests.remove(turn.unit, signal.id, expert)
        if expert not in there:
            await guests.add(turn.unit, into.id, expert)
    unnamed = signal.attribution is Attribution.UNNAMED
    first = await history.of(turn.unit, signal.id)
    told = replace(
        first[0],
        happening=Happening.ADDED,
        by=None if unnamed else signal.reporter.organisation,
        text=signal.text,
        at=signal.raised_at,
    )
    for event in (told, *await history.told_more(turn.unit, signal.id)):
        await history.add(turn.unit, replace(event, id=turn.world.new_id(), subject_id=into.id))


async def revive(turn: Turn, team: Team, ended: Signal) -> None:
    """The signal in which others went on was taken back: each of those stands on its own again."""
    due_on = add_working_days(turn.today, team.feedback_days, turn.world.calendar)
    for merged in await signals.merged_into(turn.unit, ended.id):
        alive = replace(merged, status=SignalStatus.OPEN, merged_into=None)
        await signals.save(turn.unit, alive)
        debt = await terugkoppelingen.of_signal(turn.unit, merged.id)
        await terugkoppelingen.save(turn.unit, replace(debt, status=DebtStatus.OPEN, owner_id=None, due_on=due_on))
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, debt.id, due_on, school=False)
        if alive.reporter.person_id in await people.organisations_of(turn.unit, team.id):
            reporter = await people.get(turn.unit, alive.reporter.person_id)
            key = turn.word_key(team)
            turn.tell(
                StandsAlone(to=Address(chat_id=reporter.chat_id), key=key, signal=alive, due_on=due_on, on=turn.today)
            )
        await cards.show(turn, team, alive, await terugkoppelingen.of_signal(turn.unit, alive.id))


async def _tell_reporter(turn: Turn, team: Team, merged: Signal, into: Signal, debt: Terugkoppeling) -> None:
    reporter_id = merged.reporter.person_id
    named_self = is_own(turn, merged) and merged.attribution is not Attribution.UNNAMED
    if named_self or reporter_id not in await people.organisations_of(turn.unit, team.id):
        return
    reporter = await people.get(turn.unit, reporter_id)
    key = turn.word_key(team)
    due_on = debt.due_on if debt.open else None
    turn.tell(
        GoesOn(to=Address(chat_id=reporter.chat_id), key=key, signal=merged, into=into, due_on=due_on, on=turn.today)
    )


async def _mergeable(turn: Turn, signal_id: str) -> tuple[Signal, Team]:
    signal, team, debt = await with_word(turn, signal_id)
    turn.require(Act.MERGE, in_team(team, debt.owner_id))
    if not signal.living:
        raise Refused(Reason.SIGNAL_CLOSED)
    for raised in (signal, *await signals.merged_into(turn.unit, signal.id)):
        if await requests.of_reporter(turn, raised):
            raise Refused(Reason.REPORTER_ASKS)
    return signal, team
