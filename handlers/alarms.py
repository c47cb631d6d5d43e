"""Acute danger and Code oranje: 112 first, then the team; who comes, what is new, and how it ended."""

from channels.telegram.context import Context
from domain.acute import Danger, danger_in
from domain.alarms import BESIDE, Acute, Answer, Asked, Offered, belongs
from domain.drafts import Draft, Flow, Step
from domain.refusals import Reason, Refused
from handlers.lists import team_meant
from handlers.signals import previewed
from usecases import alarming, alarms, beside_alarm, conversation
from views import alarms as screens
from views.buttons.alarms import (
    AlarmNews,
    AlarmSchool,
    AlarmToSignal,
    AnswerAlarm,
    CloseAlarm,
    FalseAlarm,
    PutWithAlarm,
    RetypeAlarm,
    SendAlarm,
    SendAlarmWords,
    ShowAlarm,
    SkipAgreed,
    WarnTeam,
)
from views.screen import Screen


async def heard(context: Context, text: str) -> bool:
    """Whether a typed text is of an alarm: one that somebody is in the middle of, or acute words."""
    draft = await conversation.latest(context.turn)
    danger = danger_in(text)
    if draft is not None and belongs(draft, context.turn.now) and await alarming.goes_on(context.turn, draft):
        if danger is not None and draft.answers.get(BESIDE):
            await acute(context, text, danger)
        else:
            await typed(context, draft, text)
        return True
    # The rules, or the page, that a coordinator types may speak of danger; the preview of a page names 112 as well.
    if draft is not None and draft.flow in (Flow.SETTINGS, Flow.PAGE):
        return False
    if danger is not None:
        await acute(context, text, danger)
    return danger is not None


async def first(context: Context, text: str) -> bool:
    """Whether what stands behind a command is acute: then 112 comes first, and it stands in no group any more."""
    danger = danger_in(text)
    if danger is None:
        return False
    await acute(context, text, danger)
    if not context.in_private:
        context.erase_here()
    return True


async def acute(context: Context, text: str, danger: Danger) -> None:
    """112 comes first."""
    message_id = context.message_id if context.in_private else None
    found = await alarming.acute(context.turn, text, danger, message_id)
    context.reply(screens.acute(context.words, found, member=found.draft is not None))


async def offered(context: Context, draft: Draft | None, text: str, *, awaited: bool) -> bool:
    """Whether an alarm goes on, with which a typed text may belong."""
    found = await beside_alarm.offer(context.turn, draft, text, context.message_id, awaited=awaited)
    if found is not None:
        context.reply(_offered(context, found))
    return found is not None


async def ask(context: Context, args: str = "") -> None:
    """/alarm, perhaps with what is going on behind it."""
    message_id = context.message_id if args and context.in_private else None
    team_id = await team_meant(context)
    context.reply(_asked(context, await alarming.ask(context.turn, args, team_id, message_id)))
    if args and not context.in_private:
        context.erase_here()


async def typed(context: Context, draft: Draft, text: str) -> None:
    """What is going on, what is new, or what was agreed."""
    if "words" in draft.answers:
        shown = await alarms.write(context.turn, draft, text, context.message_id)
        context.reply(screens.own_words(context.words, shown))
    elif draft.answers.get(BESIDE):
        context.reply(_offered(context, await beside_alarm.more(context.turn, draft, text, context.message_id)))
    else:
        _next(context, await alarming.more(context.turn, draft, text, context.message_id))


async def mended(context: Context, draft: Draft, text: str) -> None:
    """The message in which it stands was mended."""
    if "words" in draft.answers:
        await typed(context, draft, text)
    elif draft.answers.get(BESIDE):
        context.reply(_offered(context, await beside_alarm.mend(context.turn, draft, text, context.message_id)))
    else:
        _next(context, await alarming.mend(context.turn, draft, text, context.message_id))


async def warn(context: Context, button: WarnTeam) -> None:
    """Ik heb gebeld: waarschuw het team."""
    context.show(_asked(context, await alarming.warn(context.turn, await _draft(context, button.draft_id))))


