"""Which buttons lead through what the network knows, and keep it?"""

from dataclasses import dataclass

from views.buttons.base import Button


@dataclass(frozen=True)
class ShowThemes(Button):
    """The themes of a network."""

    verb = "wats"
    network_id: str


@dataclass(frozen=True)
class ShowPiece(Button):
    """One piece of a page."""

    verb = "wat"
    network_id: str
    theme: str
    section: str


@dataclass(frozen=True)
class ShowContents(Button):
    """What is on a page."""

    verb = "watall"
    network_id: str
    theme: str


@dataclass(frozen=True)
class ConfirmPiece(Button):
    """Dit stuk klopt."""

    verb = "watok"
    network_id: str
    theme: str
    section: str


@dataclass(frozen=True)
class ConfirmPage(Button):
    """De hele pagina klopt."""

    verb = "watokall"
    network_id: str
    theme: str


@dataclass(frozen=True)
class LookAgainIn(Button):
    """Over zoveel maanden opnieuw bekijken."""

    verb = "watlook"
    network_id: str
    theme: str
    months: int


@dataclass(frozen=True)
class ChangePiece(Button):
    """Aanpassen."""

    verb = "watedit"
    network_id: str
    theme: str
    section: str


@dataclass(frozen=True)
class KeepPiece(Button):
    """Zo opslaan."""

    verb = "watkeep"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShowPast(Button):
    """Eerdere versies; `at` counts from 0."""

    verb = "watpast"
    network_id: str
    theme: str
    section: str
    at: int = 0


@dataclass(frozen=True)
class PutBackPiece(Button):
    """Zet deze versie terug."""

    verb = "watback"
    version_id: str


@dataclass(frozen=True)
class PutBackOurs(Button):
    """Zet de starttekst terug."""

    verb = "watours"
    network_id: str
    theme: str
    section: str


@dataclass(frozen=True)
class AddDocument(Button):
    """Document erbij."""

    verb = "watfile"
    network_id: str
    theme: str


@dataclass(frozen=True)
class KeepDocument(Button):
    """Zet dit document erbij."""

    verb = "watfileok"
    draft_id: str
    version: int


@dataclass(frozen=True)
class ShowDocument(Button):
    """A document: its beginning, and the file."""

    verb = "watdoc"
    document_id: str


@dataclass(frozen=True)
class SendDocument(Button):
    """Stuur mij het bestand."""

    verb = "watdocsend"
    document_id: str


@dataclass(frozen=True)
class DropDocument(Button):
    """Document weg; `sure` is 1 after the question."""

    verb = "watdocdrop"
    document_id: str
    sure: int = 0
