"""Where does a name end: which words behind it belong to it?"""

from anonymity.people.context import Context
from anonymity.people.readings import Reader, Reading
from anonymity.tokens import Sentence, Token
from anonymity.words.wordset import wordset

LONGEST_ACRONYM = 5
_SURE = frozenset({Reading.GIVEN, Reading.SURNAME, Reading.TYPO})
_STRANGE = frozenset({Reading.UNKNOWN, Reading.DOUBTFUL_TYPO})
# How verbs and nouns end that stand behind a name in lower case; few surnames outside the list do.
_HARDLY_A_SURNAME = ("t", "te", "de", "den", "ten", "d", "end", "je", "jes")
# Particles that are prepositions in the first place.
_PREPOSITIONS = wordset("in uit aan bij voor op tot over onder y")
_BEFORE_STRANGE = wordset("der den el 't al ait bin ben abu ould")
_PLACE_BEFORE = wordset("in te uit nabij richting omgeving vanuit op bij naar aan")
_ARTICLES = wordset("de het een")
_ONLY_OF_NAMES = wordset("el van vd vdr vden vder")
_TRADES = ("er", "aar", "ster", "man", "ier", "eur")
_WITH_PERSONS = wordset("met door namens volgens tegen zegt zei belt belde mailt mailde vraagt vroeg sprak gesproken")
_MOST_PARTICLES = 3
_SHORTEST_TRADE = 4
# Short names, mostly from Vietnam and China, that are a word in Dutch: they are a name beside another one.
_SYLLABLES = wordset(
    "an bui chi dan dang dat do dung ha ho hang hoa hong huy kim "
    "khoa la lam lan le li linh long lu luu ly ma mai man mei "
    "min minh my nam ngo ong pan ping quan sang sen son su tai "
    "tam tan tang thai tho thu thuy toan ton tong tran tu vo vu "
    "wan wei wen wu na fan xuan yen yin yu"
)


_FAMILIES = wordset("le nguyen tran pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh ha truong doan lam")
_ARCHAIC = wordset("den der")


