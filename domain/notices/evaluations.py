"""What does a team hear of how it went?"""

from dataclasses import dataclass

from domain.evaluation_pages import Line, Results
from domain.notices.cards import Address


@dataclass(frozen=True, kw_only=True)
class EvaluationTold:
    """What was answered, for the team's group."""

    to: Address
    results: Results


@dataclass(frozen=True, kw_only=True)
class EvaluationDue:
    """A question to one person, in what they are reminded of."""

    line: Line
