"""What looks like a name and may stay: organisations, schools, shops, streets, places?"""

from anonymity.tokens import Sentence, Token
from anonymity.words.lexicon import Lexicon, Phrases
from anonymity.words.vocabulary import is_dutch
from anonymity.words.wordset import longest_first, wordset

# A capital run that ends in one of these is a school, a street, a building: Titus Brandsma Lyceum, Cruyff Court.
_KINDS = wordset(
    "college kollege lyceum gymnasium atheneum mavo havo vmbo school basisschool scholengroep scholengemeenschap "
    "academie academy instituut kliniek ziekenhuis park court playground plein straat laan weg kade singel "
    "gracht hof stichting museum theater stadion arena hal sporthal sportpark zwembad station centrum wijk buurt "
    "kwartier huis kerk moskee apotheek fonds foundation bv nv praktijk bibliotheek groep team teams advies zorg "
    "winkelcentrum supermarkt bakkerij slagerij fc sv club vereniging boulevard allee dreef steeg pad poort brug "
    "tunnel toren flat parkflat haven eiland bos strand plantsoen hotel restaurant cafe bar lounge cafetaria "
    "snackbar grillroom kebab pizzeria shop store market markt garage autobedrijf campus mall outlet tours "
    "reizen taxi transport bouw rijschool coaching training consultancy gym sportschool studio cup toernooi "
    "festival award prijs wet protocol methode dag hoeve hofje kasteel villa tuinmeubelen meubelen wonen mode schoenen "
    "juwelier opticien optiek fietsen tweewielers rijwielen drogist drogisterij slijterij frietkot friet frituur "
    "patat broodjes bloemen dierenwinkel speelgoed sport makelaardij makelaars notarissen advocaten accountants "
    "uitvaart installatie schilderwerken huiswerkbegeleiding kinderopvang kinderdagverblijf peuterspeelzaal "
    "manege zorgboerderij boerderij camping kazerne syndroom ziekte kapsalon barbershop nagelstudio tandartsen"
)
_CLEAR_KINDS = wordset("college lyceum gymnasium atheneum hoeve tuinmeubelen syndroom kliniek ziekenhuis basisschool")
# Rob Scholte museum: so clear that two capitals before it are enough.
_KINDS_IN_LOWER_CASE = wordset(
    "museum stadion arena college lyceum toernooi festival cup bokaal brug tunnel park plein hoeve tuinmeubelen "
    "meubelen syndroom frietkot gymnasium school basisschool kliniek ziekenhuis huis"
)
# One word that ends so is a school, a street or a building by itself: Theresialyceum, Wilhelminapark.
_ENDS = longest_first(
    "school scholen college lyceum gymnasium mavo straat laan plein park plantsoen kade gracht singel "
    "dwarsstraat steeg dreef boulevard wijk buurt kwartier ziekenhuis kliniek stadion kerk moskee museum theater "
    "zwembad sporthal centrum huis flat brug tunnel weg hof plas bos baan stad dorp polder sluis markt gasthuis "
    "instituut stichting fonds haven bad honk prijs dag feest cup kazerne flats "
    "plantage passage zaal bieb drecht veen dam burg hoven berg loo broek "
    "recht"
)
# The endings of which surnames are made too: only after "in", "op", "aan", "de".
_ALSO_SURNAMES = longest_first(
    "wijk weg hof huis kerk brug bos plas sluis dorp stad haven drecht veen dam burg hoven berg loo broek recht dag "
)
# What stands before the name of a thing: stichting X, café X, station X.
_KINDS_BEFORE = wordset(
    "stichting basisschool college lyceum gymnasium scholengroep scholengemeenschap obs cbs rkbs pcbs ibs roc "
    "mbo aoc vso sbo cafe restaurant snackbar cafetaria kapsalon coffeeshop supermarkt bakkerij slagerij "
    "sportschool voetbalclub voetbalvereniging vv fc sv sc ksv svv hockeyclub club winkelcentrum station "
    "metrostation halte bushalte tramhalte metrohalte sneltram perron lokaal zaal gebouw complex wooncomplex "
    "azc opvang park plein wijk buurt gemeente stadsdeel provincie dorp stad sporthal sportpark zwembad "
    "camping hotel moskee kerk flat buurthuis wijkcentrum jongerencentrum buurtcentrum bibliotheek ziekenhuis "
    "kliniek zorginstelling organisatie firma bedrijf merk app platform website spel game film serie boek "
    "methode lied eenheid district basisteam bureau gala festival discotheek poppodium theater bioscoop straat "
    "laan st sint ds dr mgr burgemeester prins prinses koning koningin wet operatie project programma training "
    "lesprogramma campagne autobedrijf garage pizzeria musical toneelstuk voorstelling rapport commissie motie orkaan "
    "cycloon camping autorijschool rijschool fietsenwinkel tweewielers juwelier opticien drogist slijterij "
    "makelaardij zorgboerderij manege kinderopvang kinderdagverblijf peuterspeelzaal lijn metro tram veerboot "
    "restaurant hamam barbershop nagelstudio kapper broodje"
)
# Behind these a new clause may begin with a person: "op het station Kevin gezien".
_PLACES_BEFORE = wordset(
    "bushalte tramhalte metrohalte perron lokaal zaal gebouw complex wooncomplex azc opvang school station "
    "metrostation halte park plein wijk buurt gemeente stadsdeel provincie dorp stad sporthal "
    "sportpark zwembad winkelcentrum club flat bibliotheek straat laan bioscoop theater gala festival app game "
    "film spel serie boek"
)
_TITLES_OF_STREETS = wordset("prins prinses koning koningin burgemeester mgr ds dr st sint")
_INVENTED = wordset(
    "syndroom ziekte wet theorie stelling methode schaal test piramide roos driehoek dans lied handtekening"
)
_ARTICLES = wordset("de het 't een the")
_HIS = wordset("zijn z'n zn haar d'r dr")
_FOLLOWERS = wordset("aanhang maten matties vrienden groep groepje club crew gang broers")
_ANY_KIND = _KINDS | _KINDS_BEFORE | _KINDS_IN_LOWER_CASE | _CLEAR_KINDS
_LONGEST_NAME = 10  # words: no school or street has more
_WITH_PERSONS = wordset("met door namens volgens tegen")
_BEFORE_HET = wordset("van op bij naar in tussen en aan vanaf tegen door vanuit rond langs achter voor tot uit over")
_PLACE_BEFORE = wordset(
    "in uit te naar richting nabij rond bij op vanuit door langs aan achter voor tegenover omgeving"
)
_OF = wordset("van de der den ter ten te vd vdr vden")
_GLUE_BEFORE = wordset("van der den ter ten 't a & la le")
_GLUE = wordset("van de der den het 't ter ten op aan bij in en voor la le el des von 's d' a & i ii")


