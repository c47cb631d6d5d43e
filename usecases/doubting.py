"""What does only the writer know: is this word a person, and what is that person in the story?

The masked text in the conversation is all there is: an answer changes it there, and is asked for again in a new text.
"""

import json

import anonymity
from domain.access import Act
from domain.drafts import Draft, Step, asked_about
from domain.people import Team
from domain.refusals import Reason, Refused
from domain.second_reader import A_WORD
from storage import drafts
from usecases import network_words
from usecases.turn import Turn, team_of


async def asks(turn: Turn, text: str, *teams: Team, cleared: str = "") -> dict[str, str]:
    """What a conversation keeps of a masked text that these teams will read: the words that are asked about."""
    words = await turn.doubts(text, *teams, cleared=cleared.split("\n"))
    return {"asked_in": " ".join(team.id for team in teams), "asks": "\n".join(words)}


async def answer(turn: Turn, draft: Draft, *, person: bool) -> Draft:
    """The first of the words that are asked about is a person, and goes; or is none, and stays in this text."""
    turn.require(Act.SEE_TEAM)
    words = asked_about(draft)
    if draft.step is not Step.PREVIEW or not words:
        raise Refused(Reason.STALE)
    teams = [await team_of(turn, team_id) for team_id in draft.answers["asked_in"].split()]
    text = draft.answers["text"]
    if person:
        masked = await turn.masked(text, *teams, persons=words[:1])
        counts = json.loads(draft.answers["removed"])
        for label, count in masked.counts.items():
            counts[label.value] = counts.get(label.value, 0) + count
        text, told = masked.text, {"text": masked.text, "removed": json.dumps(counts)}
    else:
        cleared = f"{draft.answers.get('cleared', '')}\n{words[0]}"
        told = {"cleared": cleared.strip(), "doubtful": draft.answers.get("doubtful") or A_WORD}
        await network_words.propose(turn, {team.network_id for team in teams}, words[0].removeprefix("de "))
    left = [word for word in words[1:] if f" {anonymity.key(word)} " in f" {anonymity.key(text)} "]
    return await _stepped(turn, draft, {**told, "asks": "\n".join(left)})  # no new ones: few enough to read


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
    return await _stepped(turn, draft, {"text": anonymity.cast(draft.answers["text"], who, becomes)})


def persons(turn: Turn, draft: Draft) -> tuple[tuple[anonymity.Part, str], ...]:
    """Who is masked in a preview that stands."""
    turn.require(Act.SEE_TEAM)
    if draft.step is not Step.PREVIEW or "text" not in draft.answers:
        raise Refused(Reason.STALE)
    return anonymity.persons(draft.answers["text"])


async def _stepped(turn: Turn, draft: Draft, answers: dict[str, str]) -> Draft:
    stepped = draft.stepped(draft.step, turn.now, **answers)
    await drafts.save(turn.unit, stepped)
    return stepped
