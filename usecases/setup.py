"""How does a network begin, and how is a team made and tied to its group?"""

import unicodedata
from dataclasses import dataclass, replace

import anonymity
from domain.access import Act, Scope
from domain.drafts import KEPT, Draft, Flow, Step
from domain.invitations import CODE_TERM, LINK_TERM, hash_of
from domain.overviews import MemberLine, TeamPage
from domain.people import Membership, Organisation, Person, Role, Team
from domain.refusals import Reason, Refused
from domain.settings import Topic
from storage import actions, drafts, invitations, networks, outbox, people, signals, teams, terugkoppelingen
from storage.networks import Network
from usecases import cards, conversation
from usecases.turn import Turn, in_team, team_of

FEEDBACK_DAYS = 5  # working days within which a reporter hears something
_NAME_LENGTHS = range(2, 61)

_MAY_BE = frozenset({anonymity.Label.CLASS, anonymity.Label.ADDRESS})  # a school may be called so


@dataclass(frozen=True, kw_only=True)
class CouplingOffer:
    """A one-time code for one person to tie a team to a group."""

    team: Team
    code: str
    link: str


def checked_name(text: str) -> str:
    """A name of a person, school or municipality: one line of 2 to 60 characters with a letter in it."""
    name = " ".join("".join(letter for letter in text if unicodedata.category(letter) != "Cf").split())
    if len(name) not in _NAME_LENGTHS or not any(letter.isalpha() for letter in name) or name.startswith("/"):
        raise Refused(Reason.NAME_UNCLEAR)
    return name


def checked_place(turn: Turn, text: str) -> str:
    """A name of a school or municipality: it may be called after somebody, but holds no number that leads to one."""
    name = checked_name(text)
    found = anonymity.find(name, turn.lists)
    if any(span.tier is anonymity.Tier.IDENTIFIER and span.label not in _MAY_BE for span in found):
        raise Refused(Reason.NAME_INSIDE)
    return name


async def founding_link(turn: Turn) -> str:
    """A one-time link for the first regisseur; the ones before it stop working."""
    turn.require(Act.FOUND)
    token = turn.world.new_token()
    expires_at, opened_before = turn.now + LINK_TERM, turn.now - KEPT
    await invitations.replace_founding_link(turn.unit, hash_of(token), expires_at, opened_before)
    return f"https://t.me/{turn.world.username}?start={token}"


async def begin_founding(turn: Turn, token: str) -> bool:
    """Whether the token opens the founding of a network; then the bot waits for a name."""
    turn.require(Act.FOUND)
    if not await invitations.founding_link_opens(turn.unit, hash_of(token), turn.now):
        return False
    await invitations.open_founding_link(turn.unit, hash_of(token), turn.now)
    await conversation.start(turn, Flow.FOUND, Step.NAME, {"link": hash_of(token)})
    return True


async def name_regisseur(turn: Turn, draft: Draft, text: str) -> str:
    """The first regisseur's name; then the bot waits for the municipality's."""
    turn.require(Act.FOUND)
    name = checked_name(text)
    await drafts.save(turn.unit, draft.stepped(Step.MUNICIPALITY, turn.now, name=name))
    return name


async def found(turn: Turn, draft: Draft, text: str) -> Network:
    """Make the network with its first regisseur; then the bot waits for the name of the first team's school."""
    turn.require(Act.FOUND)
    if not await invitations.use_founding_link(turn.unit, draft.answers["link"], turn.now):
        raise Refused(Reason.LINK_USED)
    network = Network(id=turn.world.new_id(), name=checked_place(turn, text))
    await networks.add(turn.unit, network, turn.now)
    person = Person(
        id=turn.world.new_id(),
        network_id=network.id,
        chat_id=turn.actor.chat_id,
        name=draft.answers["name"],
        regisseur=True,
        reachable=True,
    )
    await people.add(turn.unit, person, turn.now)
    await conversation.end(turn, draft)
    await turn.note("found", f"network:{network.id}", network.id)
    await _wait_for_school(turn, network.id)
    return network


async def ask_team(turn: Turn) -> Draft:
    """Wait for the name of a new team's school."""
    turn.require(Act.MAKE_TEAM)
    directed = next(person for person in turn.actor.people if person.regisseur)
    return await _wait_for_school(turn, directed.network_id)


async def _wait_for_school(turn: Turn, network_id: str) -> Draft:
    return await conversation.start(turn, Flow.TEAM, Step.NAME, {"network": network_id})


