"""Which words of a text are the name of a person?"""

import re
from collections.abc import Iterator

from anonymity.context import Context
from anonymity.initials import end_with_stop, initials
from anonymity.readings import Reader, Reading
from anonymity.spans import Label, Span, name
from anonymity.surnames import LONGEST_ACRONYM, Surnames
from anonymity.tokens import Sentence, Token
from anonymity.wordset import wordset

# Arabic, Cyrillic, Chinese: in a Dutch text that is a name, or nothing a reader could check.
_OTHER = r"[^\W\d_\u0000-\u02ff\u0370-\u0379\u1e00-\u1eff]{2,}"
_OTHER_SCRIPT = re.compile(rf"{_OTHER}(?:[ -]{_OTHER})*")
_INNER_CAPITAL = re.compile(r"^(?:Mc|Mac|O'|D'|L'|N'|De|La|Le|Van|El|Al)(?=[A-Z])")
_EPITHETS = wordset(
    "kleine grote dikke lange ouwe oude jonge gekke zwarte witte rooie rode blonde boze mooie dolle stille "
    "snelle schele manke kale "
    "baby big lil little young fat crazy mad mister uncle vieze stoere slome domme dove blinde luie vette magere "
    "malle wilde "
    "stoute brutale rare enge platte scheve lelijke knappe rijke arme bruine gouden zilveren koning king prins"
)
_ARTICLES = wordset("het 't een dit")
_PLACE_BEFORE = wordset("in te uit nabij richting omgeving vanuit")
_SURNAME_BEFORE = wordset("volgens met van door aan bij en tegen over namens dat of als collega")


def names(text: str, sentence: Sentence, reader: Reader) -> Iterator[Span]:
    """Find names: the words that are one by list or by context, each with what belongs to it."""
    context = Context(sentence, reader)
    surnames = Surnames(sentence, reader, context)
    judge = _Judge(sentence, reader, context, surnames)
    index = 0
    while index < len(sentence.tokens):
        if judge.is_name(index):
            last, first = surnames.end_of(index), _with_epithet(sentence, index)
            label = Label.NAME if first == index else Label.NICKNAME
            yield name(sentence.tokens[first].start, end_with_stop(text, sentence.tokens[last]), label)
            index = last
        index += 1
    yield from initials(text, sentence, reader, surnames)
    for found in _OTHER_SCRIPT.finditer(text):
        yield name(found.start(), found.end())


def _with_epithet(sentence: Sentence, index: int) -> int:
    """Mooie Harry, de dikke Ahmet: on the street that is the whole name."""
    before = sentence.at(index - 1)
    if before is None or not sentence.joined(index) or not before.free or before.key not in _EPITHETS:
        return index
    article = sentence.at(index - 2)
    if article is not None and article.free and article.key == "de" and sentence.joined(index - 1):
        return index - 2
    return index - 1


class _Judge:
    """Decides on one word at a time, by what it can be and by what stands around it."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context, surnames: Surnames) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context
        self._surnames = surnames

    def is_name(self, index: int) -> bool:
        token = self._sentence.tokens[index]
        if not token.free or len(token.key) < 2 or token.text[0].isdigit():
            return False
        after = self._sentence.at(index + 1)
        if token.behind == "-" and after is not None and after.gap == "- ":
            return False  # "Bram- en rozenstruik"
        if self._surnames.begins_at(index):
            return True
        if token.key in self._words.function_words:
            return False
        reading = self._reader.read(token.key)
        if self._is_after_title(index, token, reading):
            return True
        if token.shouted:
            return reading is Reading.GIVEN or (reading is Reading.TYPO and len(token.key) > LONGEST_ACRONYM)
        if token.capital:
            return self._is_capital_name(index, token, reading)
        return self._is_lower_name(index, token, reading)

    def _is_after_title(self, index: int, token: Token, reading: Reading) -> bool:
        if not self._context.is_addressed(index) or token.key in self._words.person_verbs:
            return False
        return token.capital or reading not in {Reading.WORD, Reading.BENT}

    def _is_capital_name(self, index: int, token: Token, reading: Reading) -> bool:
        context = self._context
        match reading:
            case Reading.GIVEN | Reading.TYPO:
                return True
            case Reading.SURNAME:
                return not context.follows(index, _ARTICLES)
            case Reading.MAYBE_GIVEN:
                if context.is_month_or_language(index):
                    return False
                if token.opens:
                    return self._is_person_here(index) or self._surnames.shows_first_name(index)
                return not context.is_determined(index) or context.has_age(index)
            case Reading.MAYBE_SURNAME:
                if context.is_somebodys(index) and token.key.endswith("s"):
                    return True
                plausible = context.follows(index, _SURNAME_BEFORE) or context.is_in_apposition(index)
                return plausible and not token.opens and not context.is_determined(index)
            case Reading.UNKNOWN | Reading.DOUBTFUL_TYPO:
                return self._is_strange_capital(index, token)
            case Reading.BENT:
                placed = token.opens or context.is_determined(index) or context.follows(index, _PLACE_BEFORE)
                return not placed
            case Reading.WORD:
                return False

    def _is_strange_capital(self, index: int, token: Token) -> bool:
        """A capital on a word in no list: a name, unless it stands where things and places stand."""
        if not token.is_word or not _has_one_capital(token.text) or self._is_in_compound(index):
            return False
        if self._context.is_subject(index) or self._context.is_somebodys(index):
            return True
        if self._context.follows(index, _PLACE_BEFORE | _ARTICLES):
            return False
        return not self._context.is_determined(index) or self._sentence.tokens[index - 1].opens

    def _is_lower_name(self, index: int, token: Token, reading: Reading) -> bool:
        context = self._context
        match reading:
            case Reading.GIVEN:
                return True
            case Reading.TYPO:
                return len(token.key) > 4 and not context.is_determined(index)
            case Reading.SURNAME:
                return len(token.key) > 3 and not context.is_determined(index)
            case Reading.MAYBE_GIVEN:
                return not context.is_month_or_language(index) and self._is_person_here(index)
            case Reading.MAYBE_SURNAME:
                return token.key not in self._words.dutch_words and context.is_somebodys(index)
            case Reading.UNKNOWN | Reading.DOUBTFUL_TYPO:
                return self._is_strange_lower(index, token)
            case Reading.WORD | Reading.BENT:
                return False

    def _is_strange_lower(self, index: int, token: Token) -> bool:
        """Lower case and in no list: a name if it acts like one. Otherwise the writer is asked, see doubts.py."""
        if not token.is_word or len(token.key) < 3 or self._context.is_determined(index):
            return False
        if self._is_person_here(index):
            return True
        return self._context.is_in_apposition(index) and not self._reader.is_nearly_dutch(token.key)

    def _is_person_here(self, index: int) -> bool:
        context = self._context
        if context.has_age(index):
            return True
        if context.is_determined(index):
            return False
        return context.is_subject(index) or context.is_somebodys(index) or context.is_listed(index)

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
