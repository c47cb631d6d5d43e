"""How does an invitation reach somebody by mail, and what do a server's answers mean for it?

Mail and aiosmtplib are imported where they are used: without a mail server nobody needs them.
"""

import asyncio
import html
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from channels import calendar_files
from domain.letters import Letter, Posted
from views import inviting as screens
from views.wording import Wording

if TYPE_CHECKING:
    from email.message import EmailMessage

    from aiosmtplib import SMTP

log = logging.getLogger(__name__)

_PERMANENT = 500  # and above: the server's own no


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where mail is handed in. `tls`: "starttls", "tls" or "none"; `sender` is the bot's own address."""

    host: str
    port: int
    user: str
    password: str
    sender: str
    tls: str
    patience: float = 20.0  # seconds


class Postman:
    """Hands in one letter after another."""

    def __init__(self, server: Server, words: Wording) -> None:
        self._server = server
        self._words = words

    async def carry(self, letter: Letter) -> Posted:
        """One try. Never raises for what the server or the network says."""
        from aiosmtplib import SMTPException  # noqa: PLC0415

        client = self._client()
        try:
            try:
                await client.connect()
                await client.mail(self._server.sender)
            except (SMTPException, OSError, TimeoutError, ValueError) as error:
                # Also a 5xx: it says something about the settings, and nothing about who would get it.
                log.warning("the mail server can't be used now: %s", _said(error))
                return Posted.DOWN
            return await self._hand_in(client, letter)
        finally:
            client.close()

    async def _hand_in(self, client: "SMTP", letter: Letter) -> Posted:
        from aiosmtplib import SMTPDataError, SMTPException, SMTPRecipientRefused  # noqa: PLC0415

        message = self._message(letter)
        try:
            await client.rcpt(letter.address, encoding="ascii")
        except SMTPRecipientRefused as error:
            return _refusal(error.code)
        except (SMTPException, OSError, TimeoutError, ValueError) as error:
            log.warning("a mail was not taken: %s", _said(error))
            return Posted.REFUSED if isinstance(error, UnicodeError) else Posted.NOT_SENT
        try:
            await client.data(message.as_bytes())
        except SMTPDataError as error:
            return _refusal(error.code)
        except (SMTPException, OSError, TimeoutError) as error:
            log.warning("nobody knows whether a mail went: %s", _said(error))
            return Posted.UNCERTAIN
        await _politely(client)
        return Posted.SENT

    def _client(self) -> "SMTP":
        from aiosmtplib import SMTP  # noqa: PLC0415

        server = self._server
        return SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            timeout=server.patience,
        )

    def _message(self, letter: Letter) -> "EmailMessage":
        """A text for who reads it, and the same for their calendar."""
        from email import policy  # noqa: PLC0415
        from email.message import EmailMessage  # noqa: PLC0415
        from email.utils import format_datetime, make_msgid  # noqa: PLC0415

        one, stamp, server = letter.appointment, letter.stamp, self._server
        if one is None or stamp is None:
            raise ValueError("a letter is filled before it is sent")
        title = screens.title(self._words, one)
        message = EmailMessage(policy=policy.SMTP)
        message["From"] = f"Kernlijn <{server.sender}>"
        message["To"] = letter.address
        message["Subject"] = html.unescape(screens.subject(self._words, one))
        message["Date"] = format_datetime(stamp)
        message["Message-ID"] = make_msgid(domain=server.sender.partition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(html.unescape(screens.letter(self._words, one)))
        zone = ZoneInfo(letter.zone)
        calendar = calendar_files.asked(title, one, stamp, zone, organiser=server.sender, guest=letter.address)
        method = calendar_files.method_of(one)
        message.add_alternative(calendar, maintype="text", subtype="calendar", params={"method": method})
        part = message.get_payload()[-1]  # type: ignore[index]  # a message with an alternative has parts
        part.set_param("charset", "UTF-8")  # type: ignore[union-attr]
        return message


async def _politely(client: "SMTP") -> None:
    """The letter is taken, whatever the server says to a goodbye."""
    from aiosmtplib import SMTPException  # noqa: PLC0415

    try:
        async with asyncio.timeout(2):
            await client.quit()
    except (SMTPException, OSError, TimeoutError):
        log.debug("a mail server did not say goodbye")


def _refusal(code: int) -> Posted:
    """What a server's no means: for ever from 500 on. Without the address, which it may repeat in its words."""
    if code >= _PERMANENT:
        log.error("a mail was refused for good: %d", code)
        return Posted.REFUSED
    log.warning("a mail was not taken now: %d", code)
    return Posted.NOT_SENT


def _said(error: Exception) -> str:
    code = getattr(error, "code", None)
    return f"{type(error).__name__} {code}" if code is not None else type(error).__name__
