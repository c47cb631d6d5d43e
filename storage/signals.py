"""Which signals are there?"""

import json
from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, case, delete, func, insert, select, update

from domain.details import Ages, Phase, When
from domain.people import Organisation
from domain.referrals import Referral, Table
from domain.signals import Attribution, Reporter, Signal, SignalStatus, Why
from domain.themes import Place, Theme
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import event, sighting, signal

_UNCOUNTED = (SignalStatus.WITHDRAWN.value, SignalStatus.HELD.value, SignalStatus.RETURNED.value)
_BY_ID = select(signal).where(signal.c.id == bindparam("id"))
_NAMED = select(signal).where(signal.c.id.in_(bindparam("ids", expanding=True)))
_NUMBERED = select(signal).where(
    signal.c.network_id == bindparam("network"), signal.c.number.in_(bindparam("numbers", expanding=True))
)
_BY_THEME = (
    select(signal.c.theme, func.count().label("many"))
    .where(
        signal.c.team_id == bindparam("team"),
        signal.c.raised_at >= bindparam("since"),
        signal.c.number > 0,
        signal.c.status.not_in(_UNCOUNTED),
    )
    .group_by(signal.c.theme)
)
_SEEN_TOO = select(func.count()).select_from(sighting).where(sighting.c.signal_id == bindparam("signal"))
_MERGED = select(signal).where(signal.c.merged_into == bindparam("into")).order_by(signal.c.number)
_SAVE = (
    update(signal)
    .where(signal.c.id == bindparam("signal"), signal.c.version == bindparam("before"))
    .values(
        status=bindparam("status_now"),
        on_agenda=bindparam("on_agenda_now"),
        referred_to=bindparam("referred_to_now"),
        regie=bindparam("regie_now"),
        look_again_on=bindparam("look_again_now"),
        merged_into=bindparam("merged_into_now"),
        why=bindparam("why_now"),
        version=bindparam("before") + 1,
    )
)


def _reporter(opened: str) -> Reporter:
    kept = json.loads(opened)
    return Reporter(person_id=kept["person_id"], name=kept["name"], organisation=Organisation(kept["organisation"]))


async def _from_row(unit: Unit, row: Any) -> Signal:
    sealer = await networks.sealer(unit, row.network_id)
    return Signal(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        number=row.number,
        theme=Theme(row.theme),
        place=Place(row.place),
        text=sealer.open(f"signal.text:{row.id}", row.text_sealed),
        attribution=Attribution(row.attribution),
        reporter=_reporter(sealer.open(f"signal.reporter:{row.id}", row.reporter_sealed)),
        status=SignalStatus(row.status),
        raised_at=row.raised_at,
        version=row.version,
        spot="" if row.spot_sealed is None else sealer.open(f"signal.spot:{row.id}", row.spot_sealed),
        own_theme="" if row.own_theme_sealed is None else sealer.open(f"signal.theme:{row.id}", row.own_theme_sealed),
        when=When(row.happened) if row.happened else None,
        ages=Ages(row.ages) if row.ages else None,
        phase=Phase(row.phase) if row.phase else None,
        on_agenda=row.on_agenda,
        referral=_referral(row),
        merged_into=row.merged_into,
        why=Why(row.why) if row.why else None,
    )


def _referral(row: Any) -> Referral | None:
    if row.referred_to is None:
        return None
    regie = Organisation(row.regie)
    return Referral(table=Table(row.referred_to), regie=regie, look_again_on=row.look_again_on)


async def add(unit: Unit, new: Signal) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(signal),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "number": new.number,
            "theme": new.theme.value,
            "place": new.place.value,
            "text_sealed": sealer.seal(f"signal.text:{new.id}", new.text),
            "attribution": new.attribution.value,
            "reporter_sealed": sealer.seal(f"signal.reporter:{new.id}", json.dumps(asdict(new.reporter))),
            "status": new.status.value,
            "raised_at": new.raised_at,
            "version": new.version,
            "spot_sealed": sealer.seal(f"signal.spot:{new.id}", new.spot) if new.spot else None,
            "own_theme_sealed": sealer.seal(f"signal.theme:{new.id}", new.own_theme) if new.own_theme else None,
            "happened": new.when.value if new.when else None,
            "ages": new.ages.value if new.ages else None,
            "phase": new.phase.value if new.phase else None,
            "on_agenda": new.on_agenda,
        },
    )


