"""How does a typed text become a signal that is ready to go? Masked, guessed, shown, and changed line by line."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import anonymity
from domain import pasted
from domain.access import Act
from domain.attribution import Tells, what_tells
from domain.details import Ages, Phase, When, guess_ages, guess_when
from domain.drafts import Draft, Step, trail_of, with_raw
from domain.overviews import Preview
from domain.people import Organisation, Team
from domain.refusals import Reason, Refused
from domain.settings import Element, TeamSettings
from domain.signals import TEXT_LIMIT, Attribution, Reporter, checked_text, with_words
from domain.terms import abbreviations_in, loaded_in
from domain.themes import Place, Theme, ThemeChoice, guess_place, guess_theme, ranked
from storage import drafts, people, signals
from usecases import conversation, elements, readers, tracing
from usecases.doubting import judged
from usecases.turn import Turn, address_of, in_team, removed, team_of, teams_of

_PLACEHOLDER = re.compile(r"\[[^\]]*\]")  # "[klas]" says nothing of the place
_LATELY = timedelta(days=365)  # what a team raises changes from school year to school year
_KINDS = {"theme": Theme, "place": Place, "when": When, "ages": Ages, "phase": Phase, "whom": Attribution}
_MAY_BE_LEFT_OUT = ("when", "ages", "phase")
_SPOT = "spot"  # begins the value of one of the team's own places
LINES = (*_KINDS, "team")
STEPS = ("theme", "place", "when", "ages", "whom")  # of who wants to be led


async def ask(turn: Turn, team_id: str | None = None, phase: Phase | None = None) -> Draft:
    """Wait for the text of a signal; in a team's group it is about that team. `phase`: when it is known already."""
    turn.require(Act.RAISE)
    await _coupled_teams(turn)
    if team_id is not None:
        elements.needs(await team_of(turn, team_id), Element.SIGNALS)
    chosen = {} if team_id is None else {"team": team_id, "chosen": "team"}
    if phase is not None:
        chosen["phase"] = phase.value
    return await conversation.start_signal(turn, chosen)


async def write(turn: Turn, draft: Draft | None, text: str, message_id: int, other: str = "") -> Preview:
    """A typed text becomes the draft's text; without a draft it begins one. `other`: what else it may mean."""
    turn.require(Act.RAISE)
    if draft is None:
        draft = await conversation.start_signal(turn, {})
    coupled = await _coupled_teams(turn)
    masked = await turn.masked(_checked(text), *coupled)
    if masked.counts and not anonymity.says_more(masked.text):
        raise Refused(Reason.ONLY_PERSONS)
    answers = {"removed": json.dumps(removed(masked)), "raw": with_raw(draft, message_id), "other": other}
    ages = guess_ages(text)  # of a class only its age band goes along, so this is read before the class is masked
    if ages is not None and "ages" not in draft.answers.get("chosen", "").split():
        answers["ages"] = ages.value
    return await _with_text(turn, draft, masked.text, coupled, answers)


def _checked(text: str) -> str:
    """As it can be masked. Of a pasted chat only the words count; of too many the writer chooses."""
    chat = pasted.read(text)
    if chat is None:
        return checked_text(text)
    if len(with_words(chat.told(anonymity.Part.PERSON))) > TEXT_LIMIT:
        raise Refused(Reason.PASTE_TOO_LONG)
    return text


async def rewrite(turn: Turn, draft: Draft, masked_text: str) -> Preview:
    """A text that was masked and shown before, as something else, becomes the draft's text."""
    turn.require(Act.RAISE)
    return await _with_text(turn, draft, masked_text, await _coupled_teams(turn), {})


async def _with_text(turn: Turn, draft: Draft, text: str, coupled: list[Team], answers: dict[str, str]) -> Preview:
    answers = {"text": checked_text(text), "steps": "", **tracing.ANEW, **answers, **_guesses(draft, text, coupled)}
    return await _stepped(turn, draft, Step.PREVIEW, **answers)


async def hold_more(turn: Turn, draft: Draft, text: str, message_id: int) -> Draft:
    """A second text while the preview stands: keep it (masked) until the person says where it belongs."""
    turn.require(Act.RAISE)
    masked = await turn.masked(_checked(text), *await _coupled_teams(turn))
    more = checked_text("\n".join(part for part in (draft.answers.get("more", ""), masked.text) if part))
    counts = _summed(json.loads(draft.answers.get("more_removed") or "{}"), removed(masked))
    held = draft.stepped(
        Step.MORE, turn.now, more=more, more_removed=json.dumps(counts), raw=with_raw(draft, message_id)
    )
    await drafts.save(turn.unit, held)
    return held


