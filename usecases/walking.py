"""How does a meeting go through its agenda? One point after another, on as many phones as there are that note."""

from dataclasses import replace

from domain.access import Act
from domain.actions import MOVES
from domain.meetings import ItemStatus, Mark, Meeting, MeetingStatus
from domain.people import Team
from domain.points import PointKind
from domain.refusals import Reason, Refused
from domain.walking import FORMALITIES, PROMISED, Stop, Walk, WalkPage
from storage import actions, agenda_points, meetings, signals, terugkoppelingen
from usecases import actions as acting
from usecases import agenda, cards, evaluation_results
from usecases import meetings as planned
from usecases.turn import Turn, in_team, team_of
from usecases.walk import going, item_of, move_to, shown, walk_of


async def begin(turn: Turn, meeting_id: str) -> WalkPage:
    """On the day itself, or afterwards when nobody did; who comes second joins."""
    meeting, team = await planned.meeting_of(turn, meeting_id)
    turn.require(Act.PLAN_MEETINGS, in_team(team))
    if meeting.status is not MeetingStatus.GOING:
        if not meeting.standing:
            raise Refused(Reason.MEETING_CLOSED)
        if meeting.day > turn.today:
            raise Refused(Reason.NOT_TODAY)
        meeting = await meetings.save(turn.unit, meeting.opened(turn.now))
        await _lay_down(turn, meeting, team)
        await turn.note("begin_meeting", f"meeting:{meeting.id}", team.network_id)
    return await shown(turn, meeting, team, meeting.at_key)


async def _lay_down(turn: Turn, meeting: Meeting, team: Team) -> None:
    """The order of this moment holds while the meeting goes on, so that a point keeps its number."""
    kept = await meetings.items(turn.unit, meeting.id)
    for position, point in enumerate((await agenda.gathered(turn, team, meeting)).points):
        item = kept.get(point.key) or item_of(meeting, point.key)
        laid = replace(item, position=position, minutes=point.minutes, mark=point.mark, carried=point.carried)
        if laid != item:
            await meetings.keep_item(turn.unit, laid)


async def done(turn: Turn, meeting_id: str, key: str) -> WalkPage:
    """They talked about it: it leaves the agenda, and the next one comes."""
    return await _settle(turn, meeting_id, key, ItemStatus.DONE)


async def carry(turn: Turn, meeting_id: str, key: str) -> WalkPage:
    """It comes back next time, and the next one comes."""
    return await _settle(turn, meeting_id, key, ItemStatus.CARRIED)


async def _settle(turn: Turn, meeting_id: str, key: str, status: ItemStatus) -> WalkPage:
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    walk = await walk_of(turn, meeting, team)
    stop = walk.stop(key)
    if stop is None:
        await _gone(turn, meeting, key)
        return await shown(turn, meeting, team, walk.onward(key), was_done=True)
    if not stop.open:  # on another phone somebody was quicker: no harm, and on to where the meeting is
        return await shown(turn, meeting, team, walk.onward(key), was_done=True)
    await _keep(turn, stop, status)
    if status is ItemStatus.DONE:
        await _leaves(turn, stop)
    meeting = await move_to(turn, meeting, walk.onward(key))
    await turn.note(f"point_{status.value}", f"meeting:{meeting.id}", team.network_id)
    return await shown(turn, meeting, team, meeting.at_key)


async def _gone(turn: Turn, meeting: Meeting, key: str) -> None:
    """Nothing is left of a point, as somebody took it up while they talked about it: they are done with it."""
    item = (await meetings.items(turn.unit, meeting.id)).get(key)
    if item is None:
        raise Refused(Reason.GONE)
    await meetings.keep_item(turn.unit, replace(item, status=ItemStatus.DONE))


async def again(turn: Turn, meeting_id: str, key: str) -> WalkPage:
    """They were not done with it after all, or talk about it today: it stands on the agenda again."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    stop = _stop(await walk_of(turn, meeting, team), key)
    if not stop.open:
        await _keep(turn, stop, ItemStatus.OPEN)
        if stop.item.status is ItemStatus.DONE:
            await _returns(turn, stop)
        await turn.note("point_again", f"meeting:{meeting.id}", team.network_id)
    return await shown(turn, await move_to(turn, meeting, key), team, key)


async def agree_all(turn: Turn, meeting_id: str) -> WalkPage:
    """Alle hamerstukken akkoord."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    walk = await walk_of(turn, meeting, team)
    left = [stop for stop in walk.formalities if stop.open]
    for stop in left:
        await _keep(turn, stop, ItemStatus.DONE)
        await _leaves(turn, stop)
    if left:
        await turn.note("agree_formalities", f"meeting:{meeting.id}", team.network_id)
    meeting = await move_to(turn, meeting, walk.onward(FORMALITIES))
    return await shown(turn, meeting, team, meeting.at_key, was_done=not left)


async def talk_about(turn: Turn, meeting_id: str, key: str) -> WalkPage:
    """A hamerstuk that somebody wants to talk about after all."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    walk = await walk_of(turn, meeting, team)
    stop = _stop(walk, key)
    if stop.item.mark is Mark.FORMALITY and stop.open:
        await meetings.keep_item(turn.unit, replace(stop.item, mark=Mark.DISCUSS))
        await turn.note("talk_about", f"meeting:{meeting.id}", team.network_id)
    return await shown(turn, meeting, team, FORMALITIES)


async def tick(turn: Turn, meeting_id: str, action_id: str) -> WalkPage:
    """What was promised last time is done, as its owner says aloud."""
    meeting, team = await going(turn, meeting_id, Act.NOTE_MEETING)
    await acting.finish(turn, action_id)
    return await shown(turn, meeting, team, PROMISED)


def _stop(walk: Walk, key: str) -> Stop:
    stop = walk.stop(key)
    if stop is None:
        raise Refused(Reason.GONE)
    return stop


async def _keep(turn: Turn, stop: Stop, status: ItemStatus) -> None:
    await meetings.keep_item(turn.unit, replace(stop.item, status=status))


async def _leaves(turn: Turn, stop: Stop) -> None:
    """A point they are done with stands on no agenda any more."""
    subject = stop.subject
    if subject.signal is not None and subject.signal.living and subject.signal.on_agenda:
        await _put(turn, subject.signal.id, on=False)
    elif subject.proposal is not None and subject.proposal.open:
        await agenda_points.finish(turn.unit, subject.proposal.done(turn.now))
    elif subject.action is not None and subject.action.open:
        await actions.save(turn.unit, subject.action.agreed(subject.action.due_on))
    elif subject.kind is PointKind.EVALUATION:
        await evaluation_results.talked(turn, subject.key.partition(":")[2])


async def _returns(turn: Turn, stop: Stop) -> None:
    subject = stop.subject
    if subject.signal is not None and subject.signal.living and not subject.signal.on_agenda:
        await _put(turn, subject.signal.id, on=True)
    elif subject.proposal is not None:
        await agenda_points.take_up_again(turn.unit, subject.proposal.id)
    elif subject.action is not None and subject.action.open:
        await actions.save(turn.unit, replace(subject.action, on_agenda=True, moves=MOVES))
    elif subject.kind is PointKind.EVALUATION:
        await evaluation_results.not_talked(turn, subject.key.partition(":")[2])


async def _put(turn: Turn, signal_id: str, *, on: bool) -> None:
    """On the agenda or off it; the card in the group follows."""
    signal = await signals.get(turn.unit, signal_id)
    if signal is not None:
        changed = signal.put_on_agenda(on=on)
        await signals.save(turn.unit, changed)
        debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
        await cards.show(turn, await team_of(turn, signal.team_id), changed, debt)
