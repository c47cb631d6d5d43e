"""Which words may be a person, so that only the writer can say it?

What `find` masks needs no question. Here is what it leaves because it may as well be a word: a flower or Roos, a
surname or a trade, a name in no list or a typing error. Every word gets points for how it is spelled and for how the
sentence treats it; the few with most points are asked about.
"""

from collections.abc import Collection, Iterator, Sequence

from anonymity.answered import key
from anonymity.finding import find, what_is_left
from anonymity.folding import fold
from anonymity.people.called import Called
from anonymity.people.company import EPITHETS
from anonymity.people.context import Context
from anonymity.people.nicknames import OF_PART
from anonymity.people.positions import Positions
from anonymity.people.readings import Reader, Reading
from anonymity.people.things import is_said_bare
from anonymity.spans import Label, Span, Tier
from anonymity.tokens import Sentence, Token, is_shortened
from anonymity.words.lexicon import Lexicon, keys
from anonymity.words.wordset import wordset

MOST = 3  # questions about one text: who is asked more answers without looking
_ENOUGH = 4  # points from which a word is worth a tap
_CALLED = 6  # the sentence says more than a word does
# What the spelling says, in points: first for a capital inside a sentence, then for one at its start, then without.
_SPELLED = {
    Reading.GIVEN: (4, 4, 4),
    Reading.TYPO: (4, 3, 3),
    Reading.SURNAME: (4, 3, 3),
    Reading.MAYBE_GIVEN: (4, 2, 2),
    Reading.MAYBE_SURNAME: (4, 1, 0),
    Reading.UNKNOWN: (4, 4, 4),
    Reading.DOUBTFUL_TYPO: (4, 4, 2),
    Reading.RARE: (4, 1, 2),
    Reading.BENT: (3, 1, 0),
    Reading.WORD: (2, 0, 0),
}
_WITH = wordset(
    "met zonder van aan door bij tegen over naar namens volgens voor om en of als zoals wie dat rond rondom tussen"
)
_MET = wordset(
    "zag zie ziet zagen gezien ken kent kende sprak spreek gesproken hoorde was is waren vraag vroeg bel belde"
)
# Behind these the subject stands: "gister stond …", "toen zei …".
_TURNED = wordset(
    "stond zat liep kwam gaat ging zegt zei wil moet kan zou fietste woont vertelde vertelt belde belt werd wordt komt "
    "loopt staat denkt vindt dealt"
)
_MONTHS = wordset("mei april juni juli augustus")
_LONGEST_ACRONYM = 4
_SAID = wordset("alleen naam zei heet heette noemt noemde noemen ene voor met van door is was als aan")
_LEADS = wordset("de die den een")
_TELLS = wordset("bel app mail meld vraag check kijk geef stuur mark noteer spreek ga doe loop zeg")
_THEN = wordset(
    "daarna eerst even dan meteen direct gerust de het je een dit dat daar hem haar ze altijd nooit ook maar"
)
_SCHOOL_PARTS = wordset("onderbouw bovenbouw brugklas havo vwo mavo vmbo mbo kader basis techniek zorg leerlingzaken")
_MET_AT = wordset(
    "snap snapchat insta instagram tiktok telegram gast jongen meisje gozer knul kerel dealer over van met door account"
)
_SAYS = wordset(
    "zei zegt zeggen riep roept roepen schreef schrijft schreeuwde schreeuwt staat stond woord woorden tekst term "
    "zin kop opschrift bordje"
)
_CALLED_THINGS = wordset(
    "boek film serie lied liedje nummer spel game app lied les lessen project programma methode thema begrip training "
    "voorstelling musical campagne poster actie workshop avond kanaal site groep groepsapp chat merk cursus artikel "
    "bord gastles heet challenge trend uitdaging"
)
_KNOWS = wordset("ken kent kennen kende kenden")
_WE = wordset("je jij u jullie we wij ze iemand")
# What verbs and nouns end and begin with that are in no list; few names do.
_VERBAL = (
    "eert",
    "eerd",
    "eerde",
    "eren",
    "heid",
    "ing",
    "ingen",
    "tjes",
    "jes",
    "atie",
    "iteit",
    "schap",
    "ische",
    "elijk",
    "elijke",
)
_VERBAL_STARTS = ("ge", "ver", "ont", "aange", "opge", "uitge", "afge", "inge", "mee", "toege", "over", "onder")
_STATES = wordset("thuis ziek afwezig aanwezig absent geschorst gezien gesproken gebeld verschenen bereikbaar opgepakt")
_OF_LINKS = wordset("www http https com nl org")
_STREET_ADJECTIVES = wordset("kleine grote dikke lange ouwe oude jonge gekke zwarte witte rooie mooie dolle die deze")
_DOERS = ("er", "aar", "or", "ist", "man", "baas", "kop", "oog", "rus", "turk", "pool", "ling", "eur", "oon")
_THINGS_BEFORE = wordset("in te uit op per via soort merk het 't onder tot")


