"""The fasekaart: every combination of choices ends in a phase that makes sense, and fits a phone."""

from itertools import product

import pytest

from domain.details import Phase
from domain.drafts import Flow, Step, begin
from domain.fasekaart import Gravity, Involved, Problem, Protection, Threat, Weighed, Weighing, advise, read
from domain.refusals import Refused
from simulator.html_text import parse_html
from tests.rules.values import NOW
from views import fasekaart as screens
from views.wording import load

WORDS = load()
ALL = list(product(Problem, Gravity, Threat, Protection))
LIGHT, SUBSTANTIAL, SERIOUS = Phase.LIGHT, Phase.SUBSTANTIAL, Phase.SERIOUS
DRAFT = begin("d" * 16, 1, Flow.SIGNAL, Step.PREVIEW, NOW)


@pytest.mark.parametrize(
    ("gravity", "threat", "protection", "phase", "near"),
    [
        (Gravity.ONCE, Threat.SLIPS, Protection.STRONG, LIGHT, None),
        (Gravity.ONCE, Threat.UNKNOWN, Protection.UNKNOWN, LIGHT, None),
        (Gravity.OFTEN, Threat.SLIPS, Protection.STRONG, LIGHT, None),
        (Gravity.OFTEN, Threat.SLIPS, Protection.SOME, LIGHT, None),
        (Gravity.OFTEN, Threat.SLIPS, Protection.NONE, SUBSTANTIAL, LIGHT),
        (Gravity.OFTEN, Threat.GROUP, Protection.STRONG, LIGHT, SUBSTANTIAL),
        (Gravity.OFTEN, Threat.GROUP, Protection.SOME, SUBSTANTIAL, None),
        (Gravity.BURDEN, Threat.SLIPS, Protection.STRONG, LIGHT, SUBSTANTIAL),
        (Gravity.BURDEN, Threat.GROUP, Protection.STRONG, SUBSTANTIAL, None),
        (Gravity.BURDEN, Threat.GROUP, Protection.ONE, SUBSTANTIAL, None),
        (Gravity.BURDEN, Threat.GROUP, Protection.NONE, SERIOUS, SUBSTANTIAL),
        (Gravity.ONCE, Threat.CRIME, Protection.SOME, SERIOUS, None),
        (Gravity.ONCE, Threat.CRIME, Protection.STRONG, SERIOUS, SUBSTANTIAL),
        (Gravity.GRAVE, Threat.SLIPS, Protection.STRONG, SERIOUS, SUBSTANTIAL),
        (Gravity.GRAVE, Threat.CRIME, Protection.STRONG, SERIOUS, None),
        (Gravity.ONCE, Threat.VIOLENCE, Protection.STRONG, SERIOUS, None),
    ],
)
def test_threatening_weighs_against_protecting(
    gravity: Gravity, threat: Threat, protection: Protection, phase: Phase, near: Phase | None
) -> None:
    for problem in Problem:
        advice = advise(problem, gravity, threat, protection)
        assert (advice.phase, advice.near) == (phase, near)


@pytest.mark.parametrize(("problem", "gravity", "threat", "protection"), ALL)
def test_every_path_ends_sensibly(problem: Problem, gravity: Gravity, threat: Threat, protection: Protection) -> None:
    advice = advise(problem, gravity, threat, protection)
    if threat is Threat.VIOLENCE or gravity is Gravity.GRAVE or threat is Threat.CRIME:
        assert advice.phase is SERIOUS
    if advice.near is not None:
        assert abs(int(advice.near.value) - int(advice.phase.value)) == 1
    assert 3 <= len(advice.involved) <= 7
    assert {Involved.OUDERS, Involved.ZORG} <= set(advice.involved)
    assert (Involved.ZVH in advice.involved) is (advice.phase is SERIOUS and problem is not Problem.SCHOOL)
    assert not advice.small or advice.phase is LIGHT
    assert advice.unsure is (Threat.UNKNOWN is threat or Protection.UNKNOWN is protection)


@pytest.mark.parametrize(("problem", "gravity", "threat", "protection"), ALL)
def test_less_that_protects_is_never_lighter(
    problem: Problem, gravity: Gravity, threat: Threat, protection: Protection
) -> None:
    order = [Protection.STRONG, Protection.SOME, Protection.ONE, Protection.NONE]
    phases = [advise(problem, gravity, threat, one).phase for one in order]
    assert phases == sorted(phases)
    assert advise(problem, gravity, threat, Protection.UNKNOWN).phase >= phases[0]


@pytest.mark.parametrize(("problem", "gravity", "threat", "protection"), ALL)
def test_every_screen_fits_a_phone(problem: Problem, gravity: Gravity, threat: Threat, protection: Protection) -> None:
    chosen = Weighing(problem=problem, gravity=gravity, threat=threat, protection=protection)
    advice = advise(problem, gravity, threat, protection)
    shown = screens.page(WORDS, Weighed(chosen=chosen, advice=advice, warns=True, raises=True, unfinished=DRAFT))
    text, _ = parse_html(shown.html)
    assert len(text) <= 700
    assert "Jullie beslissen" in text
    assert text.startswith("🚨") is (threat is Threat.VIOLENCE)
    assert "\n\n\n" not in text


def test_a_choice_that_skips_one_or_does_not_exist_is_stale() -> None:
    assert read("school", "once") == Weighing(problem=Problem.SCHOOL, gravity=Gravity.ONCE)
    for forged in (("", "once"), ("school", "", "slips"), ("thuis",), ("school", "once", "slips", "much")):
        with pytest.raises(Refused):
            read(*forged)
