"""Who is asked to read a signal before the team does, who is asked again, and who need not any more?"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from domain.drafts import Flow
from domain.moments import working_hours_after
from domain.notices import Address, Asking, LookAsked, LookOver, NobodyLooked, Over, StillReturned
from domain.people import Person, Role, Team
from domain.second_reader import Bench, Look, Stage
from domain.signals import Attribution, Signal, SignalStatus
from storage import drafts, outbox, people, second_looks, signals
from usecases import readers
from usecases.turn import Turn, team_of


async def hold(turn: Turn, team: Team, signal: Signal, due_on: date) -> Signal | None:
    """Keep a new signal from the team and ask who reads; None when there is nobody but its reporter to ask.

    At night and on days off nobody is asked before the next working day begins.
    """
    if (await readers.bench(turn, team)).alone(signal.reporter.person_id):
        return None
    held = replace(signal, status=SignalStatus.HELD)
    await signals.add(turn.unit, held)
    look = Look(
        signal_id=signal.id,
        network_id=team.network_id,
        team_id=team.id,
        asked=MappingProxyType({}),
        due_on=due_on,
        stage=Stage.QUEUED,
        next_at=_opens(turn),
        version=1,
    )
    await second_looks.add(turn.unit, await _go_on(turn, team, held, look))
    return held


def _opens(turn: Turn) -> datetime:
    """When somebody can be expected to look: now, or when the next working day begins."""
    return working_hours_after(turn.now, 0, turn.world.calendar)


async def _go_on(turn: Turn, team: Team, signal: Signal, look: Look) -> Look:
    """All that is due by now; more than one stage after an outage."""
    while look.next_at is not None and look.next_at <= turn.now:
        look = await _stage(turn, team, signal, look)
        look = look.next_stage(signal.raised_at, turn.now, turn.world.calendar)
    return look


async def _stage(turn: Turn, team: Team, signal: Signal, look: Look) -> Look:
    """What happens at the end of the stage in which it is; who may read it no more is told so."""
    bench = await readers.bench(turn, team)
    for person in (await people.named(turn.unit, look.asked.keys() - set(bench.everybody))).values():
        await _over(turn, signal, look, person, Over.LEFT)
        look = look.without(person.id)
    match look.stage:
        case Stage.QUEUED:
            first = bench.first(signal.reporter.person_id, unnamed=_unnamed(signal))
            return await ask(turn, team, signal, look, first, Asking.FIRST)
        case Stage.ASKED:
            return await _ask_next(turn, team, signal, look, bench, Asking.INSTEAD)
        case Stage.DEPUTY:
            await _tell_nobody_looked(turn, team, signal)
            return await _fill_up(turn, team, signal, look, bench, Asking.INSTEAD)
        case _:
            if look.last_time:
                await _tell_nobody_looked(turn, team, signal)
            return await _ask_again(turn, team, signal, look, bench)


def _unnamed(signal: Signal) -> bool:
    return signal.attribution is Attribution.UNNAMED


async def ask(turn: Turn, team: Team, signal: Signal, look: Look, asked: Iterable[str], asking: Asking) -> Look:
    """These people are asked; what they were asked before makes way."""
    subjects = {person_id: f"look:{turn.world.new_id()}" for person_id in asked}  # tells of no signal and no person
    for person in (await people.named(turn.unit, subjects)).values():
        await _over(turn, signal, look, person, Over.AGAIN)
        to, key, subject = Address(chat_id=person.chat_id), turn.word_key(team), subjects[person.id]
        turn.tell(LookAsked(to=to, key=key, subject=subject, team=team, signal=signal, asking=asking))
    return look.asks(subjects)


async def _ask_next(turn: Turn, team: Team, signal: Signal, look: Look, bench: Bench, asking: Asking) -> Look:
    more = bench.next(look.asked, signal.reporter.person_id, unnamed=_unnamed(signal))
    return await ask(turn, team, signal, look, more, asking)


async def _fill_up(turn: Turn, team: Team, signal: Signal, look: Look, bench: Bench, asking: Asking) -> Look:
    """Somebody is always asked. Of an unnamed signal all are, since one without readers may tell who raised it."""
    if look.asked and not _unnamed(signal):
        return look
    return await _ask_next(turn, team, signal, look, bench, asking)


async def _ask_again(turn: Turn, team: Team, signal: Signal, look: Look, bench: Bench) -> Look:
    """All who were asked, but who is away; and who comes next, as things are now."""
    waiting = [person_id for person_id in look.asked if person_id not in bench.absent]
    look = await ask(turn, team, signal, look, waiting, Asking.AGAIN)
    return await _ask_next(turn, team, signal, look, bench, Asking.INSTEAD)


async def _over(turn: Turn, signal: Signal, look: Look, person: Person, over: Over) -> None:
    """The text leaves the message in which they were asked; one that never reached them is not sent."""
    subject = look.asked.get(person.id)
    if subject is not None and not await outbox.withdraw_card(turn.unit, subject):
        turn.tell(LookOver(to=Address(chat_id=person.chat_id), subject=subject, signal=signal, over=over))


async def end(turn: Turn, signal: Signal, look: Look, over: Over, *, besides: Collection[str] = ()) -> None:
    """Nobody has to look any more; whoever was asked sees that, and the signal's text leaves their chat.

    What they typed about it leaves too. `besides`: who sees what came of it in the message itself.
    """
    for person in (await people.named(turn.unit, look.asked)).values():
        if person.id not in besides:
            await _over(turn, signal, look, person, over)
        typed = await drafts.of_flow(turn.unit, person.chat_id, Flow.LOOK, turn.now)
        if typed is not None and typed.answers["signal"] == signal.id:
            turn.ended.append(typed)  # it still waits, to say that it comes too late
            await drafts.keep_raw(turn.unit, typed, "")


async def leave(turn: Turn, team: Team, person: Person) -> None:
    """Somebody is about to leave a team, and reads nothing of it any more; who comes next is asked instead.

    Of an unnamed signal that happens whoever leaves: else it would tell who was not asked, as they raised it.
    """
    for look in await second_looks.in_team(turn.unit, team.id):
        signal = await signals.get(turn.unit, look.signal_id)
        if signal is None or look.stage in (Stage.QUEUED, Stage.RETURNED):
            continue
        await _over(turn, signal, look, person, Over.LEFT)
        left = look.without(person.id)
        if _opens(turn) <= turn.now:  # else who comes next is asked when the day has begun
            bench = (await readers.bench(turn, team)).without(person.id)
            left = await _fill_up(turn, team, signal, left, bench, Asking.FIRST)
        await second_looks.save(turn.unit, left)


# The clock's part: no policy, as nobody asks.


async def due(turn: Turn) -> list[str]:
    """The signals that waited long enough for somebody else to hear of it."""
    return await second_looks.due(turn.unit, turn.now)


async def remind(turn: Turn, signal_id: str) -> None:
    """After two working hours somebody else is asked too; after four the reporter hears that nobody looked.

    Then all are asked again on each of five working days. Who got it back is reminded of that once.
    """
    look, signal = await second_looks.get(turn.unit, signal_id), await signals.get(turn.unit, signal_id)
    if look is None or signal is None or look.next_at is None or look.next_at > turn.now:
        return
    opens = _opens(turn)
    if opens > turn.now:  # the bot was down, and now it is night
        await second_looks.save(turn.unit, replace(look, next_at=opens))
        return
    team = await team_of(turn, signal.team_id)
    if look.stage is Stage.RETURNED:
        await _tell_returned(turn, team, signal)
        await second_looks.save(turn.unit, replace(look, next_at=None))
        return
    await second_looks.save(turn.unit, await _go_on(turn, team, signal, look))


async def put_off(turn: Turn, signal_id: str) -> None:
    """Something went wrong with this one: in an hour again."""
    await second_looks.put_off(turn.unit, signal_id, turn.now + timedelta(hours=1))


async def reporter(turn: Turn, team: Team, signal: Signal) -> Person | None:
    """Who raised it, while in the team; nobody who reads learns that they left."""
    if signal.reporter.person_id not in await people.organisations_of(turn.unit, team.id):
        return None
    return await people.get(turn.unit, signal.reporter.person_id)


async def _tell_returned(turn: Turn, team: Team, signal: Signal) -> None:
    person = await reporter(turn, team, signal)
    if person is not None:
        turn.tell(StillReturned(to=Address(chat_id=person.chat_id), key=turn.word_key(team), signal=signal))


async def _tell_nobody_looked(turn: Turn, team: Team, signal: Signal) -> None:
    for member in await people.members_of(turn.unit, team.id):
        if member.person.id == signal.reporter.person_id:
            turn.tell(
                NobodyLooked(
                    to=Address(chat_id=member.person.chat_id),
                    key=turn.word_key(team),
                    signal=signal,
                    phone=team.settings.phone,
                    leads=member.place.role is Role.COORDINATOR,
                )
            )
