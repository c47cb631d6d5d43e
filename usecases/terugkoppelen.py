"""How does the reporter hear what came of it?"""

from dataclasses import replace

from domain.access import Act
from domain.actions import Action, ActionStatus
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, Doing, ReporterHears, ReporterHearsClosed, WordGiven
from domain.overviews import OwnWords, Told, WordChoice
from domain.people import Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from domain.signals import Signal, checked_text
from domain.terugkoppeling import Outcome, Terugkoppeling
from storage import people, requests, signals, terugkoppelingen
from usecases import cards, conversation, doubting, history, pings, previewing, watching
from usecases.reading import is_own, with_word
from usecases.requests import of_reporter
from usecases.turn import Turn, in_team, stood_for


async def choices(turn: Turn, signal_id: str) -> WordChoice:
    """The signal for which somebody will choose a word; refused when nobody waits any more."""
    signal, _, debt = await owed(turn, signal_id)
    if not debt.open:
        raise Refused(Reason.ALREADY_SETTLED)
    instead_of = (await stood_for(turn)).get(debt.owner_id or "")
    return WordChoice(signal=signal, question=await _question(turn, signal), instead_of=instead_of)


async def _question(turn: Turn, signal: Signal) -> str:
    """What the reporter still wants to know; empty when they asked nothing."""
    asked = [found for found in await _asked(turn, signal) if found.ask is Ask.QUESTION]
    return asked[-1].text if asked else ""


async def _asked(turn: Turn, signal: Signal) -> list[Request]:
    """What a next word answers: a reporter's question, and whether somebody would take the word over."""
    offered = [found for found in await requests.open_about(turn.unit, signal.id) if found.ask is Ask.TAKE_WORD]
    raised = (signal, *await signals.merged_into(turn.unit, signal.id))
    return [*offered, *[found for one in raised for found in await of_reporter(turn, one)]]


async def tell(turn: Turn, signal_id: str, outcome: Outcome, called: str, words: str = "") -> Told:
    """Give a terugkoppeling: the reporter hears it at once, the pings stop (or move, when more follows).

    `called` is what people call the outcome; `words` the text of one's own.
    """
    signal, team, debt = await owed(turn, signal_id)
    if outcome.interim and debt.owner_id is None and turn.actor.membership_in(team.id) is None:
        raise Refused(Reason.NO_MEMBER)
    if outcome.interim and debt.owner_id is None:  # who says "opgepakt" for an unclaimed signal has picked it up
        debt = debt.held_by(turn.person_in(team.network_id).id)
        await signals.save(turn.unit, signal.taken())
        signal = signal.taken()
    next_due = add_working_days(turn.today, team.feedback_days, turn.world.calendar)
    debt = await _counted_on(turn, signal, debt)
    given = debt.given(outcome, next_due, today=turn.today, word=words)
    await terugkoppelingen.save(turn.unit, given)
    places = await people.organisations_of(turn.unit, team.id)
    await _plan(turn, given, school=places.get(given.owner_id or "") is Organisation.SCHOOL)
    if not given.open:
        for asked in await _asked(turn, signal):
            await requests.save(turn.unit, asked.answered(yes=True) if asked.ask is Ask.QUESTION else asked.dropped())
    await conversation.end_flow(turn, Flow.FEED_BACK)
    await conversation.let_go(turn)
    await turn.note("tell", f"signal:{signal.id}", team.network_id)
    await history.note(turn, team, signal.id, Happening.TOLD, called)
    to_self = any(person.id == signal.reporter.person_id for person in turn.actor.people)
    heard: set[str] = set()
    for raised in (signal, *await signals.merged_into(turn.unit, signal.id)):
        await _tell_reporter(turn, team, raised, given, places, asks=raised.reporter.person_id not in heard)
        heard.add(raised.reporter.person_id)  # who raised both is asked once
    await _tell_holder(turn, signal, given)
    await cards.show(turn, team, signal, given)
    return Told(signal=signal, debt=given, to_self=to_self, on=turn.today)


async def _counted_on(turn: Turn, signal: Signal, debt: Terugkoppeling) -> Terugkoppeling:
    """Words count on from those given before others went on here, so that buttons under any of those stay stale."""
    before = [
        await terugkoppelingen.of_signal(turn.unit, one.id) for one in await signals.merged_into(turn.unit, signal.id)
    ]
    return replace(debt, told=max(one.told for one in (debt, *before)))


async def _plan(turn: Turn, given: Terugkoppeling, *, school: bool) -> None:
    await pings.stop(turn, Owed.TERUGKOPPELING, given.id)
    if given.open:
        await pings.plan_anew(turn, Owed.TERUGKOPPELING, given.id, given.due_on, school=school)