def mark_standing(sentence: Sentence, words: Lexicon, allowed: Phrases) -> None:
    """Mark every word that belongs to the name of a thing or a place."""
    own = bool(allowed)
    for index, token in sentence:
        if token.closed:
            continue
        if own:
            _mark_phrase(sentence, index, allowed)
        if not token.stays and _may_be_known(token.key, words):
            _mark_known(sentence, index, words)
    before = ""
    for index, token in sentence:
        if before == "het":
            _mark_after_het(sentence, index, words)
        if token.key in {"van", "vd"}:
            _free_surname(sentence, index, words)
        before = token.key
    before = ""
    for index, token in sentence:
        if not token.closed:
            if token.capital:
                _mark_saint(sentence, index, token)
                _mark_owned_shop(sentence, index, token, words)
            if before == "van":
                _mark_after_of(sentence, index, words)
            if token.key in _ANY_KIND or _bare(token.key).endswith(_ENDS):
                _mark_kind(sentence, index, token, words)
            if token.capital:
                _mark_row_of_places(sentence, index, token, words)
                _mark_behind_het(sentence, index, token)
        before = token.key


def _may_be_known(key: str, words: Lexicon) -> bool:
    """Can a known name begin with this word? With most words none does."""
    return "'" in key or words.organisations.may_begin(key) or words.places.may_begin(key)


