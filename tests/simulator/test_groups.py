"""People run groups, and the bot hears in them what Telegram lets it hear."""

from __future__ import annotations

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatMemberOwner
from telegram.error import BadRequest, ChatMigrated, Forbidden

from simulator.client import Phones, PhonesError
from tests.simulator.story import Ask, Ears


async def test_the_bot_is_added_promoted_and_removed(phones: Phones, ears: Ears, yara: int, ben: int) -> None:
    group = await phones.add_group("Kernteam", yara, (ben,))
    for status in ("member", "administrator", "left"):
        await phones.set_bot(group, yara, status)
    updates = await ears.hear()
    changes = [update.my_chat_member for update in updates if update.my_chat_member]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    ]
    joined = [update.message.new_chat_members[0].is_bot for update in updates if update.message]
    assert joined == [True]


async def test_rights_are_given_and_taken_by_name(phones: Phones, bot: Bot, yara: int, group: int) -> None:
    await phones.set_bot(group, yara, "administrator", {"can_delete_messages": False, "is_anonymous": True})
    place = await bot.get_chat_member(group, bot.id)
    assert isinstance(place, ChatMemberAdministrator)
    assert (place.can_delete_messages, place.can_pin_messages, place.is_anonymous) == (False, True, True)


async def test_privacy_mode(phones: Phones, bot: Bot, ears: Ears, ben: int, group: int) -> None:
    card = await bot.send_message(group, "S-12")
    heard = ("/agenda", "/agenda@kernlijn_bot nu", "Dat weet ik", "/wie vapes")
    await phones.say(ben, group, "Zomaar iets")
    await phones.say(ben, group, heard[0])
    await phones.say(ben, group, heard[1])
    await phones.say(ben, group, "/agenda@anderebot")
    await phones.say(ben, group, "zie /agenda")
    own = await phones.say(ben, group, heard[2], reply_to=card.message_id)
    await phones.say(ben, group, "antwoord op mezelf", reply_to=own)
    await phones.say(ben, group, heard[3])
    assert await ears.texts() == list(heard)


async def test_an_administrator_hears_everything(phones: Phones, ears: Ears, yara: int, ben: int, group: int) -> None:
    await phones.set_bot(group, yara, "administrator")
    await ears.hear()
    await phones.say(ben, group, "Zomaar iets")
    await phones.say(ben, group, "/agenda@anderebot")
    assert await ears.texts() == ["Zomaar iets", "/agenda@anderebot"]


async def test_who_comes_and_goes(phones: Phones, ears: Ears, yara: int, group: int) -> None:
    noor = await phones.add_person("Noor")
    await ears.hear(kinds=["message", "chat_member"])
    await phones.join(group, noor)
    await phones.leave(group, noor)
    (came, left) = [update.message for update in await ears.hear()]
    assert came is not None and came.new_chat_members[0].first_name == "Noor"
    assert left is not None and left.left_chat_member is not None
    await phones.set_bot(group, yara, "administrator")
    await phones.join(group, noor)
    changes = [update.chat_member for update in await ears.hear() if update.chat_member]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes] == [
        ("left", "member")
    ]


async def test_reactions_are_for_administrators(phones: Phones, bot: Bot, ears: Ears, yara: int, group: int) -> None:
    await ears.hear(kinds=["message_reaction"])
    sent = await bot.send_message(group, "Gelukt")
    await phones.react(yara, group, sent.message_id, "👍")
    await phones.set_bot(group, yara, "administrator")
    await phones.react(yara, group, sent.message_id, "🎉")
    (update,) = await ears.hear()
    assert update.message_reaction is not None
    old, new = update.message_reaction.old_reaction, update.message_reaction.new_reaction
    assert [reaction.to_dict()["emoji"] for reaction in (*old, *new)] == ["👍", "🎉"]


async def test_what_the_bot_can_ask_about_a_group(bot: Bot, ask: Ask, phones: Phones, yara: int, group: int) -> None:
    stranger = await phones.add_person("Noor")
    chat = await bot.get_chat(group)
    assert (chat.title, chat.type, chat.is_forum) == ("Kernteam", "supergroup", None)
    assert await bot.get_chat_member_count(group) == 3
    (owner,) = await bot.get_chat_administrators(group)
    assert isinstance(owner, ChatMemberOwner) and owner.user.id == yara
    assert (await bot.get_chat_member(group, stranger)).status == "left"
    assert (await bot.get_chat_member(yara, yara)).status == "member"
    for user, reason in ((12, "member not found"), (None, "invalid user_id specified")):
        answer = await ask("getChatMember", chat_id=group, user_id=user)
        assert answer["description"] == f"Bad Request: {reason}"