async def choose(context: Context, button: AlarmSchool) -> None:
    """For this school."""
    draft = await _draft(context, button.draft_id)
    context.show(_asked(context, await alarming.choose(context.turn, draft, button.team_id)))


async def retype(context: Context, button: RetypeAlarm) -> None:
    """Tekst aanpassen."""
    context.show(_asked(context, await alarming.retype(context.turn, await _draft(context, button.draft_id))))


async def send(context: Context, button: SendAlarm) -> None:
    """Ja, waarschuw het team."""
    await alarming.send(context.turn, await _draft(context, button.draft_id, button.version))
    context.show(screens.sent(context.words))


async def show(context: Context, button: ShowAlarm) -> None:
    """Bekijk dat alarm."""
    await alarms.look(context.turn, button.alarm_id)


async def answer(context: Context, button: AnswerAlarm) -> None:
    """Ik kom, Gezien, Ik kan niet."""
    if button.answer not in (Answer.COMES, Answer.SEEN, Answer.CANNOT):
        raise Refused(Reason.STALE)
    await alarms.answer(context.turn, button.alarm_id, Answer(button.answer))
    context.toast(context.words.label(f"toast_alarm_{button.answer}"))


async def news(context: Context, button: AlarmNews) -> None:
    """Nieuws erbij."""
    context.reply(screens.asked_news(context.words, await alarms.ask_news(context.turn, button.alarm_id)))


async def false(context: Context, button: FalseAlarm) -> None:
    """Loos alarm, after one question."""
    if button.sure:
        context.show(screens.closed(context.words, await alarms.false_alarm(context.turn, button.alarm_id)))
    else:
        context.reply(screens.asked_false(context.words, await alarms.ask_false(context.turn, button.alarm_id)))


async def close(context: Context, button: CloseAlarm) -> None:
    """Afsluiten: what was agreed?"""
    context.reply(screens.asked_agreed(context.words, await alarms.ask_agreed(context.turn, button.alarm_id)))


async def send_words(context: Context, button: SendAlarmWords) -> None:
    """The news, or what was agreed, as shown."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ALARM, version=button.version)
    if draft.step is not Step.PREVIEW or "words" not in draft.answers:
        raise Refused(Reason.STALE)
    if draft.answers["words"] == "agreed":
        context.show(screens.closed(context.words, await alarms.close(context.turn, draft)))
    else:
        await alarms.send_news(context.turn, draft)
        context.show(screens.news_sent(context.words))


async def put(context: Context, button: PutWithAlarm) -> None:
    """Zet bij het alarm."""
    draft = await _draft(context, button.draft_id, button.version)
    await beside_alarm.put(context.turn, draft, button.alarm_id, comes=bool(button.comes))
    context.show(screens.news_sent(context.words))


async def skip(context: Context, button: SkipAgreed) -> None:
    """Closed without a word on what was agreed."""
    draft = await conversation.get(context.turn, button.draft_id, Flow.ALARM)
    if draft.step is not Step.TEXT:
        raise Refused(Reason.STALE)
    context.show(screens.closed(context.words, await alarms.close(context.turn, draft)))


async def to_signal(context: Context, button: AlarmToSignal) -> None:
    """Maak er een signaal van."""
    await previewed(context, await alarms.to_signal(context.turn, button.alarm_id))


def _next(context: Context, found: Acute | Asked) -> None:
    if isinstance(found, Acute):
        context.reply(screens.acute(context.words, found, member=True))
    else:
        context.reply(_asked(context, found))


def _asked(context: Context, found: Asked) -> Screen:
    return screens.asked(context.words, found, context.turn.world.calendar.zone)


def _offered(context: Context, found: Offered) -> Screen:
    return screens.offered(context.words, found, context.turn.world.calendar.zone)


async def _draft(context: Context, draft_id: str, version: int | None = None) -> Draft:
    """An alarm that was not sent yet; news and agreements have buttons of their own."""
    draft = await conversation.get(context.turn, draft_id, Flow.ALARM, version=version)
    if "words" in draft.answers:
        raise Refused(Reason.STALE)
    return draft