def _free_surname(sentence: Sentence, index: int, words: Lexicon) -> None:
    """Van den Heuvel, V.d. Berg, VAN DEN BOSCH MAG: there what is a place as well is a surname."""
    first, last = sentence.tokens[index], index + (1 if sentence.key(index) == "vd" else 2)
    place = sentence.at(last)
    if place is None or not place.stays or place.closed:
        return
    if first.key == "van" and sentence.key(index + 1) not in {"den", "der"}:
        return
    acts = sentence.key(last + 1) in words.person_verbs | {"senior", "junior", "sr", "jr"}
    person = first.key == "vd" and sentence.key(index - 1) in _WITH_PERSONS
    if place.key in words.surnames and ((first.capital and not first.opens) or (first.opens and acts) or person):
        place.stays = False


def _mark_saint(sentence: Sentence, index: int, token: Token) -> None:
    """Sint Anthonis, St. Jozef: a village, a school or a feast."""
    before = sentence.at(index - 1)
    if before is None or before.key not in {"sint", "st", "sinte", "santa"} or not token.capital or token.closed:
        return
    if before.capital and token.gap in {" ", "-", ". "}:
        token.stays = True


def _mark_owned_shop(sentence: Sentence, index: int, token: Token, words: Lexicon) -> None:
    """Bram's Frietkot: an ordinary word with a capital behind the 's."""
    after = sentence.at(index + 1)
    if not token.capital or not token.key.endswith("'s") or after is None or not sentence.joined(index + 1):
        return
    if after.capital and not after.closed and is_dutch(after.key, words) and after.key not in words.surnames:
        token.stays = after.stays = True


def _mark_row_of_places(sentence: Sentence, index: int, token: Token, words: Lexicon) -> None:
    """Uit Maarssen, Andelst en Lent: a village in no list between two that are."""
    before, after = sentence.at(index - 1), sentence.at(index + 1)
    if before is None or after is None or not token.capital or not before.stays or before.key not in words.places:
        return
    further = sentence.at(index + 2) if after.key == "en" else after
    if token.gap != ", " or further is None or not further.stays or further.key not in words.places:
        return
    if token.key not in words.first_names and token.key not in words.surnames:
        token.stays = True


def _mark_after_of(sentence: Sentence, index: int, words: Lexicon) -> None:
    """Het syndroom van Gilles de la Tourette, de wet van Archimedes."""
    if sentence.key(index - 1) != "van" or sentence.key(index - 2) not in _INVENTED or not sentence.joined(index):
        return
    for step in range(index, min(index + 5, len(sentence.tokens))):
        token = sentence.tokens[step]
        if token.closed or (step > index and not sentence.joined(step)):
            break
        if not token.capital and token.key not in words.particles and token.key in words.dutch_words:
            break
        token.stays = True


def _mark_phrase(sentence: Sentence, index: int, phrases: Phrases) -> None:
    for token in sentence.tokens[index : index + _longest(sentence, index, phrases)]:
        token.stays = not token.closed


def _mark_known(sentence: Sentence, index: int, words: Lexicon) -> None:
    for phrases in (words.organisations, words.places):
        length = _longest(sentence, index, phrases)
        if length == 1 and not _may_stay(sentence, index, phrases is words.places, words):
            continue
        if length > 1 and _is_somebody_here(sentence, index, length, words):
            continue
        for token in sentence.tokens[index : index + length]:
            token.stays = not token.closed


def _is_somebody_here(sentence: Sentence, index: int, length: int, words: Lexicon) -> bool:
    """Van Houten belt, mw. van Heek: what a shop is called too is a person here."""
    first = index
    while first > 0 and sentence.key(first - 1) in words.particles:
        first -= 1
    if sentence.key(index) not in words.particles:
        return False
    if sentence.key(first - 1) in words.titles:
        return True
    return sentence.tokens[first].opens and sentence.key(index + length) in words.person_verbs


