"""Which account is an ordinary word, told only by what is said of it: "zijn insta is nachtvlinder"?"""

import re
from collections.abc import Iterator

from anonymity.folding import plain
from anonymity.forms.windows import lowered
from anonymity.spans import Label, Span, name
from anonymity.words.lexicon import Lexicon
from anonymity.words.wordset import either, wordset

_APP = either(
    r"insta(?:gram)? snap(?:chat)? tik\s?tok telegram tele discord twitch youtube yt kik bereal roblox steam psn xbox "
    "fortnite minecraft yubo vinted tinder wickr twitter facebook fb ig sc tt epic snapje instaatje signal"
)
_NAMED = either(
    r"user(?:name)? gebruikersnaam account(?:naam)? accountje acc snapnaam instanaam inlognaam profielnaam gamertag "
    r"nickname nick handle screenname schermnaam \w{2,12}(?:account|kanaal|pagina|profiel) kanaal"
)
_WHOSE = r"(?:zijn|haar|hun|z'n|zn|d'r|dr|hr|hr\.|diens|die)"
_WORD = r"['\"]?(?P<handle>[^\W\d_][\w.-]{2,39})"
_ENDS = (
    r"(?=\s?(?:$|[^\w\s.]|\.(?!\w)|\n|(?:en|of|maar|met|dus|op|ik|als|volgens|daar|dat|die|kijk|check|zie|denk)(?!\w)))"
)
_PATTERNS = (
    re.compile(rf"(?<!\w){_WHOSE}\s(?:{_APP}|{_NAMED})(?:\s(?:naam|account|is|heet|was|dus)|\s?[:=]"
        rf"){{1,3}}\s{_WORD}{_ENDS}"),
    re.compile(rf"(?<!\w)(?:{_APP}|{_NAMED})(?:\s(?:naam|account|van\s\w+)){{0,2}}\s?[:=]\s?{_WORD}{_ENDS}"),
    re.compile(
        rf"(?<!\w)(?:{_APP}|{_NAMED})(?:\s(?:account|naam|kanaal))?\s(?:(?:dat|die)\s)?(?:heet|heten|genaamd"
        rf"|met\sde\snaam|onder\sde\snaam)\s"
        rf"(?:dus\s|iets\sals\s)?{_WORD}"
    ),
    re.compile(rf"(?<!\w)onder\sde\s(?:account|schuil)?naam\s{_WORD}(?=\s(?:geplaatst|gepost|verstuurd|verspreid"
        rf"|gedeeld|online|actief|op)\b)"),
    re.compile(rf"(?<!\w)(?:heet|heten|heette|noemt\szich|noemde\szich|noemen\szich)\s{_WORD}\sop\s(?:{_APP})(?!\w)"),
    re.compile(rf"(?<!\w)op\s(?:{_APP})\s(?:heet|heten|heette|noemt|noemde)\s(?:hij|ze|zij|die|hun|het|deze"
        rf")\s(?:zich\s)?{_WORD}"),
    re.compile(rf"(?<![\w])(?P<handle>[^\W\d_]{{3,20}}\s0\d{{1,3}})\s(?:op|van)\s(?:{_APP})(?!\w)"),
    re.compile(rf"(?<!\w)(?:{_APP}|{_NAMED})(?:\s(?:account|is|naam)|:"
        rf"){{1,2}}\s(?P<handle>[^\W\d_]{{3,20}}\s[^\W\d_]{{3,20}}\s0\d{{1,3}})(?!\w)"),
)  # fmt: skip
# What is said of an account, and is none.
_STATES = wordset(
    "dood dode kwijt vergeten nodig verplicht weg leeg dicht open openbaar prive privé gesloten nieuw oud nep fake "
    "echt offline online actief inactief "
    "bekend onbekend "
    "anoniem kapot stuk klaar raar vies vol gek goed fout leuk grappig erg heftig zielig populair verboden "
    "hetzelfde anders "
    "zichtbaar onzichtbaar veilig onveilig populair traag vaak soms altijd nooit weer niet nog alleen overal "
    "nergens iets "
    "niks niets iemand niemand leerling leerlinge jongen meisje school klas foto filmpje filmpjes video bericht "
    "berichten "
    "link account naam groep app gehackt geblokkeerd verwijderd gevonden gemeld bijgevoegd onderzocht bekeken "
    "inmiddels intussen mogelijk waarschijnlijk misschien zeker gewoon normaal standaard verdacht dreigend "
    "melding screenshot screenshots naaktfoto naaktbeelden pesten pesterijen ruzie update info let dezelfde volgers van"
)
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her|aange|opge|uitge|afge|inge|toege|door)\w{2,}(?:d|t|en)$")


def plain_accounts(text: str, words: Lexicon) -> Iterator[Span]:
    """Find accounts that by their form could be any word."""
    low = lowered(text)
    for pattern in _PATTERNS:
        for found in pattern.finditer(low):
            handle = found["handle"].rstrip(".-")
            if _may_be(handle, words):
                start = found.start("handle")
                yield name(start, start + len(handle), Label.HANDLE)


def _may_be(handle: str, words: Lexicon) -> bool:
    key = plain(handle)
    if len(key) < 4 or key in _STATES or key in words.function_words or _PARTICIPLE.match(key):
        return False
    return not (
        key in words.person_verbs or key in words.organisations or key in words.person_nouns or re.fullmatch(_APP, key)
    )
