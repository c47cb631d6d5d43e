"""Every sentence goes through the simulator: nothing changes but drafts, nobody else hears anything."""

from typing import Any

from sqlalchemy import delete, select

from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.language.sentences import DEVELOPING, HELD_OUT, read

_PASSING = ("draft", "inbox", "outbox", "cursor")  # what is being typed, what came in, and what goes out
_LONGEST = 700


async def _kept(kernlijn: Kernlijn) -> dict[str, list[Any]]:
    async def read_all(unit: Unit) -> dict[str, list[Any]]:
        found = {}
        for table in tables.metadata.sorted_tables:
            if table.name not in _PASSING:
                found[table.name] = sorted(map(repr, (await unit.execute(select(table))).all()))
        return found

    return await kernlijn.app.database.run(read_all)


async def _forget_drafts(kernlijn: Kernlijn) -> None:
    async def forget(unit: Unit) -> None:
        await unit.execute(delete(tables.draft))

    await kernlijn.app.database.run(forget)


async def test_no_sentence_acts_without_a_tap(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    yara, ben, group = kernteam.yara, kernteam.ben, kernteam.group
    await yara.raises("Vapes bij het fietsenhok")
    await ben.raises("Ruzie op het plein")
    await yara.presses("Ik pak iets op", await group.hears("S-2"), group.chat)
    await yara.presses("Bellen")
    await yara.presses("Klaar")
    await yara.says("/actie Kluisjes controleren")
    await yara.presses("Zet op de lijst")
    before = await _kept(kernlijn)
    others = [len(await phone.heard()) for phone in (ben, kernteam.sara, kernteam.tom)]
    in_group = len(await group.heard())
    for sentence in (*read(HELD_OUT), *read(DEVELOPING)[::6]):
        await yara.says(sentence.text)
        assert len((await yara.last()).text) <= _LONGEST, sentence.text
        assert await _kept(kernlijn) == before, sentence.text
        await _forget_drafts(kernlijn)
    assert [len(await phone.heard()) for phone in (ben, kernteam.sara, kernteam.tom)] == others
    assert len(await group.heard()) == in_group
