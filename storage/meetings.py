"""Which meetings are there, who comes, what was said about their points, and what did they decide?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from domain.meetings import (
    AgendaItem,
    Answer,
    Attendance,
    Circle,
    Decision,
    ItemStatus,
    Kind,
    Mark,
    Meeting,
    MeetingStatus,
)
from storage import networks
from storage.database import Conflict, Unit
from storage.series import from_minutes, in_minutes
from storage.tables import agenda_item, attendance, decision, meeting

_BY_ID = select(meeting).where(meeting.c.id == bindparam("id"))
_IN_ORDER = (meeting.c.day, meeting.c.starts, meeting.c.id)
_STANDING = meeting.c.status.in_((MeetingStatus.PLANNED.value, MeetingStatus.GOING.value))
_FOR_MEMBERS = meeting.c.circle != Circle.COORDINATORS.value
_IN_TEAM = (
    select(meeting)
    .where(meeting.c.team_id == bindparam("team"), meeting.c.day >= bindparam("since"), _STANDING)
    .order_by(*_IN_ORDER)
)
_IN_NETWORK = (
    select(meeting)
    .where(meeting.c.network_id == bindparam("network"), meeting.c.day >= bindparam("since"), _STANDING)
    .order_by(*_IN_ORDER)
)
_NEXT = select(func.min(meeting.c.day)).where(
    meeting.c.team_id == bindparam("team"),
    meeting.c.day > bindparam("after"),
    meeting.c.status == MeetingStatus.PLANNED.value,
    _FOR_MEMBERS,
)
_OF_SERIES = select(meeting).where(meeting.c.series_id == bindparam("series")).order_by(meeting.c.slot)
_HELD = (
    select(meeting)
    .where(meeting.c.team_id == bindparam("team"), meeting.c.status == MeetingStatus.HELD.value)
    .order_by(meeting.c.day.desc(), meeting.c.starts.desc())
    .limit(bindparam("most"))
)
_LAST = (
    select(meeting)
    .where(
        meeting.c.team_id == bindparam("team"),
        meeting.c.status == MeetingStatus.HELD.value,
        meeting.c.circle == bindparam("circle"),
    )
    .order_by(meeting.c.day.desc(), meeting.c.starts.desc())
    .limit(1)
)
_SAVE = update(meeting).where(meeting.c.id == bindparam("meeting"), meeting.c.version == bindparam("was"))


async def _from_row(unit: Unit, row: Any) -> Meeting:
    sealer = await networks.sealer(unit, row.network_id)
    return Meeting(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        series_id=row.series_id,
        kind=Kind(row.kind),
        circle=Circle(row.circle),
        slot=row.slot,
        day=row.day,
        starts=from_minutes(row.starts),
        minutes=row.minutes,
        place=sealer.open(f"meeting.place:{row.id}", row.place_sealed),
        link=sealer.open(f"meeting.link:{row.id}", row.link_sealed),
        collect_days=row.collect_days,
        status=MeetingStatus(row.status),
        sequence=row.sequence,
        agenda_sent_at=row.agenda_sent_at,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        asked_at=row.asked_at,
        at_key=row.at_key,
        version=row.version,
    )


async def _values(unit: Unit, kept: Meeting) -> dict[str, Any]:
    sealer = await networks.sealer(unit, kept.network_id)
    return {
        "kind": kept.kind.value,
        "circle": kept.circle.value,
        "slot": kept.slot,
        "day": kept.day,
        "starts": in_minutes(kept.starts),
        "minutes": kept.minutes,
        "place_sealed": sealer.seal(f"meeting.place:{kept.id}", kept.place),
        "link_sealed": sealer.seal(f"meeting.link:{kept.id}", kept.link),
        "collect_days": kept.collect_days,
        "status": kept.status.value,
        "sequence": kept.sequence,
        "agenda_sent_at": kept.agenda_sent_at,
        "opened_at": kept.opened_at,
        "closed_at": kept.closed_at,
        "asked_at": kept.asked_at,
        "at_key": kept.at_key,
    }


async def add(unit: Unit, new: Meeting) -> None:
    ids = {
        "id": new.id,
        "network_id": new.network_id,
        "team_id": new.team_id,
        "series_id": new.series_id,
        "version": new.version,
    }
    await unit.execute(insert(meeting), ids | await _values(unit, new))


async def get(unit: Unit, meeting_id: str) -> Meeting | None:
    row = (await unit.execute(_BY_ID, {"id": meeting_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def save(unit: Unit, changed: Meeting) -> Meeting:
    """Keep it, and return it as it stands now. Raises Conflict when somebody else changed it first."""
    values = await _values(unit, changed) | {"version": changed.version + 1}
    done = await unit.execute(_SAVE.values(values), {"meeting": changed.id, "was": changed.version})
    if done.rowcount != 1:
        raise Conflict
    return replace(changed, version=changed.version + 1)


async def coming(unit: Unit, team_id: str, since: date) -> list[Meeting]:
    """Meetings of a team from a local day on that still stand, the first one first."""
    rows = (await unit.execute(_IN_TEAM, {"team": team_id, "since": since})).all()
    return [await _from_row(unit, row) for row in rows]


async def coming_in_network(unit: Unit, network_id: str, since: date) -> list[Meeting]:
    """The same of all teams of a network."""
    rows = (await unit.execute(_IN_NETWORK, {"network": network_id, "since": since})).all()
    return [await _from_row(unit, row) for row in rows]


async def next_day(unit: Unit, team_id: str, after: date) -> date | None:
    """The first local day after this one on which all of a team meet; nothing is opened for that."""
    found: date | None = (await unit.execute(_NEXT, {"team": team_id, "after": after})).scalar_one_or_none()
    return found


async def named(unit: Unit, ids: Iterable[str]) -> dict[str, Meeting]:
    """Meetings by id."""
    rows = (await unit.execute(select(meeting).where(meeting.c.id.in_(sorted(set(ids)))))).all()
    return {row.id: await _from_row(unit, row) for row in rows}


async def of_series(unit: Unit, series_id: str) -> list[Meeting]:
    """All meetings of a series, those that were called off too."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OF_SERIES, {"series": series_id})).all()]


