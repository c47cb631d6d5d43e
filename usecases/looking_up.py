"""What does somebody get who types what they want to know? The page that is plainly meant, or what was found."""

from collections.abc import Mapping
from dataclasses import replace

from domain.acute import danger_in
from domain.pages import Answer, Piece, Section, Shelf
from domain.themes import Theme
from usecases import finding, pages
from usecases.turn import Turn


async def look_up(turn: Turn, typed: str, names: Mapping[Theme, str]) -> Piece | Answer | Shelf:
    """/wat with words behind it, in the first of their networks. `names`: how the themes are called."""
    network_id = pages.networks_of(turn)[0]
    danger = danger_in(typed) is not None
    if not typed.strip():
        return await pages.shelf(turn, network_id)
    section, rest = finding.section_in(typed)
    themes = finding.themes_in(turn, rest, names)
    found = await finding.look_for(turn, network_id, typed, themes)
    if themes and (finding.only_a_theme(turn, rest, names) or not found.complete):
        first, others = themes[0], themes[1:3]
        return await pages.read(turn, network_id, first, section or Section.FIRST, others, danger=danger)
    return replace(found, danger=danger, warns=danger and await pages.warns(turn))


async def about(turn: Turn, typed: str, theme: Theme) -> Piece:
    """What to do first about a theme, in the first of their networks."""
    section, _ = finding.section_in(typed)
    danger = danger_in(typed) is not None
    return await pages.read(turn, pages.networks_of(turn)[0], theme, section or Section.FIRST, danger=danger)
