"""What do people see of acute danger and of Code oranje?"""

from datetime import datetime, tzinfo
from typing import NamedTuple

from domain.alarms import (
    Acute,
    Alarm,
    AlarmPreview,
    AlarmState,
    AlarmWords,
    Answer,
    Asked,
    Going,
    Offered,
    SchoolAsked,
    TextAsked,
)
from domain.drafts import Draft
from domain.notices import AlarmEnded, AlarmHeard, AlarmNews
from domain.people import Organisation
from domain.shortening import cut
from views.buttons.alarms import AlarmNews as NewsButton
from views.buttons.alarms import (
    AlarmSchool,
    AlarmToSignal,
    AnswerAlarm,
    CloseAlarm,
    FalseAlarm,
    NotAcute,
    PutWithAlarm,
    RetypeAlarm,
    SendAlarm,
    SendAlarmWords,
    ShowAlarm,
    SkipAgreed,
    WarnTeam,
)
from views.leaving import stop
from views.screen import Screen, Tap, stacked
from views.wording import Wording, day

_NEWEST = 2  # lines of news on a card
_LONG = 70  # characters of news there; all of it stands in its own message
_FEW = 6  # who were told, each with a name; of more there are counts, but for who comes and who was not reached
_ANSWERS = (Answer.COMES, Answer.SEEN, Answer.CANNOT)


class _Line(NamedTuple):
    at: str
    by: Organisation | None
    text: str


def acute(words: Wording, a: Acute, *, member: bool) -> Screen:
    """Before anything else: 112. What was typed is one tap away from the team, or from going on calmly."""
    taps = []
    if a.draft is not None:
        if a.can_warn:
            taps.append(Tap(words.label("alarm_warn"), WarnTeam(draft_id=a.draft.id).pack()))
        calm = "alarm_go_on" if a.waited else "alarm_not_acute"
        taps += [Tap(words.label(calm), NotAcute(draft_id=a.draft.id).pack()), stop(words, a.draft)]
    return Screen(html=words.html("alarms.acute", a=a, member=member), rows=stacked(taps))


def not_acute(words: Wording) -> Screen:
    """On with it."""
    return Screen(html=words.html("alarms.not_acute"))


def asked(words: Wording, found: Asked, zone: tzinfo) -> Screen:
    """What must be known before the team is warned, or the last question."""
    match found:
        case SchoolAsked():
            return _school(words, found)
        case TextAsked():
            return _text(words, found)
        case AlarmPreview():
            return _preview(words, found, zone)


def _school(words: Wording, a: SchoolAsked) -> Screen:
    taps = [Tap(team.name, AlarmSchool(draft_id=a.draft.id, team_id=team.id).pack()) for team in a.teams]
    return Screen(html=words.html("alarms.ask_school"), rows=(*stacked(taps), (stop(words, a.draft),)))


def _text(words: Wording, a: TextAsked) -> Screen:
    label = "back" if a.text else "alarm_no_text"
    go_on = Tap(words.label(label), WarnTeam(draft_id=a.draft.id).pack())
    return Screen(html=words.html("alarms.ask_text", a=a), rows=((go_on,), (stop(words, a.draft),)), protected=True)


def _preview(words: Wording, a: AlarmPreview, zone: tzinfo) -> Screen:
    rows = [
        (Tap(words.label("alarm_send"), SendAlarm(draft_id=a.draft.id, version=a.draft.version).pack()),),
        (Tap(words.label("edit_text"), RetypeAlarm(draft_id=a.draft.id).pack()), stop(words, a.draft)),
    ]
    since = ""
    if a.going is not None:
        since = _clock(a.going.alarm.started_at, zone)
        rows.insert(0, (Tap(words.label("alarm_look"), ShowAlarm(alarm_id=a.going.alarm.id).pack()),))
        if a.text:
            rows.insert(0, (_put(words, a.draft, a.going, words.label("put_with_alarm")),))
    return Screen(html=words.html("alarms.preview", a=a, since=since), rows=tuple(rows), protected=True)


def sent(words: Wording) -> Screen:
    """The team is warned."""
    return Screen(html=words.html("alarms.sent"))


def card(words: Wording, s: AlarmState, zone: tzinfo) -> Screen:
    """In the group: organisations and counts, and what everybody can answer there too."""
    if not s.alarm.open:
        return _over(words, s, zone)
    taps = tuple(_answer(words, s.alarm, answer) for answer in (Answer.COMES, Answer.SEEN))
    unreached = len(s.who(Answer.NOT_REACHED))
    values = {"since": _clock(s.alarm.started_at, zone), "newest": _newest(s, zone), "unreached": unreached}
    return Screen(html=words.html("alarms.card", s=s, **values), rows=(taps,), protected=True)


