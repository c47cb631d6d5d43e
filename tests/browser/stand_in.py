"""What does the page need of a bot? A few plain calls of the Bot API, scripted by each test."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import aiohttp

Json = dict[str, Any]
LONGEST_WAIT = 10  # seconds for one long poll


def keyboard(*rows: list[str | tuple[str, str]]) -> Json:
    """Rows of buttons: a label alone calls back with itself, a label with an address opens that."""

    def button(made: str | tuple[str, str]) -> Json:
        if isinstance(made, str):
            return {"text": made, "callback_data": made[:60]}
        label, url = made
        return {"text": label, "url": url}

    return {"inline_keyboard": [[button(made) for made in row] for row in rows]}


@dataclass(slots=True)
class StandIn:
    """Says what a test tells it to, and hears what people do."""

    session: aiohttp.ClientSession
    url: str
    _offset: int = 0
    _heard: list[Json] = field(default_factory=list)

    async def call(self, method: str, **parameters: object) -> Any:
        async with self.session.post(f"{self.url}/{method}", json=parameters) as answer:
            return await self._result(answer, method)

    async def upload(self, method: str, kind: str, name: str, content: bytes, **parameters: object) -> Any:
        form = aiohttp.FormData()
        form.add_field(kind, content, filename=name)
        for key, value in parameters.items():
            form.add_field(key, value if isinstance(value, str) else json.dumps(value))
        async with self.session.post(f"{self.url}/{method}", data=form) as answer:
            return await self._result(answer, method)

    @staticmethod
    async def _result(answer: aiohttp.ClientResponse, method: str) -> Any:
        body = await answer.json()
        assert body["ok"], f"{method}: {body}"
        return body["result"]

    async def says(self, chat: int, html: str, **more: object) -> int:
        """The id of the new message."""
        sent = await self.call("sendMessage", chat_id=chat, text=html, parse_mode="HTML", **more)
        return int(sent["message_id"])

    async def hears(self, kind: str) -> Json:
        """The next update of this kind: "message" (that somebody typed), "callback_query", "my_chat_member"."""
        while True:
            for update in self._heard:
                if kind in update and (kind != "message" or "text" in update[kind]):
                    self._heard.remove(update)
                    found: Json = update[kind]
                    return found
            fresh = await self.call("getUpdates", offset=self._offset, timeout=LONGEST_WAIT)
            assert fresh, f"The bot heard no {kind} within {LONGEST_WAIT} seconds."
            self._offset = fresh[-1]["update_id"] + 1
            self._heard.extend(fresh)

    async def answers(self, press: Json, text: str = "", *, alert: bool = False) -> None:
        await self.call("answerCallbackQuery", callback_query_id=press["id"], text=text, show_alert=alert)
