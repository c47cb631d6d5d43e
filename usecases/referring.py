"""Where does a signal go? On the agenda of the team, or to another table, outside the bot."""

from datetime import date, timedelta

from domain.access import Act
from domain.actions import read_day
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.people import Organisation, Team
from domain.referrals import Referral, Table
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Signal
from storage import drafts, signals, terugkoppelingen
from usecases import cards, conversation, elements, history
from usecases.reading import living_for, stays_unnamed
from usecases.turn import Turn, team_of

WEEKS = (2, 4, 8)  # after which the team looks again, one tap each


async def put_on_agenda(turn: Turn, signal_id: str, *, on: bool) -> Signal:
    """The team talks about it at its next meeting, or not after all."""
    signal, team = await living_for(turn, signal_id, Act.REFER)
    elements.needs(team, Element.MEETINGS)
    changed = signal.put_on_agenda(on=on)
    await _save(turn, team, signal, changed)
    if on:
        await history.note(turn, team, signal.id, Happening.ON_AGENDA, unnamed=await stays_unnamed(turn, signal))
    return changed


async def start(turn: Turn, signal_id: str) -> tuple[Signal, Team, Draft]:
    """Wait for the table to which a signal belongs."""
    signal, team = await living_for(turn, signal_id, Act.REFER)
    return signal, team, await conversation.start(turn, Flow.REFER, Step.TABLE, {"signal": signal.id})


async def choose(turn: Turn, draft: Draft, value: str) -> tuple[Signal, Team, Draft | None]:
    """The table, then who keeps the regie, then in how many weeks the team looks again.

    The last choice keeps it, so that there is no draft any more.
    """
    signal, team = await living_for(turn, draft.answers["signal"], Act.REFER)
    try:
        if draft.step is Step.TABLE:
            return signal, team, await _stepped(turn, draft, Step.ORGANISATION, table=Table(value).value)
        if draft.step is Step.ORGANISATION:
            return signal, team, await _stepped(turn, draft, Step.DAY, regie=Organisation(value).value)
        if draft.step is not Step.DAY or int(value) not in WEEKS:
            raise Refused(Reason.STALE)
    except ValueError:
        raise Refused(Reason.STALE) from None
    on = turn.today + timedelta(weeks=int(value))
    return await _refer(turn, draft, signal, team, on), team, None


async def choose_day(turn: Turn, draft: Draft, text: str) -> Signal:
    """The day to look again, typed."""
    signal, team = await living_for(turn, draft.answers["signal"], Act.REFER)
    if draft.step is not Step.DAY:
        raise Refused(Reason.STALE)
    return await _refer(turn, draft, signal, team, read_day(text, turn.today))


async def look_again(turn: Turn) -> None:
    """The clock: what went to another table comes on the agenda on the day that was chosen."""
    for signal in await signals.to_look_at_again(turn.unit, turn.today):
        again = signal.looked_at_again()
        await signals.save(turn.unit, again)
        debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
        await cards.show(turn, await team_of(turn, signal.team_id), again, debt)


async def _refer(turn: Turn, draft: Draft, signal: Signal, team: Team, look_again_on: date) -> Signal:
    table, regie = Table(draft.answers["table"]), Organisation(draft.answers["regie"])
    changed = signal.referred(Referral(table=table, regie=regie, look_again_on=look_again_on))
    await _save(turn, team, signal, changed)
    await history.note(turn, team, signal.id, Happening.REFERRED, unnamed=await stays_unnamed(turn, signal))
    await conversation.end(turn, draft)
    return changed


async def _stepped(turn: Turn, draft: Draft, step: Step, **answers: str) -> Draft:
    stepped = draft.stepped(step, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return stepped


async def _save(turn: Turn, team: Team, signal: Signal, changed: Signal) -> None:
    await signals.save(turn.unit, changed)
    await turn.note("refer", f"signal:{signal.id}", team.network_id, unnamed=await stays_unnamed(turn, signal))
    await cards.show(turn, team, changed, await terugkoppelingen.of_signal(turn.unit, signal.id))
