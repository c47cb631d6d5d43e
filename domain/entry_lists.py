"""What does a row of a spreadsheet say of somebody to invite? And which columns does such a list have?"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from domain.guestlist import Guest, Left, known_in, read_line
from domain.people import Organisation, Role
from domain.shortening import cut


class Column(StrEnum):
    """A column; in this order in a template, in any order in a list that comes in."""

    NAME = "naam"  # naam
    ORGANISATION = "organisatie"  # organisatie
    ROLE = "rol"  # rol
    FUNCTION = "functie"  # functie
    THEMES = "themas"  # thema's
    PHONE = "telefoon"  # telefoon
    MAIL = "mail"  # mail
    DEPUTY = "vervanger"  # vervanger


_CALLED = {
    "naam": Column.NAME,
    "naamvolledig": Column.NAME,
    "organisatie": Column.ORGANISATION,
    "instelling": Column.ORGANISATION,
    "rol": Column.ROLE,
    "functie": Column.FUNCTION,
    "thema": Column.THEMES,
    "themas": Column.THEMES,
    "telefoon": Column.PHONE,
    "telefoonnummer": Column.PHONE,
    "nummer": Column.PHONE,
    "mobiel": Column.PHONE,
    "mail": Column.MAIL,
    "email": Column.MAIL,
    "mailadres": Column.MAIL,
    "emailadres": Column.MAIL,
    "vervanger": Column.DEPUTY,
}


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a list says of somebody's entry. Nobody sees it before that person says that it is right."""

    function: str = ""
    themes: str = ""  # as they stand in the list
    phone: str = ""
    mail: str = ""
    deputy: str = ""

    def dump(self) -> str:
        """As kept, sealed; "" for nothing."""
        filled = {name: value for name, value in asdict(self).items() if value}
        return json.dumps(filled, ensure_ascii=False) if filled else ""

    @classmethod
    def load(cls, dumped: str) -> "Proposal":
        """As read."""
        return cls(**json.loads(dumped)) if dumped else cls()

    @property
    def filled(self) -> tuple[Column, ...]:
        """Which columns say something."""
        values = (self.function, self.themes, self.phone, self.mail, self.deputy)
        columns = (Column.FUNCTION, Column.THEMES, Column.PHONE, Column.MAIL, Column.DEPUTY)
        return tuple(column for column, value in zip(columns, values, strict=True) if value)


def read_rows(rows: Sequence[Sequence[str]]) -> list[tuple[Guest, Proposal]]:
    """Each row below the heading; without a heading, as lines that somebody pasted."""
    for number, row in enumerate(rows[:5]):  # a title may stand above the heading
        heading = [_CALLED.get("".join(c for c in cell.lower() if c.isalpha())) for cell in row]
        if Column.NAME in heading:
            return [_read_row(heading, each) for each in rows[number + 1 :]]
    return [(read_line("; ".join(cell for cell in row if cell)), Proposal()) for row in rows]


def _read_row(heading: Sequence[Column | None], row: Sequence[str]) -> tuple[Guest, Proposal]:
    said: dict[Column, str] = {}
    for column, cell in zip(heading, row, strict=False):
        if column is not None and cell:
            said.setdefault(column, cell)
    name = said.get(Column.NAME, "")
    known_name = 2 <= len(name) <= 60 and any(letter.isalpha() for letter in name)
    organisation, unclear = _organisation(said)
    roles = [kind for kind in known_in(said.get(Column.ROLE, "lid")) if isinstance(kind, Role)]
    if not roles:
        unclear.append(Column.ROLE.value)
    guest = Guest(
        line=cut(said.get(Column.ORGANISATION, "") or name or "…", 80),  # a whole row has numbers and addresses in it
        name=name if known_name else "",
        organisation=organisation,
        role=roles[0] if roles else Role.LID,
        unclear=cut(", ".join(unclear), 40),
        left=None if known_name else Left.NO_NAME,
    )
    proposal = Proposal(
        function=said.get(Column.FUNCTION, ""),
        themes=said.get(Column.THEMES, ""),
        phone=_number(said.get(Column.PHONE, "")),
        mail=said.get(Column.MAIL, ""),
        deputy=said.get(Column.DEPUTY, ""),
    )
    return guest, proposal


def _organisation(said: dict[Column, str]) -> tuple[Organisation | None, list[str]]:
    """Where they work: as it says, else as their function tells; and what was not understood of it."""
    named = said.get(Column.ORGANISATION, "")
    for text in (named, said.get(Column.FUNCTION, "")):
        for kind in known_in(text):
            if isinstance(kind, Organisation):
                return kind, []
    return None, [named] if named else []


def _number(cell: str) -> str:
    """A spreadsheet takes the zero off a number that begins with one."""
    return f"0{cell}" if cell.isdecimal() and len(cell) == 9 else cell
