"""What is known to begin with? Texts of our own in pages/*.toml, one file per theme, read once at the start.

Each file has `written_on`, its `sources` and a text for every section. What they say comes from the sources that they
name, in our own words. A network confirms or changes every piece; until then readers see that it is a starting point.
"""

import logging
import tomllib
from functools import cache
from pathlib import Path

from domain.pages import LONGEST, Section, Source, Starter
from domain.themes import STARTING, Theme

log = logging.getLogger(__name__)

_PAGES = Path(__file__).parent / "pages"
Starters = dict[Theme, Starter]


@cache
def load(folder: Path = _PAGES) -> Starters:
    """The pages by theme. One that can't be read is left out and logged: the bot has more to do than this."""
    found: Starters = {}
    for theme in STARTING:
        try:
            found[theme] = read(folder, theme)
        except (OSError, ValueError, KeyError, TypeError):
            log.exception("the page about %s can't be read and is left out", theme.value)
    return found


def read(folder: Path, theme: Theme) -> Starter:
    """One page. Raises OSError, ValueError, KeyError or TypeError when it is not there or not whole."""
    usual = tomllib.loads((folder / "usual.toml").read_text("utf-8"))
    kept = tomllib.loads((folder / f"{theme.value}.toml").read_text("utf-8"))
    pieces = {}
    for section in Section:
        text = kept["pieces"].get(section.value) or usual["pieces"][section.value]
        pieces[section] = "\n".join(line.strip() for line in text.strip().splitlines())
        if len(pieces[section]) > LONGEST:
            raise ValueError(f"{theme.value}/{section.value} is too long for a phone")
    sources = tuple(Source(year=usual["sources"][name]["year"], name=usual["sources"][name]["name"])
                    for name in kept["sources"])  # fmt: skip
    return Starter(theme=theme, pieces=pieces, sources=sources, written_on=kept.get("written_on", usual["written_on"]))