async def held(unit: Unit, team_id: str, most: int) -> list[Meeting]:
    """The newest meetings that were held, the last one first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_HELD, {"team": team_id, "most": most})).all()]


async def last_held(unit: Unit, team_id: str, circle: Circle) -> Meeting | None:
    """The newest meeting that was held, of those to which the same people come."""
    row = (await unit.execute(_LAST, {"team": team_id, "circle": circle.value})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def held_in(unit: Unit, team_ids: Iterable[str], leading: Iterable[str], skip: int, most: int) -> list[Meeting]:
    """The newest meetings of these teams that were held, after the first `skip` of them.

    Those for who coordinates only of the teams in `leading`.
    """
    theirs = _FOR_MEMBERS | meeting.c.team_id.in_(sorted(leading))
    of_these = meeting.c.team_id.in_(sorted(team_ids)), meeting.c.status == MeetingStatus.HELD.value, theirs
    newest = select(meeting).where(*of_these).order_by(meeting.c.day.desc(), meeting.c.starts.desc(), meeting.c.id)
    return [await _from_row(unit, row) for row in (await unit.execute(newest.offset(skip).limit(most))).all()]


async def on_now(unit: Unit, network_ids: Iterable[str], today: date) -> list[Meeting]:
    """Meetings in these networks that are on a local day, or that go on; the first one first."""
    today_or_going = (meeting.c.day == today) | (meeting.c.status == MeetingStatus.GOING.value)
    here = meeting.c.network_id.in_(sorted(network_ids)), _STANDING, today_or_going
    return [
        await _from_row(unit, row)
        for row in (await unit.execute(select(meeting).where(*here).order_by(*_IN_ORDER))).all()
    ]


async def left_open(unit: Unit, today: date) -> list[str]:
    """Meetings of earlier days that nobody closed, and of which nobody was asked whether they were held."""
    query = select(meeting.c.id).where(_STANDING, meeting.c.day < today, meeting.c.asked_at.is_(None))
    return [row.id for row in (await unit.execute(query.order_by(*_IN_ORDER))).all()]


# who comes


def _attendance(row: Any) -> Attendance:
    return Attendance(
        meeting_id=row.meeting_id,
        network_id=row.network_id,
        person_id=row.person_id,
        answer=Answer(row.answer),
        told=row.told,
        was_there=row.was_there,
        item_key=row.item_key,
        instead_of=row.instead_of,
    )


async def attendances(unit: Unit, meeting_ids: Iterable[str]) -> list[Attendance]:
    """What is known of who comes; of who was not told and did not answer there is nothing."""
    query = select(attendance).where(attendance.c.meeting_id.in_(list(meeting_ids)))
    return [_attendance(row) for row in (await unit.execute(query)).all()]


async def attendance_of(unit: Unit, kept: Meeting, person_id: str) -> Attendance:
    """One person's; a fresh one when nothing is known."""
    same = attendance.c.meeting_id == kept.id, attendance.c.person_id == person_id
    row = (await unit.execute(select(attendance).where(*same))).one_or_none()
    if row is not None:
        return _attendance(row)
    return Attendance(meeting_id=kept.id, network_id=kept.network_id, person_id=person_id)


async def keep_attendance(unit: Unit, kept: Attendance) -> None:
    """Keep what one person said, or was told."""
    same = attendance.c.meeting_id == kept.meeting_id, attendance.c.person_id == kept.person_id
    values = {
        "answer": kept.answer.value,
        "told": kept.told,
        "was_there": kept.was_there,
        "item_key": kept.item_key,
        "instead_of": kept.instead_of,
    }
    if (await unit.execute(update(attendance).where(*same).values(values))).rowcount == 0:
        ids = {"meeting_id": kept.meeting_id, "person_id": kept.person_id, "network_id": kept.network_id}
        await unit.execute(insert(attendance), ids | values)


