"""Who was asked how it went, and what was said? Never who said what.

Answers are counted in the same commit in which somebody is noted to have answered; no row joins the two. PostgreSQL
writes a changed row anew at the end of its table: so all rows of an evaluation are written each time, and their order
says nothing either.
"""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import bindparam, case, insert, select, update

from domain.evaluations import (
    QUESTIONS,
    UNKNOWN,
    About,
    Counted,
    Evaluation,
    EvaluationStatus,
    Question,
    Tally,
    highest,
)
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import evaluation, evaluation_asked, evaluation_remark, evaluation_tally

_BY_ID = select(evaluation).where(evaluation.c.id == bindparam("id"))
_IN_TEAM = (
    select(evaluation)
    .where(evaluation.c.team_id == bindparam("team"))
    .order_by(evaluation.c.asked_on.desc(), evaluation.c.id)
)
_OF_SUBJECT = select(evaluation).where(evaluation.c.subject_id == bindparam("subject"))
_OPEN = select(evaluation).where(evaluation.c.status == EvaluationStatus.OPEN.value)
_SAVE = update(evaluation).where(evaluation.c.id == bindparam("evaluation"), evaluation.c.version == bindparam("was"))
_WHOSE = evaluation_asked.c.evaluation_id == bindparam("of")
_ANSWERED = (
    update(evaluation_asked)
    .where(_WHOSE)
    .values(answered=evaluation_asked.c.answered | (evaluation_asked.c.person_id == bindparam("who")))
)
_ONE_MORE = case((evaluation_tally.c.value == bindparam("said"), 1), else_=0)
_COUNT = (
    update(evaluation_tally)
    .where(evaluation_tally.c.evaluation_id == bindparam("of"), evaluation_tally.c.question == bindparam("asked"))
    .values(count=evaluation_tally.c["count"] + _ONE_MORE)
)


async def _from_row(unit: Unit, row: Any) -> Evaluation:
    sealer = await networks.sealer(unit, row.network_id)
    sealed = row.promise_sealed
    return Evaluation(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        about=About(row.kind),
        subject_id=row.subject_id,
        asked_on=row.asked_on,
        closes_on=row.closes_on,
        status=EvaluationStatus(row.status),
        promise="" if sealed is None else sealer.open(f"evaluation.promise:{row.id}", sealed),
        version=row.version,
    )


async def add(unit: Unit, new: Evaluation, asked: Iterable[str]) -> None:
    """Keep a new evaluation, and who is asked: ids of persons."""
    await unit.execute(
        insert(evaluation),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "kind": new.about.value,
            "subject_id": new.subject_id,
            "asked_on": new.asked_on,
            "closes_on": new.closes_on,
            "status": new.status.value,
            "version": new.version,
        },
    )
    rows = [{"evaluation_id": new.id, "person_id": who, "answered": False, "reminded": 0} for who in sorted(asked)]
    await unit.execute(insert(evaluation_asked), rows)
    values = range(UNKNOWN, highest(new.about) + 1)
    tallies = [
        {"evaluation_id": new.id, "question": question.value, "value": value, "count": 0}
        for question in QUESTIONS[new.about]
        for value in values
    ]
    await unit.execute(insert(evaluation_tally), tallies)


async def get(unit: Unit, evaluation_id: str) -> Evaluation | None:
    row = (await unit.execute(_BY_ID, {"id": evaluation_id})).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def named(unit: Unit, ids: Collection[str]) -> dict[str, Evaluation]:
    """Several, by their ids; those that are gone are left out."""
    rows = (await unit.execute(select(evaluation).where(evaluation.c.id.in_(ids)))).all() if ids else []
    return {row.id: await _from_row(unit, row) for row in rows}


async def in_team(unit: Unit, team_id: str) -> list[Evaluation]:
    """All evaluations of a team, the newest first."""
    return [await _from_row(unit, row) for row in (await unit.execute(_IN_TEAM, {"team": team_id})).all()]


