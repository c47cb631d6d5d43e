"""How does a sheet or a chart become a picture? Drawn by a program of its own, while the bot goes on.

A picture of forty people takes as long as fifty answers, and the library of pictures more memory than the bot has to
spare; both go when the program ends. Nothing of it comes near a disk.
"""

from channels import programs
from views.chart import Chart
from views.sheet import Sheet

_SECONDS = 20.0


class NotDrawn(Exception):
    """There is no picture; what it says must be said in words alone."""


async def drawn(sheet: Sheet | Chart, kind: str) -> bytes:
    """A PNG for a phone ("png"), or one page of A4 to print ("pdf"). Raises NotDrawn."""
    ended = await programs.run("channels.drawing.program", kind, given=sheet.dump().encode(), seconds=_SECONDS)
    if not ended.well or not ended.said:
        raise NotDrawn
    return ended.said
