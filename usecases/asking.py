"""How is the reporter of a signal asked something, and how do they answer? Through the bot, also when unnamed."""

from domain.access import Act
from domain.drafts import Draft, Flow, Step
from domain.history import Happening
from domain.notices import Address, ReporterAnswered, ReporterAsked
from domain.overviews import OwnWords
from domain.people import Organisation
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from domain.signals import Signal
from storage import people, signals, terugkoppelingen
from usecases import cards, conversation, doubting, history, previewing, requests
from usecases.knowing_more import checked_more
from usecases.reading import is_own, living_for, stays_unnamed
from usecases.turn import Turn


async def start(turn: Turn, signal_id: str) -> tuple[Signal, Draft]:
    """Wait for a question to the reporter."""
    signal, _ = await living_for(turn, signal_id, Act.KNOW_MORE)
    if is_own(turn, signal):
        raise Refused(Reason.OWN_SIGNAL)
    return signal, await conversation.start(turn, Flow.ASK, Step.TEXT, {"signal": signal.id})


async def start_answer(turn: Turn, request_id: str) -> tuple[Request, Signal, Draft]:
    """Wait for the reporter's answer."""
    request, signal = await _asked(turn, request_id)
    draft = await conversation.start(turn, Flow.ANSWER, Step.TEXT, {"request": request.id, "signal": signal.id})
    return request, signal, draft


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> OwnWords:
    """A question or an answer, masked, and shown before it goes."""
    if draft.flow is Flow.ANSWER:
        await _asked(turn, draft.answers["request"])
    signal, team = await living_for(turn, draft.answers["signal"], Act.KNOW_MORE)
    return await previewing.show(turn, draft, text, message_id, signal=signal, team=team, checked=checked_more)


async def ask(turn: Turn, draft: Draft) -> Signal:
    """Pass the question on. Nobody learns here whether the reporter can still be reached: that could tell who it is."""
    signal, team = await living_for(turn, draft.answers["signal"], Act.KNOW_MORE)
    mine, reporter_id = turn.person_in(team.network_id), signal.reporter.person_id
    text = await doubting.settled(turn, draft)
    request = await requests.put(turn, team, Ask.QUESTION, signal.id, from_id=mine.id, to_id=reporter_id, text=text)
    await history.note(turn, team, signal.id, Happening.ASKED, text)
    await turn.note("ask", f"signal:{signal.id}", team.network_id)
    await conversation.end(turn, draft)
    if reporter_id in await people.organisations_of(turn.unit, team.id):
        reporter = await people.get(turn.unit, reporter_id)
        place = turn.actor.membership_in(team.id)
        turn.tell(
            ReporterAsked(
                to=Address(chat_id=reporter.chat_id),
                key=turn.word_key(team),
                team=team,
                signal=signal,
                request=request,
                by=place.organisation if place is not None else Organisation.GEMEENTE,
            )
        )
    return signal


async def answer(turn: Turn, draft: Draft) -> Signal:
    """The reporter's answer: to who asked, and on the card."""
    signal = await _answer(turn, draft.answers["request"], await doubting.settled(turn, draft))
    await conversation.end(turn, draft)
    return signal


async def decline(turn: Turn, request_id: str) -> Signal:
    """The reporter can't say."""
    return await _answer(turn, request_id, None)


async def _answer(turn: Turn, request_id: str, text: str | None) -> Signal:
    request, signal = await _asked(turn, request_id)
    await requests.settle(turn, request, yes=text is not None)
    unnamed = await stays_unnamed(turn, signal)
    signal, team = await living_for(turn, signal.id, Act.KNOW_MORE)
    await turn.note("answer", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    if text is not None:
        await history.note(turn, team, signal.id, Happening.ANSWERED, text, unnamed=unnamed)
        await cards.show(turn, team, signal, await terugkoppelingen.of_signal(turn.unit, signal.id))
    if request.from_id in await people.organisations_of(turn.unit, team.id):
        asker = await people.get(turn.unit, request.from_id)
        to = Address(chat_id=asker.chat_id)
        turn.tell(ReporterAnswered(to=to, signal=signal, question=request.text, text=text))
    return signal


async def _asked(turn: Turn, request_id: str) -> tuple[Request, Signal]:
    request, _ = await requests.to_me(turn, request_id, Ask.QUESTION)
    signal = await signals.get(turn.unit, request.subject_id)
    if signal is None or request.to_id != signal.reporter.person_id:
        raise Refused(Reason.GONE)
    return request, signal
