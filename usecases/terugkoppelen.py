"""How does the reporter hear what came of a signal?"""

from domain.access import Act
from domain.delivery import LASTING
from domain.drafts import Draft, Flow, Step, with_raw
from domain.moments import add_working_days
from domain.notices import Address, ReporterHears, WordGiven
from domain.overviews import OwnWords, Told
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.signals import Signal, checked_text
from domain.terugkoppeling import Outcome, Terugkoppeling
from storage import drafts, people, signals, terugkoppelingen
from usecases import cards, conversation, pings
from usecases.turn import Turn, in_team, removed, team_of


async def choices(turn: Turn, signal_id: str) -> Signal:
    """The signal for which somebody will choose a word; refused when nobody waits any more."""
    signal, _, debt = await _owed(turn, signal_id)
    if not debt.open:
        raise Refused(Reason.ALREADY_SETTLED)
    return signal


async def tell(turn: Turn, signal_id: str, outcome: Outcome, words: str = "") -> Told:
    """Give a terugkoppeling: the reporter hears it at once, the pings stop (or move, when more follows)."""
    signal, team, debt = await _owed(turn, signal_id)
    if outcome.interim and debt.owner_id is None:  # who says "opgepakt" for an unclaimed signal has picked it up
        debt = debt.held_by(turn.person_in(team.network_id).id)
        await signals.save(turn.unit, signal.taken())
        signal = signal.taken()
    given = debt.given(outcome, add_working_days(turn.today, team.feedback_days, turn.world.calendar))
    await terugkoppelingen.save(turn.unit, given)
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    if given.open:
        places = await people.organisations_of(turn.unit, team.id)
        school = places.get(given.owner_id or "") is Organisation.SCHOOL
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, debt.id, given.due_on, school=school)
    await conversation.end_flow(turn, Flow.FEED_BACK)
    await turn.note("tell", f"signal:{signal.id}", team.network_id)
    to_self = any(person.id == signal.reporter.person_id for person in turn.actor.people)
    for raised in (signal, *await signals.merged_into(turn.unit, signal.id)):
        if not any(person.id == raised.reporter.person_id for person in turn.actor.people):
            await _tell_reporter(turn, team, raised, given, outcome, words)
    if debt.owner_id is not None and not any(person.id == debt.owner_id for person in turn.actor.people):
        holder = await people.get(turn.unit, debt.owner_id)
        turn.tell(WordGiven(to=Address(chat_id=holder.chat_id), signal=signal))
    await cards.show(turn, team, signal, given)
    return Told(signal=signal, debt=given, to_self=to_self)


async def _tell_reporter(
    turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling, outcome: Outcome, words: str
) -> None:
    if signal.reporter.person_id not in await people.organisations_of(turn.unit, team.id):
        return  # left since
    reporter = await people.get(turn.unit, signal.reporter.person_id)
    place = turn.actor.membership_in(team.id)
    turn.tell(
        ReporterHears(
            to=Address(chat_id=reporter.chat_id),
            key=f"{LASTING}{turn.world.new_id()}",
            team=team,
            signal=signal,
            outcome=outcome,
            words=words,
            by=place.organisation if place is not None else Organisation.GEMEENTE,
            next_due=debt.due_on if debt.open else None,
        )
    )


async def ask_words(turn: Turn, signal_id: str) -> tuple[Signal, Draft]:
    """Wait for a terugkoppeling in one's own words."""
    signal = await choices(turn, signal_id)
    return signal, await conversation.start(turn, Flow.FEED_BACK, Step.TEXT, {"signal": signal.id})


async def still_owed(turn: Turn, draft: Draft) -> bool:
    """Whether the reporter still waits for these words; if not, the conversation ends here."""
    turn.require(Act.SEE_TEAM)
    debt = await terugkoppelingen.of_signal(turn.unit, draft.answers["signal"])
    if not debt.open:
        await conversation.end(turn, draft)
    return debt.open


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """One's own words, masked and shown before they are sent."""
    signal, team, _ = await _owed(turn, draft.answers["signal"])
    masked = turn.masked(checked_text(text), team)
    shown = draft.stepped(Step.PREVIEW, turn.now, text=masked.text, raw=with_raw(draft, message_id))
    await drafts.save(turn.unit, shown)
    return OwnWords(draft=shown, signal=signal, text=masked.text, removed=removed(masked))


async def send_words(turn: Turn, draft: Draft) -> Told:
    """Send one's own words as they were shown."""
    return await tell(turn, draft.answers["signal"], Outcome.OWN_WORDS, draft.answers["text"])


async def _owed(turn: Turn, signal_id: str) -> tuple[Signal, Team, Terugkoppeling]:
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    team = await team_of(turn, signal.team_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    turn.require(Act.FEED_BACK, in_team(team, debt.owner_id))
    return signal, team, debt
