"""How does somebody say what others may see of them? Their own entry, with taps, in each of their networks alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import anonymity
from domain.access import Act, why_not
from domain.contacts import FUNCTIONS, Contact, Visibility, checked_function, checked_mail
from domain.drafts import Draft, Flow, Step, with_raw
from domain.people import Organisation, Person, Role, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.settings import tag
from domain.themes import STARTING, Theme
from domain.who import Profile
from storage import contacts, networks, people
from usecases import conversation, deputies, freshness, lists, mailing, pings, rhythm, standing_in
from usecases.turn import Turn, in_team, team_of

TYPED = frozenset({"function", "phone", "mail"})
_SICK = timedelta(days=6)  # beside today; who is back sooner says so with one tap


async def page(turn: Turn) -> Profile:
    """What others may see of this person now."""
    turn.require(Act.PROFILE)
    person = _somebody(turn)
    places = turn.actor.memberships
    teams = [await team_of(turn, place.team_id) for place in places]
    contact = await _of(turn, person)
    names = await people.named(turn.unit, [contact.deputy_id] if contact.deputy_id else [])
    substitute, _ = await standing_in.of(turn, person)
    kept = await contacts.deputised_by(turn.unit, [one.id for one in turn.actor.people])
    deputised = await people.named(turn.unit, [one.person_id for one in kept])
    return Profile(
        contact=contact,
        person=person,
        organisation=_organisation(turn),
        role=Role.EXPERT if places and all(place.role is Role.EXPERT for place in places) else Role.LID,
        teams=tuple(sorted(teams, key=lambda team: team.name.lower())),
        today=turn.today,
        network=await networks.name_of(turn.unit, person.network_id),
        deputy=next((each.name for each in names.values()), ""),
        asked=await deputies.asked(turn, person),
        substitute=substitute,
        deputised=tuple(deputised.values()),
        keeps_lines=tuple(
            team for team in await lists.coordinated(turn) if why_not(turn.actor, Act.ARRANGE, in_team(team)) is None
        ),
        mails=turn.world.mails,
    )


async def confirm(turn: Turn) -> Profile:
    """Dit klopt."""
    return await _change(turn, lambda contact: contact)


async def set_line(turn: Turn, line: str, value: str) -> Profile:
    """Change one line. Values come from buttons, so a forged one is stale."""
    turn.require(Act.PROFILE)
    if line in TYPED and value == "none":
        return await _change(turn, lambda contact: _with(contact, line, ""))
    if line == "function":
        functions = FUNCTIONS[_organisation(turn)]
        if not value.isdecimal() or int(value) >= len(functions):
            raise Refused(Reason.STALE)
        return await _change(turn, lambda contact: replace(contact, function=functions[int(value)]))
    if line == "theme":
        return await _set_theme(turn, value)
    if line == "seen":
        try:
            visibility = Visibility(value)
        except ValueError:
            raise Refused(Reason.STALE) from None
        return await _change(turn, lambda contact: replace(contact, visibility=visibility))
    if line == "by_mail":
        return await _set_by_mail(turn, yes=value == "yes")
    if line == "phone" and value == "known":
        known = _somebody(turn).phone
        return await _change(turn, lambda contact: replace(contact, phone=known))
    raise Refused(Reason.STALE)


def _with(contact: Contact, line: str, value: str) -> Contact:
    if line == "phone":
        return replace(contact, phone=value)
    if line == "mail":
        return replace(contact, mail=value, by_mail=contact.by_mail and bool(value))
    return replace(contact, function=value)


async def _set_by_mail(turn: Turn, *, yes: bool) -> Profile:
    """Whether invitations come by mail too; from a yes on, those that stand already too."""
    if yes and not (turn.world.mails and (await _of(turn, _somebody(turn))).mail):
        raise Refused(Reason.STALE)
    changed = await _change(turn, lambda contact: replace(contact, by_mail=yes and bool(contact.mail)))
    for person in turn.actor.people if yes else ():
        await mailing.begin(turn, person)
    return changed


async def _set_theme(turn: Turn, value: str) -> Profile:
    own = {tag(name): name for team in await _teams(turn) for name in team.settings.own_themes}
    own |= {tag(name): name for name in (await _of(turn, _somebody(turn))).own_themes}
    if value in own:
        return await _change(turn, lambda contact: contact.with_own_theme(own[value]))
    try:
        theme = Theme(value)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if theme not in STARTING:
        raise Refused(Reason.STALE)
    return await _change(turn, lambda contact: contact.with_theme(theme))


async def ask(turn: Turn, line: str) -> Draft:
    """Wait for a typed function, number or mail address."""
    turn.require(Act.PROFILE)
    if line not in TYPED:
        raise Refused(Reason.STALE)
    return await conversation.start(turn, Flow.PROFILE, Step.TEXT, {"line": line})


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> Profile:
    """What was typed holds from now on; what is not understood is refused, and the bot goes on waiting."""
    turn.require(Act.PROFILE)
    line = draft.answers["line"]
    value = _phone(text) if line == "phone" else checked_mail(text) if line == "mail" else _function(turn, text)
    changed = await _change(turn, lambda contact: _with(contact, line, value))
    await conversation.end(turn, draft.stepped(draft.step, turn.now, raw=with_raw(draft, message_id)))
    return changed


def _phone(text: str) -> str:
    phone = anonymity.readable_phone(text)
    if phone is None:
        raise Refused(Reason.PHONE_UNCLEAR)
    return phone


def _function(turn: Turn, text: str) -> str:
    """A number or an address has a line of its own, and goes when that is taken away."""
    function = checked_function(text)
    if anonymity.find(function, turn.lists):
        raise Refused(Reason.NAME_INSIDE)
    return function


async def sick(turn: Turn) -> Profile:
    """Not there for a week, unless they say otherwise; why is not kept."""
    turn.require(Act.PROFILE)
    await rhythm.be_away(turn, turn.today + _SICK)
    return await page(turn)


async def back(turn: Turn) -> Profile:
    """There again."""
    turn.require(Act.PROFILE)
    await rhythm.back(turn)
    return await page(turn)


async def _change(turn: Turn, change: Callable[[Contact], Contact]) -> Profile:
    turn.require(Act.PROFILE)
    for person in turn.actor.people:
        await contacts.save(turn.unit, change(await _of(turn, person)).confirmed(turn.today))
        await pings.stop(turn, Owed.ENTRY, person.id)
        await freshness.begin_quarter(turn, Owed.ENTRY, person.id)
        await turn.note("profile", f"person:{person.id}", person.network_id)
    return await page(turn)


async def _of(turn: Turn, person: Person) -> Contact:
    kept = await contacts.of(turn.unit, [person.id])
    return kept.get(person.id) or Contact(person_id=person.id, network_id=person.network_id)


async def _teams(turn: Turn) -> list[Team]:
    return [await team_of(turn, place.team_id) for place in turn.actor.memberships]


def _organisation(turn: Turn) -> Organisation:
    """Where they work: as in their first team; who directs without one works for the municipality."""
    return next((place.organisation for place in turn.actor.memberships), Organisation.GEMEENTE)


def _somebody(turn: Turn) -> Person:
    if not turn.actor.people:
        raise Refused(Reason.STRANGER)
    return turn.actor.people[0]
