"""How do tests and scripts drive the phones?"""

from __future__ import annotations

import base64
from datetime import datetime
from types import TracebackType
from typing import Self

import aiohttp

from simulator.heard import Answer, Call, ChatRow, Link, Message, Notice, list_of, number_in, object_of, text_in
from simulator.messages import Json

LONGEST_ANSWER = aiohttp.ClientTimeout(total=90)  # seconds; a request waits for at most 60


class PhonesError(Exception):
    """The simulator says that this cannot be done; the text is its sentence."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


class Phones:
    """The phones interface of a simulator at an address. Without a session it opens its own, and closes that."""

    def __init__(self, url: str, session: aiohttp.ClientSession | None = None) -> None:
        self._url = url.rstrip("/") + "/phones"
        self._session = session
        self._own = session is None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        if self._own and self._session is not None:
            await self._session.close()
            self._session = None

    # People and groups

    async def add_person(self, first_name: str, last_name: str | None = None, username: str | None = None) -> int:
        body: Json = {"first_name": first_name, "last_name": last_name, "username": username}
        return number_in(await self._post("/people", body), "id")

    async def add_group(
        self, title: str, owner: int, members: tuple[int, ...] = (), *, forum: bool = False, supergroup: bool = False
    ) -> int:
        body: Json = {
            "title": title,
            "owner": owner,
            "members": list(members),
            "forum": forum,
            "supergroup": supergroup,
        }
        return number_in(await self._post("/groups", body), "id")

    async def add_topic(self, chat: int, name: str) -> int:
        """The thread id of the new topic."""
        return number_in(await self._post(f"/groups/{chat}/topics", {"name": name}), "thread")

    async def close_topic(self, chat: int, thread: int, *, closed: bool = True) -> None:
        await self._ask("PATCH", f"/groups/{chat}/topics/{thread}", {"closed": closed})

    async def set_bot(self, chat: int, by: int, status: str = "member", rights: dict[str, bool] | None = None) -> None:
        """Adds, promotes or removes the bot: member, administrator or left."""
        body: Json = {"by": by, "status": status}
        await self._post(f"/groups/{chat}/bot", body if rights is None else {**body, "rights": rights})

    async def join(self, chat: int, user: int) -> None:
        await self._post(f"/groups/{chat}/members", {"user": user, "in": True})

    async def leave(self, chat: int, user: int) -> None:
        await self._post(f"/groups/{chat}/members", {"user": user, "in": False})

    async def migrate(self, chat: int) -> int:
        """The id the group has from now on."""
        return number_in(await self._post(f"/groups/{chat}/migrate", {}), "id")

    # What people do

    async def say(
        self,
        user: int,
        chat: int,
        text: str = "",
        *,
        thread: int | None = None,
        reply_to: int | None = None,
        media: str | None = None,
        file: tuple[str, str, bytes] | None = None,
    ) -> int:
        """The message_id. With media, the text is its caption; `file` is a document's own name, type and content."""
        body: Json = {"chat": chat, "thread": thread, "reply_to": reply_to, "media": media}
        if file is not None:
            name, mime, content = file
            body |= {"name": name, "mime": mime, "content": base64.b64encode(content).decode()}
        body["text" if media is None else "caption"] = text
        return number_in(await self._post(f"/{user}/say", body), "message_id")

    async def edit(self, user: int, chat: int, message_id: int, text: str) -> None:
        await self._post(f"/{user}/edit", {"chat": chat, "message_id": message_id, "text": text})

    async def press(self, user: int, chat: int, message_id: int, button: str, *, wait: float = 0) -> Answer:
        """Presses the button with this label, or the only one whose label contains it."""
        body: Json = {"chat": chat, "message_id": message_id, "button": button, "wait": wait}
        return Answer.read(await self._post(f"/{user}/press", body))

    async def forge_press(self, user: int, chat: int, message_id: int, data: str, *, wait: float = 0) -> Answer:
        """Presses a button that is not there."""
        body: Json = {"chat": chat, "message_id": message_id, "data": data, "wait": wait}
        return Answer.read(await self._post(f"/{user}/press", body))

    async def open_link(self, user: int, link: str, chat: int | None = None) -> Link:
        return Link.read(await self._post(f"/{user}/open", {"link": link, "chat": chat}))

    async def start(self, user: int) -> int:
        return number_in(await self._post(f"/{user}/start", {}), "message_id")

    async def block(self, user: int, *, blocked: bool = True) -> None:
        await self._post(f"/{user}/block", {"blocked": blocked})

    async def react(self, user: int, chat: int, message_id: int, emoji: str) -> None:
        await self._post(f"/{user}/react", {"chat": chat, "message_id": message_id, "emoji": emoji})

    # What people see

    async def chats(self, user: int) -> list[ChatRow]:
        return [ChatRow.read(row) for row in list_of(await self._get(f"/{user}/chats"))]

    async def messages(
        self,
        user: int,
        chat: int,
        *,
        after: int = 0,
        wait: float = 0,
        contains: str = "",
        thread: int | None = None,
    ) -> list[Message]:
        """What is over this seq, oldest first; with wait, as soon as there is anything (that contains the text)."""
        query: Json = {"after": after, "wait": wait, "contains": contains, "thread": thread}
        return [Message.read(row) for row in list_of(await self._get(f"/{user}/chats/{chat}", query))]

    async def read(self, user: int, chat: int) -> None:
        """The person has seen all of the chat."""
        await self._post(f"/{user}/chats/{chat}/read", {})

    async def notices(self, user: int, *, after: int = 0, wait: float = 0) -> list[Notice]:
        found = await self._get(f"/{user}/notices", {"after": after, "wait": wait})
        return [Notice.read(row) for row in list_of(found)]

    async def state(self) -> Json:
        return object_of(await self._get("/state"))

    async def changes(self, after: int, *, wait: float = 0) -> int:
        """The world's version, as soon as it is higher than this."""
        return number_in(await self._get("/changes", {"after": after, "wait": wait}), "version")

    async def download(self, path: str) -> bytes:
        """What is behind the url of a message's media."""
        async with self._open().get(self._url.removesuffix("/phones") + path) as answer:
            if not answer.ok:
                raise PhonesError(f"There is no file at {path}.", answer.status)
            return await answer.read()

    # Behind the screens

    async def clock(self) -> datetime:
        return datetime.fromisoformat(text_in(await self._get("/clock"), "now"))

    async def move_clock(
        self, *, advance: float | None = None, to: datetime | None = None, working_day: str | None = None
    ) -> datetime:
        """Moves by seconds, to a moment, or to the first HH:MM on a working day that is still ahead."""
        moment = None if to is None else to.isoformat()
        body: Json = {"advance": advance, "to": moment, "working_day": working_day}
        return datetime.fromisoformat(text_in(await self._post("/clock", body), "now"))

    async def fault(
        self,
        method: str,
        kind: str,
        *,
        times: int = 1,
        chat: int | None = None,
        seconds: float | None = None,
        description: str | None = None,
    ) -> None:
        body: Json = {
            "method": method,
            "kind": kind,
            "times": times,
            "chat": chat,
            "seconds": seconds,
            "description": description,
        }
        await self._post("/faults", body)

    async def clear_faults(self) -> None:
        await self._ask("DELETE", "/faults", None)

    async def enforce_limits(self, *, enforced: bool = True) -> None:
        await self._post("/limits", {"enforced": enforced})

    async def set_privacy(self, *, on: bool) -> None:
        """Privacy mode, as its maker sets it with @BotFather; from the start it is on."""
        await self._post("/bot", {"privacy": on})

    async def put_update(self, update: Json) -> None:
        """Puts a hand-made update in the bot's queue, or one that it had already."""
        await self._post("/updates", {"update": update})

    async def put_raw_update(self, raw: str) -> None:
        """Puts JSON that is no update, or a text, where the bot expects an update."""
        await self._post("/updates", {"raw": raw})

    async def jump(self, to: int | None = None, *, wait: float = 5) -> int:
        """The next update_id, as after a silent week; waits until the bot has confirmed what is pending."""
        return number_in(await self._post("/updates/jump", {"to": to, "wait": wait}), "next")

    async def pending_updates(self) -> int:
        return number_in(await self._get("/updates"), "pending")

    async def calls(self, method: str | None = None, *, after: int = 0, wait: float = 0) -> list[Call]:
        query: Json = {"after": after, "method": method, "wait": wait}
        return [Call.read(row) for row in list_of(await self._get("/calls", query))]

    async def _get(self, path: str, query: Json | None = None) -> object:
        asked = {name: str(value) for name, value in (query or {}).items() if value is not None}
        async with self._open().get(self._url + path, params=asked, timeout=LONGEST_ANSWER) as answer:
            return _checked(await answer.json(), answer.status)

    async def _post(self, path: str, body: Json) -> object:
        return await self._ask("POST", path, body)

    async def _ask(self, method: str, path: str, body: Json | None) -> object:
        async with self._open().request(method, self._url + path, json=body, timeout=LONGEST_ANSWER) as answer:
            return _checked(await answer.json(), answer.status)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session


def _checked(found: object, status: int) -> object:
    if status >= 400:
        raise PhonesError(text_in(found, "error"), status)
    return found
