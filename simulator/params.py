"""What did the bot say in a call, whichever of Telegram's four ways it used to say it?"""

from __future__ import annotations

import json
from dataclasses import dataclass

from aiohttp import BodyPartReader, web

from simulator.messages import Json
from simulator.refusals import Refusal, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a call."""

    name: str
    mime: str
    content: bytes


class Params:
    """The parameters of a call: numbers may arrive as text and nested values as JSON in a text."""

    __slots__ = ("files", "values")

    def __init__(self, values: Json, files: dict[str, Upload]) -> None:
        self.values = values
        self.files = files

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                raise bad_request("strings must be encoded in UTF-8") from None
        return text

    def number(self, name: str) -> int | None:
        """None when it is absent or no number, as Telegram takes it."""
        value = self.values.get(name)
        if isinstance(value, str):
            try:
                return int(value)
            except ValueError:
                return None
        return int(value) if isinstance(value, int | float) else None

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if isinstance(value, str):
            return value.strip().lower() in ("true", "yes", "1")
        return bool(value)

    def tree(self, name: str) -> object:
        """A nested value; None when it is absent or empty."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def branch(self, name: str) -> Json:
        """A nested object; empty when it is absent."""
        tree = self.tree(name)
        if tree is None:
            return {}
        if not isinstance(tree, dict):
            raise bad_request(f"object expected as {name.replace('_', ' ')}")
        return tree

    def row(self, name: str) -> list[object] | None:
        """A nested list; None when it is absent."""
        tree = self.tree(name)
        if tree is not None and not isinstance(tree, list):
            raise bad_request(f"expected an Array of {name.replace('_', ' ')}")
        return tree


async def read_params(request: web.Request) -> Params:
    """The query, with whatever the body adds: JSON, an URL-encoded form or a multipart form with files."""
    values: Json = dict(request.query) if request.query_string else {}
    if request.method == "GET" or not request.body_exists:
        return Params(values, {})
    kind = request.content_type
    if kind == "application/json":
        try:
            body = json.loads(await request.read())
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise Refusal(400, "Bad Request: object expected as the request body")
        return Params({**values, **body}, {})
    if kind == "multipart/form-data":
        return await _read_multipart(request, values)
    if kind == "application/x-www-form-urlencoded":
        values.update((name, str(value)) for name, value in (await request.post()).items())
    return Params(values, {})


async def _read_multipart(request: web.Request, values: Json) -> Params:
    files: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            values[part.name] = content.decode("utf-8", "surrogateescape")  # text() refuses what is not UTF-8
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, mime, content)
    return Params(values, files)
