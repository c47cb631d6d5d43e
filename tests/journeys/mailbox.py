"""A mail server on this machine, that takes what it gets, or does what servers do on a bad day."""

import asyncio
import email
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.journeys.meetings import read_calendar


@dataclass
class Mailbox:
    """What came in, and what is said to the next ones."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    tries: int = 0
    rcpt: list[str] = field(default_factory=list)  # what is said to the next addresses, instead of yes
    data: list[str] = field(default_factory=list)  # what is said to the next letters, instead of yes
    hang_up: int = 0  # how often the line breaks when a letter was taken, before that was said
    gate: asyncio.Event = field(default_factory=asyncio.Event)  # closed: a letter is taken slowly
    waiting: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        self.tries += 1
        if self.rcpt:
            return self.rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.waiting.set()
        await self.gate.wait()
        if self.data:
            return self.data.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        self.taken.append(email.message_from_bytes(content, policy=policy.default))
        self.to += envelope.rcpt_tos
        if self.hang_up:
            self.hang_up -= 1
            assert server.transport is not None
            server.transport.close()
        return "250 OK"

    def calendars(self) -> list[Any]:
        """What calendars were asked, read by another library."""
        return [read_calendar(calendar_part(message)) for message in self.taken]


def calendar_part(message: EmailMessage) -> bytes:
    """The part for a calendar."""
    (part,) = [each for each in message.walk() if each.get_content_type() == "text/calendar"]
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def text_part(message: EmailMessage) -> str:
    """The part for people."""
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


@asynccontextmanager
async def mail_server() -> AsyncIterator[Mailbox]:
    """A server on a free port."""
    box = Mailbox()
    box.gate.set()
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # the server's own, which says everything
    sessions: list[SMTP] = []

    def session() -> SMTP:
        sessions.append(SMTP(box, hostname="mail.example", loop=asyncio.get_running_loop()))
        return sessions[-1]

    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        box.gate.set()
        server.close()
        await server.wait_closed()
        for each in sessions:
            if each.transport is not None:
                each.transport.close()
