"""A harness that can't fail proves nothing: it notices a bot that is broken on purpose."""

import pytest

from tests.conftest import Engine
from tests.crash.findings import Wrong
from tests.crash.lives import Nursery
from tests.crash.points import Point
from tests.crash.sabotage import Sabotage
from tests.crash.story import Variant
from tests.crash.telling import Plan, tell

PREVIEW_UNDER_WAY, CARD_SENT = Point("before sendMessage", 1), Point("after sendMessage", 2)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("sabotage", "point", "wrong"),
    [
        (Sabotage.FORGETS, PREVIEW_UNDER_WAY, Wrong.LOST),
        (Sabotage.KEEPS_SILENT, CARD_SENT, Wrong.SILENT),
        (Sabotage.HANDLES_AGAIN, PREVIEW_UNDER_WAY, Wrong.LOST),
    ],
)
async def test_a_bot_that_breaks_the_promise_is_caught(
    engine: Engine, nursery: Nursery, sabotage: Sabotage, point: Point, wrong: Wrong
) -> None:
    plan = Plan(engine=engine, variant=Variant.AT_ONCE, deaths=(point,), sabotage=sabotage, patience=1.0)
    outcome = await tell(nursery, plan)
    assert outcome.kills == 1
    assert wrong in {finding.wrong for finding in outcome.findings}, outcome.logs
