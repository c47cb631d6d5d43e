"""What do thirty updates a second look like? Many partners at once, each of whose acts changes something countable."""

import asyncio
import re
from dataclasses import dataclass, field

from domain.people import Organisation, Role
from tests.crash.people import Chat, WaitedInVain
from tests.crash.stage import Stage

ACTS = 5  # of one round: a text, Verstuur, Ik pak iets op, Bellen, /klaar
_REF = re.compile(r"[SA]-(\d+)")


def cast(people: int) -> dict[str, tuple[Role, Organisation]]:
    """So many partners in one team."""
    return {f"Partner {number}": (Role.LID, Organisation.JONGERENWERK) for number in range(1, people + 1)}


@dataclass(frozen=True, kw_only=True)
class Round:
    """What one partner did from signal to klaar, and the numbers the bot gave it."""

    user: int
    text: str
    signal: int
    action: int


class Pace:
    """Lets so many through a second; what was not used is made up for, a second's worth at most."""

    def __init__(self, rate: float) -> None:
        self._gap = 1 / rate
        self._next = 0.0
        self.acts = 0

    async def turn(self) -> None:
        now = asyncio.get_running_loop().time()
        self._next = max(self._next + self._gap, now - 1.0)
        self.acts += 1
        await asyncio.sleep(self._next - now)


@dataclass
class Crowd:
    """The partners; `rounds` are those that were finished."""

    stage: Stage
    pace: Pace
    rounds: list[Round] = field(default_factory=list)
    enough: bool = False

    async def act(self) -> None:
        """Round after round, until there is `enough`. Raises WaitedInVain when somebody's word does not come."""
        try:
            async with asyncio.TaskGroup() as group:
                for number, (name, user) in enumerate(self.stage.users.items()):
                    group.create_task(self._go_on(name, user, number))
        except ExceptionGroup as several:
            raise several.exceptions[0] from None

    async def _go_on(self, name: str, user: int, number: int) -> None:
        private = Chat(phones=self.stage.phones, user=user, chat=self.stage.bot, name=name)
        group = Chat(phones=self.stage.phones, user=user, chat=self.stage.team.chat_id or 0, name=name)
        times = 0
        while not self.enough:
            times += 1
            self.rounds.append(await self._round(private, group, f"Vapes bij het fietsenhok, keer {number}x{times}."))

    async def _round(self, private: Chat, group: Chat, text: str) -> Round:
        await self.pace.turn()
        await private.says(text)
        preview = await private.hears(text)
        await self.pace.turn()
        await private.presses("Verstuur", preview)
        thanks = await private.hears("Verstuurd als", after=preview.seq)
        signal = _number(thanks.text)
        card = await group.hears(f"S-{signal} · ")
        await self.pace.turn()
        await group.presses("Ik pak iets op", card)
        question = await private.hears(f"S-{signal} · ")
        await self.pace.turn()
        await private.presses("Bellen", question)
        action = _number((await private.hears("staat bij jou", after=question.seq)).text)
        await self.pace.turn()
        await private.says(f"/klaar A-{action}")
        await private.hears(f"A-{action} is klaar")
        return Round(user=private.user, text=text, signal=signal, action=action)


def _number(text: str) -> int:
    found = _REF.search(text)
    if found is None:
        raise WaitedInVain(f"there is no number in {text!r}")
    return int(found[1])
