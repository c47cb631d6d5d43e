"""Who can be called? By theme, organisation, role or name, as far as who asks may see them."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.access import Act
from domain.acute import is_acute
from domain.drafts import Draft, Flow, Step
from domain.people import Organisation, Role, Team
from domain.refusals import Reason, Refused
from domain.settings import tag
from domain.themes import STARTING, Theme
from domain.who import LISTED, SHOWN, Answer, Card, Choice, Entry, Kind, Line, Reach, Target, Unsure
from domain.who_words import HANDLES
from storage import contacts
from usecases import conversation, entries, matching
from usecases.turn import Turn

_USUAL = (Organisation.POLITIE, Organisation.SCHOOL, Organisation.JONGERENWERK)
_SAID, _FITS, _FUNCTION = 4.0, 3.0, 1.5  # what counts: one's own word, the right organisation or role, the function


async def start(turn: Turn) -> Choice:
    """/wie alone: wait for a word, and offer the organisations around the table."""
    turn.require(Act.LOOK_UP)
    found = {entry.organisation for entry in await entries.visible(turn)}
    draft = await conversation.start(turn, Flow.WHO, Step.TEXT)
    return Choice(draft=draft, organisations=tuple(each for each in Organisation if each in found))


async def answer(turn: Turn, draft: Draft, text: str, lines: Mapping[str, str]) -> Answer | Unsure:
    """The word that was waited for."""
    await conversation.end(turn, draft)
    return await ask(turn, text, lines)


async def leave(turn: Turn, draft: Draft) -> None:
    """What was typed is of something else."""
    turn.require(Act.LOOK_UP)
    await conversation.end(turn, draft)


async def ask(turn: Turn, text: str, lines: Mapping[str, str]) -> Answer | Unsure:
    """Whatever was typed, with slips and in street words. `lines`: by which words public numbers are asked for.

    Of what is not understood the bot waits for another word.
    """
    turn.require(Act.LOOK_UP)
    found, teams = await entries.visible(turn), await entries.teams_seen(turn)
    words = await _vocabulary(turn, found, teams, lines)
    wanted = matching.wanted(text, words)
    danger = is_acute(text)
    if not wanted:
        nearest = matching.nearest(text, words, _usual(found))
        await conversation.start(turn, Flow.WHO, Step.TEXT)
        return Unsure(danger=danger, nearest=nearest)
    return await _answer(turn, wanted, found, teams, text=text, danger=danger)


async def known(turn: Turn, text: str, lines: Mapping[str, str]) -> bool:
    """Whether a question names something that can be looked up, so that it is one."""
    turn.require(Act.LOOK_UP)
    words = await _vocabulary(turn, await entries.visible(turn), await entries.teams_seen(turn), lines)
    return bool(matching.wanted(text, words))


async def show(turn: Turn, codes: str, lines: Mapping[str, str]) -> Answer:
    """What a button stands for; then no word is waited for any more."""
    turn.require(Act.LOOK_UP)
    await conversation.end_flow(turn, Flow.WHO)
    found, teams = await entries.visible(turn), await entries.teams_seen(turn)
    wanted = tuple(_target(code, found, teams, lines) for code in codes.split("+"))
    return await _answer(turn, wanted, found, teams, text="", danger=False)


async def card(turn: Turn, person_id: str) -> Card:
    """Somebody's number, as a phone can call it."""
    entry, _ = await entries.one_of(turn, person_id)
    if not entry.contact.phone:
        raise Refused(Reason.NO_NUMBER)
    return Card(name=entry.person.name, phone=entry.contact.phone)


async def line(turn: Turn, organisation: Organisation) -> Line:
    """The number of an organisation around one's own teams, if they keep one."""
    turn.require(Act.LOOK_UP)
    (found,) = await _lines(turn, await entries.teams_seen(turn), [organisation])
    return found


def _usual(found: Sequence[Entry]) -> list[Target]:
    here = [each for each in Organisation if any(entry.organisation is each for entry in found)]
    return [Target(kind=Kind.ORGANISATION, value=each.value) for each in dict.fromkeys((*here, *_USUAL))]


async def _vocabulary(
    turn: Turn, found: Sequence[Entry], teams: Sequence[Team], lines: Mapping[str, str]
) -> matching.Vocabulary:
    names = {key: name for name, key in reversed(list(lines.items()))}
    kept = [(word, Target(kind=Kind.LINE, value=key, name=names[key])) for word, key in lines.items()]
    for network_id in {person.network_id for person in turn.actor.people}:
        for word in await turn.words_of(network_id):
            if word.kept and word.theme is not None:
                kept.append((word.word, Target(kind=Kind.THEME, value=word.theme.value)))
    named = [(entry.person.id, entry.person.name, entry.contact.function) for entry in found]
    return matching.vocabulary(named, _own_themes(teams), kept)


