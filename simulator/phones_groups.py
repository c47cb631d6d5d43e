"""Which requests make groups and change them?"""

from __future__ import annotations

from simulator import groups
from simulator.asked import Asked
from simulator.bot_api import BotApi
from simulator.chats import Chat
from simulator.messages import Json


async def add_group(api: BotApi, asked: Asked) -> Json:
    wanted = groups.NewGroup(
        title=asked.text("title"),
        owner=asked.number("owner"),
        members=tuple(asked.numbers("members")),
        supergroup=asked.flag("supergroup", False),
        forum=asked.flag("forum", False),
    )
    return {"id": groups.make_group(api.world, wanted).id}


async def add_topic(api: BotApi, asked: Asked) -> Json:
    return {"thread": groups.add_topic(api.world, _group(api, asked), asked.text("name")).thread}


async def change_topic(api: BotApi, asked: Asked) -> Json:
    groups.change_topic(api.world, _group(api, asked), asked.path("thread"), closed=asked.flag("closed"))
    return {}


async def set_bot(api: BotApi, asked: Asked) -> Json:
    by, status, rights = asked.number("by"), asked.text("status"), asked.flags("rights")
    groups.set_bot(api.world, _group(api, asked), by, status, rights)
    return {}


async def set_person(api: BotApi, asked: Asked) -> Json:
    groups.set_person(api.world, _group(api, asked), asked.number("user"), inside=asked.flag("in"))
    return {}


async def migrate(api: BotApi, asked: Asked) -> Json:
    return {"id": groups.migrate(api.world, _group(api, asked)).id}


def _group(api: BotApi, asked: Asked) -> Chat:
    return api.world.group(asked.path("chat"))
