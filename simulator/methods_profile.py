"""What can the bot tell and ask about itself?"""

from __future__ import annotations

import re

from simulator.access import chat_of, user_of
from simulator.messages import Json
from simulator.params import Params
from simulator.refusals import CHAT_NOT_FOUND, bad_request
from simulator.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # Bot API, BotCommand
MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(world: World, params: Params) -> Json:  # noqa: ARG001
    return {
        **world.user(world.bot.id),
        "can_join_groups": True,
        "can_read_all_group_messages": world.profile.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, params: Params) -> bool:
    rows = params.row("commands") or []
    if len(rows) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_scope(world, params)] = [_command(row) for row in rows]
    world.changes.bump()
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return world.profile.commands.get(_scope(world, params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile.commands.pop(_scope(world, params), None)
    world.changes.bump()
    return True


def _command(row: object) -> Json:
    if not isinstance(row, dict):
        raise bad_request("can't parse BotCommand: Object expected")
    name, description = str(row.get("command", "")).removeprefix("/"), str(row.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> tuple[str, str]:
    scope = params.branch("scope")
    kind = str(scope.get("type", "default"))
    language = params.text("language_code")
    if kind in PLAIN_SCOPES:
        return kind, language
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    where = Params(scope, {})
    key = f"{kind} {chat_of(world, where).id}"
    return (f"{key} {user_of(world, where)}" if kind == "chat_member" else key), language


def set_my_name(world: World, params: Params) -> bool:
    return _set_text(world, world.profile.names, params, "name", 64)


def get_my_name(world: World, params: Params) -> Json:
    names = world.profile.names
    return {"name": names.get(params.text("language_code")) or names.get("") or world.profile.first_name}


def set_my_description(world: World, params: Params) -> bool:
    return _set_text(world, world.profile.descriptions, params, "description", 512)


def get_my_description(world: World, params: Params) -> Json:
    texts = world.profile.descriptions
    return {"description": texts.get(params.text("language_code")) or texts.get("", "")}


def set_my_short_description(world: World, params: Params) -> bool:
    return _set_text(world, world.profile.short_descriptions, params, "short_description", 120)


def get_my_short_description(world: World, params: Params) -> Json:
    texts = world.profile.short_descriptions
    return {"short_description": texts.get(params.text("language_code")) or texts.get("", "")}


def _set_text(world: World, texts: dict[str, str], params: Params, field: str, longest: int) -> bool:
    text = params.text(field)
    if len(text) > longest:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    texts[params.text("language_code")] = text
    world.changes.bump()
    return True


def set_chat_menu_button(world: World, params: Params) -> bool:
    button = params.branch("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: unsupported type")
    world.profile.menu_buttons[_menu_chat(world, params)] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    buttons = world.profile.menu_buttons
    return buttons.get(_menu_chat(world, params)) or buttons.get(0) or {"type": "commands"}


def _menu_chat(world: World, params: Params) -> int:
    if params.number("chat_id") is None:
        return 0
    chat = chat_of(world, params)
    if not chat.private:
        raise bad_request(CHAT_NOT_FOUND)
    return chat.id
