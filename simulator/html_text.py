"""How does Telegram read a text in HTML?

The grammar and the sentences of its refusals follow TDLib's parser, which the Bot API server uses, without being it:
unusual attributes may be read otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from simulator.found_entities import is_link, utf16
from simulator.messages import Entity
from simulator.refusals import Refusal, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))|(lt|gt|amp|quot));?")
STEP = re.compile(r"[<&]")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>])))?\s*""")
USER_LINK = re.compile(r"tg://user\?id=(\d+)")


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A tag that waits for its end."""

    name: str
    argument: str
    offset: int  # in the text that comes out, in UTF-16 code units


def parse_html(source: str) -> tuple[str, tuple[Entity, ...]]:
    """The text without its tags, trimmed, and its entities in order. Raises Refusal for what Telegram refuses."""
    if "<" not in source and "&" not in source:
        return source.strip(), ()
    return trimmed(*_Reader(source).read())


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        at = 0
        while at < len(self.source):
            step = STEP.search(self.source, at)
            if step is None:
                self._write(self.source[at:])
                break
            self._write(self.source[at : step.start()])
            at = step.start()
            if self.source[at] == "&":
                at = self._character(at)
            elif self.source.startswith("</", at):
                at = self._end_tag(at)
            else:
                at = self._start_tag(at)
        if self.open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return "".join(self.pieces), self.entities

    def _write(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += utf16(text)

    def _character(self, at: int) -> int:
        match = CHARACTER.match(self.source, at)
        if match is None:
            self._write("&")
            return at + 1
        self._write(_decoded(match))
        return match.end()

    def _start_tag(self, at: int) -> int:
        name_end = self._stretch(at + 1)
        name = self.source[at + 1 : name_end].lower()
        if name_end == len(self.source):
            raise self._wrong("Unclosed start tag", at)
        if name not in KINDS:
            raise self._wrong(f'Unsupported start tag "{name}"', at)
        argument, end = self._attributes(name, name_end, at)
        if name == "span" and argument != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', at)
        self.open.append(OpenTag(name, argument, self.offset))
        return end

    def _attributes(self, tag: str, at: int, begin: int) -> tuple[str, int]:
        wanted = {"a": "href", "code": "class", "span": "class", "blockquote": "expandable"}.get(tag)
        argument = ""
        while at < len(self.source):
            if self.source[at] == ">":
                return argument, at + 1
            if self.source[at].isspace():
                at += 1
                continue
            match = ATTRIBUTE.match(self.source, at)
            if match is None:
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            if match[1].lower() == wanted:
                value = match[2] or match[3] or (match[4] or "").lower()
                argument = "expandable" if tag == "blockquote" else CHARACTER.sub(_decoded, value)
            at = match.end()
            if at < len(self.source) and self.source[at] == "=":
                if self.source[at + 1 :].lstrip()[:1] in ("'", '"'):
                    break  # a string without its end
                raise self._wrong("Unexpected end of name token", at + 1)
        raise self._wrong("Unclosed start tag", begin)

    def _end_tag(self, at: int) -> int:
        if not self.open:
            raise self._wrong("Unexpected end tag", at)
        name_end = self._stretch(at + 2)
        name = self.source[at + 2 : name_end]
        end = name_end
        while end < len(self.source) and self.source[end].isspace():
            end += 1
        if end == len(self.source) or self.source[end] != ">":
            raise self._wrong("Unclosed end tag", at)
        tag = self.open.pop()
        if name and name != tag.name:
            raise self._wrong("Unmatched end tag", at, f', expected "</{tag.name}>", found "</{name}>"')
        if self.offset > tag.offset:
            self._add_entity(tag)
        return end + 1

    def _stretch(self, at: int) -> int:
        match = TAG_NAME.match(self.source, at)
        return match.end() if match else at

    def _add_entity(self, tag: OpenTag) -> None:
        entity = Entity(KINDS[tag.name], tag.offset, self.offset - tag.offset)
        if tag.name == "a":
            self._add_link(entity, tag.argument)
        elif tag.name == "blockquote" and tag.argument:
            self.entities.append(replace(entity, kind="expandable_blockquote"))
        elif tag.name == "code" and tag.argument.startswith("language-"):
            self.entities.append(replace(entity, language=tag.argument.removeprefix("language-")))
        elif tag.name == "pre" and self._holds_code(entity):
            self.entities[-1] = replace(self.entities[-1], kind="pre")
        else:
            self.entities.append(entity)

    def _add_link(self, entity: Entity, href: str) -> None:
        url = href or "".join(self.pieces).encode("utf-16-le")[2 * entity.offset :].decode("utf-16-le")
        if user := USER_LINK.fullmatch(url):
            self.entities.append(replace(entity, kind="text_mention", user=int(user[1])))
        elif is_link(url):  # what is no link stays as text, without a word, as at Telegram
            self.entities.append(replace(entity, url=url))

    def _holds_code(self, entity: Entity) -> bool:
        last = self.entities[-1] if self.entities else None
        return (
            last is not None
            and last.kind == "code"
            and last.language is not None
            and (last.offset, last.length) == (entity.offset, entity.length)
        )

    def _wrong(self, what: str, at: int, more: str = "") -> Refusal:
        return _unparsable(f"{what} at byte offset {len(self.source[:at].encode())}{more}")


def _decoded(match: re.Match[str]) -> str:
    if match[3]:
        return NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    valid = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else match[0]


def _unparsable(why: str) -> Refusal:
    return bad_request(f"can't parse entities: {why}")


def trimmed(text: str, entities: list[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Without white space at the ends; what an entity has left of the text stays an entity."""
    stripped = text.strip()
    start = utf16(text[: len(text) - len(text.lstrip())])
    end = start + utf16(stripped)
    kept = []
    for entity in entities:
        first, last = max(entity.offset, start), min(entity.end, end)
        if last > first:
            kept.append(replace(entity, offset=first - start, length=last - first))
    return stripped, tuple(sorted(kept, key=lambda entity: (entity.offset, -entity.length)))