async def of_subject(unit: Unit, subject_id: str) -> list[Evaluation]:
    """What was asked about one meeting or signal."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OF_SUBJECT, {"subject": subject_id})).all()]


async def open_ones(unit: Unit) -> list[Evaluation]:
    """Everything that can still be answered."""
    return [await _from_row(unit, row) for row in (await unit.execute(_OPEN)).all()]


async def save(unit: Unit, changed: Evaluation) -> None:
    """Keep how far it is, until when, and what was promised. Raises Conflict when somebody else changed it first."""
    sealer = await networks.sealer(unit, changed.network_id)
    place = f"evaluation.promise:{changed.id}"
    values = {
        "status": changed.status.value,
        "closes_on": changed.closes_on,
        "promise_sealed": sealer.seal(place, changed.promise) if changed.promise else None,
        "version": changed.version + 1,
    }
    done = await unit.execute(_SAVE.values(values), {"evaluation": changed.id, "was": changed.version})
    if done.rowcount != 1:
        raise Conflict


async def asked(unit: Unit, evaluation_id: str) -> dict[str, bool]:
    """Who was asked, and whether they answered."""
    rows = (await unit.execute(select(evaluation_asked).where(_WHOSE), {"of": evaluation_id})).all()
    return {row.person_id: row.answered for row in rows}


async def answer(unit: Unit, evaluation_id: str, person_id: str, values: Mapping[Question, int]) -> bool:
    """Count what somebody said; False when they answered before, or were not asked."""
    if (await asked(unit, evaluation_id)).get(person_id, True):
        return False
    await unit.execute(_ANSWERED, {"of": evaluation_id, "who": person_id})
    for question, value in values.items():
        await unit.execute(_COUNT, {"of": evaluation_id, "asked": question.value, "said": value})
    return True


async def add_remark(unit: Unit, about: Evaluation, remark_id: str, text: str) -> None:
    """Keep what somebody wrote; nothing says who, or when."""
    sealer = await networks.sealer(unit, about.network_id)
    sealed = sealer.seal(f"evaluation_remark.text:{remark_id}", text)
    ids = {"id": remark_id, "network_id": about.network_id, "evaluation_id": about.id}
    await unit.execute(insert(evaluation_remark), ids | {"text_sealed": sealed})


async def counted(unit: Unit, one: Evaluation) -> Counted:
    """Its answers. What may be told of them is for domain.evaluations to say."""
    rows = (await unit.execute(select(evaluation_tally).where(evaluation_tally.c.evaluation_id == one.id))).all()
    counts: dict[Question, dict[int, int]] = {}
    for row in rows:
        counts.setdefault(Question(row.question), {})[row.value] = row._mapping["count"]
    remarks = (await unit.execute(select(evaluation_remark).where(evaluation_remark.c.evaluation_id == one.id))).all()
    sealer = await networks.sealer(unit, one.network_id)
    people = await asked(unit, one.id)
    return Counted(
        evaluation=one,
        asked=len(people),
        answered=sum(people.values()),
        tallies=tuple(
            Tally(question=question, counts=MappingProxyType(counts[question]))
            for question in Question
            if question in counts
        ),
        remarks=tuple(sealer.open(f"evaluation_remark.text:{row.id}", row.text_sealed) for row in remarks),
    )


async def waiting_for(unit: Unit, person_ids: Collection[str]) -> list[tuple[str, str]]:
    """What these people can still answer: pairs of evaluation and person."""
    query = (
        select(evaluation_asked.c.evaluation_id, evaluation_asked.c.person_id)
        .join(evaluation, evaluation.c.id == evaluation_asked.c.evaluation_id)
        .where(
            evaluation_asked.c.person_id.in_(person_ids),
            evaluation_asked.c.answered.is_(False),
            evaluation.c.status == EvaluationStatus.OPEN.value,
        )
        .order_by(evaluation.c.asked_on, evaluation.c.id)
    )
    rows = (await unit.execute(query)).all() if person_ids else []
    return [(row.evaluation_id, row.person_id) for row in rows]
