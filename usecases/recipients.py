"""Who hears about what is owed? Its holder, who stands in for them, or a coordinator where nobody holds it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from domain.notices import EntriesStale, EvaluationDue, LinesDue, MeetingDue, OwedItem, PageDue, StoodFor, YearDue
from domain.pages import Review
from domain.people import Actor, Organisation, Person, Role, Team
from domain.pings import Owed, rule_of, weekly_of
from domain.rhythm import Reminder
from domain.school_year import renewed
from storage import actions, contacts, evaluations, pages, people, renewals, signals, teams, terugkoppelingen
from storage.people import Member
from usecases import evaluation_lines as lines
from usecases import reminding, watching
from usecases.reminding import Reminded
from usecases.turn import Turn


@dataclass
class Recipient:
    """A person with what one message will tell them. `school`: school holidays count."""

    person: Person
    school: bool
    rules: list[str] = field(default_factory=list)
    items: list[OwedItem] = field(default_factory=list)
    weekly: bool = False
    pages: list[PageDue] = field(default_factory=list)
    stale: list[EntriesStale] = field(default_factory=list)
    lines: list[LinesDue] = field(default_factory=list)
    evaluations: list[EvaluationDue] = field(default_factory=list)
    meetings: list[MeetingDue] = field(default_factory=list)
    hour: Reminded | None = None  # of an online meeting that begins, in a message of its own
    leads: list[YearDue] = field(default_factory=list)
    renewals: list[Team] = field(default_factory=list)  # do they take part again, in a message of its own
    entry: bool = False  # asked about their own entry, in a message of its own


@dataclass(frozen=True)
class Ear:
    """Who hears about one thing, and for whom they stand in."""

    person: Person
    school: bool
    instead_of: StoodFor | None = None


async def of_rules(turn: Turn, rules: Collection[str]) -> dict[str, Recipient]:
    """By person id; rules of what is gone, or of which nobody is left to hear, are in none of them."""
    found: dict[str, Recipient] = {}
    for rule, item in (await items(turn, rules)).items():
        ear = await who(turn, item)
        if ear is not None:
            _add(found, ear, rule).items.append(replace(item, instead_of=ear.instead_of))
    for rule in rules:
        person_id = weekly_of(rule)
        ear = None if person_id is None else await _of_weekly(turn, person_id)
        if ear is not None:
            _add(found, ear, rule).weekly = True
    for rule, page in (await pages_due(turn, rules)).items():
        ear = await _of_page(turn, page)
        if ear is not None:
            mine = ear.person.id == page.person_id
            confirmed_on = page.confirmed_at.astimezone(turn.world.calendar.zone).date()
            due = PageDue(network_id=page.network_id, theme=page.theme, confirmed_on=confirmed_on, mine=mine)
            _add(found, ear, rule).pages.append(due)
    for rule in rules:
        await _of_teams(turn, found, rule)
        await _of_evaluation(turn, found, rule)
    await _of_meetings(turn, found, rules)
    for rule in rules:  # last, as they wait for a day without other pings
        await _of_renewal(turn, found, rule)
        ear = await _of_entry(turn, rule)
        if ear is not None:
            found[rule] = Recipient(person=ear.person, school=ear.school, rules=[rule], entry=True)
    return found


async def _of_teams(turn: Turn, found: dict[str, Recipient], rule: str) -> None:
    """What who coordinates a team hears of entries that nobody confirmed, and of the numbers that the team keeps."""
    owed, _, team_id = rule.partition(":")
    if owed not in (Owed.STALE, Owed.LINES, Owed.LEAD, Owed.LEFT):
        return
    team = await teams.get(turn.unit, team_id)
    person = await watching.coordinator_of(turn, team) if team is not None else None
    if team is None or person is None:
        return
    members = {member.person.id: member for member in await people.everybody_of(turn.unit, team.id)}
    ear = Ear(person, person.id in members and at_school(members[person.id]))
    if owed == Owed.LINES:
        days = [given_on for _, given_on in (await contacts.lines_of(turn.unit, team.id)).values()]
        if days:
            _add(found, ear, rule).lines.append(LinesDue(team=team, confirmed_on=min(days)))
        return
    if owed in (Owed.LEAD, Owed.LEFT):
        accepted = await renewals.accepted(turn.unit, team.id)
        late = [each for each, moment in accepted.items() if not renewed(moment, turn.today, turn.world.calendar)]
        name = members[late[0]].person.name if len(late) == 1 else ""
        if late or owed == Owed.LEAD:
            due = YearDue(team=team, waiting=len(late), name=name, again=owed == Owed.LEFT)
            _add(found, ear, rule).leads.append(due)
        return
    kept = await contacts.of(turn.unit, members.keys() - {person.id})
    names = [members[each].person.name for each, contact in kept.items() if contact.stale_on is not None]
    if names:
        stale = EntriesStale(team=team, count=len(names), name=names[0] if len(names) == 1 else "")
        _add(found, ear, rule).stale.append(stale)


async def _of_evaluation(turn: Turn, found: dict[str, Recipient], rule: str) -> None:
    """Who was asked how it went, and has not said yet. Nobody stands in for that."""
    owed, _, owed_id = rule.partition(":")
    evaluation_id, _, person_id = owed_id.partition(":")
    one = await evaluations.get(turn.unit, evaluation_id) if owed == Owed.EVALUATION else None
    if one is None or not one.open or (await evaluations.asked(turn.unit, one.id)).get(person_id, True):
        return
    person = (await people.named(turn.unit, [person_id])).get(person_id)
    team = await teams.get(turn.unit, one.team_id)
    if person is None or team is None:
        return
    organisations = await people.organisations_of(turn.unit, team.id)
    ear = Ear(person, organisations.get(person_id) is Organisation.SCHOOL)
    _add(found, ear, rule).evaluations.append(EvaluationDue(line=await lines.line_of(turn, one, team)))


async def _of_meetings(turn: Turn, found: dict[str, Recipient], rules: Collection[str]) -> None:
    for rule, each in (await reminding.of_rules(turn, rules)).items():
        if each.due.reminder is Reminder.HOUR:
            found[rule] = Recipient(person=each.person, school=each.school, rules=[rule], hour=each)
        else:
            _add(found, Ear(each.person, each.school), rule).meetings.append(each.due)


async def _of_renewal(turn: Turn, found: dict[str, Recipient], rule: str) -> None:
    """Who has not said yet that they take part again, once for all of their teams."""
    owed, _, owed_id = rule.partition(":")
    team_id, _, person_id = owed_id.partition(":")
    team = await teams.get(turn.unit, team_id) if owed == Owed.RENEW else None
    if team is None:
        return
    accepted_at = (await renewals.accepted(turn.unit, team.id)).get(person_id)
    person = (await people.named(turn.unit, [person_id])).get(person_id)
    if person is None or accepted_at is None or renewed(accepted_at, turn.today, turn.world.calendar):
        return
    school = (await people.organisations_of(turn.unit, team.id))[person_id] is Organisation.SCHOOL
    key = rule_of(Owed.RENEW, person_id)
    recipient = found.setdefault(key, Recipient(person=person, school=school))
    recipient.school = recipient.school or school
    recipient.rules.append(rule)
    recipient.renewals.append(team)


async def _of_entry(turn: Turn, rule: str) -> Ear | None:
    """Who takes part somewhere, once for each account."""
    owed, _, person_id = rule.partition(":")
    person = (await people.named(turn.unit, [person_id])).get(person_id) if owed == Owed.ENTRY else None
    if person is None:
        return None
    actor = await people.actor_of(turn.unit, person.chat_id)
    places = [place for place in actor.memberships if place.person_id == person_id]
    first = next(
        (p.id for p in actor.people if p.regisseur or any(each.person_id == p.id for each in actor.memberships)), None
    )
    if first != person_id:
        return None
    return Ear(person, any(place.organisation is Organisation.SCHOOL for place in places))


def _add(found: dict[str, Recipient], ear: Ear, rule: str) -> Recipient:
    recipient = found.setdefault(ear.person.id, Recipient(person=ear.person, school=ear.school))
    recipient.school = recipient.school or ear.school
    recipient.rules.append(rule)
    return recipient


async def who(turn: Turn, item: OwedItem) -> Ear | None:
    """Who is reminded of this now. A substitute only in the teams they are in themselves."""
    team = item.team
    members = {member.person.id: member for member in await people.everybody_of(turn.unit, team.id)}
    holder = members.get(item.owner_id or "")
    if holder is not None:
        substitute = members.get(holder.person.rhythm.stood_in_on(turn.today) or "")
        if (
            substitute is None
            or substitute.place.role is Role.EXPERT
            or substitute.person.rhythm.away_on(turn.today)
            or not substitute.person.reachable
        ):
            return Ear(holder.person, at_school(holder))
        until = holder.person.rhythm.away_until or turn.today
        stood_for = StoodFor(name=holder.person.name, until=until)
        return Ear(substitute.person, at_school(substitute), instead_of=stood_for)
    # Nobody picked it up, or who did has left.
    watches = watching.coordinator_of if item.action is not None else watching.watcher_of
    other = await watches(turn, team)
    return Ear(other, school=False) if other is not None else None


def at_school(member: Member) -> bool:
    """Whether school holidays count for them."""
    return member.place.organisation is Organisation.SCHOOL


async def rules_of(turn: Turn, actor: Actor) -> list[str]:
    """Every rule of which this account may hear: what is theirs, what they stand in for, what nobody holds."""
    ids = [*(person.id for person in actor.people), *actor.stands_in_for]
    debts = await terugkoppelingen.open_of(turn.unit, ids)
    for place in actor.memberships:
        if actor.coordinates(place.team_id, place.network_id):
            debts += [d for d in await terugkoppelingen.open_in(turn.unit, place.team_id) if d.owner_id is None]
    promised = await actions.open_of(turn.unit, ids)
    return [
        *(rule_of(Owed.TERUGKOPPELING, debt.id) for debt in debts),
        *(rule_of(Owed.ACTION, action.id) for action in promised),
        *(rule_of(Owed.PAGE, page.id) for page in await pages.reviews_of(turn.unit, ids)),
        *(rule_of(Owed.ENTRY, person.id) for person in actor.people),
        *(rule_of(Owed.EVALUATION, ":".join(pair)) for pair in await evaluations.waiting_for(turn.unit, ids)),
        *await reminding.waiting_for(turn, [person.id for person in actor.people]),
    ]


async def pages_due(turn: Turn, rules: Collection[str]) -> dict[str, Review]:
    """The knowledge pages among these rules."""
    asked = {rule.partition(":")[2]: rule for rule in rules if rule.startswith(f"{Owed.PAGE.value}:")}
    networks = {review_id.partition(":")[0] for review_id in asked}
    found = [review for each in networks for review in (await pages.reviews(turn.unit, each)).values()]
    return {asked[review.id]: review for review in found if review.id in asked}


async def _of_page(turn: Turn, page: Review) -> Ear | None:
    """Who stands for a page, while they coordinate in its network; else one who does. Nobody stands in for that."""
    able: dict[str, Ear] = {}
    for team in await teams.of_network(turn.unit, page.network_id):
        members = {member.person.id: member for member in await people.everybody_of(turn.unit, team.id)}
        for person in await people.coordinators_of(turn.unit, team.id, page.network_id):
            school = person.id in members and at_school(members[person.id])
            able[person.id] = Ear(person, school)
    for person in await people.regisseurs_of(turn.unit, page.network_id):
        able.setdefault(person.id, Ear(person, school=False))
    reached = {person_id: ear for person_id, ear in able.items() if ear.person.reachable}
    if page.person_id in reached:
        return reached[page.person_id]
    return next((reached[person_id] for person_id in sorted(reached)), None)


async def _of_weekly(turn: Turn, person_id: str) -> Ear | None:
    person = (await people.named(turn.unit, [person_id])).get(person_id)
    if person is None or not person.rhythm.weekly:
        return None
    actor = await people.actor_of(turn.unit, person.chat_id)
    places = [place for place in actor.memberships if place.person_id == person_id]
    school = any(place.organisation is Organisation.SCHOOL for place in places)
    return Ear(person, school) if places or person.regisseur else None


async def items(turn: Turn, rules: Collection[str]) -> dict[str, OwedItem]:
    """What each rule is about; those of what is gone are left out."""
    ids: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        owed, _, owed_id = rule.partition(":")
        ids[owed].add(owed_id)
    found_actions = await actions.named(turn.unit, ids[Owed.ACTION])
    debts = await terugkoppelingen.named(turn.unit, ids[Owed.TERUGKOPPELING])
    about = {d.signal_id for d in debts.values()} | {a.signal_id for a in found_actions.values() if a.signal_id}
    found_signals = await signals.named(turn.unit, about)
    loaded: dict[str, Team | None] = {}
    known = {}
    for rule in rules:
        owed_id = rule.partition(":")[2]
        action, debt = found_actions.get(owed_id), debts.get(owed_id)
        thing = action or debt
        if thing is None:
            continue
        if thing.team_id not in loaded:
            loaded[thing.team_id] = await teams.get(turn.unit, thing.team_id)
        team = loaded[thing.team_id]
        if team is not None:
            signal = found_signals.get(thing.signal_id or "")
            known[rule] = OwedItem(team=team, signal=signal, action=action, debt=debt)
    return known
