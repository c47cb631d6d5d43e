"""Where does an ordinary word stand for somebody: "duimpje moest betalen", "bel knoopje", "die babyface is weg"?

On the street anybody can be called by anything. What a word means can't tell; that it stands where a person stands, and
without the article that a thing would have, is worth a question.
"""

from anonymity.people.context import Context
from anonymity.people.readings import Reader, Reading
from anonymity.people.things import CALLABLE, is_role, is_thing
from anonymity.tokens import Sentence, Token
from anonymity.words.vocabulary import is_dutch
from anonymity.words.wordset import wordset

_EPITHETS = wordset(
    "kleine grote dikke lange ouwe jonge gekke zwarte witte rooie rode blonde "
    "boze stille snelle schele manke kale kromme scheve dooie halve luie kouwe vieze "
    "stoere domme blinde vette magere malle wilde enge platte lelijke mooie rijke gouden"
)
_STYLED = wordset(
    "king queen big little baby mister mista mr boss captain kapitein dokter doctor crazy mad sir lady miss lord papi "
    "mevrouw meneer juffrouw"
)
# What things do as well, and what any clause may begin with.
_ALSO_OF_THINGS = wordset(
    "is was wordt werd staat stond ligt lag hangt hing komt kwam gaat ging blijft bleef blijkt bleek lijkt leek begint "
    "begon stopt start startte kan kon moet zal zou mag valt viel past hoort helpt werkt kost duurt loopt zit zat "
    "geeft gaf maakt maakte brengt bracht vindt vond heeft had krijgt kreeg raakt raakte heet draagt brandt bestaat "
    "zorgt vraagt betekent laat toont leert plant volgt gebruikt dient"
)
_PLURALS = wordset("zijn gaan staan slaan doen zien reden waren hadden heb weet wees stuur beet at post")
_HIS = wordset("zn z'n zijn haar d'r hun m'n mn ze er weer")
_ASK = wordset("vraag bel app snap dm appje bericht check vraagt bellen appen contact")
_NO_ANSWER = wordset(
    "hulp advies raad toestemming uitstel terug maar op aan ouders politie school docent 112 geld werk aandacht tijd "
    "jezelf jullie iedereen morgen straks later meteen direct gerust"
)
_NAMED_BEFORE = wordset("alias aka bijnaam bijgenaamd straatnaam rapnaam genaamd heet heette noemt noemde noemden")
_NAMED_BEHIND = wordset("genoemd geheten")
_PERSONS_BEFORE = wordset("met zonder door bij van tegen voor namens aan over naar en")
_STREET_NAMES = wordset(
    "ghost shadow killa killer babyface scarface smokey smoke "
    "snow flash blade bullet trigger shooter joker ninja samurai "
    "sniper rocky rambo zorro hulk thor tank turbo diablo loco flaco gordo negro moreno blanco rico capo padrino bugs "
    "slim shorty fatty skinny big lucky spooky crazy casper batman tarzan pablo escobar scar tiger wolfie bear snake "
    "panther viper dragon kid kiddo rasta jigga drillah savage beast monster maniac psycho toto mickey pipo"
)
_BARE_SURNAMES = wordset(
    "bruin wit zwart groot klein jong lange rooij rooy rode oude grote kleine lang kort korte jonge wilde blanke "
    "vroome goede beste hoog haan wolf vos"
)
_BEFORE_STYLED = wordset("en dat met van door maar duidelijkheid volgens voor")
_PREPOSITIONS = wordset("bij van met door aan voor naar tegen over")
_PARTICLES = wordset("de den der van 't het ten ter in op la el")
_NO_NOUN_BEHIND = wordset("in op aan bij van met uit en of die dat is was heeft had om voor niet weer")
_PLURAL_OR_STUFF = ("en", "s", "ing", "heid", "tie", "schap", "iteit", "isme", "erij", "werk", "gas", "goed", "geld")
_SELDOM = 1000  # met less often, a name that is a word is more a name than a word
_RATHER_SELDOM = 1500
_LONG = 10
_HARDLY = 300
_CLEAR_THINGS = (
    "foto", "film", "filmpje", "beeld", "chat", "groep", "appje", "bericht", "lijst", "brief", "kaart", "wapen",
    "fiets", "scooter", "vuurwerk", "drugs", "auto", "trein", "toets", "winkel", "account", "vape", "telefoon",
)  # fmt: skip
_OLD_PARTICLES = wordset("den der ten ter")
_SET_PHRASES = wordset(
    "slotte eerste tweede derde minste hoogste laatste plekke zake behoeve gunste koste name opzichte aanzien tijde "
    "duur beschikking sprake goede kwade onrechte rechte zijner harer lering voorbereiding info informatie "
    "bespreking inzage kennisgeving afsluiting"
)
_HEADINGS = wordset(
    "aanwezig afwezig actie actiehouder notulist notulen verslag voorzitter gr groet groeten groetjes cc namens mvg "
    "matties maten betrokkenen daders verdachten leden handlangers namen aanw afw deelnemers door wie trekker "
    "actienemer eigenaar contact contactpersoon mentor van"
)
_NO_COMPANY = wordset("school thuis buiten club werk voetbal klas kantoor elders vroeger toen huis")
_HIM = wordset("hem haar 'm m zich hen hun mij me")
_NAMING = wordset("noem noemt noemen noemde noemden")
_SHE = wordset("hij ie ze zij die de")
_INSULTS = wordset(
    "hoer slet kech bitch homo flikker pot mongool dikke loser "
    "snitch nerd racist terrorist aap neger kut kanker jood gek "
    "dom lelijk dik raar zwak leider slachtoffer dader verdachte melder anders regelmatig"
)
_OWN_TITLES = wordset("mw dhr mevr mevrouw meneer heer juf meester juffrouw mej")
_MEN = wordset(
    "kale lange dikke rooie schele blonde stille gekke ouwe "
    "zwarte kleine magere manke kromme scheve rus turk pool belg "
    "chinees marokkaan griek serviër bulgaar roemeen "
    "albanees tsjetsjeen antilliaan surinamer duitser engelsman fransman "
    "spanjaard italiaan ier schot amerikaan rooie rosse brabander limburger amsterdammer rotterdammer hagenees fries"
)
_NO_EPITHET = wordset(
    "morgen gisteren vandaag vanavond vanmiddag vanmorgen vannacht straks later thuis weg ziek boos terug samen alleen "
    "steeds vaak vroeg laat klaar blij bang moe verdrietig school altijd nooit soms weer ook dinsdag maandag woensdag "
    "donderdag vrijdag zaterdag zondag"
)
_SMALL = ("je",)
_SMALL_WORDS = wordset("beetje meisje jongetje rijtje plekje praatje je pasje filmpje oranje franje bagage")
_BESIDE_PERSONS = wordset("met bij van door zonder tegen voor volgens")
_LONGEST_CHAIN = 3
_SURELY = 4