async def attendances_of(unit: Unit, person_id: str, meeting_ids: Iterable[str]) -> dict[str, Attendance]:
    """What is known of one person and these meetings, by meeting."""
    here = attendance.c.person_id == person_id, attendance.c.meeting_id.in_(sorted(set(meeting_ids)))
    return {row.meeting_id: _attendance(row) for row in (await unit.execute(select(attendance).where(*here))).all()}


async def add_attendances(unit: Unit, fresh: Iterable[Attendance]) -> None:
    """Of who never heard of these meetings before, all at once."""
    rows = [
        {
            "meeting_id": new.meeting_id,
            "person_id": new.person_id,
            "network_id": new.network_id,
            "answer": new.answer.value,
            "told": new.told,
            "was_there": new.was_there,
            "item_key": new.item_key,
            "instead_of": new.instead_of,
        }
        for new in fresh
    ]
    if rows:
        await unit.execute(insert(attendance), rows)


async def note_told(unit: Unit, kept: Meeting, person_ids: Iterable[str], *, anew: bool) -> None:
    """These heard of a meeting as it stands now. `anew`: on another day, so that who said yes or no is asked again."""
    here = attendance.c.meeting_id == kept.id, attendance.c.person_id.in_(sorted(set(person_ids)))
    if anew:
        said = attendance.c.answer.in_((Answer.YES.value, Answer.NO.value))
        await unit.execute(update(attendance).where(*here, said).values(answer=Answer.ASKED.value))
    await unit.execute(update(attendance).where(*here).values(told=kept.sequence))


async def forget_attendance(unit: Unit, meeting_id: str, person_id: str) -> None:
    """They are not invited after all."""
    same = attendance.c.meeting_id == meeting_id, attendance.c.person_id == person_id
    await unit.execute(delete(attendance).where(*same))


# what was said about points, and decided


async def items(unit: Unit, meeting_id: str) -> dict[str, AgendaItem]:
    """What was said about the points of an agenda, by their keys."""
    rows = (await unit.execute(select(agenda_item).where(agenda_item.c.meeting_id == meeting_id))).all()
    return {
        row.key: AgendaItem(
            meeting_id=row.meeting_id,
            network_id=row.network_id,
            key=row.key,
            position=row.position,
            minutes=row.minutes,
            mark=Mark(row.mark),
            status=ItemStatus(row.status),
            carried=row.carried,
            sent=row.sent,
            version=row.version,
        )
        for row in rows
    }


async def keep_item(unit: Unit, kept: AgendaItem) -> None:
    """Keep what was said about a point. Raises Conflict when somebody else said something first."""
    values = {
        "position": kept.position,
        "minutes": kept.minutes,
        "mark": kept.mark.value,
        "status": kept.status.value,
        "carried": kept.carried,
        "sent": kept.sent,
        "version": kept.version + 1,
    }
    if kept.version == 0:
        ids = {"meeting_id": kept.meeting_id, "key": kept.key, "network_id": kept.network_id}
        await unit.execute(insert(agenda_item), ids | values)
        return
    same = agenda_item.c.meeting_id == kept.meeting_id, agenda_item.c.key == kept.key
    was = agenda_item.c.version == kept.version
    if (await unit.execute(update(agenda_item).where(*same, was).values(values))).rowcount != 1:
        raise Conflict


async def add_decision(unit: Unit, new: Decision) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(decision),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "meeting_id": new.meeting_id,
            "key": new.key,
            "text_sealed": sealer.seal(f"decision.text:{new.id}", new.text),
            "noted_by": new.noted_by,
            "made_at": new.made_at,
            "version": new.version,
        },
    )


async def _decision(unit: Unit, row: Any) -> Decision:
    sealer = await networks.sealer(unit, row.network_id)
    return Decision(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        meeting_id=row.meeting_id,
        key=row.key,
        text=sealer.open(f"decision.text:{row.id}", row.text_sealed),
        noted_by=row.noted_by,
        made_at=row.made_at,
        version=row.version,
    )


async def decisions(unit: Unit, meeting_id: str) -> list[Decision]:
    """What a meeting decided, in the order in which it was noted."""
    query = select(decision).where(decision.c.meeting_id == meeting_id).order_by(decision.c.made_at, decision.c.id)
    return [await _decision(unit, row) for row in (await unit.execute(query)).all()]


async def decision_of(unit: Unit, decision_id: str) -> Decision | None:
    row = (await unit.execute(select(decision).where(decision.c.id == decision_id))).one_or_none()
    return None if row is None else await _decision(unit, row)


async def reword_decision(unit: Unit, changed: Decision) -> None:
    """Keep other words. Raises Conflict when somebody else changed it first."""
    sealer = await networks.sealer(unit, changed.network_id)
    same = decision.c.id == changed.id, decision.c.version == changed.version
    text_sealed = sealer.seal(f"decision.text:{changed.id}", changed.text)
    values = {"text_sealed": text_sealed, "version": changed.version + 1}
    if (await unit.execute(update(decision).where(*same).values(values))).rowcount != 1:
        raise Conflict


async def drop_decision(unit: Unit, decision_id: str) -> None:
    """It was noted by a slip of the thumb."""
    await unit.execute(delete(decision).where(decision.c.id == decision_id))
