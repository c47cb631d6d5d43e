"""Which ordinary words are what somebody is called: "gekocht bij kurkentrekker", "als lange wapper erbij is"?

Not the word gives it away but the sentence: a thing without its article, where only a person can stand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anonymity.people.company import (
    CRIMES,
    DE_BEFORE,
    DETERMINERS,
    DOERS,
    EPITHETS,
    INSULTS,
    ODD_BEFORE,
    PLAYFUL,
    REAL,
    SAYS,
    SHOUTED_AT,
    SHOUTING,
    SPEAKS,
    SUBJECTS,
    TITLES,
    WITH,
)
from anonymity.people.context import Context
from anonymity.people.frames import Frame, Frames
from anonymity.people.readings import Reader, Reading
from anonymity.people.things import CALLABLE, TRADES, is_no_speaker, is_said_bare, is_thing
from anonymity.spans import Label, Span, name
from anonymity.tokens import Sentence, Token

_MOST_EPITHETS = 2
_LONG_ENOUGH = 3
_HAVE = frozenset({"hebben", "heeft", "had", "hadden", "hebt"})
_WHENEVER = frozenset({"als", "zodra", "wanneer"})
_THEN = frozenset({"dan", "toen"})
_HIM = frozenset({"hem", "haar", "m", "'m"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that somebody is called by, up to the one under which they are kept; sure enough to mask or not."""

    first: int
    sure: bool


def surely_called(sentence: Sentence, reader: Reader, context: Context) -> Iterator[Span]:
    """Find what needs no question."""
    for last, stretch in Called(sentence, reader, context).stretches().items():
        if stretch.sure:
            yield name(sentence.tokens[stretch.first].start, sentence.tokens[last].end, Label.NICKNAME)


