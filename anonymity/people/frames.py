"""Does the sentence hold a place here where only a person can stand: behind "bang voor", before "appte"?"""

from enum import IntEnum

from anonymity.people.company import (
    ACTS_ON,
    ALSO_OF_THINGS,
    ARRESTED,
    ASKS,
    BEHIND,
    BESIDE,
    BESIDE_PERHAPS,
    CLAUSE,
    CRIMES,
    DOING,
    ENDS_CLAUSE,
    HAVE,
    HIS,
    KNOWN_AS,
    LEADERS,
    LEADS_TURN,
    MET,
    NAMED,
    OF_PERSONS,
    RINGS,
    SHOUTING,
    SPEAKS,
    SUBJECTS,
    TELLS_OFF,
    THERE,
    TO_ASK,
    TURNING,
    WHO_IS,
    WITH,
    YO,
)
from anonymity.people.context import Context
from anonymity.people.readings import Reader, Reading
from anonymity.tokens import Sentence, Token

_FAR = 4  # words between a preposition and what somebody does
_CLAUSE_LENGTH = 8
_ARE = frozenset({"is", "was", "zijn", "waren", "wordt", "werd", "worden", "werden"})
_WE = frozenset({"hij", "ze", "zij", "ik", "we", "wij"})
_SAYS_OR_SELLS = (SPEAKS | CRIMES) - {"wil", "weet", "wist"}
_WIE = frozenset({"is", "was"})


class Frame(IntEnum):
    """How surely a person stands there."""

    NONE = 0
    PERHAPS = 1
    SURELY = 2


