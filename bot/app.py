"""The wiring, on one page: what is opened, what runs, and in which order it stops."""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Bot
from telegram.error import InvalidToken, NetworkError
from telegram.ext import Application, ContextTypes, ExtBot

import knowledge
from bot import commands
from bot.clock import clock
from bot.intake import Intake
from bot.lanes import Lanes
from bot.overhearing import Overhearing
from bot.settings import Settings
from bot.turns import Turns, keep_error
from channels.clockwork import Clockwork
from channels.mail import Postman, Server
from channels.telegram.context import Context
from channels.telegram.sending import Courier
from channels.telegram.transport import AiohttpRequest
from domain.people import Actor
from handlers.routes import ROUTES
from knowledge import reference
from scheduling.delivery import Sender
from scheduling.dutch_calendar import DutchCalendar
from scheduling.mailing import Mailer
from scheduling.pace import Limits, Pace
from scheduling.recurrence import Rules
from scheduling.tick import Tick, every
from storage import migrate, networks
from storage.database import Database, Unit, opened
from storage.encryption import keyring
from usecases import setup
from usecases.gate import Gate
from usecases.turn import Turn, World
from views import wording
from views.alarms import late_mark

log = logging.getLogger(__name__)

REBUILD_AFTER = 90.0  # seconds without a successful poll
EXIT_AFTER = 300.0
_COMMANDS = frozenset(route.name for route in ROUTES if route.name.startswith("/"))
_LOOK = 10.0
_RETRY = 5.0


class TelegramGone(Exception):
    """No poll succeeded for five minutes; a fresh process may do better."""


@dataclass(kw_only=True)
class App:
    """A bot that runs."""

    database: Database
    world: World
    now: Callable[[], datetime]
    tick: Tick
    lanes: Lanes
    sender: Sender
    mailer: Mailer
    clockwork: Clockwork
    wake: Callable[[], None]
    overhearing: Overhearing
    founding_link: str | None
    failed: asyncio.Future[None]

    async def settled(self) -> None:
        """Returns when everything that came in is handled and everything that could be sent is sent."""
        await self.lanes.empty()
        await self.overhearing.quiet()
        await self.mailer.quiet()  # first, as what became of a mail is told
        await self.sender.quiet()


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[App]:
    """The bot, until its last message is settled. Raises Unavailable, KeyUnusable and telegram's InvalidToken."""
    now = clock(settings.clock_file)
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(opened(settings.database_url, keyring(settings.secret_key)))
        await migrate.to_newest(database)
        await database.run(networks.check_keys)
        request, polling = AiohttpRequest(), AiohttpRequest(connections=2)
        stack.push_async_callback(request.shutdown)
        stack.push_async_callback(polling.shutdown)
        bot = ExtBot(
            token=settings.bot_token,
            base_url=f"{settings.bot_api_url}/bot",
            base_file_url=f"{settings.bot_api_url}/file/bot",
            request=request,
            get_updates_request=polling,
        )
        await _reach_telegram(bot)
        stack.push_async_callback(bot.shutdown)
        words = wording.load()
        world = _world(settings, bot)
        application = _application(bot)
        await application.initialize()
        pace = Pace(_limits(settings), time.monotonic)
        courier = Courier(bot, words, words.label("doubtful"), partial(late_mark, words, world.calendar.zone))
        clockwork = Clockwork(database=database, now=now, world=world, words=words)
        sender = Sender(clockwork=clockwork, carry=courier.carry, pace=pace)
        mailer = Mailer(
            clockwork=clockwork, carry=Postman(_mail_server(settings), words).carry, wake_sender=sender.wake
        )
        wake = _both(sender.wake, mailer.wake)
        turns = Turns(database=database, application=application, now=now, world=world, words=words, wake=wake)
        lanes = Lanes(turns.handle)
        overhearing = Overhearing(database=database, bot=bot, now=now, world=world, words=words)
        intake = Intake(
            database=database,
            bot=bot,
            now=now,
            lanes=lanes,
            poll_seconds=settings.poll_seconds,
            commands=_COMMANDS,
            overhear=overhearing.put,
        )
        tick = Tick(clockwork=clockwork, wake=wake)
        await commands.publish(bot, words)
        link = await database.run(partial(_founding_link, now=now, world=world))
        failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        await sender.recover()
        await intake.recover()
        # They stop in the opposite order: no new ticks, no new updates, finish the turns, send what is under way.
        await _run(stack, sender.run(), failed, stop=sender.stop)
        await _run(stack, mailer.run(), failed, stop=mailer.stop)
        stack.push_async_callback(turns.stop)
        stack.push_async_callback(lanes.stop)
        await _run(stack, world.gate.read(), failed)
        await _run(stack, overhearing.run(), failed)
        await _run(stack, intake.run(), failed)
        await _run(stack, _watch(intake, polling), failed)
        beat = every(settings.tick_seconds, tick)
        beat.start()
        stack.callback(beat.shutdown, wait=False)
        yield App(
            database=database,
            world=world,
            now=now,
            tick=tick,
            lanes=lanes,
            sender=sender,
            mailer=mailer,
            clockwork=clockwork,
            wake=wake,
            overhearing=overhearing,
            founding_link=link,
            failed=failed,
        )


