"""How does somebody else look at a signal before the team does? They let it through, adjust it, or give it back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from domain.access import Act
from domain.drafts import Draft, Flow, Step, with_raw
from domain.moments import working_hours_after
from domain.notices import Address, GivenBack, LetThrough, LookAsked, LookOver, NobodyLooked, Over
from domain.overviews import OwnWords
from domain.people import Person, Role, Team
from domain.refusals import Reason, Refused
from domain.second_reader import DEPUTY_AFTER, Bench, Look, Stage
from domain.signals import Attribution, Signal, SignalStatus, checked_text
from storage import people, second_looks, signals
from usecases import conversation, doubting, previewing, showing
from usecases.knowing_more import checked_more
from usecases.reading import is_own
from usecases.turn import Turn, in_team, team_of

ADJUST, GIVE_BACK = "adjust", "give_back"  # what a reader types


async def hold(turn: Turn, team: Team, signal: Signal, due_on: date) -> Signal | None:
    """Keep a new signal from the team and ask who reads; None when there is nobody but its reporter to ask."""
    bench = await _bench(turn, team)
    reporter_id = signal.reporter.person_id
    asked = bench.first(reporter_id, unnamed=signal.attribution is Attribution.UNNAMED)
    if not asked:
        return None
    held = replace(signal, status=SignalStatus.HELD)
    await signals.add(turn.unit, held)
    look = Look(
        signal_id=signal.id,
        network_id=team.network_id,
        team_id=team.id,
        asked=MappingProxyType({}),
        due_on=due_on,
        stage=Stage.ASKED,
        next_at=working_hours_after(turn.now, DEPUTY_AFTER, turn.world.calendar),
        version=1,
    )
    await second_looks.add(turn.unit, await _ask(turn, team, held, look, asked, instead=False))
    return held


async def _bench(turn: Turn, team: Team) -> Bench:
    coordinators = await people.coordinators_of(turn.unit, team.id, team.network_id)
    regisseurs = await people.regisseurs_of(turn.unit, team.network_id)
    partners = {member.person.id: member.person for member in await people.members_of(turn.unit, team.id)}
    chosen = team.settings.deputy_id
    everybody: list[Person] = [*coordinators, *regisseurs, *partners.values()]
    return Bench(
        coordinators=tuple(sorted(person.id for person in coordinators)),
        deputy=chosen if chosen in partners else None,
        regisseurs=tuple(sorted(person.id for person in regisseurs)),
        absent={p.id for p in everybody if not p.reachable or p.rhythm.away_on(turn.today)},
    )


async def _ask(turn: Turn, team: Team, signal: Signal, look: Look, asked: Iterable[str], *, instead: bool) -> Look:
    subjects = {person_id: f"look:{turn.world.new_id()}" for person_id in asked}  # tells of no signal and no person
    for person in (await people.named(turn.unit, subjects)).values():
        to = Address(chat_id=person.chat_id)
        turn.tell(LookAsked(to=to, subject=subjects[person.id], team=team, signal=signal, instead=instead))
    return look.asks(subjects)


async def let_through(turn: Turn, signal_id: str) -> Signal:
    """The team sees it as it is."""
    signal, team, look = await _held(turn, signal_id)
    await turn.note("let_through", f"signal:{signal.id}", team.network_id)
    # Who pressed sees what came of it in the same message.
    return await _show(turn, team, signal, look, signal.text, besides=frozenset(p.id for p in turn.actor.people))


async def start(turn: Turn, signal_id: str, kind: str) -> tuple[Signal, Draft]:
    """Wait for other words, or for a word to its reporter."""
    signal, _, _ = await _held(turn, signal_id)
    answers = {"signal": signal.id, "kind": kind}
    return signal, await conversation.start(turn, Flow.LOOK, Step.TEXT, answers)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords | None:
    """What was typed, masked, and shown before it goes. None when nobody waits for it any more."""
    turn.require(Act.READ_FIRST)
    if await second_looks.get(turn.unit, draft.answers["signal"]) is None:
        await conversation.end(turn, draft.stepped(Step.TEXT, turn.now, raw=with_raw(draft, message_id)))
        return None
    signal, team, _ = await _held(turn, draft.answers["signal"])
    checked = checked_text if draft.answers["kind"] == ADJUST else checked_more
    return await previewing.show(turn, draft, text, message_id, signal=signal, team=team, checked=checked)


async def send(turn: Turn, draft: Draft) -> Signal:
    """The team sees these words, or the reporter does."""
    signal, team, look = await _held(turn, draft.answers["signal"])
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    words = await doubting.settled(turn, draft)
    await conversation.end(turn, draft)
    if draft.answers["kind"] == ADJUST:
        await turn.note("adjust", f"signal:{signal.id}", team.network_id)
        return await _show(turn, team, signal, look, words)
    await turn.note("give_back", f"signal:{signal.id}", team.network_id)
    returned = signal.given_back()
    await signals.save(turn.unit, returned)
    await end(turn, signal, look, Over.READ)
    reporter = await _reporter(turn, team, signal)
    if reporter is not None:
        to = Address(chat_id=reporter.chat_id)
        turn.tell(GivenBack(to=to, key=turn.word_key(team), signal=signal, word=words))
    return returned


async def _held(turn: Turn, signal_id: str) -> tuple[Signal, Team, Look]:
    """A signal that waits, for who may read it first; its reporter never may."""
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    team, look = await team_of(turn, signal.team_id), await second_looks.get(turn.unit, signal_id)
    turn.require(Act.READ_FIRST, in_team(team, *(look.asked if look is not None else ())))
    if look is None:
        raise Refused(Reason.ALREADY_DONE)
    if is_own(turn, signal):
        raise Refused(Reason.OWN_LOOK)
    return signal, team, look


async def _show(
    turn: Turn, team: Team, signal: Signal, look: Look, text: str, *, besides: frozenset[str] = frozenset()
) -> Signal:
    shown = signal.let_through(text)
    await signals.save(turn.unit, shown)
    if text != signal.text:
        await signals.reword(turn.unit, shown)
    await end(turn, signal, look, Over.READ, besides=besides)
    shown = replace(shown, version=signal.version + 1)
    # The day that was promised stays, unless it has passed meanwhile.
    debt = showing.word_owed(turn, team, shown, max(look.due_on, turn.today))
    await showing.show(turn, team, shown, debt)
    reporter = await _reporter(turn, team, signal)
    if reporter is not None:
        turn.tell(
            LetThrough(
                to=Address(chat_id=reporter.chat_id),
                key=turn.word_key(team),
                signal=shown,
                typed=None if text == signal.text else signal.text,
                due_on=debt.due_on,
                on=turn.today,
            )
        )
    return shown


async def end(turn: Turn, signal: Signal, look: Look, over: Over, *, besides: frozenset[str] = frozenset()) -> None:
    """Nobody has to look any more; whoever was asked sees that, and the text leaves their chat."""
    await second_looks.remove(turn.unit, look)
    for person in (await people.named(turn.unit, look.asked.keys() - besides)).values():
        to = Address(chat_id=person.chat_id)
        turn.tell(LookOver(to=to, subject=look.asked[person.id], signal=signal, over=over))


async def _reporter(turn: Turn, team: Team, signal: Signal) -> Person | None:
    """Who raised it, while in the team; nobody who reads learns that they left."""
    if signal.reporter.person_id not in await people.organisations_of(turn.unit, team.id):
        return None
    return await people.get(turn.unit, signal.reporter.person_id)


async def leave(turn: Turn, team: Team, person: Person) -> None:
    """Somebody is about to leave a team, and reads nothing of it any more; who comes next is asked instead.

    Of an unnamed signal that happens also when they were not asked because they raised it: else it would say so.
    """
    for look in await second_looks.in_team(turn.unit, team.id):
        signal = await signals.get(turn.unit, look.signal_id)
        if signal is None:
            continue
        bench, asked = await _bench(turn, team), person.id in look.asked
        unnamed, raised_it = signal.attribution is Attribution.UNNAMED, person.id == signal.reporter.person_id
        if asked:
            to = Address(chat_id=person.chat_id)
            turn.tell(LookOver(to=to, subject=look.asked[person.id], signal=signal, over=Over.LEFT))
        elif not (unnamed and raised_it and bench.may_read(person.id)):
            continue
        left = look.without(person.id)
        if unnamed or not left.asked:
            more = bench.without(person.id).next(left.asked, signal.reporter.person_id)
            left = await _ask(turn, team, signal, left, more, instead=False)
        await second_looks.save(turn.unit, left)


# The clock's part: no policy, as nobody asks.


async def due(turn: Turn) -> list[str]:
    """The signals that waited long enough for somebody else to hear of it."""
    return await second_looks.due(turn.unit, turn.now)


async def remind(turn: Turn, signal_id: str) -> None:
    """After two working hours somebody else is asked too; after four the reporter hears that nobody looked."""
    look, signal = await second_looks.get(turn.unit, signal_id), await signals.get(turn.unit, signal_id)
    if look is None or signal is None or look.next_at is None or look.next_at > turn.now:
        return
    opens = working_hours_after(turn.now, 0, turn.world.calendar)
    if opens > turn.now:  # the bot was down, and now it is night
        await second_looks.save(turn.unit, replace(look, next_at=opens))
        return
    team = await team_of(turn, signal.team_id)
    while look.next_at is not None and look.next_at <= turn.now:  # both at once after an outage
        if look.stage is Stage.ASKED:
            more = (await _bench(turn, team)).next(look.asked, signal.reporter.person_id)
            look = await _ask(turn, team, signal, look, more, instead=True)
        else:
            await _tell_nobody_looked(turn, team, signal)
        look = look.next_stage(signal.raised_at, turn.world.calendar)
    await second_looks.save(turn.unit, look)


async def put_off(turn: Turn, signal_id: str) -> None:
    """Something went wrong with this one: in an hour again."""
    await second_looks.put_off(turn.unit, signal_id, turn.now + timedelta(hours=1))


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
