"""How is the simulator started from a command line?"""

from __future__ import annotations

import argparse
import asyncio
import signal
from pathlib import Path

from simulator.clock import Clock
from simulator.server import running


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Telegram on your own machine.")
    commands = parser.add_subparsers(dest="command", required=True)
    _add_serve(commands.add_parser("serve", help="the server alone"))
    _add_demo(commands.add_parser("demo", help="with the bot and an example network"))
    asked = parser.parse_args()
    if asked.command == "demo":
        return _demo(asked)
    try:
        asyncio.run(_serve(asked))
    except OSError as error:
        raise SystemExit(f"The simulator cannot start: {error}") from None
    return 0


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8088)
    parser.add_argument("--token", default="1:abc", help="the only token that is taken (%(default)s)")
    parser.add_argument("--clock-file", type=Path, help="where the offset of the clock is written, in seconds")
    parser.add_argument("--limits", action="store_true", help="refuse what Telegram would find too fast")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8088)
    parser.add_argument("--empty", action="store_true", help="without the example network")


async def _serve(asked: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    async with running(token=asked.token, clock=Clock(asked.clock_file), port=asked.port) as simulator:
        simulator.api.limits.enforced = asked.limits
        print(f"Telegram: {simulator.url}", flush=True)
        await stop.wait()


def _demo(asked: argparse.Namespace) -> int:
    # Only the demo needs the bot: the server alone runs without it.
    from simulator.demo import run  # noqa: PLC0415

    return run(port=asked.port, empty=asked.empty)


if __name__ == "__main__":
    raise SystemExit(main())
