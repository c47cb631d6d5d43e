"""When is somebody reminded of a meeting? What to talk about, the day before, and an hour before it begins online.

Of each meeting and kind there is one moment at which it is seen who hears; those get a moment of their own then, so
that who joined meanwhile hears too, and a year of meetings is no year of rows for everybody.
"""

from datetime import date, datetime, time, timedelta

from domain.meetings import Meeting, MeetingStatus
from domain.moments import WorkCalendar, at_local, working_days_before
from domain.pings import Occurrence
from domain.rhythm import Reminder, Rhythm

EVE_WITHIN = timedelta(days=7)  # before the day of a meeting: who works one day a week hears on that day
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_ALL = "all"  # the slot of the moment at which it is seen who hears
_ONE = "one"  # the slot of one person's moment


def rule_of(reminder: Reminder, meeting_id: str, person_id: str = "") -> str:
    """The name under which a reminder of a meeting is kept; for one person, or for finding out who hears."""
    return ":".join([reminder.value, meeting_id, *([person_id] if person_id else [])])


def read_rule(rule: str) -> tuple[Reminder, str, str] | None:
    """The kind, the meeting and the person ("" for everybody) behind a rule, if it is one of these."""
    kind, _, rest = rule.partition(":")
    meeting_id, _, person_id = rest.partition(":")
    return (Reminder(kind), meeting_id, person_id) if kind in tuple(Reminder) else None


def is_over(meeting: Meeting, now: datetime, calendar: WorkCalendar) -> bool:
    """Whether nobody needs to be reminded any more: it begins, began, or is off."""
    return meeting.status is not MeetingStatus.PLANNED or now >= meeting.begins_at(calendar.zone)


def collected_on(meeting: Meeting, calendar: WorkCalendar) -> date:
    """The local day on which people are asked what they want to talk about."""
    return working_days_before(meeting.day, meeting.collect_days, calendar)


def first_moment(reminder: Reminder, meeting: Meeting, today: date, calendar: WorkCalendar) -> Occurrence | None:
    """When it is seen who hears; None where this meeting has no such reminder."""
    rule = rule_of(reminder, meeting.id)
    if reminder is Reminder.HOUR:
        return _midnight(rule, max(meeting.day - _DAY, today), calendar) if meeting.online else None
    begins = collected_on(meeting, calendar) if reminder is Reminder.COLLECT else meeting.day - EVE_WITHIN
    return _midnight(rule, max(begins, today), calendar)


def hour_before(meeting: Meeting, calendar: WorkCalendar) -> Occurrence:
    """An hour before it begins; worked out a day ahead, as a country may change its clock."""
    due_at = meeting.begins_at(calendar.zone) - _HOUR
    return Occurrence(rule=rule_of(Reminder.HOUR, meeting.id), day=meeting.day, slot=_ALL, due_at=due_at)


def next_look(meeting: Meeting, today: date, calendar: WorkCalendar) -> Occurrence:
    """For the day before each day is looked at, as people change when they work; the last time when it begins."""
    rule = rule_of(Reminder.EVE, meeting.id)
    if today < meeting.day:
        return _midnight(rule, today + _DAY, calendar)
    return Occurrence(rule=rule, day=meeting.day, slot=_ALL, due_at=meeting.begins_at(calendar.zone))


def eve_at(rhythm: Rhythm, meeting: Meeting, today: date, calendar: WorkCalendar, *, school: bool) -> datetime | None:
    """The last moment at which they chose to be pinged before the day of a meeting, when that is today or was missed.

    Who has none within a week hears on the day itself, where their moment comes before it begins.
    """
    opens = at_local(meeting.day - EVE_WITHIN, time.min, calendar.zone)
    of_day = at_local(meeting.day, time.min, calendar.zone)
    last = rhythm.last_ping(opens, of_day, calendar, school=school)
    if last is None and today >= meeting.day:
        last = rhythm.next_ping(of_day, calendar, school=school)
        return last if last < meeting.begins_at(calendar.zone) else None
    return last if last is not None and last < at_local(today + _DAY, time.min, calendar.zone) else None


def own_moment(reminder: Reminder, meeting: Meeting, person_id: str, day: date, due_at: datetime) -> Occurrence:
    """One person's moment; `day` is the local day on which it was found."""
    return Occurrence(rule=rule_of(reminder, meeting.id, person_id), day=day, slot=_ONE, due_at=due_at)


def _midnight(rule: str, day: date, calendar: WorkCalendar) -> Occurrence:
    return Occurrence(rule=rule, day=day, slot=_ALL, due_at=at_local(day, time.min, calendar.zone))
