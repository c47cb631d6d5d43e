"""Which words of a text are the name of a person?"""

import re
from collections.abc import Iterator

from anonymity.people.company import PLAYFUL
from anonymity.people.context import Context
from anonymity.people.frames import Frame, Frames
from anonymity.people.initials import end_with_stop, initials
from anonymity.people.readings import Reader, Reading, owner_of
from anonymity.people.standing import is_described
from anonymity.people.surnames import LONGEST_ACRONYM, Surnames
from anonymity.spans import Label, Span, name
from anonymity.tokens import Sentence, Token, is_shortened
from anonymity.words.wordset import wordset

# Arabic, Cyrillic, Chinese: in a Dutch text that is a name, or nothing a reader could check.
_OTHER = r"[^\W\d_\u0000-\u02ff\u0370-\u0379\u1e00-\u1eff]{2,}"
_OTHER_SCRIPT = re.compile(rf"{_OTHER}(?:[ -]{_OTHER})*")
_INITIAL = re.compile(r"(?<![\w.'-])(?:[a-z]\.\s?|(?:[A-ZÀ-Þ]\.\s?){1,4})$")
# Vries, J. de: as lists have it
_REVERSED = re.compile(
    r"(?<!\w)[A-Z][\w'-]+, (?:[A-Z]\.[ ]?){1,4}(?:(?:van|de|der|den|ten|ter|el|vd|v\.d\.|'t)(?!\w)[ ]?){1,3}"
)
_INNER_CAPITAL = re.compile(r"^(?:Mc|Mac|O'|D'|L'|N'|De|La|Le|Van|El|Al)(?=[A-Z])")
_EPITHETS = wordset(
    "kleine grote dikke lange ouwe oude jonge gekke zwarte witte rooie rode blonde boze mooie dolle stille "
    "snelle schele manke kale "
    "baby big lil little young fat crazy mad mister uncle vieze stoere slome domme dove blinde luie vette magere "
    "malle wilde "
    "stoute brutale rare enge platte scheve lelijke knappe rijke arme bruine gouden zilveren koning king prins"
)
_CHILDRENS = wordset("juf meester zuster broeder meneer mevrouw mevr mw")  # on the street: Juf Snoepje
_NO_NAME = frozenset({Reading.WORD, Reading.BENT})
_FIRST_NAMES = frozenset({Reading.GIVEN, Reading.MAYBE_GIVEN, Reading.TYPO, Reading.DOUBTFUL_TYPO})
_CALLING = wordset("ze hem noemen noemt noemde noemden heet heette ene alias bijnaam")
_ARTICLES = wordset("het 't een dit")
_PLACE_BEFORE = wordset("in te uit nabij richting omgeving vanuit")
# What is not said of things: ene X, een zekere X.
_SOMEBODY = wordset("ene zekere")
# How surnames end that say what somebody does: only with a capital and only perhaps a person.
_TRADES = ("er", "aar", "ster", "smid", "kok", "man", "ier", "eur")
_SURNAME_BEFORE = wordset("volgens met van door aan bij en tegen over namens dat of als collega")


def names(text: str, sentence: Sentence, reader: Reader, context: Context) -> Iterator[Span]:
    """Find names: the words that are one by list or by context, each with what belongs to it."""
    surnames = Surnames(sentence, reader, context)
    judge = _Judge(sentence, reader, context, surnames)
    index = 0
    while index < len(sentence.tokens):
        if judge.is_name(index):
            last, first = surnames.end_of(index), judge.with_epithet(surnames.start_of(index))
            if judge.is_certain(index):
                last = _end_of_capitals(sentence, last)
            label = Label.NAME if first == index else Label.NICKNAME
            begin = _with_initial(text, sentence.tokens[first].start)
            yield name(begin, end_with_stop(text, sentence.tokens[last]), label)
            index = last
        index += 1
    yield from initials(text, sentence, reader, surnames)
    for found in _REVERSED.finditer(text) if ", " in text else ():
        yield name(found.start(), found.start() + len(found[0].rstrip()))
    for found in _OTHER_SCRIPT.finditer(text):
        yield name(found.start(), found.end())