def doubts(
    text: str,
    words: Lexicon,
    allowed: Collection[str] = (),
    cleared: Collection[str] = (),
    found: Sequence[Span] | None = None,
) -> tuple[Span, ...]:
    """Find what is worth a question, in order; apart from what `find` finds. `cleared`: answered, no persons.

    `found`: what `find` gave for this text, when that is known; it saves looking again.
    """
    folded = fold(text)
    sentence = what_is_left(text, find(text, words, allowed) if found is None else found, words, allowed)
    judge = _Judge(sentence, Reader(words), frozenset(word for phrase in allowed for word in keys(phrase)))
    known = {key(word) for word in cleared}
    best: dict[str, tuple[int, int]] = {}
    for index, token in sentence:
        said = known and {token.key, key(folded.text[slice(*judge.stretch(index))])}
        if not known.intersection(said) and (points := judge.points(index, token)) >= _ENOUGH:
            about = key(folded.text[slice(*judge.stretch(index))])
            best[about] = max(best.get(about, (0, 0)), (points, -index))
    likeliest = sorted(best.values(), reverse=True)[:MOST]
    chosen = sorted(-index for _, index in likeliest)
    stretches = (folded.back(*judge.stretch(index)) for index in chosen)
    return tuple(Span(start, end, Label.NAME, Tier.DOUBT) for start, end in stretches)