class Called:
    """Finds stretches of words that are what somebody is called, or worth a question as a whole."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context
        self._frames = Frames(sentence, reader, context)
        self._things: dict[str, bool] = {}
        self._lasts: set[int] = set()

    def stretches(self) -> Mapping[int, Stretch]:
        """Give each by its last word."""
        found: dict[int, Stretch] = {}
        for last, each in self._found():
            before = found.pop(each.first - 1, None)  # baas and baas kip
            begins = before.first if before else each.first
            inside = [other for other in found if begins <= other <= last]
            for other in inside:
                del found[other]
            found[last] = Stretch(begins, each.sure)
            self._lasts.add(last)
        for last in tuple(found):
            self._add_beside(found, found[last].first - 2)
        return found

    def _add_beside(self, found: dict[int, Stretch], index: int) -> None:
        """Take in the karbonade of "zijn karbonade en schnitzel aangehouden"."""
        tokens = self._sentence
        if index < 0 or index in found or tokens.key(index + 1) != "en" or not tokens.joined(index + 1):
            return
        token = tokens.tokens[index]
        if token.free and token.gap == " " and self._is_thing(token) and tokens.key(index - 1) not in DETERMINERS:
            found[index] = Stretch(index, sure=False)

    def _found(self) -> Iterator[tuple[int, Stretch]]:
        small, verbs = self._words.function_words, self._words.person_verbs
        for index, token in self._sentence:
            key = token.key
            if token.closed or len(key) < _LONG_ENOUGH or key in small or key in verbs or not token.is_word:
                continue
            stretch = self._stretch(index)
            if stretch is not None:
                yield self._last_of_capitals(index), stretch

    def _last_of_capitals(self, index: int) -> int:
        """Step over capitals: Schatje Zuid."""
        after = self._sentence.at(index + 1)
        if after is None or not (
            after.capital and not after.closed and after.is_word and self._sentence.joined(index + 1)
        ):
            return index
        return self._last_of_capitals(index + 1) if self._sentence.tokens[index].capital else index

    def _stretch(self, last: int) -> Stretch | None:
        """Say where what somebody is called begins, when this is its last word."""
        token, tokens = self._sentence.tokens[last], self._sentence
        known: int | None = None
        if tokens.key(last - 1) in TITLES:
            known = self._first_of_titled(last, token)
            if known is not None and tokens.key(known) in PLAYFUL and self._is_thing(token):
                return Stretch(known, sure=True)
        if known is None and token.behind in {"'", '"'}:
            known = self._first_of_quoted(last, token)
        if known is None and tokens.key(last + 1) in _WHENEVER:
            known = self._first_of_shouted(last, token)
        if known is not None:
            return Stretch(known, sure=False)
        if token.stays and token.key not in CALLABLE:
            return None
        first = self._first_of_epithets(last)
        before = tokens.key(first - 1) if tokens.joined(first) else ""
        if before == "de" and first == last:
            return Stretch(last - 1, sure=False) if self._is_with_article(last, token) else None
        if before in DETERMINERS or before[:1].isdigit() or token.gap.endswith("-") or token.behind == "-":
            return None
        if not self._may_be_called(first, last, before):
            return None
        if before in {"en", "of"} and (first - 2 in self._lasts or self._is_masked_word(first - 2)):
            return Stretch(first, sure=False)
        if token.key in REAL and before == "voor":
            return None
        if self._is_lone_capital(first, last):
            return Stretch(first, sure=self._frames.around(first, last) is Frame.SURELY)
        frame = self._frames.around(first, last)
        if frame is Frame.PERHAPS and self._is_agent(token.key):
            return None
        sure = frame is Frame.SURELY and not token.key.endswith(DOERS) and token.key not in REAL
        return Stretch(first, sure=sure) if frame else None

    def _may_be_called(self, first: int, last: int, before: str) -> bool:
        """Is it a thing that has an article, a capital that nobody needs, or what speaks and can't?"""
        token, after = self._sentence.tokens[last], self._sentence.key(last + 1)
        joined = self._sentence.joined(last + 1)
        if first < last and joined and after in self._words.person_nouns:
            return False  # rode pet jongen
        if token.key in TITLES and token.opens:
            return False  # baas zegt dat hij zo binnenkwam
        if self._is_thing(token):
            return True
        if token.capital and not token.opens and not token.shouted and before in ODD_BEFORE:
            return self._reader.read(token.key) is Reading.WORD
        if is_no_speaker(token.key):
            chat = token.behind == ":" and self._frames.is_in_chat(self._sentence.tokens[first])
            return chat or (joined and after in SPEAKS)
        return self._is_some_noun_before_name(first, last, before)

    def _is_lone_capital(self, first: int, last: int) -> bool:
        """Is it "langs Boomstam moet", "KRABBEL is een verrader": a capital that nothing around it has or needs?"""
        tokens, token = self._sentence, self._sentence.tokens[last]
        if not token.capital or token.opens or first < last or not tokens.joined(last) or token.gap != " ":
            return False
        if token.shouted and tokens.key(last + 1) not in self._words.person_verbs:
            return False
        before, after = tokens.tokens[last - 1], tokens.at(last + 1)
        beside = after is not None and tokens.joined(last + 1) and after.capital
        return not (before.capital or before.stays or before.key in SAYS or beside)

    def _is_masked_word(self, index: int) -> bool:
        """Is it the kip of "baas kip en kleine vetklep", when that was masked?"""
        token = self._sentence.at(index)
        words = {Reading.WORD, Reading.MAYBE_SURNAME}
        return token is not None and token.closed and self._reader.read(token.key) in words

    def _is_agent(self, key: str) -> bool:
        """Is it who does something: a vervanger, a melder?"""
        if not key.endswith("er") or key in CALLABLE or key in TRADES:
            return False
        return f"{key[:-2]}en" in self._words.dictionary or f"{key[:-1]}n" in self._words.dictionary

    def _is_thing(self, token: Token) -> bool:
        known = self._things.get(token.key)
        if known is None:
            known = self._things[token.key] = is_thing(token.key.removesuffix("'s"), self._words)
        return known

    def _is_some_noun_before_name(self, first: int, last: int, before: str) -> bool:
        """Is it "voor pinpas pieter": a word for what is no role?"""
        key = self._sentence.key(last)
        role = key in self._words.person_nouns or key in self._words.titles or key.endswith(DOERS) or is_said_bare(key)
        return not role and before in WITH and self._frames.is_before_name(first, last, before)

    def _first_of_epithets(self, last: int) -> int:
        first = last
        while last - first < _MOST_EPITHETS and self._sentence.joined(first):
            before = self._sentence.tokens[first - 1]
            if not before.free or before.key not in EPITHETS:
                break
            first -= 1
        return first

    def _first_of_titled(self, last: int, token: Token) -> int | None:
        """Juf Snoepje, baas kip, opa bier: a title that nobody's noun belongs to."""
        title = self._sentence.at(last - 1)
        if title is None or not title.free or token.gap != " ":
            return None
        if self._context.is_determined(last - 1) or token.shouted or token.key in self._words.titles:
            return None
        if not self._is_thing(token) and not (token.capital and self._reader.read(token.key) is Reading.WORD):
            return None
        return last - 1

    def _first_of_quoted(self, last: int, token: Token) -> int | None:
        """Rond 'de notaris', die; van "vette vis" gekocht: no sentence, and somebody acts."""
        tokens = self._sentence
        first = last
        while last - first < _MOST_EPITHETS and not tokens.tokens[first].gap.endswith(("'", '"')):
            if not tokens.joined(first):
                return None
            first -= 1
        opens, before, after = tokens.tokens[first], tokens.key(first - 1), tokens.key(last + 1)
        if not opens.gap.endswith(("'", '"')) or first == 0 or before in SAYS:
            return None
        if any(each.closed or each.key in self._words.person_verbs for each in tokens.tokens[first : last + 1]):
            return None
        if first == last and token.capital and before == "de" and after == "van":
            return first
        trade = opens.key == "de" and (token.key in TRADES or token.key in CALLABLE or after == "die")
        return first if trade or self._frames.acts(last + 1) or self._frames.is_beside(first, before) else None

    def _first_of_shouted(self, last: int, token: Token) -> int | None:
        """Ze roepen dikke vingers als hij aan komt lopen."""
        tokens = self._sentence
        if tokens.key(last + 2) not in SHOUTED_AT:
            return None
        if token.key in INSULTS or token.key.endswith("woorden") or not tokens.joined(last + 1):
            return None
        for first in range(last, max(-1, last - 3), -1):
            if tokens.key(first - 1) in SHOUTING | {"steeds", "altijd"}:
                near = {tokens.key(first - step) for step in (1, 2, 3)}
                return None if SHOUTING.isdisjoint(near) else first
        return None

    def _is_with_article(self, last: int, token: Token) -> bool:
        """De bankier, de generaal: a trade that nobody there has, where only somebody can stand."""
        tokens, frames = self._sentence, self._frames
        before, further, after = tokens.key(last - 2), tokens.key(last - 3), tokens.key(last + 1)
        if tokens.tokens[last - 1].closed:
            return False
        if before == "wie" and after in {"is", "was"}:  # wie de bakfiets is; not "wie de organisator is"
            role = token.key in self._words.person_nouns or token.key.endswith(DOERS)
            return not role and not token.key.endswith("e")
        if token.key not in TRADES and token.key not in CALLABLE:
            return False
        if (before == "als" and frames.is_known_as(last - 1, _HIM)) or (before in DE_BEFORE and further in _THEN):
            return True
        if frames.is_beside(last - 1, before) or frames.is_ahead(last, before):
            return True
        if before == "over" and any(tokens.key(last - step) in _HAVE for step in range(3, 8)):
            return any(tokens.key(last + step) in self._words.person_nouns for step in range(2, 7))
        if token.capital and not token.opens and not tokens.tokens[last - 1].capital:
            follows = tokens.at(last + 1)
            return follows is None or not follows.capital or not tokens.joined(last + 1)
        if token.key in TRADES and tokens.joined(last + 1) and after in CRIMES:
            return True
        is_so = tokens.joined(last + 1) and after in {"is", "was"} and token.key in TRADES
        return is_so and tokens.key(last + 2) in SUBJECTS - {"jarig", "ziek"}
