"""What does a paper look like as a PDF? Real letters in black and grey, on one page of A4 where that stays legible."""

import io
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import fontpkg_noto_sans
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from views.paper import Line, Paper, Section

_FONT = "Noto Sans"
_WIDTH, _HEIGHT = A4
_LEFT, _TOP, _BOTTOM = 20 * mm, 18 * mm, 20 * mm
_ROOM = _WIDTH - 2 * _LEFT
_SIDE = 32 * mm  # for how long, or when
_SCALES = (1.0, 0.93, 0.86, 0.8)  # the smallest letters are of seven points then
_INK, _GREY, _RULE = 0.08, 0.35, 0.75
_LEADING = 1.35  # of the size of the letters
_BOLD: Final = 2  # letters are filled and their edge is drawn too: the font has one weight as a PDF takes it


def page(paper: Paper) -> bytes:
    """The PDF: on one page, smaller where it must be, and on more where it would be too small."""
    pdfmetrics.registerFont(_font())
    fitting = next((scale for scale in _SCALES if _Sheet(paper, scale).pages() == 1), _SCALES[1])
    return _Sheet(paper, fitting).made()


@cache
def _font() -> TTFont:
    return TTFont(_FONT, str(fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"))


def legible(text: str) -> str:
    """The text without letters that the font lacks, such as pictures."""
    known = _font().face.charToGlyph
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(letter for letter in composed if ord(letter) in known or letter.isspace()).split())


@dataclass
class _Sheet:
    """Words that are put on pages, from the top down; `drawn` is False while it is only measured."""

    paper: Paper
    scale: float
    _y: float = 0.0
    _page: int = 1
    _canvas: Canvas | None = None
    _out: io.BytesIO = field(default_factory=io.BytesIO)

    def pages(self) -> int:
        """How many pages it takes."""
        self._write()
        return self._page

    def made(self) -> bytes:
        """The file. The same words give the same bytes."""
        self._canvas = Canvas(self._out, pagesize=A4, invariant=1, lang="nl-NL")
        self._canvas.setTitle(legible(self.paper.title))
        self._canvas.setAuthor("Kernlijn")
        self._write()
        self._foot()
        self._canvas.save()
        return self._out.getvalue()

    def _write(self) -> None:
        self._y, self._page = _HEIGHT - _TOP, 1
        self._text(self.paper.title, 19, bold=True)
        self._text(self.paper.subtitle, 11, grey=_GREY)
        for section in self.paper.sections:
            self._section(section)

    def _section(self, section: Section) -> None:
        self._y -= 6 * self.scale
        if section.head:
            first = section.lines[0] if section.lines else Line(main="")
            self._y -= 6 * self.scale
            self._make_room(22 * self.scale + self._height(first))
            self._text(section.head, 12.5, bold=True)
            self._rule()
        for line in section.lines:
            self._line(line)

    def _line(self, line: Line) -> None:
        self._make_room(self._height(line))
        self._y -= 3 * self.scale
        if line.side:
            self._beside(line.side)
        self._text(line.main, 10.5, room=_ROOM - (_SIDE if line.side else 0))
        if line.small:
            self._text(line.small, 9, grey=_GREY)

    def _height(self, line: Line) -> float:
        """Of one line with what belongs to it; never more than a page."""
        mains = len(self._split(line.main, 10.5, _ROOM - (_SIDE if line.side else 0)))
        smalls = len(self._split(line.small, 9, _ROOM)) if line.small else 0
        return min((3 + _LEADING * (10.5 * mains + 9 * smalls)) * self.scale, _HEIGHT / 2)

    def _make_room(self, height: float) -> None:
        """What belongs together begins on the next page when it does not fit on this one."""
        if self._y - height < _BOTTOM:
            self._foot()
            if self._canvas is not None:
                self._canvas.showPage()
            self._y, self._page = _HEIGHT - _TOP, self._page + 1

    def _split(self, text: str, size: float, room: float) -> list[str]:
        return simpleSplit(legible(text), _FONT, size * self.scale, room) or [""]

    def _text(self, text: str, size: float, *, grey: float = _INK, bold: bool = False, room: float = _ROOM) -> None:
        for row in self._split(text, size, room):
            if self._y - size * _LEADING * self.scale < _BOTTOM:
                self._make_room(_HEIGHT)
            self._y -= size * _LEADING * self.scale
            self._put(_LEFT, row, size * self.scale, grey, bold=bold)

    def _beside(self, text: str) -> None:
        row = self._split(text, 10.5, _SIDE)[0]
        size = 10.5 * self.scale
        at = _LEFT + _ROOM - pdfmetrics.stringWidth(row, _FONT, size)
        self._y -= size * _LEADING
        self._put(at, row, size, _GREY)
        self._y += size * _LEADING

    def _put(self, x: float, row: str, size: float, grey: float, *, bold: bool = False) -> None:
        if self._canvas is None:
            return
        words = self._canvas.beginText(x, self._y)
        words.setFont(_FONT, size)
        words.setFillGray(grey)
        if bold:
            words.setStrokeGray(grey)
            self._canvas.setLineWidth(size / 32)
            words.setTextRenderMode(_BOLD)
        words.textOut(row)
        words.setTextRenderMode(0)
        self._canvas.drawText(words)

    def _rule(self) -> None:
        self._y -= 4 * self.scale
        if self._canvas is not None:
            self._canvas.setStrokeGray(_RULE)
            self._canvas.setLineWidth(0.7)
            self._canvas.line(_LEFT, self._y, _LEFT + _ROOM, self._y)

    def _foot(self) -> None:
        kept, self._y = self._y, _BOTTOM - 9 * mm
        number = f" · {self._page}" if self._page > 1 else ""
        self._put(_LEFT, self._split(f"{self.paper.foot}{number}", 8, _ROOM)[0], 8, _GREY)
        self._y = kept
