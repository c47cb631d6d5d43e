"""Telegram's HTML: what becomes of it, what is refused, and how a page shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.constants import ParseMode

from simulator.found_entities import found_entities, utf16
from simulator.html_text import parse_html
from simulator.messages import Entity
from simulator.refusals import Refusal
from simulator.safe_html import safe_html
from tests.simulator.story import Ask

FORMATS = {
    "<b>a</b><strong>b</strong>": ("bold", "bold"),
    "<i>a</i><em>b</em>": ("italic", "italic"),
    "<u>a</u><ins>b</ins>": ("underline", "underline"),
    "<s>a</s><strike>b</strike><del>c</del>": ("strikethrough",) * 3,
    '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>': ("spoiler", "spoiler"),
    "<code>a</code><pre>b</pre>": ("code", "pre"),
    "<blockquote>a</blockquote><blockquote expandable>b</blockquote>": ("blockquote", "expandable_blockquote"),
    "<a href='https://example.nl'>a</a>": ("text_link",),
    "<B>a</b >": ("bold",),
}
REFUSED = {
    "<b>a": 'Can\'t find end tag corresponding to start tag "b"',
    "é<div>a</div>": 'Unsupported start tag "div" at byte offset 2',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "1 <2": "Unclosed start tag at byte offset 2",
    "<b>a</i>": 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    "a</b>": "Unexpected end tag at byte offset 1",
    "<b>a</b": "Unclosed end tag at byte offset 4",
    "<span>a</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    '<a href="x>a</a>': "Unclosed start tag at byte offset 0",
    '<a ="x">a</a>': 'Empty attribute name in the tag "a" at byte offset 0',
    "<a href=a/b>a</a>": "Unexpected end of name token at byte offset 8",
}


@pytest.mark.parametrize("source", FORMATS)
def test_every_supported_tag(source: str) -> None:
    _, entities = parse_html(source)
    assert tuple(entity.kind for entity in entities) == FORMATS[source]
    assert [entity.offset for entity in entities] == list(range(len(entities)))


@pytest.mark.parametrize("source", REFUSED)
async def test_what_is_malformed_is_refused_with_the_byte(source: str, ask: Ask, yara: int) -> None:
    answer = await ask("sendMessage", chat_id=yara, text=source, parse_mode="HTML")
    assert answer["description"] == f"Bad Request: can't parse entities: {REFUSED[source]}"


def test_offsets_count_utf16() -> None:
    text, entities = parse_html("😀é <b>zó</b>")
    assert (text, entities) == ("😀é zó", (Entity("bold", 4, 2),))


def test_nesting_and_characters() -> None:
    text, entities = parse_html("<b>a &lt; <i>b &amp; &#233;</i></b> &copy; &#x1F600;")
    assert text == "a < b & é &copy; 😀"
    assert entities == (Entity("bold", 0, 9), Entity("italic", 4, 5))


def test_code_in_a_language_and_mentions_of_people() -> None:
    _, (pre,) = parse_html('<pre><code class="language-python">x</code></pre>')
    assert (pre.kind, pre.language) == ("pre", "python")
    _, (mention,) = parse_html('<a href="tg://user?id=42">Yara</a>')
    assert (mention.kind, mention.user) == ("text_mention", 42)


def test_what_is_no_link_stays_text() -> None:
    assert parse_html('<a href="mailto:a@b.nl">mail</a>') == ("mail", ())
    assert parse_html('<a href="http://localhost:8088">hier</a>') == ("hier", ())


def test_the_ends_are_trimmed() -> None:
    assert parse_html("\n <b> a</b> \n") == ("a", (Entity("bold", 0, 1),))


async def test_the_bot_gets_text_and_entities_back(bot: Bot, yara: int) -> None:
    sent = await bot.send_message(yara, "Zie <a href='https://example.nl/a?b=1&amp;c=2'>dit 😀</a>", ParseMode.HTML)
    (entity,) = sent.entities
    assert (sent.text, entity.offset, entity.length, entity.url) == ("Zie dit 😀", 4, 6, "https://example.nl/a?b=1&c=2")


def test_nothing_is_found_within_code_or_links() -> None:
    text, entities = parse_html("<code>/wie</code> <a href='https://example.nl'>@benaalders</a> /wie")
    assert [entity.kind for entity in found_entities(text, entities)] == ["code", "text_link", "bot_command"]


def test_a_page_shows_tags_and_escapes_the_rest() -> None:
    text, entities = parse_html("<b>a &lt;script&gt; <i>é</i></b> <tg-spoiler>😀</tg-spoiler>")
    shown = safe_html(text, entities)
    assert shown == '<b>a &lt;script&gt; <i>é</i></b> <span class="spoiler">😀</span>'


def test_a_page_only_gets_links_it_may_open() -> None:
    assert "javascript" not in safe_html("x", (Entity("text_link", 0, 1, "javascript:alert(1)"),)).lower()
    assert 'href="https://example.nl&quot;"' in safe_html("x", (Entity("text_link", 0, 1, 'https://example.nl"'),))
    links = found_entities("example.nl a@b.nl +31612345678")
    shown = safe_html("example.nl a@b.nl +31612345678", links)
    assert [f'href="{url}"' in shown for url in ("https://example.nl", "mailto:a@b.nl", "tel:+31612345678")] == [
        True
    ] * 3


@given(st.text(alphabet="ab<>&;/\"'= \n😀é", max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal:
        return
    assert all(0 <= entity.offset < entity.end <= utf16(text) for entity in entities)
    assert "<script" not in safe_html(text, entities)
