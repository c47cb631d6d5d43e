"""Which list is on its way to a coordinator, and what stands on its lines?"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

from domain.people import Organisation, Role
from domain.themes import Theme


class Form(StrEnum):
    """As which kind of file."""

    CSV = "csv"  # text that every program reads
    XLSX = "xlsx"  # a spreadsheet


@dataclass(frozen=True, kw_only=True)
class Line:
    """One member, as the team may see them; `confirmed_on` as 2026-11-23, or ""."""

    name: str
    organisation: Organisation
    role: Role
    function: str = ""
    themes: tuple[Theme, ...] = ()
    own_themes: tuple[str, ...] = ()
    phone: str = ""
    mail: str = ""
    deputy: str = ""
    confirmed_on: str = ""


@dataclass(frozen=True, kw_only=True)
class TableErrand:
    """A list to send; None for an empty one. In the outbox it has no lines: they are put in when it is sent."""

    team_id: str | None
    form: Form
    name: str = ""
    lines: tuple[Line, ...] = ()

    def dump(self) -> str:
        """As an order carries it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, dumped: str) -> "TableErrand":
        """As read again."""
        kept = json.loads(dumped)
        lines = tuple(
            Line(
                **{
                    **line,
                    "organisation": Organisation(line["organisation"]),
                    "role": Role(line["role"]),
                    "themes": tuple(Theme(each) for each in line["themes"]),
                    "own_themes": tuple(line["own_themes"]),
                }
            )
            for line in kept["lines"]
        )
        return cls(team_id=kept["team_id"], form=Form(kept["form"]), name=kept["name"], lines=lines)
