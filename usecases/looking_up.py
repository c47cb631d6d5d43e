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
    called = finding.called(typed, names)
    themes = [called] if called is not None else finding.themes_in(typed)
    if called is not None or (themes and finding.only_a_theme(typed)):
        return await pages.read(turn, network_id, themes[0], Section.FIRST, themes[1:3], danger=danger)
    found = await finding.look_for(turn, network_id, typed)
    answer = replace(found, warns=danger and await pages.warns(turn))
    first = answer.found[0] if answer.found else None
    if first is not None and first.section is not None and finding.names_it(typed, first):
        return await pages.read(turn, network_id, first.theme, first.section, danger=danger)
    if first is None and themes:
        return await pages.read(turn, network_id, themes[0], Section.FIRST, themes[1:3], danger=danger)
    return answer