class _Judge:
    """Gives points to one word at a time."""

    def __init__(self, sentence: Sentence, reader: Reader, own: frozenset[str]) -> None:
        self._own = own  # the network's own names
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = Context(sentence, reader)
        self._positions = Positions(sentence, reader, self._context)
        self._called = Called(sentence, reader, self._context).stretches()
        self._inside = {index for last, each in self._called.items() for index in range(each.first, last)}

    def points(self, index: int, token: Token) -> int:
        if index in self._inside or not token.is_word or (token.stays and token.key in self._own):
            return 0
        if index in self._called:
            return _CALLED
        if (
            not self._positions.may_be_asked(index, token)
            or len(token.key) < 2
            or token.key in self._words.function_words
        ):
            return 0
        if token.key in self._words.titles or token.key in self._words.person_nouns or token.key in _OF_LINKS:
            return 0
        reading = self._reader.read(token.key)
        if token.key in _STREET_ADJECTIVES | EPITHETS and self._describes(index):
            return 0
        if (
            token.key == "wil"
            and not token.opens
            and not token.capital
            and self._sentence.key(index - 1) in {"en", "of", "om"}
        ):
            return 0
        if is_said_bare(token.key) and (not token.capital or token.opens) and not self._is_behind_closed(index):
            return 0
        if self._is_numbered(index, reading) or self._is_told_to_do(index) or token.key in _SCHOOL_PARTS:
            return 0
        stands = self._positions.points(index, token, reading)
        ordinary = reading is Reading.WORD and not self._is_odd_capital(index, token)
        if token.stays or (ordinary and not self._ends_a_quote(index)):
            return stands
        return max(stands, self._spelled(token, reading) + self._placed(index, token))

    def _describes(self, index: int) -> bool:
        """Is it the "dikke" of "dikke rook"?"""
        after = self._sentence.at(index + 1)
        if after is None or not self._sentence.joined(index + 1) or not after.is_word or after.closed:
            return False
        small = after.key in self._words.function_words or after.key in self._words.person_verbs
        return not small or is_said_bare(after.key)

    def _is_absent(self, index: int) -> bool:
        """Is it "duka niet thuis", "fay ziek gemeld"?"""
        tokens = self._sentence
        state = tokens.key(index + (2 if tokens.key(index + 1) == "niet" else 1))
        return tokens.joined(index + 1) and state in _STATES

    def _is_behind_closed(self, index: int) -> bool:
        """Is it "gijs gas"?"""
        return self._sentence.joined(index) and self._sentence.tokens[index - 1].closed

    def stretch(self, index: int) -> tuple[int, int]:
        """Say from where to where: what somebody is called has its article with it, "de Rus"."""
        start, end = self._own_stretch(index)
        further = OF_PART.match(self._sentence.text, end) if end - start > len(self._sentence.key(index)) else None
        return start, further.end() if further else end

    def _own_stretch(self, index: int) -> tuple[int, int]:
        token, before = self._sentence.tokens[index], self._sentence.at(index - 1)
        if index in self._called:
            return self._sentence.tokens[self._called[index].first].start, token.end
        if token.capital and before is not None and before.free and before.key == "de" and self._sentence.joined(index):
            return before.start, token.end
        first = self._positions.first_of_styled(index)
        for begins in (self._positions.first_of_surname, self._positions.first_of_article):
            first = begins(index) if first is None else first
        if first is not None and not any(each.closed for each in self._sentence.tokens[first:index]):
            return self._sentence.tokens[first].start, token.end
        return token.start, token.end

    def _spelled(self, token: Token, reading: Reading) -> int:
        inside, opening, small = _SPELLED[reading]
        if not token.capital:
            points = small
            if reading in {Reading.UNKNOWN, Reading.DOUBTFUL_TYPO} and self._reader.is_nearly_dutch(token.key):
                points -= 3
            if token.key.endswith(_VERBAL) or token.key.startswith(_VERBAL_STARTS):
                points -= 2
            return points
        return opening if token.opens else inside

    def _placed(self, index: int, token: Token) -> int:
        context, tokens = self._context, self._sentence
        before = tokens.key(index - 1) if tokens.joined(index) else ""
        if context.is_month_or_language(index):
            return -4
        points = 0
        if context.is_subject(index):
            points += 3
            if token.opens and not token.capital:
                points += 1  # a text that begins so, without an article
        street = before == "die" and not token.capital and self._is_no_word(token)
        if street:
            points += 3
        if context.is_somebodys(index) or context.has_age(index):
            points += 3
        if context.is_listed(index):
            points += 2
        turned = before in _TURNED and token.key not in _MONTHS
        if before in _WITH or before in _MET or turned:
            points += 2
        if before in _WITH and tokens.key(index + 1) in self._words.person_verbs:
            points += 1  # "zonder beer was het": something else goes on
        if token.opens and tokens.key(index + 1) == "en" and tokens.key(index + 3) in self._words.person_verbs:
            points += 4  # "wolf en beer zaten"
        if token.quoted and token.capital and self._is_said_name(index):
            points += 3
        if self._is_who_is_known(index) or self._is_said_of_somebody(index) or self._ends_a_quote(index):
            points += 4
        if token.opens and before == "" and self._is_of_year(index):
            points += 3
        acts = tokens.key(index + 1) in self._words.person_verbs and token.key not in self._words.organisations
        if context.is_determined(index) and not street:
            points += self._called_by_what_they_do(before, token, acts=acts) if before != "dat" else 0
        if before in _THINGS_BEFORE:
            points -= 2
        if token.opens and self._is_absent(index):
            points += 2
        hyphen = self._is_beside_hyphen(index) and self._reader.read(token.key) is not Reading.GIVEN
        if hyphen or self._is_described(index, before):
            points -= 2
        if is_shortened(tokens, index):
            points -= 4
        if token.shouted and len(token.text.split("'")[0]) <= _LONGEST_ACRONYM:
            points -= 3
        return points

    def _is_no_word(self, token: Token) -> bool:
        return token.key not in self._words.dutch_words

    @staticmethod
    def _called_by_what_they_do(before: str, token: Token, *, acts: bool) -> int:
        """De Makelaar, die Slager: a capital behind an article is what somebody is called, else it is a thing."""
        if before not in _LEADS or not token.capital or token.opens:
            return -4
        return 2 if token.key.endswith(_DOERS) or acts else 0

    def _is_odd_capital(self, index: int, token: Token) -> bool:
        """Is it the one word with a capital that needs none: "betaalt aan de Makelaar"?"""
        if not token.capital or token.shouted:
            return False
        if token.quoted and self._is_said_name(index):
            return True
        if self._is_who_is_known(index):
            return True
        if token.opens or self._is_in_row_of_things(index):
            return False
        return not any(near is not None and near.capital and near.key not in _LEADS for near in self._near(index))

    def _is_said_name(self, index: int) -> bool:
        """Is it: he only said "Slim"?"""
        return self._sentence.key(index - 1) in _SAID

    def _is_numbered(self, index: int, reading: Reading) -> bool:
        """Artikel 21a, lokaal 5: a thing with a number."""
        numbered = self._sentence.key(index + 1)[:1].isdigit() and self._sentence.joined(index + 1)
        return numbered and reading in {Reading.WORD, Reading.BENT}

    def _is_told_to_do(self, index: int) -> bool:
        """Is it "en bel daarna de coach"?"""
        return self._sentence.key(index) in _TELLS and self._sentence.key(index + 1) in _THEN

    def _is_said_of_somebody(self, index: int) -> bool:
        """Is it "van snapchat 'ghosty'", "een gast, 'Tornado'": in quotes behind where somebody is met?"""
        return self._sentence.tokens[index].quoted and self._sentence.key(index - 1) in _MET_AT

    def _ends_a_quote(self, index: int) -> bool:
        """Is it the last of one to three words in quotes that are no sentence: "rond 'de notaris', die"?"""
        tokens = self._sentence
        if not tokens.tokens[index].behind.startswith(("'", '"')):
            return False
        first = index
        while index - first < 2 and not tokens.tokens[first].gap.endswith(("'", '"')) and tokens.joined(first):
            first -= 1
        if not tokens.tokens[first].gap.endswith(("'", '"')) or tokens.key(first - 1) in _SAYS or first == 0:
            return False
        said = tokens.tokens[first : index + 1]
        small = all(token.key in self._words.function_words for token in said)
        acts = any(token.key in self._words.person_verbs for token in said)
        called = said[0].key == "de" or any(token.capital for token in said)
        return called and not (small or acts or tokens.key(first - 1) in _CALLED_THINGS)

    def _is_of_year(self, index: int) -> bool:
        """Is it "storm van 4 havo heeft": a name that is a word, and from which year?"""
        of = self._sentence.key(index + 1) in {"van", "uit"} and self._sentence.key(index + 2)[:1].isdigit()
        return of and self._reader.read(self._sentence.key(index)) is Reading.MAYBE_GIVEN

    def _is_who_is_known(self, index: int) -> bool:
        """Is it "ken je Wodka?"""
        before = self._sentence.key(index - 2) in _KNOWS and self._sentence.key(index - 1) in _WE
        return before and self._sentence.joined(index) and self._sentence.joined(index - 1)

    def _near(self, index: int) -> Iterator[Token | None]:
        yield self._sentence.at(index - 1)
        yield self._sentence.at(index + 1)

    def _is_in_row_of_things(self, index: int) -> bool:
        """Is it behind "Pasen en", "Etos, "?"""
        before, further = self._sentence.at(index - 1), self._sentence.at(index - 2)
        near = further if before is not None and before.key in {"en", "of"} else before
        return near is not None and near.stays

    def _is_described(self, index: int, before: str) -> bool:
        """Does an adjective or a number stand before it: "nieuwe snusjes", "3 shotjes"?"""
        adjective = before.endswith("e") and before not in self._words.function_words
        near = self._sentence.at(index - 1)
        return before.isdigit() or (adjective and near is not None and near.free and before not in _STREET_ADJECTIVES)

    def _is_beside_hyphen(self, index: int) -> bool:
        token, after = self._sentence.tokens[index], self._sentence.at(index + 1)
        return token.gap.endswith("-") or (after is not None and after.gap.startswith("-"))