class Surnames:
    """Finds surnames with their particles, and the parts of a name behind its first."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context

    def begins_at(self, index: int) -> bool:
        """De Vries, van Dijk, el Idrissi: does a surname without a first name begin here?"""
        particle = self._sentence.tokens[index]
        last = self.behind_particles(index) if particle.key in self._words.particles else None
        if self._is_outside(index):
            return False
        if last is None or self._is_before_acronym(last):
            return False
        if self._context.is_addressed(index):
            return True
        surname = self._sentence.tokens[last]
        if self._is_only_of(index, last):
            return False
        if self._is_of_the(index, last) or self._is_with_of(index, last):
            return True
        apposed = self._context.is_in_apposition(index)
        if apposed and surname.capital and particle.key == "de" and self._is_given(surname):
            return True  # de tweeling de Miranda
        sure = self._reader.read(surname.key) is Reading.SURNAME
        clear = particle.key in _ONLY_OF_NAMES and (particle.capital or sure)
        if surname.key not in self._words.surnames or (not clear and self._context.follows(index, _PLACE_BEFORE)):
            return False
        if not sure and last - index > 1 and self._is_of_a_thing(index):
            return False
        if surname.capital:
            return sure or particle.capital or particle.key in _ONLY_OF_NAMES or apposed
        if particle.key in _PREPOSITIONS:
            return False
        if surname.key in self._words.dutch_words and last - index == 1 and particle.key in {"de", "het"}:
            return self._is_beside_somebody(index) and not surname.key.endswith(
                _TRADES
            )  # "de timmerman is geweest": what somebody does
        acts = self._sentence.key(last + 1) in self._words.person_verbs
        return sure or ((particle.opens or apposed) and acts)

    def end_of(self, index: int) -> int:
        """Take in the words that belong to the name at this place: van der Meulen, Amine Benali, B."""
        last = index
        if self._sentence.tokens[index].key in self._words.particles and self.begins_at(index):
            last = self.behind_particles(index) or index
        while (further := self._next_part(last)) is not None:
            last = further
        return last

    def start_of(self, index: int) -> int:
        """Take in "Bui" before "Thanh Ha": a family name that is a word too."""
        before = self._sentence.at(index - 1)
        if before is None or not self._sentence.joined(index) or not before.free:
            return index
        if before.key in _ARCHAIC and self._sentence.tokens[index].key in self._words.surnames:
            return self._before_particle(index - 1)  # uit den boogaard
        if before.key == "thi" or self._sentence.key(index) == "thi":
            return self.start_of(index - 1) if before.key in _SYLLABLES | {"thi"} | _FAMILIES else index
        if before.key not in _SYLLABLES:
            return index
        return index - 1 if before.capital and self._sentence.tokens[index].capital else index

    def _before_particle(self, index: int) -> int:
        before = self._sentence.key(index - 1)
        return (
            index - 1 if before in {"van", "uit", "op", "aan", "in", "bij"} and self._sentence.joined(index) else index
        )

    def behind_particles(self, index: int) -> int | None:
        """Step over "van der" and say where the surname is, if one is there."""
        step = index
        while self._sentence.key(step) in self._words.particles and step - index < _MOST_PARTICLES:
            if step > index and not self._sentence.joined(step):
                return None
            step += 1
        token = self._sentence.at(step)
        if token is None or step == index or not token.free or not self._sentence.joined(step):
            return None
        return step if self._is_surname(index, step, token) else None

    def shows_first_name(self, index: int) -> bool:
        """Bas Jansen, Roos van Dijk, Mei Lin: does a capital surname behind it show that a word is a first name?"""
        after = self._sentence.at(index + 1)
        if after is None or not self._sentence.joined(index + 1) or not after.free:
            return False
        if after.key in self._words.particles:
            return self.behind_particles(index + 1) is not None
        ordinary = {Reading.WORD, Reading.BENT, Reading.MAYBE_GIVEN}
        return after.capital and not after.shouted and self._reader.read(after.key) not in ordinary

    def is_dotted(self, token: Token) -> bool:
        return self._sentence.text[token.end : token.end + 1] == "."

    def _is_surname(self, first: int, index: int, token: Token) -> bool:
        if len(token.text) == 1:
            small = first > 0 and not self._sentence.tokens[first - 1].capital and token.text.isalpha()
            return (token.capital or small) and self.is_dotted(token)
        if token.key in self._words.function_words:
            return token.capital and token.key in self._words.surnames and self._is_clear_particle(index - 1)
        if token.capital and self._context.is_addressed(first):
            return True
        if token.capital and index - first > 1 and self._sentence.key(index - 1) in _ARCHAIC:
            return True  # van der Spoel: nobody says "van der" of a thing any more
        reading = self._reader.read(token.key)
        if token.capital:
            return reading is not Reading.WORD or token.key in self._words.surnames
        if self._context.is_addressed(first) and token.key not in self._words.dutch_words:
            return True
        if self._context.is_addressed(first) and index - first > 1 and self._sentence.key(index - 1) not in _ARTICLES:
            return True  # mevrouw in 't veld; not "mevrouw van de bewaking"
        if token.key in self._words.surnames or reading in _SURE:
            particle = self._sentence.key(first)
            return particle not in _PREPOSITIONS or (particle == "in" and reading is Reading.SURNAME)
        return reading is Reading.UNKNOWN and self._sentence.key(index - 1) in _BEFORE_STRANGE

    def _is_clear_particle(self, index: int) -> bool:
        """Can only a surname stand behind it: Van der Meer, "en De Wilde belt"?"""
        particle = self._sentence.tokens[index]
        return particle.key in _BEFORE_STRANGE or (particle.capital and not particle.opens)

    def _next_part(self, last: int) -> int | None:
        after = self._sentence.at(last + 1)
        if after is None or not self._sentence.joined(last + 1) or not after.free:
            return None
        if self._is_middle_a(last + 1, after) or self._is_called_after_trade(last + 1, after):
            return last + 2
        if after.key in self._words.particles and not (after.capital and len(after.text) == 1):
            behind = self.behind_particles(last + 1)
            if behind is not None:
                return behind
        return last + 1 if self._is_part(last + 1, after) else None

    def _is_called_after_trade(self, index: int, token: Token) -> bool:
        """Jan de stroper: what somebody is called by; not "jan de conciërge", which is a role."""
        behind = self._sentence.at(index + 1)
        if token.text != "de" or behind is None or not self._sentence.joined(index + 1) or not behind.free:
            return False
        if behind.capital or behind.key in self._words.person_nouns or behind.key in self._words.titles:
            return False
        given = self._reader.read(self._sentence.key(index - 1)) is Reading.GIVEN
        acts = self._sentence.key(index - 1) in self._words.person_verbs
        return given and not acts and behind.key.endswith(_TRADES) and len(behind.key) > _SHORTEST_TRADE

    def _is_middle_a(self, index: int, token: Token) -> bool:
        """Tjon A Fat, Lie A Ling: the A of surnames from Suriname's Hakka families."""
        behind = self._sentence.at(index + 1)
        if token.text.lower() != "a" or behind is None or not self._sentence.joined(index + 1) or not behind.free:
            return False
        return behind.capital == token.capital and behind.key not in self._words.function_words

    def _is_part(self, index: int, token: Token) -> bool:
        if len(token.text) == 1:
            after_small = not self._sentence.tokens[index - 1].capital and token.text.isalpha()
            return (token.capital or after_small) and (
                self.is_dotted(token) or (token.capital and self._ends_capitals(index))
            )
        if token.text[0].isdigit():
            return False
        if token.capital and token.key in _SYLLABLES:
            return True
        if token.key in self._words.function_words:
            return token.capital and not token.shouted and token.key in self._words.surnames
        reading = self._reader.read(token.key)
        if token.capital and self._is_first_of_two(index):
            return True
        if token.capital:
            acronym = token.shouted and len(token.text) <= LONGEST_ACRONYM and reading in _STRANGE
            return reading is not Reading.WORD and not acronym
        if token.key in self._words.person_verbs:
            return False
        if reading in _SURE:
            return True
        if self._sentence.tokens[index - 1].capital:
            return False
        if reading is Reading.MAYBE_SURNAME:
            return not self._has_noun_behind(index)
        return reading in _STRANGE and len(token.key) > 3 and not token.key.endswith(_HARDLY_A_SURNAME)

    def _is_first_of_two(self, index: int) -> bool:
        """Is it the "Doorson" of "Doorson-Kanhai"?"""
        after = self._sentence.at(index + 1)
        joined = after is not None and after.gap == "-" and after.capital
        return joined and self._reader.read(self._sentence.key(index + 1)) in _SURE

    def _has_noun_behind(self, index: int) -> bool:
        """Is it a word that describes the next: "ahmet oude school"?"""
        after = self._sentence.key(index + 1)
        small = after in self._words.function_words or after in self._words.person_verbs
        return bool(after) and not small and self._reader.read(after) is Reading.WORD

    def _is_only_of(self, index: int, last: int) -> bool:
        """Is it "vader van Ibrahim": a person of a person, whose name is one without "van"?"""
        of = self._sentence.key(index) == "van" and last == index + 1 and not self._sentence.tokens[index].capital
        person = self._context.is_in_apposition(index)
        return of and person and self._reader.read(self._sentence.key(last)) in _SURE

    def _is_of_the(self, index: int, last: int) -> bool:
        """Is it "met Van den Heuvel", or "van den bosch mag": both particles, and written or treated as a name?"""
        particle, second = self._sentence.tokens[index], self._sentence.key(index + 1)
        if particle.key != "van" or last - index < 2:
            return False
        if self._sentence.tokens[last].capital and (second in _ARCHAIC or (particle.capital and not particle.opens)):
            return True
        acts = self._sentence.key(last + 1) in self._words.person_verbs
        return particle.opens and acts and second in _ARCHAIC and last - index == 2

    def _is_with_of(self, index: int, last: int) -> bool:
        """Met vd laan, namens v.d. berg: behind a word that takes a person."""
        short = self._sentence.key(index) in _ONLY_OF_NAMES - {"el", "van"}
        person = self._context.follows(index, _WITH_PERSONS)
        return short and person and self._sentence.key(last) not in self._words.function_words

    def _is_beside_somebody(self, index: int) -> bool:
        """Is it "met hoekstra en de wit"?"""
        beside = self._sentence.at(index - 2)
        if beside is None or self._sentence.key(index - 1) not in {"en", "of"} or not self._sentence.joined(index - 1):
            return False
        return beside.free and self._reader.read(beside.key) is Reading.SURNAME

    def _is_outside(self, index: int) -> bool:
        """Is it the first "van" of "de tas van Van Dam"?"""
        particle, after = self._sentence.tokens[index], self._sentence.at(index + 1)
        return after is not None and after.capital and not particle.capital and after.key in self._words.particles

    def _is_given(self, token: Token) -> bool:
        return self._reader.read(token.key) is Reading.GIVEN

    def _is_of_a_thing(self, index: int) -> bool:
        """Is it "de bosjes van de Dreef": does a noun that is no person stand before it?"""
        before = self._sentence.key(index - 1)
        small = before in self._words.function_words or before in self._words.person_verbs
        person = before in self._words.person_nouns or before in self._words.titles
        return self._sentence.joined(index) and not small and not person and self._reader.read(before) is Reading.WORD

    def _is_before_acronym(self, index: int) -> bool:
        """Jong JGZ is an organisation."""
        after = self._sentence.at(index + 1)
        return after is not None and after.shouted and self._sentence.joined(index + 1)

    def _ends_capitals(self, index: int) -> bool:
        after = self._sentence.at(index + 1)
        return after is None or not after.capital
