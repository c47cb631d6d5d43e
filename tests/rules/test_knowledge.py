"""What is known to begin with: whole, short enough for a phone, careful, and no reason not to start."""

from pathlib import Path

import pytest

import anonymity
import knowledge
from domain.pages import LONGEST, Piece, Section, months_after
from domain.themes import STARTING, Theme
from simulator.html_text import parse_html
from tests.conftest import MONDAY
from views import pages as screens
from views import wording

PAGES = knowledge.load()
WORDS = wording.load()
FOLDER = Path(knowledge.__file__).parent / "pages"


@pytest.mark.parametrize("theme", STARTING)
def test_every_theme_has_a_whole_page_with_its_sources(theme: Theme) -> None:
    page = knowledge.read(FOLDER, theme)
    assert set(page.pieces) == set(Section)
    assert all(20 < len(text) <= LONGEST for text in page.pieces.values())
    assert page.sources
    assert all(2010 < source.year <= 2026 for source in page.sources)


@pytest.mark.parametrize("theme", STARTING)
def test_when_112_always_names_112_and_nothing_leads_to_a_person(theme: Theme) -> None:
    pieces = PAGES[theme].pieces
    assert "112" in pieces[Section.EMERGENCY]
    assert "0800-2000" in pieces[Section.MELDCODE]
    lists = anonymity.load()
    for text in pieces.values():
        assert not [span for span in anonymity.find(text, lists) if span.tier is anonymity.Tier.IDENTIFIER]


@pytest.mark.parametrize("theme", STARTING)
def test_every_piece_fits_a_phone_whatever_stands_around_it(theme: Theme) -> None:
    page = PAGES[theme]
    for section in Section:
        shown = Piece(
            network_id="0123456789abcdef",
            network="Regio Midden-Zuiderdam",
            theme=theme,
            section=section,
            text=page.pieces[section],
            version=None,
            said_by="",
            said_on=None,
            sources=page.sources,
            written_on=page.written_on,
            review_on=None,
            others=(Theme.VAPES, Theme.DRUGS),
            documents=(),
            edits=True,
            versions=0,
            danger=True,
            warns=True,
        )
        assert len(parse_html(screens.piece(WORDS, shown).html)[0]) <= 700, section


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {theme.value for theme in STARTING} | {"usual"}


def test_a_page_that_is_missing_or_broken_is_left_out_and_the_others_are_there(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.toml"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (tmp_path / "vapes.toml").unlink()
    (tmp_path / "drugs.toml").write_text("dit is geen toml", "utf-8")
    assert set(knowledge.load(tmp_path)) == set(STARTING) - {Theme.VAPES, Theme.DRUGS}


def test_without_a_single_file_there_are_no_pages_and_no_trouble(tmp_path: Path) -> None:
    assert knowledge.load(tmp_path) == {}


@pytest.mark.parametrize(("months", "day"), [(3, "2027-02-23"), (12, "2027-11-23"), (24, "2028-11-23")])
def test_so_many_months_later(months: int, day: str) -> None:
    assert months_after(MONDAY.date(), months).isoformat() == day


def test_a_leap_day_is_looked_at_again_on_the_28th() -> None:
    assert months_after(MONDAY.date().replace(year=2028, month=2, day=29), 12).isoformat() == "2029-02-28"
