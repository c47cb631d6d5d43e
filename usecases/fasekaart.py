"""How serious is it? The fasekaart is looked at, and may begin a signal. Of what is chosen nothing is kept."""

from domain.access import Act, why_not
from domain.details import Phase
from domain.drafts import Draft, Flow, Step
from domain.fasekaart import Advice, Weighed, Weighing, advise, read
from domain.overviews import Preview
from domain.refusals import Reason, Refused
from domain.settings import Element
from usecases import conversation, drafting
from usecases.turn import Turn, teams_of


async def weigh(turn: Turn, *values: str) -> Weighed:
    """The choices so far: where it plays, how grave, what threatens, what protects."""
    turn.require(Act.LOOK_UP)
    chosen = read(*values)
    teams = await teams_of(turn, turn.actor)
    coupled = any(team.chat_id is not None and team.settings.has(Element.SIGNALS) for team in teams)
    return Weighed(
        chosen=chosen,
        advice=_advice(chosen),
        warns=any(team.settings.has(Element.ALARM) for team in teams),
        raises=coupled and why_not(turn.actor, Act.RAISE) is None,
        unfinished=await conversation.unfinished(turn),
    )


async def begin_signal(turn: Turn, phase: str) -> Draft:
    """Wait for the text of a signal of which the phase is known already."""
    turn.require(Act.RAISE)
    return await drafting.ask(turn, phase=_phase(phase))


async def fill_in(turn: Turn, draft_id: str, phase: str) -> Preview | Draft:
    """The phase of a signal that has a text; the draft when it must first be said where a second text belongs."""
    draft = await conversation.get(turn, draft_id, Flow.SIGNAL)
    if "text" not in draft.answers or draft.answers.get("steps"):
        raise Refused(Reason.STALE)
    if draft.step is Step.MORE:
        return draft
    return await drafting.set_line(turn, draft, "phase", _phase(phase).value)


def _advice(chosen: Weighing) -> Advice | None:
    if chosen.problem is None or chosen.gravity is None or chosen.threat is None or chosen.protection is None:
        return None
    return advise(chosen.problem, chosen.gravity, chosen.threat, chosen.protection)


def _phase(value: str) -> Phase:
    try:
        return Phase(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
