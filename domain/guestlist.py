"""Who stands on a pasted list of people to invite? Read line by line, and never more sure than the words allow."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.people import Organisation, Role
from domain.refusals import Reason, Refused

MOST = 30  # lines
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪◦]+|\d{1,2}[.):])\s*")
_PARTS = re.compile(r"\s*[;\t|,()]\s*|\s+[-–—]\s+|\s*:\s+")
_ADDRESS = re.compile(r"\S*@\S+|\+?\d[\d\s-]{6,}")  # an e-mail address or a phone number is of no use here
_BETWEEN = frozenset(
    {"van", "de", "der", "den", "het", "'t", "ten", "ter", "te", "op", "in", "el", "al", "la", "le", "von", "di", "da"}
)
_LONG = 7  # words; nobody's name
_HEADING = frozenset({"naam", "namen", "organisatie", "rol", "functie", "voornaam", "achternaam"})

_ORGANISATIONS: dict[Organisation, str] = {
    Organisation.SCHOOL: (
        "school lyceum college mavo havo vwo vmbo mbo zoco zorgcoordinator zorgcoördinator ib ib'er iber "
        "intern-begeleider conciërge concierge mentor docent leraar lerares teamleider leerlingbegeleider directeur "
        "rector leerjaarcoördinator leerjaarcoordinator"
    ),
    Organisation.POLITIE: "politie wijkagent jeugdagent agent",
    Organisation.JONGERENWERK: "jongerenwerk jongerenwerker jeugdwerker straatcoach straathoekwerker",
    Organisation.LEERPLICHT: "leerplicht leerplichtambtenaar rmc",
    Organisation.HALT: "halt",
    Organisation.WIJKTEAM: "wijkteam jeugdhulp smw schoolmaatschappelijk-werk schoolmaatschappelijk-werker jeugdteam",
    Organisation.GEMEENTE: "gemeente beleidsmedewerker oov ambtenaar jeugdregisseur",
    Organisation.HANDHAVING: "handhaving handhaver boa jeugdboa jeugd-boa",
    Organisation.ANDERS: "anders andere-partner ggd ggz veilig-thuis reclassering jeugdreclassering verslavingszorg",
}
_ROLES: dict[Role, str] = {
    Role.LID: "lid partner deelnemer",
    Role.COORDINATOR: "coördinator coordinator voorzitter projectleider",
    Role.EXPERT: "expert deskundige adviseur specialist",
}
# No person's name stands behind these, but perhaps the place's own: "School De Brug".
_PLACES = frozenset(
    {"school", "lyceum", "college", "politie", "gemeente", "wijkteam", "halt", "leerplicht", "handhaving"}
    | {"jongerenwerk", "ggd", "ggz"}
)
_KNOWN: dict[str, Organisation | Role] = {
    **{word: kind for kind, named in _ORGANISATIONS.items() for word in named.split()},
    **{word.replace("-", " "): kind for kind, named in _ORGANISATIONS.items() for word in named.split()},
    **{word: role for role, named in _ROLES.items() for word in named.split()},
}


class Left(StrEnum):
    """Why a line is left out."""

    NO_NAME = "no_name"  # no name was recognised
    TWICE = "twice"  # the same name stands above it
    MEMBER = "member"  # somebody with this name is in the team already
    INVITED = "invited"  # somebody with this name was invited already, and has not come yet
    SKIPPED = "skipped"  # the coordinator left them out


@dataclass(frozen=True, kw_only=True)
class Guest:
    """One line. `unclear` is what was not understood of it; `left` says why nobody is invited by it.

    `proposal` is what a file says of their entry, as kept."""

    line: str
    name: str = ""
    organisation: Organisation | None = None
    role: Role = Role.LID
    unclear: str = ""
    left: Left | None = None
    proposal: str = ""

    @property
    def waits_for_place(self) -> bool:
        """Whether it must still be said where they work."""
        return self.left is None and self.organisation is None


def read(text: str) -> list[Guest]:
    """The people on a list: "naam; organisatie; rol" on each line, also with tabs, commas, dashes or bullets.

    Refused when there is no name in it at all, or over 30 lines.
    """
    lines = [_bare(line) for line in text.splitlines()]
    lines = [line for line in lines if any(letter.isalpha() for letter in line) and not _is_heading(line)]
    if len(lines) > MOST:
        raise Refused(Reason.LIST_TOO_LONG)
    guests = [_read_line(line) for line in lines]
    if all(guest.left is Left.NO_NAME for guest in guests):
        raise Refused(Reason.GUESTS_EMPTY)
    return guests


def is_list(text: str) -> bool:
    """Whether a text looks like people, rather than like a sentence: separated, or with a name's capitals."""
    found = [_read_line(_bare(line)) for line in text.splitlines()]
    return any(";" in guest.line or "\t" in guest.line or _named(guest.name) for guest in found)


