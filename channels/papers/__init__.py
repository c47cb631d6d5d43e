"""How does a paper become a file? Made by a program of its own, so that the bot stays small and goes on answering."""

from channels import programs
from views.paper import Form, Paper

_SECONDS = 20.0


class NotMade(Exception):
    """There is no file; what it says must be said in words alone."""


async def made(paper: Paper, form: Form) -> bytes:
    """The content of the file. Raises NotMade."""
    ended = await programs.run("channels.papers.program", form.value, given=paper.dump().encode(), seconds=_SECONDS)
    if not ended.well or not ended.said:
        raise NotMade
    return ended.said
