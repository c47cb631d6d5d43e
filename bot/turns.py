"""How does one update become one transaction? Policy, change, audit, answers and the inbox row: one commit."""

import asyncio
import json
import logging
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import Application

from channels import outgoing
from channels.telegram.context import HANDLING, Context, Handling
from domain.delivery import Order, Verb
from domain.people import Actor
from domain.refusals import Reason, Refused
from storage import inbox, people
from storage.database import Conflict, Database, Unavailable, Unit
from storage.inbox import Received
from usecases import conversation, joining
from usecases.turn import Turn, World
from views import home
from views.screen import Screen
from views.wording import Wording

log = logging.getLogger(__name__)

_OUTAGE = (1.0, 2.0, 5.0, 15.0, 30.0)  # seconds between tries while the database is away
_CONFLICTS = 3  # rounds, of twenty tries each
_PREVIEWED = frozenset({"signaal", "plak", "actie", "alarm"})  # commands that show what was typed after them
_TOAST = 200  # characters, Bot API: answerCallbackQuery


class PolicyMissing(Exception):
    """A handler answered without asking the policy: a bug, and nothing of it is kept."""


class Turns:
    """Handles what was kept in the inbox, once each."""

    def __init__(
        self,
        *,
        database: Database,
        application: Application[Any, Context, Any, Any, Any, Any],
        now: Callable[[], datetime],
        world: World,
        words: Wording,
        wake: Callable[[], None],
    ) -> None:
        self._database = database
        self._application = application
        self._now = now
        self._world = world
        self._words = words
        self._wake = wake
        self._answers: set[asyncio.Task[None]] = set()

    async def handle(self, row: Received) -> None:
        """Handle one row. Returns when it is done, refused kindly or quarantined; waits while the database is away."""
        tries = 0
        while True:
            try:
                await self._handle(row)
                return
            except Conflict:
                if tries >= _CONFLICTS:  # not somebody else's fault: it would never come right
                    log.exception("an update conflicts again and again and is put in quarantine")
                    await self._fail(row, row.chat_id)
                    return
            except Unavailable:
                log.exception("update waits: the database can't be written")
            await asyncio.sleep(_OUTAGE[min(tries, len(_OUTAGE) - 1)])
            tries += 1

    async def _handle(self, row: Received) -> None:
        bot: Bot = self._application.bot
        try:
            update = Update.de_json(json.loads(row.body), bot)
        except Exception:
            log.exception("an update can't be read and is put in quarantine")
            await self._database.run(lambda unit: inbox.settle(unit, row.seq, quarantined=True))
            return
        user = update.effective_user
        chat_id = user.id if user is not None else row.chat_id
        toast, alert = "", False
        if _may_name_somebody(update):
            await self._world.gate.ready()
        try:
            toast, alert = await self._allowed(row, update, chat_id)
        except (Unavailable, Conflict):
            raise
        except Exception:
            log.exception("a handler failed; its update is put in quarantine")
            await self._fail(row, chat_id)
        self._wake()
        self._answer(update, toast, alert=alert)

    async def _allowed(self, row: Received, update: Update, chat_id: int) -> tuple[str, bool]:
        """The turn, or the sentence of the rule that said no: a toast, and whether it must be seen."""
        try:
            return await self._database.run(lambda unit: self._turn(unit, row, update, chat_id)), False
        except Refused as refused:
            return await self._refuse(row, update, chat_id, refused.reason)

    async def _turn(self, unit: Unit, row: Received, update: Update, chat_id: int) -> str:
        if not await inbox.settle(unit, row.seq):
            return ""  # handled before
        today = self._now().astimezone(self._world.calendar.zone).date()
        actor = await people.actor_of(unit, chat_id, today)
        turn = self._turn_of(unit, actor)
        turn.actor = actor.on(turn.today)
        handling = Handling(turn=turn, words=self._words, key=f"u{row.seq}")
        HANDLING.set(handling)
        await self._application.process_update(update)
        if handling.error is not None:
            raise handling.error
        if not turn.checked:
            raise PolicyMissing
        replies = [*handling.replies, *await self._stray(turn, update, handling.key, *_PREVIEWED)]
        await outgoing.keep(turn, replies, self._words, self._world.calendar.zone, handling.key)
        return handling.toast

    async def _refuse(self, row: Received, update: Update, chat_id: int, reason: Reason) -> tuple[str, bool]:
        """A rule said no: nothing of the turn is kept but the kind sentence."""

        async def work(unit: Unit) -> str:
            turn = self._turn_of(unit, Actor(chat_id=chat_id))
            message = update.message
            said = message is not None and message.chat.id == chat_id and not (message.text or "").startswith("/")
            waiting = await conversation.latest(turn) if said else None
            draft = waiting if waiting is not None and waiting.waits else None
            screen = home.refused(self._words, await joining.why(turn, reason), draft)
            too_much = reason in (Reason.TEXT_TOO_LONG, Reason.PASTE_TOO_LONG, Reason.GATE_CLOSED)
            command = message is not None and (message.text or "/").startswith("/")
            if message is not None and message.chat.id == chat_id and (too_much or not command):
                await conversation.remember_raw(turn, message.message_id, begin_one=too_much)
            if await inbox.settle(unit, row.seq) and update.callback_query is None:
                stray = [] if too_much else await self._stray(turn, update, f"u{row.seq}")
                await self._keep_only(turn, row, screen, *stray)
            return screen.html

        sentence = await self._database.run(work)
        return (sentence, True) if update.callback_query is not None else ("", False)

    async def _fail(self, row: Received, chat_id: int) -> None:
        async def work(unit: Unit) -> None:
            if await inbox.settle(unit, row.seq, quarantined=True):
                await self._keep_only(self._turn_of(unit, Actor(chat_id=chat_id)), row, home.failed(self._words))

        await self._database.run(work)

    def _turn_of(self, unit: Unit, actor: Actor) -> Turn:
        return Turn(unit=unit, now=self._now(), actor=actor, world=self._world)

    async def _stray(self, turn: Turn, update: Update, key: str, *kept: str) -> list[Order]:
        """What leads to a person after a command leaves the private chat at once.

        `kept`: commands that show a preview of it, after which it leaves.
        """
        message = update.message
        if message is None or message.chat.id != turn.actor.chat_id:
            return []
        if not await self._leads_somewhere(turn, message.text or "", kept):
            return []
        number = message.message_id
        return [Order(key=f"{key}:stray", chat_id=message.chat.id, body="", verb=Verb.DELETE, message_id=number)]

    async def _leads_somewhere(self, turn: Turn, text: str, kept: Collection[str]) -> bool:
        command, _, words = text.partition(" ")
        if not words or not command.startswith("/") or command[1:] in kept or self._world.gate.lists is None:
            return False
        return bool((await turn.masked(words)).counts)

    async def _keep_only(self, turn: Turn, row: Received, screen: Screen, *others: Order) -> None:
        reply = Order(key=f"u{row.seq}:refusal", chat_id=turn.actor.chat_id, body=screen.dump())
        await outgoing.keep(turn, [reply, *others], self._words, self._world.calendar.zone, f"u{row.seq}")

    def _answer(self, update: Update, text: str, *, alert: bool) -> None:
        """Stop the spinner on a pressed button. The one call outside the outbox: losing it loses nothing."""
        if update.callback_query is None:
            return
        task = asyncio.create_task(self._stop_spinner(update.callback_query.id, text[:_TOAST], alert=alert))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _stop_spinner(self, query_id: str, text: str, *, alert: bool) -> None:
        values = {"callback_query_id": query_id, "text": text, "show_alert": alert}
        try:
            await self._application.bot.do_api_request("answerCallbackQuery", api_kwargs=values)
        except TelegramError as error:
            log.info("a spinner was not stopped: %s", type(error).__name__)

    async def stop(self) -> None:
        """Wait for the last spinners, two seconds at most."""
        if self._answers:
            await asyncio.wait(self._answers, timeout=2.0)


async def keep_error(_update: object, context: Context) -> None:
    """python-telegram-bot swallows what a handler raises; this hands it to the turn, which rolls back."""
    context.handling.error = context.error or RuntimeError("a handler failed without a word")


def _may_name_somebody(update: Update) -> bool:
    """All but a command with nothing behind it; that one is answered while the lists of names are still read."""
    text = update.message.text if update.message is not None else None
    return text is None or not text.startswith("/") or len(text.split()) > 1
