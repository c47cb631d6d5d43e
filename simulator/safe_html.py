"""How does a text with entities look on a page, without anything a page would carry out?"""

from __future__ import annotations

from html import escape

from simulator.found_entities import is_link
from simulator.messages import Entity

TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
    "bot_command": ('<span class="command">', "</span>"),
    "mention": ('<span class="mention">', "</span>"),
    "text_mention": ('<span class="mention">', "</span>"),
    "hashtag": ('<span class="mention">', "</span>"),
}
SCHEMES = {"email": "mailto:", "phone_number": "tel:"}


def safe_html(text: str, entities: tuple[Entity, ...]) -> str:
    """Tags for the entities, everything else escaped; overlapping entities are cut so that tags nest."""
    if not entities:
        return escape(text)
    units = text.encode("utf-16-le")
    out: list[str] = []
    at = 0
    open_tags: list[tuple[int, str]] = []  # where it ends, and its closing tag

    def write_up_to(end: int) -> None:
        nonlocal at
        out.append(escape(units[2 * at : 2 * end].decode("utf-16-le", "replace")))
        at = end

    def close_up_to(end: int) -> None:
        while open_tags and open_tags[-1][0] <= end:
            tag_end, closing = open_tags.pop()
            write_up_to(tag_end)
            out.append(closing)

    for entity in entities:
        close_up_to(entity.offset)
        write_up_to(entity.offset)
        opening, closing = _tags(entity, units)
        out.append(opening)
        outer = open_tags[-1][0] if open_tags else len(units) // 2
        open_tags.append((min(entity.end, outer), closing))
    close_up_to(len(units) // 2)
    write_up_to(len(units) // 2)
    return "".join(out)


def _tags(entity: Entity, units: bytes) -> tuple[str, str]:
    if entity.kind in TAGS:
        return TAGS[entity.kind]
    shown = units[2 * entity.offset : 2 * entity.end].decode("utf-16-le", "replace")
    url = entity.url or shown
    if entity.kind in SCHEMES:
        url = SCHEMES[entity.kind] + shown
    elif not is_link(url):
        return "", ""
    elif "://" not in url:
        url = f"https://{url}"
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">', "</a>"
