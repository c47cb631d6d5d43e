"""Which ordinary words are what somebody is called: "gekocht bij kurkentrekker", "als lange wapper erbij is"?

Not the word gives it away but the sentence: a thing without its article, where only a person can stand.
"""

from collections.abc import Iterator, Mapping

from anonymity.people.context import Context
from anonymity.people.frames import (
    ACTS_ON,
    ALSO_OF_THINGS,
    BEHIND,
    BESIDE,
    CLAUSE,
    DE_BEFORE,
    DETERMINERS,
    DOERS,
    DOING,
    EPITHETS,
    HAVE,
    HIS,
    INSULTS,
    KNOWN_AS,
    LEADERS,
    LEADS_TURN,
    MET,
    NAMED,
    ODD_BEFORE,
    OF_PERSONS,
    SAYS,
    SPEAKS,
    SUBJECTS,
    THERE,
    TITLES,
    TO_ASK,
    TURNING,
    WITH,
    YO,
)
from anonymity.people.readings import Reader, Reading
from anonymity.people.things import CALLABLE, TRADES, is_no_speaker, is_said_bare, is_thing
from anonymity.tokens import Sentence, Token

_FAR = 4  # words between a preposition and what somebody does
_MOST_EPITHETS = 2
_LONG_ENOUGH = 3