def without_twins(guests: list[Guest], members: set[str], invited: set[str]) -> list[Guest]:
    """The same with who is there already left out; `members` and `invited` are names as `plain` makes them."""
    seen: set[str] = set()
    marked = []
    for guest in guests:
        key, left = plain(guest.name), guest.left
        if left is None and key in seen:
            left = Left.TWICE
        elif left is None and key in members:
            left = Left.MEMBER
        elif left is None and key in invited:
            left = Left.INVITED
        if left is None:
            seen.add(key)
        marked.append(replace(guest, left=left))
    return marked


def plain(name: str) -> str:
    """A name as two people write it alike."""
    return " ".join(name.lower().replace(".", " ").split())


def placed(guest: Guest, organisation: Organisation | None) -> Guest:
    """Where they work; None when they are left out after all."""
    return replace(guest, left=Left.SKIPPED) if organisation is None else replace(guest, organisation=organisation)


def known_in(text: str) -> list[Organisation | Role]:
    """The organisations and roles that a cell of a list names: "Politie Zuid" is the police."""
    whole = _KNOWN.get(text.strip().lower())
    if whole is not None:
        return [whole]
    return [_KNOWN[word] for word in re.findall(r"[\w'-]+", text.lower()) if word in _KNOWN]


def read_line(line: str) -> Guest:
    """One person, on a line by itself."""
    return _read_line(_bare(line))


def _read_line(line: str) -> Guest:
    bare = _ADDRESS.sub(" ", _BULLET.sub("", line))
    parts = [" ".join(part.split()) for part in _PARTS.split(bare)]
    parts = [part for part in parts if any(letter.isalpha() for letter in part)]
    organisation: Organisation | None = None
    role: Role | None = None
    names: list[str] = []
    for part in parts:
        name, found = _known_in(part)
        if name:
            names.append(name)
        for kind in found:
            if isinstance(kind, Organisation):
                organisation = organisation or kind
            else:
                role = role or kind
    name, unclear = _name_of(names, commas=";" not in line and "\t" not in line)
    known_name = 2 <= len(name) <= 60
    return Guest(
        line=line[:80],
        name=name if known_name else "",
        organisation=organisation,
        role=role or Role.LID,
        unclear=unclear[:40],
        left=None if known_name else Left.NO_NAME,
    )


def _known_in(part: str) -> tuple[str, list[Organisation | Role]]:
    """What of a part is no organisation or role, and those that are in it. "Noor Smit wijkagent" is both."""
    whole = _KNOWN.get(part.lower())
    if whole is not None:
        return "", [whole]
    words = part.split()
    found: list[Organisation | Role] = []
    while len(words) > 1 and words[-1].islower() and words[-1] in _KNOWN:
        found.append(_KNOWN[words.pop()])
    first = _KNOWN.get(words[0].lower())
    if first is not None and not found and len(words) > 1:
        if words[0].lower() in _PLACES:
            return "", [first]
        if words[0].islower() or len(words) > 2:  # "wijkagent Noor"; but Ib Jansen has a first name
            return " ".join(words[1:]), [first]
    return " ".join(words), found


def _name_of(names: list[str], *, commas: bool) -> tuple[str, str]:
    """The name, and what is left unclear. "Smit, Noor" is turned round where nothing else was separated."""
    if commas and len(names) == 2 and all(len(name.split()) == 1 and name[:1].isupper() for name in names):
        return f"{names[1]} {names[0]}", ""
    return (names[0], ", ".join(names[1:])) if names else ("", "")


def _bare(line: str) -> str:
    """Without spaces around it, and without signs that can't be seen."""
    return "".join(letter for letter in line if unicodedata.category(letter) != "Cf").strip()


def _named(name: str) -> bool:
    words = name.split()
    capitals = all(word[0].isupper() or word.lower() in _BETWEEN for word in words)
    return bool(words) and len(words) < _LONG and words[-1][0].isupper() and capitals


def _is_heading(line: str) -> bool:
    words = [part.lower() for part in _PARTS.split(line) if part]
    return bool(words) and all(word in _HEADING for word in words)
