"""Which requests drive the phones? The routes, in the order of the table in README.md."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from simulator import phones_controls as controls
from simulator import phones_groups as groups
from simulator import phones_people as people
from simulator.asked import Asked, read_asked
from simulator.bot_api import BotApi
from simulator.refusals import Mistake

Handler = Callable[[BotApi, Asked], Awaitable[object]]

USER = r"/phones/{user:\d+}"
GROUP = r"/phones/groups/{chat:-\d+}"
ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/phones/state", controls.state),
    ("GET", "/phones/changes", controls.changes),
    ("POST", "/phones/people", people.add_person),
    ("POST", "/phones/bot", controls.set_privacy),
    ("POST", "/phones/groups", groups.add_group),
    ("POST", GROUP + "/topics", groups.add_topic),
    ("PATCH", GROUP + r"/topics/{thread:\d+}", groups.change_topic),
    ("POST", GROUP + "/bot", groups.set_bot),
    ("POST", GROUP + "/members", groups.set_person),
    ("POST", GROUP + "/migrate", groups.migrate),
    ("POST", USER + "/say", people.say),
    ("POST", USER + "/edit", people.edit),
    ("POST", USER + "/press", people.press),
    ("POST", USER + "/open", people.open_link),
    ("POST", USER + "/start", people.start),
    ("POST", USER + "/block", people.block),
    ("POST", USER + "/react", people.react),
    ("GET", USER + "/chats", people.chats),
    ("GET", USER + r"/chats/{chat:-?\d+}", people.messages),
    ("POST", USER + r"/chats/{chat:-?\d+}/read", people.read),
    ("GET", USER + "/notices", people.notices),
    ("GET", "/phones/files/{file_id}", people.download),
    ("GET", "/phones/clock", controls.clock),
    ("POST", "/phones/clock", controls.move_clock),
    ("POST", "/phones/faults", controls.add_fault),
    ("DELETE", "/phones/faults", controls.clear_faults),
    ("POST", "/phones/limits", controls.set_limits),
    ("GET", "/phones/updates", controls.updates),
    ("POST", "/phones/updates", controls.add_update),
    ("POST", "/phones/updates/jump", controls.jump),
    ("GET", "/phones/calls", controls.calls),
)


def add_phones(app: web.Application, api: BotApi) -> None:
    """Puts the routes in an application."""
    for method, path, handler in ROUTES:
        app.router.add_route(method, path, _answering(api, handler))


def _answering(api: BotApi, handler: Handler) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            result = await handler(api, await read_asked(request))
        except Mistake as mistake:
            return web.json_response({"error": mistake.sentence}, status=mistake.status)
        if isinstance(result, web.StreamResponse):
            return result
        return web.Response(body=json.dumps(result).encode(), content_type="application/json")

    return answer