def heard(words: Wording, n: AlarmHeard, zone: tzinfo) -> Screen:
    """One person's message: what, where, from whom; who started it or coordinates sees who does what."""
    s = n.state
    if not s.alarm.open:
        return _over(words, s, zone)
    started = n.person_id == s.starter.id
    rows: list[tuple[Tap, ...]] = []
    if not started:
        rows.append(tuple(_answer(words, s.alarm, answer) for answer in _ANSWERS))
    if n.watches or n.answer is Answer.COMES:
        rows.append((Tap(words.label("alarm_news"), NewsButton(alarm_id=s.alarm.id).pack()),))
    if n.watches:
        false = Tap(words.label("alarm_false"), FalseAlarm(alarm_id=s.alarm.id).pack())
        rows.append((false, Tap(words.label("alarm_close"), CloseAlarm(alarm_id=s.alarm.id).pack())))
    html = words.html(
        "alarms.heard",
        n=n,
        s=s,
        started=started,
        since=_clock(s.alarm.started_at, zone),
        newest=[] if n.watches else _newest(s, zone),
        few=len(s.told) <= _FEW,
        groups={answer.value: s.who(answer) for answer in Answer},
    )
    return Screen(html=html, rows=tuple(rows), protected=True)


def _over(words: Wording, s: AlarmState, zone: tzinfo) -> Screen:
    return Screen(html=words.html("alarms.over", s=s, since=_clock(s.alarm.started_at, zone)), protected=True)


def _answer(words: Wording, alarm: Alarm, answer: Answer) -> Tap:
    return Tap(words.label(f"alarm_{answer.value}"), AnswerAlarm(alarm_id=alarm.id, answer=answer.value).pack())


def offered(words: Wording, o: Offered, zone: tzinfo) -> Screen:
    """Typed while an alarm goes on: as its readers would see it, or on as something else."""
    one = words.label("put_with_alarm")
    several = [words.label("put_with_team", team=g.team.name, at=_clock(g.alarm.started_at, zone)) for g in o.going]
    labels = [one] if len(o.going) == 1 else several
    puts = [_put(words, o.draft, going, label) for going, label in zip(o.going, labels, strict=True)]
    other = Tap(words.label("alarm_go_on_so" if o.waited else "alarm_to_signal"), NotAcute(draft_id=o.draft.id).pack())
    rows = (*stacked([*puts, other]), (stop(words, o.draft),))
    return Screen(html=words.html("alarms.offered", o=o), rows=rows, protected=True)


def _put(words: Wording, draft: Draft, going: Going, label: str) -> Tap:
    """Who may not give news yet says with it that they come."""
    button = PutWithAlarm(draft_id=draft.id, version=draft.version, alarm_id=going.alarm.id, comes=int(not going.tells))
    return Tap(label if going.tells else words.label("come_and_put", put=label), button.pack())


def asked_news(words: Wording, draft: Draft) -> Screen:
    """Waiting for news."""
    return Screen(html=words.html("alarms.ask_news"), rows=((stop(words, draft),),))


def asked_agreed(words: Wording, draft: Draft) -> Screen:
    """Waiting for what was agreed; it may be left out."""
    skip = Tap(words.label("alarm_skip"), SkipAgreed(draft_id=draft.id).pack())
    return Screen(html=words.html("alarms.ask_agreed"), rows=((skip,), (stop(words, draft),)))


def own_words(words: Wording, w: AlarmWords) -> Screen:
    """News, or what was agreed, as others will read it. Typing again replaces it."""
    label = "alarm_close_now" if w.closes else "alarm_send_news"
    send = Tap(words.label(label), SendAlarmWords(draft_id=w.draft.id, version=w.draft.version).pack())
    return Screen(html=words.html("alarms.words", w=w), rows=((send, stop(words, w.draft)),), protected=True)


def news_sent(words: Wording) -> Screen:
    """It stands with the alarm."""
    return Screen(html=words.html("alarms.news_sent"))


def news(words: Wording, n: AlarmNews, zone: tzinfo) -> Screen:
    """News, in the thread of the alarm or in private."""
    return Screen(html=words.html("alarms.news", n=n, at=_clock(n.news.at, zone)), protected=True)


def asked_false(words: Wording, alarm: Alarm) -> Screen:
    """Surely loos alarm?"""
    sure = Tap(words.label("alarm_false_sure"), FalseAlarm(alarm_id=alarm.id, sure=1).pack())
    return Screen(html=words.html("alarms.ask_false"), rows=((sure,),))


def ended(words: Wording, n: AlarmEnded) -> Screen:
    """Loos alarm, or over."""
    return Screen(html=words.html("alarms.ended", n=n), protected=True)


def closed(words: Wording, s: AlarmState) -> Screen:
    """For who ended it; what must be done later can become a signal."""
    offers = bool(s.alarm.text) and s.team.chat_id is not None
    signal = Tap(words.label("alarm_to_signal"), AlarmToSignal(alarm_id=s.alarm.id).pack())
    return Screen(html=words.html("alarms.closed", s=s, offers=offers), rows=((signal,),) if offers else ())


def late_mark(words: Wording, zone: tzinfo, kept_at: datetime) -> str:
    """What stands before an alarm that waited through an outage."""
    return words.label("alarm_late", at=moment(kept_at, zone))


def moment(at: datetime, zone: tzinfo) -> str:
    """A day and a time."""
    return f"{day(at.astimezone(zone).date())} {_clock(at, zone)}"


def _clock(at: datetime, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"


def _newest(s: AlarmState, zone: tzinfo) -> list[_Line]:
    lines = s.news[-_NEWEST:]
    return [_Line(_clock(line.at, zone), line.by, cut(line.text, _LONG)) for line in lines]
