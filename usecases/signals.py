"""How is a signal raised, taken back and closed?"""

import json
import re

from domain.access import Act
from domain.actions import ActionStatus
from domain.drafts import Draft, Flow, Step, with_raw
from domain.moments import add_working_days
from domain.overviews import Closed, Preview, Raised
from domain.people import Actor, Organisation, Team
from domain.pings import Owed
from domain.refusals import Reason, Refused
from domain.signals import Attribution, Reporter, Signal, SignalStatus, checked_text
from domain.terugkoppeling import DebtStatus, Terugkoppeling
from domain.themes import Place, Theme, guess_place, guess_theme
from storage import actions, drafts, networks, outbox, signals, terugkoppelingen
from usecases import cards, claims, conversation, pings
from usecases.turn import Turn, address_of, in_team, removed, team_of

_PLACEHOLDER = re.compile(r"\[[^\]]*\]")  # "[klas]" says nothing of the place
LINES = ("theme", "place", "whom", "team")


async def teams_of(turn: Turn, actor: Actor) -> list[Team]:
    """The teams in which somebody takes part, by name."""
    found = [await team_of(turn, place.team_id) for place in actor.memberships]
    return sorted(found, key=lambda team: team.name.lower())


async def ask(turn: Turn, team_id: str | None = None) -> Draft:
    """Wait for the text of a signal; in a team's group it is about that team."""
    turn.require(Act.RAISE)
    await _coupled_teams(turn)
    chosen = {} if team_id is None else {"team": team_id, "chosen": "team"}
    return await conversation.start(turn, Flow.SIGNAL, Step.TEXT, chosen)


async def write(turn: Turn, draft: Draft | None, text: str, message_id: int) -> Preview:
    """A typed text becomes the draft's text; without a draft it begins one."""
    turn.require(Act.RAISE)
    if draft is None:
        draft = await conversation.start(turn, Flow.SIGNAL, Step.TEXT)
    coupled = await _coupled_teams(turn)
    masked = turn.masked(checked_text(text), *coupled)
    answers = {"removed": json.dumps(removed(masked)), "raw": with_raw(draft, message_id)}
    return await _with_text(turn, draft, masked.text, coupled, answers)


async def rewrite(turn: Turn, draft: Draft, masked_text: str) -> Preview:
    """A text that was masked and shown before, as something else, becomes the draft's text."""
    turn.require(Act.RAISE)
    return await _with_text(turn, draft, masked_text, await _coupled_teams(turn), {})


async def _with_text(turn: Turn, draft: Draft, text: str, coupled: list[Team], answers: dict[str, str]) -> Preview:
    answers = {"text": checked_text(text), **answers, **_guesses(draft, text, coupled)}
    return await _stepped(turn, draft, Step.PREVIEW, **answers)


async def hold_more(turn: Turn, draft: Draft, text: str, message_id: int) -> Draft:
    """A second text while the preview stands: keep it (masked) until the person says where it belongs."""
    turn.require(Act.RAISE)
    masked = turn.masked(checked_text(text), *await _coupled_teams(turn))
    more = checked_text("\n".join(part for part in (draft.answers.get("more", ""), masked.text) if part))
    counts = _summed(json.loads(draft.answers.get("more_removed") or "{}"), removed(masked))
    held = draft.stepped(
        Step.MORE, turn.now, more=more, more_removed=json.dumps(counts), raw=with_raw(draft, message_id)
    )
    await drafts.save(turn.unit, held)
    return held


async def place_more(turn: Turn, draft: Draft, where: str) -> Preview:
    """The second text belongs to the first ("add"), or takes its place ("replace")."""
    turn.require(Act.RAISE)
    text = draft.answers.get("more", "")
    if not text:
        raise Refused(Reason.STALE)
    counts = json.loads(draft.answers.get("more_removed") or "{}")
    if where == "add":
        text = checked_text(f"{draft.answers['text']}\n{text}")
        counts = _summed(counts, json.loads(draft.answers["removed"]))
    guesses = _guesses(draft, text, await _coupled_teams(turn))
    answers = {"text": text, "removed": json.dumps(counts), "more": "", "more_removed": ""}
    return await _stepped(turn, draft, Step.PREVIEW, **answers, **guesses)


