"""How is heavy work done beside the bot? By a program of its own, which can be stopped and takes its memory along."""

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_FROM_US = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV")  # of our surroundings; no secret goes along


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a program ended: `code` as the system gives it (below zero: stopped), or `late`; and what it said."""

    said: bytes = b""
    code: int | None = None
    late: bool = False

    @property
    def well(self) -> bool:
        """Whether it did what it is for."""
        return self.code == 0 and not self.late


async def run(module: str, *words: str, given: bytes, seconds: float) -> Ended:
    """Run one of our own modules with something to read, for so many seconds at most."""
    surroundings = {name: os.environ[name] for name in _FROM_US if name in os.environ}
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *words,
        cwd=_ROOT,
        env={**surroundings, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # what a library complains of may quote what it was given
    )
    try:
        async with asyncio.timeout(seconds):
            said, _ = await program.communicate(given)
    except TimeoutError:
        return Ended(late=True)
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()
    return Ended(said=said, code=program.returncode)
