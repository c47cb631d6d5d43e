"""How serious is it? The fasekaart: a phase, its border and who to involve, from four choices. Advice: people decide.

Source: NJi, flyer "Veiligheid in verbinding" (2015). Threatening factors weigh against protecting ones; in doubt the
heavier phase counts, and the neighbouring one is named.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from domain.details import Phase
from domain.drafts import Draft
from domain.refusals import Reason, Refused


class Problem(StrEnum):
    """Where it plays: what fits differs with it."""

    SCHOOL = "school"  # in school
    BOTH = "both"  # in school and outside
    SOCIETY = "society"  # mostly outside: street, home, online


class Gravity(StrEnum):
    """How often, how grave."""

    ONCE = "once"  # one small incident
    OFTEN = "often"  # stands out, more than one incident
    BURDEN = "burden"  # the pupil or others suffer from it; "Halt-waardig"
    GRAVE = "grave"  # incidents that ask for intervention


class Threat(StrEnum):
    """The heaviest of what threatens."""

    SLIPS = "slips"  # sometimes late or truant, marks drop, hanger-on
    GROUP = "group"  # often away, a group that breaks rules, intimidation, vandalism
    CRIME = "crime"  # offences, wrong friends, being recruited, parents lose grip
    VIOLENCE = "violence"  # violence or a weapon
    UNKNOWN = "unknown"  # not known yet


class Protection(StrEnum):
    """The strongest of what protects."""

    STRONG = "strong"  # results and materials in order, parents support
    SOME = "some"  # comes to school, one grown-up gets through, contact with parents
    ONE = "one"  # one person they listen to
    NONE = "none"  # nothing that helps is seen
    UNKNOWN = "unknown"  # not known yet


class Involved(StrEnum):
    """Whom to involve."""

    MENTOR = "mentor"  # the pupil's own teacher
    ZORG = "zorg"  # zorgcoördinator
    OUDERS = "ouders"  # parents
    LEIDING = "leiding"  # who leads the school
    JONGERENWERK = "jongerenwerk"  # youth work
    LEERPLICHT = "leerplicht"  # truancy officer
    WIJKAGENT = "wijkagent"  # neighbourhood police officer
    JEUGDAGENT = "jeugdagent"  # youth police officer
    HALT = "halt"  # Halt
    WIJKTEAM = "wijkteam"  # help for youth and family
    ZVH = "zvh"  # Zorg- en Veiligheidshuis


@dataclass(frozen=True, kw_only=True)
class Weighing:
    """What was chosen so far; each choice is known only when those before it are."""

    problem: Problem | None = None
    gravity: Gravity | None = None
    threat: Threat | None = None
    protection: Protection | None = None

    @property
    def danger(self) -> bool:
        """Whether 112 comes first."""
        return self.threat is Threat.VIOLENCE


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A phase. `near` is the neighbouring one, when it lies on that border."""

    phase: Phase
    near: Phase | None
    involved: tuple[Involved, ...]
    small: bool  # one small incident: perhaps nothing yet
    unsure: bool  # something was not known


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """What was chosen so far, and the advice once all is. `warns`: a team of theirs uses Code oranje.

    `raises`: they can raise a signal; `unfinished` is one that has a text and was not sent yet.
    """

    chosen: Weighing
    advice: Advice | None
    warns: bool
    raises: bool
    unfinished: Draft | None


_Choice = TypeVar("_Choice", bound=StrEnum)
_BY_GRAVITY = {Gravity.ONCE: 1, Gravity.OFTEN: 1, Gravity.BURDEN: 2, Gravity.GRAVE: 3}
_BY_THREAT = {Threat.UNKNOWN: 0, Threat.SLIPS: 1, Threat.GROUP: 2, Threat.CRIME: 3, Threat.VIOLENCE: 3}
_PHASES = {1: Phase.LIGHT, 2: Phase.SUBSTANTIAL, 3: Phase.SERIOUS}


def read(problem: str = "", gravity: str = "", threat: str = "", protection: str = "") -> Weighing:
    """The choices behind a button; "" is not chosen yet. Refused when forged, or when one before it is missing."""
    given = [bool(value) for value in (problem, gravity, threat, protection)]
    if sorted(given, reverse=True) != given:
        raise Refused(Reason.STALE)
    return Weighing(
        problem=_read(Problem, problem),
        gravity=_read(Gravity, gravity),
        threat=_read(Threat, threat),
        protection=_read(Protection, protection),
    )


def advise(problem: Problem, gravity: Gravity, threat: Threat, protection: Protection) -> Advice:
    """The phase, and whom to involve."""
    level, near = _weighed(gravity, threat, protection)
    phase = _PHASES[level]
    return Advice(
        phase=phase,
        near=None if near is None else _PHASES[near],
        involved=_involved(problem, phase, gravity, threat),
        small=phase is Phase.LIGHT and gravity is Gravity.ONCE,
        unsure=threat is Threat.UNKNOWN or protection is Protection.UNKNOWN,
    )


def _weighed(gravity: Gravity, threat: Threat, protection: Protection) -> tuple[int, int | None]:
    """The phase from 1 to 3, and the neighbouring one where it lies on the border. Violence is never made lighter."""
    by_gravity, by_threat = _BY_GRAVITY[gravity], _BY_THREAT[threat]
    level = max(by_gravity, by_threat)
    alone = by_gravity != by_threat  # only one of the two says so
    if protection is Protection.NONE and level < 3:
        return level + 1, level
    if protection is Protection.STRONG and level == 2 and alone:
        return 1, 2
    if protection is Protection.STRONG and level == 3 and alone and threat is not Threat.VIOLENCE:
        return 3, 2
    return level, None


def _involved(problem: Problem, phase: Phase, gravity: Gravity, threat: Threat) -> tuple[Involved, ...]:
    outside = problem is not Problem.SCHOOL
    halt = gravity is Gravity.BURDEN or threat is Threat.GROUP
    found = {
        Phase.LIGHT: [
            (Involved.MENTOR, True),
            (Involved.ZORG, True),
            (Involved.OUDERS, True),
            (Involved.JONGERENWERK, outside),
        ],
        Phase.SUBSTANTIAL: [
            (Involved.ZORG, True),
            (Involved.OUDERS, True),
            (Involved.WIJKAGENT, True),
            (Involved.LEERPLICHT, threat is Threat.SLIPS),
            (Involved.HALT, halt),
            (Involved.JONGERENWERK, outside),
            (Involved.WIJKTEAM, problem is Problem.SOCIETY),
        ],
        Phase.SERIOUS: [
            (Involved.LEIDING, True),
            (Involved.ZORG, True),
            (Involved.OUDERS, True),
            (Involved.JEUGDAGENT, True),
            (Involved.WIJKTEAM, outside),
            (Involved.ZVH, outside),
        ],
    }
    return tuple(who for who, fits in found[phase] if fits)


def _read(kind: type[_Choice], value: str) -> _Choice | None:
    try:
        return kind(value) if value else None
    except ValueError:
        raise Refused(Reason.STALE) from None
