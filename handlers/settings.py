"""Arranging a team: elements, topics, places, themes, terms, rules, and who watches over it."""

from dataclasses import replace

from channels.telegram.context import Context
from domain.drafts import Draft, Flow
from domain.refusals import Reason, Refused
from domain.settings import Part
from usecases import conversation, settings, topics
from views import home
from views import settings as screens
from views.buttons.settings import AskTeam, MakeTopics, OneChat, PointTopic, SaveRules, SetTeam, ShowSettings


async def show(context: Context, button: ShowSettings) -> None:
    """Instellingen, or one part of them."""
    arranged = await settings.page(context.turn, button.team_id)
    part = button.part
    shown = screens.part(context.words, arranged, _part(part)) if part else screens.page(context.words, arranged)
    context.show(shown)


async def put(context: Context, button: SetTeam) -> None:
    """A choice, one tap."""
    arranged = await settings.put(context.turn, button.team_id, button.part, button.value)
    context.show(screens.part(context.words, arranged, _part(button.part)))


async def ask(context: Context, button: AskTeam) -> None:
    """Something to type."""
    context.reply(screens.asked(context.words, *await settings.ask(context.turn, button.team_id, button.part)))


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What was asked for; rules are shown before they are kept."""
    if draft.answers["part"] == Part.RULES:
        previewed = await settings.write_rules(context.turn, draft, text, context.message_id)
        screen = screens.rules_preview(context.words, *previewed) if previewed else None
    else:
        kept = await settings.write(context.turn, draft, text, context.message_id)
        screen = screens.part(context.words, kept[1], kept[0]) if kept else None
    context.reply(screen or home.refused(context.words, Reason.NAME_INSIDE))


async def save_rules(context: Context, button: SaveRules) -> None:
    """Zo opslaan."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.SETTINGS, version=button.version)
    context.show(screens.part(context.words, await settings.save_rules(context.turn, draft), Part.RULES))


async def make_topics(context: Context, button: MakeTopics) -> None:
    """Maak de onderwerpen."""
    errands = await topics.make(context.turn, button.team_id)
    context.toast(context.words.label("toast_topics" if errands else "toast_topics_there"))
    for errand in errands:
        named = replace(errand, name=context.words.word(errand.topic) if errand.topic else "")
        context.make_topic(named, topics.order_key(errand.team_id, errand.topic))


async def one_chat(context: Context, button: OneChat) -> None:
    """Alles in één chat."""
    arranged = await topics.all_in_one(context.turn, button.team_id)
    context.show(screens.part(context.words, arranged, Part.TOPICS))


async def here(context: Context, _args: str = "") -> None:
    """/onderwerp, typed in a topic of the group; answered in private."""
    chat = context.said.effective_chat
    if chat is None or context.in_private:
        raise Refused(Reason.TOPIC_IN_GROUP)
    team, thread = await topics.here(context.turn, chat.id, context.thread_id, forum=bool(chat.is_forum))
    context.reply(screens.point(context.words, team, chat.id, thread))


async def point(context: Context, button: PointTopic) -> None:
    """This belongs in that topic."""
    team = await topics.point(context.turn, button.team_id, button.topic, button.chat_id, button.thread)
    context.show(screens.point(context.words, team, button.chat_id, button.thread))


def _part(value: str) -> Part:
    try:
        return Part(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
