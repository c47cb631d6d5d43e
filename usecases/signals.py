"""How is a signal raised, taken back and closed?"""

from domain.access import Act
from domain.actions import ActionStatus
from domain.drafts import Draft
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, TakenBack
from domain.overviews import Closed, Preview, Raised
from domain.people import Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Attribution, Signal, SignalStatus, Why
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from storage import actions, networks, outbox, people, signals, terugkoppelingen
from usecases import (
    cards,
    conversation,
    drafting,
    elements,
    guests,
    history,
    merging,
    pings,
    requests,
    terugkoppelen,
    watching,
)
from usecases.actions import ended as ends
from usecases.reading import with_word
from usecases.turn import Turn, address_of, in_team, used


async def send(turn: Turn, draft: Draft) -> Raised | Preview:
    """Raise the signal: the card goes to the group. One that asks for something comes back as its preview."""
    shown = await drafting.preview(turn, draft)
    if not shown.complete or shown.theme is None or shown.place is None or shown.trail is not None:
        return shown
    team = shown.team
    elements.needs(team, Element.SIGNALS)
    address_of(team)
    if shown.practice and not team.practises(turn.now):
        raise Refused(Reason.PRACTICE_OVER)
    number = networks.next_rehearsal_number if shown.practice else networks.next_signal_number
    signal = Signal(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        number=await number(turn.unit, team.network_id),
        theme=shown.theme,
        place=shown.place,
        text=shown.text,
        attribution=shown.attribution,
        reporter=drafting.reporter_in(turn, team),
        status=SignalStatus.OPEN,
        raised_at=turn.now,
        version=1,
        own_theme=shown.own_theme,
        spot=shown.spot,
        when=shown.when,
        ages=shown.ages,
        phase=shown.phase,
    )
    await signals.add(turn.unit, signal)
    debt = Terugkoppeling(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        signal_id=signal.id,
        owner_id=None,
        due_on=add_working_days(turn.today, team.feedback_days, turn.world.calendar),
        status=DebtStatus.OPEN,
        version=1,
    )
    await terugkoppelingen.add(turn.unit, debt)
    await pings.plan(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=False)
    await conversation.end(turn, draft)
    await cards.show(turn, team, signal, debt, fresh=True)
    await used(turn, team)
    unnamed = signal.attribution is Attribution.UNNAMED
    await history.note(turn, team, signal.id, Happening.RAISED, unnamed=unnamed)
    await turn.note("raise", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    month = turn.now.astimezone(turn.world.calendar.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    count = await signals.count_of_theme(turn.unit, signal, month)
    unfinished = await conversation.unfinished(turn)
    return Raised(signal=signal, debt=debt, count=count, unfinished=unfinished, on=turn.today)


async def withdraw(turn: Turn, signal_id: str, why: Why | None = None) -> Signal:
    """The reporter takes a signal back. It comes back as it was, alive, when it needs a reason and has none."""
    signal, team, debt = await with_word(turn, signal_id)
    turn.require(Act.UNDO, in_team(team, signal.reporter.person_id))
    if why is None and signal.living and signal.needs_why(turn.now):
        return signal
    withdrawn = signal.withdrawn(why)
    await signals.save(turn.unit, withdrawn)
    await terugkoppelingen.save(turn.unit, debt.dropped())
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    await requests.drop_about(turn, signal.id)
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note("withdraw", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await history.note(turn, team, signal.id, Happening.WITHDRAWN, unnamed=unnamed)
    await _drop_actions(turn, team, withdrawn)
    await guests.forget(turn, team, withdrawn)
    await merging.revive(turn, team, withdrawn)
    if debt.owner_id in await people.organisations_of(turn.unit, team.id):
        holder = await people.get(turn.unit, debt.owner_id or "")
        turn.tell(TakenBack(to=Address(chat_id=holder.chat_id), signal=withdrawn))
    if not await outbox.withdraw_card(turn.unit, f"card:{signal.id}"):
        await cards.show(turn, team, withdrawn, debt.dropped())
    return withdrawn


async def close(turn: Turn, signal_id: str) -> Closed:
    """The team is done with a signal, and with what was still to be done; refused while its reporter waits."""
    signal, team, debt = await with_word(turn, signal_id)
    turn.require(Act.CLOSE, in_team(team, *await watching.givers(turn, team, debt)))
    closed = signal.closed(reporter_waits=debt.open)
    await signals.save(turn.unit, closed)
    await turn.note("close", f"signal:{signal.id}", team.network_id)
    promised = await actions.of_signal(turn.unit, signal.id)
    dropped = await _drop_actions(turn, team, closed)
    await requests.drop_about(turn, signal.id)
    await history.note(turn, team, signal.id, Happening.CLOSED)
    await guests.forget(turn, team, closed)
    await cards.show(turn, team, closed, debt)
    await terugkoppelen.tell_closed(turn, team, closed, promised, debt)
    return Closed(signal=closed, dropped=dropped)


async def _drop_actions(turn: Turn, team: Team, ended: Signal) -> int:
    """What was still to be done ends with its signal; their number."""
    open_ones = [a for a in await actions.of_signal(turn.unit, ended.id) if a.status is ActionStatus.OPEN]
    for action in open_ones:
        await actions.save(turn.unit, action.dropped())
        await ends(turn, team, action.dropped(), ended)
    return len(open_ones)
