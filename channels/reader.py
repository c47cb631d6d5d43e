"""The program that reads one file: its content comes in, what was found goes out as JSON. Run by channels.reading."""

import io
import json
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator

import docx
import pypdf
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from pypdf.errors import PyPdfError

import anonymity
from anonymity import Label, Tier
from channels import tables
from domain.documents import Unread

PAGES = 100  # of a PDF
CHARACTERS = 300_000  # of text, a hundred full pages
UNPACKED = 60 * 2**20  # bytes of everything in a Word file together
_PARTS = 2_000  # files in a Word file
_MEMORY = 1 << 30  # bytes that this program may take
_CPU = 40  # seconds; three hundred thousand characters take ten
_READING = 15.0  # seconds on the clock for the pages alone
_LETTERS = 20  # fewer are no text
_PUBLIC = ("112", "0800", "0900", "088", "14", "116")  # what numbers begin with that are for everybody
_TABLES = {"csv": tables.read_csv, "xlsx": tables.read_xlsx}
_SAFE = frozenset({Label.LINK})  # a page on the web leads to nobody here


class NotRead(Exception):
    """Nothing of the file is used; `why` says it."""

    def __init__(self, why: Unread) -> None:
        super().__init__(why.value)
        self.why = why


def main() -> int:
    """Read one file. Fails only where a library breaks on it, or a limit stops it."""
    _limit()
    content = sys.stdin.buffer.read()
    found: dict[str, object] = {"unread": "", "text": "", "pages": 0, "names": 0, "traces": {}}
    try:
        if sys.argv[1] in _TABLES:  # people to invite: that there are names in it is what it is for
            found["rows"] = _TABLES[sys.argv[1]](content)
        else:
            text, pages = (pdf if sys.argv[1] == "pdf" else word)(content)
            names, traces = told(text)
            found |= {"text": text, "pages": pages, "names": names, "traces": dict(traces)}
    except (NotRead, tables.NotATable) as not_read:
        found["unread"] = not_read.why.value
    sys.stdout.write(json.dumps(found))
    return 0


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows, where the clock alone stops us

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU, _CPU))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes nothing to a disk


def pdf(content: bytes) -> tuple[str, int]:
    """The text of a PDF, and how many pages it has. Raises NotRead."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotRead(Unread.LOCKED)
        count = len(reader.pages)
        if count > PAGES:
            raise NotRead(Unread.TOO_MUCH)
        return whole(page.extract_text() for page in reader.pages), count
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise NotRead(Unread.BROKEN) from None


def word(content: bytes) -> tuple[str, int]:
    """The text of a Word file, with what stands in its tables, heads and feet. Raises NotRead."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
        # What a file says of itself may be a lie, but then unpacking it stops at what it said.
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise NotRead(Unread.TOO_MUCH)
        if any(part.flag_bits & 1 for part in parts):
            raise NotRead(Unread.LOCKED)
        text = whole(_paragraphs(docx.Document(io.BytesIO(content))))
    except (zipfile.BadZipFile, PackageNotFoundError, ValueError, KeyError, SyntaxError, AttributeError, OSError):
        locked = content.startswith(b"\xd0\xcf\x11\xe0")  # so begins a Word file with a password
        raise NotRead(Unread.LOCKED if locked else Unread.BROKEN) from None
    return text, max(1, -(-len(text) // 3000))


def _paragraphs(document: "docx.document.Document") -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        else:
            yield block.text
    for section in document.sections:
        for around in (section.header, section.footer):
            yield from (paragraph.text for paragraph in around.paragraphs)


def whole(pieces: Iterator[str]) -> str:
    """All pieces together. Raises NotRead when they are too many, take too long, or hold no text."""
    until, kept, length = time.monotonic() + _READING, [], 0
    for piece in pieces:
        tidy = "\n".join(line for line in (" ".join(line.split()) for line in piece.splitlines()) if line)
        length += len(tidy) + 1
        if length > CHARACTERS or time.monotonic() > until:
            raise NotRead(Unread.TOO_MUCH)
        kept.append(tidy)
    text = "\n".join(part for part in kept if part).replace("\x00", "")
    text = text.encode("utf-8", "ignore").decode()
    if sum(letter.isalpha() for letter in text) < _LETTERS:
        raise NotRead(Unread.NO_LETTERS)
    return text


def told(text: str) -> tuple[int, Counter[str]]:
    """How many words may be a name, and how much of which kind leads to a person. Raises NotRead without lists."""
    try:
        lists = anonymity.load()
    except anonymity.ListMissing:
        raise NotRead(Unread.NO_LISTS) from None
    names, traces = set(), Counter[str]()
    for line in text.splitlines():  # each by itself: a number at the end of a line does not go with the next
        for span in anonymity.find(line, lists):
            found = line[span.start : span.end]
            if span.tier is not Tier.IDENTIFIER:
                names.add(anonymity.key(found))
            elif span.label not in _SAFE and not _for_everybody(line, span):
                traces[span.label.value] += 1
    return len(names), traces


def _for_everybody(line: str, span: anonymity.Span) -> bool:
    """A number on which nobody in particular is called, the box of an organisation, or no address at all.

    Addresses said aloud ("jan at school punt nl") are looked for in what people type; here they are false alarms.
    """
    if span.label in (Label.EMAIL, Label.HANDLE):
        return "@" not in line[span.start : span.end]
    if span.label is Label.PHONE:
        digits = "".join(letter for letter in line[span.start : span.end] if letter.isdigit())
        return digits.removeprefix("0031").startswith(_PUBLIC) or digits.startswith("3188")
    return span.label is Label.POSTCODE and "postbus" in line[: span.start].lower()


if __name__ == "__main__":
    sys.exit(main())
