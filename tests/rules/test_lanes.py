"""Lanes: in order within a chat, chats side by side, and a chat goes on after an update that can't be handled."""

import asyncio

from bot.lanes import Lanes
from storage.inbox import Received


def row(seq: int, chat: int = 1) -> Received:
    return Received(seq, seq, chat, "{}")


async def test_a_bug_leaves_one_update_and_not_the_chat() -> None:
    handled = []

    async def handle(received: Received) -> None:
        if received.seq == 1:
            raise LookupError
        handled.append(received.seq)

    lanes = Lanes(handle)
    lanes.put([row(1), row(2), row(3, chat=2)])
    await asyncio.wait_for(lanes.empty(), 5)
    lanes.put([row(4)])
    await asyncio.wait_for(lanes.empty(), 5)
    assert handled == [2, 3, 4]


async def test_what_is_in_line_is_not_lined_up_again() -> None:
    handled = []
    go = asyncio.Event()

    async def handle(received: Received) -> None:
        await go.wait()
        handled.append(received.seq)

    lanes = Lanes(handle)
    lanes.put([row(1), row(2)])
    await asyncio.sleep(0)
    lanes.put([row(1), row(2), row(3)])
    go.set()
    await asyncio.wait_for(lanes.empty(), 5)
    assert handled == [1, 2, 3]
