"""Does the sentence treat this word as a person?"""

from anonymity.people.readings import Reader, Reading
from anonymity.tokens import Sentence
from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import wordset

# What may stand before a subject: nothing, or a word that begins a clause.
_CLAUSE_OPENERS = wordset(
    "dat als of want maar en toen omdat waarom hoe wat terwijl nadat voordat zodat dus ook wanneer sinds doordat "
    "hoewel indien alleen volgens zegt zei denk weet hoorde hoor zag zie gezien vindt vind gezegd hoop alsof "
    "ofdat ivm signaal melding update"
)
_DETERMINERS = wordset(
    "de het een 't 'n die dat deze dit mijn jouw zijn haar hun ons onze uw geen elke elk iedere ieder welke welk "
    "veel weinig meer minder alle enkele sommige beide meerdere zo'n zulke andere ander eerste tweede derde "
    "laatste nieuwe oude hele"
)
_SAYING = wordset(
    "hoorde hoor hoort gehoord zag zie ziet gezien zegt zei zeiden zeggen gezegd weet wist weten denk denkt "
    "dacht denken vertelde vertelt "
    "verteld meldt meldde gemeld bleek blijkt vermoed vermoedt vermoeden signaal las lees gelezen blijken "
    "beweert bevestigt mij ons"
)
_LINKS = wordset("van met aan tegen door over bij naar voor op")
_POSSESSION = wordset("z'n zn ze zijn haar der dr d'r hr 'r hun ze'n")
_OF_SOMEBODY = wordset(
    "broer zus broertje zusje moeder vader ouders vriend vriendin vrienden ex oom tante neef nicht oma opa "
    "telefoon tas rugzak rugtas fiets scooter moeders vaders kluisje heit mem pake beppe stiefvader stiefmoeder "
    "verkering mobiel jas ma pa mama papa mams paps pap mam moeke vaders stiefpa stiefma bro zusje huis kluis mentor"
)
_FOLLOWERS = wordset("aanhang maten matties vrienden groep groepje club crew gang familie gezin")
_NAMED = wordset("heet heette heten genaamd naam noemt")
_BETWEEN_NAMED = wordset("is was volgens mij hij ze zij die de dus ook geloof ik")
_LANGUAGE_BEFORE = wordset(
    "docent docente leraar lerares vak les toets examen lokaal sectie in het spreekt juf meester"
)
_LANGUAGES = wordset("duits engels nederlands spaans latijn grieks turks wiskunde biologie geschiedenis economie")
_MONTH_BEFORE = wordset("in eind begin half medio sinds vanaf tot t/m tm en per van")
# Behind these a full stop ends no sentence, as it does in "van zijn oom. Stage loopt niet".
_SHORT_TITLES = wordset("dhr mevr mw mej mr drs ir ing prof ds dr fam")
_LONGEST_NAME = 10  # words
_SURE = frozenset({Reading.GIVEN, Reading.SURNAME, Reading.TYPO})