async def _tell_reporter(
    turn: Turn, team: Team, signal: Signal, debt: Terugkoppeling, places: dict[str, Organisation], *, asks: bool
) -> None:
    if is_own(turn, signal) or signal.reporter.person_id not in places:  # who left hears nothing more
        return
    reporter = await people.get(turn.unit, signal.reporter.person_id)
    by = places.get(turn.person_in(team.network_id).id, Organisation.GEMEENTE)
    turn.tell(
        ReporterHears(
            to=Address(chat_id=reporter.chat_id),
            key=turn.word_key(team),
            team=team,
            signal=signal,
            debt=debt,
            by=by,
            asks=asks and not debt.open and debt.owner_id != reporter.id,
            instead=not _mine(turn, debt),
            holder=places.get(debt.owner_id or ""),
            on=turn.today,
        )
    )


async def _tell_holder(turn: Turn, signal: Signal, debt: Terugkoppeling) -> None:
    if debt.owner_id is not None and not _mine(turn, debt):
        holder = await people.get(turn.unit, debt.owner_id)
        instead = debt.owner_id in turn.actor.stands_in_for
        to = Address(chat_id=holder.chat_id)
        turn.tell(WordGiven(to=to, signal=signal, debt=debt, by_substitute=instead, on=turn.today))


def _mine(turn: Turn, debt: Terugkoppeling) -> bool:
    return any(person.id == debt.owner_id for person in turn.actor.people)


async def share(turn: Turn, signal_id: str, told: int) -> Told:
    """The team may read the final word on the card, exactly as the reporter did."""
    signal, team, debt = await owed(turn, signal_id)
    if debt.told != told:
        raise Refused(Reason.STALE)
    shared = debt.for_the_team()
    await terugkoppelingen.save(turn.unit, shared)
    await turn.note("share", f"signal:{signal.id}", team.network_id)
    if shared.word:
        await history.note(turn, team, signal.id, Happening.TOLD, shared.word)
    await cards.show(turn, team, signal, shared)
    to_self = any(person.id == signal.reporter.person_id for person in turn.actor.people)
    return Told(signal=signal, debt=shared, to_self=to_self, on=turn.today)


async def tell_closed(turn: Turn, team: Team, closed: Signal, promised: list[Action], debt: Terugkoppeling) -> None:
    """Who raised it, here or in what goes on here, hears what came of it, unless they closed it or left."""
    places = await people.organisations_of(turn.unit, team.id)
    for raised in (closed, *await signals.merged_into(turn.unit, closed.id)):
        if not is_own(turn, raised) and raised.reporter.person_id in places:
            await _tell_closed(turn, team, raised, promised, debt, places)


async def _tell_closed(
    turn: Turn,
    team: Team,
    raised: Signal,
    promised: list[Action],
    debt: Terugkoppeling,
    places: dict[str, Organisation],
) -> None:
    reporter = await people.get(turn.unit, raised.reporter.person_id)
    turn.tell(
        ReporterHearsClosed(
            to=Address(chat_id=reporter.chat_id),
            key=turn.word_key(team),
            team=team,
            signal=raised,
            done=tuple(
                Doing(action=action, organisation=places.get(action.owner_id, Organisation.ANDERS))
                for action in promised
                if action.status is ActionStatus.DONE
            ),
            debt=debt,
        )
    )


async def ask_words(turn: Turn, signal_id: str) -> tuple[Signal, Draft]:
    """Wait for a terugkoppeling in one's own words."""
    signal = (await choices(turn, signal_id)).signal
    return signal, await conversation.start(turn, Flow.FEED_BACK, Step.TEXT, {"signal": signal.id})


async def still_owed(turn: Turn, draft: Draft) -> bool:
    """Whether the reporter still waits for these words; if not, the conversation ends here."""
    turn.require(Act.SEE_TEAM)
    signal = await signals.get(turn.unit, draft.answers["signal"])
    if signal is None:  # a rehearsal that was wiped
        await conversation.end(turn, draft)
        return False
    debt = await terugkoppelingen.of_signal(turn.unit, signal.merged_into or signal.id)
    if not debt.open:
        await conversation.end(turn, draft)
    return debt.open


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """One's own words, masked and shown before they are sent."""
    signal, team, _ = await owed(turn, draft.answers["signal"])
    return await previewing.show(turn, draft, checked_text(text), message_id, signal=signal, team=team)


async def send_words(turn: Turn, draft: Draft, called: str) -> Told:
    """Send one's own words as they were shown."""
    words = await doubting.settled(turn, draft)
    return await tell(turn, draft.answers["signal"], Outcome.OWN_WORDS, called, words)


async def owed(turn: Turn, signal_id: str) -> tuple[Signal, Team, Terugkoppeling]:
    """A signal with its terugkoppeling, for who may give it."""
    signal, team, debt = await with_word(turn, signal_id)
    if signal.merged_into is not None:
        signal, team, debt = await with_word(turn, signal.merged_into)
    turn.require(Act.FEED_BACK, in_team(team, *await watching.givers(turn, team, debt)))
    return signal, team, debt
