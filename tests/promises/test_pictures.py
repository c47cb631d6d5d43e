"""Pictures: what the handbooks show is what the bot says today, and every picture is shown somewhere."""

import json

from simulator.heard import Message
from tests.promises.pictures import FOLDER, SAID, said
from tests.promises.scenes import show_all, town

DOCS = FOLDER.parent


async def test_the_pictures_show_what_the_bot_says() -> None:
    """When it fails the screens changed: run `python -m tests.promises.pictures` and look at the pictures."""
    heard: dict[str, list[str]] = {}

    async def look(name: str, _who: str, message: Message, _in_group: bool) -> None:
        heard[name] = said(message)

    async with town() as there:
        await show_all(there, look)
    assert heard == json.loads(SAID.read_text("utf-8"))


def test_every_picture_is_shown_in_the_docs() -> None:
    shown = "".join(path.read_text("utf-8") for path in (*DOCS.glob("*.md"), DOCS.parent / "README.md"))
    for picture in FOLDER.glob("*.png"):
        assert f"pictures/{picture.name}" in shown, picture.name
