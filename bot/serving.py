"""How does the bot run, from its settings until it is told to stop?"""

import asyncio
import logging
import signal
import sys
from contextlib import suppress

from telegram.error import InvalidToken

from bot import app, errors
from bot.settings import Settings
from channels.clockwork import NotNow
from storage.database import Unavailable
from storage.encryption import KeyUnusable

EXIT_FAILED = 1
log = logging.getLogger(__name__)
_STOP = (signal.SIGTERM, signal.SIGINT)


class Unusable(Exception):
    """A setting that looked good is not; says which, and what to do."""


def run(settings: Settings) -> int:
    """Returns 0 when it was told to stop, 1 when it had to give up. Raises Unusable."""
    errors.set_up(settings.log_level)
    try:
        with suppress(asyncio.CancelledError):
            asyncio.run(_serve(settings))
        return 0
    except InvalidToken:
        raise Unusable("BOT_TOKEN wordt door Telegram niet herkend: vraag @BotFather om een nieuwe.") from None
    except KeyUnusable:
        raise Unusable("SECRET_KEY is niet de sleutel waarmee deze database is gemaakt.") from None
    except (Unavailable, NotNow):
        sentence = "DATABASE_URL is niet te openen: bestaat de map of de server, en mag ik er schrijven?"
        raise Unusable(sentence) from None
    except app.TelegramGone:
        print("Telegram antwoordt al vijf minuten niet; ik stop, zodat ik opnieuw gestart kan worden.", file=sys.stderr)
        return EXIT_FAILED
    except Exception:
        log.exception("the bot had to give up")
        return EXIT_FAILED


async def _serve(settings: Settings) -> None:
    me, loop = asyncio.current_task(), asyncio.get_running_loop()

    def stop() -> None:
        for number in _STOP:  # a second Ctrl-C must not cut short what the first one asked for
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_IGN)
        if me is not None:
            me.cancel()

    for number in _STOP:
        loop.add_signal_handler(number, stop)
    async with app.running(settings) as running:
        if running.founding_link is not None:
            print("Eerste regisseur? Open deze link. Hij werkt één keer, zeven dagen lang:")
            print(running.founding_link, flush=True)
        await running.failed