class Context:
    """Looks around a word for what only happens to persons."""

    def __init__(self, sentence: Sentence, reader: Reader) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words: Lexicon = reader.words

    def is_determined(self, index: int) -> bool:
        """Does an article or the like stand before it? Then it is a thing: "de storm", "een roos"."""
        first = self._start_of_capitals(index)
        before = self._sentence.key(first - 1)
        if not self._sentence.joined(first) or before not in _DETERMINERS:
            return False
        if before == "dat" and (self._sentence.key(first - 2) in _SAYING or self._sentence.tokens[index].capital):
            return False
        return not (before == "dat" and self.is_subject(index))

    def _start_of_capitals(self, index: int) -> int:
        """Step back over capitals on ordinary words: in "de Blauwe Loper" the article counts for both."""
        first = index
        while index - first < _LONGEST_NAME and self._sentence.joined(first):
            before = self._sentence.tokens[first - 1]
            reading = self._reader.read(before.key)
            adjective = reading is Reading.MAYBE_SURNAME and before.key.endswith("e")  # aan de Lange Nering
            if before.opens or not before.capital or not (adjective or reading in {Reading.WORD, Reading.BENT}):
                break
            first -= 1
        return first

    def follows(self, index: int, before: frozenset[str]) -> bool:
        return self._sentence.joined(index) and self._sentence.key(index - 1) in before

    def is_month_or_language(self, index: int) -> bool:
        """Is "mei" the month here, "Frans" what somebody teaches?"""
        if self._sentence.key(index) == "frans":
            beside = {self._sentence.key(index - 2), self._sentence.key(index + 2), self._sentence.key(index + 1)}
            return self.follows(index, _LANGUAGE_BEFORE) or not _LANGUAGES.isdisjoint(beside)
        before = self._sentence.at(index - 1)
        if before is None or self._sentence.key(index) not in {"mei", "jan", "juni", "april", "august", "augustus"}:
            return False
        return before.key.isdigit() or before.key in _MONTH_BEFORE or before.key.rstrip("ste").isdigit()

    def is_subject(self, index: int) -> bool:
        """Does the word stand alone before a verb of persons: "roos zegt", "dat bo heeft"?"""
        tokens = self._sentence
        after = tokens.at(index + 1)
        if after is None or after.gap != " " or after.key not in self._words.person_verbs:
            return False
        here = tokens.tokens[index]
        return here.opens or tokens.key(index - 1) in _CLAUSE_OPENERS or not tokens.joined(index)

    def is_somebodys(self, index: int) -> bool:
        """Does the word come behind "broer van", "leerling", "heet", or before "zijn broer", "haar ex"?"""
        tokens = self._sentence
        before, further = tokens.key(index - 1), tokens.key(index - 2)
        if not tokens.joined(index):
            return self._owns(index)
        if before in _LINKS and further in self._words.person_nouns:
            return True
        return self._is_named(index) or self._owns(index)

    def is_in_apposition(self, index: int) -> bool:
        """Does a role stand right before it: "leerling X", "mentor X", "juf X"?"""
        tokens = self._sentence
        return index > 0 and tokens.tokens[index].gap == " " and tokens.key(index - 1) in self._words.person_nouns

    def is_addressed(self, index: int) -> bool:
        """Does a title stand before it, with or without its full stop?"""
        before = self._sentence.key(index - 1)
        gap = self._sentence.tokens[index].gap
        short = before in _SHORT_TITLES and gap in {". ", "."}
        return index > 0 and before in self._words.titles and (gap == " " or short)

    def is_listed(self, index: int) -> bool:
        """Does it stand in a row with a sure name: "kevin en roos", "roos, fatima"?"""
        return self._neighbour(index, -1) or self._neighbour(index, 1)

    def has_age(self, index: int) -> bool:
        """Does an age in brackets come behind it: "roos (14)"?"""
        after = self._sentence.at(index + 1)
        return after is not None and after.gap in {" (", "("} and after.key[:2].isdigit() and len(after.key) <= 4

    def has_role(self, index: int) -> bool:
        """Does what somebody is come behind it in brackets: "koning (wijkagent)"?"""
        after = self._sentence.at(index + 1)
        role = after is not None and (after.key in self._words.person_nouns or after.key in self._words.titles)
        return role and after is not None and after.gap == " (" and after.behind == ")"

    def _is_named(self, index: int) -> bool:
        """Does "heet", "genaamd" or "naam is" stand up to four words before?"""
        for back in range(1, 5):
            before = self._sentence.key(index - back)
            if before in _NAMED:
                return True
            if before not in _BETWEEN_NAMED:
                return False
        return False

    def _owns(self, index: int) -> bool:
        tokens = self._sentence
        key = tokens.tokens[index].key
        if key.endswith("'s"):
            return True
        if key.endswith(("s", "z", "x")) and tokens.key(index + 1) in _OF_SOMEBODY and tokens.joined(index + 1):
            return self._reader.read(key) is not Reading.WORD
        owned = tokens.key(index + 1) in _POSSESSION and tokens.key(index + 2) in _OF_SOMEBODY
        if owned and tokens.joined(index + 1):
            return True
        followed = tokens.key(index + 1) == "en" and tokens.key(index + 2) in _POSSESSION
        return followed and tokens.joined(index + 1) and self._is_person_of(index + 3)

    def _is_person_of(self, index: int) -> bool:
        key = self._sentence.key(index)
        return key in _FOLLOWERS or key in self._words.person_nouns

    def _neighbour(self, index: int, step: int) -> bool:
        tokens = self._sentence
        near = tokens.at(index + step)
        if near is None:
            return False
        gap = tokens.tokens[max(index, index + step)].gap
        if near.key in {"en", "of", "&"} and gap == " ":
            near = tokens.at(index + 2 * step)
        elif gap not in {", ", "/", " & ", "+", " + "}:
            return False
        if near is None or not near.free or not near.is_word:
            return False
        reading = self._reader.read(near.key)
        return reading in _SURE or (reading is Reading.MAYBE_GIVEN and near.capital and not near.opens)
