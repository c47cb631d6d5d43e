"""What does somebody mean who types something in private? The likeliest meaning, the next, and how sure that is.

Told that something happened stays a signal when in doubt: a wrong guess may cost a tap, never a worry.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from domain import meaning_words as words
from domain import pasted
from domain.absence import is_back
from domain.acute import Danger, danger_in, is_now, names_danger
from domain.drafts import is_leaving
from domain.likeness import NOTHING_LEARNED, Likeness
from domain.phone_spelling import clauses
from domain.signals import is_question, is_small_talk, is_thanks
from domain.terms import Entry, alone, asked_about
from domain.themes import guess_place, guess_theme
from domain.who_words import asks_who


class Meaning(StrEnum):
    """What can be meant."""

    SIGNAL = "signal"  # something happened, or worries somebody
    WHO = "who"  # who can be called
    WHAT = "what"  # what to do
    TERM = "term"  # what a word means
    DONE = "done"  # an action is finished
    FEED_BACK = "feed_back"  # what the reporter may hear
    NEWS = "news"  # what became of one's own signal
    HELP = "help"  # how the bot works
    AGENDA = "agenda"  # what the team will talk about
    ACTIONS = "actions"  # what one promised
    ABSENCE = "absence"  # that one is not there
    STOP = "stop"  # leave it
    THANKS = "thanks"  # thank you
    SMALL_TALK = "small_talk"  # a greeting
    DANGER = "danger"  # danger that is there now


SHOWS = frozenset(
    {Meaning.WHO, Meaning.WHAT, Meaning.TERM, Meaning.NEWS, Meaning.HELP, Meaning.AGENDA, Meaning.ACTIONS}
)  # an answer to these changes nothing
TALK = frozenset({Meaning.THANKS, Meaning.SMALL_TALK})
_TABLES: dict[Meaning, tuple[tuple[float, str], ...]] = {
    Meaning.WHO: words.WHO,
    Meaning.WHAT: words.WHAT,
    Meaning.TERM: words.TERM,
    Meaning.DONE: words.DONE,
    Meaning.FEED_BACK: words.FEED_BACK,
    Meaning.NEWS: words.NEWS,
    Meaning.HELP: words.HELP,
    Meaning.AGENDA: words.AGENDA,
    Meaning.ACTIONS: words.ACTIONS,
    Meaning.ABSENCE: words.ABSENCE,
    Meaning.STOP: words.STOP,
    Meaning.THANKS: words.THANKS,
    Meaning.SMALL_TALK: words.SMALL_TALK,
}
_MILD = frozenset({Meaning.THANKS, Meaning.SMALL_TALK, Meaning.STOP, Meaning.DONE, Meaning.ABSENCE})  # never of danger
_WHOLE = frozenset({Meaning.STOP, Meaning.THANKS, Meaning.SMALL_TALK})  # of a whole message, not of a part
_ASKED = frozenset({*SHOWS, Meaning.FEED_BACK, Meaning.STOP})  # in such a clause others are only spoken of
_LATER = 0.6  # of the weight of a first clause: what comes first is mostly what is meant
_USUAL = 1.0  # of a text that says nothing else: it is a signal
_LONGEST = 240  # characters; who types more tells something, whatever else is in it
_LEAST = 1.5  # from which another meaning is worth a button
_GRAVE = 4.0  # what a word of danger weighs, told calmly
_SURE = 1.0  # by how much the first must lead
_CLEAR = 0.5  # by how much it must lead a signal; else it is one
_BEYOND_DOUBT = 6.0  # from which a rule of a whole text is right, whatever was learned
_LIKELIER = 0.06  # by how much it must be likelier than a signal, as learned; else it is one
_MAY_BE = 0.05  # how likely another meaning must be to be worth a button
_SURE_SHARE = 0.6  # by how much the first must be likelier than the next


@dataclass(frozen=True, kw_only=True)
class Guess:
    """What a text means. `sure`: nothing else comes near; `other`: what else it may be, if anything."""

    meaning: Meaning
    other: Meaning | None
    sure: bool

    @property
    def shows(self) -> bool:
        """Whether it may be answered at once: it is asked for, and changes nothing."""
        return self.meaning in SHOWS


def judge(
    text: str, entries: Sequence[Entry] = (), likeness: Likeness = NOTHING_LEARNED, *, calm: bool = False
) -> Guess:
    """What a text means; `entries` are the terms that can be explained, `likeness` what was learned of examples.

    `calm`: who typed it said already that it is not acute.
    """
    if not calm and danger_in(text) is not None and not _supposed(text):
        return Guess(meaning=Meaning.DANGER, other=None, sure=True)
    scores = rule_scores(text, entries)
    if likeness.kinds and _parts(text):
        return _learned(text, scores, likeness)
    first, *rest = sorted(scores, key=lambda meaning: -scores[meaning])
    other = next((meaning for meaning in rest if scores[meaning] >= _LEAST and meaning not in TALK), None)
    if other is None and first is not Meaning.SIGNAL and first not in TALK:
        other = Meaning.SIGNAL  # whatever it is taken for, a worry must not get lost
    rivals = [scores[meaning] for meaning in rest if meaning not in TALK]
    sure = not rivals or scores[first] - rivals[0] >= _SURE
    if first not in TALK | {Meaning.SIGNAL} and scores[first] - scores[Meaning.SIGNAL] < _CLEAR:
        return Guess(meaning=Meaning.SIGNAL, other=first, sure=False)  # a signal first, as both may be
    return Guess(meaning=first, other=other, sure=sure)


def asks_something(text: str) -> bool:
    """Whether it is spelled as a question, with or without a question mark."""
    parts = clauses(text)
    return text.rstrip().endswith("?") or (bool(parts) and words.ASKS.match(parts[0]) is not None)


def _supposed(text: str) -> bool:
    """Whether somebody only asks what they would have to do; the answer to that says 112 first as well."""
    parts = clauses(text)
    asks = len(parts) == 1 and words.SUPPOSED.match(parts[0]) is not None
    return asks and danger_in(text) is not Danger.SUICIDE and not is_now(text.replace("112", ""))


def _learned(text: str, scores: Mapping[Meaning, float], likeness: Likeness) -> Guess:
    """The same, by what was learned; what a rule says beyond doubt needs no more."""
    by_rules = {meaning.value: weight for meaning, weight in scores.items()}
    shares = {Meaning(kind): share for kind, share in likeness.of(text, by_rules).items()}
    first, *rest = sorted(shares, key=lambda meaning: -shares[meaning])
    plainly = max(scores, key=lambda meaning: scores[meaning])
    if scores[plainly] >= _BEYOND_DOUBT and plainly is not first:
        first, rest = plainly, [first, *(meaning for meaning in rest if meaning is not plainly)]
    rivals = [meaning for meaning in rest if meaning not in TALK]
    likely = shares[first] - shares[Meaning.SIGNAL] >= _LIKELIER or scores.get(first, 0.0) >= _BEYOND_DOUBT
    grave = first in _MILD and names_danger(text) and not asks_something(text)
    if first is not Meaning.SIGNAL and (grave or not (likely or first in TALK)):
        return Guess(meaning=Meaning.SIGNAL, other=None if first in TALK else first, sure=False)
    other = next((meaning for meaning in rivals if meaning is not Meaning.STOP and shares[meaning] >= _MAY_BE), None)
    if other is None and first is not Meaning.SIGNAL and first not in TALK:
        other = Meaning.SIGNAL  # whatever it is taken for, a worry must not get lost
    return Guess(meaning=first, other=other, sure=shares[first] - shares[rivals[0]] >= _SURE_SHARE)


def _parts(text: str) -> list[str]:
    """Its parts; none of a story or of lines of a chat, which are told whatever is in them."""
    return clauses(text) if len(text) <= _LONGEST and "\n" not in text.strip() and pasted.read(text) is None else []


def rule_scores(text: str, entries: Sequence[Entry]) -> dict[Meaning, float]:
    """What the rules say of a text: how much speaks for each meaning."""
    scores = {Meaning.SIGNAL: _USUAL}
    parts = _parts(text)
    for number, part in enumerate(parts):
        meant = _meant(part)
        asks = number == 0 and not _ASKED.isdisjoint(meant) and words.OF_OTHERS.search(part) is None
        weights = {meaning: weight * (1.0 if number == 0 else _LATER) for meaning, weight in meant.items()}
        weights[Meaning.SIGNAL] = _told(part) * (0.4 if asks else 1.0 if number == 0 else 0.9)
        for meaning, weight in weights.items():
            if meaning not in _WHOLE or all(not _WHOLE.isdisjoint(_meant(each)) for each in parts):
                scores[meaning] = max(scores.get(meaning, 0.0), weight)
    for meaning, weight in _known(text, entries).items():
        scores[meaning] = max(scores.get(meaning, 0.0), weight)
    if not asks_something(text) and names_danger(text):
        scores[Meaning.SIGNAL] = max(scores[Meaning.SIGNAL], _GRAVE)
    return scores


def _known(text: str, entries: Sequence[Entry]) -> dict[Meaning, float]:
    """What the rules of others say about the whole text."""
    found = {}
    if is_leaving(text):
        found[Meaning.STOP] = 8.0
    if is_back(text):
        found[Meaning.ABSENCE] = 8.0
    if is_thanks(text):
        found[Meaning.THANKS] = 7.0
    elif is_small_talk(text):
        found[Meaning.SMALL_TALK] = 4.5
    elif is_question(text):
        found[Meaning.HELP] = 2.5
    if asks_who(text):
        found[Meaning.WHO] = 4.4
    if asked_about(text, entries) is not None or alone(text, entries) is not None:
        found[Meaning.TERM] = 4.7
    return found


@cache
def _compiled() -> dict[Meaning, tuple[tuple[float, re.Pattern[str]], ...]]:
    return {meaning: tuple((weight, re.compile(rule)) for weight, rule in table) for meaning, table in _TABLES.items()}


@cache
def _told_rules() -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(rule)) for weight, rule in words.TOLD)


def _meant(clause: str) -> dict[Meaning, float]:
    """What a clause may mean, by the strongest rule of each meaning."""
    found = {}
    for meaning, table in _compiled().items():
        weight = max((weight for weight, rule in table if rule.search(clause)), default=0.0)
        if weight:
            found[meaning] = weight
    return found


def _told(clause: str) -> float:
    """How much a clause sounds as told of something that happened; more signs count a little more."""
    weights = [weight for weight, rule in _told_rules() if rule.search(clause)]
    weights += [1.5] * (guess_theme(clause) is not None) + [0.5] * (guess_place(clause) is not None)
    return sum((weight * 0.5**number for number, weight in enumerate(sorted(weights, reverse=True))), 0.0)