def _summed(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {label: one.get(label, 0) + other.get(label, 0) for label in {**one, **other}}


def _guesses(draft: Draft, text: str, coupled: list[Team]) -> dict[str, str]:
    """What the words tell of theme, place and school; a line that was chosen stays as it was chosen."""
    bare = _PLACEHOLDER.sub("", text)
    theme, place = guess_theme(bare), guess_place(bare)
    found = {
        "theme": theme.value if theme else None,
        "place": place.value if place else None,
        "team": _guess_team(coupled, text),
    }
    chosen = draft.answers.get("chosen", "").split()
    return {line: guess for line, guess in found.items() if guess is not None and line not in chosen}


async def set_line(turn: Turn, draft: Draft, line: str, value: str) -> Preview:
    """Change one line of the preview. Values come from buttons, so a forged one is stale."""
    turn.require(Act.RAISE)
    try:
        checked = {"theme": Theme, "place": Place, "whom": Attribution}[line](value).value if line != "team" else value
    except (KeyError, ValueError):
        raise Refused(Reason.STALE) from None
    if line == "team":
        team = await team_of(turn, value)
        turn.require(Act.RAISE, in_team(team))
        address_of(team)
    chosen = " ".join([*draft.answers.get("chosen", "").split(), line])
    return await _stepped(turn, draft, Step.PREVIEW, **{line: checked, "chosen": chosen})


async def retype(turn: Turn, draft: Draft) -> Draft:
    """Wait for another text for this draft."""
    turn.require(Act.RAISE)
    waiting = draft.stepped(Step.TEXT, turn.now)
    await drafts.save(turn.unit, waiting)
    return waiting


async def back(turn: Turn, draft: Draft) -> Preview:
    """Leave the choices, or the question for another text: the preview as it was."""
    turn.require(Act.RAISE)
    return await _stepped(turn, draft, Step.PREVIEW)


async def preview(turn: Turn, draft: Draft) -> Preview:
    """The draft as it stands, as the team will see it."""
    turn.require(Act.RAISE)
    coupled = await _coupled_teams(turn)
    team = await team_of(turn, draft.answers.get("team", coupled[0].id))
    turn.require(Act.RAISE, in_team(team))
    reporter = _reporter(turn, team)
    return Preview(
        draft=draft,
        team=team,
        several_teams=len(coupled) > 1,
        team_known="team" in draft.answers,
        text=draft.answers["text"],
        theme=Theme(draft.answers["theme"]) if "theme" in draft.answers else None,
        place=Place(draft.answers["place"]) if "place" in draft.answers else None,
        attribution=Attribution(draft.answers.get("whom", Attribution.ORGANISATION.value)),
        name=reporter.name,
        organisation=reporter.organisation,
        removed=json.loads(draft.answers["removed"]),
    )


async def send(turn: Turn, draft: Draft) -> Raised | Preview:
    """Raise the signal: the card goes to the group. A draft that is not complete comes back as its preview."""
    shown = await preview(turn, draft)
    if not shown.complete or shown.theme is None or shown.place is None:
        return shown
    team = shown.team
    address_of(team)
    signal = Signal(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        number=await networks.next_signal_number(turn.unit, team.network_id),
        theme=shown.theme,
        place=shown.place,
        text=shown.text,
        attribution=shown.attribution,
        reporter=_reporter(turn, team),
        status=SignalStatus.OPEN,
        raised_at=turn.now,
        version=1,
    )
    await signals.add(turn.unit, signal)
    debt = Terugkoppeling(
        id=turn.world.new_id(),
        network_id=team.network_id,
        team_id=team.id,
        signal_id=signal.id,
        owner_id=None,
        due_on=add_working_days(turn.today, team.feedback_days, turn.world.calendar),
        status=DebtStatus.OPEN,
        version=1,
    )
    await terugkoppelingen.add(turn.unit, debt)
    await pings.plan(turn, Owed.TERUGKOPPELING, debt.id, debt.due_on, school=False)
    await conversation.end(turn, draft)
    await cards.show(turn, team, signal, debt, fresh=True)
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note("raise", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    month = turn.now.astimezone(turn.world.calendar.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    count = await signals.count_of_theme(turn.unit, team.id, signal.theme, month)
    return Raised(signal=signal, debt=debt, count=count)


async def withdraw(turn: Turn, signal_id: str) -> Signal:
    """The reporter takes a signal back: the card disappears, or says so where it was seen."""
    signal = await _signal(turn, signal_id)
    team = await team_of(turn, signal.team_id)
    turn.require(Act.UNDO, in_team(team, signal.reporter.person_id))
    withdrawn = signal.withdrawn(turn.now)
    await signals.save(turn.unit, withdrawn)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    await terugkoppelingen.save(turn.unit, debt.dropped())
    await pings.stop(turn, Owed.TERUGKOPPELING, debt.id)
    unnamed = signal.attribution is Attribution.UNNAMED
    await turn.note("withdraw", f"signal:{signal.id}", team.network_id, unnamed=unnamed)
    if not await outbox.withdraw_card(turn.unit, f"card:{signal.id}"):
        await cards.show(turn, team, withdrawn, debt.dropped())
    return withdrawn


async def close(turn: Turn, signal_id: str) -> Closed:
    """The team is done with a signal, and with what was still to be done; refused while its reporter waits."""
    signal = await _signal(turn, signal_id)
    team = await team_of(turn, signal.team_id)
    debt = await terugkoppelingen.of_signal(turn.unit, signal.id)
    turn.require(Act.CLOSE, in_team(team, debt.owner_id))
    closed = signal.closed(reporter_waits=debt.open)
    await signals.save(turn.unit, closed)
    await turn.note("close", f"signal:{signal.id}", team.network_id)
    dropped = [a for a in await actions.of_signal(turn.unit, signal.id) if a.status is ActionStatus.OPEN]
    for action in dropped:
        await actions.save(turn.unit, action.dropped())
        await pings.stop(turn, Owed.ACTION, action.id)
        await claims.tell_owner(turn, action, closed)
    await cards.show(turn, team, closed, debt)
    return Closed(signal=closed, dropped=len(dropped))


async def _signal(turn: Turn, signal_id: str) -> Signal:
    signal = await signals.get(turn.unit, signal_id)
    if signal is None:
        raise Refused(Reason.GONE)
    return signal


async def _coupled_teams(turn: Turn) -> list[Team]:
    found = await teams_of(turn, turn.actor)
    coupled = [team for team in found if team.chat_id is not None]
    if not coupled:
        raise Refused(Reason.NO_GROUP if found else Reason.STRANGER)
    return coupled


def _guess_team(coupled: list[Team], text: str) -> str | None:
    """The only team, or the one whose school is named; a wrong school is worse than a question."""
    named = [team.id for team in coupled if team.name.lower() in text.lower()]
    certain = [coupled[0].id] if len(coupled) == 1 else named
    return certain[0] if len(certain) == 1 else None


def _reporter(turn: Turn, team: Team) -> Reporter:
    person = turn.person_in(team.network_id)
    place = turn.actor.membership_in(team.id)
    organisation = place.organisation if place is not None else Organisation.GEMEENTE
    return Reporter(person_id=person.id, name=person.name, organisation=organisation)


async def _stepped(turn: Turn, draft: Draft, step: Step, **answers: str) -> Preview:
    changed = draft.stepped(step, turn.now, **answers)
    await drafts.save(turn.unit, changed)
    return await preview(turn, changed)
