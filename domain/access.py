"""Who may do what? The one policy; every handler names its act and every use case asks here."""

from dataclasses import dataclass
from enum import StrEnum

from domain.people import Actor, Role
from domain.refusals import Reason, Refused


class Act(StrEnum):
    """Everything that can be asked of the bot."""

    ARRIVE = "arrive"  # /start, /help, opening an invitation: anybody
    RAISE = "raise"  # raise a signal in a team
    UNDO = "undo"  # take back one's own signal, action or draft
    CLAIM = "claim"  # pick something up
    SEE_TEAM = "see_team"  # lists of the own team
    FINISH = "finish"  # move or end one's own action; a coordinator also another's
    FEED_BACK = "feed_back"  # give the terugkoppeling one holds
    CLOSE = "close"  # close a signal
    KNOW_MORE = "know_more"  # read a signal, add to it, ask about it, see the same
    REFER = "refer"  # put a signal on the agenda, or note that it went to another table
    MERGE = "merge"  # put two signals together
    AGENDA = "agenda"  # the coordinator's overview
    INVITE = "invite"  # invite and admit members
    REMOVE = "remove"  # take a member out
    PRACTISE = "practise"  # let a team rehearse
    COUPLE = "couple"  # tie a team to a group
    MAKE_TEAM = "make_team"  # add a team to the network
    ARRANGE = "arrange"  # a team's settings, and whether everything works for it
    WORDS = "words"  # keep the network's own words
    # inviting, roles and leaving
    BRING = "bring"  # ask an expert about a signal, or let them go again
    SUBSTITUTE = "substitute"  # have oneself stood in for, for a while; a coordinator also another
    APPOINT = "appoint"  # make a member coordinator, or a coordinator member
    DIRECT = "direct"  # ask somebody to be regisseur too, or stop being one
    LEAVE = "leave"  # leave a team oneself
    ANSWER = "answer"  # answer what one was asked by another person through the bot
    RENEW = "renew"  # say that one takes part for another school year
    RHYTHM = "rhythm"  # set one's own rhythm, and ask somebody to stand in
    LOOK_UP = "look_up"  # who to call in the own team, the fasekaart, terms, conversation cards: who takes part
    PROPOSE = "propose"  # put something to talk about on a team's agenda
    TAKE_OFF = "take_off"  # take off again what one proposed; a coordinator also another's
    READ_PAGES = "read_pages"  # read what the network knows
    KEEP_PAGES = "keep_pages"  # confirm and change what the network knows
    READ_FIRST = "read_first"  # look at a signal before the team sees it
    FOUND = "found"  # first regisseur: make the network
    # who to call
    LOOK_AROUND = "look_around"  # find in the whole network who agreed to that
    PROFILE = "profile"  # one's own entry
    # Code oranje
    ALARM = "alarm"  # warn the team
    ANSWER_ALARM = "answer_alarm"  # say whether one comes
    UPDATE_ALARM = "update_alarm"  # give news: who started it, and who comes
    END_ALARM = "end_alarm"  # loos alarm, or close it
    # meetings
    PLAN_MEETINGS = "plan_meetings"  # make a series, move or cancel a meeting, set and send its agenda
    MEET = "meet"  # see a meeting one is invited to, say whether one comes
    NOTE_MEETING = "note_meeting"  # note decisions and promises while a meeting goes on
    EVALUATE = "evaluate"  # say how it went
    ASK_EVALUATION = "ask_evaluation"  # ask others how it went, and promise what will change


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What the act is about; `holders` are the people whose own thing it is, `guests` the experts asked about it.

    `closed`: in a team, but for its guests and who coordinates it alone.
    """

    network_id: str | None = None
    team_id: str | None = None
    holders: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    closed: bool = False


ANYWHERE = Scope()
_ANYBODY = frozenset({Act.ARRIVE, Act.FOUND})
_REGISSEURS = frozenset({Act.MAKE_TEAM, Act.DIRECT})
_COORDINATORS = frozenset(
    {
        Act.AGENDA,
        Act.INVITE,
        Act.REMOVE,
        Act.PRACTISE,
        Act.COUPLE,
        Act.ARRANGE,
        Act.APPOINT,
        Act.WORDS,
        Act.KEEP_PAGES,
        Act.PLAN_MEETINGS,
        Act.ASK_EVALUATION,
    }
)
_COORDINATORS_TOO = frozenset(
    {
        Act.FEED_BACK,
        Act.CLOSE,
        Act.FINISH,
        Act.MERGE,
        Act.UPDATE_ALARM,
        Act.END_ALARM,
        Act.BRING,
        Act.SUBSTITUTE,
        Act.READ_FIRST,
        Act.TAKE_OFF,
    }
)
_HOLDERS = _COORDINATORS_TOO | {Act.UNDO, Act.ANSWER, Act.LEAVE}
_GUESTS = frozenset({Act.KNOW_MORE, Act.CLAIM, Act.MEET, Act.EVALUATE})  # of an expert: only about what they were asked
_INVITED = frozenset(
    {Act.MEET, Act.NOTE_MEETING, Act.EVALUATE, Act.PROPOSE}
)  # of who is in no team of it: when they were invited
_EXPERTS_OWN = frozenset({Act.UNDO, Act.FINISH, Act.FEED_BACK, Act.LEAVE, Act.ANSWER})  # of an expert: what is theirs
# Of an expert, but in no team: their own lists, of what is theirs, public lines, and their own entry.
_EXPERTS_ANYWHERE = frozenset({Act.SEE_TEAM, Act.LOOK_UP, Act.PROFILE})
_SUBSTITUTES_TOO = frozenset({Act.FINISH, Act.FEED_BACK, Act.CLOSE})  # what a ping can be settled with
_NOT_HELD = {
    Act.CLOSE: Reason.NOT_YOURS_TO_CLOSE,
    Act.UPDATE_ALARM: Reason.COME_FIRST,
    Act.END_ALARM: Reason.NOT_YOUR_ALARM,
}


def why_not(actor: Actor, act: Act, scope: Scope = ANYWHERE) -> Reason | None:
    """The reason this actor may not do this, or None when they may. Without a team: whether they could anywhere."""
    if act in _ANYBODY:
        return None
    if not actor.people:
        return Reason.STRANGER
    if act in _REGISSEURS:
        directs = any(p.regisseur and scope.network_id in (None, p.network_id) for p in actor.people)
        return None if directs else Reason.REGISSEUR_ONLY
    if scope.team_id is None:
        return _why_not_anywhere(actor, act, scope.network_id)
    return _why_not_in_team(actor, act, scope)


def _why_not_anywhere(actor: Actor, act: Act, network_id: str | None) -> Reason | None:
    """Without a network: in any of theirs."""
    places = [place for place in actor.memberships if network_id in (None, place.network_id)]
    coordinates = any(actor.coordinates(place.team_id, place.network_id) for place in places)
    directs = any(person.regisseur and network_id in (None, person.network_id) for person in actor.people)
    if act in _COORDINATORS:
        return None if coordinates or directs else Reason.COORDINATOR_ONLY
    if not places and not directs:
        return Reason.STRANGER
    # Their own lists, of what is theirs; and what is of no team at all.
    experts_may = act in _GUESTS | _EXPERTS_OWN | _EXPERTS_ANYWHERE
    if experts_may or directs or any(place.role is not Role.EXPERT for place in places):
        return None
    return Reason.INVITED_ONLY


def _why_not_in_team(actor: Actor, act: Act, scope: Scope) -> Reason | None:
    if scope.team_id is None or scope.network_id is None:
        return Reason.NOT_YOUR_TEAM
    coordinates = actor.coordinates(scope.team_id, scope.network_id)
    place = actor.membership_in(scope.team_id)
    if (place is None or scope.closed) and not coordinates:
        takes_part = _why_not_anywhere(actor, act, scope.network_id) is None
        invited = act in _INVITED and takes_part and _is_among(actor, scope, scope.guests)
        return None if invited else Reason.NOT_YOUR_TEAM
    if place is not None and place.role is Role.EXPERT and not coordinates:
        return _why_not_as_expert(actor, act, scope)
    if act in _COORDINATORS:
        return None if coordinates else Reason.COORDINATOR_ONLY
    if act in _HOLDERS:
        holds = _is_among(actor, scope, scope.holders)
        holds = holds or (act in _SUBSTITUTES_TOO and not scope.holders.isdisjoint(actor.stands_in_for))
        if holds or (coordinates and act in _COORDINATORS_TOO):
            return None
        if act is Act.FEED_BACK and not scope.holders:
            return Reason.PICK_UP_FIRST
        return _NOT_HELD.get(act, Reason.NOT_YOURS)
    return None


def _why_not_as_expert(actor: Actor, act: Act, scope: Scope) -> Reason | None:
    """An expert has what they were asked about, and what they promised there; nothing else of the team."""
    if act in _EXPERTS_OWN:
        return None if _is_among(actor, scope, scope.holders) else Reason.NOT_YOURS
    return None if act in _GUESTS and _is_among(actor, scope, scope.guests) else Reason.INVITED_ONLY


def _is_among(actor: Actor, scope: Scope, people: frozenset[str]) -> bool:
    """Whether the actor is one of these, as the person they are in that network, not in another."""
    me = actor.person_in(scope.network_id) if scope.network_id is not None else None
    return me is not None and me.id in people


def require(actor: Actor, act: Act, scope: Scope = ANYWHERE) -> None:
    """Raise Refused when the policy says no."""
    reason = why_not(actor, act, scope)
    if reason is not None:
        raise Refused(reason)