async def _reach_telegram(bot: ExtBot[None]) -> None:
    while True:
        try:
            await bot.initialize()
            return
        except InvalidToken:
            raise
        except NetworkError as error:
            log.warning("Telegram can't be reached (%s); trying again", type(error).__name__)
            await asyncio.sleep(_RETRY)


def _application(bot: ExtBot[None]) -> Application[Any, Context, Any, Any, Any, Any]:
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application = builder.context_types(ContextTypes(context=Context)).build()
    for route in ROUTES:
        application.add_handler(route.recognise)
    application.add_error_handler(keep_error)
    return application


def _world(settings: Settings, bot: Bot) -> World:
    return World(
        calendar=DutchCalendar(ZoneInfo(settings.timezone), settings.school_region),
        recurrence=Rules(),
        username=bot.username,
        gate=Gate(),
        reference=reference.load(),
        new_id=lambda: secrets.token_hex(8),
        new_token=lambda: secrets.token_urlsafe(16),
        new_code=lambda: "".join(secrets.choice("ABCDEFGHJKMNPQRSTUVWXYZ23456789") for _ in range(8)),
        pages=knowledge.load(),
        mails=bool(settings.smtp_host),
    )


def _mail_server(settings: Settings) -> Server:
    return Server(
        host=settings.smtp_host,
        port=settings.smtp_port,
        user=settings.smtp_user,
        password=settings.smtp_password,
        sender=settings.smtp_from,
        tls=settings.smtp_tls.value,
    )


def _both(first: Callable[[], None], second: Callable[[], None]) -> Callable[[], None]:
    def wake() -> None:
        first()
        second()

    return wake


def _limits(settings: Settings) -> Limits:
    return Limits(overall=settings.pace_overall, per_chat=settings.pace_per_chat, per_group=settings.pace_per_group)


async def _founding_link(unit: Unit, *, now: Callable[[], datetime], world: World) -> str | None:
    if await networks.count(unit):
        return None
    return await setup.founding_link(Turn(unit=unit, now=now(), actor=Actor(chat_id=0), world=world))


async def _run(
    stack: AsyncExitStack,
    work: Awaitable[None],
    failed: asyncio.Future[None],
    stop: Callable[[], None] | None = None,
) -> None:
    """Run something beside the rest until the stack unwinds; when it breaks, the bot stops."""
    task = asyncio.ensure_future(work)

    def report(done: asyncio.Future[None]) -> None:
        if not done.cancelled() and done.exception() is not None and not failed.done():
            failed.set_exception(done.exception() or RuntimeError)

    async def end() -> None:
        (stop or task.cancel)()
        with suppress(asyncio.CancelledError, Exception):
            await task

    task.add_done_callback(report)
    stack.push_async_callback(end)


async def _watch(intake: Intake, polling: AiohttpRequest) -> None:
    """A hung connection looks like an empty poll: rebuild it after 90 seconds, give up after five minutes."""
    rebuilt = 0.0
    while True:
        await asyncio.sleep(_LOOK)
        silent = time.monotonic() - intake.last_success
        if silent > EXIT_AFTER:
            raise TelegramGone
        if silent > REBUILD_AFTER and time.monotonic() - rebuilt > REBUILD_AFTER:
            log.warning("no poll succeeded for %d seconds: connecting anew", silent)
            rebuilt = time.monotonic()
            await polling.shutdown()
            await polling.initialize()
