"""Which one-time links and codes are out, and what became of them?"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update

from domain.invitations import Invitation, InvitationStatus
from domain.people import Organisation, Role
from storage import networks
from storage.database import Conflict, Unit
from storage.tables import coupling_code, founding_link, invitation


async def _from_row(unit: Unit, row: Any) -> Invitation:
    sealer = await networks.sealer(unit, row.network_id)
    return Invitation(
        id=row.id,
        network_id=row.network_id,
        team_id=row.team_id,
        role=Role(row.role),
        organisation=Organisation(row.organisation),
        name=sealer.open(f"invitation.name:{row.id}", row.name_sealed),
        invited_by=row.invited_by,
        status=InvitationStatus(row.status),
        expires_at=row.expires_at,
        chat_id=row.chat_id,
        version=row.version,
        until=row.until,
        stands_in_for=row.stands_in_for,
        succeeds=row.succeeds,
        meeting_id=row.meeting_id,
    )


async def add(unit: Unit, new: Invitation, token_hash: str) -> None:
    sealer = await networks.sealer(unit, new.network_id)
    await unit.execute(
        insert(invitation),
        {
            "id": new.id,
            "network_id": new.network_id,
            "team_id": new.team_id,
            "token_hash": token_hash,
            "role": new.role.value,
            "organisation": new.organisation.value,
            "name_sealed": sealer.seal(f"invitation.name:{new.id}", new.name),
            "invited_by": new.invited_by,
            "status": new.status.value,
            "expires_at": new.expires_at,
            "chat_id": new.chat_id,
            "version": new.version,
            "until": new.until,
            "stands_in_for": new.stands_in_for,
            "succeeds": new.succeeds,
            "meeting_id": new.meeting_id,
        },
    )


async def by_hash(unit: Unit, token_hash: str) -> Invitation | None:
    row = (await unit.execute(select(invitation).where(invitation.c.token_hash == token_hash))).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def get(unit: Unit, invitation_id: str) -> Invitation | None:
    row = (await unit.execute(select(invitation).where(invitation.c.id == invitation_id))).one_or_none()
    return None if row is None else await _from_row(unit, row)


async def open_in(unit: Unit, team_id: str, now: datetime) -> list[Invitation]:
    """Those of a team that wait for somebody, or for a coordinator's yes."""
    waiting = (InvitationStatus.OPEN.value, InvitationStatus.ACCEPTED.value)
    query = select(invitation).where(
        invitation.c.team_id == team_id, invitation.c.status.in_(waiting), invitation.c.expires_at > now
    )
    return [await _from_row(unit, row) for row in (await unit.execute(query)).all()]


async def waits(unit: Unit, chat_id: int) -> bool:
    """Whether this account accepted an invitation on which a coordinator must still decide."""
    accepted = invitation.c.chat_id == chat_id, invitation.c.status == InvitationStatus.ACCEPTED.value
    return (await unit.execute(select(invitation.c.id).where(*accepted).limit(1))).first() is not None


async def save(unit: Unit, changed: Invitation) -> None:
    """Raises Conflict when somebody else changed it first."""
    done = await unit.execute(
        update(invitation)
        .where(invitation.c.id == changed.id, invitation.c.version == changed.version)
        .values(status=changed.status.value, chat_id=changed.chat_id, version=changed.version + 1)
    )
    if done.rowcount != 1:
        raise Conflict


async def move_last_day(unit: Unit, meeting_id: str, until: date) -> None:
    """The meeting is on another day: so is the last day of who comes to it instead of somebody."""
    await unit.execute(update(invitation).where(invitation.c.meeting_id == meeting_id).values(until=until))


async def propose(unit: Unit, kept: Invitation, proposal: str) -> None:
    """What a list says of the entry of who is invited; an empty one forgets it."""
    sealer = await networks.sealer(unit, kept.network_id)
    sealed = sealer.seal(f"invitation.proposal:{kept.id}", proposal) if proposal else None
    await unit.execute(update(invitation).where(invitation.c.id == kept.id).values(proposal_sealed=sealed))


async def proposed(unit: Unit, kept: Invitation) -> str:
    """What a list says of their entry; "" for nothing."""
    query = select(invitation.c.proposal_sealed).where(invitation.c.id == kept.id)
    sealed = (await unit.execute(query)).scalar_one_or_none()
    sealer = await networks.sealer(unit, kept.network_id)
    return "" if sealed is None else sealer.open(f"invitation.proposal:{kept.id}", sealed)


async def forget_proposals(unit: Unit, before: datetime) -> None:
    """Of invitations that ran out before this instant, and of who was turned away."""
    over = or_(invitation.c.expires_at < before, invitation.c.status == InvitationStatus.REFUSED.value)
    await unit.execute(
        update(invitation).where(invitation.c.proposal_sealed.is_not(None), over).values(proposal_sealed=None)
    )


async def replace_founding_link(unit: Unit, token_hash: str, expires_at: datetime, opened_before: datetime) -> None:
    """A new link for the first regisseur; the ones before it stop working, unless somebody is busy with one."""
    idle = or_(founding_link.c.opened_at.is_(None), founding_link.c.opened_at < opened_before)
    await unit.execute(delete(founding_link).where(founding_link.c.used_at.is_(None), idle))
    await unit.execute(insert(founding_link), {"token_hash": token_hash, "expires_at": expires_at})


async def founding_link_opens(unit: Unit, token_hash: str, now: datetime) -> bool:
    """Whether this is the unused, unexpired link for the first regisseur."""
    row = (await unit.execute(select(founding_link).where(founding_link.c.token_hash == token_hash))).one_or_none()
    return row is not None and row.used_at is None and bool(now < row.expires_at)


async def open_founding_link(unit: Unit, token_hash: str, now: datetime) -> None:
    """Somebody is busy with it now."""
    await unit.execute(update(founding_link).where(founding_link.c.token_hash == token_hash).values(opened_at=now))


async def use_founding_link(unit: Unit, token_hash: str, now: datetime) -> bool:
    """Use the link up; False when somebody else did so first."""
    unused = founding_link.c.token_hash == token_hash, founding_link.c.used_at.is_(None)
    done = await unit.execute(update(founding_link).where(*unused).values(used_at=now))
    return bool(done.rowcount == 1)


async def add_code(unit: Unit, code_hash: str, team_id: str, chat_id: int, expires_at: datetime) -> None:
    """A code with which one account may couple one team to a group; the team's earlier codes stop working."""
    await unit.execute(delete(coupling_code).where(coupling_code.c.team_id == team_id))
    await unit.execute(
        insert(coupling_code),
        {"code_hash": code_hash, "team_id": team_id, "chat_id": chat_id, "expires_at": expires_at},
    )


async def team_of_code(unit: Unit, code_hash: str, chat_id: int, now: datetime) -> str | None:
    """The team a code stands for, or None when it does not fit this account or moment."""
    fits = coupling_code.c.code_hash == code_hash, coupling_code.c.chat_id == chat_id, coupling_code.c.expires_at > now
    row = (await unit.execute(select(coupling_code.c.team_id).where(*fits))).one_or_none()
    return None if row is None else str(row.team_id)


async def use_code(unit: Unit, code_hash: str) -> None:
    await unit.execute(delete(coupling_code).where(coupling_code.c.code_hash == code_hash))