def _longest(sentence: Sentence, index: int, phrases: Phrases) -> int:
    """Count the words of the longest phrase that begins here; its last word may carry 's."""
    key = sentence.key(index)
    if phrases.begins_with(key):
        second = sentence.key(index + 1)
        for phrase in phrases.longer(key, second) or phrases.longer(key, _bare(second)):
            if _matches(sentence, index, phrase):
                return len(phrase)
    return int(key in phrases or ("'" in key and _bare(key) in phrases))


def _matches(sentence: Sentence, index: int, phrase: tuple[str, ...]) -> bool:
    for step, word in enumerate(phrase):
        key = sentence.key(index + step)
        last = step == len(phrase) - 1
        if key != word and not (last and _bare(key) == word):
            return False
        if step and not set(sentence.tokens[index + step].gap) <= set(" -&'.*"):
            return False
    return True


def _bare(key: str) -> str:
    return key.removesuffix("'s").removesuffix("'") if "'" in key else key


def _may_stay(sentence: Sentence, index: int, is_place: bool, words: Lexicon) -> bool:
    """Decide on one word that may be a person too: Max, Jordan, Lucas stay only as "het Lucas", "in Jordan"."""
    key = _bare(sentence.tokens[index].key)
    if is_described(sentence, index, words):
        return False
    before, after = sentence.key(index - 1), sentence.at(index + 1)
    if before in words.titles or _is_surname_here(sentence, index, words):
        return False
    if key in words.first_names and _has_surname_behind(sentence, index, words):
        return False
    acts = after is not None and after.key in words.person_verbs and before not in _ARTICLES | _PLACE_BEFORE
    if acts and key in words.surnames and (key in words.dutch_words or before == "van"):
        return False
    if key not in words.first_names or key in words.dutch_words:
        return key not in words.surnames or not (before in words.first_names and sentence.tokens[index].capital)
    if _is_among_things(sentence, index):
        return True
    if before in {"en", "of"} and index > 1 and sentence.tokens[index - 2].stays:
        return True
    if after is not None and after.key in words.person_verbs and before not in _ARTICLES | _PLACE_BEFORE:
        return False
    described = before.endswith("e") and sentence.key(index - 2) in _ARTICLES and sentence.joined(index)
    return before in _ARTICLES or described or (is_place and before in _PLACE_BEFORE)


