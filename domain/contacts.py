"""How can somebody be found and reached by the others, and who saw that it is right? One's own entry."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.people import Organisation
from domain.refusals import Reason, Refused
from domain.themes import Theme

FUNCTION = 40  # characters
MAIL = 80  # characters
_MAIL = re.compile(r"[^\s@<>\",;:]+@[^\s@<>\",;:]+\.[^\s@<>\",;:.]{2,}")

# What is one tap away; anything else is typed.
FUNCTIONS: dict[Organisation, tuple[str, ...]] = {
    Organisation.SCHOOL: ("zorgcoördinator", "leerlingbegeleider", "teamleider", "conciërge", "mentor", "directie"),
    Organisation.POLITIE: ("wijkagent", "jeugdagent"),
    Organisation.JONGERENWERK: ("jongerenwerker", "straatcoach"),
    Organisation.LEERPLICHT: ("leerplichtambtenaar", "RMC-medewerker"),
    Organisation.HALT: ("Halt-medewerker",),
    Organisation.WIJKTEAM: ("jeugdhulpverlener", "schoolmaatschappelijk werker", "gezinscoach"),
    Organisation.GEMEENTE: ("coördinator schoolveiligheid", "projectleider", "adviseur veiligheid"),
    Organisation.HANDHAVING: ("jeugd-BOA", "handhaver"),
    Organisation.ANDERS: ("adviseur", "contactpersoon"),
}


class Visibility(StrEnum):
    """Who may find an entry."""

    TEAM = "team"  # who is in a team with them
    NETWORK = "network"  # every member of the network


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What a person lets others see of how to reach them; `own_themes` are names that their team gave.

    `deputy_id` can be called when they are not there, after a yes of their own. Without `confirmed_on` nobody said yet
    that it is right; `stale_on` is the local day on which two asks in a row had no answer.
    """

    person_id: str
    network_id: str
    function: str = ""
    themes: frozenset[Theme] = frozenset()
    own_themes: tuple[str, ...] = ()
    phone: str = ""
    mail: str = ""
    visibility: Visibility = Visibility.TEAM
    deputy_id: str | None = None
    confirmed_on: date | None = None
    stale_on: date | None = None
    by_mail: bool = False  # invitations to meetings come by mail too

    def confirmed(self, today: date) -> "Contact":
        """Its owner says on a local day that it is right."""
        return replace(self, confirmed_on=today, stale_on=None)

    def with_theme(self, theme: Theme) -> "Contact":
        """One theme put on, or off when it was on."""
        return replace(self, themes=self.themes ^ {theme})

    def with_own_theme(self, name: str) -> "Contact":
        """The same, of one that a team added itself."""
        kept = tuple(each for each in self.own_themes if each != name)
        return replace(self, own_themes=kept if name in self.own_themes else (*kept, name))


def checked_function(text: str) -> str:
    """A function in one line of at most 40 characters."""
    line = " ".join(text.split()).strip(" .")
    if len(line) > FUNCTION or not any(letter.isalpha() for letter in line) or line.startswith("/"):
        raise Refused(Reason.FUNCTION_UNCLEAR)
    return line


def checked_mail(text: str) -> str:
    """A mail address as people type it."""
    address = text.strip(" .\n\t")
    if len(address) > MAIL or _MAIL.fullmatch(address) is None:
        raise Refused(Reason.MAIL_UNCLEAR)
    return address
