"""Which commands are there? `python -m bot --help` lists them."""

import argparse
import asyncio
import logging
import signal
import sys
from contextlib import suppress

from telegram.error import InvalidToken

from anonymity import ListMissing, stream
from bot import app, errors, settings
from storage.database import Unavailable
from storage.encryption import KeyUnusable, new_secret_key

EXIT_SETTINGS = 2
EXIT_FAILED = 1
log = logging.getLogger(__name__)
_STOP = (signal.SIGTERM, signal.SIGINT)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 2 for a wrong setting and 1 when the bot had to give up."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Kernlijn: one line for a school's safety team.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the bot with the settings of .env")
    commands.add_parser("mask", help='JSON lines {"id","text"} in, the masked text and its spans out')
    commands.add_parser("new-key", help="print a fresh SECRET_KEY")
    chosen = parser.parse_args(arguments)
    try:
        return {"run": _run, "mask": _mask, "new-key": _new_key}[chosen.command]()
    except settings.SettingWrong as wrong:
        return _sorry(str(wrong))


def _run() -> int:
    chosen = settings.read()
    errors.set_up(chosen.log_level)
    try:
        with suppress(asyncio.CancelledError):
            asyncio.run(_serve(chosen))
        return 0
    except InvalidToken:
        return _sorry("BOT_TOKEN wordt door Telegram niet herkend: vraag @BotFather om een nieuwe.")
    except KeyUnusable:
        return _sorry("SECRET_KEY is niet de sleutel waarmee deze database is gemaakt.")
    except Unavailable:
        return _sorry("DATABASE_URL is niet te openen: bestaat de map of de server, en mag ik er schrijven?")
    except app.TelegramGone:
        print("Telegram antwoordt al vijf minuten niet; ik stop, zodat ik opnieuw gestart kan worden.", file=sys.stderr)
        return EXIT_FAILED
    except Exception:
        log.exception("the bot had to give up")
        return EXIT_FAILED


async def _serve(chosen: settings.Settings) -> None:
    me, loop = asyncio.current_task(), asyncio.get_running_loop()

    def stop() -> None:
        for number in _STOP:  # a second Ctrl-C must not cut short what the first one asked for
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_IGN)
        if me is not None:
            me.cancel()

    for number in _STOP:
        loop.add_signal_handler(number, stop)
    async with app.running(chosen) as running:
        if running.founding_link is not None:
            print("Eerste regisseur? Open deze link. Hij werkt één keer, zeven dagen lang:")
            print(running.founding_link, flush=True)
        await running.failed


def _mask() -> int:
    try:
        stream.run(sys.stdin, sys.stdout)
    except ListMissing:
        return _sorry("De lijsten met namen zijn niet te lezen; zonder die lijsten verstuur ik niets.")
    return 0


def _new_key() -> int:
    print(new_secret_key())
    return 0


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return EXIT_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
