"""Where does a case about one person belong? At another table, outside the bot, which keeps only that it went there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.people import Organisation


class Table(StrEnum):
    """The tables that have a legal basis for a case (domain: routes)."""

    SCHOOL = "school"  # the school's own ondersteuningsteam or MDO
    WIJKTEAM = "wijkteam"  # wijkteam
    VEILIG_THUIS = "veilig_thuis"  # Veilig Thuis, by the meldcode
    LEERPLICHT = "leerplicht"  # Leerplicht
    POLITIE = "politie"  # jeugdagent, or an aangifte
    HALT = "halt"  # Halt
    PGA = "pga"  # persoonsgerichte aanpak
    ZVH = "zvh"  # Zorg- en Veiligheidshuis
    VIR = "vir"  # Verwijsindex risicojongeren
    RECLASSERING = "reclassering"  # jeugdreclassering
    RVDK = "rvdk"  # Raad voor de Kinderbescherming


@dataclass(frozen=True, kw_only=True)
class Referral:
    """A signal went to a table. `regie` says who keeps an eye on it there.

    On a local day the team looks again: it comes on the agenda, and the day has done its work.
    """

    table: Table
    regie: Organisation
    look_again_on: date | None
