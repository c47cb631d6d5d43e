"""What does a paper look like as a Word file? With Word's own heads, so that people can go on writing in it."""

import io
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from views.paper import Line, Paper

_ROOM = Cm(17)  # of A4 between its edges
_EDGE = Cm(2)
_GREY = RGBColor(0x59, 0x59, 0x59)
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # the file says nothing of who made it when


def document(paper: Paper) -> bytes:
    """The .docx file."""
    made = docx.Document()
    _arrange(made, paper)
    made.add_heading(_plain(paper.title), level=1)
    _grey(made.add_paragraph(), paper.subtitle, 11)
    for section in paper.sections:
        if section.head:
            made.add_heading(_plain(section.head), level=2)
        for line in section.lines:
            _line(made, line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _arrange(made: Document, paper: Paper) -> None:
    about = made.core_properties
    about.title, about.author, about.language = _plain(paper.title), "Kernlijn", "nl-NL"
    about.comments, about.created, about.modified = "", _NEVER, _NEVER
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _EDGE
    _grey(page.footer.paragraphs[0], paper.foot, 8)


def _line(made: Document, line: Line) -> None:
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(_ROOM, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(_plain(line.main))
    if line.side:
        _grey(paragraph, f"\t{line.side}", 11)
    if line.small:
        below = made.add_paragraph()
        below.paragraph_format.left_indent = Cm(0.6)
        _grey(below, line.small, 9)


def _grey(paragraph: Paragraph, text: str, points: float) -> None:
    run = paragraph.add_run(_plain(text))
    run.font.size, run.font.color.rgb = Pt(points), _GREY


def _plain(text: str) -> str:
    """Without what a Word file can't hold."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\t")
