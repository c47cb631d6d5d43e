"""How is a signal raised, taken back and closed?"""

from domain.access import Act
from domain.actions import Action, ActionStatus
from domain.drafts import Draft
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, Doing, TakenBack
from domain.overviews import Closed, Preview, Raised, StillDoing
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.settings import Element
from domain.signals import Attribution, Signal, SignalStatus, Why
from storage import actions, networks, outbox, people, signals, terugkoppelingen
from usecases import (
    cards,
    conversation,
    doubting,
    drafting,
    elements,
    guests,
    history,
    looks,
    merging,
    pings,
    requests,
    showing,
    terugkoppelen,
    unseen,
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
    if not await drafting.promised(turn, shown):  # a look that was promised is not dropped in silence
        return await drafting.back(turn, draft)
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
        text=await doubting.settled(turn, draft),
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
    due_on = add_working_days(turn.today, team.feedback_days, turn.world.calendar)
    debt = showing.word_owed(turn, team, signal, due_on)
    held = await looks.hold(turn, team, signal, due_on) if shown.waits else None
    if held is None:
        await signals.add(turn.unit, signal)
        await showing.show(turn, team, signal, debt)
    await conversation.end(turn, draft)
    await used(turn, team)
    unnamed = signal.attribution is Attribution.UNNAMED
    await history.note(turn, team, signal.id, Happening.RAISED, unnamed=unnamed)
    await turn.note("raise", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    month = turn.now.astimezone(turn.world.calendar.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    count = await signals.count_of_theme(turn.unit, signal, month)
    unfinished = await conversation.unfinished(turn)
    return Raised(
        signal=held or signal,
        debt=debt,
        count=count,
        unfinished=unfinished,
        on=turn.today,
        unread=shown.unread,
    )


async def withdraw(turn: Turn, signal_id: str, why: Why | None = None) -> Signal:
    """The reporter takes a signal back. It comes back as it was, alive, when it needs a reason and has none.

    One that the team never saw is gone at once, and comes back as it was.
    """
    never_shown = await unseen.take_back(turn, signal_id)
    if never_shown is not None:
        return never_shown
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


async def close(turn: Turn, signal_id: str, *, sure: bool = False) -> Closed | StillDoing:
    """The team is done with a signal, and with what was still to be done; refused while its reporter waits.

    Who is not `sure` is told first what others promised and is not done.
    """
    signal, team, debt = await with_word(turn, signal_id)
    turn.require(Act.CLOSE, in_team(team, *await watching.givers(turn, team, debt)))
    closed = signal.closed(reporter_waits=debt.open)
    promised = await actions.of_signal(turn.unit, signal.id)
    doing = await _doing(turn, team, promised)
    if doing and not sure:
        return StillDoing(signal=signal, team=team, doing=doing)
    await signals.save(turn.unit, closed)
    await turn.note("close", f"signal:{signal.id}", team.network_id)
    dropped = await _drop_actions(turn, team, closed)
    await requests.drop_about(turn, signal.id)
    await history.note(turn, team, signal.id, Happening.CLOSED)
    await guests.forget(turn, team, closed)
    await cards.show(turn, team, closed, debt)
    await terugkoppelen.tell_closed(turn, team, closed, promised, debt)
    return Closed(signal=closed, dropped=dropped)


async def _doing(turn: Turn, team: Team, promised: list[Action]) -> tuple[Doing, ...]:
    """What others than the actor still do."""
    me = {person.id for person in turn.actor.people}
    open_ones = [a for a in promised if a.status is ActionStatus.OPEN and a.owner_id not in me]
    places = await people.organisations_of(turn.unit, team.id) if open_ones else {}
    return tuple(Doing(action=a, organisation=places.get(a.owner_id, Organisation.ANDERS)) for a in open_ones)


async def _drop_actions(turn: Turn, team: Team, ended: Signal) -> int:
    """What was still to be done ends with its signal; their number."""
    open_ones = [a for a in await actions.of_signal(turn.unit, ended.id) if a.status is ActionStatus.OPEN]
    for action in open_ones:
        await actions.save(turn.unit, action.dropped())
        await ends(turn, team, action.dropped(), ended)
    return len(open_ones)
