"""How does a network keep the words that are its own?"""

from datetime import timedelta

import anonymity
from anonymity import Tier
from domain.access import Act, Scope, why_not
from domain.drafts import Draft, Flow, Step, with_raw
from domain.network_words import MOST, PROPOSED, NetworkWord, WordKind, WordStatus, typed_words
from domain.overviews import NetworkWords, SureOfWords
from domain.refusals import Reason, Refused
from domain.themes import STARTING, Theme
from storage import drafts, networks
from storage import network_words as kept
from usecases import conversation
from usecases.turn import Turn

_PROPOSED_KEPT = timedelta(days=90)


async def propose(turn: Turn, network_ids: set[str], word: str) -> None:
    """A writer said that this is no person. Only where it is plain in which network; once; nobody learns who."""
    if len(network_ids) != 1:
        return
    (network_id,) = network_ids
    known = await turn.words_of(network_id)
    waiting = [one for one in known if not one.kept]
    if _key(word) in {_key(one.word) for one in known} or len(waiting) >= PROPOSED or len(known) >= MOST:
        return
    await _add(turn, network_id, WordKind.WOORD, word, WordStatus.PROPOSED)


async def all_of(turn: Turn) -> list[NetworkWords]:
    """The lists of the networks in which somebody coordinates."""
    turn.require(Act.WORDS)
    mine = sorted({person.network_id for person in turn.actor.people})
    return [await _page(turn, network_id) for network_id in mine if _may(turn, network_id)]


async def page(turn: Turn, network_id: str) -> NetworkWords:
    """The list of one network."""
    turn.require(Act.WORDS, Scope(network_id=network_id))
    return await _page(turn, network_id)


async def decide(turn: Turn, word_id: str, *, keep: bool) -> NetworkWords | SureOfWords:
    """What was proposed counts from now on, after a question where it is a first name too; or it goes."""
    word = await _word(turn, word_id)
    if keep:
        agreed = word.agreed()
        if _may_be_somebody(word.word, turn.lists):
            known = {"network": word.network_id, "kind": word.kind.value, "words": word.word}
            asked = await conversation.start(turn, Flow.WORDS, Step.PREVIEW, known)
            return SureOfWords(draft=asked, names=(word.word,))
        await kept.save(turn.unit, agreed)
    elif word.kept:
        raise Refused(Reason.STALE)
    else:
        await kept.remove(turn.unit, word.id)
    return await _changed(turn, word.network_id, "keep_word" if keep else "drop_word")


async def remove(turn: Turn, word_id: str) -> NetworkWords:
    """A word does not count any more."""
    word = await _word(turn, word_id)
    await kept.remove(turn.unit, word.id)
    return await _changed(turn, word.network_id, "remove_word")


async def ask(turn: Turn, network_id: str, kind: str) -> tuple[WordKind, Draft]:
    """Wait for words of one kind; of words for a theme the theme stands behind the kind."""
    turn.require(Act.WORDS, Scope(network_id=network_id))
    name, _, theme = kind.partition("-")
    chosen = _kind(name)
    if (chosen is WordKind.THEMAWOORD) != (_theme(theme) is not None):
        raise Refused(Reason.STALE)
    known = {"network": network_id, "kind": chosen.value, "theme": theme}
    return chosen, await conversation.start(turn, Flow.WORDS, Step.TEXT, known)


def _theme(value: str) -> Theme | None:
    return next((theme for theme in STARTING if theme.value == value), None)


async def write(turn: Turn, draft: Draft, text: str, message_id: int) -> NetworkWords | SureOfWords:
    """They count at once; but one that is a first name too is asked about first."""
    network_id = draft.answers["network"]
    turn.require(Act.WORDS, Scope(network_id=network_id))
    words = typed_words(text)
    lists = turn.lists
    if any(span.tier is Tier.IDENTIFIER for word in words for span in anonymity.find(word, lists)):
        raise Refused(Reason.WORD_TRACES)
    names = tuple(word for word in words if _may_be_somebody(word, lists))
    asked = draft.stepped(Step.PREVIEW, turn.now, words="\n".join(words), raw=with_raw(draft, message_id))
    if not names:
        return await _keep(turn, asked, words)
    await drafts.save(turn.unit, asked)
    return SureOfWords(draft=asked, names=names)


