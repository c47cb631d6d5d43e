"""How does a sheet become a picture? Drawn by a program of its own, so that the bot goes on answering meanwhile.

A picture of forty people takes as long as fifty answers, and the library of pictures more memory than the bot has to
spare; both go when the program ends. Nothing of it comes near a disk.
"""

import asyncio
import os
import sys
from pathlib import Path

from views.sheet import Sheet

_SECONDS = 20.0
_ROOT = Path(__file__).parents[2]
_FROM_US = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV")  # of our surroundings; no secret goes along


class NotDrawn(Exception):
    """There is no picture; what it says must be said in words alone."""


async def drawn(sheet: Sheet, kind: str) -> bytes:
    """A PNG for a phone ("png"), or one page of A4 to print ("pdf"). Raises NotDrawn."""
    surroundings = {name: os.environ[name] for name in _FROM_US if name in os.environ}
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "channels.drawing.program",
        kind,
        cwd=_ROOT,
        env={**surroundings, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # what a library complains of may hold a name
    )
    try:
        async with asyncio.timeout(_SECONDS):
            made, _ = await program.communicate(sheet.dump().encode())
    except TimeoutError:
        raise NotDrawn from None
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()
    if program.returncode != 0 or not made:
        raise NotDrawn
    return made
