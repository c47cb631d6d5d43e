"""What can a reporter do with their own signal that the team does not know of, as a second reader looks first?"""

import json
from datetime import timedelta

from domain.access import Act
from domain.ledger import Awaited
from domain.notices import Over
from domain.overviews import Preview
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.second_reader import A_WORD
from domain.signals import Attribution, Signal, SignalStatus
from storage import second_looks, signals
from usecases import conversation, drafting, looks, showing
from usecases.reading import is_own
from usecases.turn import Turn, in_team, team_of

_RETURNED_KEPT = timedelta(days=30)


async def _own(turn: Turn, signal_id: str) -> tuple[Signal, Team] | None:
    """One's own signal that the team does not know of; None when it does, or when it is gone."""
    signal = await signals.get(turn.unit, signal_id)
    if signal is None or not signal.unseen:
        return None
    team = await team_of(turn, signal.team_id)
    turn.require(Act.UNDO, in_team(team, signal.reporter.person_id))
    return signal, team


async def awaited(turn: Turn, team: Team) -> list[Awaited]:
    """One's own signals that a second reader has not let through, or gave back. Policy: the caller's."""
    found = []
    for signal in await signals.unseen_in(turn.unit, team.id):
        look = await second_looks.get(turn.unit, signal.id) if is_own(turn, signal) else None
        if look is not None:
            debt = showing.word_owed(turn, team, signal, look.due_on)
            found.append(Awaited(team=team, signal=signal, debt=debt))
    return found


async def take_back(turn: Turn, signal_id: str) -> Signal | None:
    """The reporter takes back what the team never saw, and nothing of it is kept. None when the team knows of it."""
    mine = await _own(turn, signal_id)
    if mine is None:
        return None
    signal, team = mine
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note("withdraw", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await _remove(turn, signal)
    return signal


async def _remove(turn: Turn, signal: Signal) -> None:
    look = await second_looks.get(turn.unit, signal.id)
    if look is not None:
        await looks.end(turn, signal, look, Over.TAKEN_BACK)
        await second_looks.remove(turn.unit, look)
    await signals.remove(turn.unit, signal)


async def take_up_again(turn: Turn, signal_id: str) -> Preview:
    """A signal that was given back is a draft again, as it was; it gets a new number when it is sent."""
    mine = await _own(turn, signal_id)
    if mine is None or mine[0].status is not SignalStatus.RETURNED:
        raise Refused(Reason.ALREADY_DONE)
    signal, team = mine
    begun = await conversation.start_signal(turn, _answers(signal, team))
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note("take_up", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    await _remove(turn, signal)
    return await drafting.back(turn, begun)


def _answers(signal: Signal, team: Team) -> dict[str, str]:
    """A draft in which everything was chosen, and that is looked at again."""
    kept = {"when": signal.when, "ages": signal.ages, "phase": signal.phase}
    return {
        "text": signal.text,
        "theme": signal.theme.value,
        "own_theme": signal.own_theme,
        "place": signal.place.value,
        "spot": signal.spot,
        **{line: value.value for line, value in kept.items() if value is not None},
        "whom": signal.attribution.value,
        "team": team.id,
        "removed": json.dumps({}),
        "steps": "",
        "chosen": "theme place when ages phase whom team",
        "doubtful": A_WORD,
        "returned": "yes",
        "real": "yes",
    }


async def forget(turn: Turn) -> None:
    """The clock: signals that were given back, and that their reporter left as they are."""
    await second_looks.forget_returned(turn.unit, turn.now - _RETURNED_KEPT)
