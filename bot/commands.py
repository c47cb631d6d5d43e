"""Which commands does Telegram's menu show to everybody? A coordinator's chat gets its own, see views/menu.py."""

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from views import menu
from views.wording import Wording


async def publish(bot: Bot, words: Wording) -> None:
    """Set the menu for private chats. A refusal does no harm: the commands work all the same."""
    shown = [BotCommand(command["command"], command["description"]) for command in menu.commands(words, menu.PARTNER)]
    try:
        await bot.set_my_commands(shown, scope=BotCommandScopeAllPrivateChats())
    except TelegramError:
        return