def _with_initial(text: str, start: int) -> int:
    """K. yilmaz, d. el amrani: the letter before it belongs to it."""
    initial = _INITIAL.search(text, max(0, start - 8), start)
    return initial.start() if initial else start


def _end_of_capitals(sentence: Sentence, index: int) -> int:
    after = sentence.at(index + 1)
    if after is None or not (after.capital and after.free and sentence.joined(index + 1)):
        return index
    return _end_of_capitals(sentence, index + 1)


_LONG = 5
_SMALL = ("tje", "je", "ke", "ie")
_MONTHS = wordset("mei juni april augustus")
_PASSES = wordset("was is werd wordt begon begint liep loopt bleef blijft gaf bracht geeft brengt telt telde")
_NO_SURE_NAME = frozenset({Reading.UNKNOWN, Reading.RARE, Reading.TYPO, Reading.DOUBTFUL_TYPO, Reading.BENT})


class _Judge:
    """Decides on one word at a time, by what it can be and by what stands around it."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context, surnames: Surnames) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context
        self._surnames = surnames
        self._frames = Frames(sentence, reader, context)

    def is_name(self, index: int) -> bool:
        token = self._sentence.tokens[index]
        if not token.free or (len(token.key) < 2 and token.text.lower() != "v.") or token.text[0].isdigit():
            return False
        after = self._sentence.at(index + 1)
        if token.behind == "-" and after is not None and after.gap == "- ":
            return False  # "Bram- en rozenstruik"
        if token.key in self._words.particles and self._surnames.begins_at(index):
            return True
        if token.key in self._words.function_words:
            return token.key in _MONTHS and self._is_called_by_month(index, token)
        reading = self._reader.read(token.key)
        if self._is_somebody(index, token, reading):
            return True
        if is_shortened(self._sentence, index) and reading in _NO_SURE_NAME:
            return False
        if self._is_after_title(index, token, reading):
            return True
        if token.shouted:
            return reading is Reading.GIVEN or (reading is Reading.TYPO and len(token.key) > LONGEST_ACRONYM)
        if token.capital:
            return self._is_capital_name(index, token, reading)
        return self._is_lower_name(index, token, reading)

    def with_epithet(self, index: int) -> int:
        """Mooie Harry, de dikke Ahmet, tante Pil: on the street that is the whole name."""
        sentence = self._sentence
        before = sentence.at(index - 1)
        if before is None or not sentence.joined(index) or before.closed:
            return index
        if before.key in PLAYFUL | _CHILDRENS:
            return index - 1 if self._is_played(index, before.key) else index
        if before.stays:
            return index
        called = before.key.endswith("e") and sentence.key(index - 2) in _CALLING
        if before.key not in _EPITHETS and not called:
            return index
        article = sentence.at(index - 2)
        if article is not None and article.free and article.key == "de" and sentence.joined(index - 1):
            return index - 2
        return index - 1

    def _is_played(self, index: int, title: str) -> bool:
        """Is it a word that is nobody's surname, or is the title itself a nickname?"""
        key = self._sentence.key(index)
        if self._context.is_determined(index - 1) or key in self._words.particles:
            return False
        reading = self._reader.read(key)
        return reading in _NO_NAME or (title in PLAYFUL and reading not in _FIRST_NAMES)

    def is_certain(self, index: int) -> bool:
        """Does the sentence itself say that it is somebody: "ene Prins Charmant"?"""
        return self._sentence.tokens[index].capital and self._context.follows(index, _SOMEBODY)

    def _is_somebody(self, index: int, token: Token, reading: Reading) -> bool:
        """Is it "ene Prins Charmant", or "'Hulk', een man met een hond"?"""
        if token.capital and is_described(self._sentence, index, self._words):
            return True
        named = token.capital or reading not in {Reading.WORD, Reading.BENT, Reading.RARE}
        return named and self._context.follows(index, _SOMEBODY)

    def _is_after_title(self, index: int, token: Token, reading: Reading) -> bool:
        if not self._context.is_addressed(index) or token.key in self._words.person_verbs:
            return False
        return token.capital or reading not in {Reading.WORD, Reading.BENT}

    def _is_capital_name(self, index: int, token: Token, reading: Reading) -> bool:
        context = self._context
        match reading:
            case Reading.GIVEN | Reading.TYPO:
                return not self._is_in_compound(index)
            case Reading.SURNAME:
                return not context.follows(index, _ARTICLES)
            case Reading.MAYBE_GIVEN:
                if context.is_month_or_language(index) or self._is_month_that_passed(index):
                    return False
                if token.opens:
                    return self._is_person_here(index) or self._surnames.shows_first_name(index)
                return not context.is_determined(index) or context.has_age(index)
            case Reading.MAYBE_SURNAME:
                if context.is_somebodys(index) and token.key.endswith("s"):
                    return not token.opens or self._is_of_named(token.key)
                if context.has_role(index) and not context.is_determined(index):
                    return True
                if context.is_listed(index) and not token.opens and not context.is_determined(index):
                    return True
                if context.is_subject(index) and not context.is_determined(index):
                    return not token.opens or not self._is_trade(token.key)
                plausible = context.follows(index, _SURNAME_BEFORE) or context.is_in_apposition(index)
                return plausible and not token.opens and not context.is_determined(index)
            case Reading.UNKNOWN | Reading.DOUBTFUL_TYPO:
                return self._is_strange_capital(index, token)
            case Reading.RARE:
                return self._is_strange_capital(index, token) and (not token.opens or self._is_person_here(index))
            case Reading.BENT:
                placed = token.opens or context.is_determined(index) or context.follows(index, _PLACE_BEFORE)
                return not placed
            case Reading.WORD:
                return False

    def _is_strange_capital(self, index: int, token: Token) -> bool:
        """A capital on a word in no list: a name, unless it stands where things and places stand."""
        if not token.is_word or not _has_one_capital(token.text) or self._is_in_compound(index):
            return False
        unknown = self._reader.read(token.key) is Reading.UNKNOWN and not self._context.is_subject(index)
        nearly = unknown and len(token.key) > _LONG and self._reader.is_nearly_dutch(token.key)
        if token.opens and (nearly or self._reader.is_mistyped(token.key) or self._is_glued(token.key)):
            return False  # Vanmrogen, Ikdenk: the writer is asked
        if self._context.is_subject(index) or self._context.is_somebodys(index):
            return True
        if self._context.follows(index, _PLACE_BEFORE | _ARTICLES):
            return False
        return not self._context.is_determined(index) or self._sentence.tokens[index - 1].opens

    def _is_glued(self, key: str) -> bool:
        """Is it "ikdenk": two words without their space, of which one is as small as "ik"?"""
        for at in range(2, len(key) - 1):
            head, tail = key[:at], key[at:]
            if head in self._words.function_words and (tail in self._words.dutch_words and len(tail) > 2):
                return True
        return False

    def _is_lower_name(self, index: int, token: Token, reading: Reading) -> bool:
        context = self._context
        match reading:
            case Reading.GIVEN:
                return True
            case Reading.TYPO:
                if self._reader.is_mistyped(token.key) and not self._is_person_here(index):
                    return False
                return len(token.key) > 4 and not context.is_determined(index)
            case Reading.SURNAME:
                return len(token.key) > 3 and not context.is_determined(index)
            case Reading.MAYBE_GIVEN:
                if self._is_beside_given(index) or self._has_particles_behind(index):
                    return True
                month = context.is_month_or_language(index) or self._is_month_that_passed(index)
                return not month and self._is_person_here(index)
            case Reading.MAYBE_SURNAME:
                if context.is_determined(index):
                    return False
                return context.is_listed(index) and context.follows(index, _SURNAME_BEFORE)
            case Reading.UNKNOWN | Reading.DOUBTFUL_TYPO:
                return self._is_strange_lower(index, token)
            case _ if self._is_pet_name(index, token):
                return True
            case Reading.BENT | Reading.RARE:  # marks ma
                owner = owner_of(token.key)
                owned = owner in self._words.first_names and owner not in self._words.function_words
                return owned and context.is_somebodys(index) and not context.is_determined(index)
            case Reading.WORD:
                return False

    def _is_strange_lower(self, index: int, token: Token) -> bool:
        """Lower case and in no list: a name if it acts like one. Otherwise the writer is asked, see doubts.py."""
        if not token.is_word or len(token.key) < 3 or self._context.is_determined(index):
            return False
        if self._reader.is_mistyped(token.key):
            return False
        if self._is_person_here(index):
            return True
        return self._context.is_in_apposition(index) and not self._reader.is_nearly_dutch(token.key)

    def _is_of_named(self, key: str) -> bool:
        """Bakkers moeder; not "Verwijs ouders"."""
        return owner_of(key) in self._words.first_names | self._words.surnames

    def _is_month_that_passed(self, index: int) -> bool:
        """Mei was rustig: the writer is asked."""
        return self._sentence.key(index) in _MONTHS and self._sentence.key(index + 1) in _PASSES

    def _is_called_by_month(self, index: int, token: Token) -> bool:
        """Juni van Asselt, April de Groot."""
        tokens = self._sentence
        small = tokens.key(index + 1) in self._words.particles and tokens.joined(index + 1)
        last = self._surnames.behind_particles(index + 1) if token.capital and small else None
        return last is not None and tokens.tokens[last].capital

    def _is_pet_name(self, index: int, token: Token) -> bool:
        """Toontje Peeters, keesje de wit: a small first name with a surname behind it."""
        base = next((token.key.removesuffix(end) for end in _SMALL if token.key.endswith(end)), "")
        if base not in self._words.first_names or len(base) < 3 or self._context.is_determined(index):
            return False
        after = self._sentence.at(index + 1)
        if after is None or not self._sentence.joined(index + 1) or not after.free:
            return False
        return self._reader.read(after.key) is Reading.SURNAME

    def _is_beside_given(self, index: int) -> bool:
        """Mees-jan, jan-merel: two names with a hyphen."""
        tokens = self._sentence
        here, before, after = tokens.tokens[index], tokens.at(index - 1), tokens.at(index + 1)
        if before is not None and here.gap == "-" and self._reader.read(before.key) is Reading.GIVEN:
            return True
        return after is not None and after.gap == "-" and self._reader.read(after.key) is Reading.GIVEN

    def _has_particles_behind(self, index: int) -> bool:
        """Merel van dijk: a known surname behind "van", and no article before it."""
        if self._sentence.key(index + 1) not in {"van", "el", "vd", "ten", "ter"} or self._context.is_determined(index):
            return False
        last = self._surnames.behind_particles(index + 1) if self._sentence.joined(index + 1) else None
        return last is not None and self._sentence.key(last) in self._words.surnames

    def _is_trade(self, key: str) -> bool:
        return key.endswith(_TRADES) or key in self._words.person_nouns

    def _is_person_here(self, index: int) -> bool:
        context = self._context
        if context.has_age(index):
            return True
        if context.is_determined(index):
            return False
        if context.is_subject(index) or context.is_somebodys(index) or context.is_listed(index):
            return True
        return self._frames.around(index, index) is Frame.SURELY

    def _is_in_compound(self, index: int) -> bool:
        """Is a lower-case word tied to it with a hyphen: Cito-toets, nep-airpods?"""
        after = self._sentence.at(index + 1)
        if self._sentence.tokens[index].gap.endswith("-") and self._sentence.tokens[index].text.islower():
            return True
        if after is None or after.gap != "-" or not after.text.islower():
            return False
        return self._reader.read(after.key) in {Reading.WORD, Reading.BENT}


def _has_one_capital(word: str) -> bool:
    """Kevin, O'Neill, McKenzie; not TikTokkers or eHealth."""
    return not any(map(str.isupper, _INNER_CAPITAL.sub("", word)[1:]))
