"""With which letters is drawn, and how wide are they? Noto Sans, which has those of most names in the Netherlands."""

import unicodedata
from functools import cache

import fontpkg_noto_sans
from PIL import ImageFont

_FILE = str(fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf")
_NARROW = 90  # of 100: more of a long name fits on a phone
PLAIN, BOLD = 450, 700


@cache
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """A font of so many pixels. Laid out letter by letter, as the same input must give the same picture everywhere."""
    found = ImageFont.truetype(_FILE, size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight, _NARROW])
    return found


@cache
def _missing() -> bytes:
    return bytes(font(28, PLAIN).getmask("\uffff"))


@cache
def _drawable(letter: str) -> bool:
    return letter == " " or (letter.isprintable() and bytes(font(28, PLAIN).getmask(letter)) != _missing())


def legible(text: str) -> str:
    """The text without letters that can't be drawn, such as pictures; letters and their marks as one."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join("".join(letter for letter in composed if _drawable(letter)).split()) or "–"


@cache
def width(text: str, size: int, weight: int) -> float:
    """In pixels, at most: also when it is drawn at double size and made smaller."""
    return max(font(size, weight).getlength(text), font(2 * size, weight).getlength(text) / 2)
