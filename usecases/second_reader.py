"""How does somebody else look at a signal before the team does? They let it through, adjust it, or give it back."""

from dataclasses import replace

from domain.access import Act, Scope, why_not
from domain.drafts import Draft, Flow, Step, with_raw
from domain.notices import Address, Asking, GivenBack, LetThrough, Over
from domain.overviews import OwnWords
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.second_reader import Look, Stage
from domain.signals import Attribution, Signal, SignalStatus, checked_text
from storage import second_looks, signals
from usecases import conversation, doubting, looks, previewing, readers, showing
from usecases.knowing_more import checked_more
from usecases.reading import is_own
from usecases.turn import Turn, in_team, team_of

ADJUST, GIVE_BACK = "adjust", "give_back"  # what a reader types


async def waiting_for_me(turn: Turn) -> list[Signal]:
    """What this account was asked to read, or may read while nobody does, oldest first; never what it raised."""
    turn.require(Act.ARRIVE)
    found = []
    for person in turn.actor.people:
        for look in await second_looks.of_network(turn.unit, person.network_id):
            asked = person.id in look.asked or look.stage is Stage.TOLD
            signal = await signals.get(turn.unit, look.signal_id) if asked else None
            if signal is None or signal.status is not SignalStatus.HELD or is_own(turn, signal):
                continue
            scope = await _scope(turn, await team_of(turn, signal.team_id), look)
            if why_not(turn.actor, Act.READ_FIRST, scope) is None:
                found.append(signal)
    return sorted(found, key=lambda signal: signal.number)


async def show(turn: Turn, signal_id: str) -> None:
    """Who finds it on their list gets the question again, and then it stands in one place only."""
    signal, team, look = await _held(turn, signal_id)
    me = turn.person_in(team.network_id)
    await second_looks.save(turn.unit, await looks.ask(turn, team, signal, look, [me.id], Asking.SHOW))


async def let_through(turn: Turn, signal_id: str) -> Signal:
    """The team sees it as it is."""
    signal, team, look = await _held(turn, signal_id)
    await _note(turn, "let_through", signal, team)
    # Who pressed sees what came of it in the same message.
    return await _show(turn, team, signal, look, signal.text, besides=frozenset(p.id for p in turn.actor.people))


async def start(turn: Turn, signal_id: str, kind: str) -> tuple[Signal, Draft]:
    """Wait for other words, or for a word to its reporter."""
    signal, _, _ = await _held(turn, signal_id)
    answers = {"signal": signal.id, "kind": kind}
    return signal, await conversation.start(turn, Flow.LOOK, Step.TEXT, answers)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords | None:
    """What was typed, masked, and shown before it goes. None when nobody waits for it any more."""
    if await _too_late(turn, draft):
        await conversation.end(turn, draft.stepped(Step.TEXT, turn.now, raw=with_raw(draft, message_id)))
        return None
    signal, team, _ = await _held(turn, draft.answers["signal"])
    checked = checked_text if draft.answers["kind"] == ADJUST else checked_more
    return await previewing.show(turn, draft, text, message_id, signal=signal, team=team, checked=checked)


async def send(turn: Turn, draft: Draft) -> Signal | None:
    """The team sees these words, or the reporter does. None when nobody waits for them any more."""
    if await _too_late(turn, draft):
        await conversation.end(turn, draft)
        return None
    signal, team, look = await _held(turn, draft.answers["signal"])
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    words = await doubting.settled(turn, draft)
    await conversation.end(turn, draft)
    if draft.answers["kind"] == ADJUST:
        await _note(turn, "adjust", signal, team)
        return await _show(turn, team, signal, look, words)
    await _note(turn, "give_back", signal, team)
    returned = signal.given_back()
    await signals.save(turn.unit, returned)
    await looks.end(turn, signal, look, Over.READ)
    await second_looks.save(turn.unit, look.returned(turn.now, turn.world.calendar))
    reporter = await looks.reporter(turn, team, signal)
    if reporter is not None:
        to = Address(chat_id=reporter.chat_id)
        turn.tell(GivenBack(to=to, key=turn.word_key(team), signal=signal, word=words))
    return returned


async def _note(turn: Turn, act: str, signal: Signal, team: Team) -> None:
    """Who read an unnamed signal is no line of audit: in a small team that tells who may have raised it."""
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note(act, f"signal:{signal.id}", team.network_id, unnamed=unnamed)


async def _too_late(turn: Turn, draft: Draft) -> bool:
    """Whether what a reader types about waits no more."""
    turn.require(Act.READ_FIRST)
    signal = await signals.get(turn.unit, draft.answers["signal"])
    return signal is None or signal.status is not SignalStatus.HELD


async def _held(turn: Turn, signal_id: str) -> tuple[Signal, Team, Look]:
    """A signal that waits, for who may read it first; its reporter never may."""
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    team, look = await team_of(turn, signal.team_id), await second_looks.get(turn.unit, signal_id)
    if look is None or signal.status is not SignalStatus.HELD:
        turn.require(Act.READ_FIRST, in_team(team, *(person.id for person in turn.actor.people)))
        raise Refused(Reason.ALREADY_DONE)
    turn.require(Act.READ_FIRST, await _scope(turn, team, look))
    if is_own(turn, signal):
        raise Refused(Reason.OWN_LOOK)
    return signal, team, look


async def _scope(turn: Turn, team: Team, look: Look) -> Scope:
    """Who was asked and could be asked still: one that coordinated, or was the deputy, reads no more."""
    bench = await readers.bench(turn, team)
    return in_team(team, *(look.asked.keys() & set(bench.everybody)))


async def _show(
    turn: Turn, team: Team, signal: Signal, look: Look, text: str, *, besides: frozenset[str] = frozenset()
) -> Signal:
    if team.chat_id is None:
        raise Refused(Reason.NOWHERE_TO_SHOW)
    shown = signal.let_through(text)
    await signals.save(turn.unit, shown)
    if text != signal.text:
        await signals.reword(turn.unit, shown)
    await looks.end(turn, signal, look, Over.READ, besides=besides)
    await second_looks.remove(turn.unit, look)
    shown = replace(shown, version=signal.version + 1)
    # The day that was promised stays, unless it has passed meanwhile.
    debt = showing.word_owed(turn, team, shown, max(look.due_on, turn.today))
    await showing.show(turn, team, shown, debt)
    reporter = await looks.reporter(turn, team, signal)
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
