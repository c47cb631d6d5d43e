"""How do two people come to speak about a signal? Each says yes, then both get the other's number."""

import json
from dataclasses import dataclass, replace

import anonymity
from domain.access import Act, why_not
from domain.drafts import Draft, Flow, Step, with_raw
from domain.notices import Address, CallAgreed, CallAsked, CallDeclined
from domain.people import Organisation, Person, Team
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request
from domain.signals import Attribution, Signal
from storage import drafts, people, terugkoppelingen
from usecases import conversation, requests
from usecases.reading import is_own, living_for, stays_unnamed
from usecases.turn import Turn, removed


@dataclass(frozen=True, kw_only=True)
class NumberNeeded:
    """The bot waits for a number to be called on."""

    draft: Draft
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class NumberUnclear:
    """What was typed is no number; it is kept, masked, as it may be a new signal."""

    draft: Draft
    signal: Signal


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What came of it: the other was asked, or (with `name` and `phone`) both said yes."""

    signal: Signal
    name: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class ShowsWho:
    """An unnamed reporter would show who they are by asking."""

    signal: Signal


async def ask(turn: Turn, signal_id: str, *, sure: bool) -> NumberNeeded | ShowsWho | Spoken:
    """Ask the reporter, or who holds one's own signal, to speak; first one's own number when it is not known."""
    signal, team = await living_for(turn, signal_id, Act.KNOW_MORE)
    other_id = await _other(turn, signal, team)
    if is_own(turn, signal) and signal.attribution is Attribution.UNNAMED and not sure:
        return ShowsWho(signal=signal)
    mine = turn.person_in(team.network_id)
    if not mine.phone:
        draft = await conversation.start(turn, Flow.CALL, Step.PHONE, {"signal": signal.id})
        return NumberNeeded(draft=draft, signal=signal)
    request = await requests.put(turn, team, Ask.CALL, signal.id, from_id=mine.id, to_id=other_id)
    unnamed = await stays_unnamed(turn, signal)
    await turn.note("call", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    if other_id in await people.organisations_of(turn.unit, team.id):
        other = await people.get(turn.unit, other_id)
        place = turn.actor.membership_in(team.id)
        turn.tell(
            CallAsked(
                to=Address(chat_id=other.chat_id),
                key=turn.word_key(team),
                team=team,
                signal=signal,
                request=request,
                name=mine.name,
                by=place.organisation if place is not None else Organisation.GEMEENTE,
                unnamed=signal.attribution is Attribution.UNNAMED and other_id == signal.reporter.person_id,
            )
        )
    return Spoken(signal=signal)


async def agree(turn: Turn, request_id: str) -> NumberNeeded | Spoken:
    """The other says yes; first their own number when it is not known."""
    request, signal, team = await _asked(turn, request_id)
    mine = turn.person_in(team.network_id)
    if not mine.phone:
        draft = await conversation.start(turn, Flow.CALL, Step.PHONE, {"signal": signal.id, "request": request.id})
        return NumberNeeded(draft=draft, signal=signal)
    await requests.settle(turn, request, yes=True)
    unnamed = signal.attribution is Attribution.UNNAMED  # a line that says who agreed would say who raised it
    await turn.note("agree", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    asker = await _asker(turn, request, team)
    if asker is None:
        raise Refused(Reason.GONE)
    to = Address(chat_id=asker.chat_id)
    turn.tell(CallAgreed(to=to, signal=signal, name=mine.name, phone=mine.phone))
    return Spoken(signal=signal, name=asker.name, phone=asker.phone)


async def decline(turn: Turn, request_id: str) -> Signal:
    """The other would rather not; who asked hears that, not why."""
    request, signal, team = await _asked(turn, request_id)
    await requests.settle(turn, request, yes=False)
    asker = await _asker(turn, request, team)
    if asker is not None:
        turn.tell(CallDeclined(to=Address(chat_id=asker.chat_id), signal=signal))
    return signal


async def number(
    turn: Turn, draft: Draft, text: str, message_id: int
) -> NumberNeeded | NumberUnclear | ShowsWho | Spoken:
    """One's own number, typed: kept sealed, and the conversation goes on."""
    signal, team = await living_for(turn, draft.answers["signal"], Act.KNOW_MORE)
    phone = anonymity.readable_phone(text)
    if phone is None:
        return await _unclear(turn, draft, signal, team, text, message_id)
    mine = replace(turn.person_in(team.network_id), phone=phone)
    await people.save_phone(turn.unit, mine)
    turn.actor = replace(turn.actor, people=tuple(mine if one.id == mine.id else one for one in turn.actor.people))
    await conversation.end(turn, draft.stepped(Step.PHONE, turn.now, raw=with_raw(draft, message_id)))
    if "request" in draft.answers:
        return await agree(turn, draft.answers["request"])
    return await ask(turn, signal.id, sure=True)


async def _unclear(turn: Turn, draft: Draft, signal: Signal, team: Team, text: str, message_id: int) -> NumberUnclear:
    if why_not(turn.actor, Act.RAISE) is not None or not any(letter.isalpha() for letter in text):
        raise Refused(Reason.PHONE_UNCLEAR)
    masked = await turn.masked(text, team)
    answers = {"text": masked.text, "removed": json.dumps(removed(masked)), "raw": with_raw(draft, message_id)}
    kept = draft.stepped(Step.PHONE, turn.now, **answers)
    await drafts.save(turn.unit, kept)
    return NumberUnclear(draft=kept, signal=signal)


async def _other(turn: Turn, signal: Signal, team: Team) -> str:
    if not is_own(turn, signal):
        return signal.reporter.person_id
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    mine = {person.id for person in turn.actor.people}
    if (
        debt.owner_id is None
        or debt.owner_id in mine
        or debt.owner_id not in await people.organisations_of(turn.unit, team.id)
    ):
        raise Refused(Reason.NOBODY_HOLDS)
    return debt.owner_id


async def _asked(turn: Turn, request_id: str) -> tuple[Request, Signal, Team]:
    request, _ = await requests.to_me(turn, request_id, Ask.CALL)
    signal, team = await living_for(turn, request.subject_id, Act.KNOW_MORE)
    return request, signal, team


async def _asker(turn: Turn, request: Request, team: Team) -> Person | None:
    if request.from_id not in await people.organisations_of(turn.unit, team.id):
        return None
    return await people.get(turn.unit, request.from_id)
