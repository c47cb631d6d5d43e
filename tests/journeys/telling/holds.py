"""What must hold over everything that was said, in each story?"""

import re
from collections.abc import Iterable

from tests.journeys.telling.diary import Diary
from tests.journeys.telling.said import Said


def everything_is_readable_at_a_glance(said: Iterable[Said]) -> None:
    for one in said:
        assert len(one.text) <= 700, one.text
        assert len(one.text.splitlines()) <= 20, one.text
        assert one.rows <= 12, one.labels
        assert all(len(label) <= 42 for label in one.labels), one.labels


def nobody_else_reads(name: str, said: Iterable[Said], own: int) -> None:
    """The first and last name of somebody, but in their own chat."""
    for one in said:
        if one.chat != own:
            assert not _names_in(one, name.split()), one


def groups_read_no_name(said: Iterable[Said], people: Iterable[str], sender: str = "") -> None:
    """But of who sent an alarm."""
    groups = [one for one in said if one.chat < 0]
    assert groups
    names = {part for name in people for part in name.split()} - {"de"}
    for one in groups:
        allowed = set(sender.split()) if "Code oranje" in one.text else set()
        assert _names_in(one, names) <= allowed, one.text


def _names_in(one: Said, names: Iterable[str]) -> set[str]:
    seen = " ".join((one.text, *one.labels))
    return {name for name in names if re.search(rf"\b{name}\b", seen)}


def no_ping_tells(typed: Iterable[str], said: Iterable[Said], themes: Iterable[str]) -> None:
    """What people typed in their signals; some of their words are names of themes too."""
    pings = [one for one in said if "voor vandaag:" in one.text or "Over jullie overleg:" in one.text]
    assert {one.chat > 0 for one in pings} == {True}
    words = {word for text in typed for word in re.findall(r"\w{5,}", text.lower())} - set(themes)
    for ping in pings:
        assert not words & set(re.findall(r"\w+", " ".join((ping.text, *ping.labels)).lower())), ping.text


def it_is_told_as_it_was_played(diary: Diary, lines: int) -> None:
    """The document says what was said, and is no longer than so many lines."""
    document, told = diary.document, diary.text
    assert len(told.splitlines()) <= lines
    kept = document.path.read_text("utf-8") if document.path.exists() else ""
    assert kept == told, f"The bot says something else than docs/{document.file}. Renew it: {document.renew}"
