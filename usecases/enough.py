"""Does the reporter know enough? If not, one question opens the terugkoppeling again."""

from domain.access import Act
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.moments import add_working_days
from domain.notices import Address, QuestionAsked, ReporterKnows
from domain.overviews import OwnWords, Told
from domain.people import Organisation, Person, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.requests import Ask
from domain.signals import Attribution, Signal, SignalStatus, checked_text
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from storage import people, signals, terugkoppelingen
from usecases import cards, conversation, doubting, history, pings, previewing, requests, watching
from usecases.reading import with_word
from usecases.turn import Turn, in_team


async def enough(turn: Turn, signal_id: str, told: int) -> Told:
    """The reporter knows enough; who holds the terugkoppeling hears so, once, also of several reporters."""
    raised, signal, team, debt = await _own(turn, signal_id, told)
    if debt.status is DebtStatus.ENOUGH and await signals.merged_into(turn.unit, signal.id):
        return Told(signal=raised, debt=debt, to_self=False, on=turn.today)  # another of the reporters said so first
    if debt.asked_again and not await requests.of_reporter(turn, raised):
        raise Refused(Reason.OTHER_ASKED)
    known = debt.enough()
    await terugkoppelingen.save(turn.unit, known)
    unnamed = raised.attribution is Attribution.UNNAMED
    await turn.note("enough", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await history.note(turn, team, signal.id, Happening.ENOUGH, unnamed=unnamed)
    holder = await _holder(turn, team, debt)
    if holder is not None:
        turn.tell(ReporterKnows(to=Address(chat_id=holder.chat_id), signal=signal))
    return Told(signal=raised, debt=known, to_self=False, on=turn.today)


async def ask(turn: Turn, signal_id: str, told: int) -> tuple[Signal, Draft]:
    """Wait for the one question a reporter may ask about the word they got."""
    raised, _, _, debt = await _own(turn, signal_id, told)
    await _may_ask(turn, raised, debt)
    return raised, await conversation.start(turn, Flow.DOUBT, Step.TEXT, {"signal": raised.id})


async def _may_ask(turn: Turn, raised: Signal, debt: Terugkoppeling) -> None:
    """One question about each word, also of several reporters together."""
    if debt.asked_again and not await requests.of_reporter(turn, raised):
        raise Refused(Reason.OTHER_ASKED)
    debt.reopened(turn.today)  # only to see whether it may


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """The question, masked and shown before it is sent."""
    raised, _, team, _ = await _own(turn, draft.answers["signal"])
    return await previewing.show(turn, draft, checked_text(text), message_id, signal=raised, team=team)


async def send(turn: Turn, draft: Draft) -> Told:
    """The question goes to who holds the terugkoppeling, which is owed again, by the team's own term."""
    raised, signal, team, debt = await _own(turn, draft.answers["signal"])
    await _may_ask(turn, raised, debt)
    due_on = add_working_days(turn.today, team.feedback_days, turn.world.calendar)
    again = debt.reopened(due_on)
    await terugkoppelingen.save(turn.unit, again)
    living = signal.lives_again(held=again.owner_id is not None)
    if living != signal:
        await signals.save(turn.unit, living)
    places = await people.organisations_of(turn.unit, team.id)
    school = places.get(again.owner_id or "") is Organisation.SCHOOL
    await pings.plan_anew(turn, Owed.TERUGKOPPELING, again.id, again.due_on, school=school)
    await _put(turn, team, raised, living, again, await doubting.settled(turn, draft))
    await conversation.end(turn, draft)
    unnamed = raised.attribution is Attribution.UNNAMED
    await turn.note("ask_back", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await history.note(turn, team, signal.id, Happening.REOPENED, unnamed=unnamed)
    await cards.show(turn, team, living, again)
    return Told(signal=raised, debt=again, to_self=False, on=turn.today)


async def _put(turn: Turn, team: Team, raised: Signal, signal: Signal, debt: Terugkoppeling, question: str) -> None:
    reporter_id = raised.reporter.person_id
    holder = await _holder(turn, team, debt)
    # All who watch, the reporter too when they do: who is passed over could be known for the reporter.
    watchers = await watching.watchers_of(turn, team) if holder is None else [holder]
    to_id = next((person.id for person in watchers if person.id != reporter_id), reporter_id)
    await requests.put(turn, team, Ask.QUESTION, raised.id, from_id=reporter_id, to_id=to_id, text=question)
    for person in watchers:
        to = Address(chat_id=person.chat_id)
        turn.tell(QuestionAsked(to=to, signal=signal, question=question, due_on=debt.due_on))


async def _holder(turn: Turn, team: Team, debt: Terugkoppeling) -> Person | None:
    """Who holds the terugkoppeling, while a member."""
    places = await people.organisations_of(turn.unit, team.id)
    return await people.get(turn.unit, debt.owner_id) if debt.owner_id in places else None


async def _own(turn: Turn, signal_id: str, told: int | None = None) -> tuple[Signal, Signal, Team, Terugkoppeling]:
    """A signal of the actor's own, which was not taken back, and the one in which it goes on, or itself again.

    Refused when they give the terugkoppeling themselves, or when the last word is another one than `told`.
    """
    raised, team, debt = await with_word(turn, signal_id)
    signal = raised
    turn.require(Act.ANSWER, in_team(team, raised.reporter.person_id))
    if raised.status is SignalStatus.WITHDRAWN:
        raise Refused(Reason.SIGNAL_CLOSED)
    before = 0
    if raised.merged_into is not None:
        before = debt.told
        signal, team, debt = await with_word(turn, raised.merged_into)
    if debt.owner_id == raised.reporter.person_id:
        raise Refused(Reason.STALE)  # they would ask themselves; anybody else who got it would know who they are
    if told is not None and (told != debt.told or told <= before):  # or of a word from before it went on elsewhere
        raise Refused(Reason.STALE)
    return raised, signal, team, debt
