"""The bot tells who it is and what it can do."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    MenuButtonCommands,
    MenuButtonDefault,
)
from telegram.error import BadRequest

from simulator.client import Phones
from tests.simulator.story import BOT, Ask, Ears


async def test_who_am_i(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.first_name, me.username, me.is_bot) == (BOT, "Kernlijn", "kernlijn_bot", True)
    assert me.can_read_all_group_messages is False


async def test_commands_belong_to_a_scope_and_a_language(phones: Phones, bot: Bot, group: int, yara: int) -> None:
    general, here = [BotCommand("start", "Begin")], [BotCommand("agenda", "De agenda")]
    await bot.set_my_commands(general, language_code="nl")
    await bot.set_my_commands(here, BotCommandScopeChat(group))
    await bot.set_my_commands(here, BotCommandScopeChatMember(group, yara))
    assert list(await bot.get_my_commands(language_code="nl")) == general
    assert list(await bot.get_my_commands(BotCommandScopeChat(group))) == here
    assert await bot.get_my_commands() == ()
    assert (await phones.state())["bot"] == {
        "id": BOT,
        "username": "kernlijn_bot",
        "name": "Kernlijn",
        "description": "",
        "short_description": "",
        "commands": [{"command": "start", "description": "Begin"}],
        "link": "https://t.me/kernlijn_bot",
    }
    await bot.delete_my_commands(BotCommandScopeChat(group))
    assert await bot.get_my_commands(BotCommandScopeChat(group)) == ()


async def test_commands_that_telegram_refuses(ask: Ask) -> None:
    async def put(*commands: tuple[str, str], **more: object) -> object:
        rows = [{"command": name, "description": text} for name, text in commands]
        return (await ask("setMyCommands", commands=rows, **more)).get("description")

    assert await put(("Start", "x")) == "Bad Request: BOT_COMMAND_INVALID"
    assert await put(("start", "")) == "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    assert await put(*[("a", "x")] * 101) == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    assert await put(scope={"type": "chat", "chat_id": -5}) == "Bad Request: chat not found"
    unknown = await put(scope={"type": "planet"})
    assert unknown == "Bad Request: can't parse BotCommandScope: unsupported type specified"


async def test_names_and_descriptions(phones: Phones, bot: Bot) -> None:
    await bot.set_my_name("Kernlijn Oost", language_code="nl")
    await bot.set_my_description("Eén lijn", language_code="nl")
    await bot.set_my_short_description("Lijn")
    assert (await bot.get_my_name("nl")).name == "Kernlijn Oost"
    assert (await bot.get_my_name()).name == "Kernlijn"
    assert (await bot.get_my_description("nl")).description == "Eén lijn"
    assert (await bot.get_my_short_description("nl")).short_description == "Lijn"
    shown = (await phones.state())["bot"]
    assert isinstance(shown, dict)
    assert (shown["name"], shown["description"], shown["short_description"]) == ("Kernlijn Oost", "Eén lijn", "Lijn")
    with pytest.raises(BadRequest, match="Bot short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button(bot: Bot, ask: Ask, yara: int, group: int) -> None:
    assert await bot.set_chat_menu_button(menu_button=MenuButtonDefault())
    assert await bot.set_chat_menu_button(yara, MenuButtonCommands())
    assert await bot.get_chat_menu_button(yara) == MenuButtonCommands()
    assert await bot.get_chat_menu_button() == MenuButtonDefault()
    assert not (await ask("setChatMenuButton", chat_id=group))["ok"]
    assert not (await ask("setChatMenuButton", menu_button={"type": "party"}))["ok"]


async def test_without_privacy_mode_the_bot_hears_everything(
    phones: Phones, bot: Bot, yara: int, group: int, ears: Ears
) -> None:
    assert not (await bot.get_me()).can_read_all_group_messages
    await phones.say(yara, group, "Zomaar iets")
    assert await ears.texts() == []
    await phones.set_privacy(on=False)
    assert (await bot.get_me()).can_read_all_group_messages
    await phones.say(yara, group, "Nog iets")
    assert await ears.texts() == ["Nog iets"]
