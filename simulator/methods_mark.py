"""What happens when the bot pins a message, reacts to one, or answers a press?"""

from __future__ import annotations

from simulator.access import chat_of, chat_to_write_in, message_of, require_right
from simulator.hearing import hear_message
from simulator.messages import Json, Message
from simulator.params import Params
from simulator.people import Notice
from simulator.refusals import TOO_OLD_QUERY, bad_request
from simulator.shapes import message_json
from simulator.world import World

MAX_ANSWER = 200  # characters; Bot API, answerCallbackQuery
NO_PINNING = "not enough rights to manage pinned messages in the chat"
VARIATION = "\ufe0f"  # some write it within an emoji, some do not
# Bot API, ReactionTypeEmoji
EMOJI = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 "
    "❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 "
    "😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ "
    "😡 "
)
REACTIONS = frozenset(EMOJI.split())


def pin_chat_message(world: World, params: Params) -> bool:
    chat = chat_to_write_in(world, params)
    require_right(world, chat, "can_pin_messages", NO_PINNING)
    message = message_of(chat, params, "pin")
    if message.message_id in chat.pinned:
        return True
    chat.pinned.append(message.message_id)
    pinned: Json = {"pinned_message": message_json(world, message, with_reply=False)}
    service = Message(chat=chat.id, sender=world.bot.id, thread=message.thread, service=pinned)
    hear_message(world, world.post(service))
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """Without a message_id: the newest pin."""
    chat = chat_of(world, params)
    require_right(world, chat, "can_pin_messages", NO_PINNING)
    wanted = params.number("message_id")
    if wanted is None and chat.pinned:
        wanted = chat.pinned[-1]
    if wanted is None or wanted not in chat.messages:
        raise bad_request("message to unpin not found")
    if wanted in chat.pinned:
        chat.pinned.remove(wanted)
        world.changes.bump()
    return True


def unpin_all_chat_messages(world: World, params: Params) -> bool:
    chat = chat_of(world, params)
    require_right(world, chat, "can_pin_messages", NO_PINNING)
    chat.pinned.clear()
    world.changes.bump()
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """A bot puts at most one emoji on a message; an empty list takes it away."""
    chat = chat_to_write_in(world, params)
    message = message_of(chat, params, "react")
    wanted = params.row("reaction") or []
    emoji = [reaction.get("emoji") if isinstance(reaction, dict) else None for reaction in wanted]
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions.pop(world.bot.id, None)
    for chosen in emoji:
        if not isinstance(chosen, str) or chosen.replace(VARIATION, "") not in REACTIONS:
            raise bad_request("REACTION_INVALID")
        message.reactions[world.bot.id] = chosen
    world.changes.bump()
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """Stops the spinner of a press and shows a text, once."""
    text, url = params.text("text"), params.text("url") or None
    press = world.presses.answerable(params.text("callback_query_id"), world.clock.timestamp())
    if press is None:
        raise bad_request(TOO_OLD_QUERY)
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if url is not None and not _may_open(world, url):
        raise bad_request("URL_INVALID")
    press.answered, press.text, press.alert, press.url = True, text, params.flag("show_alert"), url
    if text or url:
        world.people[press.user].notices.append(
            Notice(
                seq=world.next_seq(),
                date=world.now(),
                chat=press.chat,
                message_id=press.message_id,
                text=text,
                alert=press.alert,
                url=url,
            )
        )
        world.changes.bump()
    world.presses.changes.bump()
    return True


def _may_open(world: World, url: str) -> bool:
    """Only a link that opens the bot itself (Bot API, answerCallbackQuery, url)."""
    bot = world.bot.username.lower()
    return url.lower().startswith(
        (f"https://t.me/{bot}?start=", f"t.me/{bot}?start=", f"tg://resolve?domain={bot}&start=")
    )