def _may_be_somebody(word: str, lists: anonymity.Lexicon) -> bool:
    """Roos, or Kevin Bakker; not the Titus Brandsma Lyceum."""
    first, *others = _key(word).split() or [""]
    return first in lists.first_names and all(part in lists.first_names | lists.surnames for part in others)


async def keep_typed(turn: Turn, draft: Draft) -> NetworkWords:
    """Sure: they are no persons."""
    turn.require(Act.WORDS, Scope(network_id=draft.answers["network"]))
    if draft.step is not Step.PREVIEW:
        raise Refused(Reason.STALE)
    return await _keep(turn, draft, tuple(draft.answers["words"].split("\n")))


async def forget(turn: Turn) -> None:
    """Words to which nobody who coordinates said anything. The clock's part: no policy, as nobody asks."""
    await kept.remove_proposed(turn.unit, turn.now - _PROPOSED_KEPT)


async def _keep(turn: Turn, draft: Draft, words: tuple[str, ...]) -> NetworkWords:
    network_id, kind = draft.answers["network"], _kind(draft.answers["kind"])
    known = {_key(one.word): one for one in await turn.words_of(network_id)}
    fresh = {_key(word): word for word in words}
    if len(known.keys() | fresh.keys()) > MOST:
        raise Refused(Reason.WORDS_FULL)
    for key, word in fresh.items():
        if key in known:
            await kept.remove(turn.unit, known[key].id)  # it gets this kind, and this spelling
        await _add(turn, network_id, kind, word, WordStatus.KEPT, _theme(draft.answers.get("theme", "")))
    await conversation.end(turn, draft)
    return await _changed(turn, network_id, "add_words")


async def _add(
    turn: Turn, network_id: str, kind: WordKind, word: str, status: WordStatus, theme: Theme | None = None
) -> None:
    day = turn.now.astimezone(turn.world.calendar.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    new = NetworkWord(
        id=turn.world.new_id(),
        network_id=network_id,
        kind=kind,
        word=word,
        status=status,
        proposed_at=day,
        theme=theme,
    )
    await kept.add(turn.unit, new)
    turn.known.pop(network_id, None)


async def _changed(turn: Turn, network_id: str, act: str) -> NetworkWords:
    turn.known.pop(network_id, None)
    await turn.note(act, f"network:{network_id}", network_id)
    return await _page(turn, network_id)


async def _page(turn: Turn, network_id: str) -> NetworkWords:
    known = await turn.words_of(network_id)
    return NetworkWords(
        network_id=network_id,
        name=await networks.name_of(turn.unit, network_id),
        words=tuple(sorted((one for one in known if one.kept), key=_by_kind)),
        proposed=tuple(one for one in known if not one.kept),
    )


async def _word(turn: Turn, word_id: str) -> NetworkWord:
    network_id = await kept.network_of(turn.unit, word_id)
    if network_id is None:
        turn.require(Act.WORDS)
        raise Refused(Reason.ALREADY_DONE)
    turn.require(Act.WORDS, Scope(network_id=network_id))
    return next(one for one in await turn.words_of(network_id) if one.id == word_id)


def _may(turn: Turn, network_id: str) -> bool:
    return why_not(turn.actor, Act.WORDS, Scope(network_id=network_id)) is None


def _kind(value: str) -> WordKind:
    try:
        return WordKind(value)
    except ValueError:
        raise Refused(Reason.STALE) from None


def _by_kind(one: NetworkWord) -> tuple[int, str]:
    return list(WordKind).index(one.kind), _key(one.word)


def _key(word: str) -> str:
    return anonymity.key(word)