async def get(unit: Unit, signal_id: str) -> Signal | None:
    row = (await unit.execute(_BY_ID, {"id": signal_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def save(unit: Unit, changed: Signal) -> None:
    """Keep what became of a signal; its text and details stay. Raises Conflict when somebody else changed it first."""
    referral = changed.referral
    values = {
        "signal": changed.id,
        "before": changed.version,
        "status_now": changed.status.value,
        "on_agenda_now": changed.on_agenda,
        "referred_to_now": referral.table.value if referral else None,
        "regie_now": referral.regie.value if referral else None,
        "look_again_now": referral.look_again_on if referral else None,
        "merged_into_now": changed.merged_into,
        "why_now": changed.why.value if changed.why else None,
    }
    if (await unit.execute(_SAVE, values)).rowcount != 1:
        raise Conflict


async def reword(unit: Unit, changed: Signal) -> None:
    """Keep another text of a signal that was saved in the same turn."""
    sealer = await networks.sealer(unit, changed.network_id)
    sealed = sealer.seal(f"signal.text:{changed.id}", changed.text)
    await unit.execute(update(signal).where(signal.c.id == changed.id).values(text_sealed=sealed))


async def remove(unit: Unit, gone: Signal) -> None:
    """Forget a signal that the team never saw. Raises Conflict when somebody else changed it first."""
    await unit.execute(delete(event).where(event.c.subject_id == gone.id))
    same = signal.c.id == gone.id, signal.c.version == gone.version
    if (await unit.execute(delete(signal).where(*same))).rowcount != 1:
        raise Conflict


async def unseen_in(unit: Unit, team_id: str) -> list[Signal]:
    """Signals that a team does not know of, oldest first."""
    unseen = (SignalStatus.HELD.value, SignalStatus.RETURNED.value)
    query = select(signal).where(signal.c.team_id == team_id, signal.c.status.in_(unseen)).order_by(signal.c.number)
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def living_in(unit: Unit, team_id: str) -> list[Signal]:
    """Open and taken signals of a team, oldest first."""
    living = (SignalStatus.OPEN.value, SignalStatus.TAKEN.value)
    query = select(signal).where(signal.c.team_id == team_id, signal.c.status.in_(living)).order_by(signal.c.number)
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def to_look_at_again(unit: Unit, day: date) -> list[Signal]:
    """Living signals at another table of which the day to look again has come."""
    living = (SignalStatus.OPEN.value, SignalStatus.TAKEN.value)
    query = select(signal).where(signal.c.look_again_on <= day, signal.c.status.in_(living))
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def named(unit: Unit, ids: set[str]) -> dict[str, Signal]:
    """Signals by id."""
    rows = (await unit.execute(_NAMED, {"ids": sorted(ids)})).all()
    return {row.id: await _from_row(unit, row) for row in rows}


async def numbered(unit: Unit, network_id: str, numbers: Collection[int]) -> list[Signal]:
    """Signals of a network by number, in the order of their numbers."""
    rows = (await unit.execute(_NUMBERED, {"network": network_id, "numbers": sorted(numbers)})).all()
    return [await _from_row(unit, row) for row in sorted(rows, key=lambda row: int(row.number))]


async def count_since(unit: Unit, team_id: str, since: datetime) -> int:
    """How many signals a team had since an instant, those the team can't see left out."""
    query = select(func.count()).where(
        signal.c.team_id == team_id,
        signal.c.raised_at >= since,
        signal.c.number > 0,
        signal.c.status.not_in(_UNCOUNTED),
    )
    return int((await unit.execute(query)).scalar_one())


async def count_of_theme(unit: Unit, like: Signal, since: datetime) -> int:
    """How many signals of its theme the team of a signal had since an instant, those the team can't see left out."""
    same = (
        signal.c.team_id == like.team_id,
        signal.c.theme == like.theme.value,
        signal.c.raised_at >= since,
        signal.c.number > 0,
        signal.c.status.not_in(_UNCOUNTED),
    )
    if like.theme is not Theme.OWN:
        return int((await unit.execute(select(func.count()).where(*same))).scalar_one())
    # The name of a team's own theme is sealed, so each must be opened: there is no column to ask.
    rows = await unit.execute(select(signal.c.id, signal.c.own_theme_sealed).where(*same))
    sealer = await networks.sealer(unit, like.network_id)
    names = [sealer.open(f"signal.theme:{row.id}", row.own_theme_sealed) for row in rows if row.own_theme_sealed]
    return sum(name.lower() == like.own_theme.lower() for name in names)


async def count_by_theme(unit: Unit, team_id: str, since: datetime) -> dict[Theme, int]:
    """How many signals of each theme a team had since an instant, those the team can't see left out."""
    rows = (await unit.execute(_BY_THEME, {"team": team_id, "since": since})).all()
    return {Theme(row.theme): int(row.many) for row in rows}


async def risen(
    unit: Unit, network_id: str, team_id: str, before: datetime, since: datetime
) -> list[tuple[Theme, str, int, int]]:
    """Of each theme: it, the name of an own one, how many signals since an instant, and how many from `before` to that.

    Left out is what was raised to rehearse, what the team can't see, and what goes on in another signal: it is counted
    there.
    """
    lately = func.sum(case((signal.c.raised_at >= since, 1), else_=0))
    counted = (
        signal.c.team_id == team_id,
        signal.c.raised_at >= before,
        signal.c.number > 0,
        signal.c.status.not_in((*_UNCOUNTED, SignalStatus.MERGED.value)),
    )
    listed = select(signal.c.theme, lately.label("now"), func.count().label("many")).where(
        *counted, signal.c.theme != Theme.OWN.value
    )
    rows = (await unit.execute(listed.group_by(signal.c.theme))).all()
    found = [(Theme(row.theme), "", int(row.now), int(row.many) - int(row.now)) for row in rows]
    # The name of a team's own theme is sealed, so each must be opened: there is no column to ask.
    own = select(signal.c.id, signal.c.own_theme_sealed, signal.c.raised_at).where(
        *counted, signal.c.theme == Theme.OWN.value
    )
    sealer = await networks.sealer(unit, network_id)
    names: dict[str, str] = {}  # the first spelling
    times: dict[str, list[datetime]] = {}
    for row in (await unit.execute(own.order_by(signal.c.raised_at))).all():
        name = "" if row.own_theme_sealed is None else sealer.open(f"signal.theme:{row.id}", row.own_theme_sealed)
        times.setdefault(name.lower(), []).append(row.raised_at)
        names.setdefault(name.lower(), name)
    for key, raised in times.items():
        now = sum(at >= since for at in raised)
        found.append((Theme.OWN, names[key], now, len(raised) - now))
    return found


async def seen_too(unit: Unit, signal_id: str) -> int:
    """How many others see the same."""
    return int((await unit.execute(_SEEN_TOO, {"signal": signal_id})).scalar_one())


async def see_too(unit: Unit, signal_id: str, person_id: str) -> bool:
    """Somebody sees the same; False when they said so before."""
    mine = sighting.c.signal_id == signal_id, sighting.c.person_id == person_id
    if (await unit.execute(select(sighting.c.person_id).where(*mine))).first() is not None:
        return False
    await unit.execute(insert(sighting), {"signal_id": signal_id, "person_id": person_id})
    return True


async def merged_into(unit: Unit, signal_id: str) -> list[Signal]:
    """The signals that go on in this one."""
    return [await _from_row(unit, row) for row in (await unit.execute(_MERGED, {"into": signal_id})).all()]
