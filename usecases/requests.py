"""How is something asked of one person, and answered? Between two people, through the bot, once."""

from domain.access import Act
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.requests import Ask, Request, RequestStatus
from domain.signals import Signal
from storage import requests
from usecases.turn import Turn, in_team, team_of


async def put(
    turn: Turn, team: Team, ask: Ask, subject_id: str, *, from_id: str, to_id: str, text: str = ""
) -> Request:
    """Keep a question to one person; the caller has asked the policy and tells them. The same twice is refused."""
    for asked in await requests.open_about(turn.unit, subject_id):
        same = (asked.ask, asked.from_id, asked.to_id) == (ask, from_id, to_id)
        if same and ask is not Ask.QUESTION:
            raise Refused(Reason.ALREADY_ASKED)
    request = Request(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        ask=ask,
        subject_id=subject_id,
        from_id=from_id,
        to_id=to_id,
        text=text,
        status=RequestStatus.OPEN,
        made_at=turn.now,
        version=1,
    )
    await requests.add(turn.unit, request)
    return request


async def of_reporter(turn: Turn, raised: Signal) -> list[Request]:
    """What the reporter of this signal still wants to know about the last word, also where it goes on in another."""
    return [
        asked
        for asked in await requests.open_about(turn.unit, raised.id)
        if asked.ask is Ask.QUESTION and asked.from_id == raised.reporter.person_id
    ]


async def to_me(turn: Turn, request_id: str, *asks: Ask) -> tuple[Request, Team]:
    """What this account was asked, with its team, while it waits for an answer. Refused for anybody else."""
    request = await requests.get(turn.unit, request_id)
    if request is None or request.team_id is None or request.ask not in asks:
        raise Refused(Reason.GONE)
    team = await team_of(turn, request.team_id)
    turn.require(Act.ANSWER, in_team(team, request.to_id))
    if request.status is not RequestStatus.OPEN:
        raise Refused(Reason.ALREADY_DONE)
    return request, team


async def settle(turn: Turn, request: Request, *, yes: bool) -> None:
    """Keep the answer."""
    await requests.save(turn.unit, request.answered(yes=yes))


async def drop_about(turn: Turn, subject_id: str, *asks: Ask) -> None:
    """What it was about ended: nobody needs to answer any more. `asks`: of these kinds only."""
    for asked in await requests.open_about(turn.unit, subject_id):
        if not asks or asked.ask in asks:
            await requests.save(turn.unit, asked.dropped())
