"""What is an evaluation about, so that it can be named?"""

from domain.evaluation_pages import Line
from domain.evaluations import About, Evaluation
from domain.people import Team
from storage import meetings, signals
from usecases.turn import Turn


async def line_of(turn: Turn, one: Evaluation, team: Team) -> Line:
    """What it is about, to be named."""
    meeting = signal = None
    if one.about is About.MEETING and one.subject_id is not None:
        meeting = await meetings.get(turn.unit, one.subject_id)
    if one.about is About.CASE and one.subject_id is not None:
        signal = await signals.get(turn.unit, one.subject_id)
    return Line(evaluation=one, team=team, meeting=meeting, signal=signal)
