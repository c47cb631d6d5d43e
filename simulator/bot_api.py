"""How does a call of the Bot API travel from HTTP to its method and back?"""

from __future__ import annotations

import asyncio
import json
import re

from aiohttp import web

from simulator.calls import Call, Calls
from simulator.faults import POLLING, Fault, FaultKind, Faults
from simulator.limits import FloodLimits
from simulator.methods import METHODS
from simulator.methods_updates import get_updates
from simulator.params import Params, read_params
from simulator.refusals import Refusal
from simulator.world import World

TOKEN = re.compile(r"\d+:[\w-]+")


class BotApi:
    """The Bot API of one bot, with the faults and limits a test wants from it."""

    def __init__(self, world: World, closing: asyncio.Event) -> None:
        self.world = world
        self.faults = Faults()
        self.limits = FloodLimits()
        self.calls = Calls()
        self._closing = closing

    async def handle(self, request: web.Request) -> web.StreamResponse:
        token, name = request.match_info["token"], request.match_info["method"]
        if token != self.world.bot.token:
            return _answer(_unknown_token(token))
        try:
            params = await read_params(request)
        except Refusal as refusal:
            return _answer(refusal)
        method = name.lower()
        chat = params.number("chat_id")
        fault = self.faults.take(method, chat)
        call = self.calls.open(self.world.clock.now(), name, params, fault.kind if fault else None)
        if fault is not None:
            return await self._go_wrong(request, fault, call, params)
        return self._close(call, await self._outcome(method, params))

    async def _outcome(self, method: str, params: Params) -> object:
        """What the method gives, or its Refusal."""
        try:
            if method == POLLING:
                return await get_updates(self.world, params)
            if method not in METHODS:
                return Refusal(404, "Not Found: method not found")
            self.limits.check(method, params.number("chat_id"), asyncio.get_running_loop().time())
            return METHODS[method](self.world, params)
        except Refusal as refusal:
            return refusal

    async def _go_wrong(self, request: web.Request, fault: Fault, call: Call, params: Params) -> web.StreamResponse:
        if (refusal := fault.refusal()) is not None:
            return self._close(call, refusal)
        if fault.kind is FaultKind.HANG:
            await self._closing.wait()
        if fault.kind is FaultKind.DELAY:
            await self._pause(fault.seconds)
        if fault.kind in (FaultKind.DELAY, FaultKind.LOST):
            response = self._close(call, await self._outcome(call.method.lower(), params))
            if fault.kind is FaultKind.DELAY:
                return response
        if request.transport is not None:
            request.transport.abort()
        return web.Response()  # nobody is there to read it

    async def _pause(self, seconds: float) -> None:
        """Waits, unless the server stops."""
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return

    def _close(self, call: Call, outcome: object) -> web.Response:
        self.calls.close(call, outcome.code if isinstance(outcome, Refusal) else None)
        return _answer(outcome)

    async def download(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if token != self.world.bot.token:
            return _answer(_unknown_token(token))
        stored = self.world.files.by_path(request.match_info["path"])
        if stored is None:
            return _answer(Refusal(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")


def _unknown_token(token: str) -> Refusal:
    return Refusal(401, "Unauthorized") if TOKEN.fullmatch(token) else Refusal(404, "Not Found")


def _answer(outcome: object) -> web.Response:
    if not isinstance(outcome, Refusal):
        body = json.dumps({"ok": True, "result": outcome}).encode()
        return web.Response(body=body, content_type="application/json")
    shape: dict[str, object] = {
        "ok": False,
        "error_code": outcome.code,
        "description": outcome.description,
    }
    if outcome.parameters:
        shape["parameters"] = outcome.parameters
    return web.json_response(shape, status=outcome.code)