async def place_more(turn: Turn, draft: Draft, where: str) -> Preview:
    """The second text belongs to the first ("add"), takes its place ("replace"), or goes nowhere ("neither")."""
    turn.require(Act.RAISE)
    text = draft.answers.get("more", "")
    if not text:
        raise Refused(Reason.STALE)
    if where == "neither":
        return await _stepped(turn, draft, Step.PREVIEW, more="", more_removed="")
    counts = json.loads(draft.answers.get("more_removed") or "{}")
    if where == "add":
        text = checked_text(f"{draft.answers['text']}\n{text}")
        counts = _summed(counts, json.loads(draft.answers["removed"]))
    guesses = _guesses(draft, text, await _coupled_teams(turn))
    answers = {
        **(tracing.ANEW if where == "replace" else {}),
        "text": text,
        "removed": json.dumps(counts),
        "more": "",
        "more_removed": "",
    }
    return await _stepped(turn, draft, Step.PREVIEW, **answers, **guesses)


def _summed(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {label: one.get(label, 0) + other.get(label, 0) for label in {**one, **other}}


def _guesses(draft: Draft, text: str, coupled: list[Team]) -> dict[str, str]:
    """What the words tell of theme, place and school; a line that was chosen stays as it was chosen."""
    bare = _PLACEHOLDER.sub("", text)
    theme, place, when = guess_theme(bare), guess_place(bare), guess_when(bare)
    team_id = _guess_team(coupled, text) or draft.answers.get("team")
    spots = next((team.settings.spots for team in coupled if team.id == team_id), ())
    spot = next((name for name in spots if name.lower() in bare.lower()), None)
    found = {
        "theme": theme.value if theme else None,
        "place": (guess_place(spot) or place or Place.SCHOOL).value if spot else (place.value if place else None),
        "spot": spot,
        "when": when.value if when else None,
        "team": _guess_team(coupled, text),
    }
    chosen = draft.answers.get("chosen", "").split()
    if "place" in chosen:
        chosen.append("spot")
    return {line: guess for line, guess in found.items() if guess is not None and line not in chosen}


async def set_line(turn: Turn, draft: Draft, line: str, value: str) -> Preview | Draft:
    """Change one line; the draft comes back while its maker is led from line to line.

    Values come from buttons, so a forged one is stale.
    """
    turn.require(Act.RAISE)
    answers = await _chosen(turn, draft, line, value)
    answers["chosen"] = " ".join([*draft.answers.get("chosen", "").split(), line])
    if not draft.answers.get("steps"):
        return await _stepped(turn, draft, Step.PREVIEW, **answers)
    left = [step for step in draft.answers["steps"].split() if step != line]
    led = draft.stepped(Step.LINE if left else Step.TEXT, turn.now, **answers, steps=" ".join(left))
    await drafts.save(turn.unit, led)
    return led


async def _chosen(turn: Turn, draft: Draft, line: str, value: str) -> dict[str, str]:
    if line == "team":
        team = await team_of(turn, value)
        turn.require(Act.RAISE, in_team(team))
        elements.needs(team, Element.SIGNALS)
        address_of(team)
        return {"team": value}
    if value == "" and line in _MAY_BE_LEFT_OUT:
        return {line: ""}
    if line in ("theme", "place") and "-" in value:
        return _own(line, value, (await _team(turn, draft)).settings)
    try:
        answers = {line: _KINDS[line](value).value}
    except (KeyError, ValueError):
        raise Refused(Reason.STALE) from None
    return answers | ({"spot": ""} if line == "place" else {})


def _own(line: str, value: str, settings: TeamSettings) -> dict[str, str]:
    """One of the team's own themes or places, by its number in their list."""
    kind, _, number = value.partition("-")
    names = settings.own_themes if kind == Theme.OWN else settings.spots
    if kind not in (Theme.OWN, _SPOT) or not number.isdecimal() or int(number) >= len(names):
        raise Refused(Reason.STALE)
    name = names[int(number)]
    if line == "theme":
        return {"theme": Theme.OWN.value, "own_theme": name}
    return {"spot": name, "place": (guess_place(name) or Place.SCHOOL).value}


async def lead(turn: Turn, draft: Draft) -> Draft:
    """Who wants to is led from line to line, and types last."""
    turn.require(Act.RAISE)
    steps = STEPS if len(await _coupled_teams(turn)) == 1 or "team" in draft.answers else ("team", *STEPS)
    led = draft.stepped(Step.LINE, turn.now, steps=" ".join(steps))
    await drafts.save(turn.unit, led)
    return led


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
    if "text" not in draft.answers:
        raise Refused(Reason.STALE)
    coupled = await _coupled_teams(turn)
    team = await _team(turn, draft)
    reporter = reporter_in(turn, team)
    answers = draft.answers
    theme = Theme(answers["theme"]) if "theme" in answers else None
    place = Place(answers["place"]) if "place" in answers else None
    attribution = Attribution(answers.get("whom", Attribution.ORGANISATION.value))
    told_by_alarm = "alarm" in answers and attribution is not Attribution.NAME
    places = await people.partners_of(turn.unit, team.id)
    return Preview(
        draft=draft,
        team=team,
        several_teams=len(coupled) > 1,
        team_known="team" in draft.answers,
        text=draft.answers["text"],
        theme=theme,
        own_theme=answers.get("own_theme", "") if theme is Theme.OWN else "",
        place=place,
        spot=answers.get("spot", ""),
        when=When(answers["when"]) if answers.get("when") else None,
        ages=Ages(answers["ages"]) if answers.get("ages") else None,
        phase=Phase(answers["phase"]) if answers.get("phase") else None,
        attribution=attribution,
        tells=Tells.ALARM if told_by_alarm else what_tells(attribution, reporter.organisation, places, theme, place),
        name=reporter.name,
        organisation=reporter.organisation,
        removed=json.loads(draft.answers["removed"]),
        practice=bool(answers.get("practice")),
        themes=await themes(turn, draft) if theme is None else (),
        trail=trail_of(draft),
        loaded=loaded_in(draft.answers["text"], turn.world.reference.words),
        terms=abbreviations_in(draft.answers["text"], turn.world.reference.terms),
    )


async def schools(turn: Turn) -> list[Team]:
    """The teams a signal can go to, last used first."""
    turn.require(Act.RAISE)
    return await _coupled_teams(turn)


async def themes(turn: Turn, draft: Draft) -> tuple[ThemeChoice, ...]:
    """The themes a signal can have, the likely ones first; those of the school when it is known."""
    turn.require(Act.RAISE)
    bare = _PLACEHOLDER.sub("", draft.answers.get("text", ""))
    coupled = await _coupled_teams(turn)
    if "team" not in draft.answers and len(coupled) > 1:
        return ranked(bare, (), (), {})
    team = await _team(turn, draft)
    used = await signals.count_by_theme(turn.unit, team.id, turn.now - _LATELY)
    return ranked(bare, team.settings.own_themes, team.settings.themes_off, used)


async def _team(turn: Turn, draft: Draft) -> Team:
    """The team a draft is for, as far as is known."""
    team = await team_of(turn, draft.answers.get("team") or (await _coupled_teams(turn))[0].id)
    turn.require(Act.RAISE, in_team(team))
    return team


async def _coupled_teams(turn: Turn) -> list[Team]:
    found = await teams_of(turn, turn.actor)
    used = {person.last_team_id for person in turn.actor.people}
    coupled = sorted(
        (team for team in elements.using(found, Element.SIGNALS) if team.chat_id is not None),
        key=lambda team: team.id not in used,
    )
    if not coupled:
        raise Refused(Reason.NO_GROUP if found else Reason.STRANGER)
    return coupled


def _guess_team(coupled: list[Team], text: str) -> str | None:
    """The only team, or the one whose school is named; a wrong school is worse than a question."""
    named = [team.id for team in coupled if team.name.lower() in text.lower()]
    certain = [coupled[0].id] if len(coupled) == 1 else named
    return certain[0] if len(certain) == 1 else None


def reporter_in(turn: Turn, team: Team) -> Reporter:
    """Who raises it, as they stand in this team."""
    person = turn.person_in(team.network_id)
    place = turn.actor.membership_in(team.id)
    organisation = place.organisation if place is not None else Organisation.GEMEENTE
    return Reporter(person_id=person.id, name=person.name, organisation=organisation)


async def take_for_real(turn: Turn, draft: Draft) -> Preview:
    """The team rehearses, but this one is no invention."""
    turn.require(Act.RAISE)
    return await _stepped(turn, draft, Step.PREVIEW, real="yes")


async def _stepped(turn: Turn, draft: Draft, step: Step, **answers: str) -> Preview:
    merged = replace(draft, answers={**draft.answers, **answers})
    team = await _team(turn, merged)
    practises = team.practises(turn.now) and "real" not in merged.answers
    answers["practice"] = "yes" if practises else ""  # as it is shown, so it is sent
    answers |= await _read_by(turn, team)
    if "text" in answers or "team" in answers:
        read_by = [team] if "team" in merged.answers else await _coupled_teams(turn)
        answers |= await judged(turn, draft.flow, merged.answers, *read_by)
    elif "whom" in answers or "trail" not in merged.answers:  # or it was given back: its words were asked about before
        answers |= {"asked_in": team.id, **tracing.look(draft.flow, merged.answers)}
    changed = draft.stepped(step, turn.now, **answers)
    await drafts.save(turn.unit, changed)
    return await preview(turn, changed)


async def _read_by(turn: Turn, team: Team) -> dict[str, str]:
    """When somebody looks before this team does, and whether there is anybody to; promised in the preview."""
    alone = (await readers.bench(turn, team)).alone(turn.person_in(team.network_id).id)
    return {"reader": team.settings.second_reader.value, "alone": "yes" if alone else ""}


async def promised(turn: Turn, shown: Preview) -> bool:
    """Whether it is read first, or not, just as the preview said."""
    answers = {**shown.draft.answers, **await _read_by(turn, shown.team)}
    now = replace(shown, draft=replace(shown.draft, answers=answers))
    return (now.waits, now.unread) == (shown.waits, shown.unread)
