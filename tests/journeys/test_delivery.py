"""Never lose, never double: what the network and Telegram do to us, and what people see of it."""

import asyncio

import pytest
from sqlalchemy import select

from simulator.client import Phones
from simulator.server import Simulator
from storage import tables
from storage.database import Unit
from tests.conftest import Kernlijn
from tests.journeys.conftest import Kernteam
from tests.journeys.people import Group, coupled_by_link, coupling_code

VAPES = "Vapes bij het fietsenhok"


async def statuses(unit: Unit) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in (await unit.execute(select(tables.inbox))).all():
        found[row.status] = found.get(row.status, 0) + 1
        assert row.status == "new" or row.body_sealed is None
    return found


async def test_an_answer_lost_on_its_way_is_repeated_once_and_marked(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.says(VAPES)
    await kernlijn.phones.fault("sendMessage", "lost", chat=kernteam.group.chat)
    await kernteam.yara.presses("Verstuur")
    await kernlijn.later(minutes=1)
    first, second = await kernteam.group.heard("S-1")
    assert "mogelijk dubbel" not in first.text
    assert second.text.startswith("(mogelijk dubbel)")
    # Both twins stay good; changes go to the later one.
    await kernteam.ben.presses("Ik pak iets op", first, kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    assert "Politie: bellen" in (await kernteam.group.hears("S-1")).text


async def test_a_connection_cut_before_the_request_arrived_is_repeated_too(
    kernlijn: Kernlijn, kernteam: Kernteam
) -> None:
    await kernteam.yara.says(VAPES)
    await kernlijn.phones.fault("sendMessage", "reset", chat=kernteam.group.chat)
    await kernteam.yara.presses("Verstuur")
    await kernlijn.later(minutes=1)
    (only,) = await kernteam.group.heard("S-1")
    assert only.text.startswith("(mogelijk dubbel)")


@pytest.mark.parametrize("kind", ["500", "502"])
async def test_an_error_of_telegrams_own_is_uncertain(kernlijn: Kernlijn, kernteam: Kernteam, kind: str) -> None:
    await kernlijn.phones.fault("sendMessage", kind, times=3, chat=kernteam.yara.user)
    await kernteam.yara.says(VAPES)
    for _ in range(4):
        await kernlijn.later(minutes=1)
    assert len(await kernteam.yara.heard("Zo ziet het kernteam het")) == 1


async def test_too_fast_is_waited_out_and_not_marked(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendMessage", "429", seconds=30, chat=kernteam.yara.user)
    await kernteam.yara.says(VAPES)
    assert not await kernteam.yara.heard("Zo ziet het kernteam het")
    await kernteam.ben.says("/help")  # others are not held up
    assert await kernteam.ben.heard("Wat kan ik hier?")
    await kernlijn.restart()  # the wait is kept in the database
    assert not await kernteam.yara.heard("Zo ziet het kernteam het")
    await kernlijn.later(minutes=1)
    (preview,) = await kernteam.yara.heard("Zo ziet het kernteam het")
    assert "mogelijk dubbel" not in preview.text


async def test_who_coordinates_hears_that_telegram_refuses_a_card(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendMessage", "400", chat=kernteam.group.chat)
    await kernteam.yara.raises(VAPES)
    assert not await kernteam.group.heard("S-1")
    assert "weigert een bericht in de groep" in (await kernteam.sara.last()).text
    await kernteam.sara.looks_over()
    assert "S-1 Vapes" in (await kernteam.sara.last()).text


async def test_who_waits_for_an_answer_hears_that_telegram_refuses_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendMessage", "400", chat=kernteam.yara.user)
    await kernteam.yara.says("/help")
    assert "weigert een bericht van mij aan jou" in (await kernteam.yara.last()).text
    await kernlijn.phones.fault("sendMessage", "400", chat=kernteam.yara.user, times=5)
    await kernteam.yara.says("/help")
    assert len(await kernteam.yara.heard("weigert een bericht")) == 1  # no word about a word that was refused


async def test_a_lost_edit_is_repeated_without_anybody_noticing(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    await kernlijn.phones.fault("editMessageText", "lost", chat=kernteam.group.chat)
    await kernteam.ben.presses("Ik pak iets op", await kernteam.group.last(), kernteam.group.chat)
    await kernteam.ben.presses("Bellen")
    await kernlijn.later(minutes=1)
    (card,) = await kernteam.group.heard("S-1")
    assert "Politie: bellen" in card.text


async def test_who_blocks_the_bot_is_known_to_the_coordinator(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.block(kernteam.ben.user)
    await kernlijn.settled()
    assert "Ik kan Ben Aalders niet bereiken" in (await kernteam.sara.last()).text
    await kernteam.sara.says("/team")
    assert "Ben Aalders, Politie ⚠️ niet bereikbaar" in (await kernteam.sara.last()).text
    await kernlijn.phones.block(kernteam.ben.user, blocked=False)
    await kernlijn.settled()
    await kernteam.sara.says("/team")
    assert "niet bereikbaar" not in (await kernteam.sara.last()).text


async def test_a_refused_message_tells_the_coordinator_too(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.fault("sendMessage", "403", chat=kernteam.ben.user)
    await kernteam.ben.says("/help")
    assert "Ik kan Ben Aalders niet bereiken" in (await kernteam.sara.last()).text


async def test_a_group_that_becomes_a_supergroup_is_followed(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    chat = await coupled_by_link(sara, "Kleine groep", (kernteam.ben.user,))
    await kernteam.yara.raises(VAPES)
    moved = await kernlijn.phones.migrate(chat)
    await kernlijn.settled()
    await kernteam.tom.raises("Ruzie op het plein")
    group = Group(kernlijn, moved, sara)
    assert await group.hears("S-2")


async def test_a_message_to_a_group_that_moved_meanwhile_follows_it(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    chat = await coupled_by_link(sara, "Kleine groep", (kernteam.ben.user,))
    await kernteam.yara.says(VAPES)
    await kernlijn.stop()
    moved = await kernlijn.phones.migrate(chat)
    kernlijn.telegram.world.updates.forget_all()  # the news of it was missed
    await kernlijn.start()
    await kernteam.yara.presses("Verstuur")
    assert await Group(kernlijn, moved, sara).hears("S-1")


async def test_a_closed_topic_falls_back_and_tells_the_coordinator(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    sara = kernteam.sara
    await sara.says("/team")
    await sara.presses("Koppel een andere groep")
    code = await coupling_code(sara)
    chat = await kernlijn.phones.add_group("Forum", sara.user, (kernteam.ben.user,), forum=True)
    thread = await kernlijn.phones.add_topic(chat, "Signalen")
    await kernlijn.phones.set_bot(chat, by=sara.user)
    await sara.says(f"/koppel {code}", chat, thread)
    await kernlijn.phones.close_topic(chat, thread)
    await kernteam.yara.raises(VAPES)
    card = await Group(kernlijn, chat, sara).hears("S-1")
    assert card.thread is None
    assert "Het onderwerp voor signalen" in (await sara.hears("onderwerp voor signalen van")).text


async def test_a_group_that_put_the_bot_out_is_told_to_the_coordinator(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.phones.set_bot(kernteam.group.chat, by=kernteam.sara.user, status="left")
    await kernlijn.settled()
    assert "Ik kan niet meer in de groep van kernteam Lyceum Zuid schrijven" in (await kernteam.sara.last()).text
    await kernteam.yara.says(VAPES)
    assert "nog geen groep" in (await kernteam.yara.last()).text


async def test_damaged_updates_do_not_take_their_neighbours_along(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    phones = kernlijn.phones
    await kernlijn.stop()
    await phones.put_raw_update("[1, 2, 3]")
    await phones.put_update({"update_id": 5_000_000_000, "message": "geen bericht"})
    await phones.say(kernteam.ben.user, kernteam.ben.bot, "/help")
    await phones.put_update({"update_id": 5_000_000_002, "message": {"chat": {"id": 1, "type": "private"}, "text": 7}})
    await phones.put_update(
        {"update_id": 5_000_000_003, "callback_query": {"id": "1", "from": {"id": "x"}, "data": "x"}}
    )
    await phones.put_update(
        {"update_id": 5_000_000_004, "callback_query": {"id": "1", "from": {"id": 2**70}, "data": "x"}}
    )
    await phones.put_raw_update(
        r'{"update_id": 5000000005, "message": {"chat": {"id": 1, "type": "private"}, "text": "half \ud800"}}'
    )
    await phones.say(kernteam.tom.user, kernteam.tom.bot, "/help")
    await kernlijn.start()
    await kernlijn.settled()
    assert len(await kernteam.ben.heard("Wat kan ik hier?")) == 1
    assert len(await kernteam.tom.heard("Wat kan ik hier?")) == 1
    assert "new" not in await kernlijn.app.database.run(statuses)


async def test_an_update_that_comes_twice_is_applied_once(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    phones = kernlijn.phones
    update = {
        "update_id": 6_000_000_000,
        "message": {
            "message_id": 900,
            "date": 1,
            "chat": {"id": kernteam.ben.user, "type": "private", "first_name": "Ben"},
            "from": {"id": kernteam.ben.user, "is_bot": False, "first_name": "Ben"},
            "text": "/help",
            "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
        },
    }
    for _ in range(3):
        await phones.put_update(update)
        await kernlijn.settled()
    assert len(await kernteam.ben.heard("Wat kan ik hier?")) == 1


@pytest.mark.parametrize("to", [17, 99_000_000_000])
async def test_after_a_silent_week_the_numbers_start_elsewhere(kernlijn: Kernlijn, kernteam: Kernteam, to: int) -> None:
    await kernteam.ben.says("/help")
    await kernlijn.phones.jump(to)
    for _ in range(3):
        await kernteam.ben.says("/help")
    assert len(await kernteam.ben.heard("Wat kan ik hier?")) == 4


async def test_what_was_said_while_the_bot_was_away_is_handled_in_order(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernlijn.stop()
    for text in (VAPES, "/stop", "Ruzie op het plein"):
        await kernlijn.phones.say(kernteam.yara.user, kernteam.yara.bot, text)
    await kernlijn.start()
    await kernlijn.settled()
    assert "Ruzie op het plein" in (await kernteam.yara.last()).text


async def test_claims_side_by_side_all_count(kernlijn: Kernlijn, kernteam: Kernteam) -> None:
    await kernteam.yara.raises(VAPES)
    card = await kernteam.group.last()
    people = (kernteam.ben, kernteam.tom, kernteam.sara, kernteam.yara)
    for phone in people:
        await phone.presses("Ik pak iets op", card, kernteam.group.chat)
    asked = [(phone, await phone.last()) for phone in people]
    await asyncio.gather(*(kernlijn.phones.press(phone.user, phone.bot, m.message_id, "Bellen") for phone, m in asked))
    await kernlijn.settled()
    shown = (await kernteam.group.hears("S-1")).text
    assert shown.count(": bellen") == 4
    assert {f"(A-{n})" for n in (1, 2, 3, 4)} == {word for word in shown.split() if word.startswith("(A-")}
    assert sum([len(await phone.heard("Jij bent de eerste")) for phone in people]) == 1


async def test_a_second_poller_is_noticed_and_does_no_harm(
    kernlijn: Kernlijn, kernteam: Kernteam, telegram: Simulator, phones: Phones
) -> None:
    telegram.world.updates.end_poll("terminated by other getUpdates request; make sure that only one bot runs")
    await kernteam.ben.says("/help")
    assert await kernteam.ben.heard("Wat kan ik hier?")
