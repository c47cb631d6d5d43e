"""How do requests travel? A warm aiohttp connection under python-telegram-bot, whose own transport is slower."""

import json
import os
from datetime import timedelta

import aiohttp
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT = 10.0  # seconds, for finding and opening a connection
_READ = 20.0  # seconds of silence after which nobody knows what happened
_IDLE = 45.0  # seconds; shorter than Telegram's own, so that we do not write into a closing connection


class NotSent(NetworkError):
    """The request surely never reached Telegram: no connection could be made."""


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's transport on aiohttp. `read_timeout` is in seconds."""

    def __init__(self, connections: int = 64) -> None:
        super().__init__()
        # The library will give spans of time as timedelta; asking for it now spares a warning on each 429.
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return _READ

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_IDLE)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the signature is the library's
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Raises NotSent when it surely never left, TimedOut or NetworkError when nobody knows."""
        if self._session is None:
            raise NotSent("the transport is closed")
        silence = read_timeout if isinstance(read_timeout, int | float) else _READ
        timeout = aiohttp.ClientTimeout(total=None, connect=_CONNECT, sock_read=silence)
        body, headers = _body(request_data)
        try:
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL):
            # The address holds the token, so the library's own words stay out of ours.
            raise NotSent("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError):
            raise NetworkError("connection lost") from None


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return json.dumps(data.parameters, ensure_ascii=False).encode(), {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}
