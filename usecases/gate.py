"""When can names be found? The lists are read in the background: what needs none of them is answered meanwhile."""

import asyncio
import logging
from collections.abc import Callable

import anonymity

log = logging.getLogger(__name__)


class Gate:
    """`lists` is None until they are read, and stays so when they can't be: then nothing that was typed goes on."""

    def __init__(self, load: Callable[[], anonymity.Lexicon] = anonymity.load) -> None:
        self._load = load
        self._read = asyncio.Event()
        self.lists: anonymity.Lexicon | None = None

    async def read(self) -> None:
        """Read the lists, once, beside everything else."""
        try:
            self.lists = await asyncio.to_thread(self._load)
        except anonymity.ListMissing:
            log.exception("the lists of names can't be read: no signal can be sent until they can")
        finally:
            self._read.set()

    async def ready(self) -> None:
        """Wait until they are read, or can't be."""
        await self._read.wait()
