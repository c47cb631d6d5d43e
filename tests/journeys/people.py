"""How do people in the tests say, press and hear? Over HTTP, with the phones of the simulator."""

import re
from dataclasses import dataclass, field

from simulator.heard import Answer, Message
from tests.conftest import Kernlijn


@dataclass
class Phone:
    """A person with a phone."""

    kernlijn: Kernlijn
    user: int
    name: str
    taps: int = field(default=0, init=False)  # buttons pressed so far

    @property
    def bot(self) -> int:
        return self.kernlijn.telegram.world.bot.id

    async def says(self, text: str, chat: int | None = None, thread: int | None = None) -> None:
        await self.kernlijn.phones.say(self.user, chat or self.bot, text, thread=thread)
        await self.kernlijn.settled()

    async def replies(self, text: str, message: Message) -> None:
        """Swipe over a message of the bot in private, and type."""
        await self.kernlijn.phones.say(self.user, self.bot, text, reply_to=message.message_id)
        await self.kernlijn.settled()

    async def sends(self, media: str, caption: str = "") -> None:
        await self.kernlijn.phones.say(self.user, self.bot, caption, media=media)
        await self.kernlijn.settled()

    async def sends_file(self, name: str, content: bytes, mime: str = "application/pdf") -> None:
        file = (name, mime, content)
        await self.kernlijn.phones.say(self.user, self.bot, media="document", file=file)
        await self.kernlijn.settled()

    async def opens(self, link: str, chat: int | None = None) -> None:
        await self.kernlijn.phones.open_link(self.user, link, chat)
        await self.kernlijn.settled()

    async def looks_over(self, chat: int | None = None) -> None:
        """Type /agenda, and open the list of all that is open."""
        await self.says("/agenda", chat)
        await self.presses("Alles wat openstaat")

    async def presses(self, button: str, message: Message | None = None, chat: int | None = None) -> Answer:
        """Press a button, by default under the newest message of the bot in private; the toast comes back."""
        self.taps += 1
        found = message or await self.last()
        answer = await self.kernlijn.phones.press(self.user, chat or self.bot, found.message_id, button, wait=10)
        await self.kernlijn.settled()
        return answer

    async def forges(self, data: str, message: Message | None = None, chat: int | None = None) -> Answer:
        """Press a button that is not there."""
        found = message or await self.last()
        answer = await self.kernlijn.phones.forge_press(self.user, chat or self.bot, found.message_id, data, wait=10)
        await self.kernlijn.settled()
        return answer

    async def heard(self, contains: str = "") -> list[Message]:
        """What the bot said in private, oldest first."""
        messages = await self.kernlijn.phones.messages(self.user, self.bot)
        return [message for message in messages if message.from_bot and contains in message.text]

    async def hears(self, contains: str) -> Message:
        """The newest message of the bot in private with these words."""
        found = await self.heard(contains)
        assert found, f"{self.name} did not hear {contains!r} but: {[m.text for m in await self.heard()][-3:]}"
        return found[-1]

    async def last(self) -> Message:
        """The newest message of the bot in private."""
        return max(await self.heard(), key=lambda message: message.message_id)

    async def raises(self, text: str, *choices: tuple[str, str], school: str = "") -> Message:
        """Type a signal, say for which school where that is asked, make choices in the preview, send it."""
        await self.says(text)
        if school:
            await self.presses(school)
        for line, value in choices:
            await self.presses(line)
            await self.presses(value)
        await self.presses("Verstuur")
        return await self.hears("Verstuurd als")


@dataclass
class Group:
    """A team's group, as one of its members sees it."""

    kernlijn: Kernlijn
    chat: int
    member: Phone

    async def heard(self, contains: str = "") -> list[Message]:
        messages = await self.kernlijn.phones.messages(self.member.user, self.chat)
        return [message for message in messages if message.from_bot and contains in message.text]

    async def hears(self, contains: str) -> Message:
        found = await self.heard(contains)
        assert found, f"the group did not hear {contains!r} but: {[m.text for m in await self.heard()][-3:]}"
        return found[-1]

    async def last(self) -> Message:
        return max(await self.heard(), key=lambda message: message.message_id)


async def somebody(kernlijn: Kernlijn, name: str, username: str | None = None) -> Phone:
    """A new person with a phone, who has never met the bot."""
    first, _, last = name.partition(" ")
    user = await kernlijn.phones.add_person(first, last or None, username)
    return Phone(kernlijn, user, name)


async def coupling_code(coordinator: Phone) -> str:
    """The code in the offer that was just made."""
    offer = await coordinator.hears("/koppel")
    return offer.text.split("/koppel ")[1].split()[0]


async def coupled_by_link(coordinator: Phone, name: str, others: tuple[int, ...] = ()) -> int:
    """The coordinator presses the offer's link and chooses a new small group: its chat."""
    offer = await coordinator.hears("/koppel")
    (link,) = [tap.url for row in offer.buttons for tap in row if tap.url is not None]
    chat = await coordinator.kernlijn.phones.add_group(name, coordinator.user, others)
    await coordinator.opens(link, chat)
    return chat


def link_in(message: Message) -> str:
    """The t.me link in a message."""
    found = re.search(r"https://t\.me/\S+", message.text)
    assert found is not None, message.text
    return found.group(0)
