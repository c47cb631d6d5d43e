"""Which commands does Telegram's menu show? Six at most; the rest is behind buttons."""

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from views.wording import Wording

MENU = ("signaal", "acties", "terugkoppeling", "klaar", "agenda", "help")


async def publish(bot: Bot, words: Wording) -> None:
    """Set the menu for private chats. A refusal does no harm: the commands work all the same."""
    menu = [BotCommand(name, words.label(f"command_{name}")) for name in MENU]
    try:
        await bot.set_my_commands(menu, scope=BotCommandScopeAllPrivateChats())
    except TelegramError:
        return
