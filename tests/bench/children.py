"""What does a process cost? Its CPU time and its memory as Linux counts them, from start to stop."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TICKS = os.sysconf("SC_CLK_TCK")  # of CPU time, a second
_STOPPING = 15.0  # seconds


class Ended(Exception):
    """The process ended before it was asked to; the text is the end of its log."""


@dataclass(frozen=True)
class Child:
    """A process that runs. `began` is the monotonic clock's at its start."""

    process: asyncio.subprocess.Process
    log: Path
    began: float

    def cpu(self) -> float:
        """CPU seconds so far: its own and the kernel's for it, in all its threads."""
        fields = self._proc("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS  # utime and stime, see proc(5)

    def peak(self) -> float:
        """The most memory it ever had, in MiB."""
        line = next(line for line in self._proc("status").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024

    def must_live(self) -> None:
        """Raises Ended when it does not."""
        if self.process.returncode is not None:
            raise Ended(self.log.read_text(errors="replace")[-2000:])

    def _proc(self, name: str) -> str:
        self.must_live()
        return Path(f"/proc/{self.process.pid}/{name}").read_text()


@asynccontextmanager
async def running(module: str, *arguments: str, settings: Mapping[str, str], folder: Path) -> AsyncIterator[Child]:
    """`python -m module` as where it is installed, in a folder without an .env; stopped, or killed, afterwards."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    log = folder / "log"
    with log.open("wb") as lines:
        began = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.bench.as_installed",
            module,
            *arguments,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path, **settings},
            stdout=lines,
            stderr=lines,
        )
    child = Child(process, log, began)
    try:
        yield child
    except Exception:
        child.must_live()
        raise
    finally:
        await _stop(process)


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _STOPPING)
    except TimeoutError:
        process.kill()
        await process.wait()