def is_described(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Is it "'Hulk', een jongen van zestien" or "Hulk en zijn maten": a hero's name on somebody here?"""
    if sentence.key(index + 1) == "en" and sentence.key(index + 2) in _HIS:
        return sentence.key(index + 3) in _FOLLOWERS or sentence.key(index + 3) in words.person_nouns
    if not (sentence.tokens[index].quoted and sentence.key(index + 1) in {"een", "die", "de", "deze"}):
        return False
    return any(sentence.key(index + step) in words.person_nouns for step in (2, 3, 4))


def _has_surname_behind(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Is it Chanel Bakker, who isn't a shop?"""
    token, after = sentence.tokens[index], sentence.at(index + 1)
    if after is None or not (token.capital and after.capital and sentence.joined(index + 1)):
        return False
    return after.key in words.surnames and after.key not in words.organisations


def _is_among_things(sentence: Sentence, index: int) -> bool:
    """Etos, Douglas en Hema: a row of shops."""
    before, token = sentence.at(index - 1), sentence.tokens[index]
    return before is not None and before.stays and token.gap in {", ", "/"}


def _is_surname_here(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Fenna van Rijn, Kees van den Bosch: the place is part of a surname behind a first name."""
    key = _bare(sentence.tokens[index].key)
    if key not in words.surnames:
        return False
    back = index - 1
    while back >= 0 and sentence.key(back) in words.particles and sentence.joined(back + 1):
        back -= 1
    if _has_capital_particle(sentence, index, words):
        return True
    if back == index - 1 and sentence.key(back) not in words.first_names:
        return False
    before = sentence.at(back)
    if before is None:
        return False
    initial = len(before.text) == 1 and before.text.isupper()
    short = initial or before.key in words.titles
    if not sentence.joined(back + 1) and not (short and sentence.tokens[back + 1].gap in {". ", "."}):
        return False
    name = before.key in words.first_names and before.key not in words.function_words
    # "Kees uit Utrecht", "Kees in Utrecht": where somebody is, not what they are called
    only_van = all(sentence.key(step) in _OF for step in range(back + 1, index))
    return (name or initial or before.key in words.titles) and only_van


def _mark_behind_het(sentence: Sentence, index: int, token: Token) -> None:
    """Het Stedelijk Dalton: what goes on in capitals behind "het" and a known name is still that name."""
    before = sentence.at(index - 1)
    if before is None or not (before.stays and before.capital and token.capital and sentence.joined(index)):
        return
    if sentence.key(index - 2) == "het" and sentence.joined(index - 1):
        token.stays = True


def _mark_after_het(sentence: Sentence, index: int, words: Lexicon) -> None:
    """Van het Johannes Calvijn, bij het thomas more: no person stands behind "het" and a preposition."""
    if sentence.key(index - 1) != "het" or sentence.key(index - 2) not in _BEFORE_HET or not sentence.joined(index):
        return
    for step in range(index, min(index + 4, len(sentence.tokens))):
        token = sentence.tokens[step]
        named = token.key in words.first_names or token.key in words.surnames or token.key in words.particles
        strange = step > index and token.key not in words.dutch_words
        if token.closed or (step > index and not sentence.joined(step)) or not (named or token.capital or strange):
            break
        if token.key in words.function_words and token.key not in words.particles:
            break
        token.stays = True


def _has_capital_particle(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Collega Van Beek: nobody writes the "van" of a place so."""
    particle = sentence.at(index - 1)
    if particle is None or not sentence.joined(index) or particle.opens:
        return False
    return particle.capital and particle.key in words.particles


def _mark_kind(sentence: Sentence, index: int, token: Token, words: Lexicon) -> None:
    key = token.key
    if token.opens and key in words.surnames and sentence.key(index + 1) in words.person_verbs:
        return  # Bos belt
    if key in words.surnames and token.capital and token.gap in {", ", ": "}:
        return  # Smeets, Bos, Den Ouden
    if key in words.surnames and token.capital and _is_behind_first_name(sentence, index, words):
        return  # Kees Bos
    if key in _KINDS_BEFORE and not (key in _KINDS and token.capital and _capital_before(sentence, index)):
        _mark_behind(sentence, index, words)
    surname = key in words.surnames and sentence.key(index - 1) in words.particles and sentence.joined(index)
    two_before = _capital_before(sentence, index) and _capital_before(sentence, index - 1)
    if (key in _KINDS and token.capital and not surname) or (key in _KINDS_IN_LOWER_CASE and two_before):
        _mark_before(sentence, index)
    elif key in _CLEAR_KINDS or (_is_thing(sentence, index, words) and not token.opens):
        token.stays = True
        if token.capital:
            _mark_before(sentence, index)
        else:
            _mark_lower_before(sentence, index, words)
    elif _is_thing(sentence, index, words):
        token.stays = True


def _is_behind_first_name(sentence: Sentence, index: int, words: Lexicon) -> bool:
    """Is it one first name that stands before, and no place there: "Kees Bos", not "in het Anna Hof"?"""
    first = sentence.at(index - 1)
    if first is None or not first.capital or not sentence.joined(index) or first.key not in words.first_names:
        return False
    before = sentence.at(index - 2) if sentence.joined(index - 1) else None
    return before is None or not (before.capital or before.key in _ARTICLES | _PLACE_BEFORE) or first.opens


def _capital_before(sentence: Sentence, index: int) -> bool:
    before = sentence.at(index - 1)
    return before is not None and before.capital and sentence.joined(index)


def _is_thing(sentence: Sentence, index: int, words: Lexicon) -> bool:
    token = sentence.tokens[index]
    key = _bare(token.key)
    if not key.endswith(_ENDS) or not token.is_word or key in words.first_names:
        return False
    for end in _ENDS:
        if key.endswith(end) and len(key) > len(end) + 1:
            if end not in _ALSO_SURNAMES and key not in words.surnames:
                return True
            return _stands_where_a_place_stands(sentence, index) and not _is_surname_here(sentence, index, words)
    return False


def _stands_where_a_place_stands(sentence: Sentence, index: int) -> bool:
    last = index
    while index > 0 and not sentence.tokens[index].opens and _belongs_before(sentence, index):
        index -= 1  # in de Joan Muyskenweg, het Annie M.G. Schmidthuis
    before = sentence.key(index - 1)
    if before in _PLACE_BEFORE or (before == "het" and index < last):
        return True
    return before in _ARTICLES and sentence.key(index - 2) in _PLACE_BEFORE | {"van", "vanaf", "tot", "tussen", "en"}


def _belongs_before(sentence: Sentence, index: int) -> bool:
    before, gap = sentence.tokens[index - 1], sentence.tokens[index].gap
    if gap in {". ", "."}:
        return before.capital and len(before.text) == 1
    glue = before.key in _GLUE_BEFORE or before.key == "de"
    if before.key in _ARTICLES and before.key != "de":
        return False
    name = _capital_before(sentence, index - 1) and not sentence.tokens[index - 2].opens
    return sentence.joined(index) and (before.capital or (glue and name))


def _mark_before(sentence: Sentence, index: int) -> None:
    """Mark the capitals (and the small words between them) that lead up to "Lyceum", "Park", "…straat"."""
    back, first = index, index
    while index - back < _LONGEST_NAME and (
        (back > 0 and sentence.joined(back)) or (back > 0 and sentence.tokens[back].gap in {". ", "."})
    ):
        back -= 1
        before = sentence.tokens[back]
        glue = before.key in _GLUE_BEFORE or (before.key == "de" and _capital_before(sentence, back))
        if before.closed or not (before.capital or glue or before.text.isdigit()):
            break
        if before.capital and not (before.opens and before.key in _ARTICLES | _PLACE_BEFORE):
            first = back
    for token in sentence.tokens[first : index + 1]:
        token.stays = not token.closed


def _mark_lower_before(sentence: Sentence, index: int, words: Lexicon) -> None:
    """Mark "gerrit rietveld" in "op het gerrit rietveld college", typed without capitals."""
    back = index
    while back > 0 and sentence.joined(back):
        before = sentence.tokens[back - 1]
        particle = before.key in words.particles and sentence.key(back - 2) in words.first_names
        if before.key in _ARTICLES | _PLACE_BEFORE and not particle:
            for token in sentence.tokens[back:index]:
                token.stays = not token.closed
            return
        known = before.key in words.first_names or before.key in words.surnames or before.key in words.particles
        strange = sentence.key(index) in _CLEAR_KINDS and not is_dutch(before.key, words)
        if before.closed or index - back > 3 or not (known or strange):
            return
        back -= 1
    if back < index and (back == 0 or sentence.tokens[back].opens) and sentence.key(index) in _CLEAR_KINDS:
        for token in sentence.tokens[back:index]:
            token.stays = not token.closed
    if back < index and not is_dutch(sentence.key(index), words):  # "jan pieter heijestraat is donker"
        for token in sentence.tokens[back:index]:
            token.stays = not token.closed


def _mark_behind(sentence: Sentence, index: int, words: Lexicon) -> None:
    """Mark the capitals behind "stichting", "café", "station"."""
    token = sentence.tokens[index]
    if token.key in _TITLES_OF_STREETS and (not token.capital or sentence.key(index - 1) == "ene"):
        return
    forward, last = index + 1, index
    while forward < len(sentence.tokens) and sentence.joined(forward) and forward - index <= 5:
        after = sentence.tokens[forward]
        if after.closed or not (after.capital or after.key in _GLUE):
            break
        if after.capital:
            verb = sentence.key(forward + 1) in words.person_verbs and sentence.joined(forward + 1)
            given = after.key in words.first_names and after.key not in words.dutch_words
            if verb and given and token.key in _PLACES_BEFORE:
                break
            last = forward
        forward += 1
    if token.key in _TITLES_OF_STREETS and last > index and not is_dutch(sentence.key(last), words):
        return
    for each in sentence.tokens[index + 1 : last + 1]:
        each.stays = not each.closed
