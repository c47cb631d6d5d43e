"""Which files do people send? PDF and Word files made for a test, kind and unkind ones."""

import io
import zipfile

import docx
import openpyxl
import pypdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def pdf(*pages: str) -> bytes:
    """A PDF with a text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        lines = "".join(f"({line}) Tj T* " for line in page.splitlines())
        stream = f"BT /F1 12 Tf 14 TL 50 800 Td {lines}ET" if page else ""
        content = len(objects) + 2
        kids.append(f"{len(objects) + 1} 0 R")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /Resources {font} /Contents {content} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} /MediaBox [0 0 595 842] >>"
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + head.encode() + tail.encode()


def locked(content: bytes) -> bytes:
    """The same PDF, with a password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt("geheim", algorithm="RC4-128")
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def word(*paragraphs: str, cell: str = "", foot: str = "") -> bytes:
    """A Word file with paragraphs, perhaps with a table and a footer."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cell:
        document.add_table(rows=1, cols=1).cell(0, 0).text = cell
    if foot:
        document.sections[0].footer.paragraphs[0].text = foot
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def sheet(*rows: tuple[object, ...]) -> bytes:
    """A spreadsheet as people make them."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def bomb(*, honest: bool) -> bytes:
    """A Word file of a few hundred kilobytes that unpacks to two hundred megabytes; or says it does not."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word("Een protocol."))) as kind,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for part in kind.infolist():
            if part.filename != "word/document.xml":
                packed.writestr(part, kind.read(part))
        packed.writestr("word/document.xml", b"<w:document>" + bytes(200 * 2**20))
    made = kept.getvalue()
    large = (len(b"<w:document>") + 200 * 2**20).to_bytes(4, "little")
    return made if honest else made.replace(large, (1000).to_bytes(4, "little"))