class Frames:
    """Looks around one or more words, which may be anything."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context
        self._speakers: bool | None = None

    def around(self, first: int, last: int) -> Frame:
        """Say how surely somebody stands from the first word to the last."""
        before = self._sentence.key(first - 1) if self._sentence.joined(first) else ""
        beside = self.is_with_somebody(first, last, before)
        if (
            (beside and before != "met")  # one can do much with a thing too
            or self._is_introduced(first, last, before)
            or self._is_met(first, last, before)
            or self._has_somebody(last)
        ):
            return Frame.SURELY
        subject = self.is_subject(first, last, before)
        if subject and self._sentence.key(last + 1) in _SAYS_OR_SELLS:
            return Frame.SURELY
        if (
            beside
            or subject
            or self.is_before_name(first, last, before)
            or self._is_turned_subject(first, last)
            or self._is_asked_after(first, last, before)
            or self._is_who_acts(last)
            or (before in CLAUSE and self._sentence.key(last + 1) in _WIE and self._sentence.key(last + 2) == "er")
            or (before in RINGS and self._sentence.key(last + 1) in {"even", "terug", "morgen", "ff"})
            or any(self._sentence.key(first - step) in BESIDE_PERHAPS.get(before, ()) for step in (2, 3, 4))
            or self._is_spoken_to(first, last, before)
        ):
            return Frame.PERHAPS
        return Frame.NONE

    def is_subject(self, first: int, last: int, before: str) -> bool:
        """Is it "bolle wang heeft iemand afgeperst", "als vogelkop erbij is"?"""
        tokens = self._sentence
        if not (tokens.tokens[first].opens or before in CLAUSE or not tokens.joined(first)):
            return False
        if not tokens.joined(last + 1):
            return False
        after = tokens.key(last + 1)
        if before in CLAUSE and (after in SUBJECTS | ENDS_CLAUSE or (after == "er" and tokens.key(last + 2) in THERE)):
            return True
        return self.acts(last + 1)

    def acts(self, verb: int) -> bool:
        """Does only a person do this: "dealt", "is vrij", "staat weer te posten", "heeft gedreigd"?"""
        tokens = self._sentence
        key = tokens.key(verb)
        if key not in self._words.person_verbs or key.endswith(("en", "den")):
            return False
        if key not in ALSO_OF_THINGS:
            return True
        near = [tokens.key(verb + step) for step in range(1, _FAR + 2)]
        if key in HAVE:
            return not ACTS_ON.isdisjoint(near)
        return not SUBJECTS.isdisjoint(near[:2]) or ("te" in near and not DOING.isdisjoint(near))

    def is_before_name(self, first: int, last: int, before: str) -> bool:
        """Is it "voor pinpas pieter", "turbo toon reed": a thing before somebody's name?"""
        after = self._sentence.at(last + 1)
        if after is None or not after.closed or after.gap != " " or not after.is_word:
            return False
        if self._reader.read(after.key) not in {Reading.GIVEN, Reading.MAYBE_GIVEN}:
            return False
        return self._sentence.tokens[first].opens or before in WITH

    def is_with_somebody(self, first: int, last: int, before: str) -> bool:
        """Is it "gekocht bij paprika", "bang voor slagroom", "door badeend gefilmd"?"""
        return self.is_beside(first, before) or self.is_ahead(last, before)

    def is_beside(self, first: int, preposition: str) -> bool:
        """Does "gekocht" stand somewhere before "bij" and this word?"""
        beside = BESIDE.get(preposition)
        return beside is not None and any(self._sentence.key(first - step) in beside for step in range(2, _FAR + 2))

    def is_ahead(self, last: int, preposition: str) -> bool:
        """Does "gefilmd" stand somewhere behind "door" and this word; and a name behind "tussen … en"?"""
        behind = BEHIND.get(preposition)
        if behind is not None and any(self._sentence.key(last + step) in behind for step in range(1, _FAR)):
            return True
        return preposition == "tussen" and self._sentence.key(last + 1) == "en" and self._is_name(last + 2)

    def is_in_chat(self, token: Token) -> bool:
        """Does a line of a chat begin here: behind a time, or where others speak by name?"""
        return token.gap.endswith("] ") or (token.opens and self._has_named_speaker())

    def is_known_as(self, first: int, more: frozenset[str] = frozenset()) -> bool:
        """Does "bekend" or "opgeslagen" stand before "als" and this word?"""
        known = KNOWN_AS | more
        return any(self._sentence.key(first - step) in known for step in range(2, _FAR + 2))

    def _is_turned_subject(self, first: int, last: int) -> bool:
        """Is it "volgens een leerling verkoopt stopcontact vapes", where nothing else can be the subject?"""
        tokens = self._sentence
        verb = tokens.key(first - 1)
        if verb not in self._words.person_verbs or verb in ALSO_OF_THINGS or not tokens.joined(first):
            return False
        if verb.endswith(("en", "den")) or not tokens.joined(last + 1):
            return False
        start = first - 1
        while start > 0 and not tokens.tokens[start].opens and first - start < _CLAUSE_LENGTH:
            start -= 1
            if tokens.key(start) in TURNING:
                return False
        return tokens.key(start) in LEADS_TURN

    def _is_asked_after(self, first: int, last: int, before: str) -> bool:
        """Is it "heeft bever die brommer gejat", "waarom is bever niet geschorst", "dat heeft zeepaardje gedaan"?"""
        tokens = self._sentence
        verb, further = tokens.tokens[first - 1], tokens.key(first - 2)
        if further in {"wat", "waar", "waarom"} and before in {"doet", "deed", "wil", "zegt", "woont", "moet"}:
            return True
        if further in SHOUTING and before in {"hem", "haar", "m"}:
            return True
        if before not in HAVE | _ARE or not (verb.opens or further in ASKS or further in {"dat", "dit"}):
            return False
        behind = {tokens.key(last + step) for step in range(1, _FAR + 3)}
        done = ACTS_ON if before in HAVE else SUBJECTS | ARRESTED | OF_PERSONS
        return not done.isdisjoint(behind - HIS)

    def _is_who_acts(self, last: int) -> bool:
        """Is it "gouden ketting, die ronselt", "champignon? die ken ik"?"""
        tokens = self._sentence
        who = tokens.at(last + 1)
        if who is None or who.key not in {"die", "hij"} or not who.gap.startswith((", ", "? ")):
            return False
        return tokens.key(last + 2) in WHO_IS or self.acts(last + 2)

    def _is_name(self, index: int) -> bool:
        token = self._sentence.at(index)
        return token is not None and (token.closed or (token.capital and not token.opens))

    def _is_introduced(self, first: int, last: int, before: str) -> bool:
        """Is it "wie is knakworst", "de naam zeepje valt", "bilal, ook wel kaas", "het is wasbeer die"?"""
        tokens = self._sentence
        further, after = tokens.key(first - 2), tokens.key(last + 1)
        if (before in _WIE and further == "wie") or (before == "wie" and after in _WIE):
            return True
        if before in SPEAKS and tokens.tokens[last].behind == ":":
            return True
        if after == "als" and tokens.key(last + 2) in NAMED:
            return True
        if before in NAMED and after not in {"van", "voor"}:
            return True
        if before == "wel" and further == "ook" and self._is_name(first - 3):
            return True
        if before == "als" and self.is_known_as(first):
            return True
        return before in _WIE and further in {"het", "dat", "'t", "t"} and after == "die"

    def _is_met(self, first: int, last: int, before: str) -> bool:
        """Is it "zag kippenboer weer dealen", "hebben mascotte in elkaar geslagen", "moet je krentenbol vragen"?"""
        tokens = self._sentence
        behind = {tokens.key(last + step) for step in range(1, _FAR + 2)}
        second = tokens.key(first - 2)
        if before in {"belde", "appte", "sprak"} and second in _WE:
            return True
        if before in MET or (before in {"ik", "we", "je"} and second in MET):
            return before in {"sprak", "ken", "kent", "spreek"} or not DOING.isdisjoint(behind)
        if before in _ARE and not ARRESTED.isdisjoint(behind):
            return True
        if before in HAVE or (before in {"ze", "ik", "we"} and second in HAVE):
            return not OF_PERSONS.isdisjoint(behind)
        asked = before in {"je", "we", "ze", "jullie"} and second in {"moet", "kan", "kun", "moeten", "wil"}
        return asked and tokens.key(last + 1) in TO_ASK

    def _is_spoken_to(self, first: int, last: int, before: str) -> bool:
        """Is it "yo flappie waar blijft", or who speaks in a chat?"""
        tokens = self._sentence
        after = tokens.at(last + 1)
        if after is None:
            return False
        if before in YO:
            return after.gap.startswith((",", " ")) and after.key in SUBJECTS | TURNING | YO
        opens = tokens.tokens[first]
        if opens.gap.endswith(("'", '"')) and after.gap == ", ":
            return after.key in TELLS_OFF
        return tokens.tokens[last].behind == ":" and self.is_in_chat(opens)

    def _has_named_speaker(self) -> bool:
        """Does a name, too, stand before a colon at the beginning of a line?"""
        if self._speakers is None:
            tokens = (token for _, token in self._sentence)
            self._speakers = any(token.behind == ":" and token.closed and token.opens for token in tokens)
        return self._speakers

    def _has_somebody(self, last: int) -> bool:
        """Is it "ketchup en zijn maten", "snoek (15)", "hun leider, wervelwind, is"?"""
        tokens = self._sentence
        if self._context.has_age(last):
            return True
        behind = tokens.key(last + 1), tokens.key(last + 2)
        owner = tokens.key(last).endswith("'s") and behind[0] in self._words.person_nouns
        his = behind[0] in HIS and behind[1] in self._words.person_nouns
        his = his or (behind[0] == "en" and behind[1] in HIS and tokens.key(last + 3) in self._words.person_nouns)
        if (owner or his) and tokens.joined(last + 1):
            return True
        after = tokens.at(last + 1)
        apart = tokens.tokens[last].gap == ", " and after is not None and after.gap.startswith(",")
        return apart and tokens.key(last - 1) in LEADERS
