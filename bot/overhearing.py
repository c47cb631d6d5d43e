"""How is read along in a group? Past the inbox and the outbox, in memory alone, as well as it goes."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from telegram import Bot

from channels.telegram.sending import erase_at_once, mend_at_once, say_at_once
from domain.overhearing import Advice, Overheard
from storage import people
from storage.database import Conflict, Database, Unavailable, Unit
from usecases import overhearing
from usecases.turn import Turn, World
from views import overhearing as screens
from views.wording import Wording

log = logging.getLogger(__name__)

_WAITING = 200  # messages; what comes on top is not read
_TOO_OLD = timedelta(hours=1)  # after an outage nobody wants to hear of what was said before
_ONCE = timedelta(minutes=10)  # an album is one word
_KEPT = 500  # accounts that had such a word, groups, and usernames in each


class Overhearing:
    """Reads what is said in groups of teams that switched it on. What a stop or a crash interrupts is forgotten."""

    def __init__(
        self, *, database: Database, bot: Bot, now: Callable[[], datetime], world: World, words: Wording
    ) -> None:
        self._database = database
        self._bot = bot
        self._now = now
        self._world = world
        self._words = words
        self._waiting: asyncio.Queue[Overheard] = asyncio.Queue(_WAITING)
        self._usernames: OrderedDict[int, set[str]] = OrderedDict()
        self._told: OrderedDict[tuple[int, int], datetime] = OrderedDict()

    def put(self, heard: Iterable[Overheard]) -> None:
        """Line up what was heard, as far as there is room."""
        for each in heard:
            if self._waiting.full():
                log.warning("more is said in groups than can be read along; the rest is dropped")
                return
            self._waiting.put_nowait(each)

    async def quiet(self) -> None:
        """Returns when everything that was lined up is read."""
        await self._waiting.join()

    async def run(self) -> None:
        """Read until cancelled."""
        await self._world.gate.ready()
        while True:
            heard = await self._waiting.get()
            try:
                await self._read(heard)
            except (Unavailable, Conflict):
                log.warning("a message in a group was not read along: the database is away")
            except Exception:
                log.exception("reading along failed")
            finally:
                self._waiting.task_done()

    async def _read(self, heard: Overheard) -> None:
        if self._now() - heard.said_at > _TOO_OLD:
            return
        advice = await self._database.run(lambda unit: self._judge(unit, heard))
        if advice is None or (not advice.cleaned and self._just_told(heard)):
            return
        told = await say_at_once(self._bot, heard.account, screens.advice(self._words, advice, erased=False))
        if told is None or not advice.cleaned or advice.danger:
            return  # what its writer does not get back is not taken away
        if await erase_at_once(self._bot, heard.chat_id, heard.message_id):
            await mend_at_once(self._bot, heard.account, told, screens.advice(self._words, advice, erased=True))

    async def _judge(self, unit: Unit, heard: Overheard) -> Advice | None:
        today = self._now().astimezone(self._world.calendar.zone).date()
        actor = (await people.actor_of(unit, heard.account, today)).on(today)
        turn = Turn(unit=unit, now=self._now(), actor=actor, world=self._world)
        team = await overhearing.listens(turn, heard)
        if team is None:
            return None
        return await overhearing.judge(turn, team, heard.without_mentions(self._seen(heard)))

    def _seen(self, heard: Overheard) -> set[str]:
        """The usernames of who wrote in this group since the start: one calls a colleague by it."""
        seen = self._usernames.setdefault(heard.chat_id, set())
        if heard.username and len(seen) < _KEPT:
            seen.add(heard.username.lower())
        if len(self._usernames) > _KEPT:
            self._usernames.popitem(last=False)
        return seen

    def _just_told(self, heard: Overheard) -> bool:
        who = heard.chat_id, heard.account
        before = self._told.pop(who, None)
        just = before is not None and self._now() - before < _ONCE
        self._told[who] = before if just and before is not None else self._now()
        if len(self._told) > _KEPT:
            self._told.popitem(last=False)
        return just