async def make_team(turn: Turn, draft: Draft, text: str) -> TeamPage:
    """Make a team around a school; its regisseur sits in it as coordinator."""
    network_id = draft.answers["network"]
    turn.require(Act.MAKE_TEAM, Scope(network_id=network_id))
    team = Team(
        id=turn.world.new_id(),
        network_id=network_id,
        name=checked_place(turn, text),
        chat_id=None,
        thread_id=None,
        feedback_days=FEEDBACK_DAYS,
    )
    await teams.add(turn.unit, team)
    maker = turn.person_in(network_id)
    place = Membership(
        team_id=team.id,
        network_id=network_id,
        person_id=maker.id,
        role=Role.COORDINATOR,
        organisation=Organisation.GEMEENTE,
    )
    await people.join(turn.unit, place, turn.now)
    await conversation.end(turn, draft)
    await turn.note("make_team", f"team:{team.id}", network_id)
    return await _page(turn, team)


async def page(turn: Turn, team_id: str) -> TeamPage:
    """A team with its members."""
    team = await team_of(turn, team_id)
    turn.require(Act.INVITE, in_team(team))
    return await _page(turn, team)


async def _page(turn: Turn, team: Team) -> TeamPage:
    members = await people.everybody_of(turn.unit, team.id)
    names = await people.named(turn.unit, [m.place.stands_in_for for m in members if m.place.stands_in_for])
    return TeamPage(
        team=team,
        members=tuple(
            MemberLine(
                name=m.person.name,
                organisation=m.place.organisation,
                role=m.place.role,
                reachable=m.person.reachable,
                until=m.place.until,
                stands_in_for=names[m.place.stands_in_for].name if m.place.stands_in_for in names else "",
            )
            for m in members
        ),
    )


async def offer_coupling(turn: Turn, team_id: str) -> CouplingOffer:
    """A code with which this person can tie the team to a group, within an hour."""
    team = await team_of(turn, team_id)
    turn.require(Act.COUPLE, in_team(team))
    code = turn.world.new_code()
    expires_at = turn.now + CODE_TERM
    await invitations.add_code(turn.unit, hash_of(code), team.id, turn.actor.chat_id, expires_at)
    link = f"https://t.me/{turn.world.username}?startgroup={code}"
    return CouplingOffer(team=team, code=code, link=link)


async def couple(turn: Turn, code: str, chat_id: int, thread_id: int | None, *, typed: bool) -> Team:
    """Tie the team behind a code to this group, and to the topic in which it was typed.

    A code that came along with the link which adds the bot can still be typed once: that link ends in the general
    topic, and the signals may belong in another.
    """
    turn.require(Act.COUPLE)
    code_hash = hash_of(code.strip().upper())
    team_id = await invitations.team_of_code(turn.unit, code_hash, turn.actor.chat_id, turn.now)
    if team_id is None:
        raise Refused(Reason.CODE_UNKNOWN)
    team = await team_of(turn, team_id)
    turn.require(Act.COUPLE, in_team(team))
    other = await teams.by_chat(turn.unit, chat_id)
    if other is not None and other.id != team.id:
        raise Refused(Reason.GROUP_TAKEN)
    if typed:
        await invitations.use_code(turn.unit, code_hash)
    await teams.couple(turn.unit, team.id, chat_id, thread_id)
    moved = team.chat_id != chat_id  # then the topics of the old group mean nothing
    chosen = team.settings.without_threads() if moved else team.settings.with_thread(Topic.SIGNALS, thread_id)
    if chosen != team.settings:
        await teams.save_settings(turn.unit, replace(team, settings=chosen))
    await turn.note("couple", f"team:{team.id}", team.network_id)
    coupled = await team_of(turn, team.id)
    if (team.chat_id, team.thread_id) != (chat_id, thread_id):
        if team.chat_id is not None:
            await outbox.drop_edits(turn.unit, team.chat_id)  # else they would become new cards in the old group
        for signal in await signals.living_in(turn.unit, team.id):  # what runs moves along to the new group
            await cards.show(turn, coupled, signal, await terugkoppelingen.of_signal(turn.unit, signal.id), fresh=True)
        for action in await actions.open_in(turn.unit, team.id):
            if action.signal_id is None:
                await cards.show_loose(turn, coupled, action, fresh=True)
    return coupled
