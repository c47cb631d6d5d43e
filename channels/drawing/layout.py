"""Where does everything on a sheet stand? Arithmetic alone: the same words stand in the same place, and none overlap.

The middle has rows of cards above and below it, and each ring lies around the one before. A card is as high as its
words; a ring is as high as its cards. So nothing can meet, however long a name is. What is too high for a phone is said
with fewer words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from channels.drawing.lettering import BOLD, PLAIN
from channels.drawing.wrapping import Measure, wrapped
from views.sheet import Card, Edge, Row, Sheet

WIDTH = 1080  # pixels, of a phone
TALLEST = 2560  # pixels; Telegram makes a picture smaller that is higher
TITLE, HEAD, MAIN, SMALL = 44, 34, 31, 28  # pixels; below 28 nobody reads it on a phone
_MARGIN, _GAP, _PAD = 24, 20, 16
_CARD = (WIDTH - 2 * _MARGIN - _GAP) // 2
_FULL = WIDTH - 2 * _MARGIN
_SAG = 88  # how much higher a ring is in the middle than at its sides; its title stands there
_SAG_BELOW = 56
_BAND = 28  # of a ring with nobody in it below

_LONGEST = 24  # lines of names on one card
Rect = tuple[int, int, int, int]


@dataclass(frozen=True, kw_only=True)
class Text:
    """A line of words with the room that it takes."""

    text: str
    at: Rect
    size: int
    weight: int
    light: bool = False
    centred: bool = False


@dataclass(frozen=True, kw_only=True)
class Box:
    """A card, or the pill of a mark."""

    at: Rect
    edge: Edge


@dataclass(frozen=True, kw_only=True)
class Arc:
    """A ring from side to side: its top and bottom at the sides, and how much further it is in the middle."""

    top: int
    bottom: int
    sag_top: int
    sag_bottom: int


@dataclass(kw_only=True)
class Plan:
    """Everything that is drawn, and how high it all is. `arcs` from the outside inwards."""

    height: int = 0
    arcs: list[Arc] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


class Detail(IntEnum):
    """How much is said of each person; less where there are more of them."""

    ALL = 0  # what for, each in two lines at most
    LINE = 1  # one line each; what for is said for all together
    FLOW = 2  # the same behind one another
    NAMES = 3  # names alone
    COUNT = 4  # the first names, and how many more
    LEAST = 5  # the same, with one line of what for


_MOST = {Detail.FLOW: 40, Detail.NAMES: 40, Detail.COUNT: 6, Detail.LEAST: 4}  # people on a card, behind one another


@dataclass(frozen=True)
class _Line:
    text: str
    size: int
    weight: int

    @property
    def height(self) -> int:
        return line_height(self.size)


@dataclass(frozen=True, kw_only=True)
class _Made:
    """A card with its lines broken."""

    card: Card
    head: tuple[_Line, ...]
    lines: tuple[_Line, ...]
    mark_width: int
    width: int

    @property
    def height(self) -> int:
        below = _PAD // 2 if self.lines else 0
        return 2 * _PAD + sum(line.height for line in (*self.head, *self.lines)) + below


def line_height(size: int) -> int:
    return round(size * 1.3)


def baseline(size: int) -> int:
    """How far below the top of its line a letter stands: room for Ż above, and for ş below."""
    return round(size * 0.97)


def plan(sheet: Sheet, measure: Measure, tallest: int = TALLEST) -> Plan:
    """The plan with as much detail as a phone can show, or a page."""
    found = _plan(sheet, measure, Detail.ALL)
    for detail in list(Detail)[1:]:
        if found.height <= tallest:
            break
        found = _plan(sheet, measure, detail)
    return found


def _plan(sheet: Sheet, measure: Measure, detail: Detail) -> Plan:
    def make(card: Card, width: int = _CARD) -> _Made:
        return _made(card, width, measure, detail, sheet.more)

    middle = make(sheet.middle, _CARD + 120)
    above: list[list[list[_Made]]] = []
    below: list[list[list[_Made]]] = []
    for ring in sheet.rings:
        rows = _rows([make(card, _FULL if card.wide else _CARD) for card in ring.cards])
        above.append(rows[0::2])
        below.append(rows[1::2])
    made = Plan()
    top = _MARGIN
    top = _paragraph(made, [_Line(t, TITLE, BOLD) for t in wrapped(sheet.title, TITLE, BOLD, 1000, measure, 2)], top)
    top = _paragraph(made, [_Line(sheet.subtitle, SMALL, PLAIN)], top) + _GAP
    spans = []  # of each ring, from the outside inwards: where it begins
    for ring, rows in reversed(list(zip(sheet.rings, above, strict=True))):
        title = wrapped(ring.title, SMALL, BOLD, 720, measure, 1) if ring.cards else []
        spans.append(top)
        top += _SAG if title else _GAP
        _centred(made, [_Line(text, SMALL, BOLD) for text in title], spans[-1] + 30)
        for row in reversed(rows):
            top = _put(made, row, top, upwards=True) + _GAP
    top = _put(made, [middle], top, upwards=True) + _GAP
    ends = []
    for number, rows in enumerate(below):
        for row in rows:
            top = _put(made, row, top, upwards=False) + _GAP
        ends.append(top)
        last = number + 1 == len(below)
        top += _SAG_BELOW if last or below[number + 1] else _BAND
    for ring, begins, ends_at in zip(reversed(sheet.rings), spans, reversed(ends), strict=True):
        if ring.cards:
            made.arcs.append(Arc(top=begins + _SAG, bottom=ends_at, sag_top=_SAG, sag_bottom=_SAG_BELOW))
    top = _foot(made, sheet, top + _GAP, measure)
    made.height = top + _MARGIN
    return made


def _rows(cards: list[_Made]) -> list[list[_Made]]:
    """Two beside one another, of about the same height; one alone, and one that is wide, goes last."""
    by_height = sorted((card for card in cards if not card.card.wide), key=lambda card: -card.height)
    wide = [[card] for card in cards if card.card.wide]
    return [*(by_height[number : number + 2] for number in range(0, len(by_height), 2)), *wide]


def _put(made: Plan, row: Sequence[_Made], top: int, *, upwards: bool) -> int:
    """Stand a row of cards from here down, those that are less high nearer to the middle; where it ends."""
    height = max((card.height for card in row), default=0)
    wide = sum(card.width for card in row) + _GAP * (len(row) - 1)
    left = (WIDTH - wide) // 2
    for card in row:
        _card(made, card, left, top + (height - card.height if upwards else 0))
        left += card.width + _GAP
    return top + height


def _card(made: Plan, card: _Made, left: int, top: int) -> None:
    right, light = left + card.width, card.card.edge is Edge.FULL
    made.boxes.append(Box(at=(left, top, right, top + card.height), edge=card.card.edge))
    y = top + _PAD
    if card.mark_width:
        pill = (right - _PAD - card.mark_width, y - 2, right - _PAD, y + line_height(SMALL) + 4)
        made.boxes.append(Box(at=pill, edge=Edge.THIN if light else Edge.FULL))
        inside = (pill[0] + 12, y, pill[2] - 12, y + line_height(SMALL))
        made.texts.append(Text(text=card.card.mark, at=inside, size=SMALL, weight=BOLD, light=not light))
    for number, line in enumerate((*card.head, *card.lines)):
        if number == len(card.head):
            y += _PAD // 2
        taken = right - _PAD - (card.mark_width + 12 if number == 0 and card.mark_width else 0)
        at = (left + _PAD, y, taken, y + line.height)
        made.texts.append(Text(text=line.text, at=at, size=line.size, weight=line.weight, light=light))
        y += line.height


def _made(card: Card, width: int, measure: Measure, detail: Detail, more: str) -> _Made:
    room, detail = width - 2 * _PAD, Detail.ALL if card.wide else detail
    mark = round(measure(card.mark, SMALL, BOLD)) + 25 if card.mark else 0
    head = _head(card.head, room, mark, measure)
    lines: list[_Line] = []
    if detail in _MOST:
        names, shown = [_behind(row, detail) for row in card.rows], _MOST[detail]
        told = ", ".join(names[:shown])
        told += f" {more.format(count=len(names) - shown)}" if len(names) > shown else ""
        longest = 2 if detail is Detail.LEAST else _LONGEST
        lines += [_Line(text, MAIN, PLAIN) for text in wrapped(told, MAIN, PLAIN, room, measure, longest)]
    else:
        for row in card.rows:
            lines += _row(row, room, measure, detail)
    most = 1 if detail in (Detail.FLOW, Detail.LEAST) else 2
    if card.small and (detail is not Detail.ALL or not any(row.small for row in card.rows)):
        lines += [_Line(text, SMALL, PLAIN) for text in wrapped(card.small, SMALL, PLAIN, room, measure, most)]
    if card.alert:
        lines += [_Line(text, SMALL, BOLD) for text in wrapped(card.alert, SMALL, BOLD, room, measure, 2)]
    return _Made(card=card, head=head, lines=tuple(lines), mark_width=mark, width=width)


def _behind(row: Row, detail: Detail) -> str:
    name, _, function = row.main.partition(" · ")
    return f"{name} ({function})" if function and detail is Detail.FLOW else name


def _head(text: str, room: int, mark: int, measure: Measure) -> tuple[_Line, ...]:
    first = room - mark - 12 if mark else room
    return tuple(_Line(line, HEAD, BOLD) for line in wrapped(text, HEAD, BOLD, first, measure, 3))


def _row(row: Row, room: int, measure: Measure, detail: Detail) -> list[_Line]:
    most = 2 if detail is Detail.ALL else 1
    lines = [_Line(text, MAIN, PLAIN) for text in wrapped(row.main, MAIN, PLAIN, room, measure, most)]
    if detail is Detail.ALL and row.small:
        lines += [_Line(text, SMALL, PLAIN) for text in wrapped(row.small, SMALL, PLAIN, room, measure, 2)]
    return lines


def _foot(made: Plan, sheet: Sheet, top: int, measure: Measure) -> int:
    room = WIDTH - 2 * _MARGIN - 2 * _PAD
    lines = [_Line(text, HEAD, BOLD) for text in wrapped(sheet.foot_title, HEAD, BOLD, room, measure, 1)]
    for text in sheet.foot:
        lines += [_Line(line, MAIN, PLAIN) for line in wrapped(f"• {text}", MAIN, PLAIN, room, measure, 3)]
    if sheet.foot:
        height = 2 * _PAD + sum(line.height for line in lines)
        made.boxes.append(Box(at=(_MARGIN, top, WIDTH - _MARGIN, top + height), edge=Edge.BOLD))
        end = _paragraph(made, lines, top + _PAD, left=_MARGIN + _PAD)
        top = end + _PAD + _GAP
    legend = [
        _Line(text, SMALL, PLAIN) for text in wrapped(sheet.legend, SMALL, PLAIN, WIDTH - 2 * _MARGIN, measure, 3)
    ]
    return _paragraph(made, legend, top)


def _paragraph(made: Plan, lines: Sequence[_Line], top: int, left: int = _MARGIN) -> int:
    for line in lines:
        at = (left, top, WIDTH - left, top + line.height)
        made.texts.append(Text(text=line.text, at=at, size=line.size, weight=line.weight))
        top += line.height
    return top


def _centred(made: Plan, lines: Sequence[_Line], top: int) -> None:
    """In the middle of the sheet."""
    for line in lines:
        at = (WIDTH // 2 - 360, top, WIDTH // 2 + 360, top + line.height)
        made.texts.append(Text(text=line.text, at=at, size=line.size, weight=line.weight, centred=True))
        top += line.height
