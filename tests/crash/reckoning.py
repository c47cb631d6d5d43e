"""Is everything as it should be when a story has ended? Asked of Telegram's chats and of the database."""

from sqlalchemy import or_, select

from domain.actions import ActionStatus
from domain.pings import Owed
from domain.signals import SignalStatus
from domain.terugkoppeling import DebtStatus
from storage import actions, outbox, signals, terugkoppelingen
from storage.database import Unit, opened
from storage.encryption import keyring
from storage.occurrences import PINGED, WAITING
from storage.tables import audit, draft, inbox, occurrence
from storage.tables import signal as signal_table
from tests.conftest import SECRET_KEY
from tests.crash.findings import Finding, Wrong, copies, count, look_alikes, sent
from tests.crash.stage import Stage, person_id
from tests.crash.story import ACTS, EXPECTED, FINAL_CARD, HELPER, Variant


async def reckon(stage: Stage, variant: Variant, kills: int) -> list[Finding]:
    """Everything that is wrong."""
    async with opened(stage.database_url, keyring(SECRET_KEY)) as database:

        async def look(unit: Unit) -> list[Finding]:
            return [
                *await _chain(unit, stage),
                *await _acts(unit),
                *await _pings(unit, variant),
                *await queues(unit, ACTS[variant] if variant is Variant.AT_ONCE else None),
            ]

        kept = await database.run(look)
    return [*kept, *await _messages(stage, variant, kills), *await _cards(stage)]


async def _chain(unit: Unit, stage: Stage) -> list[Finding]:
    """One signal, taken; one action, done; one terugkoppeling, given by who picked it up."""
    living = await signals.living_in(unit, stage.team.id)
    found = count("signal", len(living), 1)
    for signal in living:
        promised = await actions.of_signal(unit, signal.id)
        debt = await terugkoppelingen.of_signal(unit, signal.id)
        found += count("action", len(promised), 1)
        states = [
            ("signal", signal.status, SignalStatus.TAKEN),
            ("terugkoppeling", debt.status, DebtStatus.SETTLED),
            ("owner of the terugkoppeling", debt.owner_id, person_id(stage.users[HELPER])),
            *(("action", action.status, ActionStatus.DONE) for action in promised),
        ]
        wrong = [(name, now, meant) for name, now, meant in states if now != meant]
        found += [Finding(Wrong.LOST, f"the {name} is {now}, not {meant}") for name, now, meant in wrong]
    return found


async def _acts(unit: Unit) -> list[Finding]:
    """What people did stands in the audit once each."""
    kept = [row.act for row in (await unit.execute(select(audit.c.act))).all()]
    found = [finding for act in ("raise", "claim", "tell", "finish") for finding in count(act, kept.count(act), 1)]
    drafts = (await unit.execute(select(draft.c.id))).all()
    numbers = (await unit.execute(select(signal_table.c.number))).all()
    return found + count("draft that is left", len(drafts), 0) + count("signal number", len(numbers), 1)


async def _pings(unit: Unit, variant: Variant) -> list[Finding]:
    """Each stage of each debt was carried by one message; nothing waits for what is settled."""
    debts = [occurrence.c.rule.startswith(f"{owed.value}:") for owed in (Owed.TERUGKOPPELING, Owed.ACTION)]
    moments = (await unit.execute(select(occurrence).where(or_(*debts)))).all()  # the rhythm of a year is no debt
    carried: dict[str, set[str]] = {}
    for moment in moments:
        if moment.status == PINGED:
            carried.setdefault(moment.slot, set()).add(moment.outbox_key)
    stages = 2 if variant is Variant.FORGETS else 0
    found = count("stage that was pinged", len(carried), stages)
    for slot, keys in carried.items():
        found += count(f"message for {slot}", len(keys), 1)
    return found + count("moment that waits", sum(moment.status == WAITING for moment in moments), 0)


async def queues(unit: Unit, updates: int | None) -> list[Finding]:
    """Every update is handled and empty, every message is sent. `updates` is None when older ones were forgotten."""
    rows = (await unit.execute(select(inbox.c.status, inbox.c.body_sealed))).all()
    found = [] if updates is None else count("update in the inbox", len(rows), updates)
    left = {
        "updates wait in the inbox": sum(row.status == "new" for row in rows),
        "updates are in quarantine": sum(row.status == "quarantined" for row in rows),
        "updates still have their text": sum(row.body_sealed is not None for row in rows),
        "messages are still in the outbox": await outbox.waiting(unit),
    }
    return found + [Finding(Wrong.LOST, f"{number} {what}") for what, number in left.items() if number]


async def _messages(stage: Stage, variant: Variant, kills: int) -> list[Finding]:
    """Every expected message was sent, none silently again, and no other one."""
    left = sent(await stage.phones.calls("sendMessage"))
    found: list[Finding] = []
    for expected in EXPECTED[variant]:
        chat = stage.users[expected.who] if expected.who else stage.team.chat_id
        these = [message for message in left if message.chat == chat and expected.words in message.html]
        left = [message for message in left if message not in these]
        found += copies(expected.name, these, kills)
    found += [Finding(Wrong.OTHER, f"nobody expects: {message.html[:60]}") for message in left]
    for name, user in stage.users.items():
        found += look_alikes(name, await stage.phones.messages(user, stage.bot))
    return found


async def _cards(stage: Stage) -> list[Finding]:
    """The newest card says how it ended; an earlier twin may stand above it when the later one is marked."""
    first = next(iter(stage.users.values()))
    messages = await stage.phones.messages(first, stage.team.chat_id or 0)
    cards = [message for message in messages if message.from_bot and "S-1 · " in message.text]
    if not cards:
        return [Finding(Wrong.LOST, "there is no card")]
    newest = max(cards, key=lambda card: card.message_id)
    found = [
        Finding(Wrong.LOST, f"the card does not say {words!r}") for words in FINAL_CARD if words not in newest.text
    ]
    unmarked = [card for card in cards if "mogelijk dubbel" not in card.text]
    if len(unmarked) > 1:
        found.append(Finding(Wrong.SILENT, f"{len(unmarked)} cards of one signal stand there without a mark"))
    return found
