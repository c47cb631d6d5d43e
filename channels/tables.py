"""What does a spreadsheet or a .csv file look like in bytes? Read by the program that reads files; written by us.

Nothing in a cell is ever worked out: a formula is read as what it gave when it was saved, and written as plain text.
openpyxl is imported where it is used: with what comes along it takes 13 MiB, and few days need it.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence

from domain.documents import Unread

ROWS = 300
COLUMNS = 30
CELL = 300  # characters
UNPACKED = 20 * 2**20  # bytes of everything in a spreadsheet together
_PARTS = 500
_SEPARATORS = ";,\t"
_BEGINS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of a formula
Row = tuple[str, ...]


class NotATable(Exception):
    """Nothing of the file is used; `why` says it."""

    def __init__(self, why: Unread) -> None:
        super().__init__(why.value)
        self.why = why


def read_csv(content: bytes) -> list[Row]:
    """The rows of a .csv file: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. Raises NotATable."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    if "\x00" in text:
        raise NotATable(Unread.BROKEN)
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(CELL * 10)
    try:
        return _checked(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        raise NotATable(Unread.TOO_MUCH) from None


def read_xlsx(content: bytes) -> list[Row]:
    """The rows of the first sheet of an .xlsx file. Raises NotATable."""
    import openpyxl  # noqa: PLC0415 - see above
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - see above

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise NotATable(Unread.TOO_MUCH)
        if any(part.flag_bits & 1 for part in parts):
            raise NotATable(Unread.LOCKED)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what it says of its own size may be a lie
        return _checked([_plain(value) for value in row] for row in sheet.iter_rows(values_only=True))
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        SyntaxError,
        OSError,
    ):
        locked = content.startswith(b"\xd0\xcf\x11\xe0")  # so begins a spreadsheet with a password
        raise NotATable(Unread.LOCKED if locked else Unread.BROKEN) from None


def _plain(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _checked(rows: Iterable[list[str]]) -> list[Row]:
    """Without empty rows and signs that can't be seen. Raises NotATable when it is too much, or nothing."""
    kept: list[Row] = []
    for number, row in enumerate(rows):
        if number >= ROWS * 4 or len(kept) > ROWS or any(len(cell) > CELL for cell in row):
            raise NotATable(Unread.TOO_MUCH)
        cells = [" ".join("".join(c for c in cell if c.isprintable() or c.isspace()).split()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > COLUMNS:
            raise NotATable(Unread.TOO_MUCH)
        if cells:
            kept.append(tuple(cell.removeprefix("'") if cell[1:2] in _BEGINS else cell for cell in cells))
    if not kept:
        raise NotATable(Unread.NO_LETTERS)
    return kept


def harmless(cell: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    line = " ".join(cell.split())
    return f"'{line}" if cell.startswith(_BEGINS) or line.startswith(_BEGINS) else line


def write_csv(rows: Sequence[Row]) -> bytes:
    """As a Dutch spreadsheet opens it: with a mark for UTF-8, and semicolons."""
    kept = io.StringIO(newline="")
    csv.writer(kept, delimiter=";").writerows([harmless(cell) for cell in row] for row in rows)
    return kept.getvalue().encode("utf-8-sig")


def write_xlsx(rows: Sequence[Row]) -> bytes:
    """One sheet of plain text, with a heading that stays in sight."""
    import openpyxl  # noqa: PLC0415 - see above

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value, cell.data_type = harmless(value), "s"
            cell.number_format = "@"
            sheet.column_dimensions[cell.column_letter].width = 22
    sheet.freeze_panes = "A2"
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
