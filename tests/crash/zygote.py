"""How does a bot start in a tenth of a second? As a fork of a process that has imported and rehearsed everything.

Orders come in on stdin, a line each; on stdout it says which lives have ended, and how. When stdin closes, all end.
"""

import asyncio
import gc
import json
import os
import selectors
import signal
import sys
import tempfile
import threading
import traceback
from contextlib import suppress
from pathlib import Path

from bot import app, errors
from bot.settings import Settings
from tests.crash.dying_bot import Order, live
from tests.crash.engines import sqlite
from tests.crash.stage import stage
from tests.crash.story import CAST, Variant, play, players


class Zygote:
    """One thread, no event loop: the only kind of process that may be forked without a thought."""

    def __init__(self) -> None:
        self._lives: dict[int, int] = {}  # process id → number of the life
        self._half_line = b""

    def serve(self) -> None:
        """Until stdin closes."""
        woken, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # a life lets it through once it can listen
        with selectors.DefaultSelector() as selector:
            for source in (sys.stdin.fileno(), woken):
                selector.register(source, selectors.EVENT_READ)
            _say({"ready": True})
            while True:
                ready = {key.fd for key, _ in selector.select()}
                if woken in ready:
                    os.read(woken, 4096)
                    self._bury()
                if sys.stdin.fileno() in ready and not self._listen():
                    break
        for pid in self._lives:
            os.kill(pid, signal.SIGKILL)

    def _listen(self) -> bool:
        heard = os.read(sys.stdin.fileno(), 65536)
        *lines, self._half_line = (self._half_line + heard).split(b"\n")
        for line in lines:
            asked = json.loads(line)
            if "signal" in asked:
                self._signal(asked["number"], asked["signal"])
            else:
                self._bear(Order.load(line.decode()))
        return bool(heard)

    def _bear(self, order: Order) -> None:
        pid = os.fork()
        if pid == 0:
            os._exit(_life(order))
        self._lives[pid] = order.number

    def _signal(self, number: int, which: int) -> None:
        # Nobody but this process buries its children, so a number here still means the life that we started.
        for pid, living in self._lives.items():
            if living == number:
                os.kill(pid, which)

    def _bury(self) -> None:
        with suppress(ChildProcessError):
            while True:
                pid, status = os.waitpid(-1, os.WNOHANG)
                if pid == 0:
                    return
                _say({"ended": self._lives.pop(pid), "code": os.waitstatus_to_exitcode(status)})


def _life(order: Order) -> int:
    """In the child: let go of all that is the zygote's, live, and never return into its code."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout):
        os.dup2(nothing, stream.fileno())
    try:
        return live(order)
    except BaseException:  # the zygote's loop must not go on in here
        traceback.print_exc()
        return 1


def _say(what: dict[str, int | bool]) -> None:
    os.write(sys.stdout.fileno(), f"{json.dumps(what)}\n".encode())


async def _rehearse(folder: Path) -> None:
    """Tell one story in this process, so that statements, templates, calendars and lists are warm in every fork."""
    async with stage(await sqlite(folder), folder, CAST) as place:
        settings = Settings(_env_file=None, **place.settings)  # type: ignore[arg-type, call-arg]
        async with app.running(settings) as running:
            async for _ in play(players(place), Variant.FORGETS):
                await running.settled()


def main() -> int:
    """Rehearse, then serve."""
    errors.set_up("ERROR")
    with tempfile.TemporaryDirectory(prefix="kernlijn-crash-") as folder:
        asyncio.run(_rehearse(Path(folder)))
    if threading.active_count() != 1:
        print("a process with threads can't be forked safely", file=sys.stderr)  # noqa: T201
        return 1
    gc.collect()
    gc.freeze()  # so that a fork copies no page only because its garbage collector looked
    Zygote().serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