class Positions:
    """Looks whether a word that is no name by itself stands where somebody would."""

    def __init__(self, sentence: Sentence, reader: Reader, context: Context) -> None:
        self._sentence = sentence
        self._reader = reader
        self._words = reader.words
        self._context = context

    def points(self, index: int, token: Token, reading: Reading) -> int:
        """Give enough points for a question, or none."""
        if token.shouted or len(token.key) < 3 or token.key in self._words.person_verbs or token.gap.endswith("-"):
            return 0
        called = (
            self._is_called(index)
            or self._acts(index, token)
            or self._is_that_one(index, token)
            or self._is_asked(index, token)
            or self._is_beside_role(index, token)
            or self._is_said_to(index, token)
            or self._is_under_heading(index, token)
            or self.first_of_article(index) is not None
            or self._is_behind_name(index, token)
            or self._is_street_name(index, token)
            or self._is_beast(index, token)
            or self._is_small_one(index, token)
            or self.first_of_styled(index) is not None
            or self.first_of_surname(index) is not None
            or (reading is Reading.MAYBE_GIVEN and self._is_maybe_given(index, token))
        )
        return _SURELY if called else 0

    def _is_called(self, index: int) -> bool:
        tokens = self._sentence
        if tokens.joined(index) and tokens.key(index - 1) in _NAMED_BEFORE:
            return not tokens.tokens[index].key.endswith("en") and tokens.key(index - 2) not in {"het", "dit", "dat"}
        behind = tokens.joined(index + 1) and tokens.key(index + 1) in _NAMED_BEHIND
        return behind and not self._context.is_determined(index) and not self._is_adverb(index)

    def _is_adverb(self, index: int) -> bool:
        key = self._sentence.key(index)
        return key.endswith(("lijk", "maal", "keer", "malen", "eens", "maals")) or key in {"vaak", "namen", "naam"}

    def _is_bare(self, index: int, token: Token) -> bool:
        """Is it one thing without an article, where Dutch would have one?"""
        key = token.key
        if (
            (key.endswith(_PLURAL_OR_STUFF) and not self._is_single(key))
            or key in self._words.person_nouns
            or key in self._words.function_words
        ):
            return False
        return not self._context.is_determined(index)

    def may_be_asked(self, index: int, token: Token) -> bool:
        """Is it free, or the name of a game or a sweet that somebody is called after?"""
        if token.free or token.closed:
            return token.free
        beside = (self._sentence.at(index - 1), self._sentence.at(index + 1))
        if any(near is not None and near.stays for near in beside):
            return False  # Bakker Bart
        called = token.key in CALLABLE or token.key in _STREET_NAMES
        return (called and token.key not in self._words.places) or self._sentence.key(index - 1) in _STYLED

    def _is_single(self, key: str) -> bool:
        """Bas, teen: they only look like more than one."""
        return len(key) < 5 or key in CALLABLE or key in self._words.first_names

    def _acts(self, index: int, token: Token) -> bool:
        """Stekel moest een dag eerder weg, tijger was er weer: a subject without article, and what only people do."""
        tokens = self._sentence
        verb = tokens.key(index + 1)
        starts = token.opens or tokens.key(index - 1) in {
            "dat",
            "maar",
            "want",
            "omdat",
            "man",
            "bro",
            "ey",
            "oh",
            "en",
        }
        if token.opens and verb == "en" and tokens.key(index + 3) in self._words.person_verbs:
            return token.key in CALLABLE
        if tokens.key(index - 1) == "en" and index > 1 and tokens.tokens[index - 2].opens and token.key in CALLABLE:
            return verb in self._words.person_verbs
        if not starts or not tokens.joined(index + 1) or verb not in self._words.person_verbs:
            return False
        thing = token.key.endswith(_CLEAR_THINGS) or is_role(token.key)
        if thing or verb.endswith(("en", "den")) or verb in _PLURALS or not self._is_bare(index, token):
            return False
        if verb not in _ALSO_OF_THINGS or (
            token.opens and self._count(token.key) < _RATHER_SELDOM and len(token.key) < _LONG
        ):
            return True
        return tokens.key(index + 2) in _HIS or token.key in CALLABLE

    def _is_that_one(self, index: int, token: Token) -> bool:
        """Die babyface is geflipt: a word that hardly anybody uses."""
        tokens = self._sentence
        if tokens.key(index - 1) != "die" or not tokens.joined(index) or token.key.endswith(_PLURAL_OR_STUFF):
            return False
        if token.key in self._words.person_nouns or tokens.key(index + 1) not in self._words.person_verbs:
            return False
        return self._count(token.key) < _HARDLY or token.key in CALLABLE

    def _count(self, key: str) -> int:
        met = self._words.dictionary.common.get(key)
        return met if met is not None else (_HARDLY if key in self._words.dutch_words else 0)

    def _is_beside_role(self, index: int, token: Token) -> bool:
        """Collega fortuin pakt dit op; dijk, wijkagent, belt; de vader van hoop; ene flits."""
        tokens, words = self._sentence, self._words
        if tokens.joined(index) and tokens.key(index - 1) == "ene" and token.key not in words.person_nouns:
            return tokens.key(index - 2) not in {"de", "die", "dat", "het", "deze"}
        if not self._is_bare(index, token) or (token.key in words.organisations and token.key not in CALLABLE):
            return False
        before, after = tokens.key(index - 1), tokens.key(index + 1)
        callable_ = token.key in CALLABLE or token.key in words.surnames
        near, behind = tokens.joined(index), tokens.at(index + 1)
        if near and before in _OWN_TITLES:
            return True
        acts = behind is None or behind.opens or after in words.person_verbs or after in {"uit", "van"}
        if near and before in words.person_nouns and acts and tokens.tokens[index].gap == " ":
            return callable_ or self._count(token.key) < _RATHER_SELDOM
        if near and before in {"volgens", "namens"}:
            return True
        of_person = tokens.key(index - 2) in words.person_nouns and before == "van"
        if near and of_person and token.key not in _NO_COMPANY:
            return callable_ or self._count(token.key) < _RATHER_SELDOM or after in words.person_verbs
        if behind is not None and behind.gap == ", ":
            role = tokens.key(index + 2) if after in {"de", "een", "onze", "die", "zijn", "haar"} else after
            if (
                role in words.person_nouns
                and (callable_ or role != after)
                and (token.opens or (near and before in _PERSONS_BEFORE))
            ):
                return True
            if token.gap == ", " and before in words.person_nouns and callable_:
                return True
        return token.opens and callable_ and after == "van" and self._has_organisation_behind(index + 2)

    def _has_organisation_behind(self, index: int) -> bool:
        tokens = self._sentence
        named = tokens.at(index + 1) if tokens.key(index) in {"de", "het"} else tokens.at(index)
        return named is not None and named.stays

    def first_of_article(self, index: int) -> int | None:
        """Say where "de kale" begins: what somebody is called, or a trade that does what only people do."""
        tokens, token = self._sentence, self._sentence.tokens[index]
        if not tokens.joined(index) or tokens.key(index - 1) not in {"de", "die"}:
            return None
        first = index - 1 if tokens.key(index - 1) == "de" else index
        after, verb = tokens.at(index + 1), tokens.key(index + 1)
        acts = tokens.joined(index + 1) and verb in self._words.person_verbs
        if token.key in _MEN:
            ends = after is None or after.opens or not tokens.joined(index + 1)
            return first if ends or acts or verb in _NO_NOUN_BEHIND else None
        if token.key in _BARE_SURNAMES and acts and tokens.tokens[index - 1].opens:
            return first
        animate = verb not in _ALSO_OF_THINGS or tokens.key(index + 2) in {"gezegd", "gedaan", "gestuurd", "verteld"}
        return first if token.key in CALLABLE and acts and animate else None

    def _is_behind_name(self, index: int, token: Token) -> bool:
        """Karim kebab, mo de slager: what is always said behind a first name."""
        tokens = self._sentence
        first = index - 1 if tokens.key(index - 1) == "de" else index
        before, verb = tokens.at(first - 1), tokens.key(index + 1)
        if before is None or not before.closed or not tokens.joined(first) or not tokens.joined(index + 1):
            return False
        if self._reader.read(before.key) is not Reading.GIVEN or verb not in self._words.person_verbs:
            return False
        if token.key in _NO_EPITHET or token.key in self._words.person_nouns or token.key in self._words.function_words:
            return False
        return first < index or not token.key.endswith(("lijk", "ig", "end", "t", "en"))

    def _is_said_to(self, index: int, token: Token) -> bool:
        """Noemen m hamster; in de app heet hij wolk; iedereen zegt boterham tegen hem."""
        tokens = self._sentence
        if token.key in _INSULTS or token.key in self._words.function_words or not tokens.joined(index):
            return False
        before, further = tokens.key(index - 1), tokens.key(index - 2)
        if before in {"de", "het", "een", "altijd", "ook", "gewoon", "allemaal", "maar", "dan", "daar", "hier"}:
            before, further = further, tokens.key(index - 3)
        if before in _HIM | {"ze", "we", "die"} and (further in _NAMING or tokens.key(index - 3) in _NAMING):
            return True
        if before in _SHE and further in {"heet", "heette", "heten"}:
            return True
        says = tokens.key(index - 1) in {"zegt", "zeggen", "zei", "roept", "riep", "roepen"}
        return says and tokens.key(index + 1) in {"tegen", "naar"} and tokens.key(index + 2) in _HIM

    def _is_under_heading(self, index: int, token: Token) -> bool:
        """Aanwezig: kuiper, smid, prins."""
        tokens = self._sentence
        sure = token.key in self._words.surnames or token.key in CALLABLE
        if not sure and not is_thing(token.key, self._words):
            return False
        first = index
        while index - first < 8 and tokens.tokens[first].gap in {", ", " en ", "/", " & ", "; "}:
            first -= 1
        gap, behind = tokens.tokens[first].gap, tokens.at(index + 1)
        alone = behind is None or behind.key == "en" or behind.gap.startswith((",", ".", ";", "\n", "/", ")"))
        headed = alone and first > 0 and tokens.key(first - 1) in _HEADINGS
        return headed and (gap == ": " or (sure and gap in {" ", "\n"}))

    def _is_asked(self, index: int, token: Token) -> bool:
        """Wil je vapes, bel knoopje."""
        tokens = self._sentence
        before, after = tokens.at(index - 1), tokens.at(index + 1)
        if before is None or before.key not in _ASK or not tokens.joined(index) or not self._is_bare(index, token):
            return False
        first = before.opens or tokens.key(index - 2) in {"moet", "en", "of", "gewoon", "dan", "je", "even", "ff"}
        return first and token.key not in _NO_ANSWER and (after is None or after.opens or after.gap.startswith(","))

    def _is_street_name(self, index: int, token: Token) -> bool:
        """Is it English, and what boys call themselves?"""
        if token.key not in _STREET_NAMES or self._sentence.key(index - 1) in {"het", "een", "'t", "n", "'n"}:
            return False
        return self._sentence.key(index - 1) != "de" or self._sentence.key(index + 1) in self._words.person_verbs

    def _is_beast(self, index: int, token: Token) -> bool:
        """Samen met panda, zonder wolf: an animal without its article."""
        tokens = self._sentence
        if token.key not in CALLABLE or not tokens.joined(index) or self._context.is_determined(index):
            return False
        return tokens.key(index - 1) in _PERSONS_BEFORE and tokens.key(index + 1) not in {"en", "of", "op"}

    def _is_small_one(self, index: int, token: Token) -> bool:
        """Is it "met knoopje", "vraag blokje maar": what is small has an article, unless somebody is called so?"""
        tokens = self._sentence
        if not token.key.endswith(_SMALL) or token.key in _SMALL_WORDS or not tokens.joined(index):
            return False
        if self._context.is_determined(index) or tokens.key(index + 1) in {"en", "of", "van"}:
            return False
        before = tokens.key(index - 1)
        asked = before in _ASK and tokens.key(index + 1) in {"maar", "even", "eens"}
        return asked or (before in _BESIDE_PERSONS and tokens.key(index + 1) in self._words.person_verbs | {"weer"})

    def first_of_styled(self, index: int) -> int | None:
        """Say where "mister mango" or "kleine saus" begins, when it begins before this word."""
        tokens = self._sentence
        before, token = tokens.at(index - 1), tokens.tokens[index]
        if before is None or not tokens.joined(index) or (not before.free and before.key not in _STYLED):
            return None
        if token.key in self._words.person_nouns or token.key in self._words.function_words:
            return None
        if before.key in _STYLED:
            return index - 1 if not self._context.is_determined(index - 1) else None
        if before.key not in _EPITHETS or self._context.is_determined(index - 1) or not self._is_bare(index, token):
            return None
        if before.capital and token.capital and not before.opens:
            return index - 1
        ends = tokens.at(index + 1) is None or tokens.tokens[index + 1].opens
        starts = before.opens or tokens.key(index - 2) in _BEFORE_STYLED
        acts = tokens.key(index + 1) in self._words.person_verbs | {"en"} and tokens.joined(index + 1)
        if tokens.key(index - 2) in {"is", "was"} and tokens.key(index - 3) == "wie":
            return index - 1
        return index - 1 if (starts and acts) or (ends and token.key in CALLABLE) else None

    def first_of_surname(self, index: int) -> int | None:
        """Say where "de haan" begins in "mentor de haan", "van 't hoff" in "begeleider van 't hoff"."""
        tokens = self._sentence
        first = index
        while index - first < _LONGEST_CHAIN and tokens.joined(first) and tokens.key(first - 1) in _PARTICLES:
            first -= 1
        if first == index:
            return None
        token, before = tokens.tokens[index], tokens.key(first - 1)
        person = (before in self._words.person_nouns or before in self._words.titles) and tokens.tokens[
            first
        ].gap == " "
        chain = [tokens.key(step) for step in range(first, index)]
        acts = tokens.key(index + 1) in self._words.person_verbs and tokens.joined(index + 1)
        old = chain[-1] in _OLD_PARTICLES | {"'t"} and token.key not in _SET_PHRASES
        likely = token.key in self._words.surnames or chain[-1] in {"den", "ten"} or len(chain) > 1
        if old and acts and likely and tokens.tokens[first].opens:
            return first
        surname = token.key in self._words.surnames
        if person and chain[0] not in {"in", "op", "het", "van"}:
            return first if surname else None
        if person and len(chain) > 1 and chain[0] == "van":
            strange = not is_dutch(token.key, self._words)
            return first if strange or (surname and chain[1] in {"'t", "der", "den"}) else None
        after = tokens.at(index + 1)
        ends = after is None or not tokens.joined(index + 1) or after.key in _NO_NOUN_BEHIND
        if token.key in _BARE_SURNAMES and chain[-1] == "de" and ends:
            return index - 1 if before in _PREPOSITIONS or chain[0] in _PREPOSITIONS else None
        return None

    def _is_maybe_given(self, index: int, token: Token) -> bool:
        """Is it a name more than a word, or beside somebody: "vader max", "yvonne koos en"?"""
        tokens, context = self._sentence, self._context
        if context.is_determined(index) or context.is_month_or_language(index):
            return False
        before = tokens.at(index - 1)
        if context.is_in_apposition(index):
            return True
        beside = before is not None and tokens.joined(index) and before.closed
        if beside and self._reader.read(tokens.key(index - 1)) in {Reading.GIVEN, Reading.SURNAME}:
            return True
        if tokens.key(index + 1) in {"je", "jullie", "uw", "alle", "deze", "de", "het"} and token.opens:
            return False
        return self._count(token.key) < _SELDOM and token.key not in self._words.organisations
