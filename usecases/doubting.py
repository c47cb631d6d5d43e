"""What does only the writer know: is this word a person, what is that person in the story, is there only one?

The masked text in the conversation is all there is: an answer changes it there, and is asked for again in a new text.
"""

import json
from collections import Counter
from collections.abc import Collection, Mapping

import anonymity
from domain.access import Act
from domain.drafts import Draft, Flow, Step, asked_about, settled_text
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.second_reader import A_WORD
from storage import drafts
from usecases import network_words, tracing
from usecases.turn import Turn, removed, team_of

_MOST = 6  # words of one text that are asked about; what may be a person after that goes


async def judged(turn: Turn, flow: Flow, answers: Mapping[str, str], *teams: Team) -> dict[str, str]:
    """What a conversation keeps of its masked text, which these teams will read: it, and what is asked of it first."""
    text, cleared = answers.get("text", ""), answers.get("cleared", "").split("\n")
    words = await turn.doubts(text, *teams, cleared=cleared)
    left = max(0, _MOST - int(answers.get("answered") or 0))
    told = {"asked_in": " ".join(team.id for team in teams), "asks": "\n".join(words[:left])}
    if words and not left:
        text, counts = await without(turn, text, *teams, cleared=cleared, gone=_gone(answers))
        told |= {"text": text, "removed": _summed(answers, counts)}
    return {**told, **tracing.look(flow, {**answers, **told})}


async def without(
    turn: Turn, text: str, *teams: Team, cleared: Collection[str] = (), gone: Collection[str] = ()
) -> tuple[str, Mapping[str, int]]:
    """A masked text without what may be a person, where nobody is asked; and how much went."""
    counts: Counter[str] = Counter()
    while words := await turn.doubts(text, *teams, cleared=cleared):
        masked = await turn.masked(text, *teams, persons=words, gone=gone)
        if masked.text == text:
            raise Refused(Reason.GATE_CLOSED)
        text = masked.text
        counts.update(removed(masked))
    return text, counts


def _gone(answers: Mapping[str, str]) -> list[str]:
    """The letters of others, in what this text is about."""
    return answers.get("letters", "").split()


def _summed(answers: Mapping[str, str], counts: Mapping[str, int]) -> str:
    """The answer "removed" with what went since."""
    return json.dumps(Counter(json.loads(answers.get("removed") or "{}")) + Counter(counts))


async def answer(turn: Turn, draft: Draft, *, person: bool) -> Draft:
    """The first of the words that are asked about is a person, and goes; or is none, and stays in this text."""
    turn.require(Act.SEE_TEAM)
    words = asked_about(draft)
    if draft.step is not Step.PREVIEW or not words:
        raise Refused(Reason.STALE)
    teams = [await team_of(turn, team_id) for team_id in draft.answers["asked_in"].split()]
    text = draft.answers["text"]
    if person:
        masked = await turn.masked(text, *teams, persons=words[:1], gone=_gone(draft.answers))
        text, told = masked.text, {"text": masked.text, "removed": _summed(draft.answers, removed(masked))}
    else:
        cleared = f"{draft.answers.get('cleared', '')}\n{words[0]}"
        told = {"cleared": cleared.strip(), "doubtful": draft.answers.get("doubtful") or A_WORD}
    told["answered"] = str(int(draft.answers.get("answered") or 0) + 1)
    left = [word for word in words[1:] if f" {anonymity.key(word)} " in f" {anonymity.key(text)} "]
    if left:
        return await _stepped(turn, draft, {**told, "asks": "\n".join(left)})
    return await _judged_again(turn, draft, told)


async def settle_trail(turn: Turn, draft: Draft, *, coarser: bool) -> Draft:
    """What points at one person is said coarser, or stays."""
    turn.require(Act.SEE_TEAM)
    return await _judged_again(turn, draft, tracing.answered(draft, coarser=coarser))


async def settled(turn: Turn, draft: Draft) -> str:
    """The text, for who sends it; the words in it that are no person are proposed to the network, as they are read."""
    text = settled_text(draft)
    teams = [await team_of(turn, team_id) for team_id in draft.answers.get("asked_in", "").split()]
    for word in draft.answers.get("cleared", "").split("\n"):
        if word and f" {anonymity.key(word)} " in f" {anonymity.key(text)} ":
            await network_words.propose(turn, {team.network_id for team in teams}, word.removeprefix("de "))
    return text


async def cast(turn: Turn, draft: Draft, person: str, part: str) -> Draft:
    """A masked person ("persoon-A") is a leerling, an ouder …, throughout the text."""
    everybody = persons(turn, draft)
    if asked_about(draft):
        raise Refused(Reason.DOUBT_OPEN)
    before, _, letter = person.partition("-")
    try:
        who, becomes = (anonymity.Part(before), letter), anonymity.Part(part)
    except ValueError:
        raise Refused(Reason.STALE) from None
    if who not in everybody:
        raise Refused(Reason.STALE)
    told = {"text": anonymity.cast(draft.answers["text"], who, becomes)}
    return await _stepped(turn, draft, {**told, **tracing.look(draft.flow, {**draft.answers, **told})})


def persons(turn: Turn, draft: Draft) -> tuple[tuple[anonymity.Part, str], ...]:
    """Who is masked in a preview that stands."""
    turn.require(Act.SEE_TEAM)
    if draft.step is not Step.PREVIEW or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    return anonymity.persons(draft.answers["text"])


async def _judged_again(turn: Turn, draft: Draft, told: dict[str, str]) -> Draft:
    teams = [await team_of(turn, team_id) for team_id in draft.answers["asked_in"].split()]
    asked = await judged(turn, draft.flow, {**draft.answers, **told}, *teams)
    return await _stepped(turn, draft, {**told, **asked})


async def _stepped(turn: Turn, draft: Draft, answers: dict[str, str]) -> Draft:
    stepped = draft.stepped(draft.step, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return stepped