class Called:
    """Finds stretches of words that are worth a question as a whole."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context
        self._things: dict[str, bool] = {}
        self._lasts: set[int] = set()

    def stretches(self) -> Mapping[int, int]:
        """Give the first word of each by its last."""
        found: dict[int, int] = {}
        for last, begins in self._found():
            first = found.pop(begins - 1, begins)  # baas and baas kip
            inside = [each for each in found if first <= each <= last]
            found = {each: found[each] for each in found if each not in inside} | {last: first}
            self._lasts.add(last)
        return found

    def _found(self) -> Iterator[tuple[int, int]]:
        for index, token in self._sentence:
            if token.closed or not token.is_word or len(token.key) < _LONG_ENOUGH:
                continue
            if token.key in self._words.function_words or token.key in self._words.person_verbs:
                continue
            first = self._first(index)
            if first is not None:
                yield self._last_of_capitals(index), first

    def _last_of_capitals(self, index: int) -> int:
        """Step over capitals: Schatje Zuid."""
        after = self._sentence.at(index + 1)
        if after is None or not (after.capital and after.free and after.is_word and self._sentence.joined(index + 1)):
            return index
        return self._last_of_capitals(index + 1) if self._sentence.tokens[index].capital else index

    def _first(self, last: int) -> int | None:
        """Say where what somebody is called begins, when this is its last word."""
        token, tokens = self._sentence.tokens[last], self._sentence
        for begins in (self._first_of_titled, self._first_of_quoted, self._first_of_shouted):
            if (known := begins(last, token)) is not None:
                return known
        if token.stays and token.key not in CALLABLE:
            return None
        first = self._first_of_epithets(last)
        before = tokens.key(first - 1) if tokens.joined(first) else ""
        if before == "de" and first == last:
            return self._first_of_article(last, token)
        if before in DETERMINERS or before[:1].isdigit() or token.gap.endswith("-") or token.behind == "-":
            return None
        odd = token.capital and not token.opens and not token.shouted
        odd = odd and before in ODD_BEFORE and self._reader.read(token.key) is Reading.WORD
        speaks = is_no_speaker(token.key) and tokens.key(last + 1) in SPEAKS and tokens.joined(last + 1)
        speaks = speaks or self._is_some_noun_before_name(first, last, before)
        speaks = speaks or (is_no_speaker(token.key) and token.behind == ":" and self._is_in_chat(tokens.tokens[first]))
        if not (odd or speaks or self._is_thing(token)) or (first < last and self._has_noun_behind(last)):
            return None
        return first if self._is_somebody(first, last, before) else None

    def _is_thing(self, token: Token) -> bool:
        known = self._things.get(token.key)
        if known is None:
            known = self._things[token.key] = is_thing(token.key.removesuffix("'s"), self._words)
        return known

    def _has_noun_behind(self, last: int) -> bool:
        """Is the next word another noun: "rode pet jongen"?"""
        return self._sentence.joined(last + 1) and self._sentence.key(last + 1) in self._words.person_nouns

    def _first_of_epithets(self, last: int) -> int:
        first = last
        while last - first < _MOST_EPITHETS and self._sentence.joined(first) and self._is_epithet(first - 1):
            first -= 1
        return first

    def _is_epithet(self, index: int) -> bool:
        token = self._sentence.tokens[index]
        return token.free and token.key in EPITHETS

    def _first_of_titled(self, last: int, token: Token) -> int | None:
        """Juf Snoepje, baas kip, opa bier: a title that nobody's noun belongs to."""
        tokens = self._sentence
        title = tokens.at(last - 1)
        if title is None or not title.free or tokens.tokens[last].gap != " " or title.key not in TITLES:
            return None
        if self._context.is_determined(last - 1) or token.shouted or token.key in self._words.titles:
            return None
        if not self._is_thing(token) and not (token.capital and self._reader.read(token.key) is Reading.WORD):
            return None
        return last - 1

    def _first_of_quoted(self, last: int, token: Token) -> int | None:
        """Rond 'de notaris', die; van "vette vis" gekocht: no sentence, and somebody or something acts."""
        tokens = self._sentence
        if not token.behind.startswith(("'", '"')):
            return None
        first = last
        while last - first < _MOST_EPITHETS and not tokens.tokens[first].gap.endswith(("'", '"')):
            if not tokens.joined(first):
                return None
            first -= 1
        opens = tokens.tokens[first]
        if not opens.gap.endswith(("'", '"')) or first == 0 or tokens.key(first - 1) in SAYS:
            return None
        if any(each.closed or each.key in self._words.person_verbs for each in tokens.tokens[first : last + 1]):
            return None
        trade = opens.key == "de" and (token.key in TRADES or token.key in CALLABLE)
        after = tokens.key(last + 1)
        acts = after in self._words.person_verbs and self._is_animate(last + 1)
        beside = BESIDE.get(tokens.key(first - 1), frozenset())
        met = any(tokens.key(first - step) in beside for step in range(2, _FAR + 2))
        return first if trade or acts or met or (opens.key == "de" and after == "die") else None

    def _first_of_shouted(self, last: int, token: Token) -> int | None:
        """Ze roepen dikke vingers als hij aan komt lopen."""
        tokens = self._sentence
        if tokens.key(last + 1) not in {"als", "zodra", "wanneer"} or tokens.key(last + 2) not in {
            "hij",
            "ze",
            "die",
            "ie",
        }:
            return None
        if token.key in INSULTS or token.key.endswith("woorden") or not tokens.joined(last + 1):
            return None
        for first in range(last, max(-1, last - 3), -1):
            if tokens.key(first - 1) in {"roepen", "roept", "steeds", "altijd", "schreeuwen"}:
                near = {tokens.key(first - 1), tokens.key(first - 2), tokens.key(first - 3)}
                return first if near & {"roepen", "roept", "schreeuwen"} else None
        return None

    def _is_some_noun_before_name(self, first: int, last: int, before: str) -> bool:
        key = self._sentence.key(last)
        role = key in self._words.person_nouns or key in self._words.titles or key.endswith(DOERS) or is_said_bare(key)
        return not role and before in WITH and self._is_before_name(first, last, before)

    def _is_before_name(self, first: int, last: int, before: str) -> bool:
        """Is it "voor pinpas pieter", "turbo toon reed": a thing before somebody's name?"""
        after = self._sentence.at(last + 1)
        if after is None or not after.closed or after.gap != " " or not after.is_word:
            return False
        if self._reader.read(after.key) not in {Reading.GIVEN, Reading.MAYBE_GIVEN}:
            return False
        return self._sentence.tokens[first].opens or before in WITH

    def _is_somebody(self, first: int, last: int, before: str) -> bool:
        return (
            self._is_subject(first, last, before)
            or self._is_before_name(first, last, before)
            or self._is_turned_subject(first, last)
            or self._is_with_somebody(first, last, before)
            or self._is_introduced(first, last, before)
            or self._is_met(first, last, before)
            or self._is_spoken_to(first, last, before)
            or self._has_somebody(last)
        )

    def _is_subject(self, first: int, last: int, before: str) -> bool:
        """Is it "bolle wang heeft iemand afgeperst", "als vogelkop erbij is"?"""
        tokens = self._sentence
        if not (tokens.tokens[first].opens or before in CLAUSE or not tokens.joined(first)):
            return False
        if not tokens.joined(last + 1):
            return False
        after = tokens.key(last + 1)
        if before in CLAUSE and (after in SUBJECTS or (after == "er" and tokens.key(last + 2) in THERE)):
            return True
        return after in self._words.person_verbs and self._is_animate(last + 1)

    def _is_animate(self, verb: int) -> bool:
        """Does only a person do this: "dealt", "is vrij", "staat weer te posten", "heeft gedreigd"?"""
        tokens = self._sentence
        key = tokens.key(verb)
        if key.endswith(("en", "den")):
            return False
        if key not in ALSO_OF_THINGS:
            return True
        near = [tokens.key(verb + step) for step in range(1, _FAR + 2)]
        if key in HAVE:
            return not ACTS_ON.isdisjoint(near)
        return not SUBJECTS.isdisjoint(near[:2]) or ("te" in near and not DOING.isdisjoint(near))

    def _is_turned_subject(self, first: int, last: int) -> bool:
        """Is it "volgens een leerling verkoopt stopcontact vapes", where nothing else can be the subject?"""
        tokens = self._sentence
        verb = tokens.key(first - 1)
        if verb not in self._words.person_verbs or verb in ALSO_OF_THINGS or not tokens.joined(first):
            return False
        if verb.endswith(("en", "den")) or not tokens.joined(last + 1):
            return False
        start = first - 1
        while start > 0 and not tokens.tokens[start].opens and first - start < 8:
            start -= 1
            if tokens.key(start) in TURNING:
                return False
        return tokens.key(start) in LEADS_TURN

    def _is_with_somebody(self, first: int, last: int, before: str) -> bool:
        """Is it "gekocht bij paprika", "bang voor slagroom", "door badeend gefilmd"?"""
        beside, behind = BESIDE.get(before), BEHIND.get(before)
        tokens = self._sentence
        if beside is not None and any(tokens.key(first - step) in beside for step in range(2, _FAR + 2)):
            return True
        if behind is not None and any(tokens.key(last + step) in behind for step in range(1, _FAR)):
            return True
        return before == "tussen" and tokens.key(last + 1) == "en" and self._is_name(last + 2)

    def _is_name(self, index: int) -> bool:
        token = self._sentence.at(index)
        return token is not None and (token.closed or (token.capital and not token.opens))

    def _is_introduced(self, first: int, last: int, before: str) -> bool:
        """Is it "wie is knakworst", "de naam zeepje valt", "bilal, ook wel kaas", "het is wasbeer die"?"""
        tokens = self._sentence
        further, after = tokens.key(first - 2), tokens.key(last + 1)
        if before in {"is", "was"} and further == "wie":
            return True
        if before in {"en", "of"} and first - 2 in self._lasts:
            return True
        if before in SPEAKS and tokens.tokens[last].behind == ":":
            return True
        if before == "wie" and after in {"is", "was"}:
            return True
        if before in NAMED and after not in {"van", "voor"} and further != "wiens":
            return True
        if before == "wel" and further == "ook" and self._is_name(first - 3):
            return True
        if before == "als" and any(tokens.key(first - step) in KNOWN_AS for step in range(2, _FAR + 2)):
            return True
        return before in {"is", "was"} and further in {"het", "dat", "'t", "t"} and after == "die"

    def _is_met(self, first: int, last: int, before: str) -> bool:
        """Is it "zag kippenboer weer dealen", "hebben mascotte in elkaar geslagen", "moet je krentenbol vragen"?"""
        tokens = self._sentence
        behind = {tokens.key(last + step) for step in range(1, _FAR + 2)}
        second = tokens.key(first - 2)
        if before in MET or (before in {"ik", "we", "je"} and second in MET):
            return before in {"sprak", "ken", "kent", "spreek"} or not DOING.isdisjoint(behind)
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
        opens, token = tokens.tokens[first], tokens.tokens[last]
        if opens.gap.endswith(("'", '"')) and after.gap == ", ":
            return after.key in {"kom", "geef", "waar", "wacht", "stop", "ga", "je", "ik", "doe"}
        if token.behind != ":" or not opens.opens:
            return False
        return self._is_in_chat(opens)

    def _is_in_chat(self, token: Token) -> bool:
        """Does a line of a chat begin here: behind a time, or where others speak by name?"""
        return token.gap.endswith("] ") or (token.opens and self._has_named_speaker())

    def _has_named_speaker(self) -> bool:
        """Does a name, too, stand before a colon at the beginning of a line?"""
        return any(token.closed and token.opens and token.behind == ":" for _, token in self._sentence)

    def _has_somebody(self, last: int) -> bool:
        """Is it "ketchup en zijn maten", "snoek (15)", "hun leider, wervelwind, is"?"""
        tokens = self._sentence
        if self._context.has_age(last):
            return True
        behind = tokens.key(last + 1), tokens.key(last + 2)
        if self._is_owner(last) and behind[0] in self._words.person_nouns:
            return True
        if behind[0] in HIS and behind[1] in self._words.person_nouns and tokens.joined(last + 1):
            return True
        after = tokens.at(last + 1)
        apart = tokens.tokens[last].gap == ", " and after is not None and after.gap.startswith(",")
        return apart and tokens.key(last - 1) in LEADERS

    def _is_no_role(self, key: str) -> bool:
        """Can it not be what somebody does: a bakfiets, no organisator?"""
        return key not in self._words.person_nouns and not key.endswith(DOERS) and not key.endswith("e")

    def _is_owner(self, last: int) -> bool:
        return self._sentence.key(last).endswith("'s") and self._sentence.joined(last + 1)

    def _first_of_article(self, last: int, token: Token) -> int | None:
        """De bankier, de generaal: a trade that nobody there has, where only somebody can stand."""
        tokens = self._sentence
        article = tokens.tokens[last - 1]
        before, further, after = tokens.key(last - 2), tokens.key(last - 3), tokens.key(last + 1)
        if not article.closed and before == "wie" and after in {"is", "was"} and self._is_no_role(token.key):
            return last - 1
        if article.closed or not (token.key in TRADES or token.key in CALLABLE):
            return None
        known = before == "als" and any(
            tokens.key(last - step) in KNOWN_AS | {"hem", "haar", "m", "'m"} for step in range(3, 7)
        )
        behind = BEHIND.get(before)
        comes = before in DE_BEFORE and further in {"dan", "toen"}
        beside = BESIDE.get(before)
        with_them = beside is not None and any(tokens.key(last - step) in beside for step in range(3, _FAR + 3))
        with_them = with_them or (behind is not None and any(tokens.key(last + step) in behind for step in (1, 2, 3)))
        told = before == "over" and any(
            tokens.key(last - step) in {"hebben", "heeft", "had", "hadden"} for step in range(3, 8)
        )
        is_a_boy = told and any(tokens.key(last + step) in self._words.person_nouns for step in range(2, 7))
        free = (
            tokens.joined(last + 1)
            and after in {"is", "was"}
            and tokens.key(last + 2) in SUBJECTS - {"jarig", "ziek", "er"}
        )
        return last - 1 if known or comes or with_them or is_a_boy or free else None
