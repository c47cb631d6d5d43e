"""Strangers and forgers: one kind sentence, and nothing else."""

import pytest
from sqlalchemy import func, select

from domain.access import Act
from handlers.routes import ROUTES
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import somebody
from views import menu
from views.buttons.kinds import KINDS

KIND = "Hoor je bij zo'n team? Vraag je coördinator om een uitnodiging."
OPEN_TO_ALL = {Act.ARRIVE}
COMMANDS = [route for route in ROUTES if route.name.startswith("/")]


def test_every_route_names_the_act_it_asks_for() -> None:
    assert all(isinstance(route.act, Act) for route in ROUTES)
    names = [route.name for route in ROUTES]
    assert len(set(names)) == len(names)
    for commands in (menu.PARTNER, menu.COORDINATOR):
        assert {f"/{name}" for name in commands} <= set(names)
        assert len(commands) <= 6


@pytest.mark.parametrize("command", [route.name for route in COMMANDS if route.name != "/stop"])
async def test_a_stranger_gets_one_kind_sentence_on_every_command(kernlijn: Kernlijn, command: str) -> None:
    stranger = await somebody(kernlijn, "Vreemde")
    await stranger.says(command)
    assert KIND in (await stranger.last()).text
    assert len(await stranger.heard()) == 1


async def test_a_stranger_who_types_gets_the_same_sentence_and_nothing_is_kept(kernlijn: Kernlijn) -> None:
    stranger = await somebody(kernlijn, "Vreemde")
    await stranger.says("Er worden vapes verkocht door Daan")
    assert KIND in (await stranger.last()).text

    async def kept(unit: Unit) -> int:
        return int((await unit.execute(select(func.count()).select_from(tables.draft))).scalar_one())

    assert await kernlijn.app.database.run(kept) == 0


async def test_a_stranger_gets_nowhere_with_any_button(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    stranger = await somebody(kernlijn, "Vreemde")
    await stranger.says("/start")
    for kind in KINDS.values():
        values = ["1" if field.type in (int, "int") else "x" for field in kind.__dataclass_fields__.values()]
        answer = await stranger.forges(":".join([kind.verb, *values]))
        assert answer.answered
        assert answer.text, kind
        assert answer.alert
    assert len(await stranger.heard()) == 1


async def test_somebody_outside_the_team_gets_nowhere_with_the_teams_buttons(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernteam.yara.raises("Vapes bij het fietsenhok")
    claim = (await kernteam.group.last()).buttons[0][0].data
    assert claim is not None
    stranger = await somebody(kernlijn, "Vreemde")
    await kernlijn.phones.join(kernteam.group.chat, stranger.user)
    answer = await stranger.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    assert KIND in answer.text
    assert "Nog niemand pakt dit op" in (await kernteam.group.last()).text


async def test_group_chatter_is_dropped_before_anything_is_kept(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    """As an administrator the bot receives everything people write in the group."""
    phones, chat = kernlijn.phones, kernteam.group.chat
    await phones.set_bot(chat, by=kernteam.sara.user, status="administrator")

    async def rows(unit: Unit) -> int:
        return int((await unit.execute(select(func.count()).select_from(tables.inbox))).scalar_one())

    await kernteam.yara.raises("Vapes bij het fietsenhok")
    before = await kernlijn.app.database.run(rows)
    said = len(await kernteam.group.heard())
    await kernteam.ben.says("Zagen jullie Daan gisteren ook?", chat)
    await kernteam.ben.says("/weg@andere_bot", chat)
    await kernteam.ben.says("/weer", chat)
    await phones.say(kernteam.ben.user, chat, "kijk", media="photo")
    said_first = (await phones.messages(kernteam.ben.user, chat, contains="Zagen jullie"))[-1]
    await phones.say(kernteam.yara.user, chat, "Ja, Daan was er", reply_to=said_first.message_id)
    await kernlijn.settled()
    assert await kernlijn.app.database.run(rows) == before
    assert len(await kernteam.group.heard()) == said


async def test_members_get_help_for_a_command_that_is_not_there(kernteam: Kernteam) -> None:
    await kernteam.ben.says("/dansen")
    assert "Wat kan ik hier?" in (await kernteam.ben.last()).text
    assert "/status" not in (await kernteam.ben.last()).text
    await kernteam.sara.says("/help")
    assert "/status" in (await kernteam.sara.last()).text