def _own_themes(teams: Sequence[Team]) -> dict[str, str]:
    return {name: tag(name) for team in teams for name in team.settings.own_themes}


def _target(code: str, found: Sequence[Entry], teams: Sequence[Team], lines: Mapping[str, str]) -> Target:
    kind, _, value = code.partition("-")
    try:
        target = Target(kind=Kind(kind), value=value)
        if target.kind is Kind.THEME and target.theme in STARTING:
            return target
        if (target.kind is Kind.ORGANISATION and target.organisation) or (target.kind is Kind.ROLE and target.role):
            return target
    except ValueError:
        raise Refused(Reason.STALE) from None
    names = {entry.person.id: entry.person.name for entry in found}
    if target.kind is Kind.LINE:
        names = {key: name for name, key in reversed(list(lines.items()))}
    elif target.kind is Kind.OWN_THEME:
        names = {value: name for name, value in _own_themes(teams).items()}
    if target.value not in names:
        raise Refused(Reason.NOT_SHOWN if target.kind is Kind.PERSON else Reason.STALE)
    return Target(kind=target.kind, value=value, name=names[value])


async def _answer(
    turn: Turn, wanted: tuple[Target, ...], found: Sequence[Entry], teams: Sequence[Team], *, text: str, danger: bool
) -> Answer:
    ranked = _ranked(wanted, found, text)
    shown = tuple(Reach(entry=entry, deputy=entries.deputy_of(turn, entry, found)) for entry in ranked[:SHOWN])
    organisations: list[Organisation] = []
    if not any(reach.now for reach in shown):
        organisations = _organisations(wanted, shown)
    return Answer(
        wanted=wanted,
        danger=danger,
        shown=shown,
        others=tuple(ranked[SHOWN : SHOWN + LISTED]),
        lines=tuple(await _lines(turn, teams, organisations)),
        today=turn.today,
        several=len(teams) > 1,
    )


def _organisations(wanted: tuple[Target, ...], shown: tuple[Reach, ...]) -> list[Organisation]:
    """Of whom the public line helps: of who was found but is not there, else of who is asked for."""
    asked = [target.organisation for target in wanted if target.kind is Kind.ORGANISATION]
    handling = [each for t in wanted if t.kind is Kind.THEME for each in HANDLES.get(t.theme, ())]
    return list(dict.fromkeys([*asked, *(reach.entry.organisation for reach in shown[:1]), *handling]))[:SHOWN]


async def _lines(turn: Turn, teams: Sequence[Team], organisations: Sequence[Organisation]) -> list[Line]:
    kept: dict[Organisation, tuple[str, date]] = {}
    for team in teams if organisations else ():
        kept = await contacts.lines_of(turn.unit, team.id) | kept
    return [
        Line(organisation=each, phone=phone, given_on=given_on)
        for each in organisations
        for phone, given_on in [kept.get(each, ("", None))]
    ]


def _ranked(wanted: tuple[Target, ...], found: Sequence[Entry], text: str) -> list[Entry]:
    """Who fits best first; of those who fit alike, who is at work now."""
    scores = {entry.person.id: _score(entry, wanted, text) for entry in found}
    fitting = [entry for entry in found if scores[entry.person.id] > 0]
    return sorted(
        fitting,
        key=lambda entry: (-scores[entry.person.id], not entry.now, not entry.contact.phone, entry.person.name),
    )


def _score(entry: Entry, wanted: tuple[Target, ...], text: str) -> float:
    people = {target.value for target in wanted if target.kind is Kind.PERSON}
    if people:
        return _FITS if entry.person.id in people else 0.0
    organisations = {target.organisation for target in wanted if target.kind is Kind.ORGANISATION}
    roles = {target.role for target in wanted if target.kind is Kind.ROLE}
    if (organisations and entry.organisation not in organisations) or (roles and not _has_role(entry, roles)):
        return 0.0
    score = _FITS if organisations or roles else 0.0
    score += max([_of_theme(entry, target) for target in wanted], default=0.0)
    return score + (_FUNCTION if score and matching.tells(entry.contact.function, text) else 0.0)


def _has_role(entry: Entry, roles: set[Role]) -> bool:
    """Who directs the network coordinates where nobody else does."""
    return entry.role in roles or (entry.role is Role.REGISSEUR and Role.COORDINATOR in roles)


def _of_theme(entry: Entry, target: Target) -> float:
    if target.kind is Kind.OWN_THEME:
        return _SAID if target.name in entry.contact.own_themes else 0.0
    if target.kind is not Kind.THEME:
        return 0.0
    if target.theme in entry.contact.themes:
        return _SAID
    return _handles(entry.organisation, target.theme)


def _handles(organisation: Organisation, theme: Theme) -> float:
    order = HANDLES.get(theme, ())
    return 2.0 - order.index(organisation) / 2 if organisation in order else 0.0
