"""Which story is told? Signaal → oppakken → terugkoppeling, in one go or by somebody who forgets and is reminded."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Organisation, Role
from simulator.heard import Message
from tests.conftest import MONDAY
from tests.crash.people import PATIENCE, Chat, WaitedInVain
from tests.crash.stage import Stage

CAST = {
    "Sara de Boer": (Role.COORDINATOR, Organisation.GEMEENTE),
    "Ben Aalders": (Role.LID, Organisation.POLITIE),
    "Yara Kuipers": (Role.LID, Organisation.JONGERENWERK),
}
REPORTER, HELPER = "Yara Kuipers", "Ben Aalders"
DUE = MONDAY.replace(day=30, hour=9)
PINGED_TODAY, PINGED_LATE = "jou (vandaag)", "jou (was voor ma 30 nov)"
TWO_DAYS_LATER = datetime(2026, 12, 2, 9, 0, tzinfo=MONDAY.tzinfo)


class Variant(StrEnum):
    """How the helper goes about it."""

    AT_ONCE = "at once"  # the terugkoppeling is given the same day
    FORGETS = "forgets"  # two pings come; the second one helps


class Chapter(StrEnum):
    """Which part of the chain is told."""

    START = "start"  # from nothing to the first poll
    SIGNAL = "signaal"  # typed, looked at, sent, posted
    CLAIM = "oppakken"  # in the group, then in private
    AT_ONCE = "terugkoppeling at once"  # and klaar, by command
    REMINDER = "reminder"  # on the due day, and again two working days later
    TERUGKOPPELING = "terugkoppeling when reminded"  # and klaar, by the buttons of the ping
    STOP = "stop"  # nothing left to do


SHARED = frozenset({Chapter.START, Chapter.SIGNAL, Chapter.CLAIM})  # the same in both variants


@dataclass(frozen=True, kw_only=True)
class Expected:
    """A message the bot sends exactly once in a story, known by words in it."""

    name: str
    who: str  # of the cast; "" is the group
    words: str


_ALWAYS = (
    Expected(name="preview", who=REPORTER, words="Zo ziet het kernteam het"),
    Expected(name="card", who="", words="S-1 · Vapes"),
    Expected(name="question", who=HELPER, words="Wat ga je doen?"),
    Expected(name="picked up", who=REPORTER, words="pakt dit op"),
    Expected(name="choices", who=HELPER, words="Wat kun je de melder laten weten?"),
    Expected(name="terugkoppeling", who=REPORTER, words="laat je weten: <b>besproken"),
    Expected(name="finished", who=HELPER, words="A-1 is klaar"),
)
_PINGS = (
    Expected(name="first ping", who=HELPER, words=PINGED_TODAY),
    Expected(name="second ping", who=HELPER, words=PINGED_LATE),
)
EXPECTED = {Variant.AT_ONCE: _ALWAYS, Variant.FORGETS: (*_ALWAYS, *_PINGS)}
ACTS = {Variant.AT_ONCE: 7, Variant.FORGETS: 7}  # updates that people caused
FINAL_CARD = ("S-1 · Vapes · op school", "Politie: even langsgaan ✅ (A-1)", "Terugkoppeling: gegeven ✅")


@dataclass(frozen=True, kw_only=True)
class Players:
    """Who is in the story."""

    stage: Stage
    yara: Chat
    ben: Chat
    bens_group: Chat


def players(stage: Stage, patience: float = PATIENCE) -> Players:
    """The people of a stage, with their phones; how many seconds they wait for a word."""

    def chat(name: str, chat_id: int) -> Chat:
        return Chat(phones=stage.phones, user=stage.users[name], chat=chat_id, name=name, patience=patience)

    return Players(
        stage=stage,
        yara=chat(REPORTER, stage.bot),
        ben=chat(HELPER, stage.bot),
        bens_group=chat(HELPER, stage.team.chat_id or 0),
    )


async def play(story: Players, variant: Variant) -> AsyncIterator[Chapter]:
    """All of it, chapter by chapter, each named before it begins. Raises WaitedInVain where a word does not come."""
    yield Chapter.START
    await _hear_the_first_poll(story)
    yield Chapter.SIGNAL
    await raise_signal(story)
    yield Chapter.CLAIM
    await pick_up(story)
    if variant is Variant.AT_ONCE:
        yield Chapter.AT_ONCE
        await _tell_at_once(story)
    else:
        yield Chapter.REMINDER
        ping = await _forget_twice(story)
        yield Chapter.TERUGKOPPELING
        await _tell_after(story, ping)
    for words in FINAL_CARD:
        await story.bens_group.hears(words)
    yield Chapter.STOP


async def _hear_the_first_poll(story: Players) -> None:
    if not await story.stage.phones.calls("getUpdates", wait=PATIENCE):
        raise WaitedInVain("the bot does not start")


async def raise_signal(story: Players) -> None:
    typed = await story.yara.says("Vandaag weer vapes verkocht bij het fietsenhok")
    await story.yara.presses("Verstuur", await story.yara.hears("Zo ziet het kernteam het"))
    await story.yara.hears("Verstuurd als S-1")
    await story.yara.loses(typed)


async def pick_up(story: Players) -> None:
    await story.bens_group.presses("Ik pak iets op", await story.bens_group.hears("Nog niemand pakt dit op"))
    await story.ben.presses("Even langsgaan", await story.ben.hears("Wat ga je doen?"))
    await story.ben.hears("A-1 staat bij jou")
    await story.bens_group.hears("Politie: even langsgaan, ma 30 nov (A-1)")


async def _tell_at_once(story: Players) -> None:
    await story.ben.says("/terugkoppeling")
    await _choose_besproken(story)
    await story.ben.says("/klaar A-1")
    await story.ben.hears("A-1 is klaar")


async def _forget_twice(story: Players) -> Message:
    """The second ping."""
    await story.stage.phones.move_clock(to=DUE)
    await story.ben.hears(PINGED_TODAY)
    await story.stage.phones.move_clock(to=TWO_DAYS_LATER)
    return await story.ben.hears(PINGED_LATE)


async def _tell_after(story: Players, ping: Message) -> None:
    await story.ben.says("/terugkoppeling")
    await _choose_besproken(story)
    await story.ben.presses("A-1 klaar", ping)
    await story.ben.hears("A-1 is klaar")


async def _choose_besproken(story: Players) -> None:
    await story.ben.presses("Besproken", await story.ben.hears("Wat kun je de melder laten weten?"))
    await story.ben.hears("De melder van S-1 krijgt het")
    await story.yara.hears("laat je weten: besproken")