async def test_banning_and_letting_back_in(phones: Phones, bot: Bot, ask: Ask, yara: int, ben: int, group: int) -> None:
    with pytest.raises(BadRequest, match="Not enough rights to restrict/unrestrict chat member"):
        await bot.ban_chat_member(group, ben)
    await phones.set_bot(group, yara, "administrator")
    assert await bot.ban_chat_member(group, ben) and await bot.ban_chat_member(group, ben)
    assert (await bot.get_chat_member(group, ben)).status == "kicked"
    with pytest.raises(PhonesError, match="Ben is not in this chat"):
        await phones.say(ben, group, "Hallo?")
    assert await bot.unban_chat_member(group, ben, only_if_banned=True)
    assert (await bot.get_chat_member(group, ben)).status == "left"
    await phones.join(group, ben)
    assert await bot.unban_chat_member(group, ben, only_if_banned=True)
    assert (await bot.get_chat_member(group, ben)).status == "member"
    assert await bot.unban_chat_member(group, ben)
    assert (await bot.get_chat_member(group, ben)).status == "left"
    for user, reason in ((yara, "can't remove chat owner"), (bot.id, "can't restrict self")):
        assert (await ask("banChatMember", chat_id=group, user_id=user))["description"] == f"Bad Request: {reason}"


async def test_deleting_in_a_group_takes_a_right(phones: Phones, bot: Bot, yara: int, ben: int, group: int) -> None:
    said = await phones.say(ben, group, "Een naam die weg moet")
    own = await bot.send_message(group, "Van mij")
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group, said)
    assert await own.delete()
    await phones.set_bot(group, yara, "administrator", {"can_delete_messages": True})
    assert await bot.delete_message(group, said)


async def test_pinning_in_a_group_takes_a_right(phones: Phones, bot: Bot, yara: int, group: int) -> None:
    card = await bot.send_message(group, "S-12")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages in the chat"):
        await card.pin()
    await phones.set_bot(group, yara, "administrator")
    assert await card.pin()


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_the_bot_was_sent_away_or_left(phones: Phones, bot: Bot, yara: int, kind: str) -> None:
    group = await phones.add_group("Kernteam", yara, supergroup=kind == "supergroup")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(group, "Dag")
    await phones.set_bot(group, yara)
    await phones.set_bot(group, yara, "left")
    with pytest.raises(Forbidden, match=f"bot was kicked from the {kind} chat"):
        await bot.send_message(group, "Dag")
    await phones.set_bot(group, yara)
    assert await bot.leave_chat(group)
    with pytest.raises(Forbidden, match=f"bot is not a member of the {kind} chat"):
        await bot.send_message(group, "Dag")


async def test_a_group_becomes_a_supergroup(phones: Phones, bot: Bot, ears: Ears, yara: int) -> None:
    group = await phones.add_group("Kernteam", yara)
    await phones.set_bot(group, yara, "administrator")
    await ears.hear()
    grown = await phones.migrate(group)
    old, new = [update.message for update in await ears.hear()]
    assert old is not None and (old.chat.id, old.migrate_to_chat_id) == (group, grown)
    assert new is not None and (new.chat.id, new.migrate_from_chat_id) == (grown, group)
    with pytest.raises(ChatMigrated) as refused:
        await bot.send_message(group, "Dag")
    assert refused.value.new_chat_id == grown
    sent = await bot.send_message(grown, "Dag")
    assert sent.message_id == 2  # a supergroup counts its own messages
    assert (await bot.get_chat_member(grown, bot.id)).status == "administrator"
    assert [row.id for row in await phones.chats(yara)] == [1, grown]


async def test_groups_that_cannot_be(phones: Phones, yara: int, ben: int, group: int) -> None:
    noor = await phones.add_person("Noor")
    wrong = {
        "A group needs a title": phones.add_group(" ", yara),
        "There is no person 12": phones.add_group("Kernteam", 12),
        "There is no group -12": phones.join(-12, ben),
        "Only a member can add": phones.set_bot(group, noor),
        "The status is member": phones.set_bot(group, yara, "boss"),
        "The owner cannot leave": phones.leave(group, yara),
        "This group is a supergroup already": phones.migrate(group),
        "Only a forum has topics": phones.add_topic(group, "Signalen"),
    }
    for reason, attempt in wrong.items():
        with pytest.raises(PhonesError, match=reason):
            await attempt
    await phones.set_bot(group, yara, "left")
    with pytest.raises(PhonesError, match="The bot is not in this group"):
        await phones.set_bot(group, yara, "left")
