"""What does a plan look like on paper? Greys with one tint: what the rings and edges tell does not hang on a colour."""

import io
import time
from dataclasses import replace

from PIL import Image, ImageDraw

from channels.drawing.layout import WIDTH, Arc, Box, Plan, Rect, baseline, plan
from channels.drawing.lettering import font, legible, width
from views.sheet import Card, Edge, Ring, Row, Sheet

_INK, _PAPER, _LIGHT = "#14202b", "#ffffff", "#ffffff"
TINTS = ("#f1f4f7", "#dbe4ec", "#bccbd8")  # of the rings, from the outside inwards
_FILLS = {Edge.FULL: _INK, Edge.BOLD: _PAPER, Edge.THIN: _PAPER, Edge.DASHED: _PAPER}
_LINES = {Edge.FULL: 0, Edge.BOLD: 5, Edge.THIN: 2, Edge.DASHED: 3}
_DASH, _SPACE, _ROUND = 16, 10, 14
_A4 = (1654, 2339)  # pixels at 200 dpi
_DPI = 200.0
_TALLEST_PAGE = 3100  # pixels; the smallest letters are of seven points then
_BORDER = 80  # pixels; many printers leave out the edge of the paper
_NEVER = time.struct_time((2000, 1, 1, 0, 0, 0, 5, 1, 0))  # the same words give the same bytes


def picture(sheet: Sheet) -> bytes:
    """A PNG of 1080 pixels wide."""
    made = plan(readable(sheet), width)
    out = io.BytesIO()
    _paint(made, 1).save(out, "PNG", compress_level=6)
    return out.getvalue()


def page(sheet: Sheet) -> bytes:
    """One page of A4, upright, at 200 dpi."""
    drawn = _paint(plan(readable(sheet), width, _TALLEST_PAGE), 2).convert("L")
    room = (_A4[0] - 2 * _BORDER, _A4[1] - 2 * _BORDER)
    scale = min(room[0] / drawn.width, room[1] / drawn.height)
    fitted = drawn.resize((round(drawn.width * scale), round(drawn.height * scale)), Image.Resampling.LANCZOS)
    paper = Image.new("L", _A4, 255)
    paper.paste(fitted, ((_A4[0] - fitted.width) // 2, _BORDER))
    out = io.BytesIO()
    paper.save(out, "PDF", resolution=_DPI, quality=92, title=legible(sheet.title), creationDate=_NEVER, modDate=_NEVER)
    return out.getvalue()


def readable(sheet: Sheet) -> Sheet:
    """The same sheet without letters that can't be drawn."""
    return replace(
        sheet,
        title=legible(sheet.title),
        subtitle=legible(sheet.subtitle),
        middle=_readable(sheet.middle),
        rings=tuple(Ring(title=ring.title, cards=tuple(map(_readable, ring.cards))) for ring in sheet.rings),
        foot=tuple(map(legible, sheet.foot)),
    )


def _readable(card: Card) -> Card:
    rows = tuple(
        Row(main=" · ".join(map(legible, row.main.split(" · "))), small=legible(row.small) if row.small else "")
        for row in card.rows
    )
    return replace(card, head=legible(card.head), rows=rows, small=legible(card.small) if card.small else "")


def _paint(made: Plan, scale: int) -> Image.Image:
    """Lines at twice the size first, as they are jagged otherwise; then the letters."""
    fine = 2
    size = (WIDTH * fine, made.height * fine)
    image = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(image)
    for number, arc in enumerate(made.arcs):
        _ring(draw, arc, TINTS[len(TINTS) - len(made.arcs) + number], fine)
    for box in made.boxes:
        _box(draw, box, fine)
    if scale != fine:
        image = image.resize((WIDTH * scale, made.height * scale), Image.Resampling.BOX)
        draw = ImageDraw.Draw(image)
    for text in made.texts:
        letters = font(text.size * scale, text.weight)
        left, top, right, _ = (scale * side for side in text.at)
        if text.centred:
            left = round((right + left - letters.getlength(text.text)) / 2)
        draw.text(
            (left, top + scale * baseline(text.size)),
            text.text,
            font=letters,
            anchor="ls",
            fill=_LIGHT if text.light else _INK,
        )
    return image


def _ring(draw: ImageDraw.ImageDraw, arc: Arc, tint: str, fine: int) -> None:
    """A parabola above and one below: a piece of a circle that is wider than the phone."""
    above, below = [], []
    for number in range(41):
        x = WIDTH * number / 40
        bend = 1 - (2 * x / WIDTH - 1) ** 2
        above.append((x * fine, (arc.top - arc.sag_top * bend) * fine))
        below.append((x * fine, (arc.bottom + arc.sag_bottom * bend) * fine))
    draw.polygon([*above, *reversed(below)], fill=tint)
    draw.line(above, fill=_INK, width=2 * fine)
    draw.line(below, fill=_INK, width=2 * fine)


def _box(draw: ImageDraw.ImageDraw, box: Box, fine: int) -> None:
    at = tuple(side * fine for side in box.at)
    line = _LINES[box.edge] * fine
    if box.edge is Edge.DASHED:
        draw.rounded_rectangle(at, _ROUND * fine, fill=_FILLS[box.edge])
        _dashed(draw, box.at, fine, line)
    else:
        draw.rounded_rectangle(at, _ROUND * fine, fill=_FILLS[box.edge], outline=_INK, width=line)


def _dashed(draw: ImageDraw.ImageDraw, at: Rect, fine: int, line: int) -> None:
    left, top, right, bottom = at
    for x in range(left + _ROUND, right - _ROUND, _DASH + _SPACE):
        end = min(x + _DASH, right - _ROUND)
        for y in (top, bottom):
            draw.line([(x * fine, y * fine), (end * fine, y * fine)], fill=_INK, width=line)
    for y in range(top + _ROUND, bottom - _ROUND, _DASH + _SPACE):
        end = min(y + _DASH, bottom - _ROUND)
        for x in (left, right):
            draw.line([(x * fine, y * fine), (x * fine, end * fine)], fill=_INK, width=line)
