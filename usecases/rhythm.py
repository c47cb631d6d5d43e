"""How does somebody set when they work and when the bot may speak to them?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from domain.absence import days_away
from domain.access import Act
from domain.actions import checked_day, read_day
from domain.drafts import Draft, Flow, Step
from domain.overviews import RhythmPage
from domain.people import Organisation, Person
from domain.pings import next_weekly, weekly_rule
from domain.refusals import Reason, Refused
from domain.rhythm import HOURS, Away, Hours, Reminder, Rhythm, away_day, read_clock, read_hours
from storage import occurrences, people
from usecases import conversation, deputies, pings, standing_in
from usecases.turn import Turn

TYPED = {"time": Step.TEXT, "hours": Step.TEXT, "away": Step.DAY}  # what can be typed, and what the bot waits for


async def page(turn: Turn) -> RhythmPage:
    """What holds now. Who is in several networks has one rhythm in all of them."""
    turn.require(Act.RHYTHM)
    person = _somebody(turn)
    substitute, asked = await standing_in.of(turn, person)
    school = any(place.organisation is Organisation.SCHOOL for place in turn.actor.memberships)
    return RhythmPage(rhythm=person.rhythm, today=turn.today, school=school, substitute=substitute, asked=asked)


async def set_line(turn: Turn, line: str, value: str) -> RhythmPage:
    """Change one line. Values come from buttons, so a forged one is stale."""
    turn.require(Act.RHYTHM)
    if line == "away":
        return await back(turn) if value == "back" else await _gone(turn, _checked(lambda: Away(value), turn.today))
    if line == "weekly":
        return await _set_weekly(turn, weekly=value == "on")
    if line not in ("time", "hours", "day", "alarms", "meeting"):
        raise Refused(Reason.STALE)
    return await _change(turn, lambda rhythm: _with_line(rhythm, line, value))


def _with_line(rhythm: Rhythm, line: str, value: str) -> Rhythm:
    try:
        if line == "time":
            return replace(rhythm, ping_at=time.fromisoformat(value))
        if line == "hours":
            begins, ends = HOURS[Hours(value)]
            return replace(rhythm, works_from=begins, works_until=ends)
        if line == "day":
            return _with_day(rhythm, int(value[0]), worked=value[1:] == "on")
        if line == "meeting":
            name, _, on = value.partition(".")
            return rhythm.with_reminder(Reminder(name), on=on == "on")
    except (ValueError, IndexError):
        raise Refused(Reason.STALE) from None
    return replace(rhythm, alarms_always=value == "on")


def _with_day(rhythm: Rhythm, weekday: int, *, worked: bool) -> Rhythm:
    if weekday not in range(7):
        raise Refused(Reason.STALE)
    return replace(rhythm, days=rhythm.days | {weekday} if worked else rhythm.days - {weekday})


def _checked(choice: Callable[[], Away], today: date) -> date:
    try:
        return away_day(choice(), today)
    except ValueError:
        raise Refused(Reason.STALE) from None


async def ask(turn: Turn, line: str) -> Draft:
    """Wait for a typed time, hours, or last free day."""
    turn.require(Act.RHYTHM)
    if line not in TYPED:
        raise Refused(Reason.STALE)
    return await conversation.start(turn, Flow.RHYTHM, TYPED[line], {"line": line})


async def write(turn: Turn, draft: Draft, text: str) -> RhythmPage:
    """What was typed holds from now on; what is not understood is refused, and the bot goes on waiting."""
    turn.require(Act.RHYTHM)
    line = draft.answers["line"]
    if line == "away":
        begins, until = _read_away(text, turn.today)
        changed = await _gone(turn, until, begins)
    elif line == "time":
        at = read_clock(text)
        changed = await _change(turn, lambda rhythm: replace(rhythm, ping_at=at))
    else:
        opens, ends = read_hours(text)
        changed = await _change(turn, lambda rhythm: replace(rhythm, works_from=opens, works_until=ends))
    await conversation.end(turn, draft)
    return changed


async def back(turn: Turn) -> RhythmPage:
    """At work again: who stood in hears that it is over."""
    turn.require(Act.RHYTHM)
    for person in turn.actor.people:
        await standing_in.ends(turn, person)
    return await _change(turn, Rhythm.back)


def _read_away(text: str, today: date) -> tuple[date | None, date]:
    """A last day as typed, or a first and a last one: "27 nov", "van 1 t/m 14 december"."""
    found = days_away(text, today)
    if found.begins is not None and found.until is not None and found.begins < found.until:
        return found.begins, checked_day(found.until, today)
    return None, read_day(text, today)


async def away_until(turn: Turn, day: str, begins: str = "") -> RhythmPage:
    """Free up to and including a day that was read in what they typed; a forged one is stale."""
    turn.require(Act.RHYTHM)
    try:
        until, first = date.fromisoformat(day), date.fromisoformat(begins) if begins else None
    except ValueError:
        raise Refused(Reason.STALE) from None
    if first is not None and first > until:
        raise Refused(Reason.STALE)
    return await _gone(turn, checked_day(until, turn.today), first)


async def be_away(turn: Turn, until: date) -> RhythmPage:
    """Free, or not there for another reason, up to and including a local day. Policy: the caller's."""
    return await _gone(turn, until)


async def _gone(turn: Turn, until: date, begins: date | None = None) -> RhythmPage:
    for person in turn.actor.people:
        if person.rhythm.gone(until, turn.today, begins).substitute_id is None:
            await standing_in.ends(turn, person)
    await _change(turn, lambda rhythm: rhythm.gone(until, turn.today, begins))
    await deputies.ask_to_stand_in(turn)
    return await page(turn)


async def _set_weekly(turn: Turn, *, weekly: bool) -> RhythmPage:
    for person in turn.actor.people:
        if weekly:
            await occurrences.follow(turn.unit, next_weekly(person.id, turn.today, turn.world.calendar))
        else:
            await occurrences.stop(turn.unit, weekly_rule(person.id))
    return await _change(turn, lambda rhythm: replace(rhythm, weekly=weekly))


async def _change(turn: Turn, change: Callable[[Rhythm], Rhythm]) -> RhythmPage:
    changed = tuple(replace(person, rhythm=change(person.rhythm)) for person in turn.actor.people)
    for person in changed:
        await people.save_rhythm(turn.unit, person)
        await turn.note("rhythm", f"person:{person.id}", person.network_id)
    turn.actor = replace(turn.actor, people=changed)
    await pings.reconsider(turn, _somebody(turn))
    return await page(turn)


def _somebody(turn: Turn) -> Person:
    if not turn.actor.people:
        raise Refused(Reason.STRANGER)
    return turn.actor.people[0]
