"""People open links: of the bot, and into groups."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from telegram import Bot, ChatMemberAdministrator
from telegram.error import BadRequest, Forbidden

from simulator.client import Phones, PhonesError
from simulator.clock import Clock
from tests.simulator.story import BOT, Ask, Ears


async def test_start_with_a_payload(phones: Phones, ears: Ears) -> None:
    yara = await phones.add_person("Yara")
    link = await phones.open_link(yara, "https://t.me/Kernlijn_Bot?start=uitnodiging_A-1")
    assert (link.chat, link.did) == (BOT, "started")
    assert await ears.texts() == ["/start uitnodiging_A-1"]
    assert (await phones.open_link(yara, "t.me/kernlijn_bot")).did == "opened"
    assert await ears.texts() == []


async def test_a_link_adds_the_bot_to_a_group(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    group = await phones.add_group("Kernteam", yara, supergroup=True)
    link = "https://t.me/kernlijn_bot?startgroup=team_7&admin=delete_messages+pin_messages"
    assert (await phones.open_link(yara, link, group)).did == "added"
    change, joined, started = await ears.hear()
    assert change.my_chat_member is not None and joined.message is not None
    assert started.message is not None and started.message.text == "/start@kernlijn_bot team_7"
    assert started.message.chat.id == group
    place = await bot.get_chat_member(group, BOT)
    assert isinstance(place, ChatMemberAdministrator)
    assert (place.can_delete_messages, place.can_pin_messages, place.can_invite_users) == (True, True, False)


async def test_links_that_lead_nowhere(phones: Phones, yara: int) -> None:
    wrong = {
        "at most 64": "https://t.me/kernlijn_bot?start=" + "a" * 65,
        "A-Z": "https://t.me/kernlijn_bot?start=a.b",
        "There is no anderebot": "https://t.me/anderebot?start=a",
        "not a t.me link": "https://example.nl/kernlijn_bot",
        "does not exist": "https://t.me/+AAAA",
        "Say which chat": "https://t.me/kernlijn_bot?startgroup=a",
    }
    for reason, link in wrong.items():
        with pytest.raises(PhonesError, match=reason):
            await phones.open_link(yara, link)


async def test_somebody_comes_in_by_a_link(phones: Phones, bot: Bot, ears: Ears, forum: int) -> None:
    noor = await phones.add_person("Noor")
    link = await bot.create_chat_invite_link(forum, name="Voor Noor", member_limit=1)
    assert (link.name, link.member_limit, link.creator.id) == ("Voor Noor", 1, BOT)
    await ears.hear(kinds=["chat_member", "message"])
    assert (await phones.open_link(noor, link.invite_link)).did == "joined"
    changes = [update.chat_member for update in await ears.hear() if update.chat_member]
    assert [change.invite_link for change in changes if change.invite_link] == [link]
    ilyas = await phones.add_person("Ilyas")
    with pytest.raises(PhonesError, match="not valid any more"):
        await phones.open_link(ilyas, link.invite_link)


async def test_a_link_ends(phones: Phones, bot: Bot, clock: Clock, forum: int) -> None:
    noor = await phones.add_person("Noor")
    revoked = await bot.revoke_chat_invite_link(forum, await bot.create_chat_invite_link(forum))
    assert revoked.is_revoked
    expires = datetime.now(UTC) + timedelta(hours=1)
    short = await bot.edit_chat_invite_link(forum, await bot.create_chat_invite_link(forum), expire_date=expires)
    clock.advance(3601)
    primary = await bot.export_chat_invite_link(forum)
    newer = await bot.export_chat_invite_link(forum)
    for url in (revoked.invite_link, short.invite_link, primary):
        with pytest.raises(PhonesError, match="not valid any more"):
            await phones.open_link(noor, url)
    assert (await bot.get_chat(forum)).invite_link == newer
    assert (await phones.open_link(noor, newer)).did == "joined"


async def test_somebody_asks_to_come_in(phones: Phones, bot: Bot, ears: Ears, clock: Clock, forum: int) -> None:
    noor, ilyas = [await phones.add_person(name) for name in ("Noor", "Ilyas")]
    link = await bot.create_chat_invite_link(forum, creates_join_request=True)
    assert (await phones.open_link(noor, link.invite_link)).did == "asked"
    assert (await phones.open_link(ilyas, link.invite_link)).did == "asked"
    request = (await ears.hear())[0].chat_join_request
    assert request is not None and request.user_chat_id == noor
    assert request.invite_link is not None and request.invite_link.pending_join_request_count == 1
    assert await bot.send_message(request.user_chat_id, "Wie ben je?")
    assert await request.approve()
    assert await bot.decline_chat_join_request(forum, ilyas)
    assert [(await bot.get_chat_member(forum, user)).status for user in (noor, ilyas)] == ["member", "left"]
    with pytest.raises(BadRequest, match="User_already_participant"):
        await bot.approve_chat_join_request(forum, noor)
    with pytest.raises(BadRequest, match="Hide_requester_missing"):
        await bot.decline_chat_join_request(forum, ilyas)
    await phones.open_link(ilyas, link.invite_link)
    clock.advance(301)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(ilyas, "Wie ben je?")


async def test_links_that_telegram_refuses_to_make(ask: Ask, yara: int, group: int, forum: int) -> None:
    wrong: list[tuple[dict[str, object], str]] = [
        ({"chat_id": group}, "not enough rights to manage chat invite link"),
        ({"chat_id": yara}, "chat invite link can't be created in private chats"),
        ({"chat_id": forum, "name": "x" * 33}, "invite link name is too long"),
        ({"chat_id": forum, "member_limit": 100_000}, "invalid member limit specified"),
        (
            {"chat_id": forum, "member_limit": 1, "creates_join_request": True},
            "member limit can't be specified for links requiring administrator approval",
        ),
    ]
    for params, reason in wrong:
        assert (await ask("createChatInviteLink", **params))["description"] == f"Bad Request: {reason}"
    unknown = await ask("revokeChatInviteLink", chat_id=forum, invite_link="https://t.me/+AAAA")
    assert unknown["description"] == "Bad Request: INVITE_HASH_EXPIRED"
