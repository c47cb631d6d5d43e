"""What does somebody ask of the phones, and is it of the right shape?"""

from __future__ import annotations

import json
import math

from aiohttp import web

from simulator.messages import Json
from simulator.refusals import Mistake

MAX_WAIT = 60.0  # seconds


class Asked:
    """A request to the phones: the body, the query and the names in the path, read as the types they should be."""

    def __init__(self, request: web.Request, body: Json) -> None:
        self._request = request
        self._values: Json = {**request.query, **body}

    def path(self, name: str) -> int:
        return int(self._request.match_info[name])

    def path_text(self, name: str) -> str:
        return self._request.match_info[name]

    def _value(self, name: str, default: object) -> object:
        value = self._values.get(name)
        return default if value is None else value

    def has(self, name: str) -> bool:
        return self._values.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        value = self._value(name, default)
        if not isinstance(value, str):
            raise Mistake(f"{name} should be a text.")
        return value

    def text_or_none(self, name: str) -> str | None:
        return self.text(name) if self.has(name) else None

    def number(self, name: str, default: int | None = None) -> int:
        value = self._value(name, default)
        if isinstance(value, str):
            value = int(value) if value.removeprefix("-").isdigit() else None
        if not isinstance(value, int) or isinstance(value, bool):
            raise Mistake(f"{name} should be a whole number.")
        return value

    def number_or_none(self, name: str) -> int | None:
        return self.number(name) if self.has(name) else None

    def seconds(self, name: str, default: float | None = None) -> float:
        value = self._value(name, default)
        try:
            number = float(value) if isinstance(value, str | int | float) else math.nan
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise Mistake(f"{name} should be a number of seconds.")
        return number

    def flag(self, name: str, default: bool | None = None) -> bool:
        value = self._value(name, default)
        if not isinstance(value, bool):
            raise Mistake(f"{name} should be true or false.")
        return value

    def numbers(self, name: str) -> list[int]:
        value = self._value(name, [])
        if not isinstance(value, list) or not all(isinstance(number, int) for number in value):
            raise Mistake(f"{name} should be a list of ids.")
        return [int(number) for number in value]

    def flags(self, name: str) -> dict[str, bool] | None:
        value = self._values.get(name)
        if value is None:
            return None
        if not isinstance(value, dict) or not all(isinstance(flag, bool) for flag in value.values()):
            raise Mistake(f"{name} should say true or false for each name.")
        return {str(key): bool(flag) for key, flag in value.items()}

    def anything(self, name: str) -> object:
        return self._values.get(name)

    @property
    def wait(self) -> float:
        return min(max(self.seconds("wait", 0.0), 0.0), MAX_WAIT)


async def read_asked(request: web.Request) -> Asked:
    """Raises Mistake when the body is no JSON object."""
    if not request.body_exists:
        return Asked(request, {})
    try:
        body = json.loads(await request.read())
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Mistake("The body should be a JSON object.")
    return Asked(request, body)
