"""Is everything that a crowd did there once, after a storm?"""

import re
from collections import Counter, defaultdict

from sqlalchemy import select

from domain.actions import ActionStatus
from storage import actions, signals
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.tables import audit
from tests.conftest import SECRET_KEY
from tests.crash.crowd import ACTS, Round
from tests.crash.findings import MARK, Finding, Sent, Wrong, copies, count, sent
from tests.crash.reckoning import queues
from tests.crash.stage import Stage

_KEPT_CALLS = 5_000  # the simulator keeps no more
_KINDS = {
    "preview": re.compile(r"Zo ziet het kernteam het.*keer (\d+x\d+)", re.DOTALL),
    "question": re.compile(r"S-(\d+) · .*Wat ga je doen\?", re.DOTALL),
    "finished": re.compile(r"A-(\d+) is klaar"),
    "card": re.compile(r"S-(\d+) · .*Van: ", re.DOTALL),
}


async def reckon(stage: Stage, rounds: list[Round], acts: int, kills: int) -> list[Finding]:
    """Everything that is wrong."""

    async def look(unit: Unit) -> list[Finding]:
        return [*await _kept(unit, stage, rounds), *await queues(unit, acts)]

    async with opened(stage.database_url, keyring(SECRET_KEY)) as database:
        found = await database.run(look)
    return [
        *count("act", acts, ACTS * len(rounds)),
        *found,
        *await _told(stage, rounds, kills),
        *await _cards(stage, rounds),
    ]


async def _kept(unit: Unit, stage: Stage, rounds: list[Round]) -> list[Finding]:
    living = await signals.living_in(unit, stage.team.id)
    texts = Counter(signal.text for signal in living)
    found = [finding for done in rounds for finding in count(f"signal {done.text!r}", texts[done.text], 1)]
    found += count("signal", len(living), len(rounds))
    for signal in living:
        promised = await actions.of_signal(unit, signal.id)
        done = sum(action.status is ActionStatus.DONE for action in promised)
        found += count(f"action for {signal.ref}", len(promised), 1) + count(f"action done for {signal.ref}", done, 1)
    kept = Counter(row.act for row in (await unit.execute(select(audit.c.act))).all())
    return found + [wrong for act in ("raise", "claim", "finish") for wrong in count(act, kept[act], len(rounds))]


async def _told(stage: Stage, rounds: list[Round], kills: int) -> list[Finding]:
    """Every reply of every round was sent, and none silently again."""
    calls = await stage.phones.calls()
    if len(calls) >= _KEPT_CALLS:
        return [Finding(Wrong.OTHER, "so many calls that the first are forgotten; make the storm shorter")]
    told: defaultdict[tuple[str, int, str], list[Sent]] = defaultdict(list)
    found = []
    for message in sent(calls):
        kind, key = _kind_of(message)
        if not kind:
            found.append(Finding(Wrong.OTHER, f"nobody expects: {message.html[:60]}"))
        told[kind, message.chat, key].append(message)
    group = stage.team.chat_id or 0
    for done in rounds:
        expected = [
            ("preview", done.user, done.text.rpartition(" ")[2].strip(".")),
            ("card", group, str(done.signal)),
            ("question", done.user, str(done.signal)),
            ("finished", done.user, str(done.action)),
        ]
        for name in expected:
            found += copies(f"{name[0]} {name[2]}", told.pop(name, []), kills)
    return found + [Finding(Wrong.TWICE, f"{kind} {key} belongs to no round") for kind, _, key in told if kind]


def _kind_of(message: Sent) -> tuple[str, str]:
    for kind, words in _KINDS.items():
        if match := words.search(message.html):
            return kind, match[1]
    return "", ""


async def _cards(stage: Stage, rounds: list[Round]) -> list[Finding]:
    """The newest card of each signal says that its action is done; one twin at most is without a mark."""
    first = next(iter(stage.users.values()))
    standing: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for message in await stage.phones.messages(first, stage.team.chat_id or 0):
        if message.from_bot and (match := re.search(r"S-(\d+) · ", message.text)):
            standing[match[1]].append((message.message_id, message.text))
    found = []
    for done in rounds:
        cards = sorted(standing[str(done.signal)])
        if not cards or f"✅ (A-{done.action})" not in cards[-1][1]:
            found.append(Finding(Wrong.LOST, f"the card of S-{done.signal} does not say that A-{done.action} is done"))
        if sum(MARK not in text for _, text in cards) > 1:
            found.append(Finding(Wrong.SILENT, f"S-{done.signal} has two cards without a mark"))
    return found
