"""What does a chart look like? Bars in greys, each answer with lines of its own: nothing hangs on a colour."""

import io
from dataclasses import replace

from PIL import Image, ImageDraw

from channels.drawing.layout import WIDTH, baseline, line_height
from channels.drawing.lettering import BOLD, PLAIN, font, legible, width
from channels.drawing.wrapping import wrapped
from views.chart import Bar, Chart, Part

_INK, _PAPER, _LIGHT = "#14202b", "#ffffff", "#ffffff"
_FILLS = ("#14202b", "#5d7285", "#9db0c0", "#d5dee6", "#ffffff")  # from the best answer to the worst
_HATCH = (0, 0, 0, 34, 16)  # pixels between the slanted lines of each; 0: none
_TITLE, _HEAD, _MAIN, _SMALL = 44, 34, 31, 28  # pixels; below 28 nobody reads it on a phone
_MARGIN, _GAP, _BAR = 36, 30, 74
_ROOM = WIDTH - 2 * _MARGIN
_SWATCH = 30
_LINES = 3  # of a head or of a line of the foot


def picture(chart: Chart) -> bytes:
    """A PNG of 1080 pixels wide, as high as its words."""
    told = _readable(chart)
    height = _Page(None).write(told)
    image = Image.new("RGB", (WIDTH, height), _PAPER)
    _Page(image).write(told)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _readable(chart: Chart) -> Chart:
    """The same chart without letters that can't be drawn."""
    bars = tuple(
        Bar(
            head=legible(bar.head),
            parts=tuple(Part(label=legible(part.label), count=part.count) for part in bar.parts),
            small=legible(bar.small) if bar.small else "",
        )
        for bar in chart.bars
    )
    foot = tuple(map(legible, chart.foot))
    return replace(chart, title=legible(chart.title), subtitle=legible(chart.subtitle), bars=bars, foot=foot)


class _Page:
    """Words and bars from the top down; without an image it is only measured."""

    def __init__(self, image: Image.Image | None) -> None:
        self._image = image
        self._draw = ImageDraw.Draw(image) if image is not None else None
        self._y = _MARGIN

    def write(self, chart: Chart) -> int:
        """Everything; how high it is."""
        self._text(chart.title, _TITLE, BOLD)
        self._text(chart.subtitle, _SMALL, PLAIN)
        for bar in chart.bars:
            self._y += _GAP
            self._text(bar.head, _HEAD, BOLD)
            self._bar(bar)
            self._legend(bar)
            if bar.small:
                self._text(bar.small, _SMALL, PLAIN)
        if chart.foot:
            self._y += _GAP
            self._rule()
            self._text(chart.foot_title, _MAIN, BOLD)
            for line in chart.foot:
                self._text(line, _MAIN, PLAIN)
        return self._y + _MARGIN

    def _text(self, text: str, size: int, weight: int) -> None:
        for row in wrapped(text, size, weight, _ROOM, width, _LINES) if text else []:
            self._put(_MARGIN, self._y, row, size, weight)
            self._y += line_height(size)

    def _put(self, x: float, y: float, row: str, size: int, weight: int, fill: str = _INK) -> None:
        if self._draw is not None:
            self._draw.text((x, y + baseline(size)), row, font=font(size, weight), anchor="ls", fill=fill)

    def _bar(self, bar: Bar) -> None:
        """One after the other from side to side; an answer that nobody gave takes no room."""
        self._y += 8
        total, x = sum(part.count for part in bar.parts), float(_MARGIN)
        for number, part in enumerate(bar.parts):
            if part.count:
                wide = _ROOM * part.count / total
                self._block((x, self._y, x + wide, self._y + _BAR), _look(number, len(bar.parts)))
                self._inside(x, wide, str(part.count), _look(number, len(bar.parts)))
                x += wide
        self._y += _BAR + 8

    def _inside(self, x: float, wide: float, count: str, look: int) -> None:
        room = width(count, _HEAD, BOLD)
        left, top = x + (wide - room) / 2, self._y + (_BAR - line_height(_HEAD)) / 2
        if _HATCH[look] and self._draw is not None:  # a clear ground, or the lines run through the number
            self._draw.rectangle((left - 10, top, left + room + 10, top + line_height(_HEAD)), fill=_FILLS[look])
        self._put(left, top, count, _HEAD, BOLD, _LIGHT if look <= 1 else _INK)

    def _legend(self, bar: Bar) -> None:
        """Which block is which, in words; only what was answered."""
        x = float(_MARGIN)
        for number, part in enumerate(bar.parts):
            if not part.count:
                continue
            words = f"{part.label} {part.count}"
            wide = _SWATCH + 12 + width(words, _SMALL, PLAIN) + 28
            if x + wide > _MARGIN + _ROOM and x > _MARGIN:
                x, self._y = float(_MARGIN), self._y + line_height(_SMALL) + 6
            top = self._y + (line_height(_SMALL) - _SWATCH) / 2
            self._block((x, top, x + _SWATCH, top + _SWATCH), _look(number, len(bar.parts)))
            self._put(x + _SWATCH + 12, self._y, words, _SMALL, PLAIN)
            x += wide
        self._y += line_height(_SMALL) + 6

    def _block(self, at: tuple[float, float, float, float], look: int) -> None:
        if self._image is None or self._draw is None:
            return
        left, top, right, bottom = (round(side) for side in at)
        block = Image.new("RGB", (max(1, right - left), max(1, bottom - top)), _FILLS[look])
        pen = ImageDraw.Draw(block)
        if _HATCH[look]:
            for start in range(-block.height, block.width, _HATCH[look]):
                pen.line([(start, block.height), (start + block.height, 0)], fill=_INK, width=2)
        self._image.paste(block, (left, top))
        self._draw.rectangle((left, top, right, bottom), outline=_INK, width=3)

    def _rule(self) -> None:
        if self._draw is not None:
            self._draw.line([(_MARGIN, self._y), (_MARGIN + _ROOM, self._y)], fill=_INK, width=2)
        self._y += 14


def _look(number: int, of: int) -> int:
    """Three answers stand as far apart as five."""
    return number * (len(_FILLS) - 1) // max(1, of - 1)
